//! Everybody in browsers: who has which folder, who is there, who has left.

use std::collections::HashMap;
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rand::TryRng;
use rand::rngs::SysRng;
use sha2::{Digest, Sha256};
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::task::spawn_blocking;

use super::Served;
use super::visitor::Visitor;
use crate::app::{Failure, Session};
use crate::course::PartState;
use crate::progress::{Folder, Settings, Store};
use crate::text::Lang;

/// The folder that holds those of the learners.
const HOMES: &str = "web";

/// The most learners whose applications are in memory.
const MOST_VISITORS: usize = 2_000;

/// How long an application stays in memory after somebody's last word, in seconds.
const STAYS: u64 = 30 * 60;

/// The most people that come in anew within a minute.
const MOST_NEW: usize = 600;

/// What somebody's browser keeps: a random number nobody can guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token(String);

/// The length of a token: 128 bits in hexadecimal digits.
const TOKEN: usize = 32;

impl Token {
    /// A new one; `None` where the system has no random numbers.
    pub(super) fn fresh() -> Option<Token> {
        let draw = || SysRng.try_next_u64().ok();
        Some(Token(format!("{:016x}{:016x}", draw()?, draw()?)))
    }

    /// Reads what a browser sends.
    pub(super) fn read(text: &str) -> Option<Token> {
        let is_one = text.len() == TOKEN && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        is_one.then(|| Token(text.to_owned()))
    }

    /// What the browser is to keep.
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// The name of the folder: whoever reads the disk cannot come in with it.
    fn folder(&self) -> String {
        let digest = Sha256::digest(self.0.as_bytes());
        let start = digest.first_chunk().map_or(0, |bytes| u128::from_be_bytes(*bytes));
        format!("{start:032x}")
    }
}

/// A visitor, for one request at a time; empty until it is needed, and after a fault.
type Slot = Arc<Mutex<Option<Visitor>>>;

/// Everybody in browsers.
pub(super) struct Visitors {
    served: Served,
    slots: Mutex<HashMap<String, Slot>>,
    /// Since when how many people came in anew.
    new: Mutex<(Instant, usize)>,
}

/// Why somebody is not served.
pub(super) enum Refused {
    /// Nobody is known by this token.
    Unknown,
    /// Too many people are there.
    Full,
    /// Their progress cannot be used.
    Failed(Failure),
    /// The program has a fault.
    Fault,
}

impl Visitors {
    pub(super) fn new(served: Served) -> Visitors {
        let new = Mutex::new((Instant::now(), 0));
        Visitors { served, slots: Mutex::default(), new }
    }

    /// What is served, and how.
    pub(super) fn served(&self) -> &Served {
        &self.served
    }

    /// Makes a folder for somebody new, who has this pseudonym or none.
    pub(super) async fn welcome(&self, pseudonym: String) -> Result<Token, Refused> {
        let mut new = self.new.lock().await;
        if new.0.elapsed() > Duration::from_secs(60) {
            *new = (Instant::now(), 0);
        }
        if new.1 >= MOST_NEW {
            return Err(Refused::Full);
        }
        new.1 += 1;
        drop(new);
        let token = Token::fresh().ok_or(Refused::Fault)?;
        let folder = self.folder(&token).ok_or(Refused::Fault)?;
        let prepared = spawn_blocking(move || {
            folder.prepare()?;
            folder.add(&pseudonym)
        });
        match prepared.await {
            Ok(Ok(_)) => Ok(token),
            Ok(Err(error)) => Err(Refused::Failed(Failure::Io(error))),
            Err(_) => Err(Refused::Fault),
        }
    }

    /// Does something for somebody, one request at a time; on a thread that may wait for the disk.
    /// A fault of the program ends this visit alone: what was kept is opened again with the next
    /// request.
    pub(super) async fn with<T: Send + 'static>(
        self: &Arc<Self>,
        token: &Token,
        lang: Lang,
        work: impl FnOnce(&mut Visitor) -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let folder = self.folder(token).filter(is_there).ok_or(Refused::Unknown)?;
        let mut slot = self.slot(token.folder()).await?.lock_owned().await;
        let visitors = self.clone();
        let done = spawn_blocking(move || {
            // They may have been erased while this request waited.
            if !is_there(&folder) {
                return Err(Refused::Unknown);
            }
            // Whoever has ended their visit lets go of the journal before it is opened again.
            let mut visitor = match slot.take().filter(|visitor| !visitor.is_over()) {
                Some(visitor) => visitor,
                None => visitors.open(folder, lang)?,
            };
            let result = work(&mut visitor);
            *slot = Some(visitor);
            Ok(result)
        });
        done.await.unwrap_or(Err(Refused::Fault))
    }

    /// Erases all that is kept of somebody, for good.
    pub(super) async fn erase(&self, token: &Token) -> Result<(), Refused> {
        let folder = self.folder(token).filter(is_there).ok_or(Refused::Unknown)?;
        let mut slot = self.slot(token.folder()).await?.lock_owned().await;
        let erased = spawn_blocking(move || {
            // The journal is let go first: some systems keep a file that is open.
            drop(slot.take());
            fs::remove_dir_all(folder.path())
        });
        match erased.await {
            Ok(erased) => erased.map_err(|error| Refused::Failed(Failure::Io(error))),
            Err(_) => Err(Refused::Fault),
        }
    }

    /// How everybody stands in each part; whoever cannot be read counts as somebody who has begun
    /// nothing.
    pub(super) async fn standings(self: &Arc<Self>) -> Vec<Vec<PartState>> {
        let mut standings = Vec::new();
        let names = fs::read_dir(self.served.folder.path().join(HOMES)).into_iter().flatten().flatten();
        for name in names.filter_map(|home| home.file_name().into_string().ok()) {
            standings.push(self.standing(name).await.unwrap_or_default());
        }
        standings
    }

    async fn standing(self: &Arc<Self>, name: String) -> Option<Vec<PartState>> {
        let folder = self.home(&name)?;
        let slot = self.slot(name).await.ok()?.lock_owned().await;
        let visitors = self.clone();
        let standing = spawn_blocking(move || {
            if let Some(visitor) = slot.as_ref() {
                return Some(visitor.parts());
            }
            let learner = folder.learners().into_iter().next()?;
            let mut session = visitors.session(folder, visitors.served.lang);
            session.look_at(learner).ok()?;
            Some(session.map())
        });
        standing.await.ok().flatten()
    }

    async fn slot(&self, name: String) -> Result<Slot, Refused> {
        let mut slots = self.slots.lock().await;
        if let Some(slot) = slots.get(&name) {
            return Ok(slot.clone());
        }
        if slots.len() >= MOST_VISITORS {
            return Err(Refused::Full);
        }
        Ok(slots.entry(name).or_default().clone())
    }

    fn open(&self, folder: Folder, lang: Lang) -> Result<Visitor, Refused> {
        let session = self.session(folder, lang);
        Visitor::open(session, self.served.handed_in()).map_err(Refused::Failed)
    }

    fn session(&self, folder: Folder, lang: Lang) -> Session {
        let served = &self.served;
        let settings = Settings::load(&folder);
        let lang = settings.lang.unwrap_or(lang);
        let module = (served.origin.clone(), served.module.clone());
        Session::served(module, folder, settings, lang)
    }

    fn folder(&self, token: &Token) -> Option<Folder> {
        self.home(&token.folder())
    }

    fn home(&self, name: &str) -> Option<Folder> {
        Folder::find(Some(self.served.folder.path().join(HOMES).join(name))).ok()
    }

    /// Lets go of whoever has not been there for long, or of everybody.
    pub(super) async fn sweep(&self, everybody: bool) {
        let mut slots = self.slots.lock().await;
        let mut left: Vec<OwnedMutexGuard<Option<Visitor>>> = Vec::new();
        let mut stays = HashMap::new();
        for (name, slot) in slots.drain() {
            // Whoever is being answered, or is about to be, is there.
            let is_asked = Arc::strong_count(&slot) > 1;
            let visitor = match (everybody, is_asked) {
                (true, _) => Some(slot.clone().lock_owned().await),
                (false, true) => None,
                (false, false) => slot.clone().try_lock_owned().ok().filter(is_gone),
            };
            match visitor {
                Some(visitor) => left.push(visitor),
                None => drop(stays.insert(name, slot)),
            }
        }
        *slots = stays;
        // While the slots are held nobody opens the same journal again.
        let closed = spawn_blocking(move || {
            for mut slot in left {
                if let Some(mut visitor) = slot.take() {
                    visitor.close();
                }
            }
        });
        // A visitor that cannot be closed is gone all the same.
        drop(closed.await);
    }
}

fn is_there(folder: &Folder) -> bool {
    fs::metadata(folder.path()).is_ok_and(|found| found.is_dir())
}

fn is_gone(slot: &OwnedMutexGuard<Option<Visitor>>) -> bool {
    slot.as_ref().is_none_or(|visitor| visitor.is_over() || visitor.idle() > STAYS)
}
