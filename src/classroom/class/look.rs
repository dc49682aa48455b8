//! What can be asked of a class.

use std::sync::Arc;

use super::{Class, Event, Order, Standing};
use crate::activity::{AUTHORS_ORDER, ClassWork, Intent};
use crate::classroom::clock::Clock;
use crate::classroom::vote::{Question, Stage, Vote};
use crate::content::{Module, Priority, Step};
use crate::course::{self, Reply, Visit};
use crate::text::{Id, Lang};

impl Class {
    /// The module.
    pub fn module(&self) -> &Arc<Module> {
        &self.module
    }

    /// How many steps the module has.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// The step at a place among all steps.
    pub fn step(&self, at: usize) -> &Step {
        &self.module[self.places[at]]
    }

    /// The part of the step at a place among all steps.
    pub fn part(&self, at: usize) -> usize {
        self.places[at].0
    }

    /// What a step is called wherever its number is told: `3.4` is the fourth of the third part.
    pub fn number(&self, at: usize) -> String {
        let (part, step) = self.places[at];
        format!("{}.{}", part + 1, step + 1)
    }

    /// Whether a step is what stands on the projector during a planned break.
    pub fn is_break(&self, at: usize) -> bool {
        self.module.parts[self.part(at)].entry.pause
    }

    /// The place of a step among all steps.
    pub fn place(&self, step: &Id) -> Option<usize> {
        let place = self.module.place(step)?;
        self.places.binary_search(&place).ok()
    }

    /// Where the class is; `None` before it starts.
    pub fn here(&self) -> Option<usize> {
        self.state.here
    }

    /// The name of the step where the class is.
    pub fn here_id(&self) -> Option<Id> {
        self.here().map(|at| self.step(at).id.clone())
    }

    /// Whether the class is over.
    pub fn is_over(&self) -> bool {
        self.state.is_over
    }

    /// Whether the projector shows nothing.
    pub fn is_blank(&self) -> bool {
        self.state.is_blank
    }

    /// The language on the projector.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// How many people are there, if that is known.
    pub fn present(&self) -> Option<u32> {
        self.state.present
    }

    /// What orders are drawn from.
    pub fn seed(&self) -> u64 {
        self.state.seed
    }

    /// When the class is to end, in milliseconds since 1970, if somebody said so.
    pub fn end(&self) -> Option<u64> {
        self.state.end
    }

    /// What stands in the field for counts.
    pub fn typed(&self) -> &str {
        &self.state.typed
    }

    /// The trainer's own note at a step.
    pub fn note(&self, at: usize) -> &str {
        &self.state.steps[at].note
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.state.clock
    }

    /// When the class was begun, in milliseconds since 1970 by the clock of that moment.
    pub fn started(&self) -> Option<u64> {
        self.entries.iter().find(|(_, event)| matches!(event, Event::Went { .. })).map(|(at, _)| at.wall)
    }

    /// How a step stands.
    pub fn standing(&self, at: usize) -> Standing {
        let step = &self.state.steps[at];
        match self.state.here {
            Some(here) if here == at => Standing::Here,
            _ if step.is_dropped => Standing::Dropped,
            _ if step.is_done => Standing::Done,
            Some(here) if at < here && self.on_route[at] => Standing::Skipped,
            _ if self.on_route[at] => Standing::Ahead,
            _ => Standing::Aside,
        }
    }

    /// Whether a late class may drop a step: the step or its whole part.
    pub fn priority(&self, at: usize) -> Priority {
        let own = self.step(at).priority;
        let of_part = self.module.parts[self.part(at)].entry.priority;
        match (own, of_part) {
            (Priority::Could, _) | (_, Priority::Could) => Priority::Could,
            (Priority::Should, _) | (_, Priority::Should) => Priority::Should,
            _ => Priority::Must,
        }
    }

    /// Planned milliseconds of a step.
    pub fn planned(&self, at: usize) -> u64 {
        milliseconds(self.step(at).minutes)
    }

    /// Milliseconds that the class spent at a step, breaks left out.
    pub fn spent(&self, at: usize) -> u64 {
        self.state.steps[at].spent
    }

    /// Planned milliseconds of everything that the class comes by, breaks too.
    pub fn planned_in_all(&self) -> u64 {
        let steps = (0..self.count()).filter(|&at| self.on_route[at]).map(|at| self.planned(at));
        steps.sum::<u64>() + self.breaks(|_| true)
    }

    /// Planned milliseconds of the breaks in the parts that `wanted` names.
    fn breaks(&self, wanted: impl Fn(usize) -> bool) -> u64 {
        let parts = self.module.parts.iter().enumerate();
        let breaks = parts.filter(|(part, entry)| entry.steps.is_empty() && wanted(*part));
        breaks.map(|(_, part)| milliseconds(part.entry.minutes)).sum()
    }

    /// Planned milliseconds of the break between here and the next step, if there is one.
    pub fn break_ahead(&self) -> Option<u64> {
        let (here, next) = (self.part(self.here()?), self.part(self.next()?));
        Some(self.breaks(|part| here < part && part < next)).filter(|planned| *planned > 0)
    }

    /// Milliseconds still to go if everything takes what is planned for it.
    pub fn left(&self) -> u64 {
        let left = |at: usize| match self.standing(at) {
            Standing::Ahead => self.planned(at).saturating_sub(self.spent(at)),
            Standing::Here if !self.state.steps[at].is_done => {
                self.planned(at).saturating_sub(self.spent(at))
            }
            _ => 0,
        };
        if self.is_over() {
            return 0;
        }
        let here = self.here().map(|at| self.part(at));
        let (ahead, behind) =
            (self.breaks(|part| here.is_none_or(|here| part > here)), self.breaks(|part| Some(part) <= here));
        // A break taken early is not taken twice.
        let taken = self.clock().paused.saturating_sub(behind);
        (0..self.count()).map(left).sum::<u64>() + ahead.saturating_sub(taken)
    }

    /// When the class will end, in milliseconds since 1970.
    pub fn projected_end(&self) -> u64 {
        self.clock().now().wall + self.left()
    }

    /// By how many milliseconds the class will end too late, or below 0, too early. `None` before
    /// it starts, and once it is over.
    pub fn drift(&self) -> Option<i64> {
        let signed = |time: u64| i64::try_from(time).unwrap_or(i64::MAX);
        if self.here().is_none() || self.is_over() {
            return None;
        }
        Some(match self.state.end {
            Some(end) => signed(self.projected_end()) - signed(end),
            None => signed(self.clock().elapsed + self.left()) - signed(self.planned_in_all()),
        })
    }

    /// The step that follows: the author's way, without what was dropped.
    pub fn next(&self) -> Option<usize> {
        let Some(here) = self.here() else { return (self.count() > 0).then_some(0) };
        let mut next = self.after(here);
        while let Some(at) = next.filter(|&at| self.state.steps[at].is_dropped) {
            next = self.after(at);
        }
        next
    }

    /// The step before, in the list.
    pub fn previous(&self) -> Option<usize> {
        (0..self.here()?).rev().find(|&at| !self.state.steps[at].is_dropped)
    }

    pub(super) fn after(&self, at: usize) -> Option<usize> {
        let next = course::next(&self.module, self.step(at), None)?;
        self.place(&next.id)
    }

    /// The question of a step, if the class can vote on it.
    pub fn question(&self, at: usize) -> Option<Question<'_>> {
        Question::of(self.step(at), self.drawn_at(at))
    }

    /// What a class does with the exercise of a step, if there is one.
    pub(in crate::classroom) fn work_at(&self, at: usize) -> Option<ClassWork<'_>> {
        Some(self.step(at).exercise.as_ref()?.class_work(self.drawn_at(at)))
    }

    /// What the order of the options at a step is drawn from; `None` where it is the author's.
    fn drawn_at(&self, at: usize) -> Option<u64> {
        (self.state.order == Order::Drawn).then(|| self.seed_at(at))
    }

    /// What the orders at a step are drawn from: steps must not all have the right answer at the
    /// same letter.
    pub(super) fn seed_at(&self, at: usize) -> u64 {
        let own = crc32fast::hash(self.step(at).id.as_str().as_bytes());
        self.state.seed ^ (u64::from(own) << 16)
    }

    /// The seed by which whoever answers a step by themselves has the order that the class sees.
    pub fn order_at(&self, at: usize) -> u64 {
        let is_voted_on = matches!(self.work_at(at), Some(ClassWork::Vote(_)));
        if is_voted_on { self.drawn_at(at).unwrap_or(AUTHORS_ORDER) } else { self.seed_at(at) }
    }

    /// The vote at a step.
    pub fn vote_at(&self, at: usize) -> &Vote {
        &self.state.steps[at].vote
    }

    /// The vote where the class is; an empty one before it starts.
    pub fn vote(&self) -> &Vote {
        const NONE: &Vote = &Vote { rounds: Vec::new(), stage: Stage::Ready, is_shown: false };
        self.here().map_or(NONE, |here| self.vote_at(here))
    }

    /// The exercise that the class plays together where it is.
    pub fn visit(&self) -> Option<&Visit> {
        self.state.steps[self.here()?].visit.as_ref()
    }

    /// Whether the time of a talk runs.
    pub fn is_timing(&self) -> bool {
        self.here().is_some_and(|here| self.state.steps[here].is_timing)
    }

    /// The milliseconds of the talk where the class is.
    pub fn talked(&self) -> u64 {
        self.here().map_or(0, |here| self.state.steps[here].timed)
    }

    /// The milliseconds planned for a talk where the class is, if there is one.
    pub fn planned_talk(&self) -> Option<u64> {
        /// Two minutes for a talk between two votes.
        const TALK: u64 = 2 * 60 * 1000;
        let here = self.here()?;
        match self.work_at(here) {
            Some(ClassWork::Talk { minutes, .. }) => Some(milliseconds(minutes)),
            _ => (self.vote().stage == Stage::Discussing).then_some(TALK),
        }
    }

    /// What an intent would come to in the exercise that the class plays.
    pub fn would(&self, intent: &Intent) -> Reply {
        self.visit().map_or(Reply::Nothing, |visit| visit.clone().intend(intent))
    }

    /// The steps still to come that make no sense without the one at a place.
    pub(in crate::classroom) fn resting_on(&self, at: usize) -> Vec<usize> {
        let mut resting = vec![at];
        for later in at + 1..self.count() {
            let rests = self.step(later).rests_on.as_ref().and_then(|other| self.place(other));
            if rests.is_some_and(|other| resting.contains(&other)) && self.standing(later) == Standing::Ahead
            {
                resting.push(later);
            }
        }
        resting.split_off(1)
    }

    /// The first step of the part that a class ends with, where that is still to come.
    pub fn closing(&self) -> Option<usize> {
        let part = self.module.parts.iter().position(|part| part.entry.closing)?;
        let first = (0..self.count()).find(|&at| self.part(at) == part)?;
        self.here().filter(|here| self.part(*here) < part).map(|_| first)
    }

    /// The step whose vote this one repeats.
    pub fn repeated(&self, at: usize) -> Option<usize> {
        self.place(self.step(at).repeats.as_ref()?)
    }
}

/// Minutes in milliseconds; nothing for what is no length of time.
fn milliseconds(minutes: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and no step lasts 2^64 milliseconds"
    )]
    let milliseconds = (minutes * 60_000.0).round() as u64;
    milliseconds
}
