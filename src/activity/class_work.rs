//! What a class does with an exercise that everybody sees on the projector.

use super::counted::Name;
use crate::text::{Id, Text};

/// What a class does with an exercise.
#[derive(Debug, Clone, PartialEq)]
pub enum ClassWork<'a> {
    /// It votes.
    Vote(Ballot<'a>),
    /// It talks.
    Talk {
        /// What about: one question or several.
        prompts: &'a [Text],
        /// The minutes planned.
        minutes: f64,
    },
    /// It says what to do, and whoever leads does it: the exercise is played on the projector.
    Play,
}

/// A question that a class can vote on.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot<'a> {
    /// The question itself.
    pub prompt: &'a Text,
    /// The options, in the order shown.
    pub options: Vec<BallotOption<'a>>,
    /// Whether everybody may vote for several options.
    pub several: bool,
    /// Whether there is a right answer.
    pub is_graded: bool,
}

/// An option of a [`Ballot`].
#[derive(Debug, Clone, PartialEq)]
pub struct BallotOption<'a> {
    /// Its stable name.
    pub id: Id,
    /// What it says; an option of the interface is there to pass.
    pub name: Name<'a>,
    /// Why it is right or wrong.
    pub feedback: Option<&'a Text>,
    /// Whether it belongs to the right answer.
    pub is_right: bool,
}

impl BallotOption<'_> {
    /// Whether whoever votes for it passes: then its count may be left out.
    pub fn is_pass(&self) -> bool {
        matches!(self.name, Name::Interface(_)) && self.feedback.is_none()
    }
}
