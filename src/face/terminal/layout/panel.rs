//! Controls in rows, each row with its name before it.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Panel, PanelForm, PanelItem, PanelRow, Role, width};

/// The columns between two controls.
const APART: usize = 3;

impl Layout<'_> {
    pub(super) fn panel(&mut self, panel: &Panel) {
        let from = self.laid.lines.len();
        let label = panel.rows.iter().map(|row| width(&row.label)).max().unwrap_or(0);
        let mut place = 0;
        for row in &panel.rows {
            self.panel_row(panel, row, place, label);
            place += row.items.len();
        }
        self.muted(2, &panel.told);
        self.seen(panel.cursor.is_some(), from);
    }

    /// The row whose first control is at `place`; none is broken over two lines.
    fn panel_row(&mut self, panel: &Panel, row: &PanelRow, place: usize, label: usize) {
        let left = self.columns - self.room();
        let indent = label + 4;
        let here = panel.cursor.is_some_and(|cursor| (place..place + row.items.len()).contains(&cursor));
        let mut spans = vec![self.role(if here { "▸ " } else { "  " }, Role::Accent)];
        spans.extend(self.spans(&row.label));
        spans.push(Span::raw(" ".repeat((indent - 2).saturating_sub(width(&row.label)))));
        let mut at = left + indent;
        for (offset, item) in row.items.iter().enumerate() {
            let text = drawn(item);
            let wide = text.width();
            if at > left + indent && at + wide > self.columns {
                self.push(std::mem::replace(&mut spans, vec![Span::raw(" ".repeat(indent))]));
                at = left + indent;
            }
            let look = if panel.cursor == Some(place + offset) {
                self.theme.selected()
            } else if item.is_on || item.form == PanelForm::Button {
                self.theme.role(Role::Accent)
            } else {
                self.theme.role(Role::Muted)
            };
            spans.push(Span::styled(text, look));
            spans.push(Span::raw(" ".repeat(APART)));
            self.laid.hits.push(Hit {
                line: self.laid.lines.len(),
                columns: at..at + wide,
                target: panel.first + place + offset,
            });
            at += wide + APART;
        }
        self.push(spans);
    }
}

fn drawn(item: &PanelItem) -> String {
    match (item.form, item.is_on) {
        (PanelForm::Check, true) => format!("[x] {}", item.label),
        (PanelForm::Check, false) => format!("[ ] {}", item.label),
        (PanelForm::Radio, true) => format!("(•) {}", item.label),
        (PanelForm::Radio, false) => format!("( ) {}", item.label),
        (PanelForm::Button, _) => format!("[ {} ]", item.label),
    }
}
