//! A page as the screen lays it out, written as text.

use std::io::{self, IsTerminal};

use ratatui::text::Line;
use termprofile::TermProfile;
use unicode_width::UnicodeWidthStr;

use super::layout::lay_out;
use super::theme::Theme;
use crate::app::ThemeChoice;
use crate::page::{MEASURE, Page};
use crate::text::Words;

/// A page as plain text in `columns` columns, as the screen lays it out: to be printed once, with
/// no colours and no codes. Lines under the headings stand for what weight tells on a screen.
pub fn printed(page: &Page, columns: usize, words: &Words) -> String {
    let theme = Theme::new(ThemeChoice::Mono, TermProfile::NoColor);
    let mut text = format!("{}\n{}\n", page.title, "═".repeat(page.title.width().min(columns)));
    for block in &page.blocks {
        let alone = Page { title: String::new(), blocks: vec![block.clone()] };
        let lines = lay_out(&alone, columns, &theme, words).lines;
        text.push('\n');
        for line in &lines {
            text.push_str(line.to_string().trim_end());
            text.push('\n');
        }
        if block.heading().is_some() {
            let widest = lines.iter().map(Line::width).max().unwrap_or(0);
            text.push_str(&"─".repeat(widest));
            text.push('\n');
        }
    }
    text
}

/// The columns in which a page is printed: those of the terminal as far as they are comfortable to
/// read, and [`MEASURE`] where there is none.
pub fn columns() -> usize {
    let size = || crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns));
    let found = if io::stdout().is_terminal() { size() } else { None };
    found.map_or(MEASURE, |columns| columns.saturating_sub(1).clamp(40, 100))
}
