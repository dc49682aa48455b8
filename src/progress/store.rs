//! What a place that keeps learners and their events can do. A [`super::Folder`] is one; whatever
//! else is to be one runs the same tests, `tests/core/stores.rs`.

use std::fmt::Debug;
use std::io;

use super::Learner;
use super::event::Event;
use super::journal::{Damage, Line, Locked};

/// Where learners are kept, each with a log of events.
pub trait Store {
    /// Everybody who is kept, whoever came last first.
    fn learners(&self) -> Vec<Learner>;

    /// How many are kept: sooner known than who they are.
    fn learner_count(&self) -> usize;

    /// Makes a place for a new learner.
    ///
    /// # Errors
    /// Why the store refuses it; then nobody was added.
    fn add(&self, pseudonym: &str) -> io::Result<Learner>;

    /// Gives a learner another pseudonym.
    ///
    /// # Errors
    /// Why the store refuses it; then they keep the old one.
    fn rename(&self, learner: &Learner, pseudonym: &str) -> io::Result<Learner>;

    /// Opens a learner's log for whoever writes it, one at a time, and gives each of its events to
    /// `apply`, in their order. Returns the log with what is damaged in it.
    ///
    /// # Errors
    /// [`Locked`]: in use elsewhere, written by a newer program, or unreadable.
    fn open(&self, learner: &Learner, apply: &mut dyn FnMut(Line<Event>)) -> Result<Opened, Locked>;

    /// Erases everything that is kept of a learner, for good.
    ///
    /// # Errors
    /// [`Locked::InUse`] while their log is open elsewhere, and then nothing is erased; or why the
    /// store refuses it, and then they are still listed.
    fn erase(&self, learner: &Learner) -> Result<(), Locked>;
}

/// A learner's log of events, with what is damaged in it.
pub type Opened = (Box<dyn EventLog>, Vec<Damage>);

/// A learner's events, open for one more.
pub trait EventLog: Debug + Send {
    /// Keeps an event that happened `at`, in milliseconds since 1970. What is acknowledged is
    /// there after a crash.
    ///
    /// # Errors
    /// Why the store refuses it; the event then waits for the next call, or [`EventLog::flush`].
    fn append(&mut self, at: u64, event: &Event) -> io::Result<()>;

    /// Keeps what waits, and puts back what somebody took away.
    ///
    /// # Errors
    /// Why the store refuses it; nothing that waits is lost.
    fn flush(&mut self) -> io::Result<()>;

    /// Whether events wait that the store has not taken.
    fn is_unsaved(&self) -> bool;
}
