//! A step where a text is being typed: its keys, and the way of its caret.

use super::StepScreen;
use crate::activity::{Exercise, Gesture, Intent};
use crate::face::Desk;
use crate::face::terminal::screen::{Hint, Then, hint};

impl StepScreen {
    /// Up or down: in a text by rows, which only the layout knows.
    pub(super) fn vertical(&mut self, intent: &Intent, lines: isize, desk: &mut Desk) -> Then {
        let target = self.beside_caret(lines, desk);
        match target.map_or(Then::Nothing, |target| self.intend(&Intent::Point(target), desk)) {
            Then::Nothing => self.arrow(intent, lines, desk),
            then => then,
        }
    }

    /// The letter so many lines below the caret, where the text goes on there.
    fn beside_caret(&self, lines: isize, desk: &Desk) -> Option<usize> {
        self.visit.is_typing().then(|| self.pane.beside_caret(lines, &desk.words, || self.shown(desk)))?
    }

    /// The keys while every letter is typed.
    pub(super) fn typing_keys(&self) -> Vec<Hint> {
        let finds = |exercise: &Exercise| exercise.gestures().contains(&Gesture::Find);
        if self.visit.exercise().is_some_and(finds) {
            return self.finding_keys();
        }
        let mut keys = vec![hint("⏎", "key-confirm")];
        if self.visit.exercise().is_some_and(|exercise| exercise.gestures().contains(&Gesture::NextControl)) {
            keys.push(hint("⇥", "key-next-control"));
        }
        if self.visit.has_hint() {
            keys.push(hint("F4", "key-hint"));
        }
        keys.extend([hint("^J", "key-new-line"), hint("^Z", "key-undo"), hint("^Y", "key-redo")]);
        if self.visit.may_look_up() {
            keys.extend([hint("F5", "key-sources"), hint("F6", "key-glossary")]);
        }
        keys
    }

    /// The keys while letters look for a word.
    fn finding_keys(&self) -> Vec<Hint> {
        let mut keys = vec![
            hint("a…z", "key-find"),
            hint("⏎", "key-take-or-go-on"),
            hint("⇥", "key-next-control"),
            hint("1…9", "key-scene"),
            hint("↑↓", "key-choose"),
        ];
        if self.visit.has_hint() {
            keys.push(hint("F4", "key-hint"));
        }
        keys.extend([hint("^Z", "key-undo"), hint("^Y", "key-redo")]);
        if self.visit.may_look_up() {
            keys.extend([hint("F5", "key-sources"), hint("F6", "key-glossary")]);
        }
        keys
    }
}
