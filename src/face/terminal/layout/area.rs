//! A place to type several lines, on a screen.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Area, Role, wrap};

impl Layout<'_> {
    /// A bar along the text; heavier while the caret is there, so that colour need not say it.
    pub(super) fn area(&mut self, area: &Area) {
        let from = self.laid.lines.len();
        self.prose(&area.label);
        let is_here = area.caret.is_some();
        let bar = if is_here { self.role("┃ ", Role::Accent) } else { self.role("│ ", Role::Muted) };
        let first = self.laid.lines.len();
        self.within(bar, |layout| {
            if area.text.is_empty() {
                layout.waiting(area);
            } else {
                layout.written(area);
            }
            while layout.laid.lines.len() < first + area.rows {
                let end = area.first + area.text.graphemes(true).count();
                layout.row_end(0, end);
                layout.blank();
            }
        });
        // In a text longer than the screen, what must be seen is the row of the caret.
        if let (true, Some((line, _))) = (is_here, self.laid.caret) {
            let start = if line == first { from } else { line };
            self.laid.cursor = Some(start..line + 1);
        }
    }

    fn waiting(&mut self, area: &Area) {
        let from = self.laid.lines.len();
        for row in wrap(&area.waiting, self.room().saturating_sub(1).max(1)) {
            let spans = self.spans(&row);
            self.row_end(0, area.first);
            self.push(spans);
        }
        if area.caret.is_some() {
            self.laid.caret = Some((from, self.columns - self.room()));
            self.caret_on_first_letter(from);
        }
    }

    /// Shows the caret on the first letter of a row, or alone where there is none.
    fn caret_on_first_letter(&mut self, line: usize) {
        let (selected, at) = (self.theme.selected(), self.prefix.len());
        let Some(line) = self.laid.lines.get_mut(line) else { return };
        let Some(first) = line.spans.get_mut(at) else {
            line.spans.push(Span::styled(" ", selected));
            return;
        };
        let length = first.content.graphemes(true).next().map_or(0, str::len);
        let letter = Span::styled(first.content[..length].to_owned(), selected);
        first.content = first.content[length..].to_owned().into();
        line.spans.insert(at, letter);
    }

    fn written(&mut self, area: &Area) {
        let look = self.theme.screen().add_modifier(Modifier::BOLD);
        // One column is left for a caret behind a full row.
        let columns = self.room().saturating_sub(1).max(2);
        let rows = area.wrapped(columns);
        let caret = area.caret.map(|caret| (area.row_of(caret, &rows), caret));
        let left = self.columns - self.room();
        let mut target = area.first;
        for (place, row) in rows.iter().enumerate() {
            let at = caret.filter(|(here, _)| *here == place).map(|(_, at)| at - row.start);
            let line = self.laid.lines.len();
            let text = &area.text[row.clone()];
            let mut used = 0;
            let mut under = None;
            for (start, grapheme) in text.grapheme_indices(true) {
                if at.is_some_and(|at| (start..start + grapheme.len()).contains(&at)) {
                    under = Some((start, grapheme.len()));
                    self.laid.caret = Some((line, left + used.min(columns)));
                }
                let width = grapheme.width();
                self.laid.hits.push(Hit { line, columns: left + used..left + used + width, target });
                used += width;
                target += 1;
            }
            let mut spans = Vec::new();
            match (at, under) {
                (Some(_), Some((start, length))) => {
                    spans.push(Span::styled(text[..start].to_owned(), look));
                    spans.push(Span::styled(text[start..start + length].to_owned(), self.theme.selected()));
                    spans.push(Span::styled(text[start + length..].to_owned(), look));
                }
                (Some(_), None) => {
                    self.laid.caret = Some((line, left + used.min(columns)));
                    spans.push(Span::styled(text.to_owned(), look));
                    spans.push(Span::styled(" ", self.theme.selected()));
                }
                (None, _) => spans.push(Span::styled(text.to_owned(), look)),
            }
            // Behind a row that the next one goes on with, the caret would be on that next one.
            let goes_on = rows.get(place + 1).is_some_and(|next| next.start == row.end);
            self.row_end(used, if goes_on { target.saturating_sub(1) } else { target });
            target += usize::from(!goes_on);
            self.push(spans);
        }
    }

    /// Makes the rest of the row that is about to be pushed, behind `used` columns, clickable.
    fn row_end(&mut self, used: usize, target: usize) {
        let left = self.columns - self.room();
        let line = self.laid.lines.len();
        self.laid.hits.push(Hit { line, columns: left + used..self.columns.max(left + used + 1), target });
    }
}
