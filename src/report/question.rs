//! How a question was answered, and how certain people were.

use std::collections::BTreeMap;

use serde::Serialize;

use super::opinions::PLACES;
use super::test::{Distractor, IDLE_BELOW};
use super::{FEWEST, Quantiles, Tally, ratio};
use crate::activity::{Counted, Element, Exercise, Given, GivenAnswer, Name, Verdict};
use crate::content::Step;
use crate::page::Mark;
use crate::progress::StepHandIn;
use crate::text::Id;

/// The most elements of a question that are counted: a hand-in may name any number of them.
const MOST_ELEMENTS: usize = 64;

/// How a question was answered first, before anything was told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// The step.
    pub step: Id,
    /// The kind of exercise.
    pub kind: &'static str,
    /// How many people answered it.
    pub n: u64,
    /// How many of them answered in their own words, which stay with them.
    pub private: u64,
    /// How many tried again.
    pub again: u64,
    /// How many had asked for a hint.
    pub hinted: u64,
    /// The share of people who lost nothing, where there is something to lose; of those whose
    /// answers are here.
    pub right: Option<f64>,
    /// The same with the last answer of each.
    pub right_last: Option<f64>,
    /// What was answered; `None` for too few people.
    pub answers: Option<Distribution>,
}

/// What people answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Distribution {
    /// How many chose each option, in the author's order, then those who did not know.
    Options(Vec<(Id, u64)>),
    /// How many said each level, from 1, then how many passed.
    Levels([u64; PLACES]),
    /// Where the numbers lie.
    Numbers(Quantiles),
    /// How many were right about each element, in the author's order.
    Elements(Vec<(Id, u64)>),
    /// Nothing that can be counted.
    Nothing,
}

/// How many were right among those as certain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Certainty {
    /// From 1 (a guess) to 3 (sure).
    pub degree: u8,
    /// How many answers.
    pub n: u64,
    /// The share of them that are right.
    pub right: Option<f64>,
}

/// The counts behind a [`Question`].
#[derive(Debug, Clone)]
pub(super) struct QuestionCounts {
    n: u64,
    private: u64,
    again: u64,
    hinted: u64,
    right: u64,
    right_last: u64,
    counts: Counts,
}

#[derive(Debug, Clone)]
enum Counts {
    /// By option or by element.
    Ids(BTreeMap<Id, u64>),
    Levels([u64; PLACES]),
    Numbers(Tally),
}

impl QuestionCounts {
    pub(super) fn new(exercise: &Exercise) -> QuestionCounts {
        let counts = match exercise.counted() {
            Counted::Levels { .. } => Counts::Levels([0; PLACES]),
            Counted::Numbers { .. } => Counts::Numbers(Tally::default()),
            Counted::Options(_) | Counted::Parts(_) | Counted::Nothing => Counts::Ids(BTreeMap::new()),
        };
        QuestionCounts { n: 0, private: 0, again: 0, hinted: 0, right: 0, right_last: 0, counts }
    }

    /// Adds what somebody handed in: what was given first, and how the answers are graded.
    pub(super) fn add(
        &mut self,
        step: &StepHandIn,
        given: &Given,
        first: Option<&Verdict>,
        last: Option<&Verdict>,
    ) {
        if step.first.is_none() && !step.private {
            return;
        }
        self.n += 1;
        self.private += u64::from(step.private);
        self.again += u64::from(step.tries > 1);
        self.hinted += u64::from(step.hints > 0);
        let is_right =
            |verdict: Option<&Verdict>| verdict.is_some_and(|verdict| verdict.mark() == Mark::Right);
        self.right += u64::from(is_right(first));
        self.right_last += u64::from(is_right(last));
        match (&mut self.counts, &given.answer) {
            (Counts::Levels(levels), GivenAnswer::Level(level)) => {
                if let Some(count) = levels.get_mut(*level) {
                    *count += 1;
                }
            }
            (Counts::Numbers(tally), GivenAnswer::Number(number)) => tally.add(*number),
            (Counts::Ids(counts), GivenAnswer::Options(options)) => count(counts, options.iter()),
            (Counts::Ids(counts), GivenAnswer::Nothing) => {
                let parts = first.map_or(&[][..], |verdict| &verdict.parts);
                count(counts, parts.iter().filter(|(_, mark)| *mark == Mark::Right).map(|(id, _)| id));
            }
            _ => {}
        }
    }

    pub(super) fn question(&self, step: &Step, exercise: &Exercise) -> Question {
        let told = self.n >= FEWEST;
        let hidden = |count: u64| if told { count } else { 0 };
        // What was written in one's own words cannot be graded here.
        let share = |right: u64| ratio(right, self.n - self.private).filter(|_| told && exercise.is_graded());
        Question {
            step: step.id.clone(),
            kind: exercise.kind(),
            n: self.n,
            private: hidden(self.private),
            again: hidden(self.again),
            hinted: hidden(self.hinted),
            right: share(self.right),
            right_last: share(self.right_last),
            answers: told.then(|| self.distribution(exercise)),
        }
    }

    fn distribution(&self, exercise: &Exercise) -> Distribution {
        let counts = match &self.counts {
            Counts::Levels(levels) => return Distribution::Levels(*levels),
            Counts::Numbers(tally) => {
                return tally.quantiles().map_or(Distribution::Nothing, Distribution::Numbers);
            }
            Counts::Ids(counts) => counts,
        };
        let of = |element: Element<'_>| {
            let count = counts.get(&element.id).copied().unwrap_or(0);
            (element.id, count)
        };
        match exercise.counted() {
            Counted::Options(options) => Distribution::Options(options.into_iter().map(of).collect()),
            Counted::Parts(parts) if self.private == 0 && !parts.is_empty() => {
                Distribution::Elements(parts.into_iter().map(of).collect())
            }
            _ => Distribution::Nothing,
        }
    }

    /// The wrong options that hardly anybody chose.
    pub(super) fn idle(&self, exercise: &Exercise) -> Vec<Distractor> {
        if !exercise.is_graded() {
            return Vec::new();
        }
        let (Counted::Options(options), Counts::Ids(counts)) = (exercise.counted(), &self.counts) else {
            return Vec::new();
        };
        // Not to know is no distractor.
        let written = || options.iter().filter(|option| matches!(option.name, Name::Author(_)));
        let chosen = |option: &Element<'_>| counts.get(&option.id).copied().unwrap_or(0);
        let has_forms = written().any(|option| option.form > 0);
        // Of a question in two forms each was asked of some.
        let asked = |form: usize| {
            let options = written().filter(|option| option.form == form);
            if has_forms { options.map(chosen).sum() } else { self.n }
        };
        let idle = written()
            .filter(|option| !option.is_right)
            .filter_map(|option| Some((ratio(chosen(option), asked(option.form))?, option.id.clone())));
        idle.filter(|(share, _)| *share < IDLE_BELOW)
            .map(|(share, option)| Distractor { option, share })
            .collect()
    }
}

fn count<'a>(counts: &mut BTreeMap<Id, u64>, ids: impl Iterator<Item = &'a Id>) {
    for id in ids {
        if counts.len() < MOST_ELEMENTS || counts.contains_key(id) {
            *counts.entry(id.clone()).or_default() += 1;
        }
    }
}
