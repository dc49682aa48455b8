//! Rows to choose from, in columns or side by side.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::face::terminal::drawing::bar;
use crate::page::{Menu, MenuCell, MenuRow, Role};
use crate::text::clean;

/// The columns of one step of indent.
const INDENT: usize = 4;

/// The longest bar of a share, and the shortest that says anything.
const LONGEST_BAR: usize = 14;
const SHORTEST_BAR: usize = 4;

/// The fewest columns in which a label can be read, and in which the short form of a cell can.
const SHORTEST_LABEL: usize = 18;
const SHORTEST_CELL: usize = 13;

/// The columns between two cells, and between two rows side by side.
const GAP: usize = 2;
const BETWEEN: usize = 3;

impl Layout<'_> {
    pub(super) fn menu(&mut self, menu: &Menu) {
        if menu.is_inline {
            return self.menu_inline(menu);
        }
        let widths = self.menu_widths(menu);
        for (place, row) in menu.rows.iter().enumerate() {
            let here = menu.cursor == Some(place);
            let from = self.laid.lines.len();
            let spans = self.menu_row(row, here, &widths);
            self.push(spans);
            self.clickable(from, menu.first.saturating_add(place));
            self.seen(here, from);
        }
    }

    /// The columns of the label, then of each cell.
    fn menu_widths(&self, menu: &Menu) -> Vec<usize> {
        let celled: Vec<&MenuRow> = menu.rows.iter().filter(|row| !row.cells.is_empty()).collect();
        let count = celled.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let widest = |place: usize| {
            let texts = celled.iter().filter_map(|row| row.cells.get(place)?.text());
            texts.map(UnicodeWidthStr::width).max().unwrap_or(0)
        };
        // Down to which width a cell that has a short form may go.
        let shortest = |place: usize| {
            let short = |row: &&&MenuRow| match row.cells.get(place) {
                Some(MenuCell::Short { short, .. }) => short.width(),
                _ => 0,
            };
            celled.iter().map(|row| short(&row)).max().unwrap_or(0)
        };
        let is_bar =
            |place: usize| celled.iter().any(|row| matches!(row.cells.get(place), Some(MenuCell::Share(_))));
        let mut label = celled.iter().map(|row| row.label.width()).max().unwrap_or(0);
        let mut cells: Vec<usize> = (0..count).map(widest).collect();
        let note = menu.rows.iter().map(|row| row.note.width()).max().unwrap_or(0);
        let signs = if menu.rows.iter().any(|row| row.sign.is_some()) { 4 } else { 2 };
        let gaps = GAP * count + if note > 0 { GAP + note } else { 0 };
        let used = |label: usize, cells: &[usize]| signs + label + cells.iter().sum::<usize>() + gaps;
        // What does not fit takes from what can be said shorter, then from the label.
        let over = used(label, &cells).saturating_sub(self.room());
        for place in (0..count).filter(|place| shortest(*place) > 0) {
            let least = shortest(place).min(SHORTEST_CELL);
            cells[place] = cells[place].saturating_sub(over).max(least.min(cells[place]));
        }
        let over = used(label, &cells).saturating_sub(self.room());
        label = label.saturating_sub(over).max(SHORTEST_LABEL.min(label));
        // What is still too wide is cut where most is left to read, rather than at the edge.
        while used(label, &cells) > self.room() {
            let Some(widest) = cells.iter_mut().max_by_key(|width| **width).filter(|width| **width > 1)
            else {
                break;
            };
            *widest -= 1;
        }
        let left = self.room().saturating_sub(used(label, &cells));
        for place in (0..count).filter(|place| is_bar(*place)) {
            cells[place] = if left < SHORTEST_BAR { 0 } else { left.min(LONGEST_BAR) };
        }
        [vec![label], cells].concat()
    }

    fn menu_row(&self, row: &MenuRow, here: bool, widths: &[usize]) -> Vec<Span<'static>> {
        let muted = self.theme.role(Role::Muted);
        let marker = if here { "▸ " } else { "  " };
        let mut spans = vec![
            Span::raw(" ".repeat(row.indent * INDENT)),
            Span::styled(marker, self.theme.role(Role::Accent)),
        ];
        spans.extend(row.sign.map(|(sign, role)| self.role(&format!("{sign} "), role)));
        let strong = self.theme.screen().add_modifier(Modifier::BOLD);
        if !row.key.is_empty() {
            let accent = self.theme.role(Role::Accent).add_modifier(Modifier::BOLD);
            spans.push(Span::styled(format!("{} ", row.key), accent));
        }
        let style = match (here, row.is_strong) {
            (true, _) => self.theme.selected(),
            (false, true) => strong,
            (false, false) => self.theme.screen(),
        };
        let used: usize = spans.iter().map(|span| span.content.width()).sum();
        let most = if row.cells.is_empty() {
            let note = if row.note.is_empty() { 0 } else { row.note.width() + GAP };
            self.room().saturating_sub(used + note)
        } else {
            widths.first().copied().unwrap_or(0)
        };
        let label = clean::fit(&row.label, most).into_owned();
        let gap = most.saturating_sub(label.width());
        spans.push(Span::styled(label, style));
        for (place, cell) in row.cells.iter().enumerate() {
            if place == 0 {
                spans.push(Span::raw(" ".repeat(gap)));
            }
            let width = widths.get(place + 1).copied().unwrap_or(0);
            spans.push(Span::raw(" ".repeat(GAP)));
            let padded = |text: &str, is_right: bool| {
                let text = clean::fit(text, width).into_owned();
                let free = " ".repeat(width.saturating_sub(text.width()));
                if is_right { format!("{free}{text}") } else { format!("{text}{free}") }
            };
            match cell {
                MenuCell::Text(text) => spans.push(Span::styled(padded(text, false), muted)),
                MenuCell::Right(text) => spans.push(Span::styled(padded(text, true), muted)),
                MenuCell::Short { text, short } => {
                    let text = if text.width() <= width { text } else { short };
                    spans.push(Span::styled(padded(text, false), self.theme.role(Role::Body)));
                }
                MenuCell::Share(share) => {
                    spans.extend(bar(*share, width, self.theme.role(Role::Accent), muted));
                }
            }
        }
        if !row.note.is_empty() {
            let role = if row.cells.is_empty() { Role::Muted } else { Role::Accent };
            spans.push(self.role(&format!("  {}", row.note), role));
        }
        spans
    }

    fn menu_inline(&mut self, menu: &Menu) {
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut at = 0;
        for (place, row) in menu.rows.iter().enumerate() {
            let here = menu.cursor == Some(place);
            let (open, close) = if row.is_chosen { ("[", "]") } else { ("", "") };
            let key = if row.key.is_empty() { String::new() } else { format!("{} ", row.key) };
            let label = clean::fit(&row.label, self.room().saturating_sub(key.width() + 4)).into_owned();
            let wide = open.width() + key.width() + label.width() + close.width();
            if at > 0 && at + 2 + wide > self.room() {
                self.push(std::mem::take(&mut spans));
                at = 0;
            }
            let line = self.laid.lines.len();
            if here {
                self.laid.cursor = Some(line..line + 1);
            }
            let accent = self.theme.role(Role::Accent);
            spans.push(Span::styled(if here { "▸ " } else { "  " }, accent));
            spans.push(Span::styled(format!("{open}{key}"), accent.add_modifier(Modifier::BOLD)));
            let style = match (here, row.is_chosen) {
                (true, _) => self.theme.selected(),
                (false, true) => accent.add_modifier(Modifier::BOLD),
                (false, false) => self.theme.screen(),
            };
            spans.push(Span::styled(label, style));
            spans.push(Span::styled(format!("{close}{}", " ".repeat(BETWEEN - 2)), accent));
            let columns = at..at + 2 + wide;
            self.laid.hits.push(Hit { line, columns, target: menu.first.saturating_add(place) });
            at += 2 + wide + BETWEEN - 2;
        }
        if !spans.is_empty() {
            self.push(spans);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::ThemeChoice;
    use crate::face::terminal::layout::lay_out;
    use crate::face::terminal::theme::Theme;
    use crate::page::{Block, Menu, MenuCell, MenuRow, Page};
    use crate::text::{Lang, Words};

    #[test]
    fn every_column_is_seen_however_narrow_the_page_is() {
        let cells = |purpose: &str, short: &str, state: &str| {
            let purpose = MenuCell::Short { text: purpose.to_owned(), short: short.to_owned() };
            vec![
                purpose,
                MenuCell::Text("creative commons, restreinte".to_owned()),
                MenuCell::Text(state.to_owned()),
            ]
        };
        let row = |name: &str, cells| MenuRow { cells, ..MenuRow::new(name.to_owned()) };
        let rows = vec![
            row(
                "TensorFlow Model Remediation",
                cells("entraînement, évaluation", "entraînement +1", "en sommeil"),
            ),
            row("SHAP", cells("explication", "explication", "actif")),
        ];
        let menu = Menu { rows, ..Menu::default() };
        let page = Page { title: String::new(), blocks: vec![Block::Menu(menu)] };
        let theme = Theme::new(ThemeChoice::Mono, termprofile::TermProfile::NoColor);
        for columns in [56, 66, 76, 100] {
            let laid = lay_out(&page, columns, &theme, &Words::new(Lang::Fr));
            let lines: Vec<String> = laid.lines.iter().map(ToString::to_string).collect();
            assert!(
                lines.iter().all(|line| unicode_width::UnicodeWidthStr::width(line.trim_end()) <= columns),
                "{lines:#?}"
            );
            assert!(lines[1].trim_end().ends_with("actif"), "{lines:#?}");
        }
    }
}
