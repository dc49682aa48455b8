//! Finding hand-ins in folders, and reading them one after the other.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::inbox::{Inbox, Why, is_hidden};
use super::{Cohort, FEWEST, Group, Report};
use crate::content::Module;
use crate::progress::{Content, HandIn, name_key, now};
use crate::text::clean;

/// The most files of each sort that are named; the others are counted.
const MOST_NAMED: usize = 1000;

/// The most contents that are told apart; people with others are counted.
const MOST_GROUPS: usize = 12;

/// How deep folders are looked into.
const DEEPEST: usize = 32;

/// Which files were used, and which were not.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Files {
    /// How many files were looked at.
    pub seen: u64,
    /// How many were used: one a person.
    pub used: u64,
    /// How many were of another class than the one asked for.
    pub other_class: u64,
    /// The classes that the hand-ins name, whichever is asked for; too few people may be in one for
    /// more to be told.
    #[serde(skip)]
    pub classes: BTreeSet<String>,
    /// How many were used and are of a content that too few, or too many others, have.
    pub not_told: u64,
    /// How many gave way to a later one of the same person.
    pub replaced_count: u64,
    /// The first of them, by name.
    pub replaced: Vec<Replaced>,
    /// How many say that they were handed in after now: a clock was wrong.
    pub future: u64,
    /// The first pseudonyms that several people have, each of whom is counted.
    pub namesakes: Vec<Namesakes>,
    /// How many could not be used.
    pub left_out_count: u64,
    /// The first of them, by name.
    pub left_out: Vec<LeftOut>,
}

/// What is done with people who have one pseudonym and different numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameName {
    /// They are people of their own: a whole class may be called "Anonyme".
    Keep,
    /// They are one, who came with another machine.
    Merge,
}

/// A pseudonym that several people have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Namesakes {
    /// The pseudonym.
    pub pseudonym: String,
    /// How many have it.
    pub people: u64,
}

/// A file that gave way to a later one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Replaced {
    /// The file.
    pub file: String,
    /// The later one.
    pub by: String,
    /// The pseudonym that both have, where their numbers differ: perhaps two people.
    pub pseudonym: Option<String>,
}

/// A file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LeftOut {
    /// The file.
    pub file: String,
    /// Why.
    pub why: Why,
}

/// A file that is used, until a later one of the same person is found.
#[derive(Debug, Clone)]
struct Used {
    path: PathBuf,
    at: u64,
    submission: String,
    pseudonym: String,
    content: usize,
    /// How much it holds: steps gone through, and answers.
    size: u64,
}

/// What is known after every file was looked at once.
struct Survey<'a> {
    module: &'a Module,
    class: Option<&'a str>,
    files: Files,
    contents: HashMap<Content, usize>,
    people: HashMap<String, Used>,
    /// Seconds since 1970.
    now: u64,
    inbox: Inbox,
}

/// Reads every hand-in at or below `paths`, of the module `module` whose content is `content`;
/// only those of `class`, where one is given. `names` says who is one person.
///
/// Every file is read twice: first to know whose file is the latest, then to count it. What is
/// kept in between is a name, a time and a path for each person.
pub fn report(
    paths: &[PathBuf],
    module: &Module,
    content: Content,
    class: Option<&str>,
    names: SameName,
) -> Report {
    let mut survey = Survey::of(paths, module, class);
    let used = match names {
        SameName::Keep => survey.everybody(),
        SameName::Merge => survey.latest_of_each_name(),
    };
    let Survey { mut files, contents, mut inbox, .. } = survey;
    files.used = u64::try_from(used.len()).unwrap_or(u64::MAX);
    let mut by_content: HashMap<usize, Vec<PathBuf>> = HashMap::new();
    for used in used {
        by_content.entry(used.content).or_default().push(used.path);
    }
    let paths_of = |(found, place): (Content, usize)| Some((found, by_content.remove(&place)?));
    let mut sets: Vec<(Content, Vec<PathBuf>)> = contents.into_iter().filter_map(paths_of).collect();
    sets.sort_by_key(|(found, paths)| (*found != content, std::cmp::Reverse(paths.len()), found.clone()));
    let mut groups: Vec<Group> = Vec::new();
    for (place, (found, paths)) in sets.into_iter().enumerate() {
        let people = u64::try_from(paths.len()).unwrap_or(u64::MAX);
        if place >= MOST_GROUPS || people < FEWEST {
            files.not_told += people;
        }
        if place < MOST_GROUPS {
            let is_present = found.hash == content.hash;
            groups.push(count(&paths, module, &mut files, &mut inbox).group(found, is_present));
        }
    }
    files.left_out.sort();
    files.replaced.sort();
    Report { module: content, files, groups }
}

/// Hands over the file of each person and what it holds, as [`report`] counts them with
/// [`SameName::Keep`].
pub fn each(paths: &[PathBuf], module: &Module, class: Option<&str>, mut tell: impl FnMut(&str, &HandIn)) {
    let mut survey = Survey::of(paths, module, class);
    for used in survey.everybody() {
        if let Ok(hand_in) = survey.inbox.read(&used.path) {
            tell(&shown(&used.path), &hand_in);
        }
    }
}

/// Counts the files of a group.
fn count<'m>(paths: &[PathBuf], module: &'m Module, files: &mut Files, inbox: &mut Inbox) -> Cohort<'m> {
    let mut cohort = Cohort::new(module);
    for path in paths {
        if let Ok(hand_in) = inbox.read(path) {
            cohort.add(&hand_in);
        } else {
            files.used -= 1;
            files.leave_out(path, Why::Changed);
        }
    }
    cohort
}

impl<'a> Survey<'a> {
    /// Everything there is at or below `paths`, looked at once.
    fn of(paths: &[PathBuf], module: &'a Module, class: Option<&'a str>) -> Survey<'a> {
        let mut survey = Survey {
            module,
            class,
            files: Files::default(),
            contents: HashMap::new(),
            people: HashMap::new(),
            now: now() / 1000,
            inbox: Inbox::default(),
        };
        for path in paths {
            survey.walk(path);
        }
        survey
    }

    /// Looks at a file, or at all there are below a folder. Links to folders are not followed, so
    /// that none leads in a circle.
    fn walk(&mut self, start: &Path) {
        let mut open = vec![(start.to_owned(), 0)];
        while let Some((path, depth)) = open.pop() {
            let kind = if depth == 0 { fs::metadata(&path) } else { fs::symlink_metadata(&path) };
            match kind {
                Ok(kind) if kind.is_dir() && depth < DEEPEST => match fs::read_dir(&path) {
                    Ok(entries) => {
                        let paths = entries.flatten().map(|entry| entry.path());
                        let mut paths: Vec<PathBuf> = paths.filter(|path| !is_hidden(path)).collect();
                        paths.sort_by(|a, b| b.cmp(a));
                        open.extend(paths.into_iter().map(|path| (path, depth + 1)));
                    }
                    Err(_) => self.turn_away(&path, Why::Unreadable),
                },
                Ok(kind) if kind.is_file() => self.open(&path),
                // A link to a file is that file.
                Ok(kind) if kind.is_symlink() && fs::metadata(&path).is_ok_and(|to| to.is_file()) => {
                    self.open(&path);
                }
                Ok(_) => self.turn_away(&path, Why::NotAFile),
                Err(_) => self.turn_away(&path, Why::Unreadable),
            }
        }
    }

    /// Notes what cannot even be looked at; it was seen all the same.
    fn turn_away(&mut self, path: &Path, why: Why) {
        self.files.seen += 1;
        self.files.leave_out(path, why);
    }

    /// Looks at a file, or at each file in an archive.
    fn open(&mut self, path: &Path) {
        match self.inbox.entries(path) {
            Some(entries) => entries.iter().for_each(|entry| self.look(entry)),
            None => self.look(path),
        }
    }

    fn look(&mut self, path: &Path) {
        self.files.seen += 1;
        let hand_in = match self.inbox.read(path) {
            Ok(hand_in) => hand_in,
            Err(why) => return self.files.leave_out(path, why),
        };
        if hand_in.module.id != self.module.manifest.id {
            return self.files.leave_out(path, Why::OtherModule(hand_in.module.id.to_string()));
        }
        if let Some(class) = &hand_in.class {
            self.files.classes.insert(class.clone());
        }
        if self.class.is_some() && hand_in.class.as_deref() != self.class {
            self.files.other_class += 1;
            return;
        }
        let next = self.contents.len();
        let content = *self.contents.entry(hand_in.module).or_insert(next);
        let used = Used {
            path: path.to_owned(),
            at: hand_in.at,
            submission: hand_in.submission.clone(),
            pseudonym: hand_in.pseudonym,
            content,
            size: hand_in.steps.iter().map(|step| u64::from(step.done) + u64::from(step.tries)).sum(),
        };
        self.files.future += u64::from(used.at > self.now);
        let earlier = self.people.remove(&hand_in.submission);
        let used = self.later(earlier, used);
        self.people.insert(hand_in.submission, used);
    }

    /// All the people left; those of one pseudonym are told.
    fn everybody(&mut self) -> Vec<Used> {
        let mut used: Vec<Used> = std::mem::take(&mut self.people).into_values().collect();
        used.sort_by(|a, b| a.path.cmp(&b.path));
        let mut names: BTreeMap<String, Namesakes> = BTreeMap::new();
        for used in used.iter().filter(|used| !used.pseudonym.is_empty()) {
            let pseudonym = used.pseudonym.clone();
            let known = names.entry(name_key(&pseudonym)).or_insert(Namesakes { pseudonym, people: 0 });
            known.people += 1;
        }
        let several = names.into_values().filter(|namesakes| namesakes.people > 1);
        self.files.namesakes = several.take(MOST_NAMED).collect();
        used
    }

    /// Of the people left, one for each pseudonym; whoever has none stays as they are.
    fn latest_of_each_name(&mut self) -> Vec<Used> {
        let mut names: HashMap<String, Used> = HashMap::new();
        let mut people: Vec<Used> = std::mem::take(&mut self.people).into_values().collect();
        people.sort_by(|a, b| a.path.cmp(&b.path));
        for used in people {
            let name = match name_key(&used.pseudonym) {
                name if name.is_empty() => used.submission.clone(),
                // No number has a space in it.
                name => format!(" {name}"),
            };
            let earlier = names.remove(&name);
            let used = self.later(earlier, used);
            names.insert(name, used);
        }
        let mut used: Vec<Used> = names.into_values().collect();
        used.sort_by(|a, b| a.path.cmp(&b.path));
        used
    }

    /// The later of two files; the other one is noted. Where a clock was wrong, nobody knows which is
    /// later: then the one that holds more.
    fn later(&mut self, known: Option<Used>, found: Used) -> Used {
        let Some(known) = known else { return found };
        let is_newer = if found.at.max(known.at) > self.now {
            (found.size, &found.path) > (known.size, &known.path)
        } else {
            (found.at, &found.path) > (known.at, &known.path)
        };
        let (later, earlier) = if is_newer { (found, known) } else { (known, found) };
        self.files.replaced_count += 1;
        if self.files.replaced.len() < MOST_NAMED {
            let differ = later.submission != earlier.submission;
            self.files.replaced.push(Replaced {
                file: shown(&earlier.path),
                by: shown(&later.path),
                pseudonym: differ.then(|| later.pseudonym.clone()),
            });
        }
        later
    }
}

impl Files {
    fn leave_out(&mut self, path: &Path, why: Why) {
        self.left_out_count += 1;
        if self.left_out.len() < MOST_NAMED {
            self.left_out.push(LeftOut { file: shown(path), why });
        }
    }
}

fn shown(path: &Path) -> String {
    clean::line(&path.to_string_lossy())
}
