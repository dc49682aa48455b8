//! The actions of a page as buttons: the main ones below it, and all others behind a line.

use maud::{Markup, html};

use super::{deed, is_of_field};
use crate::action::{Action, Input, Key, Role};
use crate::app::Does;
use crate::app::common::HELP;
use crate::face::html::{Control, Form, PRESSED};
use crate::text::{Words, msg};

/// Every action that the page itself is not enough for.
pub(super) fn all(actions: &[Action<Does>], words: &Words, form: &Form) -> Markup {
    let has_field = form.has_field();
    // A page says with its buttons what help says of keys.
    let is_told =
        |action: &Action<Does>| action.does == Does::Command(HELP) || has_field && is_of_field(action);
    let left = || actions.iter().enumerate().filter(|(_, action)| !is_told(action));
    let is_main = |action: &Action<Does>| {
        action.input == Input::None && action.role != Role::Move && !action.is_on_page && !is_nudge(action)
    };
    let enter = actions.iter().position(|action| action.keys.contains(&Key::Enter));
    let (mut main, mut ways): (Vec<Markup>, Vec<Markup>) = (Vec::new(), Vec::new());
    for (place, action) in left().filter(|(_, action)| is_main(action)) {
        let is_first = enter == Some(place);
        let button = button(place, action, is_first, actions, words, form);
        match action.role {
            _ if is_first => main.insert(0, button),
            Role::Navigate => ways.push(button),
            _ => main.push(button),
        }
    }
    let others: Vec<Markup> = left()
        .filter(|(_, action)| !is_main(action))
        .filter_map(|(place, action)| other(place, action, actions, words, form))
        .collect();
    let is_stuck = form.writes().is_some() && !has_field;
    html! {
        @if is_stuck { (free_field(words, form)) }
        @if !main.is_empty() { div.actions { @for button in &main { (button) } } }
        @if !ways.is_empty() { div.actions.ways { @for button in &ways { (button) } } }
        @if !others.is_empty() {
            details {
                summary { (words.say(msg::WEB_MORE)) }
                @for other in &others { (other) }
            }
        }
    }
}

/// Whether an action moves a value by a step, or ticks what is under the cursor: the page has a field, a
/// track or a box for that.
fn is_nudge(action: &Action<Does>) -> bool {
    let Some(key) = action.keys.first() else { return false };
    matches!(key, Key::Up | Key::Down | Key::Left | Key::Right | Key::Char(' '))
        || matches!(key, Key::ShiftUp | Key::ShiftDown | Key::ShiftLeft | Key::ShiftRight)
}

/// A label as a button has it: with a capital letter.
pub(super) fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn button(
    place: usize,
    action: &Action<Does>,
    is_main: bool,
    actions: &[Action<Does>],
    words: &Words,
    form: &Form,
) -> Markup {
    let deeds = deed(place, action.input).into_iter().collect::<Vec<_>>();
    let value = format!("a{place}");
    form.note(Control::Press { value: value.clone(), deeds });
    // Keys that are told together, such as ← and →, are buttons of the same name.
    let alike = |other: &&Action<Does>| other.label == action.label && other.input == Input::None;
    let sign = action.keys.first().filter(|key| !matches!(key, Key::Char(_) | Key::Escape));
    let sign = sign.filter(|_| actions.iter().filter(alike).count() > 1);
    html! {
        button.main[is_main] id=(value) name=(PRESSED) value=(value) {
            (capitalised(&words.say(action.label)))
            @if let Some(sign) = sign { " " (sign.to_string()) }
        }
    }
}

/// An action with what has to be entered for it.
fn other(
    place: usize,
    action: &Action<Does>,
    actions: &[Action<Does>],
    words: &Words,
    form: &Form,
) -> Option<Markup> {
    deed(place, action.input)?;
    let label = capitalised(&words.say(action.label));
    let name = format!("l{place}");
    Some(html! {
        p {
            @match action.input {
                Input::One { naming, count } => {
                    select name=(name) aria-label=(label) {
                        @for candidate in 0..count { option value=(candidate) { (naming.name(candidate)) } }
                    }
                }
                Input::Line => { input type="text" name=(name) aria-label=(label) autocomplete="off"; }
                _ => {}
            }
            (button(place, action, false, actions, words, form))
        }
    })
}

/// A field for what can be typed here, where the page shows none.
fn free_field(words: &Words, form: &Form) -> Markup {
    let label = form.writes().unwrap_or_default();
    form.note(Control::Write { name: "t".to_owned(), now: String::new(), deeds: Vec::new() });
    html! {
        p.entry {
            label for="t" { (label) } " "
            input id="t" type="text" name="t" value="" autocomplete="off"; " "
            (form.button(Vec::new(), None, &html! { (words.say(msg::WEB_SET)) }))
        }
    }
}
