//! A store that keeps everything in memory: it shows what another store has to do, and no more.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use biaiscope::progress::{Event, EventLog, JournalEvent, Learner, Line, Locked, Opened, Store, pseudonym};

/// What a learner's log holds: when, and what.
type Lines = Arc<Mutex<Vec<(u64, Event)>>>;

#[derive(Debug, Default)]
pub(crate) struct Memory {
    learners: RefCell<BTreeMap<String, (Learner, Lines)>>,
    open: Arc<Mutex<Vec<String>>>,
}

#[derive(Debug)]
struct MemoryLog {
    key: String,
    lines: Lines,
    open: Arc<Mutex<Vec<String>>>,
}

impl Drop for MemoryLog {
    fn drop(&mut self) {
        self.open.lock().unwrap().retain(|key| *key != self.key);
    }
}

impl EventLog for MemoryLog {
    fn append(&mut self, at: u64, event: &Event) -> io::Result<()> {
        self.lines.lock().unwrap().push((at, event.clone()));
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn is_unsaved(&self) -> bool {
        false
    }
}

impl Store for Memory {
    fn learners(&self) -> Vec<Learner> {
        self.learners.borrow().values().map(|(learner, _)| learner.clone()).collect()
    }

    fn learner_count(&self) -> usize {
        self.learners.borrow().len()
    }

    fn add(&self, typed: &str) -> io::Result<Learner> {
        let key = format!("{:016x}", biaiscope::progress::fresh_seed());
        let learner = Learner { key: key.clone(), pseudonym: pseudonym(typed), last: SystemTime::now() };
        self.learners.borrow_mut().insert(key, (learner.clone(), Lines::default()));
        Ok(learner)
    }

    fn rename(&self, learner: &Learner, typed: &str) -> io::Result<Learner> {
        let mut learners = self.learners.borrow_mut();
        let (kept, _) = learners.get_mut(&learner.key).ok_or(io::ErrorKind::NotFound)?;
        kept.pseudonym = pseudonym(typed);
        Ok(kept.clone())
    }

    fn open(&self, learner: &Learner, apply: &mut dyn FnMut(Line<Event>)) -> Result<Opened, Locked> {
        let learners = self.learners.borrow();
        let (_, lines) = learners.get(&learner.key).ok_or(io::Error::from(io::ErrorKind::NotFound))?;
        self.take(&learner.key)?;
        for (at, event) in lines.lock().unwrap().iter() {
            apply(Line { schema: Event::SCHEMA, at: *at, event: event.clone() });
        }
        let log = MemoryLog { key: learner.key.clone(), lines: lines.clone(), open: self.open.clone() };
        Ok((Box::new(log), Vec::new()))
    }

    fn erase(&self, learner: &Learner) -> Result<(), Locked> {
        self.take(&learner.key)?;
        self.open.lock().unwrap().retain(|key| *key != learner.key);
        self.learners.borrow_mut().remove(&learner.key);
        Ok(())
    }
}

impl Memory {
    /// Marks a learner's log as open; only one may have it.
    fn take(&self, key: &str) -> Result<(), Locked> {
        let mut open = self.open.lock().unwrap();
        if open.iter().any(|one| one == key) {
            return Err(Locked::InUse);
        }
        open.push(key.to_owned());
        Ok(())
    }
}
