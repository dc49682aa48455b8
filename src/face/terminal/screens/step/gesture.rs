//! The keys of gestures, as the footer and the help show them.

use super::StepScreen;
use crate::activity::{Exercise, Gesture};
use crate::face::terminal::screen::{Hint, hint};

impl StepScreen {
    /// The keys of an exercise to be answered, the most useful first.
    pub(super) fn exercise_keys(&self, exercise: &Exercise) -> Vec<Hint> {
        // Where letters look for a word, `finding_keys` are shown instead.
        let gestures = exercise.gestures().iter().filter(|gesture| **gesture != Gesture::Find);
        let mut keys: Vec<Hint> = gestures.map(|gesture| gesture_hint(*gesture)).collect();
        let confirm = if self.reads() { "key-go-on" } else { "key-confirm" };
        // Where Enter does something else first.
        let is_taken =
            exercise.gestures().iter().any(|gesture| matches!(gesture, Gesture::Mark | Gesture::Train));
        keys.insert(keys.len().min(2), hint(if is_taken { "v" } else { "⏎" }, confirm));
        if self.visit.has_hint() {
            keys.insert(keys.len().min(4), hint("i", "key-hint"));
        }
        keys
    }
}

/// The key that makes a gesture.
fn gesture_hint(gesture: Gesture) -> Hint {
    match gesture {
        Gesture::Choose => hint("↑↓", "key-choose"),
        Gesture::Toggle => hint("␣", "key-toggle"),
        Gesture::Adjust => hint("←→", "key-adjust"),
        Gesture::Refine => hint("⇧←→", "key-refine"),
        Gesture::Link => hint("=", "key-link"),
        Gesture::Undo => hint("z", "key-undo"),
        Gesture::Reset => hint("r", "key-reset"),
        Gesture::Assign => hint("←→", "key-category"),
        Gesture::TypeNumber => hint("0…9", "key-type"),
        Gesture::Extend => hint("⇧←→", "key-extend"),
        Gesture::Remove => hint("⌫", "key-remove"),
        Gesture::NextControl => hint("⇥", "key-next-control"),
        Gesture::Roam => hint("←↑↓→", "key-roam"),
        Gesture::Call => hint("1…9", "key-call"),
        Gesture::Extent => hint("⇥", "key-extent"),
        Gesture::Summary => hint("v", "key-summary"),
        Gesture::Time => hint("␣", "key-timer"),
        Gesture::Take => hint("␣", "key-take"),
        Gesture::Carry => hint("⇧↑↓", "key-carry"),
        Gesture::Place => hint("1…9", "key-place"),
        Gesture::Note => hint("0…9", "key-note"),
        Gesture::Rate => hint("0…9", "key-rate"),
        Gesture::Word => hint("←→", "key-word"),
        Gesture::Select => hint("␣", "key-select"),
        Gesture::Mark => hint("⏎", "key-mark"),
        Gesture::Find => hint("a…z", "key-find"),
        Gesture::Scene => hint("1…9", "key-scene"),
        Gesture::Measure => hint("⇥", "key-measure"),
        Gesture::Look => hint("←→", "key-look"),
        Gesture::Train => hint("⏎", "key-train"),
    }
}
