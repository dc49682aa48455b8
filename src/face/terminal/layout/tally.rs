//! A grid of observations, on a screen.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Mark, Prose, Role, Run, Tally, TallyCell, TallyRow, width, wrap};

/// The narrowest and the widest column of cells, in terminal columns.
const CELL: std::ops::RangeInclusive<usize> = 9..=14;

/// The least room for what is observed beside its cells; with less, they stand below it.
const LEAST: usize = 28;

/// The columns taken by a row's sign and number.
const HEAD: usize = 5;

impl Layout<'_> {
    pub(super) fn tally(&mut self, tally: &Tally) {
        let longest = tally.columns.iter().map(|name| width(name)).max().unwrap_or(0);
        let wide = longest.clamp(*CELL.start(), *CELL.end());
        let cells = tally.columns.len() * (wide + 2);
        let room = self.room().saturating_sub(HEAD + cells);
        let beside = room >= LEAST;
        if beside {
            self.tally_header(tally, wide, room);
        }
        for (place, row) in tally.rows.iter().enumerate() {
            let from = self.laid.lines.len();
            let here = tally.cursor.filter(|(row, _)| *row == place).map(|(_, column)| column);
            let sign = self.sign(row.mark, here.is_some());
            let number = self.role(&format!("{:>2} ", place + 1), Role::Accent);
            if beside {
                let cells = self.cells_beside(tally, row, (place, here), wide);
                self.row_beside(vec![sign, number], &row.label, room, cells);
            } else {
                self.hanging(vec![sign, number], &row.label, None);
                self.cells_below(tally, row, (place, here));
            }
            self.feedback(HEAD, row.mark, &row.feedback);
            self.seen(here.is_some(), from);
        }
    }

    /// The names of the texts above their cells, down to the last line of the longest.
    fn tally_header(&mut self, tally: &Tally, wide: usize, room: usize) {
        let names: Vec<Vec<Prose>> = tally.columns.iter().map(|name| wrap(name, wide)).collect();
        let height = names.iter().map(Vec::len).max().unwrap_or(0);
        for row in 0..height {
            let mut spans = vec![Span::raw(" ".repeat(HEAD + room))];
            for name in &names {
                let line = (row + name.len()).checked_sub(height).and_then(|line| name.get(line));
                let strong: Prose = line.into_iter().flatten().cloned().map(Run::strong).collect();
                spans.push(Span::raw("  "));
                spans.extend(self.spans(&strong));
                spans.push(Span::raw(" ".repeat(wide.saturating_sub(width(&strong)))));
            }
            self.push(spans);
        }
    }

    /// What is observed, and behind its first line the cells.
    fn row_beside(
        &mut self,
        head: Vec<Span<'static>>,
        label: &[Run],
        room: usize,
        cells: Vec<Span<'static>>,
    ) {
        let mut cells = Some(cells);
        let mut head = Some(head);
        for line in wrap(label, room) {
            let free = room.saturating_sub(width(&line));
            let mut spans = head.take().unwrap_or_else(|| vec![Span::raw(" ".repeat(HEAD))]);
            spans.extend(self.spans(&line));
            if let Some(cells) = cells.take() {
                spans.push(Span::raw(" ".repeat(free)));
                spans.extend(cells);
            }
            self.push(spans);
        }
    }

    fn cells_beside(
        &mut self,
        tally: &Tally,
        row: &TallyRow,
        (place, here): (usize, Option<usize>),
        wide: usize,
    ) -> Vec<Span<'static>> {
        let mut spans = Vec::new();
        let mut column = self.columns.saturating_sub(row.cells.len() * (wide + 2));
        for (at, cell) in row.cells.iter().enumerate() {
            self.cell_target(tally, (place, at), self.laid.lines.len(), column + 2..column + 2 + wide);
            spans.push(Span::raw("  "));
            let drawn = self.cell(cell, here == Some(at));
            let used: usize = drawn.iter().map(|span| span.content.width()).sum();
            spans.extend(drawn);
            spans.push(Span::raw(" ".repeat(wide.saturating_sub(used))));
            column += wide + 2;
        }
        spans
    }

    fn cells_below(&mut self, tally: &Tally, row: &TallyRow, (place, here): (usize, Option<usize>)) {
        for (at, (cell, name)) in row.cells.iter().zip(&tally.columns).enumerate() {
            let line = self.laid.lines.len();
            let mut head = vec![Span::raw(" ".repeat(HEAD))];
            head.extend(self.cell(cell, here == Some(at)));
            head.push(Span::raw("  "));
            self.hanging(head, name, None);
            self.cell_target(tally, (place, at), line, 0..self.columns);
        }
    }

    fn cell_target(
        &mut self,
        tally: &Tally,
        (row, column): (usize, usize),
        line: usize,
        columns: std::ops::Range<usize>,
    ) {
        let target = tally.first + row * tally.columns.len() + column;
        self.laid.hits.push(Hit { line, columns, target });
    }

    /// `[ 3 ]` while it can be noted; then `✓ 3`, or `✗ 1→3` with what there is.
    fn cell(&self, cell: &TallyCell, here: bool) -> Vec<Span<'static>> {
        if let Some(mark) = cell.mark {
            let arrow = if cell.right.is_empty() { "" } else { "→" };
            let role = if mark == Mark::Neutral { Role::Body } else { mark.role() };
            let text = format!("{}{arrow}{}", cell.noted, cell.right);
            return vec![self.sign(Some(mark), false), self.role(&text, role)];
        }
        let noted = format!("{:^3}", cell.noted);
        let look = if here { self.theme.selected() } else { self.theme.role(Role::Accent) };
        vec![self.role("[", Role::Muted), Span::styled(noted, look), self.role("]", Role::Muted)]
    }
}
