//! What can be done in a scene, control by control.

use super::WordLab;
use super::cursor::{Control, Cursor};
use super::goal::Topic;
use crate::action::{Action, Input, Key, Role};
use crate::activity::{Edit, Intent, offered};
use crate::text::msg;

impl WordLab {
    pub(super) fn actions_here(&self, cursor: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = match self.control(cursor) {
            Control::Field(_) => self.in_field_actions(cursor),
            Control::Words => {
                let mut actions = offered::roam();
                actions.push(offered::remove());
                actions.extend(offered::ends());
                actions
            }
            Control::Lens => switching(Role::Move),
            Control::All | Control::Equalise => switching(Role::Answer),
        };
        if !cursor.can_clear() && cursor.scene() + 1 < self.scenes.len() {
            // Near the front: a narrow footer tells what stands there.
            let next = offered::act(Intent::Confirm, msg::KEY_NEXT_SCENE, &[Key::Enter], Role::Move);
            actions.insert(1, next);
        }
        actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
        if self.scenes.len() > 1 {
            // In front of what is typed: no word has a digit.
            actions.insert(0, offered::numbers(msg::KEY_SCENE, self.scenes.len(), Role::Move).on_page());
        }
        actions.push(offered::undo());
        actions.push(offered::act(
            Intent::Edit(Edit::Redo),
            msg::KEY_REDO,
            &[Key::Control('y')],
            Role::Answer,
        ));
        actions.push(offered::reset());
        if cursor.can_clear() {
            actions.push(offered::cancel(Role::Move).on_page());
        }
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    /// A word is looked for, and taken.
    fn in_field_actions(&self, cursor: &Cursor) -> Vec<Action<Intent>> {
        let insert = Intent::Edit(Edit::Insert(String::new()));
        let mut actions = vec![Action::with(insert, msg::KEY_FIND, Input::Text, Role::Move)];
        if cursor.can_clear() {
            actions.push(offered::act(Intent::Confirm, msg::KEY_TAKE, &[Key::Enter], Role::Answer));
        }
        let role = if self.topic(cursor) == Topic::Associate { Role::Answer } else { Role::Move };
        let label = if role == Role::Answer { msg::KEY_LIST } else { msg::KEY_CHOOSE };
        actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
        actions.extend(offered::left_and_right(label, role));
        let edit = |edit: Edit, keys: &'static [Key]| {
            offered::act(Intent::Edit(edit), msg::KEY_EDIT_TEXT, keys, Role::Move).on_page()
        };
        actions.push(edit(Edit::Erase, &[Key::Backspace]));
        actions.push(edit(Edit::EraseWord, &[Key::WordBackspace, Key::Control('w')]));
        actions
    }
}

/// Something is switched with space, or with the arrows.
fn switching(role: Role) -> Vec<Action<Intent>> {
    let mut actions = vec![offered::space(msg::KEY_TOGGLE, role)];
    actions.extend(offered::left_and_right(msg::KEY_TOGGLE, role));
    actions
}
