//! What a report counts of the answers to an exercise, and what one answer adds to the counts.

use crate::page::{Prose, Run, markdown};
use crate::text::{Id, Msg, Text, Words, msg};

/// How many levels of agreement there are: the same everywhere, so that an opinion asked again
/// later can be compared. Who would rather not say stands behind them.
pub const LEVELS: usize = 5;

/// The message that says a level of agreement, from 0, or the pass behind them.
pub fn level_key(level: usize) -> Msg {
    [msg::OPINION_1, msg::OPINION_2, msg::OPINION_3, msg::OPINION_4, msg::OPINION_5]
        .get(level)
        .copied()
        .unwrap_or(msg::OPINION_PASS)
}

/// What a report counts of the answers to an exercise.
#[derive(Debug, Clone, PartialEq)]
pub enum Counted<'a> {
    /// How many chose each option, in the author's order.
    Options(Vec<Element<'a>>),
    /// How many gave each of the [`LEVELS`] of agreement with a statement, or passed.
    Levels {
        /// The statement.
        statement: &'a Text,
    },
    /// Where the numbers lie, beside the right one.
    Numbers {
        /// The unit.
        unit: &'a Text,
        /// The right number.
        answer: f64,
    },
    /// How many were right about each of these parts of the verdict, in the author's order.
    Parts(Vec<Element<'a>>),
    /// Nothing.
    Nothing,
}

/// Something whose answers are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Element<'a> {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Name<'a>,
    /// Whether it belongs to the right answer.
    pub is_right: bool,
    /// The form of the question that it belongs to, from 0: only one of them was asked.
    pub form: usize,
}

/// What something is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'a> {
    /// As its author says.
    Author(&'a Text),
    /// As the interface says: a message.
    Interface(Msg),
    /// By its id alone.
    Id,
}

/// What one answer adds to the counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    /// What was answered.
    pub answer: GivenAnswer,
    /// How certain the learner was, from 1 (a guess) to 3 (sure), where that is asked.
    pub certainty: Option<u8>,
}

/// What was answered, as it is counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum GivenAnswer {
    /// Nothing that is counted by itself; the parts of a verdict are.
    #[default]
    Nothing,
    /// These options.
    Options(Vec<Id>),
    /// A level of agreement, from 0, or the pass behind them.
    Level(usize),
    /// A number.
    Number(f64),
}

impl Counted<'_> {
    /// Parts of a verdict, by their ids and names.
    pub(super) fn parts<'a>(parts: impl Iterator<Item = (&'a Id, Name<'a>)>) -> Counted<'a> {
        let elements = parts.map(|(id, name)| Element { id: id.clone(), name, is_right: true, form: 0 });
        Counted::Parts(elements.collect())
    }
}

impl Given {
    /// An answer that nobody was asked to be certain of.
    pub(super) fn new(answer: GivenAnswer) -> Given {
        Given { answer, certainty: None }
    }
}

impl Name<'_> {
    /// The name in a person's language; `id` where there is no other, and `sources` number what
    /// the author cites.
    pub fn prose(self, id: &Id, words: &Words, sources: &[Id]) -> Prose {
        match self {
            Name::Author(text) => markdown::prose(text.get(words.lang()), words.lang(), sources),
            Name::Interface(key) => vec![Run::new(&words.say(key))],
            Name::Id => vec![Run::new(id.as_str())],
        }
    }
}
