//! The keyboard while the class plays an exercise: what it calls out, the trainer marks.

use super::console::{Asked, Console, Mode};
use crate::action::{Key, by_key};
use crate::activity::Intent;
use crate::classroom::Event;
use crate::text::msg;

impl Console {
    /// Moves the marks of the exercise on the projector, with the keys of the exercise itself.
    pub(super) fn play(&mut self, key: Key) -> Asked {
        let Some(visit) = self.class.visit() else { return self.open(Mode::Lead) };
        let actions = visit.actions();
        let intent = by_key(&actions, key).map(|(action, entered)| action.does.with(entered));
        let intent = intent.or_else(|| (key == Key::Enter).then_some(Intent::Confirm));
        if let Some(intent) = intent.filter(|intent| self.class.minds(intent)) {
            return Asked::event(Event::played(self.here(), intent));
        }
        match key {
            Key::Escape => return self.open(Mode::Lead),
            Key::Enter => return self.say(msg::CLASS_PLAY_REVEAL),
            Key::Up => self.scroll(-1),
            Key::Down => self.scroll(1),
            Key::PageUp => self.scroll(-15),
            Key::PageDown => self.scroll(15),
            _ => {}
        }
        Asked::default()
    }

    /// A click on something in the exercise.
    pub(super) fn point(&self, target: usize) -> Asked {
        Asked::event(Event::played(self.here(), Intent::Point(target)))
    }
}
