//! Compare: note what two or more outputs have and have not, then judge whether they differ.
//!
//! The grid is decided before the outputs are read, as in any blind comparison.
//!
//! Grading, from 0 to 1: half a point for the grid, half for the verdict. The grid earns the share
//! of its cells that are right, among those that can be checked in the text; a count may differ by
//! the author's tolerance. The verdict earns what a [`Choice`] does. Where no cell can be checked,
//! the verdict is all. So one more right cell never lowers the score, and neither a wrong cell nor
//! a wrong option ever raises it.

mod act;
mod keys;
mod marks;
mod notes;
mod show;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choice::{self, Choice};
use super::{ClassWork, Counted, Faults, Intent, Kind, MissingInput, Name, Outcome, Paper, Verdict, View};
use crate::action::Action;
use crate::page::{Block, Mark, Run};
use crate::text::{Id, Lang, Text, fault, msg};

/// Outputs, what is to be observed in them, and the question that this answers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// What is to be done.
    pub prompt: Text,
    /// What the system was asked for.
    #[serde(default)]
    pub request: Text,
    /// The outputs, in the order shown.
    pub outputs: Vec<Output>,
    /// What is observed in each of them.
    pub observations: Vec<Observation>,
    /// The question at the end: whether they differ, and what that says.
    pub verdict: Choice,
}

/// Something that a system, or a person, has written.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// What it says: plain text, a blank line between paragraphs.
    pub text: Text,
}

/// Something to look for in each output.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// Its stable name.
    pub id: Id,
    /// What is looked for.
    pub text: Text,
    /// How it is noted, and what is right.
    pub measure: Measure,
    /// What it tells.
    pub feedback: Text,
}

/// How an observation is noted, and what is right for each output, by its id; an output that is
/// left out cannot be checked, and is not graded.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Measure {
    /// How often.
    Count {
        /// The right counts.
        #[serde(default)]
        right: BTreeMap<Id, u32>,
        /// How far from it a count may be.
        #[serde(default)]
        tolerance: u32,
        /// The words that are counted, with commas between them: then `check` counts them too,
        /// and they are pointed out afterwards.
        #[serde(default)]
        words: Text,
    },
    /// Whether or not.
    Whether {
        /// The right answers.
        #[serde(default)]
        right: BTreeMap<Id, bool>,
    },
}

/// What was noted, and the verdict.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// From the id of the observation, then of the output, to what was noted.
    pub notes: BTreeMap<Id, BTreeMap<Id, Note>>,
    /// The verdict.
    pub verdict: choice::Response,
}

/// What was noted of one output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Note {
    /// Whether or not.
    Whether(bool),
    /// How often.
    Count(u32),
}

/// Where the learner is: in the grid, or at the verdict.
#[derive(Debug, Clone)]
pub struct Cursor {
    is_at_verdict: bool,
    cell: (usize, usize),
    /// Whether the next digit begins a new count rather than lengthens the one that is there.
    begins: bool,
    verdict: choice::Cursor,
}

impl Kind for Compare {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        self.offered(response, cursor)
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, seed: u64) -> Cursor {
        let blank = self.blanks(response).next();
        Cursor {
            is_at_verdict: blank.is_none(),
            cell: blank.unwrap_or_default(),
            begins: true,
            verdict: self.verdict.cursor(&response.verdict, seed),
        }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        let left = self.blanks(response).count();
        let verdict = self.verdict.lacking(&response.verdict, &cursor.verdict);
        match verdict {
            _ if left > 0 => Some(MissingInput::new(msg::LACKING_OBSERVATIONS).with("left", left)),
            Some(_) if !cursor.is_at_verdict => Some(MissingInput::new(msg::LACKING_VERDICT)),
            verdict => verdict,
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let targets = self.verdict.targets(&cursor.verdict);
        match intent {
            Intent::Line(line) if self.blanks(response).next().is_some() || line.contains('=') => {
                self.read(response, cursor, line)
            }
            Intent::Line(_) => self.judge(response, cursor, intent),
            Intent::Point(place) if *place < targets => self.judge(response, cursor, intent),
            Intent::Point(place) => self.click(response, cursor, place - targets),
            Intent::Seek if cursor.is_at_verdict && self.blanks(response).next().is_none() => {
                self.judge(response, cursor, intent)
            }
            Intent::Seek => self.seek(response, cursor),
            _ if cursor.is_at_verdict => self.at_verdict(response, cursor, intent),
            _ => self.at_grid(response, cursor, intent),
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let verdict = self.verdict.grade(&response.verdict)?;
        let marks = |observation| (0..self.outputs.len()).map(move |output| (observation, output));
        let cells = (0..self.observations.len()).flat_map(marks);
        let checked: Vec<Mark> = cells.filter_map(|cell| self.cell_mark(response, cell)).collect();
        let right = checked.iter().filter(|mark| **mark == Mark::Right).count();
        #[expect(clippy::cast_precision_loss, reason = "no grid has 2^52 cells")]
        let earned = if checked.is_empty() {
            verdict.share()
        } else {
            f64::midpoint(right as f64 / checked.len() as f64, verdict.share())
        };
        let rows = self.observations.iter().enumerate();
        let rows = rows.map(|(row, observation)| (observation.id.clone(), self.row_mark(response, row)));
        Some(Verdict { earned, possible: 1.0, parts: rows.chain(verdict.parts).collect() })
    }

    fn solution(&self, lang: Lang) -> Option<Response> {
        let notes = self.observations.iter().map(|observation| {
            let right = match &observation.measure {
                Measure::Count { right, .. } => {
                    right.iter().map(|(output, count)| (output.clone(), Note::Count(*count))).collect()
                }
                Measure::Whether { right } => {
                    right.iter().map(|(output, is_so)| (output.clone(), Note::Whether(*is_so))).collect()
                }
            };
            (observation.id.clone(), right)
        });
        Some(Response { notes: notes.collect(), verdict: self.verdict.solution(lang)? })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if !self.request.is_empty() {
            let mut request = vec![Run::new(&format!("{} ", view.words.say(msg::COMPARE_REQUEST))).strong()];
            request.extend(view.prose(&self.request));
            blocks.push(Block::Quote(vec![Block::Paragraph(request)]));
        }
        blocks.push(Block::Columns(self.outputs.iter().map(|output| self.output(output, view)).collect()));
        if !self.observations.is_empty() {
            blocks.push(Block::Tally(self.tally(response, cursor, view)));
        }
        blocks.extend(self.question(response, cursor, view));
        blocks
    }

    fn asked(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let Some((row, column)) = self.blanks(response).next() else {
            let is_open = self.verdict.lacking(&response.verdict, &cursor.verdict).is_some();
            return if is_open { self.question(response, cursor, view) } else { Vec::new() };
        };
        let values = [
            ("number", (row + 1).into()),
            ("count", self.observations.len().into()),
            ("output", view.text(&self.outputs[column].label).into()),
        ];
        let mut asked = vec![Run::new(&format!("{} ", view.words.with(msg::COMPARE_ASKED, &values)))];
        asked.extend(self.label(row, view));
        vec![Block::Paragraph(asked)]
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::parts(self.observations.iter().map(|row| (&row.id, Name::Author(&row.text))))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn paper(&self, view: &View<'_>) -> Paper {
        self.verdict.paper(view)
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("outputs", self.outputs.iter().map(|output| &output.id));
        faults.ids("observations", self.observations.iter().map(|observation| &observation.id));
        faults.within("verdict", |faults| self.verdict.check(faults));
        if self.outputs.len() < 2 {
            faults.error_at("outputs", fault::TOO_FEW_OUTPUTS, &[]);
        }
        faults.within("observations", |faults| {
            for (place, observation) in self.observations.iter().enumerate() {
                faults.within(place, |faults| self.check_observation(observation, faults));
            }
        });
    }

    fn branch(&self, response: &Response) -> Option<&Id> {
        self.verdict.branch(&response.verdict)
    }

    fn branches(&self) -> (Vec<&Id>, bool) {
        self.verdict.branches()
    }
}

impl Compare {
    fn check_observation(&self, observation: &Observation, faults: &mut Faults) {
        // Marks are told by id: an option of the verdict must not share one with a row.
        if self.verdict.options.iter().any(|option| option.id == observation.id) {
            faults.error_at("id", fault::DUPLICATE_ID, &[("id", observation.id.as_str())]);
        }
        let outputs: Vec<&Id> = match &observation.measure {
            Measure::Count { right, .. } => right.keys().collect(),
            Measure::Whether { right } => right.keys().collect(),
        };
        for id in outputs.into_iter().filter(|id| self.outputs.iter().all(|output| output.id != **id)) {
            faults.error_at("measure", fault::UNKNOWN_OUTPUT, &[("id", id.as_str())]);
        }
        let Measure::Count { right, words, .. } = &observation.measure else { return };
        for (output, lang) in self.outputs.iter().flat_map(|output| Lang::ALL.map(|lang| (output, lang))) {
            let Some(right) = right.get(&output.id).filter(|_| !words.is_empty()) else { continue };
            let found = words::found(output.text.get(lang), words.get(lang)).len();
            if u32::try_from(found) != Ok(*right) {
                let values = [
                    ("output", output.id.as_str()),
                    ("lang", lang.code()),
                    ("found", &found.to_string()),
                    ("right", &right.to_string()),
                ];
                faults.error_at("measure", fault::COUNT_DIFFERS, &values);
            }
        }
    }
}

impl Observation {
    /// The words that are counted, or nothing.
    fn counted(&self, lang: Lang) -> &str {
        match &self.measure {
            Measure::Count { words, .. } => words.get(lang),
            Measure::Whether { .. } => "",
        }
    }
}

impl Cursor {
    fn enter(&mut self, cell: (usize, usize)) {
        (self.is_at_verdict, self.cell, self.begins) = (false, cell, true);
    }

    fn moved_to(&mut self, cell: (usize, usize)) -> Outcome {
        let moved = self.cell != cell;
        self.enter(cell);
        Outcome::moved(moved)
    }
}

#[cfg(test)]
mod tests;
