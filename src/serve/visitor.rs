//! One learner in a browser: their application while they are there, and the files made for them.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use super::pages::OWN;
use crate::app::{App, Export, Exporter, Failure, Session, explain};
use crate::course::PartState;
use crate::export::{Files, files};
use crate::face::web::{Notice, Submitted, render, submit, written};
use crate::progress::{HandIn, portable, write_whole};
use crate::text::{Words, msg};

/// The most files that are kept to be taken away.
const MOST_FILES: usize = 8;

/// The longest time that a clock goes on without a word, in seconds.
const LONGEST_PAUSE: u32 = 60 * 60;

/// A file to be taken away.
#[derive(Debug, Clone)]
pub(super) struct Download {
    /// What it is called.
    pub(super) name: String,
    /// What it holds.
    pub(super) text: String,
}

/// The files of a learner that can be taken away, the latest last, and how many there were before.
#[derive(Debug, Default)]
struct Downloads {
    files: Vec<Download>,
    /// How many files have been made.
    made: usize,
    /// How many of them were told of.
    told: usize,
}

/// Makes files for a browser to take, and keeps those that are handed in.
struct Browser {
    downloads: Arc<Mutex<Downloads>>,
    handed_in: PathBuf,
}

impl Exporter for Browser {
    fn export(&self, session: &Session, export: &Export) -> (String, String) {
        let words = &session.words;
        let made = files(session, export).and_then(|made| match export {
            Export::HandIn(file) => self.hand_in(file, &made, words).map(|()| (made, msg::WEB_HANDED_OVER)),
            _ => Ok((made, msg::WEB_FILES)),
        });
        match made {
            Ok((made, told)) => {
                let mut downloads = self.downloads.lock().unwrap_or_else(PoisonError::into_inner);
                for (extension, text) in made.texts {
                    downloads.files.push(Download { name: format!("{}.{extension}", made.name), text });
                    downloads.made += 1;
                }
                let over = downloads.files.len().saturating_sub(MOST_FILES);
                downloads.files.drain(..over);
                (words.say(msg::KEPT_TITLE), words.say(told))
            }
            Err(why) => (words.say(msg::KEPT_REFUSED), why),
        }
    }
}

impl Browser {
    /// Keeps a file for whoever teaches, in the place of an earlier one of the same person.
    fn hand_in(&self, file: &HandIn, made: &Files, words: &Words) -> Result<(), String> {
        let text = made.texts.first().map_or("", |(_, text)| text);
        let path = self.handed_in.join(format!("{}.json", file.submission));
        write_whole(&path, text).map_err(|error| explain(&error, words))
    }
}

/// A learner in a browser.
pub(super) struct Visitor {
    app: App,
    downloads: Arc<Mutex<Downloads>>,
    notice: Notice,
    at: Instant,
}

impl Visitor {
    /// Opens the application of whoever has this session.
    ///
    /// # Errors
    /// Why their progress cannot be used.
    pub(super) fn open(session: Session, handed_in: PathBuf) -> Result<Visitor, Failure> {
        let downloads = Arc::<Mutex<Downloads>>::default();
        let exporter = Browser { downloads: downloads.clone(), handed_in };
        let mut app = App::new(session, Box::new(exporter), None);
        app.begin()?;
        Ok(Visitor { app, downloads, notice: Notice::default(), at: Instant::now() })
    }

    /// The page as it stands, with what the last form brought.
    pub(super) fn page(&mut self) -> String {
        self.pass_time();
        let name = self.app.session().words.say(msg::WEB_YOURS);
        let notice = Notice { foot: Some((OWN.to_owned(), name)), ..self.notice.clone() };
        render(&self.app, "/", &notice)
    }

    /// Follows a form. Returns where on the page the eye should be.
    pub(super) fn take(&mut self, fields: &[(String, String)]) -> String {
        self.pass_time();
        let submitted = submit(&mut self.app, fields);
        self.notice = Notice { files: self.new_files(), ..Notice::default() };
        if submitted == Submitted::Stale {
            self.notice.is_stale = true;
            self.notice.written = written(fields);
        }
        let pressed = fields.iter().find(|(name, _)| name == crate::face::html::PRESSED);
        match pressed {
            Some((_, value)) if !submitted.is_turned() && is_id(value) => format!("/#{value}"),
            _ => "/".to_owned(),
        }
    }

    /// What is kept of them, in an open format.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn copy(&self) -> io::Result<String> {
        let session = self.app.session();
        session.learner().map_or_else(|| Ok(String::new()), |learner| portable(session.folder(), learner))
    }

    /// Their session.
    pub(super) fn session(&self) -> &Session {
        self.app.session()
    }

    /// How they stand in each part.
    pub(super) fn parts(&self) -> Vec<PartState> {
        self.app.session().map()
    }

    /// Whether the person has ended their visit.
    pub(super) fn is_over(&self) -> bool {
        self.app.is_over()
    }

    /// The file of a number.
    pub(super) fn file(&self, number: usize) -> Option<Download> {
        let downloads = self.downloads.lock().unwrap_or_else(PoisonError::into_inner);
        let first = downloads.made - downloads.files.len();
        downloads.files.get(number.checked_sub(first)?).cloned()
    }

    /// How long nobody has been here, in seconds.
    pub(super) fn idle(&self) -> u64 {
        self.at.elapsed().as_secs()
    }

    /// Keeps what is not kept yet.
    pub(super) fn close(&mut self) {
        self.app.end();
    }

    fn new_files(&self) -> Vec<(String, String)> {
        let mut downloads = self.downloads.lock().unwrap_or_else(PoisonError::into_inner);
        let (made, first) = (downloads.made, downloads.made - downloads.files.len());
        let from = std::mem::replace(&mut downloads.told, made).max(first);
        let file = |number: usize| (format!("/file/{number}"), downloads.files[number - first].name.clone());
        (from..made).map(file).collect()
    }

    /// Tells the application how much time has passed since the last word.
    fn pass_time(&mut self) {
        let seconds = std::mem::replace(&mut self.at, Instant::now()).elapsed().as_secs();
        let seconds = u32::try_from(seconds).unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE);
        if seconds > 0 && self.app.is_timed() {
            self.app.tick(seconds);
        }
    }
}

/// Whether a value may stand behind the `#` of an address.
fn is_id(value: &str) -> bool {
    !value.is_empty()
        && value.len() < 64
        && value.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c))
}
