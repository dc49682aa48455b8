//! What can be done in the text, in an open list, and at the control below the text.

use super::cursor::{Open, Place};
use super::{Response, SpotText};
use crate::action::{Action, Key, Role};
use crate::activity::{Intent, offered};
use crate::text::{Lang, msg};

impl SpotText {
    /// A name is to be chosen for what is selected.
    pub(super) fn actions_in_list(&self, open: Open) -> Vec<Action<Intent>> {
        let close = |intent, keys| offered::act(intent, msg::KEY_CLOSE_LIST, keys, Role::Move);
        let mut actions = offered::up_and_down(msg::KEY_CHOOSE, Role::Move).to_vec();
        actions.push(offered::act(Intent::Confirm, msg::KEY_NAME, &[Key::Enter], Role::Answer));
        actions.push(offered::numbers(msg::KEY_NAME, self.names(open.asks).len(), Role::Answer).on_page());
        actions.push(close(Intent::Cancel, &[Key::Escape]));
        actions.push(close(Intent::Left, &[Key::Left]).on_page());
        actions.push(close(Intent::Right, &[Key::Right]).on_page());
        actions.push(close(Intent::Remove, &[Key::Backspace, Key::Delete]).on_page());
        actions.push(offered::space(msg::KEY_NAME, Role::Answer).on_page());
        actions.extend(extending().map(Action::on_page));
        actions.extend(offered::controls(msg::KEY_NEXT_MARK, Role::Move).map(Action::on_page));
        actions.extend([offered::click(), offered::drag(msg::KEY_EXTEND), offered::line()]);
        actions
    }

    /// Words are selected, and marked.
    pub(super) fn actions_in_text(&self, place: &Place) -> Vec<Action<Intent>> {
        let mut actions = offered::left_and_right(msg::KEY_WORD, Role::Move).to_vec();
        actions.push(offered::act(Intent::Confirm, msg::KEY_MARK, &[Key::Enter], Role::Move));
        actions.extend(extending());
        actions.push(offered::remove());
        actions.push(offered::space(msg::KEY_SELECT, Role::Move));
        actions.extend(offered::controls(msg::KEY_NEXT_MARK, Role::Move));
        actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
        actions.extend(offered::ends());
        actions.push(offered::numbers(msg::KEY_MARK, self.biases.len(), Role::Answer).on_page());
        actions.push(offered::none().on_page());
        if place.has_selection() {
            actions.push(offered::cancel(Role::Move).on_page());
        }
        actions.extend([offered::click(), offered::drag(msg::KEY_EXTEND), offered::line()]);
        actions
    }

    /// It is said that there is nothing to report.
    pub(super) fn actions_at_foot(&self, response: &Response, lang: Lang) -> Vec<Action<Intent>> {
        let mut actions = vec![offered::space(msg::KEY_TOGGLE, Role::Answer)];
        // Once there is something to hand in, Enter hands it in.
        if self.placed(response, lang).is_empty() && !response.says_nothing(lang) {
            actions.push(offered::act(Intent::Confirm, msg::KEY_TOGGLE, &[Key::Enter], Role::Answer));
        }
        if !self.passage.wording(lang).words().is_empty() {
            actions.push(offered::up(msg::KEY_CHOOSE, Role::Move));
            actions.push(offered::act(Intent::Left, msg::KEY_WORD, &[Key::Left], Role::Move).on_page());
            actions.extend(offered::controls(msg::KEY_NEXT_MARK, Role::Move));
        }
        actions.push(offered::none().on_page());
        actions.extend([offered::click(), offered::line()]);
        actions
    }
}

/// Stretches what is selected.
fn extending() -> [Action<Intent>; 2] {
    let (left, right) = (&[Key::ShiftLeft], &[Key::ShiftRight]);
    [
        offered::act(Intent::ExtendLeft, msg::KEY_EXTEND, left, Role::Move),
        offered::act(Intent::ExtendRight, msg::KEY_EXTEND, right, Role::Move),
    ]
}
