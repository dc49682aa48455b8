//! Sampling lab: who is in the data, and what that does to the figures.
//!
//! Two scenes. *Adult*: training samples with a chosen share of women are drawn and a model is trained
//! on each; the measures of both groups move with the share. *Berkeley*: one gap of 1973, all together,
//! by department, and with both groups spread alike over the departments.
//!
//! Grading: a point for each goal reached. An answer keeps the shares tried and the comparisons that
//! reached a goal; draws depend on the author's seed only, so that they can be made again.

mod berkeley;
mod check;
mod controls;
mod goal;
mod samples;
mod show;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

pub use berkeley::{Comparison, Look};
pub use goal::{Aim, Goal, Group};
pub use samples::{Measure, Plan};

use super::{ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, Verdict, View};
use crate::action::Action;
use crate::page::{Block, Mark};
use crate::text::{Id, Text, msg};
use samples::{Job, Memory, Samples};

/// Who is in the data.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplingLab {
    /// What is to be done.
    pub prompt: Text,
    /// Which data.
    pub scene: Scene,
    /// What is looked at first in the scene of samples: errors unless said otherwise.
    #[serde(default)]
    pub measure: Option<Measure>,
    /// What is to be found, in the order shown.
    pub goals: Vec<Goal>,
    /// What the lab does not show.
    pub not_shown: Text,
    /// The samples drawn so far.
    #[serde(skip)]
    memory: Memory,
}

/// Which data, and what is done with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Scene {
    /// Samples of the Adult training split, models judged on its test split.
    Adult(Plan),
    /// Admissions at Berkeley in 1973.
    Berkeley,
}

/// What was tried.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Response {
    /// Shares of women in per cent, in the order in which samples were drawn.
    pub tried: Vec<u8>,
    /// What is compared, and how.
    pub comparison: Comparison,
    /// The goals that a comparison reached.
    pub reached: Vec<Reached>,
}

/// A goal that a comparison reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reached {
    /// The goal.
    pub goal: Id,
    /// What was compared, and how.
    pub with: Comparison,
}

/// Where the learner is, what is being drawn, what can be taken back.
#[derive(Debug, Clone)]
pub struct Cursor {
    /// The share of women to draw with, in steps.
    step: usize,
    measure: Measure,
    queue: VecDeque<u8>,
    job: Option<Job>,
    /// The shares that were drawn in this attempt.
    drawn: BTreeSet<u8>,
    /// The department under the cursor.
    row: usize,
    past: Vec<Comparison>,
}

impl Kind for SamplingLab {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;
    const NEEDS_ROOM: bool = true;

    fn actions(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        match self.scene {
            Scene::Adult(_) => controls::sample_actions(response, cursor),
            Scene::Berkeley => controls::compare_actions(response),
        }
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        Cursor {
            step: response.tried.last().map_or(controls::MIDDLE, |share| controls::step_of(*share)),
            measure: self.measure(),
            // What an old answer is graded by is drawn again.
            queue: match self.scene {
                Scene::Adult(_) => response.tried.iter().copied().collect(),
                Scene::Berkeley => VecDeque::new(),
            },
            job: None,
            drawn: BTreeSet::new(),
            row: 0,
            past: Vec::new(),
        }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        match self.scene {
            _ if !cursor.queue.is_empty() => Some(MissingInput::new(msg::LACKING_WORK)),
            Scene::Adult(_) => response.tried.is_empty().then_some(MissingInput::new(msg::LACKING_MODEL)),
            Scene::Berkeley => {
                let is_untouched =
                    response.comparison == Comparison::default() && response.reached.is_empty();
                is_untouched.then_some(MissingInput::new(msg::LACKING_MOVE))
            }
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        match self.scene {
            Scene::Adult(plan) => controls::sample(self.samples(plan), response, cursor, intent),
            Scene::Berkeley => {
                let outcome = controls::compare(response, cursor, intent);
                if outcome == Outcome::Changed {
                    self.keep_reached(response);
                }
                outcome
            }
        }
    }

    fn is_working(&self, cursor: &Cursor) -> bool {
        !cursor.queue.is_empty()
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let stands = |goal: &Goal| if self.reaches(goal, response) { Mark::Right } else { Mark::Missed };
        let parts: Vec<(Id, Mark)> = self.goals.iter().map(|goal| (goal.id.clone(), stands(goal))).collect();
        let earned = parts.iter().filter(|(_, mark)| *mark == Mark::Right).map(|_| 1.0).sum();
        let possible = parts.iter().map(|_| 1.0).sum::<f64>().max(1.0);
        Some(Verdict { earned, possible, parts })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        blocks.extend(self.figures(response, cursor, view));
        if view.is_told() {
            blocks.push(self.limits(view));
        }
        blocks
    }

    fn asked(&self, response: &Response, _: &Cursor, view: &View<'_>) -> Vec<Block> {
        if *response == Response::default() { self.how_to_type(view) } else { Vec::new() }
    }

    fn gathered(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Vec<Block>> {
        Some(self.figures(response, cursor, view))
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Nothing
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        check::check(self, faults);
    }
}

impl SamplingLab {
    fn samples(&self, plan: Plan) -> Samples<'_> {
        Samples { plan, memory: &self.memory }
    }

    /// What is looked at first, and by the goals.
    fn measure(&self) -> Measure {
        self.measure.unwrap_or(Measure::Error)
    }
}
