//! A class as a fold over its events: what makes sense, and what comes of it.

mod look;
mod older;
mod work;

use std::sync::Arc;

use serde::Serialize;

use super::clock::{Clock, Moment};
use super::event::{Act, Event, Kept, Order};
use super::vote::Vote;
use crate::activity::{ClassWork, Edit, Intent};
use crate::content::{Assessment, Module};
use crate::course::Visit;
use crate::progress::ModuleRecord;
use crate::text::{Field, Id, Lang};

/// A class, as its events add up.
#[derive(Debug, Clone)]
pub struct Class {
    module: Arc<Module>,
    /// The place of every step in its part, in order.
    places: Vec<(usize, usize)>,
    /// Whether a class comes by each step when it only ever goes on.
    on_route: Vec<bool>,
    /// Everything that happened and was not taken back.
    entries: Vec<(Moment, Event)>,
    state: State,
}

/// What the events add up to.
#[derive(Debug, Clone, Default)]
struct State {
    clock: Clock,
    seed: u64,
    lang: Lang,
    order: Order,
    present: Option<u32>,
    end: Option<u64>,
    has_begun: bool,
    here: Option<usize>,
    steps: Vec<StepState>,
    is_blank: bool,
    is_over: bool,
    typed: String,
}

/// What happened at a step.
#[derive(Debug, Clone, Default)]
struct StepState {
    spent: u64,
    is_done: bool,
    is_dropped: bool,
    vote: Vote,
    /// Milliseconds of work at the step during which the timer ran.
    timed: u64,
    is_timing: bool,
    note: String,
    visit: Option<Visit>,
}

/// The longest text in the field for counts, in graphemes.
const LONGEST_COUNTS: usize = 60;

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Done.
    Done,
    /// The class is there.
    Here,
    /// Still to come.
    Ahead,
    /// Left without being done, or jumped over.
    Skipped,
    /// Given up to catch up.
    Dropped,
    /// Off the way that a class takes: only a jump leads there.
    Aside,
}

impl Class {
    /// A class with this module that nothing happened to.
    pub fn new(module: Arc<Module>) -> Class {
        let places: Vec<(usize, usize)> = module
            .parts
            .iter()
            .enumerate()
            .flat_map(|(part, entry)| (0..entry.steps.len()).map(move |step| (part, step)))
            .collect();
        let mut class = Class {
            on_route: vec![false; places.len()],
            state: State { steps: vec![StepState::default(); places.len()], ..State::default() },
            entries: Vec::new(),
            module,
            places,
        };
        let mut next = (!class.places.is_empty()).then_some(0);
        while let Some(at) = next {
            class.on_route[at] = true;
            next = class.after(at);
        }
        class
    }

    /// A class as its journal tells it.
    pub fn load(module: Arc<Module>, entries: impl IntoIterator<Item: Into<Kept>>) -> Class {
        let mut class = Class::new(module);
        let mut older: Vec<Kept> = entries.into_iter().map(Into::into).collect();
        // A program that is older than a journal does not write in it.
        let first = older.iter().position(|kept| kept.schema >= older::ANSWERS).unwrap_or(older.len());
        let newer = older.split_off(first);
        class.add_older(older);
        // Taking back first and adding up then costs one pass however much was taken back.
        for Kept { at, event, .. } in newer {
            if event == Event::Undone {
                class.take_back();
            } else {
                class.entries.push((at, event));
            }
        }
        class.add_up();
        class
    }

    /// Everything that happened and was not taken back.
    pub fn entries(&self) -> &[(Moment, Event)] {
        &self.entries
    }

    /// Does what somebody wants to happen, if it makes sense. Returns what is to be kept of it, and
    /// followed wherever the class is shown.
    pub fn apply(&mut self, now: Moment, wish: &Event) -> Option<Event> {
        self.tick_for(now, wish);
        if *wish == Event::Undone {
            return self.undo(now).then_some(Event::Undone);
        }
        let is_computed = matches!(wish, Event::Played { intent: Intent::Work | Intent::Computed, .. });
        if is_computed || !self.accepts(wish) {
            return None;
        }
        let event = self.perform(wish);
        self.entries.push((now, event.clone()));
        Some(event)
    }

    /// Adds an event that was kept elsewhere. Returns whether it made sense; else nothing happened.
    pub fn follow(&mut self, now: Moment, event: &Event) -> bool {
        self.tick_for(now, event);
        if *event == Event::Undone {
            return self.undo(now);
        }
        if !self.accepts(event) {
            return false;
        }
        self.change(event);
        self.entries.push((now, event.clone()));
        true
    }

    /// Does what makes sense. Returns what is to be kept of it.
    fn perform(&mut self, wish: &Event) -> Event {
        let Event::Played { step, intent, .. } = wish else {
            self.change(wish);
            return wish.clone();
        };
        let response = self.visit_mut(step).and_then(|visit| visit.play(intent)).map(Box::new);
        Event::Played { step: step.clone(), intent: intent.clone(), response }
    }

    /// Whether there is an action to take back.
    pub fn can_undo(&self) -> bool {
        self.entries.iter().any(|(_, event)| event.can_be_undone())
    }

    /// Comes to the moment `now`.
    pub fn tick(&mut self, now: Moment) {
        let passed = self.state.clock.pass(now);
        self.add(passed);
    }

    fn tick_for(&mut self, now: Moment, event: &Event) {
        if *event == Event::Resumed {
            let passed = self.state.clock.resume(now);
            self.add(passed);
        } else {
            self.tick(now);
        }
    }

    fn add(&mut self, passed: u64) {
        let Some(here) = self.state.here.filter(|_| !self.state.is_over) else { return };
        let step = &mut self.state.steps[here];
        step.spent += passed;
        step.timed += if step.is_timing { passed } else { 0 };
    }

    fn undo(&mut self, now: Moment) -> bool {
        let is_undone = self.take_back();
        if is_undone {
            self.add_up();
            self.tick(now);
        }
        is_undone
    }

    /// Takes the last action out of what happened. Returns whether there was one.
    fn take_back(&mut self) -> bool {
        let Some(last) = self.entries.iter().rposition(|(_, event)| event.can_be_undone()) else {
            return false;
        };
        if let Event::Played { intent: intent @ Intent::Computed, response, .. } = &mut self.entries[last].1 {
            // Else what asked for the computation would begin it again.
            (*intent, *response) = (Intent::Cancel, None);
        } else {
            self.entries.remove(last);
        }
        true
    }

    fn add_up(&mut self) {
        let entries = std::mem::take(&mut self.entries);
        let steps = vec![StepState::default(); self.places.len()];
        self.state = State { steps, ..State::default() };
        for (moment, event) in &entries {
            self.tick_for(*moment, event);
            if self.accepts(event) {
                self.change(event);
            }
        }
        self.entries = entries;
    }

    /// Whether an event makes sense now.
    pub fn accepts(&self, event: &Event) -> bool {
        let state = &self.state;
        if !state.has_begun {
            return matches!(event, Event::Began { .. });
        }
        let here = |step: &Id| state.here.is_some() && self.place(step) == state.here;
        let is_at_work = state.here.is_some() && !state.is_over && !state.clock.is_paused;
        match event {
            Event::Resumed | Event::Blanked { .. } | Event::Spoke { .. } | Event::Present { .. } => true,
            Event::Went { step, .. } => {
                !state.is_over && self.place(step).is_some_and(|at| state.here != Some(at))
            }
            Event::Dropped { steps } => {
                let ahead = |step| self.place(step).is_some_and(|at| self.standing(at) == Standing::Ahead);
                !steps.is_empty() && !state.is_over && steps.iter().all(ahead)
            }
            Event::Paused => is_at_work,
            Event::Continued => state.clock.is_paused && !state.is_over,
            Event::Vote { step, act } => {
                let question = self.place(step).and_then(|at| self.question(at));
                is_at_work
                    && here(step)
                    && question.is_some_and(|question| self.vote().accepts(act, &question))
            }
            Event::Timer { step, runs } => {
                is_at_work && here(step) && self.planned_talk().is_some() && self.is_timing() != *runs
            }
            Event::Played { step, .. } | Event::Hinted { step } => {
                is_at_work && here(step) && self.visit().is_some_and(Visit::is_open)
            }
            Event::Revealed { step } => {
                let is_pretest = || {
                    let step = self.module.step(step);
                    step.is_some_and(|step| step.assessment == Some(Assessment::Pretest))
                };
                is_at_work && here(step) && self.visit().is_some_and(Visit::is_open) && !is_pretest()
            }
            Event::Noted { step, .. } => self.place(step).is_some(),
            Event::Typed { edit } => match edit {
                Edit::Insert(text) => !text.is_empty(),
                Edit::Erase => !state.typed.is_empty(),
                _ => false,
            },
            // Taking back is asked of `apply`, which knows what there is.
            Event::Began { .. } | Event::Undone => false,
            Event::Rescheduled { .. } => !state.is_over,
            Event::Ended => state.here.is_some() && !state.is_over,
        }
    }

    fn change(&mut self, event: &Event) {
        let at = |class: &Class, step| class.place(step).unwrap_or_default();
        match event {
            Event::Began { seed, lang, present, end, order, .. } => {
                let state = &mut self.state;
                (state.has_begun, state.seed, state.lang, state.order) = (true, *seed, *lang, *order);
                (state.present, state.end) = (*present, *end);
            }
            Event::Went { step, skipping } => self.go(at(self, step), *skipping),
            Event::Dropped { steps } => {
                for step in steps {
                    let at = at(self, step);
                    self.state.steps[at].is_dropped = true;
                }
            }
            Event::Paused => self.state.clock.pause(),
            Event::Continued => self.state.clock.is_paused = false,
            Event::Present { people } => self.state.present = Some(*people),
            Event::Vote { step, act } => {
                let at = at(self, step);
                let step = &mut self.state.steps[at];
                step.vote.apply(act);
                // A talk has its own time; a vote that follows ends it.
                step.is_timing = *act == Act::Discuss;
                if *act == Act::Discuss {
                    step.timed = 0;
                }
                self.state.typed.clear();
            }
            Event::Timer { step, runs } => {
                let at = at(self, step);
                self.state.steps[at].is_timing = *runs;
            }
            Event::Played { step, intent, response } => {
                if let Some(visit) = self.visit_mut(step) {
                    visit.follow(intent, response.as_deref());
                }
            }
            Event::Hinted { step } => {
                if let Some(visit) = self.visit_mut(step) {
                    visit.hint();
                }
            }
            Event::Revealed { step } => {
                if let Some(visit) = self.visit_mut(step) {
                    // What is told is the answer as it stands.
                    if visit.is_working() {
                        visit.intend(&Intent::Cancel);
                    }
                    visit.reveal();
                }
            }
            Event::Blanked { is_blank } => self.state.is_blank = *is_blank,
            Event::Spoke { lang } => {
                self.state.lang = *lang;
                for visit in self.state.steps.iter_mut().filter_map(|step| step.visit.as_mut()) {
                    visit.speak(*lang);
                }
            }
            Event::Noted { step, text } => {
                let at = at(self, step);
                self.state.steps[at].note.clone_from(text);
            }
            Event::Typed { edit } => {
                let mut field = Field::new(&self.state.typed, LONGEST_COUNTS);
                edit.apply(&mut field);
                field.text().clone_into(&mut self.state.typed);
            }
            Event::Rescheduled { end } => self.state.end = Some(*end),
            Event::Resumed | Event::Undone => {}
            Event::Ended => {
                self.state.is_over = true;
                self.state.clock.stop();
            }
        }
    }

    /// The exercise that is played at a step.
    fn visit_mut(&mut self, step: &Id) -> Option<&mut Visit> {
        let at = self.place(step)?;
        self.state.steps[at].visit.as_mut()
    }

    fn go(&mut self, to: usize, skipping: bool) {
        if let Some(from) = self.state.here.replace(to) {
            let step = &mut self.state.steps[from];
            step.is_timing = false;
            step.is_done |= to > from && !skipping;
        }
        self.state.clock.has_started = true;
        self.state.clock.is_paused = false;
        self.state.clock.breaks += u32::from(self.is_break(to));
        self.state.typed.clear();
        let is_played = self.work_at(to) == Some(ClassWork::Play);
        let (module, seed, lang) = (&self.module, self.seed_at(to), self.state.lang);
        let step = &module[self.places[to]];
        let state = &mut self.state.steps[to];
        state.is_dropped = false;
        if is_played && state.visit.is_none() {
            state.visit = Visit::new(module, &ModuleRecord::default(), &step.id, seed);
            if let Some(visit) = &mut state.visit {
                visit.speak(lang);
            }
        }
    }
}
