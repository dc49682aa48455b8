//! Whether a journal's path still leads to the file that was written, and what is done if not: a
//! program that keeps folders alike on two machines replaces files by others, an editor writes new
//! ones, somebody moves a folder.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tempfile::Builder;

use super::Journal;
use crate::progress::folder::{folder_of, make_private, sync_folder, written_in};
use crate::progress::lock::{Hold, hold};

/// How a file was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    file: (u64, u64),
}

impl Stamp {
    pub(super) fn of(file: &File) -> Option<Stamp> {
        file.metadata().ok().map(|file| Stamp::from(&file))
    }

    fn from(file: &Metadata) -> Stamp {
        Stamp { bytes: file.len(), modified: file.modified().ok(), file: identity(file) }
    }
}

/// What tells a file from any other of the machine.
#[cfg(unix)]
fn identity(file: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}

/// Elsewhere a file that is open is not replaced by another.
#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

impl<E: Serialize + DeserializeOwned> Journal<E> {
    /// Whether the path leads to the file as it was left.
    pub(super) fn is_in_place(&self) -> io::Result<bool> {
        match fs::metadata(&self.path) {
            Ok(there) => {
                Ok(Some(Stamp::from(&there)) == self.left && there.len() == length(&self.text[..self.kept]))
            }
            Err(error) if is_absent(&error) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Appends what the file lacks. Should the disk give out, half a line must not stay.
    pub(super) fn write_on(&mut self) -> io::Result<()> {
        let written = self.file.write_all(&self.text[self.kept..]).and_then(|()| self.file.sync_data());
        if written.is_err() {
            let _ = self.file.set_len(length(&self.text[..self.kept]));
            self.left = Stamp::of(&self.file);
        }
        written
    }

    /// Writes everything to where the path leads, with whatever else is there.
    pub(super) fn put_back(&mut self) -> io::Result<()> {
        match fs::metadata(&self.path) {
            Ok(there) if !there.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
            Ok(there) => self.take_over(&there)?,
            Err(error) if is_absent(&error) => return self.write_whole(),
            Err(error) => return Err(error),
        }
        let there = fs::read(&self.path)?;
        let (kept, waiting) = self.text.split_at(self.kept);
        if kept.starts_with(&there) {
            // Cut, or an older copy.
            self.kept = there.len();
            return self.write_on();
        }
        let Some(more) = there.strip_prefix(kept) else {
            // Neither goes on from the other.
            set_aside(&self.path, &there)?;
            return self.write_whole();
        };
        // Half a line of ours is no line of somebody else's.
        if !waiting.starts_with(more) {
            let end: &[u8] = if there.ends_with(b"\n") { b"" } else { b"\n" };
            self.text = [&there[..], end, waiting].concat();
        }
        self.kept = there.len();
        self.write_on()
    }

    /// Holds the file that the path leads to, if that is another one by now.
    fn take_over(&mut self, there: &Metadata) -> io::Result<()> {
        if identity(there) == identity(&self.file.metadata()?) {
            return Ok(());
        }
        let file = OpenOptions::new().read(true).append(true).open(&self.path)?;
        if hold(&file)? == Hold::Taken {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        self.file = file;
        Ok(())
    }

    /// Writes a whole new file in place of what the path leads to.
    fn write_whole(&mut self) -> io::Result<()> {
        // A link stays a link, whatever file it leads to.
        let path = self.path.canonicalize().unwrap_or_else(|_| self.path.clone());
        let folder = folder_of(&path);
        make_private(folder)?;
        let mut new = Builder::new().append(true).tempfile_in(folder)?;
        new.write_all(&self.text)?;
        new.as_file().sync_data()?;
        // Held before anybody can find it.
        hold(new.as_file())?;
        self.file = new.persist(&path).map_err(|error| error.error)?;
        sync_folder(folder);
        Ok(())
    }
}

/// Whether there is no such file, or no folder of it.
fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

pub(super) fn length(text: &[u8]) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}

/// Puts what is at a journal's path into a file beside it.
fn set_aside(path: &Path, there: &[u8]) -> io::Result<()> {
    let beside = |number: u32| path.with_extension(format!("conflict-{number}.jsonl"));
    let free = (1..u32::MAX).map(beside).find(|path| !path.exists());
    let free: PathBuf = free.ok_or(io::ErrorKind::AlreadyExists)?;
    let folder = folder_of(path);
    written_in(folder, there)?.persist_noclobber(&free).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}
