//! What comes back: questions missed or unsure, spaced, and the questions that follow the module.
//!
//! Nothing of the schedule is stored: it is folded from the answers and their times. The spacing
//! is FSRS 6 with its default parameters (github.com/open-spaced-repetition): a question comes
//! back when the chance of recalling it has fallen to nine in ten.

use fsrs::{FSRS, MemoryState};

use super::{Recall, asked_again, recall};
use crate::content::{Assessment, Module, Step};
use crate::progress::{Answer, ModuleRecord, StepRecord};
use crate::text::Id;

/// The chance of recalling a question at which it comes back.
const RETENTION: f32 = 0.9;

/// Milliseconds of a day.
const DAY: u64 = 24 * 60 * 60 * 1000;

/// What may lack of the last day: whoever learned in the evening reviews the next morning.
const GRACE: u64 = 8 * 60 * 60 * 1000;

/// What comes back to a learner.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// What is due, the longest due first; the module's follow-up questions before all others.
    pub due: Vec<Return>,
    /// What is not due yet, the soonest first.
    pub ahead: Vec<Return>,
}

/// Something that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// The step.
    pub step: Id,
    /// When it is due, in milliseconds since 1970.
    pub at: u64,
    /// Whether it is a follow-up question of the module: a step of the course, played once.
    pub is_follow_up: bool,
}

/// What comes back to a learner, `now` being in milliseconds since 1970.
pub fn agenda(module: &Module, record: &ModuleRecord, now: u64) -> Agenda {
    let scheduler = FSRS::new(&[]).ok();
    let questions = module.every_step().filter_map(|step| {
        let at = due(scheduler.as_ref()?, module, record, step, now)?;
        Some(Return { step: step.id.clone(), at, is_follow_up: false })
    });
    let mut all: Vec<Return> = follow_ups(module, record, now).into_iter().chain(questions).collect();
    all.sort_by_key(|back| back.at);
    let (mut due, ahead): (Vec<Return>, Vec<Return>) = all.into_iter().partition(|back| back.at <= now);
    due.sort_by_key(|back| !back.is_follow_up);
    Agenda { due, ahead }
}

impl Agenda {
    /// Whole days from `now` until something is due: at least 1; `None` where nothing comes back.
    pub fn days_until_next(&self, now: u64) -> Option<u64> {
        Some((self.ahead.first()?.at.saturating_sub(now) + GRACE).div_ceil(DAY).max(1))
    }
}

/// The follow-up questions not gone through: they count from the end of the module.
fn follow_ups(module: &Module, record: &ModuleRecord, now: u64) -> Vec<Return> {
    let last = module.steps().last().and_then(|last| record.step(&last.id));
    let Some(end) = last.and_then(|last| last.finished_at) else { return Vec::new() };
    let end = believed(end, 0, now);
    let open = module.follow_ups.iter().filter(|follow_up| !record.is_done(&follow_up.step.id));
    open.map(|follow_up| Return {
        step: follow_up.step.id.clone(),
        at: after(end, u64::from(follow_up.after_days)),
        is_follow_up: true,
    })
    .collect()
}

/// When the question of `step` is due; `None` where it never comes back.
fn due(scheduler: &FSRS, module: &Module, record: &ModuleRecord, step: &Step, now: u64) -> Option<u64> {
    let exercise = step.exercise.as_ref().filter(|exercise| exercise.comes_back())?;
    let kept = record.step(&step.id).filter(|kept| !kept.answers.is_empty())?;
    // A question asked twice comes back once: as it was asked last.
    if step.assessment == Some(Assessment::Pretest) || asked_again(module, record, step) {
        return None;
    }
    let history: Vec<(u64, Recall)> =
        history(kept).into_iter().filter_map(|answer| Some((answer.at, recall(exercise, answer)?))).collect();
    if history.iter().all(|(_, recall)| *recall == Recall::Known) {
        return None;
    }
    let mut memory: Option<MemoryState> = None;
    let mut before = believed(history.first()?.0, 0, now);
    let mut interval = 0.0;
    for (at, recall) in history {
        let at = believed(at, before, now);
        let days = (at.saturating_sub(before) + DAY / 2) / DAY;
        let next = scheduler.next_states(memory, RETENTION, u32::try_from(days).unwrap_or(u32::MAX)).ok()?;
        let state = match recall {
            Recall::Missed => next.again,
            Recall::Unsure => next.hard,
            Recall::Known => next.good,
        };
        memory = Some(state.memory);
        interval = state.interval;
        before = at;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, and clamped")]
    let days = interval.round().clamp(1.0, 36_500.0) as u64;
    Some(after(before, days))
}

/// All answers to the question of a step, in the course and beside it, in the order of the journal:
/// a clock may have been wrong.
pub(super) fn history(kept: &StepRecord) -> Vec<&Answer> {
    let mut answers: Vec<&Answer> = kept.answers.iter().chain(&kept.reviews).collect();
    answers.sort_by_key(|answer| answer.place);
    answers
}

/// A time as far as it can be: what a clock says of the time after `now` was `before` that, nobody
/// knows when; what it is about is due rather than never.
fn believed(at: u64, before: u64, now: u64) -> u64 {
    if at > now { before } else { at }
}

fn after(at: u64, days: u64) -> u64 {
    at.saturating_add(days.saturating_mul(DAY)).saturating_sub(GRACE)
}
