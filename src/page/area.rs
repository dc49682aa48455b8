//! The block of a place to type several lines.

use std::ops::Range;

use textwrap::WordSeparator;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Prose;

/// A place to type several lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Area {
    /// What is to be typed there.
    pub label: Prose,
    /// What has been typed.
    pub text: String,
    /// What stands there while nothing has been typed.
    pub waiting: Prose,
    /// Where the caret is, in bytes, while the area has it.
    pub caret: Option<usize>,
    /// The place of its first letter among all that can be picked on this page; one follows for
    /// each letter, and one for the end.
    pub first: usize,
    /// The fewest rows to show, at least 1.
    pub rows: usize,
}

impl Area {
    /// The text in rows of at most `columns` columns, as bytes of it; at least one row.
    ///
    /// Unlike [`super::wrap`], every row breaks as soon as it is full, so that typing never moves
    /// what stands above, and no space is left out: those at the end of a row may hang over.
    pub fn wrapped(&self, columns: usize) -> Vec<Range<usize>> {
        let mut rows = Vec::new();
        let mut start = 0;
        for line in self.text.split('\n') {
            wrap_line(line, start, columns.max(2), &mut rows);
            start += line.len() + 1;
        }
        rows
    }

    /// The row, among `rows`, in which the place `at` is shown.
    pub fn row_of(&self, at: usize, rows: &[Range<usize>]) -> usize {
        rows.iter().rposition(|row| row.start <= at).unwrap_or(0)
    }
}

fn wrap_line(line: &str, offset: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    let mut row = offset..offset;
    let mut used = 0;
    let mut close = |row: &mut Range<usize>, used: &mut usize| {
        rows.push(std::mem::replace(row, row.end..row.end));
        *used = 0;
    };
    for word in WordSeparator::UnicodeBreakProperties.find_words(line) {
        let width = word.word.width();
        if used > 0 && used + width > columns {
            close(&mut row, &mut used);
        }
        // A word wider than a row is cut between its graphemes.
        for grapheme in word.word.graphemes(true) {
            if used > 0 && used + grapheme.width() > columns {
                close(&mut row, &mut used);
            }
            row.end += grapheme.len();
            used += grapheme.width();
        }
        row.end += word.whitespace.len();
        used += word.whitespace.len();
    }
    rows.push(row);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, columns: usize) -> Vec<String> {
        let area = Area { text: text.to_owned(), ..Area::default() };
        area.wrapped(columns).into_iter().map(|row| text[row].to_owned()).collect()
    }

    #[test]
    fn rows_break_between_words_and_at_line_ends() {
        assert_eq!(rows("un mot long", 6), ["un mot ", "long"]);
        assert_eq!(rows("a\n\nb", 6), ["a", "", "b"]);
        assert_eq!(rows("", 6), [""]);
        assert_eq!(rows("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(rows("漢字漢字", 5), ["漢字", "漢字"]);
    }

    #[test]
    fn the_caret_is_on_the_row_that_begins_with_it() {
        let area = Area { text: "un mot long".to_owned(), ..Area::default() };
        let rows = area.wrapped(6);
        assert_eq!([0, 6, 7, 11].map(|at| area.row_of(at, &rows)), [0, 0, 1, 1]);
    }

    proptest! {
        #[test]
        fn rows_hold_the_whole_text_and_are_not_too_wide(
            letters in proptest::collection::vec(
                proptest::sample::select(vec!["a", "e\u{301}", "漢", "👩🏽\u{200d}💻", " ", "  ", "mot", "\u{a0}", "-", "\n"]),
                0..60,
            ),
            columns in 2_usize..40,
        ) {
            let text = letters.concat();
            let rows = rows(&text, columns);
            prop_assert!(rows.iter().all(|row| row.trim_end().width() <= columns));
            prop_assert_eq!(rows.concat(), text.replace('\n', ""));
        }
    }
}
