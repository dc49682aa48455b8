//! Typed lines: words to choose or let go of, lists to take, scenes to go to.

use super::cursor::{Control, Cursor};
use super::goal::Topic;
use super::space::{Lens, find};
use super::{MOST_LISTED, Response, WordLab, space};
use crate::activity::{Outcome, ParseError};
use crate::text::{Lang, clean, msg};

impl WordLab {
    /// Reads a typed line: the number of a scene; `=` for another way to look, or to equalise;
    /// `*` for all words; `x science` for a list; else words.
    pub(super) fn read(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let line = line.trim();
        if let Ok(scene) = line.parse::<usize>() {
            let count = self.scenes.len();
            let Some(scene) = scene.checked_sub(1).filter(|scene| *scene < count) else {
                return Outcome::Unclear(ParseError::no_option(count, count.to_string()));
            };
            return self.to_scene(cursor, scene);
        }
        let topic = self.topic(cursor);
        match (topic, line) {
            (Topic::Place, "=") => {
                let lenses = self.lenses();
                let now = lenses.iter().position(|lens| *lens == cursor.lens).unwrap_or(0);
                cursor.lens = lenses.get((now + 1) % lenses.len()).copied().unwrap_or(Lens::Plain);
                Outcome::Moved
            }
            (Topic::Neutralise, "=") if self.pool().is_some_and(|pool| !pool.pairs.is_empty()) => {
                Self::switch(response, cursor, Control::Equalise)
            }
            (Topic::Neutralise, "*") => Self::switch(response, cursor, Control::All),
            (Topic::Associate, _) => self.read_list(response, cursor, line),
            _ => self.read_words(response, cursor, 0, line),
        }
    }

    fn read_list(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let (name, rest) = line.split_once([' ', ':', '=', '\u{a0}']).unwrap_or((line, ""));
        let field = match clean::folded(name).as_str() {
            "x" => 0,
            "y" => 1,
            "a" => 2,
            "b" => 3,
            _ => return Outcome::Unclear(ParseError::new(msg::UNCLEAR_NO_SUCH_LIST)),
        };
        let rest = rest.trim_start_matches([' ', ':', '=', '\u{a0}']);
        let said = clean::folded(rest.trim());
        let is_meant = |list: &&super::List| {
            list.id.as_str() == said
                || Lang::ALL.iter().any(|lang| clean::folded(list.name.get(*lang)) == said)
        };
        match self.lists.iter().find(is_meant).filter(|list| list.words.len() <= MOST_LISTED) {
            Some(list) => {
                let before = response.clone();
                response.lists[field].clone_from(&list.words);
                Self::remember(cursor, before)
            }
            None => self.read_words(response, cursor, field, rest),
        }
    }

    /// Chooses each word typed, or lets go of it; nothing at all if one of them is not known.
    fn read_words(&self, response: &mut Response, cursor: &mut Cursor, field: usize, line: &str) -> Outcome {
        let typed = line.split([' ', ',', ';', '\u{a0}']).filter(|word| !word.is_empty());
        let known = self.found(cursor);
        let mut words = Vec::new();
        for typed in typed {
            let word = find(typed).and_then(|place| space::vocabulary().get(place));
            match word.filter(|word| known.contains(&word.as_str())) {
                Some(word) => words.push(word),
                None => {
                    return Outcome::Unclear(
                        ParseError::new(msg::UNCLEAR_NO_SUCH_WORD).with("typed", typed.to_owned()),
                    );
                }
            }
        }
        let mut outcome =
            Outcome::Unclear(ParseError::new(msg::UNCLEAR_NO_SUCH_WORD).with("typed", line.to_owned()));
        for word in words {
            outcome = self.toggle(response, cursor, field, word);
            if matches!(outcome, Outcome::Unclear(_)) {
                break;
            }
        }
        outcome
    }
}
