//! A small map of points, each with its name.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Role, Scatter, column_of};
use crate::text::clean;

/// A cell of the map: what is written there, how, and what a click on it picks.
#[derive(Clone)]
struct Spot {
    text: String,
    style: Style,
    target: Option<usize>,
}

impl Layout<'_> {
    pub(super) fn scatter(&mut self, scatter: &Scatter) {
        let from = self.laid.lines.len();
        let columns = self.room();
        let (plain, muted) = (self.theme.screen(), self.theme.role(Role::Muted));
        let blank = Spot { text: " ".to_owned(), style: plain, target: None };
        let mut cells = vec![vec![blank; columns]; scatter.rows.max(1)];
        if let Some(zero) = scatter.zero {
            for row in &mut cells {
                put(row, column_of(zero, columns), "┊", muted, None);
            }
        }
        let last = cells.len() - 1;
        for (row, name, sign) in [(0, &scatter.up.1, "▴"), (last, &scatter.up.0, "▾")] {
            if !name.is_empty() {
                put(&mut cells[row], 0, &format!("{sign} {name}"), muted, None);
            }
        }
        for (place, (point, pin)) in
            scatter.points.iter().zip(scatter.pin(columns, UnicodeWidthStr::width)).enumerate()
        {
            let here = scatter.cursor == Some(place);
            let role = point.mark.map_or(Role::Accent, crate::page::Mark::role);
            let dot = self.theme.role(role).add_modifier(Modifier::BOLD);
            if let Some(row) = cells.get_mut(pin.at.row) {
                put(row, pin.at.column, if here { "◆" } else { point.sign }, dot, point.target);
            }
            if let Some(row) = pin.label.and_then(|label| cells.get_mut(label.row)) {
                let look = if here { self.theme.selected() } else { plain };
                put(row, pin.label.map_or(0, |label| label.column), &point.label, look, point.target);
            }
        }
        for row in cells {
            self.map_row(row);
        }
        self.axis(scatter, columns);
        self.seen(scatter.cursor.is_some(), from);
    }

    fn map_row(&mut self, row: Vec<Spot>) {
        let (left, line) = (self.columns - self.room(), self.laid.lines.len());
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut at = left;
        for cell in row {
            let wide = cell.text.width();
            if let Some(target) = cell.target {
                self.laid.hits.push(Hit { line, columns: at..at + wide.max(1), target });
            }
            at += wide;
            match spans.last_mut().filter(|span| span.style == cell.style) {
                Some(span) => span.content.to_mut().push_str(&cell.text),
                None => spans.push(Span::styled(cell.text, cell.style)),
            }
        }
        self.push(spans);
    }

    /// The line below the map: what its ends mean, and where zero is.
    fn axis(&mut self, scatter: &Scatter, columns: usize) {
        let muted = self.theme.role(Role::Muted);
        let rule = Spot { text: "─".to_owned(), style: muted, target: None };
        let mut row = vec![rule; columns];
        if let Some(zero) = scatter.zero {
            put(&mut row, column_of(zero, columns), "┴", muted, None);
        }
        let half = columns / 2;
        let (low, high) = (&scatter.across.0, &scatter.across.1);
        let end = |text: String, name: &str| if name.is_empty() { String::new() } else { text };
        let fit = |text: String| clean::fit(&text, half.saturating_sub(1)).into_owned();
        let (low, high) = (fit(end(format!("◂ {low} "), low)), fit(end(format!(" {high} ▸"), high)));
        let accent = self.theme.role(Role::Accent);
        put(&mut row, 0, &low, accent, None);
        put(&mut row, columns.saturating_sub(high.width()), &high, accent, None);
        self.map_row(row);
    }
}

/// Writes a text into a row of cells, cut at its end.
fn put(row: &mut [Spot], column: usize, text: &str, style: Style, target: Option<usize>) {
    let mut at = column;
    for letter in text.chars() {
        let letter = letter.to_string();
        let wide = letter.width();
        if wide == 0 || at + wide > row.len() {
            continue;
        }
        row[at] = Spot { text: letter, style, target };
        for covered in &mut row[at + 1..at + wide] {
            covered.text.clear();
        }
        at += wide;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use termprofile::TermProfile;
    use unicode_width::UnicodeWidthStr;

    use crate::app::ThemeChoice;
    use crate::face::terminal::layout::lay_out;
    use crate::face::terminal::theme::Theme;
    use crate::page::{Block, Page, Point, Scatter};
    use crate::text::{Lang, Words};

    fn lines(scatter: Scatter, columns: usize) -> Vec<String> {
        let page = Page { title: String::new(), blocks: vec![Block::Scatter(scatter)] };
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        let laid = lay_out(&page, columns, &theme, &Words::new(Lang::Fr));
        laid.lines.iter().map(ToString::to_string).collect()
    }

    fn point(x: f64, y: f64, label: &str) -> Point {
        Point { x, y, sign: "•", label: label.to_owned(), ..Point::default() }
    }

    #[test]
    fn points_stand_where_they_belong() {
        let scatter = Scatter {
            points: vec![point(1.0, 1.0, "nurse"), point(0.0, 0.0, "boss"), point(0.5, 0.5, "clerk")],
            across: ("he".to_owned(), "she".to_owned()),
            zero: Some(0.5),
            rows: 3,
            cursor: Some(2),
            ..Scatter::default()
        };
        assert_eq!(
            lines(scatter, 21),
            [
                "          ┊   nurse •",
                "          ◆ clerk    ",
                "• boss    ┊          ",
                "◂ he ─────┴──── she ▸",
            ]
        );
    }

    proptest! {
        #[test]
        fn no_row_is_wider_than_the_page(
            labels in proptest::collection::vec(("[a-zé公👩 ]{0,20}", 0.0..1.0_f64, 0.0..1.0_f64), 0..9),
            columns in 1..120_usize,
            rows in 0..9_usize,
        ) {
            let points = labels.iter().map(|(label, x, y)| point(*x, *y, label)).collect();
            let across = ("公平".to_owned(), "e\u{301}quité".to_owned());
            for line in lines(Scatter { points, across, zero: Some(0.3), rows, ..Scatter::default() }, columns) {
                prop_assert!(UnicodeWidthStr::width(line.as_str()) <= columns, "{line}");
            }
        }
    }
}
