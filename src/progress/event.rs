//! What can happen to a learner, as their journal keeps it.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::activity::{KINDS_ADDED, Response};
use crate::text::Id;

/// A kind of events that a journal can hold.
pub trait JournalEvent: Serialize + DeserializeOwned {
    /// The schema of the lines that this program writes of them, and the newest that it reads.
    ///
    /// `docs/journals.md` says what each number brought, and when it has to be raised.
    const SCHEMA: u32;
}

/// Something that happened to a learner, as the journal keeps it.
///
/// Names and fields are the file's format: a change that old files do not have needs a default,
/// and one that old programs would misread needs a new [`JournalEvent::SCHEMA`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A sitting begins, with this module; the events that follow are about it.
    Opened {
        /// The module.
        module: Id,
        /// The version of its content.
        version: String,
    },
    /// The learner came to a step.
    Entered {
        /// The step.
        step: Id,
        /// The seed of the attempt, drawn when the step is first seen or tried again.
        seed: u64,
    },
    /// The answer so far, not handed in yet.
    Drafted {
        /// The step.
        step: Id,
        /// The answer so far.
        response: Response,
    },
    /// A hint was shown.
    Hinted {
        /// The step.
        step: Id,
        /// How many hints have been shown by now.
        hints: usize,
    },
    /// An answer was handed in.
    Answered {
        /// The step.
        step: Id,
        /// The answer.
        response: Response,
    },
    /// The learner tries a step again.
    Retried {
        /// The step.
        step: Id,
        /// The seed of the new attempt.
        seed: u64,
    },
    /// A question that came back was answered: beside the course, whose own answers stay.
    Reviewed {
        /// The step that asked it.
        step: Id,
        /// The seed of the attempt.
        seed: u64,
        /// The answer.
        response: Response,
        /// How many hints had been seen.
        #[serde(default)]
        hints: usize,
    },
    /// The learner went on from a step.
    Finished {
        /// The step.
        step: Id,
    },
    /// An entry of the logbook was written, or written on; schema 2.
    Noted {
        /// The entry: a number drawn when it is begun.
        entry: u64,
        /// What stands in each of its fields by now, all of them.
        fields: BTreeMap<Id, String>,
    },
    /// An entry of the logbook was deleted; schema 2.
    Unnoted {
        /// The entry.
        entry: u64,
    },
}

impl JournalEvent for Event {
    /// 2 came with the logbook: a program of schema 1 would take its lines for damaged ones. What is added
    /// since then are kinds of answers.
    const SCHEMA: u32 = 2 + KINDS_ADDED;
}
