//! Breaking text into lines of a given width.

use std::ops::Range;

use textwrap::WordSeparator;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Prose, Run};

/// A paragraph longer than this is laid out line by line rather than balanced as a whole.
const LONGEST_BALANCED: usize = 2_000;

/// The width of running text on one line, in terminal columns.
pub fn width(prose: &[Run]) -> usize {
    prose.iter().map(|run| run.text.width()).sum()
}

/// A word, or a piece of one that is too long for a line, as bytes of the whole text.
#[derive(Debug)]
struct Word {
    start: usize,
    end: usize,
    width: usize,
    space: usize,
}

impl Fragment for Word {
    #[expect(clippy::cast_precision_loss, reason = "no line is 2^52 columns wide")]
    fn width(&self) -> f64 {
        self.width as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "no line is 2^52 columns wide")]
    fn whitespace_width(&self) -> f64 {
        self.space as f64
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Running text in lines of at most `columns` columns, broken where its language allows.
///
/// Breaks by the Unicode rules, never inside a grapheme; a grapheme wider than a line is left
/// out. A line feed in the text ends its line. Always at least one line.
pub fn wrap(prose: &[Run], columns: usize) -> Vec<Prose> {
    let text: String = prose.iter().map(|run| run.text.as_str()).collect();
    breaks(&text, columns).into_iter().map(|range| slice(prose, range)).collect()
}

/// The bytes of each line of `text` when it is set in at most `columns` columns, as [`wrap`] does.
pub fn breaks(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut offset = 0;
    for line in text.split('\n') {
        if line.width() <= columns {
            lines.push(offset..offset + line.trim_end_matches(' ').len());
        } else {
            let words = words(line, offset, columns.max(1));
            lines.extend(rows(&words, columns.max(1)).into_iter().map(|row| {
                row.first().map_or(offset..offset, |first| {
                    first.start..row.last().map_or(first.end, |last| last.end)
                })
            }));
        }
        offset += line.len() + 1;
    }
    lines
}

#[expect(clippy::cast_precision_loss, reason = "no line is 2^52 columns wide")]
fn rows(words: &[Word], columns: usize) -> Vec<&[Word]> {
    let widths = [columns as f64];
    if words.len() > LONGEST_BALANCED {
        return wrap_first_fit(words, &widths);
    }
    // A balanced paragraph may leave an early line short, but must not overflow: it does not,
    // since no word is wider than the line.
    let penalties = Penalties { hyphen_penalty: 0, ..Penalties::new() };
    wrap_optimal_fit(words, &widths, &penalties).unwrap_or_else(|_| wrap_first_fit(words, &widths))
}

fn words(line: &str, offset: usize, columns: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = offset;
    for found in WordSeparator::UnicodeBreakProperties.find_words(line) {
        let width = found.word.width();
        let space = found.whitespace.len();
        if width <= columns {
            words.push(Word { start, end: start + found.word.len(), width, space });
        } else {
            pieces(found.word, start, columns, &mut words);
            if let Some(last) = words.last_mut() {
                last.space = space;
            }
        }
        start += found.word.len() + space;
    }
    words
}

/// Cuts a word wider than the line between its graphemes.
fn pieces(word: &str, offset: usize, columns: usize, words: &mut Vec<Word>) {
    let mut piece = Word { start: offset, end: offset, width: 0, space: 0 };
    for (at, grapheme) in word.grapheme_indices(true) {
        let (start, end, width) = (offset + at, offset + at + grapheme.len(), grapheme.width());
        let fits = width <= columns;
        if piece.width + width > columns {
            let next = Word { start: if fits { start } else { end }, end, width: 0, space: 0 };
            let full = std::mem::replace(&mut piece, next);
            if full.width > 0 {
                words.push(full);
            }
        }
        if fits {
            piece.end = end;
            piece.width += width;
        }
    }
    if piece.width > 0 {
        words.push(piece);
    }
}

/// The runs that cover `range`, counted in bytes of the whole text.
fn slice(prose: &[Run], range: Range<usize>) -> Prose {
    let mut out = Prose::new();
    let mut offset = 0;
    for run in prose {
        let start = range.start.clamp(offset, offset + run.text.len()) - offset;
        let end = range.end.clamp(offset, offset + run.text.len()) - offset;
        if start < end {
            out.push(Run { text: run.text[start..end].to_owned(), style: run.style, link: run.link.clone() });
        }
        offset += run.text.len();
        if offset >= range.end {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        wrap(&[Run::new(text)], columns)
            .iter()
            .map(|line| line.iter().map(|run| run.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn french_signs_stay_with_their_word() {
        assert_eq!(lines("un biais\u{202f}? oui", 8), ["un", "biais\u{202f}?", "oui"]);
    }

    #[test]
    fn styles_survive_the_wrap() {
        let prose = [Run::new("un "), Run::new("mot long").strong(), Run::new(" ici")];
        let wrapped = wrap(&prose, 6);
        assert_eq!(wrapped.len(), 3);
        assert!(wrapped[1].iter().all(|run| run.style.strong));
    }

    #[test]
    fn long_words_wide_letters_and_line_feeds() {
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(lines("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(lines("a\nb", 10), ["a", "b"]);
        assert_eq!(lines("", 10), [""]);
        assert_eq!(lines(" a b  ", 6), [" a b"]);
        assert_eq!(lines("👩🏽‍💻", 1), [""]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(
            letters in proptest::collection::vec(
                proptest::sample::select(vec!["a", "é", "e\u{301}", "漢", "👩🏽\u{200d}💻", " ", "  ", "mot", "\u{a0}", "-"]),
                0..60,
            ),
            columns in 4_usize..40,
        ) {
            let text = letters.concat();
            let wrapped = lines(&text, columns);
            prop_assert!(wrapped.iter().all(|line| line.width() <= columns));
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&wrapped.concat()), letters(&text));
        }
    }
}
