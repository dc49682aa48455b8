//! A step where a text is being typed: its keys, and the way of its caret.

use super::StepScreen;
use crate::activity::{Exercise, Gesture, Intent};
use crate::face::Desk;
use crate::face::terminal::screen::{Hint, Then, hint};
use crate::text::msg;

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
        let mut keys = vec![hint("⏎", msg::KEY_CONFIRM)];
        if self.visit.exercise().is_some_and(|exercise| exercise.gestures().contains(&Gesture::NextControl)) {
            keys.push(hint("⇥", msg::KEY_NEXT_CONTROL));
        }
        if self.visit.has_hint() {
            keys.push(hint("F4", msg::KEY_HINT));
        }
        keys.extend([hint("^J", msg::KEY_NEW_LINE), hint("^Z", msg::KEY_UNDO), hint("^Y", msg::KEY_REDO)]);
        if self.visit.may_look_up() {
            keys.extend([hint("F5", msg::KEY_SOURCES), hint("F6", msg::KEY_GLOSSARY)]);
        }
        keys
    }

    /// The keys while letters look for a word.
    fn finding_keys(&self) -> Vec<Hint> {
        let mut keys = vec![
            hint("a…z", msg::KEY_FIND),
            hint("⏎", msg::KEY_TAKE_OR_GO_ON),
            hint("⇥", msg::KEY_NEXT_CONTROL),
            hint("1…9", msg::KEY_SCENE),
            hint("↑↓", msg::KEY_CHOOSE),
        ];
        if self.visit.has_hint() {
            keys.push(hint("F4", msg::KEY_HINT));
        }
        keys.extend([hint("^Z", msg::KEY_UNDO), hint("^Y", msg::KEY_REDO)]);
        if self.visit.may_look_up() {
            keys.extend([hint("F5", msg::KEY_SOURCES), hint("F6", msg::KEY_GLOSSARY)]);
        }
        keys
    }
}
