//! What can be done in the grid and at the verdict.

use super::{Compare, Cursor, Response};
use crate::action::{Action, Input, Role};
use crate::activity::{Intent, Kind, offered};
use crate::text::msg;

impl Compare {
    /// Everything that can be done where the cursor is.
    pub(super) fn offered(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = Vec::new();
        let verdict = self.verdict.actions(&response.verdict, &cursor.verdict);
        if cursor.is_at_verdict {
            actions.extend(verdict.into_iter().filter(|action| action.input != Input::Line));
            if !self.observations.is_empty() {
                actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
            }
        } else {
            let [left, right] = offered::left_and_right(msg::KEY_ROAM, Role::Move);
            let [up, down] = offered::up_and_down(msg::KEY_ROAM, Role::Move);
            actions.extend([left, up, down, right]);
            actions.extend(offered::digits(msg::KEY_NOTE));
            actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
            actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
            actions.push(offered::click());
        }
        actions.push(offered::line());
        actions
    }
}
