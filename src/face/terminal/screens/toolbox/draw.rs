//! The toolbox as it is drawn: search, filters, list, and beside it the tool where there is room.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{ToolboxScreen, tools};
use crate::content::Tool;
use crate::face::Desk;
use crate::face::terminal::screen::{More, column, line};
use crate::face::terminal::theme::Theme;
use crate::page::Role;
use crate::text::{Msg, clean, msg};
use crate::toolbox::Facet;

/// What can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Search,
    Facet(usize),
    Clear,
    Tool(usize),
}

/// Where everything was drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    targets: Vec<(u16, Range<u16>, Target)>,
    /// How many tools the list shows at once, and how many there are.
    pub(super) room: usize,
    pub(super) count: usize,
}

impl Drawn {
    /// What stands at a column and a row.
    pub(super) fn at(&self, column: u16, row: u16) -> Option<Target> {
        let here = |(at, columns, _): &&(u16, Range<u16>, Target)| *at == row && columns.contains(&column);
        self.targets.iter().find(here).map(|(.., target)| *target)
    }
}

/// From this width on, the tool stands beside the list.
const WIDE: u16 = 120;

/// The share of the width that the list has beside a tool, in percent, and the columns between them.
const BESIDE: u16 = 57;
const GAP: u16 = 3;

/// The most columns of a tool's name, licence and state; what it is for has the rest.
const NAME: usize = 24;
const LICENCE: usize = 15;
const STATE: usize = 11;

/// The fewest columns in which a name, and what a tool is for, can be read.
const SHORTEST: usize = 20;
const NARROWEST: usize = 13;

/// The columns of the list, which depend on what is in it.
struct Columns {
    name: usize,
    purpose: usize,
    licence: usize,
    state: usize,
}

impl Columns {
    fn new(tools: &[Tool], width: usize, desk: &Desk) -> Columns {
        let widest = |text: &dyn Fn(&Tool) -> String, most: usize| {
            tools.iter().map(|tool| text(tool).width()).max().unwrap_or(0).min(most)
        };
        let name = widest(&|tool| tool.name.clone(), NAME);
        let licence = widest(&|tool| desk.words.say(tool.licence_family.key()), LICENCE);
        let state = widest(&|tool| desk.words.say(tool.maintenance.key()), STATE);
        // The cursor, and a space between columns.
        let rest = width.saturating_sub(2 + licence + state + 3);
        // What a tool is for comes before the end of its name, unless there is room for neither.
        let name = if rest < name + NARROWEST { name.min(rest.saturating_sub(NARROWEST)) } else { name };
        if name < SHORTEST {
            Columns { name: rest, purpose: 0, licence, state }
        } else {
            Columns { name, purpose: rest - name, licence, state }
        }
    }
}

impl ToolboxScreen {
    pub(super) fn draw_all(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let is_wide = area.width >= WIDE;
        self.is_wide.set(is_wide && !self.is_open);
        let look = (&desk.words, theme);
        if self.is_open {
            let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..column(area) };
            return self.pane.draw(area, buffer, look, || self.shown(desk));
        }
        let inner =
            if is_wide { Rect { x: area.x + 2, width: area.width - 4, ..area } } else { column(area) };
        let mut drawn = Drawn::default();
        let left = inner.x - area.x;
        line(buffer, inner, 1, &self.search_spans(desk, theme));
        drawn.targets.push((1, left..left + inner.width, Target::Search));
        let rows = self.draw_filters(inner, left, buffer, (desk, theme), &mut drawn);
        let top = 2 + rows + 1;
        let list = Rect {
            y: inner.y + top,
            height: inner.height.saturating_sub(top),
            width: if is_wide { inner.width * BESIDE / 100 } else { inner.width },
            ..inner
        };
        let more = self.draw_list(list, (left, top), buffer, (desk, theme), &mut drawn);
        self.drawn.replace(drawn);
        if is_wide {
            let x = list.right() + GAP;
            let width = (inner.right() - x).min(column(area).width);
            let beside = Rect { x, width, ..list };
            return self.pane.draw(beside, buffer, look, || self.shown(desk));
        }
        more
    }

    fn search_spans(&self, desk: &Desk, theme: &Theme) -> Vec<Span<'static>> {
        let key = Span::styled("/ ", theme.role(Role::Accent).add_modifier(Modifier::BOLD));
        let label = Span::styled(format!("{} ", desk.words.say(msg::TOOLS_SEARCH)), theme.role(Role::Muted));
        let before = self.search.before_caret();
        let after = &self.search.text()[before.len()..];
        let mut spans = vec![key, label, Span::raw(before.to_owned())];
        if self.is_searching {
            let length = after.chars().next().map_or(0, char::len_utf8);
            let under = if length == 0 { " " } else { &after[..length] };
            spans.push(Span::styled(under.to_owned(), theme.selected()));
            spans.push(Span::raw(after[length..].to_owned()));
        } else {
            spans.push(Span::raw(after.to_owned()));
        }
        spans
    }

    /// Draws the filters; returns how many rows they take.
    fn draw_filters(
        &self,
        area: Rect,
        left: u16,
        buffer: &mut Buffer,
        (desk, theme): (&Desk, &Theme),
        drawn: &mut Drawn,
    ) -> u16 {
        let words = &desk.words;
        let mut chips: Vec<(String, String, bool, Target)> = Vec::new();
        for (place, facet) in Facet::ALL.into_iter().enumerate() {
            let name = words.say(facet.key());
            let chosen = self.query.chosen(facet);
            let text = match chosen {
                Some(value) => {
                    words.with(msg::FILTER, &[("facet", name.into()), ("value", words.say(value).into())])
                }
                None => name,
            };
            chips.push(((place + 1).to_string(), text, chosen.is_some(), Target::Facet(place)));
        }
        if !self.query.is_empty() {
            chips.push(("0".to_owned(), words.say(msg::KEY_CLEAR), false, Target::Clear));
        }
        let (mut row, mut at, mut spans) = (0, 0, Vec::new());
        for (key, text, chosen, target) in chips {
            let (open, close) = if chosen { ("[", "]") } else { (" ", " ") };
            let wide = u16::try_from(text.width() + 4).unwrap_or(u16::MAX);
            if at > 0 && at + wide > area.width {
                line(buffer, area, 2 + row, &std::mem::take(&mut spans));
                (row, at) = (row + 1, 0);
            }
            let strong = theme.role(Role::Accent).add_modifier(Modifier::BOLD);
            spans.push(Span::styled(open, theme.role(Role::Accent)));
            spans.push(Span::styled(format!("{key} "), strong));
            spans.push(Span::styled(text, if chosen { strong } else { theme.role(Role::Muted) }));
            spans.push(Span::styled(format!("{close} "), theme.role(Role::Accent)));
            drawn.targets.push((2 + row, left + at..left + at + wide, target));
            at += wide + 1;
        }
        line(buffer, area, 2 + row, &spans);
        row + 1
    }

    fn draw_list(
        &self,
        area: Rect,
        (left, top): (u16, u16),
        buffer: &mut Buffer,
        (desk, theme): (&Desk, &Theme),
        drawn: &mut Drawn,
    ) -> More {
        let found = self.found(desk);
        let room = usize::from(area.height).max(1);
        (drawn.room, drawn.count) = (room, found.len());
        if found.is_empty() {
            let key = if tools(desk).is_empty() { msg::TOOLS_NONE } else { msg::TOOLS_NONE_FOUND };
            line(buffer, area, 0, &[Span::styled(desk.words.say(key), theme.role(Role::Warn))]);
            return More::default();
        }
        let first = self.at.saturating_sub(room.saturating_sub(3)).min(found.len().saturating_sub(room));
        let columns = Columns::new(tools(desk), usize::from(area.width), desk);
        for (row, (place, tool)) in (0..).zip(found.iter().enumerate().skip(first).take(room)) {
            let here = place == self.at;
            line(buffer, area, row, &self.tool_spans(tool, here, &columns, (desk, theme)));
            drawn.targets.push((top + row, left..left + area.width, Target::Tool(place)));
        }
        More { above: first > 0, below: first + room < found.len() }
    }

    fn tool_spans(
        &self,
        tool: &Tool,
        here: bool,
        columns: &Columns,
        (desk, theme): (&Desk, &Theme),
    ) -> Vec<Span<'static>> {
        let cell = |text: &str, width: usize| {
            let text = clean::fit(text, width).into_owned();
            let gap = width.saturating_sub(text.width());
            (text, " ".repeat(gap + 1))
        };
        let words = &desk.words;
        let mut stages: Vec<Msg> = tool.stages.iter().map(|stage| stage.key()).collect();
        // The stage that was asked for is seen, even where there is room for one alone.
        stages.sort_by_key(|stage| self.query.chosen(Facet::Stage) != Some(*stage));
        let stages: Vec<String> = stages.into_iter().map(|stage| words.say(stage)).collect();
        let mut purpose = stages.join(", ");
        if let (Some(first), true) = (stages.first(), purpose.width() > columns.purpose) {
            purpose = if stages.len() > 1 { format!("{first} +{}", stages.len() - 1) } else { first.clone() };
        }
        let (name, after_name) = cell(&tool.name, columns.name);
        let (purpose, after_purpose) = cell(&purpose, columns.purpose);
        let (licence, after_licence) = cell(&words.say(tool.licence_family.key()), columns.licence);
        let (state, _) = cell(&words.say(tool.maintenance.key()), columns.state);
        let muted = theme.role(Role::Muted);
        let strong = theme.screen().add_modifier(Modifier::BOLD);
        vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.role(Role::Accent)),
            Span::styled(name, if here { theme.selected() } else { strong }),
            Span::raw(after_name),
            Span::styled(format!("{purpose}{after_purpose}"), theme.role(Role::Body)),
            Span::styled(format!("{licence}{after_licence}"), muted),
            Span::styled(state, muted),
        ]
    }
}
