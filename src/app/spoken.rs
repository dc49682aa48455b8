//! Typed lines: which of the actions listed a line asks for.
//!
//! - The empty line is Enter.
//! - Where a text is typed, a line is text, unless it begins with `:`; then it is a command.
//! - Elsewhere a letter that names a candidate comes first, then the commands: an action's letter,
//!   or a word of its label (`….command` in the words of any language), with what belongs to it.
//! - Whatever is left goes to the action that takes a line.

use super::common::{BACK, CONFIRM, DOWN, FIRST, LAST, UP};
use super::view::Does;
use super::views::HAND_IN;
use crate::action::{Action, Entered, Input, Key};
use crate::text::{Lang, Msg, Words, clean};

/// The sign before a command where a text is typed.
const COMMAND_SIGN: char = ':';

/// The action that a typed line asks for, and what it enters; `None` where it asks for none.
pub fn asked(actions: &[Action<Does>], line: &str) -> Option<(Does, Entered)> {
    let line = line.trim();
    if line.is_empty() {
        return confirmed(actions);
    }
    let all = Lang::ALL.map(Words::new);
    if let Some(command) = line.strip_prefix(COMMAND_SIGN) {
        return commanded(actions, command.trim(), &all);
    }
    if !takes_text(actions) {
        let found = picked(actions, line, &all).or_else(|| commanded(actions, line, &all));
        if found.is_some() {
            return found;
        }
    }
    let reader = reader(actions, &all)?;
    Some((reader.does.clone(), Entered::Line(line.to_owned())))
}

/// What can be typed: for each command a line that asks for it, in the language of `words`, and
/// the message of what it does.
pub fn commands(actions: &[Action<Does>], words: &Words) -> Vec<(String, Msg)> {
    let all = Lang::ALL.map(Words::new);
    let sign = takes_text(actions).then_some(COMMAND_SIGN);
    let command = |action: &Action<Does>| {
        let word = typed_words(action, std::slice::from_ref(words)).into_iter().next()?;
        Some((sign.into_iter().chain(word.chars()).collect(), action.label))
    };
    named(actions, &all).filter_map(command).collect()
}

/// Whether a line is text here.
fn takes_text(actions: &[Action<Does>]) -> bool {
    actions.iter().any(|action| action.input == Input::Text)
}

/// The words that ask for an action, in some languages: its letters, and those of its label.
fn typed_words(action: &Action<Does>, all: &[Words]) -> Vec<String> {
    let letters = action.keys.iter().filter_map(|key| match key {
        Key::Char(c) if !c.is_whitespace() => Some(c.to_string()),
        _ => None,
    });
    let labelled = all.iter().filter_map(|words| words.typed(action.label));
    let labelled = labelled.flat_map(|typed| typed.split(' ').map(str::to_owned).collect::<Vec<_>>());
    letters.chain(labelled).collect()
}

/// The action that takes a whole line without a word before it.
fn reader<'a>(actions: &'a [Action<Does>], all: &[Words]) -> Option<&'a Action<Does>> {
    let mut lines = actions.iter().filter(|action| action.input == Input::Line);
    lines.find(|action| typed_words(action, all).is_empty())
}

/// The actions that a line can name. An exercise that reads lines has its own letters in them.
fn named<'a>(actions: &'a [Action<Does>], all: &[Words]) -> impl Iterator<Item = &'a Action<Does>> {
    let reads = reader(actions, all).is_some_and(|reader| matches!(reader.does, Does::Play(_)));
    // Where nothing is shown there is no cursor to move.
    let takes = |action: &Action<Does>| {
        matches!(action.input, Input::None | Input::Line)
            && !matches!(action.does, Does::Command(UP | DOWN | FIRST | LAST))
    };
    actions.iter().filter(move |action| takes(action) && !(reads && matches!(action.does, Does::Play(_))))
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
fn picked(actions: &[Action<Does>], line: &str, all: &[Words]) -> Option<(Does, Entered)> {
    let (action, place) = actions.iter().find_map(|action| match action.input {
        Input::One { naming, count } => Some((action, naming.index(line, count)?)),
        _ => None,
    })?;
    // What reads lines reads this one itself: it may have names of its own.
    Some(match reader(actions, all) {
        Some(reader) => (reader.does.clone(), Entered::Line(line.to_owned())),
        None => (action.does.clone(), Entered::One(place)),
    })
}

/// The command that a line names by its first word; what follows belongs to it.
fn commanded(actions: &[Action<Does>], line: &str, all: &[Words]) -> Option<(Does, Entered)> {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let first = clean::folded(first);
    let (input, entered) = match rest {
        "" => (Input::None, Entered::Nothing),
        rest => (Input::Line, Entered::Line(rest.trim().to_owned())),
    };
    let is_asked = |action: &&Action<Does>| {
        action.input == input && typed_words(action, all).iter().any(|word| clean::folded(word) == first)
    };
    let action = named(actions, all).find(is_asked)?;
    Some((action.does.clone(), entered))
}

#[cfg(test)]
mod tests {
    use super::super::common::{GLOSSARY, HELP, LINE, back, command, enter, typing};
    use super::*;
    use crate::action::Role;
    use crate::activity::Intent;
    use crate::page::Naming;
    use crate::text::msg;

    fn help() -> Action<Does> {
        command(HELP, msg::KEY_HELP, &[Key::Char('?')], Role::Navigate)
    }

    #[test]
    fn where_a_text_is_typed_a_line_is_text_unless_it_begins_with_a_colon() {
        let mut actions = typing(msg::KEY_TYPE_NAME);
        actions.extend([help(), enter(LINE, msg::KEY_TYPE_NAME, Input::Line, Role::Answer)]);
        let text = |line: &str| Some((Does::Command(LINE), Entered::Line(line.to_owned())));
        assert_eq!(asked(&actions, "?"), text("?"));
        assert_eq!(asked(&actions, "aide"), text("aide"));
        assert_eq!(asked(&actions, ":?"), Some((Does::Command(HELP), Entered::Nothing)));
        assert_eq!(asked(&actions, ": Help"), Some((Does::Command(HELP), Entered::Nothing)));
        assert_eq!(asked(&actions, ":zzz"), None);
    }

    #[test]
    fn elsewhere_a_command_is_a_letter_or_a_word_of_either_language() {
        let glossary = enter(GLOSSARY, msg::KEY_GLOSSARY, Input::Line, Role::Navigate);
        let actions = [help(), glossary, back(msg::KEY_MAP)];
        assert_eq!(asked(&actions, "AIDE"), Some((Does::Command(HELP), Entered::Nothing)));
        let line = Entered::Line("proxy".to_owned());
        assert_eq!(asked(&actions, "g proxy"), Some((Does::Command(GLOSSARY), line)));
        assert_eq!(asked(&actions, ""), Some((Does::Command(BACK), Entered::Nothing)));
        assert_eq!(asked(&actions, "bonjour"), None);
    }

    #[test]
    fn an_exercise_reads_the_letters_of_its_options_itself() {
        let options = Input::One { naming: Naming::Letters, count: 3 };
        let play = |intent, input| Action::with(Does::Play(intent), msg::KEY_ANSWER, input, Role::Answer);
        let line = Intent::Line(String::new());
        let actions = [play(Intent::Point(0), options), play(line.clone(), Input::Line), help()];
        assert_eq!(asked(&actions, "b"), Some((Does::Play(line), Entered::Line("b".to_owned()))));
        assert_eq!(asked(&actions, "?"), Some((Does::Command(HELP), Entered::Nothing)));
    }

    #[test]
    fn help_tells_only_what_a_line_can_ask_for_here() {
        let play = |intent, keys, input| Action {
            keys,
            ..Action::with(Does::Play(intent), msg::KEY_UNDO, input, Role::Answer)
        };
        let undo = play(Intent::Edit(crate::activity::Edit::Undo), &[Key::Char('z')], Input::None);
        let line = Intent::Line(String::new());
        let reads = Action::with(Does::Play(line), msg::KEY_ANSWER, Input::Line, Role::Answer);
        let words = Words::new(Lang::Fr);
        // An exercise that reads lines has its own z in them.
        let actions = [undo, reads, help()];
        assert_eq!(commands(&actions, &words), [("?".to_owned(), msg::KEY_HELP)]);
        assert_eq!(asked(&actions, ":z"), None);
        // Where a text is typed, a command needs its sign.
        let mut actions = typing(msg::KEY_TYPE_NAME);
        actions.push(help());
        assert_eq!(commands(&actions, &words), [(":?".to_owned(), msg::KEY_HELP)]);
        assert_eq!(asked(&actions, ":?"), Some((Does::Command(HELP), Entered::Nothing)));
    }
}
