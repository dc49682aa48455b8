use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use tempfile::NamedTempFile;

/// The environment variable that names the data folder.
pub const DATA_VARIABLE: &str = "BIAISCOPE_DATA";

/// Where everything about the learners of this machine is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

/// There is no place for data: no home folder, and none was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoFolder;

impl Folder {
    /// The folder named on the command line, or by [`DATA_VARIABLE`], or the platform's own.
    ///
    /// # Errors
    /// [`NoFolder`] when none is named and there is no home.
    pub fn find(named: Option<PathBuf>) -> Result<Folder, NoFolder> {
        let variable =
            || std::env::var_os(DATA_VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
        let platform = || ProjectDirs::from("", "", "biaiscope").map(|dirs| dirs.data_dir().to_owned());
        named.or_else(variable).or_else(platform).map(Folder).ok_or(NoFolder)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes sure that something can be written in the folder.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn prepare(&self) -> io::Result<()> {
        make_private(&self.learners())?;
        [&self.0, &self.learners()].into_iter().try_for_each(|folder| may_write(folder))
    }

    /// Whether nobody but its owner can read what is kept of the learners; `None` where that cannot
    /// be known.
    pub fn is_private(&self) -> Option<bool> {
        is_private(&self.learners())
    }

    /// The file where the details of a crash are noted.
    pub fn log(&self) -> PathBuf {
        self.0.join("biaiscope.log")
    }

    pub(super) fn learners(&self) -> PathBuf {
        self.0.join("learners")
    }

    /// Where the classes led on this machine are kept, and where their views find each other.
    pub fn classes(&self) -> PathBuf {
        self.0.join("classes")
    }

    pub(super) fn settings(&self) -> PathBuf {
        self.0.join("settings.ron")
    }
}

/// Makes a folder and those above it, for their owner alone: what people answer is theirs.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(folder)
}

#[cfg(unix)]
#[expect(clippy::verbose_bit_mask, reason = "permissions are read as they are written")]
fn is_private(folder: &Path) -> Option<bool> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::metadata(folder).ok()?.permissions().mode() & 0o077 == 0)
}

#[cfg(not(unix))]
fn is_private(_: &Path) -> Option<bool> {
    None
}

/// Asks whether `folder` takes files. A file made and deleted to find out costs a disk three
/// milliseconds, and the person waits for their first screen.
#[cfg(unix)]
fn may_write(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn may_write(folder: &Path) -> io::Result<()> {
    tempfile::tempfile_in(folder).map(drop)
}

/// Writes a whole small file so that a crash leaves either the old one or the new one.
///
/// # Errors
/// Why the disk refuses it; then the old one stays.
pub fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = folder_of(path);
    written_in(folder, text.as_bytes())?.persist(path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Writes a whole file that was not there before; one that is there stays as it is.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`], or why the disk refuses it; then nothing is written.
pub fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let folder = folder_of(path);
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    written_in(folder, text.as_bytes())?.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new file in `folder`, whole on the disk, that has no name of its own yet.
pub(super) fn written_in(folder: &Path, text: &[u8]) -> io::Result<NamedTempFile> {
    let mut new = NamedTempFile::new_in(folder)?;
    new.write_all(text)?;
    new.as_file().sync_data()?;
    Ok(new)
}

/// Makes the names in a folder durable. Where folders cannot be synced, the system does it in
/// its own time.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
