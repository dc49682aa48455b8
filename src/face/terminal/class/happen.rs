//! What happens to the class, and how a terminal shows it.

use super::console::{Console, Mode, Role};
use crate::activity::Stage;
use crate::classroom::{Act, Event, Moment};
use crate::face::terminal::pane::Follow;

/// Where a class is: the step, and how far what is played there.
type Place = (Option<usize>, Option<Stage>);

impl Console {
    /// Does what somebody wants to happen, where the class is led. Returns what is to be kept, and
    /// followed wherever else the class is shown; nothing where it made no sense.
    pub fn take(&mut self, now: Moment, wish: &Event) -> Option<Event> {
        let before = self.place();
        let event = self.class.apply(now, wish)?;
        self.after(before, &event);
        Some(event)
    }

    /// Something happened where the class is led. Returns whether it made sense; else nothing has
    /// changed.
    pub fn follow(&mut self, now: Moment, event: &Event) -> bool {
        let before = self.place();
        let made_sense = self.class.follow(now, event);
        if made_sense {
            self.after(before, event);
        }
        made_sense
    }

    fn place(&self) -> Place {
        (self.class.here(), self.stage())
    }

    /// Shows what has become of the class by an event.
    fn after(&mut self, before: Place, event: &Event) {
        let has_moved = self.class.here() != before.0;
        if has_moved {
            self.mode = if self.mode == Mode::Play { Mode::Lead } else { self.mode.clone() };
        }
        self.follow_language();
        self.refresh(has_moved);
        if matches!(event, Event::Played { .. }) {
            self.audience.follow(Follow::Cursor);
        }
        if matches!(event, Event::Vote { act: Act::Debrief, .. }) {
            self.audience.follow(Follow::Marks);
        }
        if self.stage() != before.1 && self.stage() == Some(Stage::Debriefed) {
            self.mode = Mode::Lead;
            self.audience.follow(Follow::Marks);
        }
    }

    fn stage(&self) -> Option<Stage> {
        self.class.visit().map(crate::course::Visit::stage)
    }

    /// Whether the exercise on the projector is computing something.
    pub fn is_working(&self) -> bool {
        self.class.is_working()
    }

    /// Does a slice of it. Returns what is to be kept once something came of it, where the class is
    /// led.
    pub fn work(&mut self, now: Moment) -> Option<Event> {
        if !self.is_working() {
            return None;
        }
        self.audience.change(Follow::Nothing);
        if self.role == Role::Attached {
            self.class.work_along();
            return None;
        }
        let before = self.place();
        let event = self.class.work(now)?;
        self.after(before, &event);
        Some(event)
    }
}
