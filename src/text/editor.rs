//! Typing a text of several lines, with undo.

use super::Field;

/// A text of several lines being typed, with what was done to it, so that it can be undone.
///
/// No crate was found that serves: the well-kept editors are widgets of one screen library, and
/// the free-standing cores are young and far larger than what an answer needs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Editor {
    field: Field,
    /// What the text was before each change that can be undone, the oldest first.
    undone_by: Vec<Field>,
    /// What undoing took away, the latest last.
    redone_by: Vec<Field>,
    /// Whether the last change was a letter typed in the middle of a word: the next one joins it.
    is_in_word: bool,
}

/// How many changes can be undone.
const DEEPEST: usize = 200;

impl Editor {
    /// An editor that holds `text`, caret at the end, and takes at most `limit` graphemes.
    pub fn new(text: &str, limit: usize) -> Editor {
        Editor { field: Field::lines(text, limit), ..Editor::default() }
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// What stands before the caret.
    pub fn before_caret(&self) -> &str {
        self.field.before_caret()
    }

    /// Types or pastes `text` at the caret; what is over the limit is left out. Letters of one
    /// word are undone together. Says whether anything changed.
    pub fn insert(&mut self, text: &str) -> bool {
        let is_letter = text.chars().count() == 1 && !text.contains(char::is_whitespace);
        let joins = is_letter && self.is_in_word;
        let changed = if joins {
            self.redone_by.clear();
            self.field.insert(text)
        } else {
            self.change(|field| field.insert(text))
        };
        self.is_in_word = is_letter && (changed || joins);
        changed
    }

    /// Changes the text so that it can be undone. Says whether it is another one.
    pub fn change(&mut self, change: impl FnOnce(&mut Field) -> bool) -> bool {
        let before = self.field.clone();
        self.is_in_word = false;
        change(&mut self.field);
        if self.field.text() == before.text() {
            return false;
        }
        if self.undone_by.len() == DEEPEST {
            self.undone_by.remove(0);
        }
        self.undone_by.push(before);
        self.redone_by.clear();
        true
    }

    /// Puts `text` in the place of the whole, caret at the end; can be undone.
    pub fn replace(&mut self, text: &str) -> bool {
        self.change(|field| field.replace(text))
    }

    /// Moves the caret. Says whether it is elsewhere.
    pub fn go(&mut self, go: impl FnOnce(&mut Field) -> bool) -> bool {
        self.is_in_word = false;
        go(&mut self.field)
    }

    /// Takes the last change back.
    pub fn undo(&mut self) -> bool {
        self.is_in_word = false;
        let Some(before) = self.undone_by.pop() else { return false };
        self.redone_by.push(std::mem::replace(&mut self.field, before));
        true
    }

    /// Makes the last change again that was taken back.
    pub fn redo(&mut self) -> bool {
        self.is_in_word = false;
        let Some(after) = self.redone_by.pop() else { return false };
        self.undone_by.push(std::mem::replace(&mut self.field, after));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(text: &str) -> Editor {
        let mut editor = Editor::new("", 100);
        for letter in text.chars() {
            editor.insert(&letter.to_string());
        }
        editor
    }

    #[test]
    fn words_are_undone_one_by_one_and_done_again() {
        let mut editor = typed("un mot");
        editor.undo();
        assert_eq!(editor.text(), "un ");
        editor.undo();
        editor.undo();
        assert_eq!(editor.text(), "");
        assert!(!editor.undo());
        while editor.redo() {}
        assert_eq!(editor.text(), "un mot");
    }

    #[test]
    fn what_was_replaced_comes_back() {
        let mut editor = typed("à moi");
        editor.replace("à vous");
        editor.undo();
        assert_eq!(editor.text(), "à moi");
        editor.insert("!");
        assert!(!editor.redo(), "a new change forgets what was taken back");
    }

    proptest! {
        #[test]
        fn undoing_everything_brings_the_first_text_back(
            edits in proptest::collection::vec((0..8_u8, "(\\PC|\n){0,4}"), 0..80),
        ) {
            let mut editor = Editor::new("début", 40);
            for (edit, text) in edits {
                match edit {
                    0..=2 => editor.insert(&text),
                    3 => editor.change(Field::erase),
                    4 => editor.change(Field::erase_word),
                    5 => editor.go(|field| field.point(text.len())),
                    6 => editor.undo(),
                    _ => editor.redo(),
                };
                prop_assert!(editor.text().starts_with(editor.before_caret()));
            }
            while editor.redo() {}
            let last = editor.text().to_owned();
            while editor.undo() {}
            prop_assert_eq!(editor.text(), "début");
            while editor.redo() {}
            prop_assert_eq!(editor.text(), last);
        }
    }
}
