use crate::text::{Field, Words, typography};

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
    /// Go to what is still lacking.
    Seek,
    /// Undo what was done to the element under the cursor: take a mark away.
    Remove,
    /// Show what the program counts in the data under the cursor, or the data again.
    Summary,
    /// Change the text being typed.
    Edit(Edit),
    /// So many seconds have passed while the learner was here.
    Tick(u32),
    /// A whole answer typed on a line, where there is no screen to point at.
    Line(String),
}

/// A change of the text being typed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Edit {
    /// Type or paste.
    Insert(String),
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

/// Something that a learner can do with an exercise; each face has its own keys for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// Go from one element to another.
    Choose,
    /// Take an element, or let go of it.
    Toggle,
    /// Make a value smaller or greater.
    Adjust,
    /// Put an element into another category.
    Assign,
    /// Type a number.
    TypeNumber,
    /// Stretch what is selected.
    Extend,
    /// Take a mark away.
    Remove,
    /// Go to the next control.
    NextControl,
    /// Go about in two directions.
    Roam,
    /// Mark the element under the cursor, and name what is wrong with it.
    Call,
    /// Change what a mark takes: a column, a row, a cell.
    Extent,
    /// Show what the program counts.
    Summary,
    /// Start a timer, or stop it.
    Time,
    /// Take an element to move it with the cursor, or put it down.
    Take,
    /// Carry an element up or down.
    Carry,
    /// Put an element at a numbered place.
    Place,
    /// Type a number into a cell.
    Note,
    /// Give a level.
    Rate,
    /// Go from one word to another.
    Word,
    /// Begin a selection, or end it.
    Select,
    /// Open the list of names for what is selected.
    Mark,
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
    Unclear(Unclear),
}

impl Outcome {
    /// [`Outcome::Moved`] if `moved`, else [`Outcome::Unchanged`].
    pub(super) fn moved(moved: bool) -> Outcome {
        if moved { Outcome::Moved } else { Outcome::Unchanged }
    }

    /// [`Outcome::Changed`] if `changed`, else [`Outcome::Unchanged`].
    pub(super) fn changed(changed: bool) -> Outcome {
        if changed { Outcome::Changed } else { Outcome::Unchanged }
    }
}

/// Why a typed line could not be understood.
#[derive(Debug, Clone, PartialEq)]
pub enum Unclear {
    /// It names no option from the first to the last of `count`.
    Option {
        /// How many options there are.
        count: usize,
        /// The name of the last one.
        last: String,
    },
    /// It is no number.
    Number,
    /// It is no number between these two.
    Outside(f64, f64),
    /// It does not have one category number, 1 to `categories`, for each item.
    Categories {
        /// How many items there are.
        items: usize,
        /// How many categories there are.
        categories: usize,
    },
    /// It is no list of places, each with the number of a problem from 1 to `kinds`.
    Marks {
        /// How many kinds of problems there are.
        kinds: usize,
    },
    /// There is something to report: marks have to go before one can say otherwise.
    MarksLeft {
        /// How many marks there are.
        left: usize,
    },
    /// It names no statements, 1 to `count`, nor 0 for none.
    Statements {
        /// How many statements there are.
        count: usize,
    },
    /// It is neither 1, yes, nor 0, no.
    YesNo,
    /// It names no cell of the grid, or holds more than the grid lacks.
    Cell,
    /// It is no count.
    Count,
    /// It tells no order of `count` items.
    Order {
        /// How many items there are.
        count: usize,
    },
    /// It is neither a criterion, 1 to `criteria`, and its level, nor a level for each.
    Ratings {
        /// How many criteria there are.
        criteria: usize,
    },
    /// It is no level of this criterion.
    Level {
        /// The number of the criterion, from 1.
        criterion: usize,
        /// Its highest level; the lowest is 0.
        levels: usize,
    },
    /// It does not mark anything: no words, or no number behind them.
    Marking,
    /// It names a sentence alone.
    Sentence {
        /// Its number, from 1.
        number: usize,
        /// Its words, each with its name.
        words: String,
    },
    /// The words it quotes are not in the text.
    Absent {
        /// The words.
        words: String,
    },
    /// The words it quotes stand in several places.
    Ambiguous {
        /// The names of the first word of each.
        places: String,
    },
}

impl Unclear {
    /// The reason in the person's language.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Unclear::Option { count, last } => {
                words.with("unclear-option", &[("count", (*count).into()), ("last", last.as_str().into())])
            }
            Unclear::Number => words.say("unclear-number"),
            Unclear::Outside(min, max) => {
                let written = |value| typography::number(value, 4, words.lang());
                words.with("unclear-outside", &[("min", written(*min).into()), ("max", written(*max).into())])
            }
            Unclear::Categories { items, categories } => words.with(
                "unclear-categories",
                &[("items", (*items).into()), ("categories", (*categories).into())],
            ),
            Unclear::Marks { kinds } => words.with("unclear-marks", &[("kinds", (*kinds).into())]),
            Unclear::MarksLeft { left } => words.with("unclear-marks-left", &[("left", (*left).into())]),
            Unclear::Statements { count } => words.with("unclear-statements", &[("count", (*count).into())]),
            Unclear::YesNo => words.say("unclear-yes-no"),
            Unclear::Cell => words.say("unclear-cell"),
            Unclear::Count => words.say("unclear-count"),
            Unclear::Order { count } => words.with("unclear-order", &[("count", (*count).into())]),
            Unclear::Ratings { criteria } => {
                words.with("unclear-ratings", &[("criteria", (*criteria).into())])
            }
            Unclear::Level { criterion, levels } => words
                .with("unclear-level", &[("criterion", (*criterion).into()), ("levels", (*levels).into())]),
            Unclear::Marking => words.say("unclear-marking"),
            Unclear::Sentence { number, words: named } => words
                .with("unclear-sentence", &[("number", (*number).into()), ("words", named.as_str().into())]),
            Unclear::Absent { words: quote } => {
                words.with("unclear-absent", &[("words", quote.as_str().into())])
            }
            Unclear::Ambiguous { places } => {
                words.with("unclear-ambiguous", &[("places", places.as_str().into())])
            }
        }
    }
}

/// What is still lacking before an answer can be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// An option.
    Option,
    /// One option or several.
    Options,
    /// How certain the learner is.
    Certainty,
    /// How much the learner agrees, or a pass.
    Level,
    /// A guess.
    Guess,
    /// A number.
    Number,
    /// A category for some items.
    Categories {
        /// How many items have none.
        left: usize,
    },
    /// A mark, or the word that there is nothing to mark.
    Marks,
    /// A text.
    Text,
    /// The line that was said to follow.
    NextLine,
    /// Nothing but the wish to compare one's text with others.
    Comparison,
    /// What the learner thinks of their own text.
    Judgement,
    /// The situation in which a plan is to be followed.
    Situation,
    /// What is to be done then.
    Action,
    /// A signature, or none.
    Signature,
    /// An order of the items.
    Order,
    /// Observations in some cells of the grid.
    Observations {
        /// How many cells are blank.
        left: usize,
    },
    /// A verdict on what was observed.
    Verdict,
    /// That the item being moved is put down.
    Release,
    /// That the page be turned: what it tells has been read.
    Turn,
    /// A level for some criteria.
    Ratings {
        /// How many criteria have none.
        left: usize,
        /// The number of the first of them, from 1.
        next: usize,
    },
    /// A remedy for some marks.
    Remedies {
        /// How many marks have none.
        left: usize,
    },
}

impl Lacking {
    /// Whether [`Intent::Toggle`] goes on to it, from what is written, read or held: what Enter
    /// means there.
    pub fn goes_on(self) -> bool {
        use Lacking::{Action, Comparison, Judgement, NextLine, Release, Signature, Turn};
        matches!(self, NextLine | Comparison | Judgement | Action | Signature | Turn | Release)
    }

    /// What to do about it, in the person's language: a short request.
    pub fn say(self, words: &Words) -> String {
        match self {
            Lacking::Option => words.say("lacking-option"),
            Lacking::Options => words.say("lacking-options"),
            Lacking::Certainty => words.say("lacking-certainty"),
            Lacking::Level => words.say("lacking-level"),
            Lacking::Guess => words.say("lacking-guess"),
            Lacking::Number => words.say("lacking-number"),
            Lacking::Categories { left } => words.with("lacking-categories", &[("left", left.into())]),
            Lacking::Marks => words.say("lacking-marks"),
            Lacking::Text => words.say("lacking-text"),
            Lacking::NextLine => words.say("lacking-next-line"),
            Lacking::Comparison => words.say("lacking-comparison"),
            Lacking::Judgement => words.say("lacking-judgement"),
            Lacking::Situation => words.say("lacking-situation"),
            Lacking::Action => words.say("lacking-action"),
            Lacking::Signature => words.say("lacking-signature"),
            Lacking::Observations { left } => words.with("lacking-observations", &[("left", left.into())]),
            Lacking::Verdict => words.say("lacking-verdict"),
            Lacking::Order => words.say("lacking-order"),
            Lacking::Release => words.say("lacking-release"),
            Lacking::Turn => words.say("lacking-turn"),
            Lacking::Ratings { left, next } => {
                words.with("lacking-ratings", &[("left", left.into()), ("next", next.into())])
            }
            Lacking::Remedies { left } => words.with("lacking-remedies", &[("left", left.into())]),
        }
    }
}
