use crate::text::Words;

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
    /// A control that was moved.
    Move,
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
    /// That the next scene be played.
    NextScene,
    /// A remedy for some marks.
    Remedies {
        /// How many marks have none.
        left: usize,
    },
    /// A trained model.
    Model,
    /// The end of what is being computed.
    Work,
}

impl Lacking {
    /// Whether [`Intent::Toggle`] goes on to it, from what is written, read or held: what Enter
    /// means there.
    pub fn goes_on(self) -> bool {
        use Lacking::{Action, Comparison, Judgement, NextLine, NextScene, Release, Signature, Turn};
        matches!(self, NextLine | NextScene | Comparison | Judgement | Action | Signature | Turn | Release)
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
            Lacking::NextScene => words.say("lacking-next-scene"),
            Lacking::Move => words.say("lacking-move"),
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
            Lacking::Model => words.say("lacking-model"),
            Lacking::Work => words.say("lacking-work"),
            Lacking::Remedies { left } => words.with("lacking-remedies", &[("left", left.into())]),
        }
    }
}
