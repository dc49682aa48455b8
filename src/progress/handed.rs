//! Files that are handed to others: reports, guides, what a school gets.
//!
//! They are not the program's own: their mode is the system's, or that of the file that they
//! replace; a link stays a link, and what is no regular file is written straight.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::HandIn;
use super::folder::{folder_of, sync_folder};

/// The name of a file that stands for the standard output.
const OUT: &str = "-";

/// Where the system keeps names of what is open, such as `/dev/stdout` and `/dev/fd/63`.
const DEVICES: &str = "/dev";

/// Writes `text` to `path`, or to the standard output for `-`.
///
/// A file that is there is replaced only with `force`, and what somebody handed in never is.
/// Returns whether it went to a file that has a name of its own.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where a file stays as it is; or why the system refuses it.
pub fn write_handed(path: &Path, text: &str, force: bool) -> io::Result<bool> {
    if path == Path::new(OUT) {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        return Ok(false);
    }
    let there = match fs::metadata(path) {
        Ok(there) => Some(there),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    match there {
        Some(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Some(there) if !there.is_file() || path.starts_with(DEVICES) => {
            write_straight(path, text)?;
            Ok(false)
        }
        Some(there) if force && !is_hand_in(path) => {
            replace(&path.canonicalize()?, text, there.permissions()).map(|()| true)
        }
        Some(_) => Err(io::ErrorKind::AlreadyExists.into()),
        None => create(&end_of_link(path), text).map(|()| true),
    }
}

/// Writes what somebody hands in over what they handed in before.
///
/// # Errors
/// Why the system refuses it; then the earlier file stays.
pub fn write_again(path: &Path, text: &str) -> io::Result<()> {
    replace(&path.canonicalize()?, text, fs::metadata(path)?.permissions())
}

/// Writes over the regular file at `path` in one piece; straight where its folder takes no new file.
fn replace(path: &Path, text: &str, mode: Permissions) -> io::Result<()> {
    let Ok(mut new) = Builder::new().tempfile_in(folder_of(path)) else {
        return write_straight(path, text);
    };
    new.write_all(text.as_bytes())?;
    new.as_file().set_permissions(mode)?;
    new.as_file().sync_data()?;
    new.persist(path).map_err(|error| error.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Writes a new file, with the mode that the system gives new files, in one piece.
pub(super) fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    let mode: Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(mode);
    let mut new = builder.tempfile_in(folder_of(path))?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_data()?;
    new.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Writes into what is there: a device, a pipe, a file in a folder that takes no new ones.
fn write_straight(path: &Path, text: &str) -> io::Result<()> {
    let is_file = fs::metadata(path).is_ok_and(|there| there.is_file());
    let mut file: File = OpenOptions::new().write(true).truncate(is_file).open(path)?;
    file.write_all(text.as_bytes())?;
    if is_file { file.sync_data() } else { file.flush() }
}

/// Where a link leads that leads to nothing yet; any other path stays.
fn end_of_link(path: &Path) -> PathBuf {
    fs::read_link(path).map_or_else(|_| path.to_owned(), |to| folder_of(path).join(to))
}

/// Whether the file at `path` is what somebody handed in.
fn is_hand_in(path: &Path) -> bool {
    let limit = super::HAND_IN_LIMIT as u64;
    let is_small = fs::metadata(path).is_ok_and(|file| file.len() <= limit);
    is_small && fs::read(path).is_ok_and(|bytes| HandIn::read(&bytes).is_ok())
}
