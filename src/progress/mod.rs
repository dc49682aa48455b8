//! What is kept of each learner: an append-only journal, and the state folded from it.
//!
//! The only room that writes a person's files. Every event is on the disk before the screen says
//! that it is kept; nothing is stored that a fold over the journal can give.

mod classes;
mod copies;
mod event;
mod export;
mod folder;
mod hand_in;
mod handed;
mod journal;
mod learners;
mod lock;
mod logbook;
mod person;
mod record;
mod settings;
mod store;

use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

use rand::TryRng;
use rand::rngs::SysRng;
use unicode_normalization::UnicodeNormalization;

use crate::text::{Field, Id, clean};

pub use classes::{ClassFile, Lectern, write_document, write_documents};
pub use copies::{Merged, merge};
pub use event::{Event, JournalEvent};
pub use export::{day, export, moment};
pub use folder::{DATA_VARIABLE, Folder, NoFolder, write_new, write_whole};
pub use hand_in::{
    Content, HAND_IN_LIMIT, HAND_IN_SCHEMA, HandIn, LONGEST_CLASS, Refused, StepHandIn, Unreadable,
    class_code,
};
pub use handed::{write_again, write_handed};
pub use journal::{Damage, Journal, Line, Locked, Opening};
pub use logbook::{Note, Notes};
pub use person::{COPY_SCHEMA, Stored, import, overdue, portable, stored, told_apart};
pub use record::{Answer, ModuleRecord, Record, StepRecord};
pub use settings::{Settings, ThemeChoice};
pub use store::{EventLog, Opened, Store};

/// The file of a learner's events.
const JOURNAL: &str = "journal.jsonl";

/// The longest pseudonym, in graphemes.
pub const LONGEST_PSEUDONYM: usize = 24;

/// Somebody who learns on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// The name of their folder; says nothing about them.
    pub key: String,
    /// What they want to be called; may be empty.
    pub pseudonym: String,
    /// When they last kept something.
    pub last: SystemTime,
}

/// What somebody wants to be called, as it is kept: on one line, safe to show, not too long, each
/// letter with its accents composed however it was typed (NFC).
pub fn pseudonym(typed: &str) -> String {
    let composed: String = typed.nfc().collect();
    shown_pseudonym(&composed)
}

/// A pseudonym as it was kept, safe to show.
pub(super) fn shown_pseudonym(kept: &str) -> String {
    Field::new(&clean::line(kept), LONGEST_PSEUDONYM).text().trim().to_owned()
}

/// What two spellings of one pseudonym have in common: neither case nor the form of accents tells
/// people apart, accents do.
pub fn name_key(pseudonym: &str) -> String {
    pseudonym.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// A learner's progress: their log of events being written, and what it adds up to.
#[derive(Debug)]
pub struct Progress {
    log: Box<dyn EventLog>,
    record: Record,
}

impl Progress {
    /// Opens the progress of `learner`, and says what was damaged in it.
    ///
    /// # Errors
    /// [`Locked`]: in use by another window, written by a newer program, or unreadable.
    pub fn open(store: &impl Store, learner: &Learner) -> Result<(Progress, Vec<Damage>), Locked> {
        let mut record = Record::default();
        let (log, damage) = store.open(learner, &mut |line| record.apply(line.at, line.event))?;
        Ok((Progress { log, record }, damage))
    }

    /// What the events add up to.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// What was kept of a module.
    pub fn module(&self, module: &Id) -> &ModuleRecord {
        self.record.module(module)
    }

    /// Keeps an event. It counts at once; when the store refuses it, it waits in memory and goes
    /// with the next event or [`Progress::retry`].
    ///
    /// # Errors
    /// Why the store refused it.
    pub fn keep(&mut self, event: &Event) -> io::Result<()> {
        let at = now();
        self.record.apply(at, event.clone());
        self.log.append(at, event)
    }

    /// Makes sure that everything is kept: what waits in memory, and what somebody took away.
    ///
    /// # Errors
    /// Why the store refused it.
    pub fn retry(&mut self) -> io::Result<()> {
        self.log.flush()
    }

    /// Whether something still waits in memory.
    pub fn is_unsaved(&self) -> bool {
        self.log.is_unsaved()
    }
}

/// A number that nobody can foresee: the seed of a new attempt, the name of a new folder.
pub fn fresh_seed() -> u64 {
    // Without a source of randomness in the system, the time is unforeseeable enough here.
    SysRng.try_next_u64().unwrap_or_else(|_| now())
}

/// Milliseconds since 1970; 0 on a machine whose clock stands before.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_safe_and_short_and_stays_as_it_is() {
        assert_eq!(pseudonym(" Zo\u{1b}[31mé\n "), "Zoé");
        let long = pseudonym(&"é".repeat(10_000));
        assert_eq!(pseudonym("Zoe\u{301}"), "Zoé");
        assert_eq!(name_key("ZOE\u{301}"), name_key("Zoé"));
        assert_ne!(name_key("Zoe"), name_key("Zoé"));
        assert_eq!(long.chars().count(), LONGEST_PSEUDONYM);
        assert_eq!(pseudonym(&long), long);
    }
}
