//! Which of the actions listed a key asks for: one rule for every view and kind.
//!
//! - What is entered comes first: where text can be typed, every letter is text; then the letters
//!   and digits of candidates; then the keys of actions, in the order of the list.
//! - So an action may lose a key to one before it, and keeps its others: hence the function keys.

use super::{Action, Entered, Input, Key};
use crate::page::Naming;
use crate::text::Msg;

/// Whether letters are typed here: then none is a command.
pub fn is_typing<D>(actions: &[Action<D>]) -> bool {
    actions.iter().any(|action| matches!(action.input, Input::Text | Input::Number))
}

/// The action that `key` asks for, and what it enters.
pub fn by_key<D>(actions: &[Action<D>], key: Key) -> Option<(&Action<D>, Entered)> {
    let typing = is_typing(actions);
    if let Key::Char(c) = key
        && let Some(found) = actions.iter().find_map(|action| Some((action, typed(action.input, c, typing)?)))
    {
        return Some(found);
    }
    let asked = |key: Key| {
        let by_key = actions.iter().find(|action| action.keys.contains(&key));
        by_key.map(|action| (action, Entered::Nothing))
    };
    match key {
        Key::Char(c) if typing && c.is_alphanumeric() => None,
        // A command is the same with the capitals locked.
        Key::Char(c) => asked(key).or_else(|| asked(Key::Char(c.to_lowercase().next()?))),
        key => asked(key),
    }
}

/// The action that a pasted text goes to.
pub fn by_paste<D>(actions: &[Action<D>], text: String) -> Option<(&Action<D>, Entered)> {
    let takes = |action: &&Action<D>| matches!(action.input, Input::Text | Input::Number | Input::Counts);
    let found = actions.iter().find(takes);
    found.map(|action| (action, Entered::Text(text)))
}

/// What typing `c` enters.
fn typed(input: Input, c: char, typing: bool) -> Option<Entered> {
    match input {
        Input::Text => Some(Entered::Text(c.to_string())),
        Input::Number => {
            let is_number = c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '−' | '+' | '%' | '/');
            is_number.then(|| Entered::Text(c.to_string()))
        }
        Input::Counts => counted(c).map(|c| Entered::Text(c.to_string())),
        Input::One { naming: Naming::Letters, .. } if typing => None,
        // Letters name options, digits name the rest: a digit never names a lettered option.
        Input::One { naming: Naming::Letters, .. } if !c.is_ascii_alphabetic() => None,
        Input::One { naming, count } => naming.index(c.encode_utf8(&mut [0; 4]), count).map(Entered::One),
        Input::None | Input::At | Input::Drag | Input::Turn | Input::Line => None,
    }
}

/// What a key types among counts. Where letters need no shift, French keyboards have signs in the
/// place of digits; none of them means anything in a count.
fn counted(c: char) -> Option<char> {
    const UNSHIFTED: [char; 10] = ['à', '&', 'é', '"', '\'', '(', '-', 'è', '_', 'ç'];
    match c {
        '0'..='9' | ' ' | ',' | ';' => Some(c),
        c => UNSHIFTED.into_iter().zip('0'..='9').find(|(sign, _)| *sign == c).map(|(_, digit)| digit),
    }
}

/// A key and what it does: one entry of a footer, a help page, a key card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The keys as they are shown, such as `↑↓`.
    pub keys: String,
    /// What they do: a message of the interface's words.
    pub label: Msg,
}

/// The keys that work, in the order of the actions; neighbours with the same label are one entry.
pub fn hints<D: PartialEq>(actions: &[Action<D>]) -> Vec<Hint> {
    hints_where(actions, |_| true)
}

/// The keys of those actions alone that are `wanted`.
pub fn hints_where<D: PartialEq>(actions: &[Action<D>], wanted: impl Fn(&Action<D>) -> bool) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    for action in actions.iter().filter(|action| wanted(action)) {
        let Some(keys) = shown(actions, action) else { continue };
        match hints.last_mut() {
            Some(last) if last.label == action.label => {
                // ⇧← and ⇧→ are told as ⇧←→.
                let shared = keys.strip_prefix('⇧').filter(|_| last.keys.starts_with('⇧'));
                last.keys.push_str(shared.unwrap_or(&keys));
            }
            _ => hints.push(Hint { keys, label: action.label }),
        }
    }
    hints
}

/// The first key of an action that no other action takes.
pub fn key_of<D: PartialEq>(actions: &[Action<D>], action: &Action<D>) -> Option<Key> {
    let is_own = |key: &Key| by_key(actions, *key).is_some_and(|(found, _)| found == action);
    action.keys.iter().copied().find(is_own)
}

fn shown<D: PartialEq>(actions: &[Action<D>], action: &Action<D>) -> Option<String> {
    match action.input {
        Input::None => key_of(actions, action).map(|key| key.to_string()),
        Input::Text => Some("a…z".to_owned()),
        Input::Number | Input::Counts => Some("0…9".to_owned()),
        Input::One { naming: Naming::Letters, .. } if is_typing(actions) => None,
        Input::One { naming, count } => match count {
            0 => None,
            1 => Some(naming.name(0)),
            count => Some(format!("{}…{}", naming.name(0), naming.name(count.min(naming.most_keys()) - 1))),
        },
        Input::At | Input::Drag | Input::Turn | Input::Line => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::*;
    use crate::text::msg;

    fn act(name: &'static str, keys: &'static [Key]) -> Action<&'static str> {
        Action::new(name, msg::KEY_CHOOSE, keys, Role::Move)
    }

    fn found(actions: &[Action<&'static str>], key: Key) -> Option<(&'static str, Entered)> {
        by_key(actions, key).map(|(action, entered)| (action.does, entered))
    }

    #[test]
    fn where_text_is_typed_no_letter_is_a_command() {
        let text = Action::with("type", msg::KEY_TYPE, Input::Text, Role::Answer);
        let actions =
            [act("quit", &[Key::Char('q')]), act("hint", &[Key::Char('i'), Key::Function(4)]), text];
        assert_eq!(found(&actions, Key::Char('q')), Some(("type", Entered::Text("q".to_owned()))));
        assert_eq!(found(&actions, Key::Function(4)), Some(("hint", Entered::Nothing)));
        let number = Action::with("number", msg::KEY_TYPE, Input::Number, Role::Answer);
        let actions = [act("quit", &[Key::Char('q')]), number];
        assert_eq!(found(&actions, Key::Char('q')), None);
        assert_eq!(found(&actions, Key::Char('7')), Some(("number", Entered::Text("7".to_owned()))));
    }

    #[test]
    fn candidates_take_their_letters_and_the_action_keeps_its_function_key() {
        let options = Input::One { naming: Naming::Letters, count: 9 };
        let actions = [
            act("hint", &[Key::Char('i'), Key::Function(4)]),
            Action::with("option", msg::KEY_OPEN, options, Role::Answer),
        ];
        assert_eq!(found(&actions, Key::Char('i')), Some(("option", Entered::One(8))));
        assert_eq!(found(&actions, Key::Char('A')), Some(("option", Entered::One(0))));
        assert_eq!(found(&actions, Key::Char('1')), None);
        let hints: Vec<_> = hints(&actions).into_iter().map(|hint| hint.keys).collect();
        assert_eq!(hints, ["F4", "A…I"]);
    }

    #[test]
    fn neighbours_with_the_same_label_are_one_hint() {
        let mut actions = [
            act("up", &[Key::Up]),
            act("down", &[Key::Down]),
            act("left", &[Key::ShiftLeft]),
            act("right", &[Key::ShiftRight]),
        ];
        for action in &mut actions[2..] {
            action.label = msg::KEY_EXTEND;
        }
        let hints: Vec<_> = hints(&actions).into_iter().map(|hint| (hint.keys, hint.label)).collect();
        assert_eq!(hints, [("↑↓".to_owned(), msg::KEY_CHOOSE), ("⇧←→".to_owned(), msg::KEY_EXTEND)]);
    }
}
