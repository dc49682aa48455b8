//! How far people came, and how long it took them.

use serde::Serialize;

use super::{FEWEST, Quantiles, Tally};
use crate::content::{Module, Step};
use crate::progress::StepHandIn;
use crate::text::Id;

/// How far people came.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Completion {
    /// How many went on from the last step of the module.
    pub finished: u64,
    /// How many went on from the last step of each part, in order; breaks are none.
    pub parts: Vec<(Id, u64)>,
}

/// How many saw a step, and how long it took those who went on from it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepTime {
    /// The step.
    pub step: Id,
    /// How many saw it.
    pub seen: u64,
    /// How many went on from it.
    pub done: u64,
    /// Planned minutes.
    pub planned: f64,
    /// Minutes of work; pauses are left out. `None` for too few people.
    pub minutes: Option<Quantiles>,
}

/// The counts behind a [`StepTime`].
#[derive(Debug, Clone, Default)]
pub(super) struct StepCounts {
    seen: u64,
    pub(super) done: u64,
    minutes: Tally,
}

impl StepCounts {
    pub(super) fn add(&mut self, step: &StepHandIn) {
        self.seen += 1;
        if step.done {
            self.done += 1;
            // By the second: so do few times differ, and none tells more than anybody needs.
            let seconds = u32::try_from(step.ms / 1000).unwrap_or(u32::MAX);
            self.minutes.add(f64::from(seconds) / 60.0);
        }
    }

    pub(super) fn time(&self, step: &Step) -> StepTime {
        StepTime {
            step: step.id.clone(),
            seen: self.seen,
            done: self.done,
            planned: step.minutes,
            minutes: self.minutes.quantiles().filter(|times| times.n >= FEWEST),
        }
    }
}

/// How far people came, given how many went on from each step.
pub(super) fn completion(module: &Module, done: impl Fn(&Id) -> u64) -> Completion {
    let parts = module.parts.iter().filter(|part| !part.entry.pause);
    let last = parts.filter_map(|part| Some((part.entry.id.clone(), done(&part.steps.last()?.id))));
    let parts: Vec<(Id, u64)> = last.collect();
    Completion { finished: parts.last().map_or(0, |(_, done)| *done), parts }
}
