//! Where the files of a module come from: the program itself, or a folder.

use std::error::Error;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use crate::text::{FaultCode, fault, unpacked};

/// The largest file of a module, in bytes: a hundred times a long part.
pub const FILE_LIMIT: u64 = 16 * 1024 * 1024;

/// Where a module comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The module inside the program.
    Embedded,
    /// A folder with a `module.ron`.
    Folder(PathBuf),
}

/// The files of the module inside the program, packed by `build.rs`.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/module.rs"));

/// Why a file could not be read.
#[derive(Debug)]
pub enum Unreadable {
    /// There is none, or it cannot be opened.
    Io(io::Error),
    /// Its name leads out of the module's folder.
    Outside,
    /// It is a folder, a named pipe or a device.
    NotAFile,
    /// It is larger than [`FILE_LIMIT`].
    TooLarge,
    /// It is not UTF-8: its text as far as it can be shown, and where that goes wrong.
    NotUtf8(String, usize),
}

impl Unreadable {
    /// What `check` calls it.
    pub fn code(&self) -> FaultCode {
        match self {
            Unreadable::Io(error) if error.kind() == io::ErrorKind::NotFound => fault::FILE_MISSING,
            Unreadable::Io(_) => fault::FILE_UNREADABLE,
            Unreadable::Outside => fault::FILE_OUTSIDE,
            Unreadable::NotAFile => fault::NOT_A_FILE,
            Unreadable::TooLarge => fault::FILE_TOO_LARGE,
            Unreadable::NotUtf8(..) => fault::FILE_NOT_UTF8,
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.code().fmt(f)
    }
}

impl Error for Unreadable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Unreadable::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Unreadable {
        Unreadable::Io(error)
    }
}

impl Origin {
    /// The text of the file called `name`, with plain line feeds and no byte order mark.
    ///
    /// # Errors
    /// [`Unreadable`], which says why.
    pub fn read(&self, name: &str) -> Result<String, Unreadable> {
        let missing = || Unreadable::Io(io::ErrorKind::NotFound.into());
        match self {
            Origin::Embedded => {
                let (_, packed) = EMBEDDED.iter().find(|(known, _)| *known == name).ok_or_else(missing)?;
                unpacked(packed).ok_or_else(missing)
            }
            Origin::Folder(folder) => read_inside(folder, name),
        }
    }

    /// Whether the module has a file called `name`.
    pub fn has(&self, name: &str) -> bool {
        match self {
            Origin::Embedded => EMBEDDED.iter().any(|(known, _)| *known == name),
            Origin::Folder(folder) => folder.join(name).symlink_metadata().is_ok(),
        }
    }

    /// The name of a file as a person would give it.
    pub fn display(&self, name: &str) -> String {
        match self {
            Origin::Embedded => name.to_owned(),
            Origin::Folder(folder) => folder.join(name).display().to_string(),
        }
    }

    /// The names of the RON files that are there, relative to the module's folder, sorted.
    pub fn files(&self) -> Vec<String> {
        match self {
            Origin::Embedded => EMBEDDED.iter().map(|(name, _)| (*name).to_owned()).collect(),
            Origin::Folder(folder) => {
                let mut names = Vec::new();
                for below in ["", "parts"] {
                    let entries = fs::read_dir(folder.join(below)).into_iter().flatten().flatten();
                    let files =
                        entries.filter(|entry| entry.path().extension().is_some_and(|ext| ext == "ron"));
                    names.extend(files.map(|entry| {
                        let name = entry.file_name().to_string_lossy().into_owned();
                        if below.is_empty() { name } else { format!("{below}/{name}") }
                    }));
                }
                names.sort();
                names
            }
        }
    }
}

fn read_inside(folder: &Path, name: &str) -> Result<String, Unreadable> {
    let inner = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    if !inner || name.is_empty() {
        return Err(Unreadable::Outside);
    }
    let path = folder.join(name);
    // A link inside the folder may still lead out of it.
    let mut below = path.ancestors().take_while(|path| *path != folder);
    if below.any(Path::is_symlink) {
        let [path, folder] = [&path, folder].map(Path::canonicalize);
        if !path?.starts_with(folder?) {
            return Err(Unreadable::Outside);
        }
    }
    // A named pipe or a device would be read without end.
    if !fs::metadata(&path)?.is_file() {
        return Err(Unreadable::NotAFile);
    }
    let mut bytes = Vec::new();
    File::open(&path).and_then(|file| file.take(FILE_LIMIT + 1).read_to_end(&mut bytes))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > FILE_LIMIT {
        return Err(Unreadable::TooLarge);
    }
    String::from_utf8(bytes).map(plain).map_err(|error| {
        let (valid, rest) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        let mut text = plain(String::from_utf8_lossy(valid).into_owned());
        let at = text.len();
        text.push_str(&String::from_utf8_lossy(rest));
        Unreadable::NotUtf8(text, at)
    })
}

/// The text with plain line feeds and no byte order mark.
fn plain(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    // One sign is found sooner than two, and most files have none.
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text }
}
