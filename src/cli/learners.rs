//! `biaiscope learners`: who learns here, what is kept of them, and what they can do with it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::command::{Learners, LearnersSub};
use super::person::{read, who};
use super::{Asked, Exit, complain};
use crate::app::my_data::{data_page, kept_for, size};
use crate::app::{Failure, Session, explain};
use crate::face::plain;
use crate::progress::{
    Folder, Learner, Locked, Settings, Store, day, import, merge, name_key, overdue, portable, pseudonym,
    stored, write_new,
};
use crate::text::{Msg, Words, clean, msg};

/// A learner as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    key: &'a str,
    pseudonym: &'a str,
    /// Milliseconds since 1970.
    last: u64,
    bytes: u64,
    overdue: bool,
}

pub(super) fn run(asked: &Asked, line: Learners) -> Result<Exit, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let place = Place { words: asked.words(), folder, settings: asked.home.settings.clone() };
    match line.subcommand {
        Some(LearnersSub::Rename { who, new }) => place.rename(&who, &new),
        Some(LearnersSub::Export { who, out }) => place.export(who.as_deref(), out),
        Some(LearnersSub::Import { file }) => place.import(&file),
        Some(LearnersSub::Merge { who }) => place.merge(who.as_deref()),
        Some(LearnersSub::Erase { overdue: true, .. }) => place.erase_overdue(),
        Some(LearnersSub::Erase { who, .. }) => place.erase(who.as_deref()),
        Some(LearnersSub::Retention { months }) => place.retain(months),
        None if line.json => place.json(),
        None => place.list(asked),
    }
}

/// The folder of data, its settings, and the words to speak of them.
struct Place {
    folder: Folder,
    settings: Settings,
    words: Words,
}

impl Place {
    /// Who is meant: by pseudonym, by the beginning of their key, or by choosing.
    fn who(&self, typed: Option<&str>) -> Result<Option<Learner>, Failure> {
        let nothing = self.words.say(msg::RESULTS_NOBODY);
        let Some(typed) = typed else {
            return who(&self.folder, None, &self.words, &nothing);
        };
        let all = self.folder.learners();
        let named = pseudonym(typed);
        let is_named =
            |learner: &&Learner| !named.is_empty() && name_key(&learner.pseudonym) == name_key(&named);
        let mut found: Vec<&Learner> = all.iter().filter(is_named).collect();
        if found.is_empty() {
            found = all.iter().filter(|learner| typed.len() >= 4 && learner.key.starts_with(typed)).collect();
        }
        let values = [("learner", clean::line(typed).into())];
        match found.as_slice() {
            [learner] => return Ok(Some((*learner).clone())),
            [] => complain(&self.words.with(msg::HAND_IN_NOBODY, &values)),
            _ => complain(&self.words.with(msg::LEARNERS_SEVERAL, &values)),
        }
        Ok(None)
    }

    fn name(&self, learner: &Learner) -> String {
        if learner.pseudonym.is_empty() {
            self.words.say(msg::NO_PSEUDONYM)
        } else {
            learner.pseudonym.clone()
        }
    }

    fn tell(&self, key: Msg, values: &[(&str, crate::text::Arg<'_>)]) -> Result<(), Failure> {
        writeln!(io::stdout(), "{}", plain::filled(&self.words.with(key, values))).map_err(Failure::Io)
    }

    /// Says why something failed; nothing was changed.
    fn refuse(&self, key: Msg, path: &str, error: &io::Error) -> Exit {
        let why = explain(error, &self.words);
        complain(&self.words.with(key, &[("path", path.into()), ("why", why.into())]));
        Exit::Failed
    }

    fn bytes(&self, learner: &Learner) -> u64 {
        stored(&self.folder, learner).iter().map(|file| file.bytes).sum()
    }

    fn list(&self, asked: &Asked) -> Result<Exit, Failure> {
        let all = self.folder.learners();
        if all.is_empty() {
            self.tell(msg::RESULTS_NOBODY, &[])?;
        }
        let overdue = overdue(&self.folder, &self.settings);
        for learner in &all {
            let values = [
                ("name", self.name(learner).into()),
                ("day", day(milliseconds(learner)).into()),
                ("size", size(self.bytes(learner), &self.words).into()),
                ("key", learner.key.as_str().into()),
            ];
            let mut line = self.words.with(msg::LEARNERS_LINE, &values);
            if overdue.contains(learner) {
                line = format!("{line} [{}]", self.words.say(msg::LEARNERS_OVERDUE));
            }
            writeln!(io::stdout(), "{line}")?;
        }
        let origin = asked.origin();
        let session = Session::new(origin, self.folder.clone(), self.settings.clone(), self.words.lang())?;
        write!(io::stdout(), "\n{}", plain::page(&data_page(&session), &self.words))?;
        Ok(Exit::Fine)
    }

    fn json(&self) -> Result<Exit, Failure> {
        let all = self.folder.learners();
        let overdue = overdue(&self.folder, &self.settings);
        let told: Vec<Told<'_>> = all
            .iter()
            .map(|learner| Told {
                key: &learner.key,
                pseudonym: &learner.pseudonym,
                last: milliseconds(learner),
                bytes: self.bytes(learner),
                overdue: overdue.contains(learner),
            })
            .collect();
        let mut out = io::stdout().lock();
        let whole = serde_json::json!({
            "folder": self.folder.path(),
            "keep_months": self.settings.keep_months,
            "learners": told,
        });
        serde_json::to_writer_pretty(&mut out, &whole).map_err(|error| Failure::Io(error.into()))?;
        writeln!(out)?;
        Ok(Exit::Fine)
    }

    fn rename(&self, who: &str, new: &str) -> Result<Exit, Failure> {
        let Some(learner) = self.who(Some(who))? else { return Ok(Exit::Failed) };
        let new = pseudonym(new);
        let is_taken =
            |other: &Learner| other.key != learner.key && name_key(&other.pseudonym) == name_key(&new);
        if !new.is_empty() && self.folder.learners().iter().any(is_taken) {
            complain(&self.words.with(msg::LEARNERS_TAKEN, &[("name", new.into())]));
            return Ok(Exit::Failed);
        }
        match self.folder.rename(&learner, &new) {
            Ok(renamed) => {
                let values = [("old", self.name(&learner).into()), ("new", self.name(&renamed).into())];
                self.tell(msg::LEARNERS_RENAMED, &values)?;
                Ok(Exit::Fine)
            }
            Err(error) => Ok(self.refuse(msg::HAND_IN_UNWRITTEN, &learner.key, &error)),
        }
    }

    fn export(&self, who: Option<&str>, out: Option<PathBuf>) -> Result<Exit, Failure> {
        let Some(learner) = self.who(who)? else { return Ok(Exit::Failed) };
        // A name that names nobody.
        let own =
            || PathBuf::from(format!("biaiscope-copy-{}.json", &learner.key[..8.min(learner.key.len())]));
        let path = out.unwrap_or_else(own);
        let shown = clean::line(&path.display().to_string());
        let written = portable(&self.folder, &learner).and_then(|text| write_new(&path, &text));
        match written {
            Ok(()) => self.tell(msg::LEARNERS_EXPORTED, &[("path", shown.into())])?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                complain(&self.words.with(msg::KEPT_EXISTS, &[("path", shown.into())]));
                return Ok(Exit::Failed);
            }
            Err(error) => return Ok(self.refuse(msg::HAND_IN_UNWRITTEN, &shown, &error)),
        }
        Ok(Exit::Fine)
    }

    /// Adds the learner of a portable copy.
    fn import(&self, path: &Path) -> Result<Exit, Failure> {
        let shown = clean::line(&path.display().to_string());
        match fs::read_to_string(path).and_then(|text| import(&self.folder, &text)) {
            Ok(learner) => {
                let values = [("name", self.name(&learner).into()), ("key", learner.key.as_str().into())];
                self.tell(msg::LEARNERS_IMPORTED, &values)?;
                Ok(Exit::Fine)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                complain(&self.words.with(msg::LEARNERS_HERE_ALREADY, &[("path", shown.into())]));
                Ok(Exit::Failed)
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                complain(&self.words.with(msg::LEARNERS_NO_COPY, &[("path", shown.into())]));
                Ok(Exit::Failed)
            }
            Err(error) => Ok(self.refuse(msg::LEARNERS_UNIMPORTED, &shown, &error)),
        }
    }

    /// Takes over what lies beside a learner's journal and is not in it.
    fn merge(&self, who: Option<&str>) -> Result<Exit, Failure> {
        let Some(learner) = self.who(who)? else { return Ok(Exit::Failed) };
        let merged = merge(&self.folder, &learner)?;
        let values = [("copies", merged.copies.into()), ("events", merged.events.into())];
        self.tell(msg::LEARNERS_MERGED, &values)?;
        Ok(Exit::Fine)
    }

    fn erase(&self, who: Option<&str>) -> Result<Exit, Failure> {
        let Some(learner) = self.who(who)? else { return Ok(Exit::Failed) };
        let expected =
            if learner.pseudonym.is_empty() { learner.key.clone() } else { learner.pseudonym.clone() };
        self.erase_all(&[learner], &expected)
    }

    fn erase_overdue(&self) -> Result<Exit, Failure> {
        let all = overdue(&self.folder, &self.settings);
        if all.is_empty() {
            self.tell(msg::LEARNERS_NONE_OVERDUE, &[])?;
            return Ok(Exit::Fine);
        }
        self.erase_all(&all, &self.words.say(msg::LEARNERS_ERASE_WORD))
    }

    /// Says what will be gone, waits for `expected` to be typed, and erases.
    fn erase_all(&self, all: &[Learner], expected: &str) -> Result<Exit, Failure> {
        for learner in all {
            let values = [
                ("name", self.name(learner).into()),
                ("day", day(milliseconds(learner)).into()),
                ("size", size(self.bytes(learner), &self.words).into()),
                ("key", learner.key.as_str().into()),
            ];
            self.tell(msg::LEARNERS_LINE, &values)?;
        }
        self.tell(msg::LEARNERS_ERASE_WHAT, &[])?;
        self.tell(msg::LEARNERS_ERASE_ASK, &[("typed", expected.into())])?;
        let typed = read(&mut io::stdout().lock())?;
        if typed.is_none_or(|typed| typed.trim() != expected) {
            self.tell(msg::LEARNERS_NOT_ERASED, &[])?;
            return Ok(Exit::Failed);
        }
        let mut exit = Exit::Fine;
        for learner in all {
            match self.folder.erase(learner) {
                Ok(()) => self.tell(msg::LEARNERS_ERASED, &[("name", self.name(learner).into())])?,
                Err(Locked::Io(error)) => {
                    let home = self.folder.path().join("learners").join(&learner.key);
                    exit = self.refuse(
                        msg::LEARNERS_UNERASED,
                        &clean::line(&home.display().to_string()),
                        &error,
                    );
                }
                Err(locked) => {
                    complain(&Failure::Locked(locked).say(&self.words));
                    exit = Exit::Failed;
                }
            }
        }
        Ok(exit)
    }

    /// Shows how long answers are kept, or changes it; 0 is as long as people want.
    fn retain(self, months: Option<u16>) -> Result<Exit, Failure> {
        let keep_months = months.map_or(self.settings.keep_months, |months| Some(months).filter(|n| *n > 0));
        let change = |settings: &mut Settings| settings.keep_months = keep_months;
        if months.is_some()
            && let Err(error) = Settings::change(&self.folder, change)
        {
            let place = clean::line(&self.folder.path().display().to_string());
            return Ok(self.refuse(msg::HAND_IN_UNWRITTEN, &place, &error));
        }
        let text = kept_for(keep_months, &self.words);
        writeln!(io::stdout(), "{}", plain::filled(&text))?;
        Ok(Exit::Fine)
    }
}

/// When somebody last kept something, in milliseconds since 1970.
fn milliseconds(learner: &Learner) -> u64 {
    let since = learner.last.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
