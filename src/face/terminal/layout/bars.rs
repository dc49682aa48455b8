//! Values as bars, one a line.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::Layout;
use crate::page::{Bar, Bars, Cell, Role, width, wrap};

/// The widest and the narrowest bar, in cells.
const WIDEST: usize = 24;
const NARROWEST: usize = 6;

/// The widest bar below a name, and the narrowest beside one that is not too long for it.
const WIDEST_BELOW: usize = 48;
const NARROWEST_BESIDE: usize = 10;

impl Layout<'_> {
    pub(super) fn bars(&mut self, bars: &Bars) {
        if bars.result && self.laid.marks.is_none() {
            self.laid.marks = Some(self.laid.lines.len());
        }
        let widest = |measure: &dyn Fn(&Bar) -> usize| bars.bars.iter().map(measure).max().unwrap_or(0);
        let written = widest(&|bar| bar.written.width());
        let change = widest(&|bar| bar.change.width());
        let figures = written + change + 4;
        let label = widest(&|bar| width(&bar.label));
        if label + figures + NARROWEST_BESIDE > self.room() {
            let cells = self.room().saturating_sub(figures).clamp(NARROWEST, WIDEST_BELOW);
            bars.bars.iter().for_each(|bar| self.bar_below(bar, cells, written));
            return;
        }
        let cells = self.room().saturating_sub(label + figures).clamp(NARROWEST, WIDEST);
        for bar in &bars.bars {
            self.bar(bar, label, cells, written);
        }
    }

    /// A bar below its name: a long one must not leave a bar too short to compare.
    fn bar_below(&mut self, bar: &Bar, cells: usize, written: usize) {
        self.prose(&bar.label);
        let mut spans = vec![Span::raw("  ")];
        spans.extend(self.bar_and_figures(bar, cells, written));
        self.push(spans);
    }

    fn bar(&mut self, bar: &Bar, label: usize, cells: usize, written: usize) {
        for (row, line) in wrap(&bar.label, label.max(1)).iter().enumerate() {
            let mut spans = self.spans(line);
            if row == 0 {
                spans.push(Span::raw(" ".repeat(label.saturating_sub(width(line)) + 2)));
                spans.extend(self.bar_and_figures(bar, cells, written));
            }
            self.push(spans);
        }
    }

    fn bar_and_figures(&self, bar: &Bar, cells: usize, written: usize) -> Vec<Span<'static>> {
        let mut spans = self.bar_cells(bar, cells);
        let before = " ".repeat(written.saturating_sub(bar.written.width()) + 1);
        let figure = self.theme.screen().add_modifier(Modifier::BOLD);
        spans.push(Span::raw(before));
        spans.push(Span::styled(bar.written.clone(), figure));
        if !bar.change.is_empty() {
            spans.push(self.role(&format!(" {}", bar.change), Role::Accent));
        }
        spans
    }

    fn bar_cells(&self, bar: &Bar, count: usize) -> Vec<Span<'static>> {
        if bar.share.is_none() {
            return vec![Span::raw(" ".repeat(count))];
        }
        let look = |cell| match cell {
            Cell::Full => ("━", Role::Accent),
            // More is neither right nor wrong: a wrong answer may be what has grown.
            Cell::Gained => ("╍", Role::Accent),
            Cell::Lost => ("╌", Role::Muted),
            Cell::Empty => ("─", Role::Muted),
        };
        bar.cells(count).into_iter().map(|cell| self.role(look(cell).0, look(cell).1)).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use termprofile::TermProfile;

    use crate::app::ThemeChoice;
    use crate::face::terminal::layout::lay_out;
    use crate::face::terminal::theme::Theme;
    use crate::page::{Bar, Bars, Block, Page, Run};
    use crate::text::{Lang, Words};

    fn lines(bars: Vec<Bar>, columns: usize) -> Vec<String> {
        let page = Page { title: String::new(), blocks: vec![Block::Bars(Bars { bars, result: true })] };
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        let laid = lay_out(&page, columns, &theme, &Words::new(Lang::Fr));
        assert_eq!(laid.marks, Some(0));
        laid.lines.iter().map(ToString::to_string).collect()
    }

    fn bar(label: &str, share: f64, before: f64) -> Bar {
        let share = Some(share);
        Bar {
            label: vec![Run::new(label)],
            share,
            written: "50".to_owned(),
            before: Some(before),
            change: "−10".to_owned(),
        }
    }

    #[test]
    fn names_are_aligned_whatever_they_are_written_in() {
        let bars = vec![bar("e\u{301}quité", 0.5, 0.25), bar("公平", 0.5, 0.75), bar("👩", 0.0, 0.0)];
        assert_eq!(
            lines(bars, 30),
            [
                "e\u{301}quité  ━━━━╍╍╍╍─────── 50 −10",
                "公平    ━━━━━━━━╌╌╌──── 50 −10",
                "👩      ─────────────── 50 −10",
            ]
        );
        assert!(lines(Vec::new(), 30).is_empty());
    }

    proptest! {
        #[test]
        fn no_bar_is_wider_than_the_page(label in "[a-zé公👩 ]{0,80}", share in 0.0..1.0_f64, columns in 24..120_usize) {
            for line in lines(vec![bar(&label, share, 0.5), bar("x", 1.0, 0.0)], columns) {
                prop_assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= columns, "{line}");
            }
        }
    }
}
