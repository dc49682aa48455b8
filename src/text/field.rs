use unicode_segmentation::UnicodeSegmentation;

use super::clean;

/// One line being typed, with a caret that moves by whole graphemes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    caret: usize,
    limit: usize,
}

impl Field {
    /// A field that holds `text`, caret at the end, and takes at most `limit` graphemes.
    pub fn new(text: &str, limit: usize) -> Field {
        let mut field = Field { text: String::new(), caret: 0, limit };
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

    /// Types or pastes `text` at the caret; line ends become spaces, what is over the limit is
    /// left out. Says whether anything changed.
    pub fn insert(&mut self, text: &str) -> bool {
        let clean: String =
            clean::lines(text).chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c }).collect();
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

    /// Moves the caret to the start.
    pub fn home(&mut self) -> bool {
        std::mem::take(&mut self.caret) != 0
    }

    /// Moves the caret to the end.
    pub fn end(&mut self) -> bool {
        std::mem::replace(&mut self.caret, self.text.len()) != self.text.len()
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

    proptest! {
        #[test]
        fn no_sequence_of_edits_breaks_the_field(edits in proptest::collection::vec((0..7_u8, "\\PC{0,3}"), 0..60)) {
            let mut field = Field::new("", 12);
            for (edit, text) in edits {
                match edit {
                    0 => field.insert(&text),
                    1 => field.erase(),
                    2 => field.erase_forward(),
                    3 => field.left(),
                    4 => field.right(),
                    5 => field.home(),
                    _ => field.end(),
                };
                prop_assert!(field.text().is_char_boundary(field.caret));
                prop_assert!(field.text().graphemes(true).count() <= 12);
            }
        }
    }
}
