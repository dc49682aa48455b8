use std::io::{self, IsTerminal};

use termprofile::TermProfile;

use super::layout::lay_out;
use super::theme::Theme;
use crate::page::{MEASURE, Page};
use crate::progress::ThemeChoice;
use crate::text::Words;

/// A page as plain text in `columns` columns, as the screen lays it out: to be printed once, with
/// no colours and no codes.
pub fn printed(page: &Page, columns: usize, words: &Words) -> String {
    let theme = Theme::new(ThemeChoice::Mono, TermProfile::NoColor);
    let mut text = format!("{}\n\n", page.title);
    for line in lay_out(page, columns, &theme, words).lines {
        text.push_str(line.to_string().trim_end());
        text.push('\n');
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
