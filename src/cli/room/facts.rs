//! What the machine of a room is like: the only part that looks.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jiff::Zoned;
use termprofile::{DetectorSettings, TermProfile};

use crate::activity::Severity;
use crate::app::explain;
use crate::cli::open::no_color;
use crate::content::{Origin, check, fingerprint};
use crate::face::terminal;
use crate::progress::{Folder, Store};
use crate::text::{Words, clean};

/// What was found.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    /// Columns and rows; `None` where there is no terminal.
    pub(super) size: Option<(u16, u16)>,
    pub(super) colours: Colours,
    /// Whether the system says that its text is UTF-8; `None` where it does not say.
    pub(super) is_utf8: Option<bool>,
    pub(super) folder: Kept,
    pub(super) clock: Clock,
    pub(super) module: Known,
}

/// The colours that the terminal says it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colours {
    Many,
    Sixteen,
    /// None, because the person asked for none.
    Refused,
    None,
    /// There is no terminal to ask.
    Unknown,
}

/// The folder for data.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// Where it is; `None` where there is no place for it.
    pub(super) path: Option<String>,
    /// Why nothing can be written there, in words.
    pub(super) refused: Option<String>,
    /// The bytes that are free on its disk, where that can be known.
    pub(super) free: Option<u64>,
    /// How many people have answers there.
    pub(super) learners: usize,
    /// Whether only its owner can read it; `None` where that cannot be known.
    pub(super) is_private: Option<bool>,
}

/// The clock of the machine.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    /// Date, time and zone, as a person compares them with a watch.
    pub(super) shown: String,
    /// Seconds since 1970, below 0 before.
    pub(super) now: i64,
    /// When somebody last kept an answer, in the same seconds.
    pub(super) last: Option<i64>,
    /// Whether time goes on, and by the same amount on every clock of the system.
    pub(super) is_steady: bool,
}

/// The module that would be played.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// Its name and its version; `None` where it cannot be read.
    pub(super) named: Option<(String, String)>,
    pub(super) hash: Option<String>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

/// How long the clocks are watched.
const WATCHED: Duration = Duration::from_millis(60);
/// How far two clocks may part meanwhile: a busy machine takes its time between two looks.
const APART: Duration = Duration::from_millis(250);

impl Facts {
    pub(super) fn gather(origin: &Origin, folder: Option<&Folder>, words: &Words) -> Facts {
        let has_terminal = io::stdout().is_terminal();
        Facts {
            size: if has_terminal { terminal::size() } else { None },
            colours: colours(has_terminal),
            is_utf8: is_utf8(),
            folder: kept(folder, words),
            clock: clock(folder),
            module: known(origin),
        }
    }
}

fn colours(has_terminal: bool) -> Colours {
    if no_color() {
        return Colours::Refused;
    }
    if !has_terminal {
        return Colours::Unknown;
    }
    match TermProfile::detect(&io::stdout(), DetectorSettings::default()) {
        TermProfile::TrueColor | TermProfile::Ansi256 => Colours::Many,
        TermProfile::Ansi16 => Colours::Sixteen,
        TermProfile::NoColor | TermProfile::NoTty => Colours::None,
    }
}

/// The first of these variables that is set decides, as POSIX has it. Windows says nothing there.
fn is_utf8() -> Option<bool> {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let locale = names.into_iter().filter_map(std::env::var_os).find(|value| !value.is_empty());
    let is_utf8 = |locale: &str| locale.to_lowercase().replace('-', "").contains("utf8");
    match locale {
        Some(locale) => Some(is_utf8(&locale.to_string_lossy())),
        None if cfg!(unix) => Some(false),
        None => None,
    }
}

fn kept(folder: Option<&Folder>, words: &Words) -> Kept {
    let Some(folder) = folder else {
        return Kept { path: None, refused: None, free: None, learners: 0, is_private: None };
    };
    // The only sure way to know that something can be written is to write it.
    let tried = folder.prepare().and_then(|()| tempfile::tempfile_in(folder.path()).map(drop));
    Kept {
        path: Some(clean::line(&folder.path().display().to_string())),
        refused: tried.err().map(|error| explain(&error, words)),
        free: fs4::available_space(folder.path()).ok(),
        learners: folder.learners().len(),
        is_private: folder.is_private(),
    }
}

fn clock(folder: Option<&Folder>) -> Clock {
    let seconds = |time: SystemTime| match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |seconds| -seconds),
    };
    let (wall, steady) = (SystemTime::now(), Instant::now());
    std::thread::sleep(WATCHED);
    let is_steady = wall
        .elapsed()
        .is_ok_and(|elapsed| elapsed >= WATCHED / 2 && elapsed.abs_diff(steady.elapsed()) <= APART);
    let last = folder.and_then(|folder| folder.learners().first().map(|learner| seconds(learner.last)));
    Clock {
        shown: Zoned::now().strftime("%Y-%m-%d %H:%M (%:z)").to_string(),
        now: seconds(wall),
        last,
        is_steady,
    }
}

fn known(origin: &Origin) -> Known {
    let checked = check(origin);
    let named = checked.module.as_ref().map(|module| {
        let version = clean::line(&module.manifest.version);
        (module.manifest.id.to_string(), version)
    });
    Known {
        named,
        hash: fingerprint(origin).ok(),
        errors: checked.count(Severity::Error),
        warnings: checked.count(Severity::Warning),
    }
}
