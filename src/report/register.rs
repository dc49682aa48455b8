//! Who handed in and who is missing, by the codes that a school gave out.
//!
//! A code stands where a pseudonym stands in a hand-in: only the school's own list says whose it
//! is. Nothing is told but how far somebody came; a score only where it is asked for.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::sheet::{Sheet, number};
use crate::activity::Exercise;
use crate::content::{Assessment, Module};
use crate::progress::HandIn;
use crate::text::{Id, Lang, Msg, Words, clean, msg};

/// A school's own list: rows under names of columns, one of which holds the codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The place of the codes among them, from 0.
    pub code: usize,
    /// A row each, as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// How far somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// They went on from the last step of every part.
    Done,
    /// They handed in, and did not come to the end of every part.
    Partly,
    /// No file has their code.
    Missing,
}

impl Status {
    fn key(self) -> Msg {
        match self {
            Status::Done => msg::REGISTER_DONE,
            Status::Partly => msg::REGISTER_PARTLY,
            Status::Missing => msg::REGISTER_MISSING,
        }
    }
}

/// What the files and the list come to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Completed {
    /// How many came to the end of every part.
    pub done: u64,
    /// How many handed in and did not.
    pub partly: u64,
    /// How many of the list have no file.
    pub missing: u64,
    /// Who handed in and is not on the list: pseudonym and file.
    pub unknown: Vec<(String, String)>,
    /// Codes that stand on the list more than once.
    pub doubled: Vec<String>,
    /// Codes that several people handed in with, and the files; the latest counts.
    pub shared: Vec<(String, Vec<String>)>,
}

/// Who handed in, by code.
pub struct Register<'m> {
    module: &'m Module,
    people: BTreeMap<String, Vec<Entry>>,
}

#[derive(Debug, Clone)]
struct Entry {
    pseudonym: String,
    file: String,
    at: u64,
    steps: usize,
    is_done: bool,
    score: Option<f64>,
}

impl<'m> Register<'m> {
    /// Nobody yet.
    pub fn new(module: &'m Module) -> Register<'m> {
        Register { module, people: BTreeMap::new() }
    }

    /// Adds what somebody handed in.
    pub fn add(&mut self, file: &str, hand_in: &HandIn) {
        let done: HashMap<&Id, bool> = hand_in.steps.iter().map(|step| (&step.id, step.done)).collect();
        let is_done = |id: &Id| done.get(id).copied().unwrap_or_default();
        let mut ends = self.module.parts.iter().filter(|part| !part.entry.pause);
        let entry = Entry {
            pseudonym: hand_in.pseudonym.clone(),
            file: file.to_owned(),
            at: hand_in.at,
            steps: self.module.steps().filter(|step| is_done(&step.id)).count(),
            is_done: ends.all(|part| part.steps.last().is_some_and(|step| is_done(&step.id))),
            score: score(self.module, hand_in),
        };
        self.people.entry(clean::folded(hand_in.pseudonym.trim())).or_default().push(entry);
    }

    /// The table for a gradebook, as the spreadsheets of `locale` read it, and what it comes to.
    ///
    /// The columns of the list come first, as they are; without a list there is a row for everybody
    /// who handed in.
    ///
    /// # Errors
    /// When the table cannot be written to memory, which nothing known can cause.
    pub fn table(
        &self,
        roster: Option<&Roster>,
        is_scored: bool,
        locale: Lang,
        words: &Words,
    ) -> Result<(String, Completed), csv::Error> {
        let everybody = self.everybody(words);
        let list = roster.unwrap_or(&everybody);
        let mut sheet = Sheet::new(locale);
        let own = [msg::REGISTER_STATUS, msg::REGISTER_AT, msg::REGISTER_STEPS, msg::REGISTER_OF];
        let score = is_scored.then_some(msg::REGISTER_SCORE);
        let own: Vec<String> = own.into_iter().chain(score).map(|key| words.say(key)).collect();
        sheet.row(list.columns.iter().chain(&own).map(String::as_str))?;
        let mut completed = self.completed(list);
        for row in &list.rows {
            let entry = self.find(&row[list.code]);
            let status = match entry {
                None => Status::Missing,
                Some(entry) if entry.is_done => Status::Done,
                Some(_) => Status::Partly,
            };
            match status {
                Status::Done => completed.done += 1,
                Status::Partly => completed.partly += 1,
                Status::Missing => completed.missing += 1,
            }
            let mut own = vec![
                words.say(status.key()),
                entry.map_or_else(String::new, |entry| minute(entry.at)),
                entry.map_or(0, |entry| entry.steps).to_string(),
                self.module.steps().count().to_string(),
            ];
            if is_scored {
                let score = entry.and_then(|entry| entry.score);
                own.push(score.map_or_else(String::new, |score| number(score, 1, locale)));
            }
            sheet.row(row.iter().chain(&own).map(String::as_str))?;
        }
        Ok((sheet.finish()?, completed))
    }

    /// The latest that was handed in with this code.
    fn find(&self, code: &str) -> Option<&Entry> {
        let folded = clean::folded(code.trim());
        let entries = self.people.get(&folded).filter(|_| !folded.is_empty())?;
        entries.iter().max_by_key(|entry| (entry.at, &entry.file))
    }

    /// Who is not on the list, and which codes mean several people.
    fn completed(&self, list: &Roster) -> Completed {
        let mut counted: BTreeMap<String, (u64, &str)> = BTreeMap::new();
        for row in &list.rows {
            let code = row[list.code].trim();
            counted.entry(clean::folded(code)).or_insert((0, code)).0 += 1;
        }
        counted.remove("");
        let mut completed = Completed::default();
        let doubled = counted.values().filter(|(count, _)| *count > 1);
        completed.doubled = doubled.map(|(_, code)| (*code).to_owned()).collect();
        for (code, entries) in &self.people {
            if !counted.contains_key(code) {
                let named = entries.iter().map(|entry| (entry.pseudonym.clone(), entry.file.clone()));
                completed.unknown.extend(named);
            } else if entries.len() > 1 {
                let files = entries.iter().map(|entry| entry.file.clone()).collect();
                completed.shared.push((entries[0].pseudonym.clone(), files));
            }
        }
        completed
    }

    /// Everybody who handed in, as a list.
    fn everybody(&self, words: &Words) -> Roster {
        let rows = self.people.values().filter_map(|entries| Some(vec![entries.first()?.pseudonym.clone()]));
        Roster { columns: vec![words.say(msg::REGISTER_CODE)], code: 0, rows: rows.collect() }
    }
}

/// A moment where the school is, as every spreadsheet sorts it; `at` in seconds since 1970.
fn minute(at: u64) -> String {
    let stamp = i64::try_from(at).ok().and_then(|at| Timestamp::from_second(at).ok());
    stamp.map_or_else(String::new, |stamp| {
        stamp.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
    })
}

/// The mean share of the points over the graded questions whose answers are handed in, from 0 to
/// 100: the last answer of each counts, none counts 0. The first test, where nothing is told yet,
/// and opinions are left out; `None` where the module asks nothing of that sort.
fn score(module: &Module, hand_in: &HandIn) -> Option<f64> {
    let is_public = |exercise: &Exercise| {
        exercise.is_graded() && exercise.solution(Lang::default()).is_some_and(|key| key.public().is_some())
    };
    let steps = module.steps().filter(|step| step.assessment != Some(Assessment::Pretest));
    let asked: Vec<_> = steps
        .filter_map(|step| Some((&step.id, step.exercise.as_ref().filter(|one| is_public(one))?)))
        .collect();
    let given: HashMap<&Id, _> = hand_in.steps.iter().map(|step| (&step.id, step)).collect();
    let share = |(id, exercise): &(&Id, &Exercise)| {
        let verdict = given.get(id).and_then(|step| exercise.grade(step.answer()?));
        verdict.map_or(0.0, |verdict| verdict.share())
    };
    let count = u32::try_from(asked.len()).ok().filter(|count| *count > 0)?;
    Some(100.0 * asked.iter().map(share).sum::<f64>() / f64::from(count))
}
