//! Journals of classes from before schema 3: how they took back, and how they computed.

use super::Class;
use super::work::computed;
use crate::activity::Intent;
use crate::classroom::{Event, Kept};
use crate::text::Id;

/// The first schema whose events hold the answers they led to.
pub(super) const ANSWERS: u32 = 3;

impl Class {
    /// Adds events from before [`ANSWERS`] as the program that kept them did, and writes them down
    /// as this one does.
    pub(super) fn add_older(&mut self, older: Vec<Kept>) {
        let mut left: Vec<Kept> = Vec::new();
        for kept in older {
            if kept.event == Event::Undone {
                let last = left.iter().rposition(|kept| could_be_undone(&kept.event));
                last.map(|last| left.remove(last));
            } else {
                left.push(kept);
            }
        }
        for Kept { at, event, .. } in left {
            self.tick_for(at, &event);
            if !self.accepts(&event) {
                continue;
            }
            // Whatever was played, or told, first completed what was being computed.
            if let Event::Played { step, .. } | Event::Revealed { step } = &event
                && let Some(done) = self.finish(step)
            {
                self.entries.push((at, done));
            }
            let event = self.perform(&event);
            self.entries.push((at, event));
        }
    }

    /// Computes to its end what is being computed at a step. Returns what came of it.
    fn finish(&mut self, step: &Id) -> Option<Event> {
        let visit = self.visit_mut(step)?;
        let before = visit.response()?.clone();
        while visit.is_working() {
            visit.intend(&Intent::Work);
        }
        let after = visit.response().filter(|after| **after != before)?;
        Some(computed(step.clone(), after.clone()))
    }
}

/// Whether an event could be taken back: by its key alone, where something was played.
fn could_be_undone(event: &Event) -> bool {
    match event {
        Event::Played { intent, .. } => matches!(
            intent,
            Intent::Toggle
                | Intent::Confirm
                | Intent::Pick(_)
                | Intent::PickNone
                | Intent::Point(_)
                | Intent::Remove
                | Intent::Line(_)
        ),
        event => event.can_be_undone(),
    }
}
