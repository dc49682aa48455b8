//! Reading what was handed in as it comes: files, and files in a platform's zip.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Serialize;
use zip::ZipArchive;

use crate::progress::{HAND_IN_LIMIT, HandIn, Refused};

/// What every zip file begins with.
const ZIP: [u8; 4] = *b"PK\x03\x04";

/// The most files of an archive that are looked at.
const MOST_ENTRIES: usize = 200_000;

/// Why a file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is no sound hand-in.
    Refused(Refused),
    /// It is about this module, which is another one.
    OtherModule(String),
    /// The system refuses to read it, or there is none.
    Unreadable,
    /// It is a link to a folder, a pipe or a device, or too deep.
    NotAFile,
    /// It changed while it was being read.
    Changed,
}

impl Why {
    /// The same in a word, for tables.
    pub fn code(&self) -> &'static str {
        match self {
            Why::Refused(Refused::Foreign) => "foreign",
            Why::Refused(Refused::TooLarge) => "too_large",
            Why::Refused(Refused::Torn) => "torn",
            Why::Refused(Refused::Altered) => "altered",
            Why::Refused(Refused::Newer) => "newer",
            Why::Refused(Refused::Malformed) => "malformed",
            Why::OtherModule(_) => "other_module",
            Why::Unreadable => "unreadable",
            Why::NotAFile => "not_a_file",
            Why::Changed => "changed",
        }
    }
}

type Archive = ZipArchive<BufReader<File>>;

/// Where hand-ins are read from. The file `name` in the archive `class.zip` is called
/// `class.zip/name`.
#[derive(Default)]
pub(super) struct Inbox {
    /// The archive that was read last: the next file is often in the same one.
    open: Option<(PathBuf, Archive)>,
}

impl Inbox {
    /// The files in an archive, as [`Inbox::read`] takes them; `None` where `path` is none.
    pub(super) fn entries(&mut self, path: &Path) -> Option<Vec<PathBuf>> {
        if !path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip")) || !begins_as_zip(path) {
            return None;
        }
        let archive = self.archive(path)?;
        let mut entries = Vec::new();
        for place in 0..archive.len().min(MOST_ENTRIES) {
            let Ok(entry) = archive.by_index_raw(place) else { continue };
            let name = entry.enclosed_name().filter(|name| entry.is_file() && !is_hidden(name));
            entries.extend(name.map(|name| path.join(name)));
        }
        entries.sort();
        Some(entries)
    }

    /// Reads a file, never more of it than a hand-in may hold.
    pub(super) fn read(&mut self, path: &Path) -> Result<HandIn, Why> {
        let bytes = match File::open(path) {
            Ok(file) => bytes(file)?,
            Err(_) => self.entry(path)?,
        };
        HandIn::read(&bytes).map_err(Why::Refused)
    }

    /// What a file in an archive holds.
    fn entry(&mut self, path: &Path) -> Result<Vec<u8>, Why> {
        let outer = path.ancestors().skip(1).find(|outer| outer.is_file()).ok_or(Why::Unreadable)?;
        let name = path.strip_prefix(outer).map_err(|_| Why::Unreadable)?;
        let archive = self.archive(outer).ok_or(Why::Unreadable)?;
        let place = archive.index_for_path(name).ok_or(Why::Unreadable)?;
        // An entry may be encrypted, or packed in a way that nobody uses.
        bytes(archive.by_index(place).map_err(|_| Why::Unreadable)?)
    }

    fn archive(&mut self, path: &Path) -> Option<&mut Archive> {
        if self.open.as_ref().is_none_or(|(open, _)| open != path) {
            let archive = ZipArchive::new(BufReader::new(File::open(path).ok()?)).ok()?;
            self.open = Some((path.to_owned(), archive));
        }
        self.open.as_mut().map(|(_, archive)| archive)
    }
}

/// What systems put into folders and archives for themselves.
pub(super) fn is_hidden(path: &Path) -> bool {
    path.iter().any(|name| name == "__MACOSX")
        || path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn begins_as_zip(path: &Path) -> bool {
    let mut start = [0; 4];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == ZIP
}

/// The bytes of a file, and one more than any hand-in has where it has more.
fn bytes(file: impl Read) -> Result<Vec<u8>, Why> {
    let most = u64::try_from(HAND_IN_LIMIT).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Why::Unreadable)?;
    Ok(bytes)
}
