//! The values of a column of groups or strata, as they come.

use std::collections::HashMap;

use super::encoding::text;
use super::value::Vocabulary;

/// The most spellings of a column that are remembered; the others are read again each time.
pub(super) const MOST_SPELLINGS: usize = 10_000;

/// The values of a column, numbered as they come; the first is what is not known.
#[derive(Debug, Default)]
pub(super) struct Levels {
    spellings: HashMap<Vec<u8>, usize>,
    folded: HashMap<String, usize>,
    pub(super) names: Vec<String>,
}

impl Levels {
    pub(super) fn new() -> Levels {
        Levels { names: vec![String::new()], ..Levels::default() }
    }

    /// The number of a value; `None` where there are too many.
    pub(super) fn number(&mut self, field: &[u8], vocabulary: &Vocabulary, most: usize) -> Option<usize> {
        if let Some(known) = self.spellings.get(field) {
            return Some(*known);
        }
        let value = text(field);
        let number = if vocabulary.is_unknown(&value) {
            0
        } else {
            let next = self.names.len();
            let number = *self.folded.entry(value.to_lowercase()).or_insert(next);
            if number == next {
                if next > most {
                    return None;
                }
                self.names.push(value.into_owned());
            }
            number
        };
        if self.spellings.len() < MOST_SPELLINGS {
            self.spellings.insert(field.to_vec(), number);
        }
        Some(number)
    }
}
