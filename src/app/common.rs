//! The commands and actions that many views share.

use super::view::{Command, Does};
use crate::action::{Action, Input, Key, Role};
use crate::activity::{Intent, line_of_text};
use crate::text::{Field, Msg, msg};

/// Enter: does the main thing of the place.
pub const CONFIRM: Command = Command("confirm");
/// Closes the view.
pub const BACK: Command = Command("back");
/// Ends the program.
pub const QUIT: Command = Command("quit");
/// Tells everything that can be done here.
pub const HELP: Command = Command("help");
/// Changes the language.
pub const LANGUAGE: Command = Command("language");
/// Opens the glossary.
pub const GLOSSARY: Command = Command("glossary");
/// Tells the sources of the page.
pub const SOURCES: Command = Command("sources");
/// Writes again what is not saved yet.
pub const SAVE: Command = Command("save");
/// Goes one line up.
pub const UP: Command = Command("up");
/// Goes one line down.
pub const DOWN: Command = Command("down");
/// Goes to the first line.
pub const FIRST: Command = Command("first");
/// Goes to the last line.
pub const LAST: Command = Command("last");
/// Chooses the line at a place of the page.
pub const POINT: Command = Command("point");
/// Chooses the line of a number.
pub const PICK: Command = Command("pick");
/// Goes to what stands behind.
pub const NEXT: Command = Command("next");
/// Goes to what stands before.
pub const PREVIOUS: Command = Command("previous");
/// Takes a typed line.
pub const LINE: Command = Command("line");

/// An action that is a command of a key.
pub const fn command(command: Command, label: Msg, keys: &'static [Key], role: Role) -> Action<Does> {
    Action::new(Does::Command(command), label, keys, role)
}

/// An action that is a command and has something entered for it.
pub const fn enter(command: Command, label: Msg, input: Input, role: Role) -> Action<Does> {
    Action::with(Does::Command(command), label, input, role)
}

/// Goes through a list.
pub fn choose() -> [Action<Does>; 5] {
    [
        command(UP, msg::KEY_CHOOSE, &[Key::Up, Key::Char('k')], Role::Move),
        command(DOWN, msg::KEY_CHOOSE, &[Key::Down, Key::Char('j')], Role::Move),
        command(FIRST, msg::KEY_FIRST, &[Key::Home], Role::Move).on_page(),
        command(LAST, msg::KEY_LAST, &[Key::End], Role::Move).on_page(),
        enter(POINT, msg::KEY_CHOOSE, Input::At, Role::Move),
    ]
}

/// The place to which [`choose`] leads from `at`, among `count`; `None` for any other command.
pub fn chosen(command: Command, at: usize, count: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    match command {
        UP => Some(at.saturating_sub(1)),
        DOWN => Some((at + 1).min(last)),
        FIRST => Some(0),
        LAST => Some(last),
        _ => None,
    }
}

/// The place, from 0, of what a line gives by its number, from 1.
pub fn numbered(line: &str) -> Option<usize> {
    line.trim().parse::<usize>().ok()?.checked_sub(1)
}

/// Closes the view; `label` says where that leads.
pub const fn back(label: Msg) -> Action<Does> {
    command(BACK, label, &[Key::Escape], Role::Navigate)
}

/// Tells the sources.
pub const fn sources() -> Action<Does> {
    command(SOURCES, msg::KEY_SOURCES, &[Key::Char('s'), Key::Function(5)], Role::Navigate)
}

/// Types a text of one line; `label` says what it is.
pub fn typing(label: Msg) -> Vec<Action<Does>> {
    line_of_text(label).into_iter().map(|action| action.map(Does::Play)).collect()
}

/// Does in `field` what [`typing`] asks for. Says whether anything changed; `None` for what is
/// not about typing.
pub fn typed(field: &mut Field, intent: &Intent) -> Option<bool> {
    Some(match intent {
        Intent::Edit(edit) => edit.apply(field),
        Intent::Left => field.left(),
        Intent::Right => field.right(),
        _ => return None,
    })
}
