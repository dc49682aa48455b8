//! Confusion matrices, side by side where there is room.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{CELLS, Light, Matrices, Matrix, MatrixCell, Role, Run, width};
use crate::text::{Msg, clean, msg};

/// The columns of a cell: its sign, its name, its count between brackets.
const CELL: usize = 14;

/// The columns between two matrices.
const APART: usize = 4;

impl Layout<'_> {
    pub(super) fn matrices(&mut self, matrices: &Matrices) {
        let from = self.laid.lines.len();
        let head = [msg::MATRIX_REAL_YES, msg::MATRIX_REAL_NO].map(|key| self.words.say(key));
        let head_width = head.iter().map(|text| text.width()).max().unwrap_or(0) + 1;
        let wide = 2 * CELL;
        let fit = (self.room().saturating_sub(head_width) + APART) / (wide + APART);
        for (band, groups) in matrices.groups.chunks(fit.max(1)).enumerate() {
            let first = band * fit.max(1);
            let mut names = vec![Span::raw(" ".repeat(head_width))];
            let mut decisions = vec![Span::raw(" ".repeat(head_width))];
            for group in groups {
                names.push(self.wide(&group.name, wide + APART, Role::Accent));
                decisions.push(self.wide(
                    &format!("  {}", self.words.say(msg::MATRIX_YES)),
                    CELL,
                    Role::Muted,
                ));
                let no = format!("  {}", self.words.say(msg::MATRIX_NO));
                decisions.push(self.wide(&no, CELL + APART, Role::Muted));
            }
            self.push(names);
            self.push(decisions);
            for (row, head) in head.iter().enumerate() {
                self.matrix_row(matrices, groups, (first, row), (head, head_width));
            }
        }
        let is_lit = |cell: &MatrixCell| cell.light != Light::Off;
        if matrices.groups.iter().flat_map(|group| &group.cells).any(is_lit) {
            let legend = Run::new(&self.words.say(msg::MATRIX_LEGEND)).role(Role::Muted);
            self.prose(&[legend]);
        }
        self.seen(matrices.cursor.is_some(), from);
    }

    fn matrix_row(
        &mut self,
        matrices: &Matrices,
        groups: &[Matrix],
        (first, row): (usize, usize),
        (head, head_width): (&str, usize),
    ) {
        let mut spans = vec![self.wide(head, head_width, Role::Muted)];
        let mut at = self.columns - self.room() + head_width;
        for (place, group) in groups.iter().enumerate() {
            for cell in [2 * row, 2 * row + 1] {
                let here = matrices.cursor == Some((first + place, cell));
                spans.extend(self.matrix_cell(&group.cells[cell], CELLS[cell], here));
                self.laid.hits.push(Hit {
                    line: self.laid.lines.len(),
                    columns: at..at + CELL,
                    target: matrices.first + 4 * (first + place) + cell,
                });
                at += CELL;
            }
            spans.push(Span::raw(" ".repeat(APART)));
            at += APART;
        }
        self.push(spans);
    }

    /// `VP [24]`: brackets where the figure counts above, parentheses where below, so that the link
    /// is seen without colours.
    fn matrix_cell(&self, cell: &MatrixCell, name: Msg, here: bool) -> [Span<'static>; 3] {
        let (open, close) = match cell.light {
            Light::Off => (" ", " "),
            Light::Below => ("(", ")"),
            Light::Above => ("[", "]"),
        };
        let text = format!("{} {open}{}{close}", self.words.say(name), cell.count);
        let text = clean::fit(&text, CELL - 3).into_owned();
        let free = " ".repeat((CELL - 2).saturating_sub(text.width()));
        let look = match (here, cell.light) {
            (true, _) => self.theme.selected(),
            (false, Light::Off) => self.theme.role(Role::Muted),
            (false, Light::Below) => self.theme.role(Role::Accent),
            (false, Light::Above) => {
                self.theme.role(Role::Accent).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
            }
        };
        // The look ends with the text.
        [self.area_sign(cell.sign), Span::styled(text, look), Span::raw(free)]
    }

    /// A text in exactly `columns` columns.
    fn wide(&self, text: &str, columns: usize, role: Role) -> Span<'static> {
        let text = clean::fit(text, columns.saturating_sub(1)).into_owned();
        let free = " ".repeat(columns.saturating_sub(width(&[Run::new(&text)])));
        self.role(&format!("{text}{free}"), role)
    }
}
