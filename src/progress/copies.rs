//! Copies of a journal that lie beside it: a program that keeps folders alike on two machines, or
//! this one, puts them there when two wrote at once.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::journal::{read, text_of};
use super::{Event, Folder, JOURNAL, Journal, Learner, Locked, Opening};

/// How the names of the copies of a journal begin and end.
const BEGINS: &str = "journal";
const ENDS: &str = ".jsonl";

/// What was taken over from the copies of a journal.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// How many copies there were.
    pub copies: usize,
    /// How many events of theirs were new.
    pub events: usize,
}

/// The copies beside the journal in a learner's folder, by name.
pub(super) fn copies(home: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(home).into_iter().flatten().flatten();
    let is_copy = |name: &str| name.starts_with(BEGINS) && name.ends_with(ENDS) && name != JOURNAL;
    let named = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_copy));
    let mut copies: Vec<PathBuf> = named.map(|entry| entry.path()).collect();
    copies.sort();
    copies
}

/// Adds to a learner's journal what its copies say beyond it. The copies stay, under names that are
/// no copy's.
///
/// # Errors
/// [`Locked`]; a copy that was not taken over whole keeps its name, and can be again.
pub fn merge(folder: &Folder, learner: &Learner) -> Result<Merged, Locked> {
    let home = learner.home(folder);
    let Opening { mut journal, lines, .. } = Journal::<Event>::open(&home.join(JOURNAL))?;
    let mut known = HashSet::new();
    for line in lines {
        known.insert(text_of(line.at, &line.event)?);
    }
    let mut merged = Merged::default();
    for copy in copies(&home) {
        let mut new = Vec::new();
        // What follows belongs to the module that was opened last in the copy.
        let mut opened = None;
        for line in read::<Event>(&fs::read(&copy)?)? {
            let is_new = known.insert(text_of(line.at, &line.event)?);
            if matches!(line.event, Event::Opened { .. }) {
                opened = (!is_new).then(|| (line.at, line.event.clone()));
            }
            if is_new {
                new.extend(opened.take());
                new.push((line.at, line.event));
                merged.events += 1;
            }
        }
        journal.extend(&new)?;
        let put_aside = |number: u32| copy.with_extension(format!("merged-{number}"));
        if let Some(free) = (1..u32::MAX).map(put_aside).find(|path| !path.exists()) {
            fs::rename(&copy, free)?;
        }
        merged.copies += 1;
    }
    Ok(merged)
}
