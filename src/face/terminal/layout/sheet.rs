//! A window of a table of data: its header stays, its cursor is in sight.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Extent, Role, Sheet, Sign, Takes};
use crate::text::clean;

/// A column is not shown wider than this; the cell under the cursor is told in full below.
const WIDEST: usize = 30;

/// What stands before a column: a space and the sign of a mark.
const GAP: usize = 3;

/// The columns that are in sight together, and how wide each is.
struct Sight {
    columns: Vec<(usize, usize)>,
    gutter: usize,
    /// Columns hidden to the left and to the right.
    hidden: (usize, usize),
}

impl Layout<'_> {
    pub(super) fn sheet(&mut self, sheet: &Sheet) {
        let from = self.laid.lines.len();
        let sight = self.sight(sheet);
        self.header(sheet, &sight);
        if sheet.signs.iter().any(|(_, sign)| matches!(sign, Sign::Stands(_))) && self.laid.marks.is_none() {
            self.laid.marks = Some(from);
        }
        match &sheet.summary {
            Some(summary) => self.table(summary),
            None => {
                for row in &sheet.rows {
                    self.data_row(sheet, &sight, *row);
                }
            }
        }
        for told in &sheet.told {
            self.prose(told);
        }
        match sheet.cursor.map(|cursor| cursor.takes) {
            Some(Takes::Nothing) => self.seen_too(),
            takes => self.seen(takes.is_some(), from),
        }
    }

    /// Columns are shown a screenful at a time: the one under the cursor with its neighbours.
    fn sight(&self, sheet: &Sheet) -> Sight {
        let gutter = 2 + (sheet.rows.iter().max().map_or(1, |row| row + 1)).to_string().len();
        let room = self.room().saturating_sub(gutter + 1).max(GAP + 1);
        let width = |column: usize| {
            let width = sheet.grid.columns.get(column).map_or(1, |column| column.width);
            width.clamp(1, WIDEST.min(room - GAP))
        };
        let at = sheet.cursor.map_or(0, |cursor| cursor.column);
        let mut columns = Vec::new();
        let (mut used, mut before) = (0, 0);
        for (place, &column) in sheet.columns.iter().enumerate() {
            if used + GAP + width(column) > room {
                if columns.iter().any(|(shown, _)| *shown == at) {
                    break;
                }
                (used, before) = (0, place);
                columns.clear();
            }
            used += GAP + width(column);
            columns.push((column, width(column)));
        }
        // The last columns are not left alone where those before them fit too.
        while before > 0 && used + GAP + width(sheet.columns[before - 1]) <= room {
            before -= 1;
            used += GAP + width(sheet.columns[before]);
            columns.insert(0, (sheet.columns[before], width(sheet.columns[before])));
        }
        let after = sheet.columns.len().saturating_sub(before + columns.len());
        Sight { columns, gutter, hidden: (before, after) }
    }

    fn header(&mut self, sheet: &Sheet, sight: &Sight) {
        let mut spans = vec![Span::raw(" ".repeat(sight.gutter))];
        let mut hits = Vec::new();
        let mut at = self.columns - self.room() + sight.gutter;
        for &(column, width) in &sight.columns {
            let area = Extent::Column(column);
            let grid = sheet.grid.columns.get(column);
            let name = grid.map_or("", |column| column.name.as_str());
            spans.push(Span::raw(" "));
            spans.push(self.area_sign(sheet.sign(area)));
            let here = sheet.cursor.filter(|cursor| cursor.column == column);
            let look = match here.map(|cursor| cursor.takes) {
                Some(Takes::Column) => self.theme.selected().add_modifier(Modifier::BOLD),
                Some(Takes::Row | Takes::Cell) => {
                    self.theme.role(Role::Accent).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
                }
                Some(Takes::Nothing) | None => self.theme.role(Role::Body).add_modifier(Modifier::BOLD),
            };
            spans.push(Span::styled(set(name, width, grid.is_some_and(|column| column.is_number)), look));
            hits.push(Hit {
                line: self.laid.lines.len(),
                columns: at..at + GAP + width,
                target: sheet.target(area),
            });
            at += GAP + width;
        }
        self.push(spans);
        if sheet.cursor.is_some() {
            self.laid.hits.extend(hits);
        }
        let (before, after) = sight.hidden;
        let left = if before > 0 { "◂" } else { "─" };
        let right = if after > 0 { "▸" } else { "─" };
        let length: usize = sight.columns.iter().map(|(_, width)| GAP + width).sum();
        let rule = format!("{left}{}{right}", "─".repeat((sight.gutter + length).saturating_sub(1)));
        let rule = self.role(&rule, if before + after > 0 { Role::Accent } else { Role::Muted });
        self.push(vec![rule]);
    }

    fn data_row(&mut self, sheet: &Sheet, sight: &Sight, row: usize) {
        let line = self.laid.lines.len();
        let left = self.columns - self.room();
        let here = sheet.cursor.filter(|cursor| cursor.row == row);
        let takes_row = here.is_some_and(|cursor| cursor.takes == Takes::Row);
        let number = format!("{:>width$}", row + 1, width = sight.gutter - 2);
        let look = if takes_row {
            self.theme.selected()
        } else if here.is_some_and(|cursor| cursor.takes != Takes::Nothing) {
            self.theme.role(Role::Accent).add_modifier(Modifier::BOLD)
        } else {
            self.theme.role(Role::Muted)
        };
        let mut spans = vec![self.area_sign(sheet.sign(Extent::Row(row))), Span::styled(number, look)];
        let mut hits =
            vec![Hit { line, columns: left..left + sight.gutter, target: sheet.target(Extent::Row(row)) }];
        let mut at = left + sight.gutter;
        for &(column, width) in &sight.columns {
            let area = Extent::Cell(row, column);
            let value = sheet.grid.cell(row, column);
            let is_number = sheet.grid.columns.get(column).is_some_and(|column| column.is_number);
            let is_taken = sheet.cursor.is_some_and(|cursor| match cursor.takes {
                Takes::Column => cursor.column == column,
                Takes::Row => cursor.row == row,
                Takes::Cell => (cursor.row, cursor.column) == (row, column),
                Takes::Nothing => false,
            });
            let look = match (is_taken, value) {
                (true, _) => self.theme.selected(),
                (false, Some(_)) => Style::new(),
                (false, None) => self.theme.role(Role::Muted),
            };
            spans.push(Span::raw(" "));
            spans.push(self.area_sign(sheet.sign(area)));
            spans.push(Span::styled(set(value.unwrap_or("—"), width, is_number), look));
            hits.push(Hit { line, columns: at..at + GAP + width, target: sheet.target(area) });
            at += GAP + width;
        }
        self.push(spans);
        if sheet.cursor.is_some() {
            self.laid.hits.extend(hits);
        }
    }

    /// A sign of two columns in its own look.
    pub(super) fn area_sign(&self, sign: Sign) -> Span<'static> {
        let role = match sign {
            Sign::Nothing | Sign::Called(_) => Role::Accent,
            Sign::Stands(mark) => mark.role(),
        };
        Span::styled(sign.text(), self.theme.role(role).add_modifier(Modifier::BOLD))
    }
}

/// A text in exactly `width` columns, flush right where it is a figure.
fn set(text: &str, width: usize, is_number: bool) -> String {
    let text = clean::fit(text, width);
    let free = " ".repeat(width.saturating_sub(text.width()));
    if is_number { format!("{free}{text}") } else { format!("{text}{free}") }
}
