//! The runs of an experiment: a table of which a row can be picked.

use ratatui::text::Span;

use super::Layout;
use crate::page::{Role, Runs, Table};

/// The columns of a row's signs and number: where the cursor is, whether the row is picked.
const SIGNS: usize = 8;

impl Layout<'_> {
    pub(super) fn runs(&mut self, runs: &Runs) {
        let Ok(widths) = runs.table.columns(self.room().saturating_sub(SIGNS)) else {
            self.table(&runs.table);
            return;
        };
        self.within(Span::raw(" ".repeat(SIGNS)), |layout| {
            let heading = Table { rows: Vec::new(), ..runs.table.clone() };
            layout.set_table(&heading, &widths);
        });
        for (place, row) in runs.table.rows.iter().enumerate() {
            let line = self.laid.lines.len();
            let here = runs.cursor == Some(place);
            let depth = self.prefix.len();
            self.within(Span::raw(" ".repeat(SIGNS)), |layout| {
                layout.cells(row, &widths, &runs.table.align);
            });
            let sign = if here { "▸ " } else { "  " };
            let picked = if runs.picked == Some(place) { "(•) " } else { "( ) " };
            let role = if here || runs.picked == Some(place) { Role::Accent } else { Role::Muted };
            let head = self.role(&format!("{sign}{picked}{} ", place + 1), role);
            let look = here.then(|| self.theme.selected());
            if let Some(first) = self.laid.lines.get_mut(line) {
                if let Some(span) = first.spans.get_mut(depth) {
                    *span = head;
                }
                for span in first.spans.iter_mut().skip(depth + 1) {
                    span.style = look.unwrap_or(span.style);
                }
            }
            self.clickable(line, runs.first + place);
            self.seen(here, line);
        }
        if runs.cursor.is_none() {
            self.seen_too();
        }
    }
}
