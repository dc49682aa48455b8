//! What a learner means to do in an exercise, and what comes of it.

use super::ParseError;
use crate::action::Entered;
use crate::text::Field;

/// What a learner means to do, whatever key, click or typed line says it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Intent {
    /// To the element above.
    Up,
    /// To the element below.
    Down,
    /// To the left: the element before, a smaller value.
    Left,
    /// To the right: the element behind, a greater value.
    Right,
    /// Stretch what is selected by one element to the left.
    ExtendLeft,
    /// Stretch what is selected by one element to the right.
    ExtendRight,
    /// Carry what the cursor is on one place up.
    ExtendUp,
    /// Carry what the cursor is on one place down.
    ExtendDown,
    /// Stretch what is selected up to the element at this place, or carry it there: a drag.
    ExtendTo(usize),
    /// A windowful up.
    PageUp,
    /// A windowful down.
    PageDown,
    /// To the next control of the exercise.
    NextControl,
    /// To the control before.
    PreviousControl,
    /// Choose what the cursor is on, or let go of it.
    Toggle,
    /// Enter, where the exercise may want it before the answer is handed in: open or choose what
    /// the cursor is on.
    Confirm,
    /// Give up what is under way: a list that is open, a selection.
    Cancel,
    /// Choose the element at this place among those of the control that has the cursor.
    Pick(usize),
    /// Say that none of what is offered applies.
    PickNone,
    /// Put the cursor on the element at this place, and choose it: a click.
    Point(usize),
    /// Go on to what is still lacking, or take what the cursor is on where that is what lacks.
    Seek,
    /// Undo what was done to the element under the cursor: take a mark away.
    Remove,
    /// Show what the program counts in the data under the cursor, or the data again.
    Summary,
    /// Let two controls move together, or each on its own.
    Link,
    /// Put every control back to where it started.
    Reset,
    /// Turn the wheel on the element at this place, by so many steps, up for more than 0.
    Turn(usize, isize),
    /// Change the text being typed.
    Edit(Edit),
    /// So many seconds have passed while the learner was here.
    Tick(u32),
    /// Do one more slice, of some milliseconds, of what is being computed.
    Work,
    /// What was being computed is part of the answer by now: it was computed elsewhere, or before.
    Computed,
    /// A whole answer typed on a line, where there is no screen to point at.
    Line(String),
}

impl Intent {
    /// The same intent with what was entered for it.
    #[must_use]
    pub fn with(&self, entered: Entered) -> Intent {
        match (self, entered) {
            (Intent::Edit(Edit::Insert(_)), Entered::Text(text)) => Intent::Edit(Edit::Insert(text)),
            (Intent::Edit(Edit::Insert(_)), Entered::Whole(text)) => Intent::Edit(Edit::Whole(text)),
            // The first candidate stands where the action says, the others behind it.
            (Intent::Pick(first), Entered::One(place)) => Intent::Pick(first + place),
            (Intent::Point(first), Entered::One(place)) => Intent::Point(first + place),
            (Intent::Point(_), Entered::At(place)) => Intent::Point(place),
            (Intent::ExtendTo(_), Entered::At(place)) => Intent::ExtendTo(place),
            (Intent::Turn(..), Entered::Turn(place, by)) => Intent::Turn(place, by),
            (Intent::Line(_), Entered::Line(line)) => Intent::Line(line),
            (intent, _) => intent.clone(),
        }
    }
}

/// A change of the text being typed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Edit {
    /// Type or paste.
    Insert(String),
    /// Put this text in the place of all that was typed.
    Whole(String),
    /// Remove the letter before the caret.
    Erase,
    /// Remove the letter under the caret.
    EraseForward,
    /// To the start of the line.
    Home,
    /// To the end of the line.
    End,
    /// To the start of the word before the caret.
    WordLeft,
    /// To the end of the word behind the caret.
    WordRight,
    /// Remove the word before the caret.
    EraseWord,
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back.
    Redo,
}

impl Edit {
    /// Changes `field` so, and says whether anything changed; a field of one line remembers
    /// nothing to undo.
    pub fn apply(&self, field: &mut Field) -> bool {
        match self {
            Edit::Insert(text) => field.insert(text),
            Edit::Whole(text) => field.replace(text),
            Edit::Erase => field.erase(),
            Edit::EraseForward => field.erase_forward(),
            Edit::Home => field.home(),
            Edit::End => field.end(),
            Edit::WordLeft => field.word_left(),
            Edit::WordRight => field.word_right(),
            Edit::EraseWord => field.erase_word(),
            Edit::Undo | Edit::Redo => false,
        }
    }
}

/// What came of an intent.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Nothing.
    Unchanged,
    /// The learner is somewhere else; the answer is the same.
    Moved,
    /// The answer changed.
    Changed,
    /// Another page of the exercise is there, to be read from its start.
    Turned {
        /// Whether the answer changed too.
        changed: bool,
    },
    /// A typed line could not be understood.
    Unclear(ParseError),
}

impl Outcome {
    /// [`Outcome::Moved`] if `moved`, else [`Outcome::Unchanged`].
    pub fn moved(moved: bool) -> Outcome {
        if moved { Outcome::Moved } else { Outcome::Unchanged }
    }

    /// [`Outcome::Changed`] if `changed`, else [`Outcome::Unchanged`].
    pub(super) fn changed(changed: bool) -> Outcome {
        if changed { Outcome::Changed } else { Outcome::Unchanged }
    }
}
