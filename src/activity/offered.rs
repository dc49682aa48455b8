//! The actions that many kinds of exercise offer, each written once; those that type a text are the
//! application's too.

use super::{Edit, Intent};
use crate::action::{Action, Input, Key, Role};
use crate::page::Naming;
use crate::text::{Msg, msg};

/// An action of a key alone.
pub(super) const fn act(intent: Intent, label: Msg, keys: &'static [Key], role: Role) -> Action<Intent> {
    Action::new(intent, label, keys, role)
}

/// Goes up and down; `label` says what for.
pub(super) const fn up_and_down(label: Msg, role: Role) -> [Action<Intent>; 2] {
    [up(label, role), down(label, role)]
}

/// Goes up.
pub(super) const fn up(label: Msg, role: Role) -> Action<Intent> {
    act(Intent::Up, label, &[Key::Up, Key::Char('k')], role)
}

/// Goes down.
pub(super) const fn down(label: Msg, role: Role) -> Action<Intent> {
    act(Intent::Down, label, &[Key::Down, Key::Char('j')], role)
}

/// Goes left and right; `label` says what for.
pub(super) fn left_and_right(label: Msg, role: Role) -> [Action<Intent>; 2] {
    [act(Intent::Left, label, &[Key::Left], role), act(Intent::Right, label, &[Key::Right], role)]
}

/// Goes about in two directions.
pub(super) fn roam() -> Vec<Action<Intent>> {
    let [up, down] = up_and_down(msg::KEY_ROAM, Role::Move);
    let [left, right] = left_and_right(msg::KEY_ROAM, Role::Move);
    vec![left, up, down, right]
}

/// Goes to the next control, or the one before; `label` says what that is here.
pub(super) fn controls(label: Msg, role: Role) -> [Action<Intent>; 2] {
    [
        act(Intent::NextControl, label, &[Key::Tab], role),
        act(Intent::PreviousControl, label, &[Key::BackTab], role).on_page(),
    ]
}

/// Space, which takes what the cursor is on; `label` says what that means here.
pub(super) const fn space(label: Msg, role: Role) -> Action<Intent> {
    act(Intent::Toggle, label, &[Key::Char(' ')], role)
}

/// Takes the last change back.
pub(super) const fn undo() -> Action<Intent> {
    act(Intent::Edit(Edit::Undo), msg::KEY_UNDO, &[Key::Char('z'), Key::Control('z')], Role::Answer)
}

/// Puts everything back to where it started.
pub(super) const fn reset() -> Action<Intent> {
    act(Intent::Reset, msg::KEY_RESET, &[Key::Char('r'), Key::Control('r')], Role::Answer)
}

/// Takes a mark away.
pub(super) const fn remove() -> Action<Intent> {
    act(Intent::Remove, msg::KEY_REMOVE, &[Key::Backspace, Key::Delete], Role::Answer)
}

/// Gives up what is under way.
pub(super) const fn cancel(role: Role) -> Action<Intent> {
    act(Intent::Cancel, msg::KEY_GIVE_UP, &[Key::Escape], role)
}

/// To the first element, or the last.
pub(super) fn ends() -> [Action<Intent>; 2] {
    [
        act(Intent::Edit(Edit::Home), msg::KEY_FIRST, &[Key::Home], Role::Move).on_page(),
        act(Intent::Edit(Edit::End), msg::KEY_LAST, &[Key::End], Role::Move).on_page(),
    ]
}

/// Names one of `count` options by its letter.
pub(super) const fn letters(label: Msg, count: usize) -> Action<Intent> {
    let input = Input::One { naming: Naming::Letters, count };
    Action::with(Intent::Point(0), label, input, Role::Answer)
}

/// Names one of `count` elements by its number.
pub(super) const fn numbers(label: Msg, count: usize, role: Role) -> Action<Intent> {
    let input = Input::One { naming: Naming::Numbers, count };
    Action::with(Intent::Pick(0), label, input, role)
}

/// Says that nothing of what is offered applies.
pub(super) const fn none() -> Action<Intent> {
    act(Intent::PickNone, msg::KEY_NONE, &[Key::Char('0')], Role::Answer)
}

/// Takes a click on something.
pub(super) const fn click() -> Action<Intent> {
    Action::with(Intent::Point(0), msg::KEY_CHOOSE, Input::At, Role::Answer)
}

/// Takes a drag.
pub(super) const fn drag(label: Msg) -> Action<Intent> {
    Action::with(Intent::ExtendTo(0), label, Input::Drag, Role::Answer)
}

/// Takes a turn of the wheel.
pub(super) const fn turn(label: Msg) -> Action<Intent> {
    Action::with(Intent::Turn(0, 0), label, Input::Turn, Role::Answer)
}

/// Takes a typed line.
pub(super) const fn line() -> Action<Intent> {
    Action::with(Intent::Line(String::new()), msg::KEY_ANSWER, Input::Line, Role::Answer)
}

/// Types digits and signs of a number.
pub(super) const fn digits(label: Msg) -> Action<Intent> {
    Action::with(Intent::Edit(Edit::Insert(String::new())), label, Input::Number, Role::Answer)
}

/// Takes the last sign typed away.
pub(super) const fn erase() -> Action<Intent> {
    act(Intent::Edit(Edit::Erase), msg::KEY_EDIT_TEXT, &[Key::Backspace], Role::Answer).on_page()
}

/// Goes about in a text of one line and takes signs away.
pub(super) fn editing() -> Vec<Action<Intent>> {
    let edit = |edit: Edit, keys: &'static [Key], role: Role| {
        act(Intent::Edit(edit), msg::KEY_EDIT_TEXT, keys, role).on_page()
    };
    let go =
        |intent: Intent, keys: &'static [Key]| act(intent, msg::KEY_EDIT_TEXT, keys, Role::Move).on_page();
    vec![
        go(Intent::Left, &[Key::Left, Key::ShiftLeft]),
        go(Intent::Right, &[Key::Right, Key::ShiftRight]),
        edit(Edit::Home, &[Key::Home], Role::Move),
        edit(Edit::End, &[Key::End], Role::Move),
        edit(Edit::WordLeft, &[Key::WordLeft], Role::Move),
        edit(Edit::WordRight, &[Key::WordRight], Role::Move),
        erase(),
        edit(Edit::EraseForward, &[Key::Delete], Role::Answer),
        edit(Edit::EraseWord, &[Key::WordBackspace, Key::Control('w')], Role::Answer),
    ]
}

/// Types a text of one line; `label` says what it is.
pub fn line_of_text(label: Msg) -> Vec<Action<Intent>> {
    let insert = Intent::Edit(Edit::Insert(String::new()));
    let mut actions = vec![Action::with(insert, label, Input::Text, Role::Answer).on_page()];
    actions.extend(editing());
    actions
}

/// Types a text of several lines, with a memory of its changes.
pub fn text() -> Vec<Action<Intent>> {
    let edit =
        |edit: Edit, label: Msg, keys: &'static [Key]| act(Intent::Edit(edit), label, keys, Role::Answer);
    let mut actions = line_of_text(msg::KEY_TYPE_TEXT);
    // Behind what is typed, before the keys that everybody knows.
    actions.splice(
        1..1,
        [
            edit(Edit::Insert("\n".to_owned()), msg::KEY_NEW_LINE, &[Key::Control('j'), Key::NewLine]),
            edit(Edit::Undo, msg::KEY_UNDO, &[Key::Control('z')]),
            edit(Edit::Redo, msg::KEY_REDO, &[Key::Control('y')]),
        ],
    );
    actions
}
