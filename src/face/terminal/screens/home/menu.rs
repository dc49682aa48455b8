//! The menu under the map: what there is beside the steps, side by side on as many lines as needed.

use std::ops::Range;

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::Home;
use crate::face::Desk;
use crate::face::menu::{Entry, Place, menu};
use crate::face::terminal::screen::{Hint, Then, hint};
use crate::face::terminal::screens::{Data, LogbookScreen, PageScreen, Results, Review, ToolboxScreen};
use crate::face::terminal::theme::Theme;
use crate::page::Role;
use crate::text::{clean, msg};

/// Where an entry of the menu stands: its line, from 0, and its columns.
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) columns: Range<usize>,
}

/// The columns before the first entry of a line, and between two of them.
const INDENT: usize = 4;
const BETWEEN: usize = 3;

/// Where the entries stand in `width` columns.
pub(super) fn spots(entries: &[Entry], width: usize) -> Vec<Spot> {
    let (mut line, mut at) = (0, INDENT);
    let mut place = |entry: &Entry| {
        // A key, a space, the name.
        let wide = (2 + entry.name.width()).min(width.saturating_sub(INDENT));
        if at > INDENT && at + wide > width {
            (line, at) = (line + 1, INDENT);
        }
        let columns = at..at + wide;
        at = columns.end + BETWEEN;
        Spot { line, columns }
    };
    entries.iter().map(&mut place).collect()
}

/// The lines of the menu; `here` is the entry under the cursor.
pub(super) fn lines(
    entries: &[Entry],
    here: Option<usize>,
    width: usize,
    theme: &Theme,
) -> Vec<Vec<Span<'static>>> {
    let mut lines: Vec<Vec<Span<'static>>> = Vec::new();
    let mut end = 0;
    for (place, (entry, spot)) in entries.iter().zip(spots(entries, width)).enumerate() {
        if lines.len() <= spot.line {
            lines.push(Vec::new());
            end = 0;
        }
        let Some(line) = lines.last_mut() else { continue };
        let is_here = here == Some(place);
        let gap = spot.columns.start.saturating_sub(end);
        let before =
            if is_here { format!("{}▸ ", " ".repeat(gap.saturating_sub(2))) } else { " ".repeat(gap) };
        let name = clean::fit(&entry.name, spot.columns.len().saturating_sub(2)).into_owned();
        line.push(Span::styled(before, theme.role(Role::Accent)));
        line.push(Span::styled(entry.key.to_string(), theme.role(Role::Accent).add_modifier(Modifier::BOLD)));
        line.push(Span::raw(" "));
        line.push(Span::styled(name, if is_here { theme.selected() } else { theme.screen() }));
        end = spot.columns.end;
    }
    lines
}

impl Home {
    /// The row of the first entry of the menu; one behind the last row where there is none.
    pub(super) fn menu_start(&self, desk: &Desk) -> usize {
        self.rows(desk).len() - menu(desk).len()
    }

    /// The row on a line and a column of the map.
    pub(super) fn row_at(&self, line: usize, column: usize, desk: &Desk) -> Option<usize> {
        let start = self.menu_start(desk);
        if line < start {
            return Some(line);
        }
        // One line is left free above the menu.
        let line = line.checked_sub(start + 1)?;
        let spots = spots(&menu(desk), self.drawn.get().width);
        let here = |spot: &Spot| spot.line == line && spot.columns.contains(&column);
        spots.iter().position(here).map(|place| start + place)
    }

    /// The keys of the menu that it does not show itself.
    pub(super) fn menu_keys(desk: &Desk) -> Option<Hint> {
        menu(desk)
            .iter()
            .any(|entry| entry.place == Place::Toolbox)
            .then_some(hint("/", msg::KEY_SEARCH_TOOLS))
    }

    /// Opens the entry of the menu that has this key.
    pub(super) fn call(key: char, desk: &Desk) -> Then {
        let menu = menu(desk);
        if key == '/' && menu.iter().any(|entry| entry.place == Place::Toolbox) {
            return Then::Go(Box::new(ToolboxScreen::searching()));
        }
        let entry = menu.into_iter().find(|entry| entry.key == key);
        entry.map_or(Then::Nothing, |entry| Home::lead(entry.place, desk))
    }

    /// Leads to a place beside the steps.
    pub(super) fn lead(place: Place, desk: &Desk) -> Then {
        match place {
            Place::Toolbox => Then::Go(Box::new(ToolboxScreen::new())),
            Place::Logbook => Then::Go(Box::new(LogbookScreen::new())),
            Place::Review => Then::Go(Box::new(Review::new(desk))),
            Place::Results => Then::Go(Box::<Results>::default()),
            Place::Data => Then::Go(Box::<Data>::default()),
            Place::Page(page) => match desk.module().and_then(|module| module.pages.get(page)) {
                Some(page) => Then::Go(Box::new(PageScreen::new(page.id.clone()))),
                None => Then::Nothing,
            },
        }
    }
}
