//! Learners in the folder of data: a folder for each, with a journal and a card.

use std::fs::{self, DirEntry, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::copies::copies;
use super::event::Event;
use super::folder::{Folder, sync_folder, write_whole};
use super::journal::{Damage, Journal, Line, Locked};
use super::lock::{Hold, hold};
use super::store::{EventLog, Opened, Store};
use super::{JOURNAL, Learner, fresh_seed, pseudonym};

/// What `learner.ron` holds.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Card {
    pseudonym: String,
}

/// The file that tells whose place it is.
pub(super) const CARD: &str = "learner.ron";

impl Folder {
    /// Where the events of a learner are kept.
    pub fn journal_of(&self, learner: &Learner) -> PathBuf {
        learner.home(self).join(JOURNAL)
    }
}

impl Learner {
    /// The folder that holds everything kept of them.
    pub(super) fn home(&self, folder: &Folder) -> PathBuf {
        folder.learners_folder().join(&self.key)
    }

    pub(super) fn write_card(&self, folder: &Folder) -> io::Result<()> {
        let card = Card { pseudonym: self.pseudonym.clone() };
        let card = ron::to_string(&card).map_err(io::Error::other)?;
        write_whole(&self.home(folder).join(CARD), &card)
    }
}

impl Store for Folder {
    fn learners(&self) -> Vec<Learner> {
        let mut learners: Vec<Learner> = homes(self)
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

    fn learner_count(&self) -> usize {
        homes(self).count()
    }

    fn add(&self, pseudonym: &str) -> io::Result<Learner> {
        let key = format!("{:016x}", fresh_seed());
        let learner = Learner { key, pseudonym: self::pseudonym(pseudonym), last: SystemTime::now() };
        let home = learner.home(self);
        fs::create_dir_all(&home)?;
        let made = File::create_new(home.join(JOURNAL)).and_then(|_| learner.write_card(self));
        if let Err(error) = made {
            // Half a place is nobody's. What the system does not take back is listed, and can be erased.
            let _ = fs::remove_dir_all(home);
            return Err(error);
        }
        Ok(learner)
    }

    fn rename(&self, learner: &Learner, pseudonym: &str) -> io::Result<Learner> {
        let renamed = Learner { pseudonym: self::pseudonym(pseudonym), ..learner.clone() };
        renamed.write_card(self)?;
        Ok(renamed)
    }

    fn open(&self, learner: &Learner, apply: &mut dyn FnMut(Line<Event>)) -> Result<Opened, Locked> {
        let (journal, mut damage) = Journal::replay(&self.journal_of(learner), apply)?;
        let copies = copies(&learner.home(self)).len();
        damage.extend((copies > 0).then_some(Damage::Copies(copies)));
        let log = LearnerLog { journal, folder: self.clone(), learner: learner.clone() };
        Ok((Box::new(log), damage))
    }

    /// The journal goes last: if the machine stops in between, the learner is still listed, and
    /// can be erased again.
    fn erase(&self, learner: &Learner) -> Result<(), Locked> {
        let home = learner.home(self);
        let journal = self.journal_of(learner);
        // A disk that gave out may have left a place without a journal.
        let lock = if journal.exists() { Some(lock(&journal)?) } else { None };
        for entry in fs::read_dir(&home)?.flatten().filter(|entry| entry.file_name() != JOURNAL) {
            let path = entry.path();
            if path.symlink_metadata()?.is_dir() {
                fs::remove_dir_all(&path)?;
            } else {
                fs::remove_file(&path)?;
            }
        }
        forget_in_log(self, learner)?;
        if lock.is_some() {
            fs::remove_file(journal)?;
        }
        // Some systems keep the name of a file until nobody has it open.
        drop(lock);
        fs::remove_dir(&home)?;
        sync_folder(&self.learners_folder());
        Ok(())
    }
}

/// A learner's journal, and the card that tells whose it is.
#[derive(Debug)]
struct LearnerLog {
    journal: Journal,
    folder: Folder,
    learner: Learner,
}

impl LearnerLog {
    /// Whoever's folder was taken away keeps their pseudonym too.
    fn restore_card(&self) -> io::Result<()> {
        if self.learner.home(&self.folder).join(CARD).exists() {
            return Ok(());
        }
        self.learner.write_card(&self.folder)
    }
}

impl EventLog for LearnerLog {
    fn append(&mut self, at: u64, event: &Event) -> io::Result<()> {
        self.journal.append(at, event)?;
        self.restore_card()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.journal.flush()?;
        self.restore_card()
    }

    fn is_unsaved(&self) -> bool {
        self.journal.is_unsaved()
    }
}

/// The folder of each learner, and when they last kept something.
fn homes(folder: &Folder) -> impl Iterator<Item = (DirEntry, SystemTime)> {
    let entries = fs::read_dir(folder.learners_folder()).into_iter().flatten().flatten();
    entries.filter_map(|entry| {
        // Whoever has no journal yet, for a disk that gave out, can be named and erased all the same.
        let kept = [JOURNAL, CARD].map(|name| fs::metadata(entry.path().join(name)).ok());
        let kept = kept.into_iter().flatten().next()?;
        Some((entry, kept.modified().unwrap_or(UNIX_EPOCH)))
    })
}

/// Holds a journal as [`Journal::open`] does, whatever stands in it.
fn lock(path: &Path) -> Result<File, Locked> {
    let file = OpenOptions::new().read(true).append(true).open(path)?;
    if hold(&file)? == Hold::Taken { Err(Locked::InUse) } else { Ok(file) }
}

/// Leaves out the lines of the log that name the learner or their folder.
fn forget_in_log(folder: &Folder, learner: &Learner) -> io::Result<()> {
    let log = folder.log();
    let bytes = match fs::read(&log) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let text = String::from_utf8_lossy(&bytes);
    let names = |line: &&str| {
        line.contains(&learner.key) || !learner.pseudonym.is_empty() && line.contains(&learner.pseudonym)
    };
    let left: String = text.split_inclusive('\n').filter(|line| !names(line)).collect();
    if left.len() == text.len() { Ok(()) } else { write_whole(&log, &left) }
}
