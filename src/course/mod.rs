//! A learner's way through a module: where they are, what is next, what is left.
//!
//! Everything here is derived from the module and the learner's record; nothing of it is stored.

mod handing_in;
pub mod results;
pub mod review;
mod visit;

use crate::activity::{Exercise, Response};
use crate::content::{Assessment, Module, Step};
use crate::progress::{Answer, ModuleRecord};
use crate::text::Id;

pub use visit::{Reply, Visit};

/// The least share of the points that counts as an answer known.
const KNOWN: f64 = 0.8;

/// How well an answer was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recall {
    /// Less than [`KNOWN`] of the points.
    Missed,
    /// Right, but with a hint, or with the lowest certainty.
    Unsure,
    /// Right.
    Known,
}

/// How well an answer was known, graded again; `None` where nothing is right or wrong.
pub fn recall(exercise: &Exercise, answer: &Answer) -> Option<Recall> {
    let verdict = exercise.grade(&answer.response)?;
    Some(if verdict.share() < KNOWN {
        Recall::Missed
    } else if answer.hints > 0 || exercise.given(&answer.response).certainty == Some(1) {
        Recall::Unsure
    } else {
        Recall::Known
    })
}

/// Whether a learner may see what is right at `step`: at a question of the pretest only once it
/// was answered again.
pub fn is_told(module: &Module, record: &ModuleRecord, step: &Step) -> bool {
    step.assessment != Some(Assessment::Pretest) || asked_again(module, record, step)
}

/// Whether the question of `step` was answered again at a step that repeats it.
fn asked_again(module: &Module, record: &ModuleRecord, step: &Step) -> bool {
    let is_answered = |id: &Id| record.step(id).is_some_and(|kept| !kept.answers.is_empty());
    module.every_step().any(|other| other.repeats.as_ref() == Some(&step.id) && is_answered(&other.id))
}

/// How a step stands for a learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Gone through.
    Done,
    /// Begun, but not gone through.
    Begun,
    /// Not yet seen.
    Ahead,
    /// Not needed: an answer led past it.
    Passed,
}

/// How a part stands for a learner.
#[derive(Debug, Clone, PartialEq)]
pub struct PartState {
    /// How each of its steps stands, in order.
    pub steps: Vec<StepState>,
    /// Planned minutes of what is not done.
    pub minutes_left: f64,
}

impl PartState {
    /// How many steps are done.
    pub fn done(&self) -> usize {
        self.steps.iter().filter(|state| **state == StepState::Done).count()
    }

    /// How many steps there are to do, in all.
    pub fn total(&self) -> usize {
        self.steps.iter().filter(|state| **state != StepState::Passed).count()
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.done() == self.total()
    }

    /// Whether something was begun.
    pub fn is_begun(&self) -> bool {
        self.steps.iter().any(|state| matches!(state, StepState::Done | StepState::Begun))
    }
}

/// How each part of `module` stands, in order.
pub fn map(module: &Module, record: &ModuleRecord) -> Vec<PartState> {
    let passed = passed(module, record);
    let state = |step: &Step| match record.step(&step.id) {
        Some(kept) if kept.is_done() => StepState::Done,
        Some(_) => StepState::Begun,
        None if passed.contains(&&step.id) => StepState::Passed,
        None => StepState::Ahead,
    };
    let part = |part: &crate::content::Part| {
        let steps: Vec<StepState> = part.steps.iter().map(state).collect();
        let left = steps
            .iter()
            .zip(&part.steps)
            .filter(|(state, _)| matches!(state, StepState::Begun | StepState::Ahead));
        PartState { minutes_left: left.map(|(_, step)| step.minutes).sum(), steps }
    };
    module.parts.iter().map(part).collect()
}

/// The step where a learner goes on: the last one they were at, else the first not done, else
/// the very first. `None` for a module without steps.
pub fn resume<'m>(module: &'m Module, record: &ModuleRecord) -> Option<&'m Step> {
    // A follow-up stands alone: the course does not go on from it.
    let here = record.here.as_ref().and_then(|here| module.steps().find(|step| step.id == *here));
    let not_done = || module.steps().find(|step| !record.is_done(&step.id));
    here.or_else(not_done).or_else(|| module.steps().next())
}

/// The step of a part where a learner goes on: the one they were at, else the first not done,
/// else the first.
pub fn resume_part<'m>(module: &'m Module, record: &ModuleRecord, part: usize) -> Option<&'m Step> {
    let steps = &module.parts.get(part)?.steps;
    // Whoever has answered may still be reading why.
    let is_here = |step: &&Step| {
        record.here.as_ref() == Some(&step.id) && !record.step(&step.id).is_some_and(|kept| kept.is_finished)
    };
    let here = || steps.iter().find(is_here);
    let passed = passed(module, record);
    let open = |step: &&Step| !record.is_done(&step.id) && !passed.contains(&&step.id);
    here().or_else(|| steps.iter().find(open)).or_else(|| steps.first())
}

/// The step that follows `step` for whoever answered `response`: where the answer leads, else
/// where the author leads, else the next in the list. `None` at the end.
pub fn next<'m>(module: &'m Module, step: &Step, response: Option<&Response>) -> Option<&'m Step> {
    let branch =
        step.exercise.as_ref().zip(response).and_then(|(exercise, response)| exercise.branch(response));
    let place = module.place(&step.id)?;
    let led = branch.or(step.next.as_ref()).and_then(|id| module.place(id)).filter(|led| *led > place);
    led.or_else(|| following(module, place)).map(|place| &module[place])
}

/// The step before `step` in the list; none before a follow-up, each of which stands alone.
pub fn previous<'m>(module: &'m Module, step: &Id) -> Option<&'m Step> {
    let (part, at) = module.place(step).filter(|(part, _)| *part < module.parts.len())?;
    match at.checked_sub(1) {
        Some(at) => module.parts[part].steps.get(at),
        None => module.parts[..part].iter().rev().find_map(|part| part.steps.last()),
    }
}

fn following(module: &Module, (part, at): (usize, usize)) -> Option<(usize, usize)> {
    if at + 1 < module.parts.get(part)?.steps.len() {
        return Some((part, at + 1));
    }
    (part + 1..module.parts.len()).find(|&part| !module.parts[part].steps.is_empty()).map(|part| (part, 0))
}

/// The steps that an answer led past.
fn passed<'m>(module: &'m Module, record: &ModuleRecord) -> Vec<&'m Id> {
    let mut passed = Vec::new();
    for step in module.steps() {
        let Some(kept) = record.step(&step.id).filter(|kept| kept.is_done()) else { continue };
        let led = next(module, step, kept.answers.last().map(|answer| &answer.response));
        let between = module.steps().skip_while(|other| other.id != step.id).skip(1);
        if let Some(led) = led.filter(|led| following_id(module, step) != Some(&led.id)) {
            passed.extend(between.take_while(|other| other.id != led.id).map(|other| &other.id));
        }
    }
    passed
}

fn following_id<'m>(module: &'m Module, step: &Step) -> Option<&'m Id> {
    following(module, module.place(&step.id)?).map(|place| &module[place].id)
}
