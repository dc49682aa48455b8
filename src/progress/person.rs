//! Everything about one learner: what there is, a portable copy of it, and whose time is over.

use std::fs;
use std::io;
use std::path::{Component, Path};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::folder::{sync_folder, write_whole};
use super::learners::CARD;
use super::store::Store;
use super::{Folder, JOURNAL, Learner, Settings, moment, name_key, now, pseudonym};

/// The schema of the portable copy; `docs/privacy.md` describes it.
pub const COPY_SCHEMA: u32 = 1;

/// How much of a key tells people apart.
const SHORT_KEY: usize = 4;

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

/// A portable copy, as it is read.
#[derive(Deserialize)]
struct OldCopy {
    #[serde(rename = "biaiscope_copy")]
    schema: u32,
    key: String,
    pseudonym: String,
    journal: Vec<Box<RawValue>>,
    damaged_lines: Vec<String>,
    files: Vec<CopiedFile>,
}

#[derive(Serialize, Deserialize)]
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

/// Makes a place for the learner of a portable copy, with all that is in it.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when they learn here already, [`io::ErrorKind::InvalidData`] for
/// what is no copy, or one of a newer program; or why the system refuses it. Then nobody is added.
pub fn import(folder: &Folder, text: &str) -> io::Result<Learner> {
    let copy: OldCopy = serde_json::from_str(text).map_err(|_| io::ErrorKind::InvalidData)?;
    let is_key = copy.key.len() == 16 && copy.key.bytes().all(|byte| byte.is_ascii_hexdigit());
    if copy.schema > COPY_SCHEMA || !is_key {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let learner =
        Learner { key: copy.key.clone(), pseudonym: pseudonym(&copy.pseudonym), last: SystemTime::now() };
    let home = learner.home(folder);
    fs::create_dir(&home)?;
    let made = fill(&home, &copy).and_then(|()| learner.write_card(folder));
    if let Err(error) = made {
        let _ = fs::remove_dir_all(home);
        return Err(error);
    }
    sync_folder(&folder.learners_folder());
    Ok(learner)
}

/// Writes the files of a copy into the folder of its learner.
fn fill(home: &Path, copy: &OldCopy) -> io::Result<()> {
    for file in copy.files.iter().filter(|file| file.name != CARD) {
        let name = Path::new(&file.name);
        // Only what lies in the folder itself.
        if name.components().all(|part| matches!(part, Component::Normal(_))) {
            let path = home.join(name);
            fs::create_dir_all(path.parent().unwrap_or(home))?;
            write_whole(&path, &file.text)?;
        }
    }
    // A damaged line says nothing, wherever it stands.
    let lines =
        copy.journal.iter().map(|line| line.get()).chain(copy.damaged_lines.iter().map(String::as_str));
    let journal: String = lines.flat_map(|line| [line, "\n"]).collect();
    write_whole(&home.join(JOURNAL), &journal)
}

/// What tells a learner from the `others` of a list: their pseudonym, or `none`; and where another
/// one has it too, when they last came and the beginning of their key.
pub fn told_apart(learner: &Learner, others: &[Learner], none: &str) -> String {
    let name = if learner.pseudonym.is_empty() { none } else { &learner.pseudonym };
    let own = name_key(&learner.pseudonym);
    let is_twin = |other: &&Learner| other.key != learner.key && name_key(&other.pseudonym) == own;
    if others.iter().find(is_twin).is_none() {
        return name.to_owned();
    }
    let last = learner.last.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let last = moment(u64::try_from(last).unwrap_or(u64::MAX));
    let key: String = learner.key.chars().take(SHORT_KEY).collect();
    format!("{name} ({last}, {key})")
}

/// Who has done nothing for longer than the school keeps answers; nobody where it has not said.
pub fn overdue(folder: &Folder, settings: &Settings) -> Vec<Learner> {
    let Some(months) = settings.keep_months else { return Vec::new() };
    let kept = Duration::from_secs(u64::from(months).saturating_mul(MONTH));
    let now = UNIX_EPOCH + Duration::from_millis(now());
    let is_over = |last: SystemTime| now.duration_since(last).is_ok_and(|since| since > kept);
    folder.learners().into_iter().filter(|learner| is_over(learner.last)).collect()
}
