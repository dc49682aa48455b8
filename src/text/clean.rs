//! Text made safe to show: no control codes, no escape sequences, no hidden direction changes.
//!
//! Whatever comes from a file or from a person goes through here before it reaches a page, so
//! that no content and no pseudonym can write to the terminal behind the page's back.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The most scalar values kept of one grapheme: a "letter" of a hundred stacked accents is an
/// attack on the screen, not a text.
/// The longest emoji in use, two people with a skin tone each and what joins them, has ten.
const LONGEST_GRAPHEME: usize = 10;

/// Joins the emoji on both sides of it (zero-width joiner).
const JOINER: char = '\u{200d}';

/// What is wrong with a character, if anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A control code (C0, C1 or DEL) other than tab and line feed.
    Control,
    /// A character that overrides or isolates the direction of writing (U+202A…, U+2066…).
    Bidi,
    /// An invisible character that has no business in a text (zero-width space, BOM, tags …).
    Invisible,
}

/// Says what is wrong with `c`; `None` for an ordinary character.
pub fn fault(c: char) -> Option<Fault> {
    match c {
        '\t' | '\n' | ' '..='~' | '\u{a0}'..='\u{24f}' => None,
        _ if c.is_control() => Some(Fault::Control),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            Some(Fault::Bidi)
        }
        '\u{200b}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some(Fault::Invisible),
        _ => None,
    }
}

/// The text without faulty characters, escape sequences removed whole.
///
/// Lines and tabs are kept. Idempotent: cleaning twice changes nothing more.
pub fn lines(text: &str) -> Cow<'_, str> {
    let fine = |c| fault(c).is_none();
    // A grapheme has one ASCII letter at most, and these are too few for a long one.
    let is_short = |run: &str| run.chars().count() < LONGEST_GRAPHEME / 2;
    let all_short = || text.split(|c: char| c.is_ascii()).all(is_short);
    let none_long = || text.graphemes(true).all(|g| g.chars().count() <= LONGEST_GRAPHEME);
    if text.chars().all(fine) && (all_short() || none_long()) {
        return Cow::Borrowed(text);
    }
    let mut kept: String = without_escapes(text).chars().filter(|&c| fine(c)).collect();
    // What was cut off may let its neighbours join: they are cut in their turn.
    while kept.graphemes(true).any(|grapheme| grapheme.chars().count() > LONGEST_GRAPHEME) {
        kept = kept.graphemes(true).map(cut).collect();
    }
    Cow::Owned(kept)
}

/// A grapheme without what is over the limit. No joiner stays at its end, which would eat the
/// letter behind.
fn cut(grapheme: &str) -> &str {
    match grapheme.char_indices().nth(LONGEST_GRAPHEME) {
        Some((end, _)) => grapheme[..end].trim_end_matches(JOINER),
        None => grapheme,
    }
}

/// The text on one line: clean, and every run of white space made one space.
pub fn line(text: &str) -> String {
    let clean = lines(text);
    let mut out = String::with_capacity(clean.len());
    for word in clean.split([' ', '\t', '\n']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// At most `width` columns of `text`, cut between graphemes, with an ellipsis where it was cut.
pub fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used + 1 > width {
            break;
        }
        out.push_str(grapheme);
    }
    if width > 0 {
        out.push('…');
    }
    Cow::Owned(out)
}

/// The text as searches compare it: lower case, without accents.
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        '’' => '\'',
        other => other,
    };
    // Accents that stand behind their letter, as some keyboards type them, are dropped.
    let letters = text.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    letters.flat_map(char::to_lowercase).map(plain).collect()
}

/// Drops ANSI escape sequences: CSI up to its final byte, strings (OSC, DCS …) up to their end.
fn without_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let kind = match c {
            '\u{1b}' => chars.next(),
            '\u{9b}' => Some('['),
            '\u{9d}' | '\u{90}' | '\u{98}' | '\u{9e}' | '\u{9f}' => Some(']'),
            _ => {
                out.push(c);
                continue;
            }
        };
        match kind {
            Some('[') => while chars.next().is_some_and(|c| !('\u{40}'..='\u{7e}').contains(&c)) {},
            Some(']' | 'P' | 'X' | '^' | '_') => {
                while let Some(c) = chars.next() {
                    let ends =
                        c == '\u{7}' || c == '\u{9c}' || (c == '\u{1b}' && chars.next_if_eq(&'\\').is_some());
                    // A string that never ends must not swallow the rest of the page.
                    if ends || c == '\n' {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escape_sequences_leave_no_trace() {
        assert_eq!(lines("a\u{1b}[31mb\u{1b}[0mc"), "abc");
        assert_eq!(lines("a\u{1b}]0;titre\u{7}b"), "ab");
        assert_eq!(lines("a\u{1b}]8;;http://x\u{1b}\\b"), "ab");
        assert_eq!(lines("a\u{9b}2Jb"), "ab");
    }

    #[test]
    fn direction_overrides_and_invisible_characters_are_dropped() {
        assert_eq!(lines("a\u{202e}b\u{2066}c\u{200b}d"), "abcd");
    }

    #[test]
    fn ordinary_accents_emoji_and_wide_letters_stay() {
        for text in ["e\u{301}té", "漢字", "👩🏽‍💻", "«\u{a0}oui\u{a0}»"] {
            assert_eq!(lines(text), text);
        }
    }

    #[test]
    fn a_tower_of_accents_is_cut_short() {
        let tower = format!("a{}", "\u{301}".repeat(100));
        assert_eq!(lines(&tower).chars().count(), LONGEST_GRAPHEME);
    }

    #[test]
    fn cutting_respects_graphemes_and_width() {
        assert_eq!(fit("abcdef", 4), "abc…");
        assert_eq!(fit("漢字漢字", 4), "漢…");
        assert_eq!(fit("abc", 3), "abc");
        assert_eq!(fit("abc", 0), "");
    }

    /// Letters, and what joins them, is put on them or pairs up with them.
    fn joining() -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "a", "e\u{301}", "\u{301}", "\u{200d}", "👨", "🏽", "🇫", "🙂", "\u{fe0f}", "ᄀ", "가", "क",
            "\u{94d}",
        ];
        let pieces = proptest::collection::vec(proptest::sample::select(PIECES), 0..60);
        pieces.prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn cleaning_what_joins_is_idempotent(text in joining()) {
            let once = lines(&text).into_owned();
            prop_assert_eq!(lines(&once).into_owned(), once.clone());
            prop_assert_eq!(lines(&format!("{once}\u{200b}")).into_owned(), once);
        }

        #[test]
        fn clean_text_has_no_fault_and_cleaning_is_idempotent(text in any::<String>()) {
            let once = lines(&text).into_owned();
            prop_assert!(once.chars().all(|c| fault(c).is_none()));
            prop_assert_eq!(lines(&once).into_owned(), once);
        }

        #[test]
        fn fitting_never_exceeds_the_width(text in "\\PC*", width in 0_usize..40) {
            prop_assert!(fit(&text, width).width() <= width);
        }
    }
}
