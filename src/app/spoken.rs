//! Typed lines: which of the actions listed a line asks for.
//!
//! - The empty line is Enter.
//! - Where a text is typed, a line is text, unless it begins with `:`; then it is a command.
//! - Elsewhere a letter that names a candidate comes first, then the commands: an action's letter,
//!   or a word of its label (`….command` in the words of any language), with what belongs to it.
//! - Whatever is left goes to the action that takes a line.

use super::common::{BACK, CONFIRM, UP};
use super::view::Does;
use super::views::HAND_IN;
use crate::action::{Action, Entered, Input, Key};
use crate::text::{Lang, Words, clean};

/// The sign before a command where a text is typed.
pub const COMMAND_SIGN: char = ':';

/// The action that a typed line asks for, and what it enters; `None` where it asks for none.
pub fn asked(actions: &[Action<Does>], line: &str) -> Option<(Does, Entered)> {
    let line = line.trim();
    if line.is_empty() {
        return confirmed(actions);
    }
    let takes_text = actions.iter().any(|action| action.input == Input::Text);
    if let Some(command) = line.strip_prefix(COMMAND_SIGN) {
        return commanded(actions, command.trim());
    }
    if !takes_text {
        let found = picked(actions, line).or_else(|| commanded(actions, line));
        if found.is_some() {
            return found;
        }
    }
    let action = reader(actions)?;
    Some((action.does.clone(), Entered::Line(line.to_owned())))
}

/// The words that ask for an action, in every language: its letters, and those of its label.
pub fn typed_words(action: &Action<Does>, all: &[Words]) -> Vec<String> {
    let letters = action.keys.iter().filter_map(|key| match key {
        Key::Char(c) if !c.is_whitespace() => Some(c.to_string()),
        _ => None,
    });
    let labelled = all.iter().filter_map(|words| words.find(&format!("{}.command", action.label), &[]));
    let labelled = labelled.flat_map(|typed| typed.split(' ').map(str::to_owned).collect::<Vec<_>>());
    letters.chain(labelled).collect()
}

/// The action that takes a whole line without a word before it.
fn reader(actions: &[Action<Does>]) -> Option<&Action<Does>> {
    let words = Lang::ALL.map(Words::new);
    let mut lines = actions.iter().filter(|action| action.input == Input::Line);
    lines.find(|action| typed_words(action, &words).is_empty())
}

/// What Enter does; where a kind of exercise uses Enter itself, the answer is handed in.
fn confirmed(actions: &[Action<Does>]) -> Option<(Does, Entered)> {
    let done = |wanted| actions.iter().find(|action| action.does == Does::Command(wanted));
    // Nobody sees the cursor of a list: there the empty line leads back.
    if let (Some(_), Some(back)) = (done(UP), done(BACK)) {
        return Some((back.does.clone(), Entered::Nothing));
    }
    let by_enter = || actions.iter().find(|action| action.keys.contains(&Key::Enter));
    let found = done(CONFIRM).or_else(|| done(HAND_IN)).or_else(by_enter).or_else(|| done(BACK))?;
    Some((found.does.clone(), Entered::Nothing))
}

/// The candidate that a line names.
fn picked(actions: &[Action<Does>], line: &str) -> Option<(Does, Entered)> {
    let named = |action: &&Action<Does>| match action.input {
        Input::One { naming, count } => naming.index(line, count).is_some(),
        _ => false,
    };
    let action = actions.iter().find(named)?;
    // What reads lines reads this one itself: it may have names of its own.
    if let Some(reader) = reader(actions) {
        return Some((reader.does.clone(), Entered::Line(line.to_owned())));
    }
    let Input::One { naming, count } = action.input else { return None };
    Some((action.does.clone(), Entered::One(naming.index(line, count)?)))
}

/// The command that a line names by its first word; what follows belongs to it.
fn commanded(actions: &[Action<Does>], line: &str) -> Option<(Does, Entered)> {
    let all = Lang::ALL.map(Words::new);
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let first = clean::folded(first);
    // An exercise that reads lines has its own letters in them.
    let reads = reader(actions).is_some_and(|reader| matches!(reader.does, Does::Play(_)));
    let is_named = |action: &&Action<Does>| {
        let is_read = reads && matches!(action.does, Does::Play(_));
        !is_read && typed_words(action, &all).iter().any(|word| clean::folded(word) == first)
    };
    let mut named = actions.iter().filter(is_named);
    if rest.is_empty() {
        let action = named.find(|action| matches!(action.input, Input::None))?;
        return Some((action.does.clone(), Entered::Nothing));
    }
    let action = named.find(|action| action.input == Input::Line)?;
    Some((action.does.clone(), Entered::Line(rest.trim().to_owned())))
}

#[cfg(test)]
mod tests {
    use super::super::common::{GLOSSARY, HELP, LINE, back, command, enter, typing};
    use super::*;
    use crate::action::Role;
    use crate::activity::Intent;
    use crate::page::Naming;

    fn help() -> Action<Does> {
        command(HELP, "key-help", &[Key::Char('?')], Role::Navigate)
    }

    #[test]
    fn where_a_text_is_typed_a_line_is_text_unless_it_begins_with_a_colon() {
        let mut actions = typing("key-type-name");
        actions.extend([help(), enter(LINE, "key-type-name", Input::Line, Role::Answer)]);
        let text = |line: &str| Some((Does::Command(LINE), Entered::Line(line.to_owned())));
        assert_eq!(asked(&actions, "?"), text("?"));
        assert_eq!(asked(&actions, "aide"), text("aide"));
        assert_eq!(asked(&actions, ":?"), Some((Does::Command(HELP), Entered::Nothing)));
        assert_eq!(asked(&actions, ": Help"), Some((Does::Command(HELP), Entered::Nothing)));
        assert_eq!(asked(&actions, ":zzz"), None);
    }

    #[test]
    fn elsewhere_a_command_is_a_letter_or_a_word_of_either_language() {
        let glossary = enter(GLOSSARY, "key-glossary", Input::Line, Role::Navigate);
        let actions = [help(), glossary, back("key-map")];
        assert_eq!(asked(&actions, "AIDE"), Some((Does::Command(HELP), Entered::Nothing)));
        let line = Entered::Line("proxy".to_owned());
        assert_eq!(asked(&actions, "g proxy"), Some((Does::Command(GLOSSARY), line)));
        assert_eq!(asked(&actions, ""), Some((Does::Command(BACK), Entered::Nothing)));
        assert_eq!(asked(&actions, "bonjour"), None);
    }

    #[test]
    fn an_exercise_reads_the_letters_of_its_options_itself() {
        let options = Input::One { naming: Naming::Letters, count: 3 };
        let play = |intent, input| Action::with(Does::Play(intent), "key-answer", input, Role::Answer);
        let line = Intent::Line(String::new());
        let actions = [play(Intent::Point(0), options), play(line.clone(), Input::Line), help()];
        assert_eq!(asked(&actions, "b"), Some((Does::Play(line), Entered::Line("b".to_owned()))));
        assert_eq!(asked(&actions, "?"), Some((Does::Command(HELP), Entered::Nothing)));
    }
}
