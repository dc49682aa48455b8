use crate::text::{Words, msg};

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
    /// What to do about it, in the person's language: a short request.
    pub fn say(self, words: &Words) -> String {
        match self {
            Lacking::Option => words.say(msg::LACKING_OPTION),
            Lacking::Options => words.say(msg::LACKING_OPTIONS),
            Lacking::Certainty => words.say(msg::LACKING_CERTAINTY),
            Lacking::Level => words.say(msg::LACKING_LEVEL),
            Lacking::Guess => words.say(msg::LACKING_GUESS),
            Lacking::Number => words.say(msg::LACKING_NUMBER),
            Lacking::NextScene => words.say(msg::LACKING_NEXT_SCENE),
            Lacking::Move => words.say(msg::LACKING_MOVE),
            Lacking::Categories { left } => words.with(msg::LACKING_CATEGORIES, &[("left", left.into())]),
            Lacking::Marks => words.say(msg::LACKING_MARKS),
            Lacking::Text => words.say(msg::LACKING_TEXT),
            Lacking::NextLine => words.say(msg::LACKING_NEXT_LINE),
            Lacking::Comparison => words.say(msg::LACKING_COMPARISON),
            Lacking::Judgement => words.say(msg::LACKING_JUDGEMENT),
            Lacking::Situation => words.say(msg::LACKING_SITUATION),
            Lacking::Action => words.say(msg::LACKING_ACTION),
            Lacking::Signature => words.say(msg::LACKING_SIGNATURE),
            Lacking::Observations { left } => words.with(msg::LACKING_OBSERVATIONS, &[("left", left.into())]),
            Lacking::Verdict => words.say(msg::LACKING_VERDICT),
            Lacking::Order => words.say(msg::LACKING_ORDER),
            Lacking::Release => words.say(msg::LACKING_RELEASE),
            Lacking::Turn => words.say(msg::LACKING_TURN),
            Lacking::Ratings { left, next } => {
                words.with(msg::LACKING_RATINGS, &[("left", left.into()), ("next", next.into())])
            }
            Lacking::Model => words.say(msg::LACKING_MODEL),
            Lacking::Work => words.say(msg::LACKING_WORK),
            Lacking::Remedies { left } => words.with(msg::LACKING_REMEDIES, &[("left", left.into())]),
        }
    }
}
