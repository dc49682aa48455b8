//! Typing a text of several lines.

use super::{Edit, Intent, Outcome};
use crate::page::{Area, Prose};
use crate::text::{Editor, Field};

/// The most graphemes that a typed text takes: about a page.
const LONGEST: usize = 2_000;

/// How many places a text takes among all that can be picked on a page: one before each letter,
/// and the end.
pub const PLACES: usize = LONGEST + 1;

/// A text being typed.
#[derive(Debug, Clone)]
pub struct Writing {
    editor: Editor,
    /// Whether the last typed line said that another one follows.
    is_unfinished: bool,
}

impl Writing {
    /// Goes on with `text`, caret at the end.
    pub fn new(text: &str) -> Writing {
        Writing { editor: Editor::new(text, LONGEST), is_unfinished: false }
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        self.editor.text()
    }

    /// Whether nothing but spaces has been typed.
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Whether the last typed line said that another one follows.
    pub fn is_unfinished(&self) -> bool {
        self.is_unfinished
    }

    /// Says that no other line follows after all.
    pub fn finish(&mut self) -> Outcome {
        Outcome::moved(std::mem::take(&mut self.is_unfinished))
    }

    /// Does what the learner means to do in the text.
    pub fn update(&mut self, intent: &Intent) -> Outcome {
        let editor = &mut self.editor;
        match intent {
            Intent::Left | Intent::ExtendLeft => Outcome::moved(editor.go(Field::left)),
            Intent::Right | Intent::ExtendRight => Outcome::moved(editor.go(Field::right)),
            Intent::Edit(edit) => match edit {
                Edit::Home => Outcome::moved(editor.go(Field::home)),
                Edit::End => Outcome::moved(editor.go(Field::end)),
                Edit::WordLeft => Outcome::moved(editor.go(Field::word_left)),
                Edit::WordRight => Outcome::moved(editor.go(Field::word_right)),
                Edit::Insert(text) => Outcome::changed(editor.insert(text)),
                Edit::Whole(text) => Outcome::changed(editor.replace(text)),
                Edit::Erase => Outcome::changed(editor.change(Field::erase)),
                Edit::EraseForward => Outcome::changed(editor.change(Field::erase_forward)),
                Edit::EraseWord => Outcome::changed(editor.change(Field::erase_word)),
                Edit::Undo => Outcome::changed(editor.undo()),
                Edit::Redo => Outcome::changed(editor.redo()),
            },
            _ => Outcome::Unchanged,
        }
    }

    /// Puts the caret behind so many letters.
    pub fn point(&mut self, letters: usize) -> Outcome {
        Outcome::moved(self.editor.go(|field| field.point(letters)))
    }

    /// Takes a line typed where there is no screen: it takes the place of the text, or follows
    /// it when the line before ended in `\`.
    pub fn line(&mut self, line: &str) -> Outcome {
        let (line, goes_on) = line.strip_suffix('\\').map_or((line, false), |line| (line.trim_end(), true));
        if std::mem::replace(&mut self.is_unfinished, goes_on) {
            self.editor.change(|field| {
                field.point(usize::MAX);
                field.insert("\n") | field.insert(line)
            });
        } else {
            self.editor.replace(line);
        }
        Outcome::Changed
    }

    /// The text as part of a page, its letters picked from `first` on.
    pub fn area(&self, label: Prose, first: usize, rows: usize, is_here: bool) -> Area {
        let caret = is_here.then_some(self.editor.before_caret().len());
        Area { label, text: self.text().to_owned(), caret, first, rows, ..Area::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_the_place_of_the_text_unless_the_one_before_goes_on() {
        let mut writing = Writing::new("avant");
        writing.line("un \\");
        assert!(writing.is_unfinished());
        writing.line("deux");
        assert_eq!((writing.text(), writing.is_unfinished()), ("un\ndeux", false));
        writing.line("trois");
        assert_eq!(writing.text(), "trois");
        writing.update(&Intent::Edit(Edit::Undo));
        assert_eq!(writing.text(), "un\ndeux");
    }
}
