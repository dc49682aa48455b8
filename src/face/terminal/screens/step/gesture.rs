//! The keys of gestures, as the footer and the help show them.

use super::StepScreen;
use crate::activity::{Exercise, Gesture};
use crate::face::terminal::screen::{Hint, hint};
use crate::text::msg;

impl StepScreen {
    /// The keys of an exercise to be answered, the most useful first.
    pub(super) fn exercise_keys(&self, exercise: &Exercise) -> Vec<Hint> {
        // Where letters look for a word, `finding_keys` are shown instead.
        let gestures = exercise.gestures().iter().filter(|gesture| **gesture != Gesture::Find);
        let mut keys: Vec<Hint> = gestures.map(|gesture| gesture_hint(*gesture)).collect();
        let confirm = if self.reads() { msg::KEY_GO_ON } else { msg::KEY_CONFIRM };
        // Where Enter does something else first.
        let is_taken =
            exercise.gestures().iter().any(|gesture| matches!(gesture, Gesture::Mark | Gesture::Train));
        keys.insert(keys.len().min(2), hint(if is_taken { "v" } else { "⏎" }, confirm));
        if self.visit.has_hint() {
            keys.insert(keys.len().min(4), hint("i", msg::KEY_HINT));
        }
        keys
    }
}

/// The key that makes a gesture.
fn gesture_hint(gesture: Gesture) -> Hint {
    match gesture {
        Gesture::Choose => hint("↑↓", msg::KEY_CHOOSE),
        Gesture::Toggle => hint("␣", msg::KEY_TOGGLE),
        Gesture::Adjust => hint("←→", msg::KEY_ADJUST),
        Gesture::Refine => hint("⇧←→", msg::KEY_REFINE),
        Gesture::Link => hint("=", msg::KEY_LINK),
        Gesture::Undo => hint("z", msg::KEY_UNDO),
        Gesture::Reset => hint("r", msg::KEY_RESET),
        Gesture::Assign => hint("←→", msg::KEY_CATEGORY),
        Gesture::TypeNumber => hint("0…9", msg::KEY_TYPE),
        Gesture::Extend => hint("⇧←→", msg::KEY_EXTEND),
        Gesture::Remove => hint("⌫", msg::KEY_REMOVE),
        Gesture::NextControl => hint("⇥", msg::KEY_NEXT_CONTROL),
        Gesture::Roam => hint("←↑↓→", msg::KEY_ROAM),
        Gesture::Call => hint("1…9", msg::KEY_CALL),
        Gesture::Extent => hint("⇥", msg::KEY_EXTENT),
        Gesture::Summary => hint("v", msg::KEY_SUMMARY),
        Gesture::Time => hint("␣", msg::KEY_TIMER),
        Gesture::Take => hint("␣", msg::KEY_TAKE),
        Gesture::Carry => hint("⇧↑↓", msg::KEY_CARRY),
        Gesture::Place => hint("1…9", msg::KEY_PLACE),
        Gesture::Note => hint("0…9", msg::KEY_NOTE),
        Gesture::Rate => hint("0…9", msg::KEY_RATE),
        Gesture::Word => hint("←→", msg::KEY_WORD),
        Gesture::Select => hint("␣", msg::KEY_SELECT),
        Gesture::Mark => hint("⏎", msg::KEY_MARK),
        Gesture::Find => hint("a…z", msg::KEY_FIND),
        Gesture::Scene => hint("1…9", msg::KEY_SCENE),
        Gesture::Measure => hint("⇥", msg::KEY_MEASURE),
        Gesture::Look => hint("←→", msg::KEY_LOOK),
        Gesture::Train => hint("⏎", msg::KEY_TRAIN),
    }
}
