//! The journal's file: one JSON object a line, each with a checksum over the rest of its line.
//!
//! `{"crc":"89abcdef","v":2,"at":1763798400123,"event":{…}}`: `crc` is the CRC-32 (IEEE) of the
//! bytes behind its comma up to the end of the line, `v` the schema of the kind of events that the
//! journal holds ([`JournalEvent::SCHEMA`]), `at` milliseconds since 1970.
//! Lines are only ever appended. What a crash tore off at the end is moved aside, never deleted;
//! a damaged line in the middle is skipped and reported, and stays where it is. What editors and
//! mail programs add, a mark of byte order at the start and carriage returns, is no damage.

mod place;
#[cfg(test)]
mod tests;

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::event::{Event, JournalEvent};
use super::folder::sync_folder;
use super::lock::{Hold, hold};
use place::Stamp;

const PREFIX: &[u8] = b"{\"crc\":\"";
const CRC_DIGITS: usize = 8;
const BEHIND_CRC: &[u8] = b"\",";
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A journal of events of the kind `E`, open for writing; the system releases its lock even when
/// the program is killed.
///
/// Whatever happens to the file meanwhile, everything that was appended is in it again after the
/// next call that returns `Ok`: see [`Journal::flush`].
#[derive(Debug)]
pub struct Journal<E = Event> {
    path: PathBuf,
    file: File,
    /// All that belongs into the file: what was there, and what was appended since.
    text: Vec<u8>,
    /// How many bytes of it the disk has.
    kept: usize,
    /// How the file was left.
    left: Option<Stamp>,
    events: PhantomData<fn(E)>,
}

/// What opening a journal gives.
#[derive(Debug)]
pub struct Opening<E = Event> {
    /// The journal, ready for more.
    pub journal: Journal<E>,
    /// Its lines.
    pub lines: Vec<Line<E>>,
    /// What was not as it should be.
    pub damage: Vec<Damage>,
}

/// A line of a journal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Line<E> {
    /// The schema that it was written under.
    #[serde(rename = "v")]
    pub schema: u32,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What happened.
    pub event: E,
}

/// Something wrong in a journal that does not stop its use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// This line, from 1, is not what was written; it is skipped.
    Line(usize),
    /// The last line broke off; its bytes were moved to a file beside the journal.
    Torn,
    /// So many other files beside it may hold what it lacks; see [`merge`](super::merge).
    Copies(usize),
    /// Nobody can tell whether another window writes the journal too: the folder has no locks.
    Unlocked,
}

/// Why a journal cannot be used.
#[derive(Debug)]
pub enum Locked {
    /// Another window of the program has it.
    InUse,
    /// A newer program wrote it, with this schema.
    Newer(u32),
    /// The system refuses it.
    Io(io::Error),
}

impl From<io::Error> for Locked {
    fn from(error: io::Error) -> Locked {
        Locked::Io(error)
    }
}

#[derive(Serialize)]
struct NewLine<'a, E> {
    v: u32,
    at: u64,
    event: &'a E,
}

#[derive(Deserialize)]
struct Schema {
    v: u32,
}

enum Parsed<E> {
    Line(Line<E>),
    Newer(u32),
    Broken,
}

impl<E: JournalEvent> Journal<E> {
    /// Opens the journal at `path`, or begins one.
    ///
    /// # Errors
    /// [`Locked`]; the file is then left as it is.
    pub fn open(path: &Path) -> Result<Opening<E>, Locked> {
        let mut lines = Vec::new();
        let (journal, damage) = Journal::replay(path, |line| lines.push(line))?;
        Ok(Opening { journal, lines, damage })
    }

    /// Opens the journal at `path`, or begins one, and gives each of its lines to `apply`: none of
    /// them is held longer.
    ///
    /// # Errors
    /// [`Locked`]; the file is then left as it is.
    pub fn replay(path: &Path, mut apply: impl FnMut(Line<E>)) -> Result<(Journal<E>, Vec<Damage>), Locked> {
        let is_new = !path.exists();
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        let mut damage = match hold(&file)? {
            Hold::Held => Vec::new(),
            Hold::Unknown => vec![Damage::Unlocked],
            Hold::Taken => return Err(Locked::InUse),
        };
        if is_new && let Some(folder) = path.parent() {
            sync_folder(folder);
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        let whole = text.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        for (place, line) in lines(&text[..whole]).enumerate() {
            match parse(line) {
                Parsed::Line(line) => apply(line),
                Parsed::Newer(schema) => return Err(Locked::Newer(schema)),
                Parsed::Broken => damage.push(Damage::Line(place + 1)),
            }
        }
        let tail = text.split_off(whole);
        let mut kept = whole;
        if tail == BYTE_ORDER_MARK {
            kept += tail.len();
            text = tail;
        } else if !tail.is_empty() {
            // A line that lacks nothing but its end is kept.
            if let Some(Parsed::Line(line)) = lines(&tail).next().map(parse) {
                apply(line);
                kept += tail.len();
                text.extend_from_slice(&tail);
                text.push(b'\n');
            } else {
                let aside = path.with_extension("torn");
                let mut torn = OpenOptions::new().append(true).create(true).open(aside)?;
                torn.write_all(&[&tail[..], b"\n"].concat())?;
                torn.sync_data()?;
                file.set_len(place::length(&text))?;
                damage.push(Damage::Torn);
            }
        }
        let path = path.to_owned();
        let left = Stamp::of(&file);
        let mut journal = Journal { path, file, text, kept, left, events: PhantomData };
        journal.flush()?;
        Ok((journal, damage))
    }

    /// Writes an event and waits until the disk has it.
    ///
    /// # Errors
    /// Why the disk refused it; the event then waits for the next call, or [`Journal::flush`].
    pub fn append(&mut self, at: u64, event: &E) -> io::Result<()> {
        self.text.extend_from_slice(&text_of(at, event)?);
        self.flush()
    }

    /// Writes several events, each with its time, and waits until the disk has them all.
    ///
    /// # Errors
    /// As for [`Journal::append`].
    pub fn extend(&mut self, events: &[(u64, E)]) -> io::Result<()> {
        for (at, event) in events {
            self.add(*at, event)?;
        }
        self.flush()
    }

    /// Adds an event that waits for the next [`Journal::flush`]: several then cost one wait.
    ///
    /// # Errors
    /// When the event cannot be written as JSON; nothing waits then.
    pub fn add(&mut self, at: u64, event: &E) -> io::Result<()> {
        self.text.extend_from_slice(&text_of(at, event)?);
        Ok(())
    }

    /// Makes sure that the disk has everything, in the file that the journal's path leads to:
    /// writes what waits, and what somebody took away. What somebody else wrote there is kept
    /// too, in its place where it goes on from what was there, else in a file beside it.
    ///
    /// # Errors
    /// Why the disk refused it; nothing that waits is lost.
    pub fn flush(&mut self) -> io::Result<()> {
        if self.is_in_place()? {
            if self.kept < self.text.len() {
                self.write_on()?;
            }
        } else {
            self.put_back()?;
        }
        self.kept = self.text.len();
        self.left = Stamp::of(&self.file);
        Ok(())
    }

    /// Whether lines wait that the disk has not taken.
    pub fn is_unsaved(&self) -> bool {
        self.kept < self.text.len()
    }
}

/// The lines of a journal, without their ends, and without what marks the order of bytes.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.split_inclusive(|&byte| byte == b'\n').map(|line| {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        line.strip_suffix(b"\r").unwrap_or(line)
    })
}

/// The lines of a journal's text that are whole.
///
/// # Errors
/// [`Locked::Newer`] where a newer program wrote it.
pub(super) fn read<E: JournalEvent>(text: &[u8]) -> Result<Vec<Line<E>>, Locked> {
    let mut whole = Vec::new();
    for line in lines(text) {
        match parse(line) {
            Parsed::Line(line) => whole.push(line),
            Parsed::Newer(schema) => return Err(Locked::Newer(schema)),
            Parsed::Broken => {}
        }
    }
    Ok(whole)
}

/// An event as a line of a journal, with its end.
pub(super) fn text_of<E: JournalEvent>(at: u64, event: &E) -> io::Result<Vec<u8>> {
    let body = serde_json::to_vec(&NewLine { v: E::SCHEMA, at, event })?;
    // The object opens with its checksum instead.
    let rest = &body[1..];
    let mut line = Vec::with_capacity(body.len() + 20);
    line.extend_from_slice(PREFIX);
    write!(line, "{:08x}", crc32fast::hash(rest))?;
    line.extend_from_slice(BEHIND_CRC);
    line.extend_from_slice(rest);
    line.push(b'\n');
    Ok(line)
}

fn parse<E: JournalEvent>(line: &[u8]) -> Parsed<E> {
    let checked = || {
        let behind = line.strip_prefix(PREFIX)?;
        let (crc, rest) = behind.split_at_checked(CRC_DIGITS)?;
        let rest = rest.strip_prefix(BEHIND_CRC)?;
        let crc = u32::from_str_radix(std::str::from_utf8(crc).ok()?, 16).ok()?;
        (crc32fast::hash(rest) == crc).then_some(())
    };
    if checked().is_none() {
        return Parsed::Broken;
    }
    match serde_json::from_slice::<Line<E>>(line) {
        Ok(old) if old.schema <= E::SCHEMA => Parsed::Line(old),
        Ok(old) => Parsed::Newer(old.schema),
        Err(_) => match serde_json::from_slice::<Schema>(line) {
            Ok(Schema { v }) if v > E::SCHEMA => Parsed::Newer(v),
            _ => Parsed::Broken,
        },
    }
}
