//! A list of words as lines that can be read aloud.

use super::prose::{filled, plain};
use crate::page::{Finder, Run};
use crate::text::{Words, msg};

pub(super) fn lines(finder: &Finder, words: &Words) -> Vec<String> {
    let Some(chosen) = &finder.chosen else { return Vec::new() };
    let chosen: Vec<&str> = chosen.iter().map(|(word, _)| word.as_str()).collect();
    let chosen = if chosen.is_empty() { words.say(msg::FINDER_EMPTY) } else { chosen.join(", ") };
    let values = [("label", plain(&finder.label).into()), ("words", chosen.into())];
    filled(&[Run::new(&words.with(msg::FINDER, &values))], "- ", "  ")
}
