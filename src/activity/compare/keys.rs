//! What can be done in the grid and at the verdict.

use super::{Compare, Cursor, Response};
use crate::action::{Action, Input, Key, Role};
use crate::activity::{Edit, Intent, Kind, offered};
use crate::text::msg;

impl Compare {
    /// Everything that can be done where the cursor is.
    pub(super) fn offered(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let has_grid = !self.observations.is_empty() && !self.outputs.is_empty();
        let mut actions = Vec::new();
        if cursor.is_at_verdict {
            let is_kept = |action: &Action<Intent>| {
                let turns = matches!(action.does, Intent::NextControl | Intent::PreviousControl);
                action.input != Input::Line && !(has_grid && turns)
            };
            actions.extend(self.verdict.actions(&response.verdict, &cursor.verdict));
            actions.retain(is_kept);
            if has_grid {
                actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
            }
        } else {
            let forward = Intent::Edit(Edit::EraseForward);
            actions.extend(offered::roam());
            actions.extend([offered::digits(msg::KEY_NOTE), offered::erase()]);
            actions.push(offered::act(forward, msg::KEY_EDIT_TEXT, &[Key::Delete], Role::Answer).on_page());
            actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
            actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
            actions.push(offered::click());
        }
        actions.push(offered::line());
        actions
    }
}
