//! Typing by whole graphemes, with a caret and a limit.

use unicode_segmentation::UnicodeSegmentation;

use super::clean;

/// Text being typed, of one line or several, with a caret that moves by whole graphemes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    caret: usize,
    limit: usize,
    has_lines: bool,
}

impl Field {
    /// A field of one line that holds `text`, caret at the end, and takes at most `limit`
    /// graphemes.
    pub fn new(text: &str, limit: usize) -> Field {
        let mut field = Field { limit, ..Field::default() };
        field.insert(text);
        field
    }

    /// A field that may hold several lines; otherwise as [`Field::new`].
    pub fn lines(text: &str, limit: usize) -> Field {
        let mut field = Field { limit, has_lines: true, ..Field::default() };
        field.insert(text);
        field
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the caret.
    pub fn before_caret(&self) -> &str {
        &self.text[..self.caret]
    }

    /// How many graphemes stand before the caret.
    pub fn caret_index(&self) -> usize {
        self.before_caret().graphemes(true).count()
    }

    /// Types or pastes `text` at the caret; line ends become spaces in a field of one line, what
    /// is over the limit is left out. Says whether anything changed.
    pub fn insert(&mut self, text: &str) -> bool {
        let kept = |c| match c {
            '\n' if self.has_lines => '\n',
            '\n' | '\t' => ' ',
            other => other,
        };
        let clean: String = clean::lines(text).chars().map(kept).collect();
        // Most pastes fit whole; only one that does not is taken letter by letter.
        let whole = [self.before_caret(), &clean, &self.text[self.caret..]].concat();
        if whole.graphemes(true).count() <= self.limit {
            self.caret += clean.len();
            self.text = whole;
            return !clean.is_empty();
        }
        let mut changed = false;
        for grapheme in clean.graphemes(true) {
            let mut longer = self.text.clone();
            longer.insert_str(self.caret, grapheme);
            // Counted on the whole: an accent typed behind its letter joins it.
            if longer.graphemes(true).count() > self.limit {
                break;
            }
            self.text = longer;
            self.caret += grapheme.len();
            changed = true;
        }
        changed
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.text.clear();
        self.caret = 0;
    }

    /// Puts `text` in the place of everything, caret at the end. Says whether the text is another.
    pub fn replace(&mut self, text: &str) -> bool {
        let before = std::mem::take(&mut self.text);
        self.caret = 0;
        self.insert(text);
        self.text != before
    }

    /// Removes the grapheme before the caret.
    pub fn erase(&mut self) -> bool {
        let start = self.before();
        let changed = start < self.caret;
        self.text.replace_range(start..self.caret, "");
        self.caret = start;
        changed
    }

    /// Removes the grapheme under the caret.
    pub fn erase_forward(&mut self) -> bool {
        let end = self.after();
        let changed = end > self.caret;
        self.text.replace_range(self.caret..end, "");
        changed
    }

    /// Moves the caret one grapheme to the left.
    pub fn left(&mut self) -> bool {
        let to = self.before();
        std::mem::replace(&mut self.caret, to) != to
    }

    /// Moves the caret one grapheme to the right.
    pub fn right(&mut self) -> bool {
        let to = self.after();
        std::mem::replace(&mut self.caret, to) != to
    }

    /// Moves the caret to the start of its line.
    pub fn home(&mut self) -> bool {
        self.move_to(self.before_caret().rfind('\n').map_or(0, |at| at + 1))
    }

    /// Moves the caret to the end of its line.
    pub fn end(&mut self) -> bool {
        let after = &self.text[self.caret..];
        self.move_to(self.caret + after.find('\n').unwrap_or(after.len()))
    }

    /// Moves the caret to the start of the word before it.
    pub fn word_left(&mut self) -> bool {
        let start = self.before_caret().unicode_word_indices().next_back().map_or(0, |(start, _)| start);
        self.move_to(start)
    }

    /// Moves the caret to the end of the word behind it.
    pub fn word_right(&mut self) -> bool {
        let after = &self.text[self.caret..];
        let end = after.unicode_word_indices().next().map_or(after.len(), |(start, word)| start + word.len());
        self.move_to(self.caret + end)
    }

    /// Removes what stands between the caret and the start of the word before it.
    pub fn erase_word(&mut self) -> bool {
        let end = self.caret;
        let changed = self.word_left();
        self.text.replace_range(self.caret..end, "");
        changed
    }

    /// Moves the caret behind so many graphemes, or to the end.
    pub fn point(&mut self, graphemes: usize) -> bool {
        let to = self.text.grapheme_indices(true).nth(graphemes).map_or(self.text.len(), |(start, _)| start);
        self.move_to(to)
    }

    fn move_to(&mut self, to: usize) -> bool {
        std::mem::replace(&mut self.caret, to) != to
    }

    fn before(&self) -> usize {
        self.text[..self.caret].grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
    }

    fn after(&self) -> usize {
        self.caret + self.text[self.caret..].graphemes(true).next().map_or(0, str::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn graphemes_are_erased_whole() {
        let mut field = Field::new("e\u{301}👩🏽‍💻", 10);
        assert!(field.erase());
        assert_eq!(field.text(), "e\u{301}");
        assert!(field.erase());
        assert!(!field.erase());
        assert_eq!(field.text(), "");
    }

    #[test]
    fn pasting_cleans_and_keeps_to_the_limit() {
        let mut field = Field::new("", 5);
        field.insert("ab\ncd\u{1b}[31mefg");
        assert_eq!(field.text(), "ab cd");
    }

    #[test]
    fn lines_are_kept_where_there_may_be_several() {
        let mut field = Field::lines("un\ndeux\n", 20);
        assert_eq!(field.text(), "un\ndeux\n");
        assert!(!field.home());
        field.left();
        field.home();
        assert_eq!(field.before_caret(), "un\n");
        field.end();
        assert_eq!(field.before_caret(), "un\ndeux");
        assert!(!field.end());
    }

    #[test]
    fn the_caret_moves_and_erases_by_words() {
        let mut field = Field::lines("l’ingénieure e\u{301}coute, puis", 40);
        field.word_left();
        assert_eq!(field.before_caret(), "l’ingénieure e\u{301}coute, ");
        field.erase_word();
        assert_eq!(field.text(), "l’ingénieure puis");
        field.word_left();
        assert_eq!(field.before_caret(), "");
        field.word_right();
        assert_eq!(field.before_caret(), "l’ingénieure");
        assert!(field.point(3));
        assert_eq!((field.before_caret(), field.caret_index()), ("l’i", 3));
        field.point(99);
        assert_eq!(field.caret_index(), 17);
    }

    proptest! {
        #[test]
        fn no_sequence_of_edits_breaks_the_field(
            lines in any::<bool>(),
            edits in proptest::collection::vec((0..11_u8, "(\\PC|\n){0,3}"), 0..60),
        ) {
            let mut field = if lines { Field::lines("", 12) } else { Field::new("", 12) };
            for (edit, text) in edits {
                match edit {
                    0 => field.insert(&text),
                    1 => field.erase(),
                    2 => field.erase_forward(),
                    3 => field.left(),
                    4 => field.right(),
                    5 => field.home(),
                    6 => field.word_left(),
                    7 => field.word_right(),
                    8 => field.erase_word(),
                    9 => field.point(text.len()),
                    _ => field.end(),
                };
                prop_assert!(lines || !field.text().contains('\n'));
                prop_assert!(field.text().is_char_boundary(field.caret));
                prop_assert!(field.text().graphemes(true).count() <= 12);
            }
        }
    }
}
