//! What can be done by whoever leads a class, and the keys that ask for it.
//!
//! What makes no sense at present is listed too, behind the rest: its key says why not.

use super::super::common::{CONFIRM, LINE, command, enter};
use super::super::{Command, Does, Session};
use super::Place;
use crate::action::{Action, Input, Key, Role};
use crate::classroom::{Plan, Stage};
use crate::course::Visit;
use crate::text::{Msg, msg};

/// Goes to the step that follows, a break or not.
pub(super) const FORWARD: Command = Command("class-forward");
/// Goes to the step before.
pub(super) const BACKWARD: Command = Command("class-backward");
/// Does the next turn of the vote that is advised.
pub(super) const VOTE: Command = Command("class-vote");
/// Types counts.
pub(super) const COUNT: Command = Command("class-count");
/// Takes the last letter of the counts away.
pub(super) const UNCOUNT: Command = Command("class-uncount");
/// Clears what was typed of the counts.
pub(super) const CLEAR: Command = Command("class-clear");
/// Shows or hides the result of a vote.
pub(super) const SHOW: Command = Command("class-show");
/// Tells the answer.
pub(super) const REVEAL: Command = Command("class-reveal");
/// Counts again.
pub(super) const REOPEN: Command = Command("class-reopen");
/// Starts or stops the time of a talk.
pub(super) const TIMER: Command = Command("class-timer");
/// Shows a hint.
pub(super) const HINT: Command = Command("class-hint");
/// Plays the exercise.
pub(super) const PLAY: Command = Command("class-play");
/// Leaves a step without having done it.
pub(super) const SKIP: Command = Command("class-skip");
/// Begins or ends a break.
pub(super) const PAUSE: Command = Command("class-pause");
/// Shows nothing on the projector, or shows again.
pub(super) const BLANK: Command = Command("class-blank");
/// Shows what a late class can drop.
pub(super) const CATCH_UP: Command = Command("class-catch-up");
/// Takes the last action back.
pub(super) const UNDO: Command = Command("class-undo");
/// Writes a note.
pub(super) const NOTE: Command = Command("class-note");
/// Says how many people are there.
pub(super) const PRESENT: Command = Command("class-present");
/// Says when the class is to end.
pub(super) const RESCHEDULE: Command = Command("class-reschedule");
/// Shows who takes part by phone.
pub(super) const PEOPLE: Command = Command("class-people");
/// Goes to a step that is looked for.
pub(super) const JUMP: Command = Command("class-jump");
/// Changes the language of the projector.
pub(super) const SPEAK: Command = Command("class-speak");
/// Scrolls the projector's page up.
pub(super) const SCROLL_UP: Command = Command("class-scroll-up");
/// Scrolls the projector's page down.
pub(super) const SCROLL_DOWN: Command = Command("class-scroll-down");
/// Goes from the projector's page to the notes and back.
pub(super) const SWITCH: Command = Command("class-switch");
/// Ends the class and writes down what is left of it.
pub(super) const END: Command = Command("class-end");
/// Deletes everything kept of the class.
pub(super) const ERASE: Command = Command("class-erase");
/// Ends the program at this screen.
pub(super) const LEAVE: Command = Command("class-leave");

/// An action that a key or, in a face of lines, a word with something behind it asks for.
fn with_line(found: Command, label: Msg, keys: &'static [Key], role: Role) -> [Action<Does>; 2] {
    [command(found, label, keys, role), Action { keys, ..enter(found, label, Input::Line, role) }]
}

/// Everything that can be done at `place`, the most useful first.
pub(super) fn actions(session: &Session, place: Place) -> Vec<Action<Does>> {
    let leave = command(LEAVE, msg::KEY_QUIT, &[Key::Char('q')], Role::Navigate);
    let notes = if place == Place::Audience { msg::KEY_CLASS_NOTES } else { msg::KEY_CLASS_PROJECTOR };
    let switch = command(SWITCH, notes, &[Key::Tab], Role::Navigate);
    let Some(seat) = session.seat().filter(|_| super::is_joined(session)) else {
        return vec![leave, switch];
    };
    let class = seat.class();
    let has_vote = class.here().is_some_and(|here| class.question(here).is_some());
    let is_counting = class.vote().stage == Stage::Open;
    let is_open = class.visit().is_some_and(Visit::is_open);
    let can_reveal = is_open || has_vote && super::lead::can_reveal(class);
    let is_late = Plan::of(class).is_some();
    let (answer, go) = (Role::Answer, Role::Navigate);
    let when = |useful: bool, action: Action<Does>| if useful { action } else { action.on_page() };
    let mut actions = Vec::new();
    if is_counting {
        actions.extend([
            enter(COUNT, msg::KEY_CLASS_COUNTS, Input::Counts, answer),
            command(CONFIRM, msg::KEY_CLASS_COUNT, &[Key::Enter], answer),
            command(CLEAR, msg::KEY_CLASS_CLEAR, &[Key::Escape, Key::Control('u')], answer),
            command(UNCOUNT, msg::KEY_EDIT_TEXT, &[Key::Backspace], answer).on_page(),
            enter(LINE, msg::KEY_CLASS_COUNT, Input::Line, answer),
            command(FORWARD, msg::KEY_CLASS_FORWARD, &[Key::Right, Key::PageDown], go).on_page(),
        ]);
    } else {
        actions.extend([
            when(!class.is_over(), command(CONFIRM, msg::KEY_CLASS_NEXT, &[Key::Enter], go)),
            command(FORWARD, msg::KEY_CLASS_FORWARD, &[Key::Right], go).on_page(),
            command(CONFIRM, msg::KEY_CLASS_REMOTE, &[Key::PageDown], go).on_page(),
        ]);
    }
    actions.extend([
        when(has_vote && !is_counting, command(VOTE, msg::KEY_CLASS_VOTE, &[Key::Char('v')], answer)),
        when(is_open, command(PLAY, msg::KEY_CLASS_PLAY, &[Key::Char('x')], answer)),
        when(can_reveal, command(REVEAL, msg::KEY_CLASS_REVEAL, &[Key::Char('d')], answer)),
        when(class.planned_talk().is_some(), command(TIMER, msg::KEY_TIMER, &[Key::Char('t')], answer)),
        when(is_late, command(CATCH_UP, msg::KEY_CLASS_DROP, &[Key::Char('c')], go)),
        command(BLANK, msg::KEY_CLASS_BLANK, &[Key::Char('n')], go),
        // Two more keys that remotes have for it.
        command(BLANK, msg::KEY_CLASS_BLANK, &[Key::Char('b')], go).on_page(),
        command(BLANK, msg::KEY_CLASS_BLANK, &[Key::Char('.')], go).on_page(),
        when(!class.is_over(), command(PAUSE, msg::KEY_CLASS_PAUSE, &[Key::Char('p')], go)),
        command(UNDO, msg::KEY_UNDO, &[Key::Char('u'), Key::Control('z')], answer),
    ]);
    actions.extend(with_line(JUMP, msg::KEY_CLASS_FIND, &[Key::Char('/'), Key::Char('g')], go));
    actions.push(switch);
    actions.extend([
        command(BACKWARD, msg::KEY_CLASS_BACK, &[Key::Left], go).on_page(),
        command(BACKWARD, msg::KEY_CLASS_REMOTE_BACK, &[Key::PageUp], go).on_page(),
        command(SHOW, msg::KEY_CLASS_SHOW, &[Key::Char('h')], answer).on_page(),
        command(REOPEN, msg::KEY_CLASS_REOPEN, &[Key::Char('r')], answer).on_page(),
        command(HINT, msg::KEY_HINT, &[Key::Char('i')], answer).on_page(),
        command(SKIP, msg::KEY_CLASS_SKIP, &[Key::Char('s')], go).on_page(),
    ]);
    if seat.crowd().is_some() {
        actions.push(command(PEOPLE, msg::KEY_CLASS_PEOPLE, &[Key::Char('w')], answer));
    }
    let asked = [
        with_line(NOTE, msg::KEY_CLASS_NOTE, &[Key::Char('m')], answer),
        with_line(PRESENT, msg::KEY_CLASS_PRESENT, &[Key::Char('e')], answer),
        with_line(RESCHEDULE, msg::KEY_CLASS_RESCHEDULE, &[Key::Char('f')], answer),
    ];
    actions.extend(asked.into_iter().flatten().map(Action::on_page));
    actions.extend([
        command(SCROLL_UP, msg::KEY_CLASS_SCROLL, &[Key::ShiftUp], Role::Move).on_page(),
        command(SCROLL_DOWN, msg::KEY_CLASS_SCROLL, &[Key::ShiftDown], Role::Move).on_page(),
        command(SPEAK, msg::KEY_CLASS_LANGUAGE, &[Key::Char('L')], go).on_page(),
    ]);
    actions.push(when(class.is_over(), command(END, msg::KEY_CLASS_EXPORT, &[Key::Char('o')], answer)));
    if class.is_over() && !seat.is_rehearsal {
        actions.push(command(ERASE, msg::KEY_CLASS_ERASE, &[Key::Char('E')], answer));
    }
    actions.push(when(class.is_over(), leave));
    actions
}
