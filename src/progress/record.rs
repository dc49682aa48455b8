//! What a learner's events add up to.

use std::collections::HashMap;

use super::{Event, Notes};
use crate::activity::Response;
use crate::text::Id;

/// The longest pause between two events that still counts as work, in milliseconds.
///
/// Whoever leaves the screen for lunch does not study for an hour.
const LONGEST_PAUSE: u64 = 5 * 60 * 1000;

/// What a journal adds up to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    modules: HashMap<Id, ModuleRecord>,
    open: Option<Id>,
    /// What was kept before any module was named: the line that did is damaged. The next one
    /// names it.
    unnamed: ModuleRecord,
    last_at: Option<u64>,
    /// How many events there were.
    count: u64,
}

/// What was kept of a module.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ModuleRecord {
    /// The step where the learner is.
    pub here: Option<Id>,
    /// Milliseconds of work, pauses left out.
    pub spent: u64,
    /// How much of it went into questions that came back.
    pub spent_reviewing: u64,
    /// The entries of the logbook.
    pub notes: Notes,
    steps: HashMap<Id, StepRecord>,
    /// Whether the last event was about a question that came back.
    is_reviewing: bool,
}

/// What was kept of a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepRecord {
    /// The seed of the present attempt.
    pub seed: Option<u64>,
    /// The answer so far of the present attempt.
    pub draft: Option<Response>,
    /// How many hints the present attempt has seen.
    pub hints: usize,
    /// Every answer handed in, the oldest first.
    pub answers: Vec<Answer>,
    /// Whether the last answer stands; not while the step is being tried again.
    pub is_answered: bool,
    /// Every answer to the step's question when it came back, the oldest first.
    pub reviews: Vec<Answer>,
    /// Whether the learner went on from the step, ever.
    pub is_finished: bool,
    /// When they first did, in milliseconds since 1970.
    pub finished_at: Option<u64>,
    /// Milliseconds of work, pauses left out.
    pub spent: u64,
}

impl StepRecord {
    /// Whether the step is done: its question was answered, or the learner went on from it, ever.
    pub fn is_done(&self) -> bool {
        self.is_finished || !self.answers.is_empty()
    }
}

/// An answer handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The answer.
    pub response: Response,
    /// How many hints had been seen.
    pub hints: usize,
    /// When, in milliseconds since 1970, by the clock of that moment.
    pub at: u64,
    /// Its place among all events: what clocks say may be wrong.
    pub place: u64,
}

impl Record {
    /// Adds an event that happened at `at`, in milliseconds since 1970.
    ///
    /// A clock that was set back, and the time between two sittings, count for nothing.
    pub fn apply(&mut self, at: u64, event: Event) {
        self.count += 1;
        let pause = self.last_at.replace(at).and_then(|last| at.checked_sub(last)).unwrap_or(0);
        if let Event::Opened { module, .. } = event {
            let unnamed = std::mem::take(&mut self.unnamed);
            self.modules.entry(module.clone()).or_insert(unnamed).is_reviewing = false;
            self.open = Some(module);
            return;
        }
        let module = self.open.as_ref().and_then(|open| self.modules.get_mut(open));
        let module = module.unwrap_or(&mut self.unnamed);
        // The logbook is kept beside the steps: its time is not theirs.
        if !module.notes.apply(at, &event) {
            module.work(pause.min(LONGEST_PAUSE), &event);
            module.apply(at, self.count, event);
        }
    }

    /// What was kept of a module; nothing for one that was never opened, but for what was kept before
    /// any was named.
    pub fn module(&self, module: &Id) -> &ModuleRecord {
        self.modules.get(module).unwrap_or(&self.unnamed)
    }
}

impl ModuleRecord {
    /// What was kept of a step, if it was ever seen.
    pub fn step(&self, step: &Id) -> Option<&StepRecord> {
        self.steps.get(step)
    }

    /// Whether the step is done: see [`StepRecord::is_done`].
    pub fn is_done(&self, step: &Id) -> bool {
        self.step(step).is_some_and(StepRecord::is_done)
    }

    /// Adds the time that passed before `event`. What is read after a question that came back
    /// belongs to it, and not to the step where the course stands.
    fn work(&mut self, time: u64, event: &Event) {
        self.spent += time;
        let is_review = matches!(event, Event::Reviewed { .. });
        if std::mem::replace(&mut self.is_reviewing, is_review) || is_review {
            self.spent_reviewing += time;
            return;
        }
        if let Some(step) = self.here.as_ref().and_then(|here| self.steps.get_mut(here)) {
            step.spent += time;
        }
    }

    fn apply(&mut self, at: u64, place: u64, event: Event) {
        match event {
            Event::Opened { .. } | Event::Noted { .. } | Event::Unnoted { .. } => {}
            Event::Entered { step, seed } => {
                self.here = Some(step.clone());
                self.at(step).seed = Some(seed);
            }
            Event::Drafted { step, response } => self.at(step).draft = Some(response),
            Event::Hinted { step, hints } => self.at(step).hints = hints,
            Event::Answered { step, response } => {
                let step = self.at(step);
                step.answers.push(Answer { response: response.clone(), hints: step.hints, at, place });
                step.draft = Some(response);
                step.is_answered = true;
            }
            Event::Retried { step, seed } => {
                let step = self.at(step);
                step.seed = Some(seed);
                step.draft = None;
                step.hints = 0;
                step.is_answered = false;
            }
            Event::Reviewed { step, response, hints, .. } => {
                self.at(step).reviews.push(Answer { response, hints, at, place });
            }
            Event::Finished { step } => {
                let step = self.at(step);
                step.is_finished = true;
                step.finished_at.get_or_insert(at);
            }
        }
    }

    fn at(&mut self, step: Id) -> &mut StepRecord {
        self.steps.entry(step).or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: u64 = 60_000;

    fn opened() -> Event {
        Event::Opened { module: Id::new("m"), version: "1".into() }
    }

    fn entered(step: &str) -> Event {
        Event::Entered { step: Id::new(step), seed: 7 }
    }

    fn record(events: &[(u64, Event)]) -> Record {
        let mut record = Record::default();
        for (at, event) in events {
            record.apply(*at, event.clone());
        }
        record
    }

    #[test]
    fn time_counts_without_long_pauses_sittings_and_clock_changes() {
        let record = record(&[
            (0, opened()),
            (MINUTE, entered("a")),
            (3 * MINUTE, entered("b")),
            (63 * MINUTE, Event::Finished { step: Id::new("b") }),
            // The clock goes back by an hour; then a new sitting a day later.
            (3 * MINUTE, entered("a")),
            (1440 * MINUTE, opened()),
            (1441 * MINUTE, Event::Finished { step: Id::new("a") }),
        ]);
        let module = record.module(&Id::new("m"));
        assert_eq!(module.step(&Id::new("a")).unwrap().spent, 3 * MINUTE);
        assert_eq!(module.step(&Id::new("b")).unwrap().spent, 5 * MINUTE);
        assert_eq!(module.spent, 9 * MINUTE);
        assert_eq!(module.here, Some(Id::new("a")));
    }

    #[test]
    fn trying_again_keeps_the_history() {
        let step = Id::new("a");
        let response = Response::Opinion(crate::activity::opinion::Response::default());
        let record = record(&[
            (0, opened()),
            (1, entered("a")),
            (2, Event::Hinted { step: step.clone(), hints: 1 }),
            (3, Event::Answered { step: step.clone(), response }),
            (4, Event::Retried { step: step.clone(), seed: 9 }),
        ]);
        let kept = record.module(&Id::new("m")).step(&step).unwrap();
        assert_eq!((kept.answers.len(), kept.answers[0].hints, kept.hints), (1, 1, 0));
        assert!(!kept.is_answered && kept.draft.is_none());
        assert_eq!(kept.seed, Some(9));
    }

    #[test]
    fn a_question_that_comes_back_leaves_the_course_as_it_is() {
        let step = Id::new("a");
        let response = Response::Opinion(crate::activity::opinion::Response::default());
        let reviewed = Event::Reviewed { step: step.clone(), seed: 3, response: response.clone(), hints: 1 };
        let before =
            [(0, opened()), (1, entered("b")), (2, Event::Answered { step: step.clone(), response })];
        let after = [(MINUTE + 2, reviewed), (2 * MINUTE + 2, entered("b"))];
        let (left, right) = (record(&before), record(&[&before[..], &after].concat()));
        let module = Id::new("m");
        let (left, right) = (left.module(&module), right.module(&module));
        let (old, new) = (left.step(&step).unwrap(), right.step(&step).unwrap());
        assert_eq!((&new.answers, &new.draft, new.spent), (&old.answers, &old.draft, old.spent));
        assert_eq!((new.reviews.len(), new.reviews[0].hints), (1, 1));
        assert_eq!((right.spent - left.spent, right.spent_reviewing), (2 * MINUTE, 2 * MINUTE));
        assert_eq!(right.step(&Id::new("b")).unwrap().spent, left.step(&Id::new("b")).unwrap().spent);
    }

    #[test]
    fn a_first_line_that_is_lost_costs_no_more_than_itself() {
        let events = [(0, opened()), (1, entered("a")), (MINUTE, Event::Finished { step: Id::new("a") })];
        let module = Id::new("m");
        let whole = record(&events);
        for rest in [record(&events[1..]), record(&[&events[1..], &[(MINUTE, opened())]].concat())] {
            assert!(rest.module(&module).step(&Id::new("a")).unwrap().is_finished);
            assert_eq!(rest.module(&module).step(&Id::new("a")), whole.module(&module).step(&Id::new("a")));
        }
        // What was never opened has nothing of what was.
        assert_eq!(whole.module(&Id::new("n")), &ModuleRecord::default());
    }
}
