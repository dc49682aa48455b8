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
mod lock;
mod logbook;
mod person;
mod record;
mod settings;

use std::fs::{self, DirEntry, File};
use std::io;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use rand::TryRng;
use rand::rngs::SysRng;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::text::{Field, Id, clean};

pub use classes::{ClassFile, Lectern, write_document};
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
pub use person::{COPY_SCHEMA, Stored, erase, import, overdue, portable, rename, stored, told_apart};
pub use record::{Answer, ModuleRecord, Record, StepRecord};
pub use settings::{Settings, ThemeChoice};

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

/// What `learner.ron` holds.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Card {
    pseudonym: String,
}

const CARD: &str = "learner.ron";
const JOURNAL: &str = "journal.jsonl";

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

/// Everybody who learns on this machine, whoever came last first.
pub fn learners(folder: &Folder) -> Vec<Learner> {
    let mut learners: Vec<Learner> = homes(folder)
        .map(|(home, last)| {
            let card = fs::read_to_string(home.path().join(CARD)).unwrap_or_default();
            let card: Card = ron::from_str(&card).unwrap_or_default();
            let key = home.file_name().to_string_lossy().into_owned();
            Learner { key, pseudonym: pseudonym(&card.pseudonym), last }
        })
        .collect();
    learners.sort_by(|a, b| b.last.cmp(&a.last).then_with(|| a.key.cmp(&b.key)));
    learners
}

/// How many learn on this machine: sooner known than who they are.
pub fn learner_count(folder: &Folder) -> usize {
    homes(folder).count()
}

/// The folder of each learner, and when they last kept something.
fn homes(folder: &Folder) -> impl Iterator<Item = (DirEntry, SystemTime)> {
    let entries = fs::read_dir(folder.learners()).into_iter().flatten().flatten();
    entries.filter_map(|entry| {
        // Whoever has no journal yet, for a disk that gave out, can be named and erased all the same.
        let kept = [JOURNAL, CARD].map(|name| fs::metadata(entry.path().join(name)).ok());
        let kept = kept.into_iter().flatten().next()?;
        Some((entry, kept.modified().unwrap_or(UNIX_EPOCH)))
    })
}

/// Makes a place for a new learner.
///
/// # Errors
/// When the folder cannot be written.
pub fn new_learner(folder: &Folder, pseudonym: &str) -> io::Result<Learner> {
    let key = format!("{:016x}", fresh_seed());
    let learner = Learner { key, pseudonym: self::pseudonym(pseudonym), last: SystemTime::now() };
    let home = learner.home(folder);
    fs::create_dir_all(&home)?;
    let made = File::create_new(home.join(JOURNAL)).and_then(|_| learner.write_card(folder));
    if let Err(error) = made {
        // Half a place is nobody's. What the system does not take back is listed, and can be erased.
        let _ = fs::remove_dir_all(home);
        return Err(error);
    }
    Ok(learner)
}

impl Learner {
    /// The folder that holds everything kept of them.
    fn home(&self, folder: &Folder) -> PathBuf {
        folder.learners().join(&self.key)
    }

    fn write_card(&self, folder: &Folder) -> io::Result<()> {
        let card = Card { pseudonym: self.pseudonym.clone() };
        let card = ron::to_string(&card).map_err(io::Error::other)?;
        write_whole(&self.home(folder).join(CARD), &card)
    }
}

/// A learner's progress: the journal being written, and what it adds up to.
#[derive(Debug)]
pub struct Progress {
    journal: Journal,
    record: Record,
    folder: Folder,
    learner: Learner,
}

impl Progress {
    /// Opens the progress of `learner`, and says what was damaged in it.
    ///
    /// # Errors
    /// [`Locked`]: in use by another window, written by a newer program, or unreadable.
    pub fn open(folder: &Folder, learner: &Learner) -> Result<(Progress, Vec<Damage>), Locked> {
        let home = learner.home(folder);
        let mut record = Record::default();
        let (journal, mut damage) =
            Journal::replay(&home.join(JOURNAL), |line| record.apply(line.at, line.event))?;
        let copies = copies::copies(&home).len();
        damage.extend((copies > 0).then_some(Damage::Copies(copies)));
        Ok((Progress { journal, record, folder: folder.clone(), learner: learner.clone() }, damage))
    }

    /// What the journal adds up to.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// What was kept of a module.
    pub fn module(&self, module: &Id) -> &ModuleRecord {
        self.record.module(module)
    }

    /// Keeps an event. It counts at once; when the disk refuses it, it waits in memory and goes
    /// with the next event or [`Progress::retry`].
    ///
    /// # Errors
    /// Why the disk refused it.
    pub fn keep(&mut self, event: &Event) -> io::Result<()> {
        let at = now();
        self.record.apply(at, event.clone());
        self.journal.append(at, event)?;
        self.restore_card()
    }

    /// Makes sure that everything is on the disk, where the journal's path leads: writes what waits
    /// in memory, and what somebody took away.
    ///
    /// # Errors
    /// Why the disk refused it.
    pub fn retry(&mut self) -> io::Result<()> {
        self.journal.flush()?;
        self.restore_card()
    }

    /// Whoever's folder was taken away keeps their pseudonym too.
    fn restore_card(&self) -> io::Result<()> {
        if self.learner.home(&self.folder).join(CARD).exists() {
            return Ok(());
        }
        self.learner.write_card(&self.folder)
    }

    /// Whether something still waits in memory.
    pub fn is_unsaved(&self) -> bool {
        self.journal.is_unsaved()
    }

    /// Where the journal is.
    pub fn path(&self) -> PathBuf {
        self.learner.home(&self.folder).join(JOURNAL)
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
