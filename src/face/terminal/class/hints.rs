//! The keys that work, and what they do.

use super::console::{Console, Mode, Role};
use crate::action::{Hint, hints_where};
use crate::classroom::Plan;
use crate::face::terminal::drawing::hint;
use crate::text::msg;

impl Console {
    /// The keys that work here, the most useful first.
    pub(super) fn hints(&self) -> Vec<Hint> {
        match self.mode {
            // The keys are those of the exercise itself.
            Mode::Play => {
                let actions = self.class.visit().map(crate::course::Visit::actions).unwrap_or_default();
                let mut keys = hints_where(&actions, |action| !action.is_on_page);
                keys.push(hint("Esc", msg::KEY_CLASS_STOP));
                keys
            }
            Mode::Note(_) => vec![hint("⏎", msg::KEY_CLASS_STOP)],
            Mode::Present(_) => vec![hint("⏎", msg::KEY_CONFIRM), hint("Esc", msg::KEY_CLASS_STOP)],
            Mode::Find(..) => {
                vec![
                    hint("↑↓", msg::KEY_CHOOSE),
                    hint("⏎", msg::KEY_CLASS_GO),
                    hint("Esc", msg::KEY_CLASS_STOP),
                ]
            }
            Mode::Resume => {
                vec![
                    hint("⏎", msg::KEY_CLASS_RESUME),
                    hint("n", msg::KEY_CLASS_NEW),
                    hint("q", msg::KEY_QUIT),
                ]
            }
            Mode::Help => vec![hint("Esc", msg::KEY_CLASS_STOP)],
            Mode::Lead if !self.is_joined => vec![hint("q", msg::KEY_QUIT)],
            Mode::Lead => self.leading_hints(),
        }
    }

    fn leading_hints(&self) -> Vec<Hint> {
        if self.class.is_over() {
            return vec![
                hint("o", msg::KEY_CLASS_EXPORT),
                hint("E", msg::KEY_CLASS_ERASE),
                hint("u", msg::KEY_UNDO),
            ];
        }
        if self.is_counting() {
            return vec![
                hint("12 7 0 9 ⏎", msg::KEY_CLASS_COUNT),
                hint("u", msg::KEY_UNDO),
                hint("n", msg::KEY_CLASS_BLANK),
            ];
        }
        let has_vote = self.class.here().and_then(|here| self.class.question(here)).is_some();
        let mut hints = vec![hint("⏎", msg::KEY_CLASS_NEXT)];
        if has_vote {
            hints.push(hint("v", msg::KEY_CLASS_VOTE));
        }
        if self.class.visit().is_some_and(crate::course::Visit::is_open) {
            hints.push(hint("x", msg::KEY_CLASS_PLAY));
        }
        if has_vote || self.class.visit().is_some() {
            hints.push(hint("d", msg::KEY_CLASS_REVEAL));
        }
        if self.class.planned_talk().is_some() {
            hints.push(hint("t", msg::KEY_TIMER));
        }
        if Plan::of(&self.class).is_some() {
            hints.push(hint("c", msg::KEY_CLASS_DROP));
        }
        hints.extend([
            hint("n", msg::KEY_CLASS_BLANK),
            hint("p", msg::KEY_CLASS_PAUSE),
            hint("u", msg::KEY_UNDO),
            hint("/", msg::KEY_CLASS_FIND),
        ]);
        if self.role == Role::Leading {
            hints.push(hint("Tab", msg::KEY_CLASS_NOTES));
        }
        hints
    }

    /// Every key, for the page of help.
    pub(super) fn all_hints() -> Vec<Hint> {
        vec![
            hint("⏎  →", msg::KEY_CLASS_NEXT),
            hint("←", msg::KEY_CLASS_BACK),
            hint("v", msg::KEY_CLASS_VOTE),
            hint("12 7 0 9 ⏎", msg::KEY_CLASS_COUNT),
            hint("h", msg::KEY_CLASS_SHOW),
            hint("d", msg::KEY_CLASS_REVEAL),
            hint("r", msg::KEY_CLASS_REOPEN),
            hint("x", msg::KEY_CLASS_PLAY),
            hint("i", msg::KEY_HINT),
            hint("t", msg::KEY_TIMER),
            hint("s", msg::KEY_CLASS_SKIP),
            hint("/", msg::KEY_CLASS_FIND),
            hint("c", msg::KEY_CLASS_DROP),
            hint("u", msg::KEY_UNDO),
            hint("p", msg::KEY_CLASS_PAUSE),
            hint("n", msg::KEY_CLASS_BLANK),
            hint("m", msg::KEY_CLASS_NOTE),
            hint("e", msg::KEY_CLASS_PRESENT),
            hint("⇧↑ ⇧↓", msg::KEY_CLASS_SCROLL),
            hint("Tab", msg::KEY_CLASS_NOTES),
            hint("l  L", msg::KEY_CLASS_LANGUAGE),
            hint("y", msg::KEY_THEME),
            hint("o", msg::KEY_CLASS_EXPORT),
            hint("q", msg::KEY_QUIT),
        ]
    }
}
