//! Files of the classes led on this machine, and who may lead one.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::Folder;
use super::folder::sync_folder;
use super::handed::create;
use super::lock::{Hold, hold};

/// The place from which a class is led: one at a time in a folder of data.
#[derive(Debug)]
pub struct Lectern {
    classes: PathBuf,
    /// Held as long as the program runs; the system releases it even when it is killed.
    _lock: File,
}

/// A class that was led, or is being led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassFile {
    path: PathBuf,
}

const LOCK: &str = "lock";
const JOURNAL: &str = "jsonl";
/// What ends the names of journals that are no class's own.
const LINES: &str = "lines";
const PHONES: &str = "phones";
const OPINIONS: &str = "opinions";

impl Lectern {
    /// Takes the lectern; `None` while another window of the program has it.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn take(folder: &Folder) -> io::Result<Option<Lectern>> {
        let classes = folder.classes();
        fs::create_dir_all(&classes)?;
        keep_private(&classes)?;
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(classes.join(LOCK))?;
        if hold(&lock)? == Hold::Taken {
            return Ok(None);
        }
        Ok(Some(Lectern { classes, _lock: lock }))
    }

    /// The folder of the classes.
    pub fn folder(&self) -> &Path {
        &self.classes
    }

    /// Every class kept here, the newest first.
    pub fn classes(&self) -> Vec<ClassFile> {
        let entries = fs::read_dir(&self.classes).into_iter().flatten().flatten();
        let is_journal = |path: &PathBuf| path.extension().is_some_and(|end| end == JOURNAL);
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_journal).collect();
        // Their names are when they began.
        paths.sort_by(|a, b| b.cmp(a));
        paths.into_iter().map(|path| ClassFile { path }).collect()
    }

    /// The file of a class that begins at `wall`, in milliseconds since 1970.
    pub fn begin(&self, wall: u64) -> ClassFile {
        let path = |number: u32| self.classes.join(format!("{wall:015}-{number}.{JOURNAL}"));
        ClassFile { path: free(path) }
    }
}

impl ClassFile {
    /// Where the journal is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the journal of those who take part by phone is.
    pub fn phones(&self) -> PathBuf {
        self.beside(PHONES)
    }

    /// Where the opinions are that are asked at the moment.
    pub fn opinions(&self) -> PathBuf {
        self.beside(OPINIONS)
    }

    fn beside(&self, what: &str) -> PathBuf {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy();
        self.path.with_file_name(format!("{name}-{what}.{LINES}"))
    }

    /// Deletes the opinions that were asked: they are counted, or nobody wants to know.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn erase_opinions(&self) -> io::Result<()> {
        remove(&self.opinions())?;
        self.sync();
        Ok(())
    }

    /// Deletes everything that was kept of the class.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn erase(&self) -> io::Result<()> {
        remove(&self.opinions())?;
        remove(&self.phones())?;
        remove(&self.path)?;
        self.sync();
        Ok(())
    }

    fn sync(&self) {
        sync_folder(self.path.parent().unwrap_or(Path::new(".")));
    }
}

/// Removes a journal and what was torn off its end, if they are there.
fn remove(journal: &Path) -> io::Result<()> {
    for path in [journal.to_owned(), journal.with_extension("torn")] {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Writes a document of a class, `name.md` or the like, where the person is, else in the folder of
/// data. Returns where it is; nothing that is there is overwritten.
///
/// # Errors
/// When neither can be written.
pub fn write_document(folder: &Folder, name: &str, end: &str, text: &str) -> io::Result<PathBuf> {
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let place = |folder: &Path| {
        let path = |number: u32| match number {
            0 => folder.join(format!("{name}.{end}")),
            number => folder.join(format!("{name}-{number}.{end}")),
        };
        free(path)
    };
    let path = place(&here);
    if create(&path, text).is_ok() {
        return Ok(path);
    }
    let path = place(folder.path());
    create(&path, text)?;
    Ok(path)
}

/// Writes documents that belong together, each by its name, into a new folder where the person is,
/// else in the folder of data. Returns where that is; nothing that is there is overwritten.
///
/// # Errors
/// When neither can be written.
pub fn write_documents(folder: &Folder, name: &str, documents: &[(String, String)]) -> io::Result<PathBuf> {
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let write = |place: &Path| {
        let path = free(|number| match number {
            0 => place.join(name),
            number => place.join(format!("{name}-{number}")),
        });
        fs::create_dir(&path)?;
        documents.iter().try_for_each(|(name, text)| create(&path.join(name), text))?;
        Ok(path)
    };
    write(&here).or_else(|_: io::Error| write(folder.path()))
}

/// The first path of a series that nothing has yet.
fn free(path: impl Fn(u32) -> PathBuf) -> PathBuf {
    (0..u32::MAX).map(&path).find(|path| !path.exists()).unwrap_or_else(|| path(u32::MAX))
}

/// Lets nobody but the person look into the folder of classes.
#[cfg(unix)]
fn keep_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// On other systems the folder of data is already the person's own.
#[cfg(not(unix))]
fn keep_private(_: &Path) -> io::Result<()> {
    Ok(())
}
