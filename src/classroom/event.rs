//! What can happen in a class, as its journal keeps it.

use serde::{Deserialize, Serialize};

use super::Moment;
use crate::activity::{Edit, Intent, KINDS_ADDED, Response};
use crate::progress::{JournalEvent, Line};
use crate::text::{Id, Lang};

/// Something that happened in a class, as its journal keeps it.
///
/// Names and fields are the file's format, as those of a learner's events are; what is in an answer
/// is too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A class was made; its time runs from the first [`Event::Went`] on.
    Began {
        /// The module.
        module: Id,
        /// The version of its content.
        version: String,
        /// What orders are drawn from.
        seed: u64,
        /// The language on the projector.
        lang: Lang,
        /// How many people are there, if that is known.
        present: Option<u32>,
        /// When the class is to end, in milliseconds since 1970; else when its plan says.
        end: Option<u64>,
        /// In which order the options of its questions stand.
        #[serde(default)]
        order: Order,
    },
    /// The class is to end at this time, in milliseconds since 1970.
    Rescheduled {
        /// The time.
        end: u64,
    },
    /// The program was started again.
    Resumed,
    /// The class went to a step.
    Went {
        /// The step.
        step: Id,
        /// Whether the step before was left without being done.
        skipping: bool,
    },
    /// These steps will not be done.
    Dropped {
        /// The steps.
        steps: Vec<Id>,
    },
    /// A break began.
    Paused,
    /// The break is over.
    Continued,
    /// So many people are there.
    Present {
        /// How many.
        people: u32,
    },
    /// Something happened to the vote of a step.
    Vote {
        /// The step.
        step: Id,
        /// What.
        act: Act,
    },
    /// The time of a discussion was started, or stopped.
    Timer {
        /// The step.
        step: Id,
        /// Whether it runs now.
        runs: bool,
    },
    /// The class meant something in the exercise of a step, or something it computed was done.
    Played {
        /// The step.
        step: Id,
        /// What was meant; [`Intent::Computed`] where a computation came to its end.
        intent: Intent,
        /// The answer, where this changed it: whoever reads the journal computes nothing. Before
        /// schema 3 it was not kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        response: Option<Box<Response>>,
    },
    /// A hint was shown.
    Hinted {
        /// The step.
        step: Id,
    },
    /// The answer of an exercise was told.
    Revealed {
        /// The step.
        step: Id,
    },
    /// The projector shows nothing, or shows again.
    Blanked {
        /// Whether it shows nothing now.
        is_blank: bool,
    },
    /// The projector speaks this language from now on.
    Spoke {
        /// The language.
        lang: Lang,
    },
    /// What the trainer noted for themselves at a step.
    Noted {
        /// The step.
        step: Id,
        /// The whole note.
        text: String,
    },
    /// The field for counts was changed; nothing is confirmed yet.
    Typed {
        /// The change: what is typed at its end, or the last letter taken away.
        edit: Edit,
    },
    /// The last action was taken back.
    Undone,
    /// The class is over.
    Ended,
}

/// The order in which the options of a question stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Drawn from the class's seed, as in journals from before schema 3.
    #[default]
    Drawn,
    /// The author's: guide, handout and every screen show the same letters.
    Author,
}

/// What can happen to a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Hands or cards may be raised.
    Open,
    /// The votes were counted.
    Close {
        /// One number for each option, in the order shown.
        counts: Vec<u32>,
    },
    /// The last count is taken away, to be made again.
    Reopen,
    /// Neighbours talk before they vote again.
    Discuss,
    /// The result goes to the projector.
    Show,
    /// The result is taken off the projector.
    Hide,
    /// The right answer goes to the projector.
    Key,
    /// The explanation goes to the projector.
    Debrief,
}

/// An event with the time of its machine that no clock on the wall tells: a line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Milliseconds by a clock that nobody sets.
    pub steady: u64,
    /// What happened.
    pub event: Event,
}

impl JournalEvent for Entry {
    /// Before 3 this was the number of the learners' events. 3 came with the answers in
    /// [`Event::Played`], with [`Event::Undone`] taking back by what changed them, with [`Order`] and
    /// with [`Event::Rescheduled`]. What is added since then are kinds of answers.
    const SCHEMA: u32 = 3 + KINDS_ADDED;
}

/// An event as it was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// When it happened.
    pub at: Moment,
    /// The schema that it was written under.
    pub schema: u32,
    /// What happened.
    pub event: Event,
}

impl From<Line<Entry>> for Kept {
    fn from(line: Line<Entry>) -> Kept {
        let Entry { steady, event } = line.event;
        Kept { at: Moment { steady, wall: line.at }, schema: line.schema, event }
    }
}

impl From<(Moment, Event)> for Kept {
    fn from((at, event): (Moment, Event)) -> Kept {
        Kept { at, schema: Entry::SCHEMA, event }
    }
}

impl Event {
    /// Something that the class means in the exercise of a step.
    pub fn played(step: Id, intent: Intent) -> Event {
        Event::Played { step, intent, response: None }
    }

    /// Whether the trainer can take it back.
    pub fn can_be_undone(&self) -> bool {
        match self {
            Event::Went { .. }
            | Event::Dropped { .. }
            | Event::Paused
            | Event::Continued
            | Event::Present { .. }
            | Event::Vote { .. }
            | Event::Timer { .. }
            | Event::Hinted { .. }
            | Event::Revealed { .. }
            | Event::Rescheduled { .. }
            | Event::Ended => true,
            // What only moves a cursor is not an action.
            Event::Played { response, .. } => response.is_some(),
            // A letter typed is erased by its own key.
            Event::Began { .. }
            | Event::Resumed
            | Event::Blanked { .. }
            | Event::Spoke { .. }
            | Event::Noted { .. }
            | Event::Typed { .. }
            | Event::Undone => false,
        }
    }
}
