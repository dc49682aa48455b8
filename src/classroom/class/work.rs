//! What the exercise on the projector computes, in slices.

use super::Class;
use crate::activity::{Intent, Response};
use crate::classroom::{Event, Moment};
use crate::course::Visit;
use crate::text::Id;

impl Class {
    /// Whether the exercise on the projector is computing something.
    pub fn is_working(&self) -> bool {
        self.visit().is_some_and(Visit::is_working)
    }

    /// Does a slice of what the exercise on the projector is computing, if it is computing
    /// anything. Returns what is to be kept once something came of it.
    pub fn work(&mut self, now: Moment) -> Option<Event> {
        let here = self.here_id()?;
        let response = self.work_along().filter(|_| self.visit().is_some_and(Visit::is_open))?;
        let event = computed(here, response);
        self.change(&event);
        self.entries.push((now, event.clone()));
        Some(event)
    }

    /// Does such a slice for a view: what it shows is computed here too, but what becomes of the
    /// answer is told by whoever leads the class.
    pub fn work_along(&mut self) -> Option<Response> {
        let here = self.here()?;
        let visit = self.state.steps[here].visit.as_mut().filter(|visit| visit.is_working())?;
        visit.compute()
    }
}

/// That what was computed at a step led to this answer.
pub(super) fn computed(step: Id, response: Response) -> Event {
    Event::Played { step, intent: Intent::Computed, response: Some(Box::new(response)) }
}
