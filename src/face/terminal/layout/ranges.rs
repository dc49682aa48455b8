//! Values of two groups with their intervals.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::Layout;
use crate::page::{Dot, RangeRow, Ranges, Role};
use crate::text::clean;

/// The shortest and the longest axis, in columns.
const SHORTEST: usize = 10;
const LONGEST: usize = 40;

/// The roles of the groups' values; their letters tell them apart without colours.
const ROLES: [Role; 2] = [Role::Accent, Role::Warn];

impl Layout<'_> {
    pub(super) fn ranges(&mut self, ranges: &Ranges) {
        if ranges.result && self.laid.marks.is_none() {
            self.laid.marks = Some(self.laid.lines.len());
        }
        let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
        let checks = if ranges.rows.iter().any(|row| row.is_on.is_some()) { 4 } else { 0 };
        let labels = widest(&mut ranges.rows.iter().map(|row| row.label.width()));
        let label = labels.max(ranges.head.width()).min(self.room() / 3);
        let names = [0, 1].map(|group| {
            let (letter, name) = &ranges.groups[group];
            format!("{letter} {name}")
        });
        let written = [0, 1].map(|group| {
            let rows = ranges.rows.iter().map(|row| row.written[group].width());
            widest(&mut rows.chain([names[group].width()]))
        });
        let used = 2 + checks + label + 2 + written[0] + written[1] + 4;
        let axis = self.room().saturating_sub(used).clamp(SHORTEST, LONGEST);
        self.range_head(ranges, (checks + label, axis), &names, written);
        for (place, row) in ranges.rows.iter().enumerate() {
            let from = self.laid.lines.len();
            let here = ranges.cursor == Some(place);
            let mut spans = vec![self.sign(None, here)];
            if checks > 0 {
                spans.push(match row.is_on {
                    Some(true) => self.role("[x] ", Role::Accent),
                    Some(false) => self.role("[ ] ", Role::Muted),
                    None => Span::raw("    "),
                });
            }
            spans.push(self.range_label(row, label, here));
            spans.extend(self.range_dots(ranges, row, axis));
            for (text, wide) in row.written.iter().zip(written) {
                let before = " ".repeat((wide + 2).saturating_sub(text.width()));
                let look = self.theme.screen();
                let look = if row.is_strong { look.add_modifier(Modifier::BOLD) } else { look };
                spans.extend([Span::raw(before), Span::styled(text.clone(), look)]);
            }
            self.push(spans);
            if row.is_on.is_some() {
                self.clickable(from, ranges.first + place);
            }
            self.seen(here, from);
        }
    }

    /// The ends of the axis, and what the letters stand for.
    fn range_head(
        &mut self,
        ranges: &Ranges,
        (label, axis): (usize, usize),
        names: &[String; 2],
        written: [usize; 2],
    ) {
        let head = clean::fit(&ranges.head, label).into_owned();
        let free = " ".repeat((label + 4).saturating_sub(2 + head.width()));
        let (low, high) = &ranges.ends;
        let between = " ".repeat(axis.saturating_sub(low.width() + high.width()).max(1));
        let mut spans = vec![
            Span::raw("  "),
            self.role(&head, Role::Muted),
            Span::raw(free),
            self.role(&format!("{low}{between}{high}"), Role::Muted),
        ];
        for ((name, wide), role) in names.iter().zip(written).zip(ROLES) {
            spans.push(Span::raw(" ".repeat((wide + 2).saturating_sub(name.width()))));
            spans.push(self.role(name, role));
        }
        self.push(spans);
    }

    fn range_label(&self, row: &RangeRow, columns: usize, here: bool) -> Span<'static> {
        let text = clean::fit(&row.label, columns).into_owned();
        let free = " ".repeat((columns + 2).saturating_sub(text.width()));
        let look = match (here, row.is_strong, row.is_on) {
            (true, ..) => self.theme.selected(),
            (_, true, _) => self.theme.screen().add_modifier(Modifier::BOLD),
            (_, _, Some(false)) => self.theme.role(Role::Muted),
            _ => self.theme.screen(),
        };
        Span::styled(format!("{text}{free}"), look)
    }

    fn range_dots(&self, ranges: &Ranges, row: &RangeRow, axis: usize) -> Vec<Span<'static>> {
        let is_off = row.is_on == Some(false);
        let dot = |dot| match dot {
            Dot::Nothing => self.role("·", Role::Muted),
            Dot::Within(group) => {
                self.role(if group == 0 { "─" } else { "═" }, if is_off { Role::Muted } else { ROLES[group] })
            }
            Dot::Value(group) => {
                let look = self.theme.role(if is_off { Role::Muted } else { ROLES[group] });
                Span::styled(ranges.groups[group].0.clone(), look.add_modifier(Modifier::BOLD))
            }
            Dot::Both => self.role("╪", Role::Muted),
            Dot::Meeting => Span::styled("◆", self.theme.screen().add_modifier(Modifier::BOLD)),
        };
        ranges.dots(row, axis).into_iter().map(dot).collect()
    }
}

#[cfg(test)]
mod tests {
    use termprofile::TermProfile;

    use crate::app::ThemeChoice;
    use crate::face::terminal::layout::lay_out;
    use crate::face::terminal::theme::Theme;
    use crate::page::{Block, Page, Range, RangeRow, Ranges};
    use crate::text::{Lang, Words};

    fn lines(columns: usize) -> Vec<String> {
        let row = |label: &str, is_on, low: f64| RangeRow {
            label: label.to_owned(),
            is_on,
            is_strong: is_on.is_none(),
            ranges: [
                Some(Range { low, value: low + 0.1, high: low + 0.2 }),
                Some(Range { low: 0.4, value: 0.5, high: 0.6 }),
            ],
            written: ["10 %".to_owned(), "50 %".to_owned()],
        };
        let ranges = Ranges {
            head: "département".to_owned(),
            groups: [("F", "femmes"), ("H", "hommes")]
                .map(|(letter, name)| (letter.to_owned(), name.to_owned())),
            axis: (0.0, 1.0),
            ends: ("0".to_owned(), "100 %".to_owned()),
            rows: vec![row("A", Some(true), 0.0), row("B", Some(false), 0.3), row("ensemble", None, 0.7)],
            cursor: Some(1),
            ..Ranges::default()
        };
        let page = Page { title: String::new(), blocks: vec![Block::Ranges(ranges)] };
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        let laid = lay_out(&page, columns, &theme, &Words::new(Lang::Fr));
        laid.lines.iter().map(|line| line.to_string().trim_end().to_owned()).collect()
    }

    #[test]
    fn rows_share_an_axis_and_letters_tell_groups_apart() {
        assert_eq!(
            lines(60),
            [
                "  département      0               100 %  F femmes  H hommes",
                "  [x] A            ──F──···══H══········      10 %      50 %",
                "▸ [ ] B            ······──F╪H══········      10 %      50 %",
                "      ensemble     ········══H══·──F──··      10 %      50 %",
            ]
        );
    }

    #[test]
    fn any_width_is_borne() {
        for columns in 1..200 {
            assert_eq!(lines(columns).len(), 4);
        }
    }
}
