//! What can be done at a step: in its exercise, then with the step itself.

use super::{HAND_IN, HINT, RETRY, StepView};
use crate::action::{Action, Input, Key, Role};
use crate::activity::Intent;
use crate::app::common::{CONFIRM, LINE, NEXT, PREVIOUS, back, command, enter, sources};
use crate::app::{Does, View};
use crate::text::msg;

impl StepView {
    /// Everything that can be done at the step, the most useful first.
    pub(super) fn all_actions(&self) -> Vec<Action<Does>> {
        if self.is_on_hand_in {
            return self.hand_in_actions();
        }
        let mut actions = Vec::new();
        if self.visit.is_open() {
            actions.extend(self.exercise_actions());
        } else {
            actions.push(command(CONFIRM, msg::KEY_GO_ON, &[Key::Enter, Key::Function(8)], Role::Navigate));
        }
        let has_hints = !self.visit.step().hints.is_empty();
        if self.visit.is_open() && has_hints {
            let place = actions.len().min(4);
            actions
                .insert(place, command(HINT, msg::KEY_HINT, &[Key::Char('i'), Key::Function(4)], Role::Move));
        }
        if self.visit.can_retry() {
            actions.push(command(RETRY, msg::KEY_RETRY, &[Key::Char('r')], Role::Answer));
        }
        if !self.visit.step().sources.is_empty() {
            let may_look_up = self.visit.may_look_up();
            actions.push(Action { is_on_page: !may_look_up, ..sources() });
        }
        if self.queue.is_some() {
            let next = &[Key::Char('n'), Key::Control('n')];
            actions.push(command(NEXT, msg::KEY_NEXT, next, Role::Navigate));
        } else {
            let (previous, next) =
                (&[Key::Char('p'), Key::Control('p')], &[Key::Char('n'), Key::Control('n')]);
            actions.push(command(PREVIOUS, msg::KEY_PREVIOUS, previous, Role::Navigate));
            actions.push(command(NEXT, msg::KEY_NEXT, next, Role::Navigate));
            actions.push(enter(LINE, msg::KEY_MAP, Input::Line, Role::Navigate));
        }
        actions.push(back(msg::KEY_MAP));
        actions
    }

    /// Whether the exercise itself takes Enter, so that another key hands in.
    pub(super) fn takes_enter(&self) -> bool {
        self.visit.actions().iter().any(|action| action.keys.contains(&Key::Enter))
    }

    /// What can be done on the line that hands in: typing goes back to the exercise.
    fn hand_in_actions(&self) -> Vec<Action<Does>> {
        let exercise = self.visit.actions();
        let mut actions = vec![
            command(HAND_IN, msg::KEY_HAND_IN, &[Key::Enter, Key::Function(8)], Role::Answer),
            Action::new(Does::Play(Intent::Up), msg::KEY_CHOOSE, &[Key::Up, Key::BackTab], Role::Move),
        ];
        let pointed =
            |action: &&Action<Intent>| matches!(action.input, Input::Text | Input::Number | Input::At);
        actions.extend(exercise.iter().filter(pointed).map(|action| action.clone().map(Does::Play)));
        actions.push(back(msg::KEY_MAP));
        actions
    }

    fn exercise_actions(&self) -> Vec<Action<Does>> {
        let exercise = self.visit.actions();
        let takes_enter = exercise.iter().rposition(|action| action.keys.contains(&Key::Enter));
        let is_pointed_at = exercise.iter().any(|action| action.input == Input::At);
        let mut actions: Vec<_> = exercise.into_iter().map(|action| action.map(Does::Play)).collect();
        // What hands in stands behind the two most useful, and behind whatever takes Enter.
        let mut place = takes_enter.map_or(2, |place| place + 1).min(actions.len());
        // Keys that are told together stay together.
        while place < actions.len() && actions[place].label == actions[place - 1].label {
            place += 1;
        }
        let hand_in = command(HAND_IN, msg::KEY_HAND_IN, &[Key::Function(8)], Role::Answer);
        if takes_enter.is_none() {
            let confirm = if self.is_read() { msg::KEY_GO_ON } else { msg::KEY_CONFIRM };
            actions.insert(place, hand_in.on_page());
            actions.insert(place, command(CONFIRM, confirm, &[Key::Enter], Role::Answer));
        } else {
            actions.insert(place, hand_in);
            if !is_pointed_at {
                let point = Does::Play(Intent::Point(0));
                actions.push(Action::with(point, msg::KEY_HAND_IN, Input::At, Role::Answer));
            }
        }
        actions
    }
}
