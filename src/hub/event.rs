//! What can happen among the participants of a class, as their journal keeps it.

use serde::{Deserialize, Serialize};

use crate::activity::Response;
use crate::progress::JournalEvent;
use crate::text::Id;

/// A participant, by the order in which they came, from 0: a name that others may have too is not
/// who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Person(pub u32);

/// Something that happened among the participants.
///
/// Names and fields are the file's format. Nothing in it says who somebody is, nor lets anybody
/// answer for them: of tokens and code words only digests are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Phones may come.
    Opened {
        /// The class code.
        code: String,
        /// The most people who can join.
        limit: u32,
    },
    /// Somebody joined.
    Joined {
        /// Who.
        person: Person,
        /// What they are called.
        name: String,
        /// The digest of the phone's token.
        token: String,
        /// The digest of the code word that it shows.
        word: String,
    },
    /// Somebody goes on at another device too.
    Returned {
        /// Who.
        person: Person,
        /// The digest of the other device's token.
        token: String,
        /// The digest of the code word that it shows.
        word: String,
    },
    /// Somebody wants to be called so.
    Named {
        /// Who.
        person: Person,
        /// The new pseudonym.
        name: String,
    },
    /// The door was locked, or opened again.
    Locked {
        /// Whether nobody new can join now.
        is_locked: bool,
    },
    /// These take no part any more; what they answered counts no more.
    Dropped {
        /// Who.
        people: Vec<Person>,
    },
    /// Somebody answered, or changed their answer.
    Cast {
        /// Who.
        person: Person,
        /// The step.
        step: Id,
        /// The round of its vote, from 0.
        round: usize,
        /// The answer; none where it is in their own words, which stay with them.
        response: Option<Response>,
    },
}

impl JournalEvent for Event {
    const SCHEMA: u32 = 1;
}
