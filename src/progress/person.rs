//! Everything about one learner: what there is, a portable copy of it, another pseudonym, and the
//! end of it all.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::folder::{sync_folder, write_whole};
use super::lock::{Hold, hold};
use super::{Folder, JOURNAL, Learner, Locked, Settings, learners, now, pseudonym};

/// The schema of the portable copy; `docs/privacy.md` describes it.
pub const COPY_SCHEMA: u32 = 1;

/// A month, in seconds: a twelfth of 365.25 days.
const MONTH: u64 = 2_629_800;

/// A file that is kept of a learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its name in the learner's folder.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Every file that is kept of `learner`, by name; what is in a folder of theirs too.
pub fn stored(folder: &Folder, learner: &Learner) -> Vec<Stored> {
    fn look(place: &Path, before: &str, found: &mut Vec<Stored>) {
        for entry in fs::read_dir(place).into_iter().flatten().flatten() {
            let name = format!("{before}{}", entry.file_name().to_string_lossy());
            // Of what a link leads to, nothing was written here.
            let Ok(file) = entry.path().symlink_metadata() else { continue };
            if file.is_dir() {
                look(&entry.path(), &format!("{name}/"), found);
            } else {
                found.push(Stored { name, bytes: file.len() });
            }
        }
    }
    let mut found = Vec::new();
    look(&learner.home(folder), "", &mut found);
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

#[derive(Serialize)]
struct Copy<'a> {
    #[serde(rename = "biaiscope_copy")]
    schema: u32,
    at: u64,
    key: &'a str,
    pseudonym: &'a str,
    journal: Vec<&'a RawValue>,
    damaged_lines: Vec<String>,
    files: Vec<CopiedFile>,
}

#[derive(Serialize)]
struct CopiedFile {
    name: String,
    text: String,
}

/// Everything that is kept of `learner`, as JSON: what each line of their journal says, the lines
/// that cannot be read, and their other files as text.
///
/// # Errors
/// When something of it cannot be read.
pub fn portable(folder: &Folder, learner: &Learner) -> io::Result<String> {
    let home = learner.home(folder);
    let text =
        |name: &str| fs::read(home.join(name)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let journal = if home.join(JOURNAL).exists() { text(JOURNAL)? } else { String::new() };
    let (mut lines, mut damaged_lines) = (Vec::new(), Vec::new());
    for line in journal.lines() {
        match serde_json::from_str::<&RawValue>(line) {
            Ok(value) if serde_json::from_str::<Value>(line).is_ok_and(|value| value.is_object()) => {
                lines.push(value);
            }
            _ => damaged_lines.push(line.to_owned()),
        }
    }
    let others = stored(folder, learner).into_iter().filter(|file| file.name != JOURNAL);
    let files = others
        .map(|file| Ok(CopiedFile { text: text(&file.name)?, name: file.name }))
        .collect::<io::Result<_>>()?;
    let copy = Copy {
        schema: COPY_SCHEMA,
        at: now(),
        key: &learner.key,
        pseudonym: &learner.pseudonym,
        journal: lines,
        damaged_lines,
        files,
    };
    Ok(serde_json::to_string_pretty(&copy)? + "\n")
}

/// Gives a learner another pseudonym.
///
/// # Errors
/// When the disk refuses it; then they keep the old one.
pub fn rename(folder: &Folder, learner: &Learner, typed: &str) -> io::Result<Learner> {
    let renamed = Learner { pseudonym: pseudonym(typed), ..learner.clone() };
    renamed.write_card(folder)?;
    Ok(renamed)
}

/// Erases everything that is kept of a learner in the folder of data, for good.
///
/// The journal goes last: if the machine stops in between, the learner is still listed, and can be
/// erased again.
///
/// # Errors
/// [`Locked::InUse`] while they are there in another window, and then nothing is erased; or why
/// the system refuses it.
pub fn erase(folder: &Folder, learner: &Learner) -> Result<(), Locked> {
    let home = learner.home(folder);
    let journal = home.join(JOURNAL);
    // A disk that gave out may have left a place without a journal.
    let lock = if journal.exists() { Some(lock(&journal)?) } else { None };
    for entry in fs::read_dir(&home)?.flatten().filter(|entry| entry.file_name() != JOURNAL) {
        let path = entry.path();
        if path.symlink_metadata()?.is_dir() {
            fs::remove_dir_all(&path)?;
        } else {
            fs::remove_file(&path)?;
        }
    }
    forget_in_log(folder, learner)?;
    if lock.is_some() {
        fs::remove_file(journal)?;
    }
    // Some systems keep the name of a file until nobody has it open.
    drop(lock);
    fs::remove_dir(&home)?;
    sync_folder(&folder.learners());
    Ok(())
}

/// Holds a journal as [`super::Journal::open`] does, whatever stands in it.
fn lock(path: &Path) -> Result<File, Locked> {
    let file = OpenOptions::new().read(true).append(true).open(path)?;
    if hold(&file)? == Hold::Taken { Err(Locked::InUse) } else { Ok(file) }
}

/// Leaves out the lines of the log that name the learner or their folder.
fn forget_in_log(folder: &Folder, learner: &Learner) -> io::Result<()> {
    let log = folder.log();
    let bytes = match fs::read(&log) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let text = String::from_utf8_lossy(&bytes);
    let names = |line: &&str| {
        line.contains(&learner.key) || !learner.pseudonym.is_empty() && line.contains(&learner.pseudonym)
    };
    let left: String = text.split_inclusive('\n').filter(|line| !names(line)).collect();
    if left.len() == text.len() { Ok(()) } else { write_whole(&log, &left) }
}

/// Who has done nothing for longer than the school keeps answers; nobody where it has not said.
pub fn overdue(folder: &Folder, settings: &Settings) -> Vec<Learner> {
    let Some(months) = settings.keep_months else { return Vec::new() };
    let kept = Duration::from_secs(u64::from(months).saturating_mul(MONTH));
    let now = UNIX_EPOCH + Duration::from_millis(now());
    let is_over = |last: SystemTime| now.duration_since(last).is_ok_and(|since| since > kept);
    learners(folder).into_iter().filter(|learner| is_over(learner.last)).collect()
}
