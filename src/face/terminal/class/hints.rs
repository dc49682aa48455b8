//! The keys that work, and what they do.

use super::console::{Console, Mode, Role};
use crate::action::{Hint, hints_where};
use crate::classroom::Plan;
use crate::face::terminal::drawing::hint;

impl Console {
    /// The keys that work here, the most useful first.
    pub(super) fn hints(&self) -> Vec<Hint> {
        match self.mode {
            // The keys are those of the exercise itself.
            Mode::Play => {
                let actions = self.class.visit().map(crate::course::Visit::actions).unwrap_or_default();
                let mut keys = hints_where(&actions, |action| !action.is_on_page);
                keys.push(hint("Esc", "key-class-stop"));
                keys
            }
            Mode::Note(_) => vec![hint("⏎", "key-class-stop")],
            Mode::Present(_) => vec![hint("⏎", "key-confirm"), hint("Esc", "key-class-stop")],
            Mode::Find(..) => {
                vec![hint("↑↓", "key-choose"), hint("⏎", "key-class-go"), hint("Esc", "key-class-stop")]
            }
            Mode::Resume => {
                vec![hint("⏎", "key-class-resume"), hint("n", "key-class-new"), hint("q", "key-quit")]
            }
            Mode::Help => vec![hint("Esc", "key-class-stop")],
            Mode::Lead if !self.is_joined => vec![hint("q", "key-quit")],
            Mode::Lead => self.leading_hints(),
        }
    }

    fn leading_hints(&self) -> Vec<Hint> {
        if self.class.is_over() {
            return vec![hint("o", "key-class-export"), hint("E", "key-class-erase"), hint("u", "key-undo")];
        }
        if self.is_counting() {
            return vec![
                hint("12 7 0 9 ⏎", "key-class-count"),
                hint("u", "key-undo"),
                hint("n", "key-class-blank"),
            ];
        }
        let has_vote = self.class.here().and_then(|here| self.class.question(here)).is_some();
        let mut hints = vec![hint("⏎", "key-class-next")];
        if has_vote {
            hints.push(hint("v", "key-class-vote"));
        }
        if self.class.visit().is_some_and(crate::course::Visit::is_open) {
            hints.push(hint("x", "key-class-play"));
        }
        if has_vote || self.class.visit().is_some() {
            hints.push(hint("d", "key-class-reveal"));
        }
        if self.class.planned_talk().is_some() {
            hints.push(hint("t", "key-timer"));
        }
        if Plan::of(&self.class).is_some() {
            hints.push(hint("c", "key-class-drop"));
        }
        hints.extend([
            hint("n", "key-class-blank"),
            hint("p", "key-class-pause"),
            hint("u", "key-undo"),
            hint("/", "key-class-find"),
        ]);
        if self.role == Role::Leading {
            hints.push(hint("Tab", "key-class-notes"));
        }
        hints
    }

    /// Every key, for the page of help.
    pub(super) fn all_hints() -> Vec<Hint> {
        vec![
            hint("⏎  →", "key-class-next"),
            hint("←", "key-class-back"),
            hint("v", "key-class-vote"),
            hint("12 7 0 9 ⏎", "key-class-count"),
            hint("h", "key-class-show"),
            hint("d", "key-class-reveal"),
            hint("r", "key-class-reopen"),
            hint("x", "key-class-play"),
            hint("i", "key-hint"),
            hint("t", "key-timer"),
            hint("s", "key-class-skip"),
            hint("/", "key-class-find"),
            hint("c", "key-class-drop"),
            hint("u", "key-undo"),
            hint("p", "key-class-pause"),
            hint("n", "key-class-blank"),
            hint("m", "key-class-note"),
            hint("e", "key-class-present"),
            hint("⇧↑ ⇧↓", "key-class-scroll"),
            hint("Tab", "key-class-notes"),
            hint("l  L", "key-class-language"),
            hint("y", "key-theme"),
            hint("o", "key-class-export"),
            hint("q", "key-quit"),
        ]
    }
}
