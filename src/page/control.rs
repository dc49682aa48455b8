//! What a learner acts on, as part of a page.

use super::{Mark, Prose};
use crate::text::Field;

/// Options to choose from, one or several.
#[expect(clippy::struct_excessive_bools, reason = "each holds for kinds of its own, and most are false")]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choices {
    /// The options, in the order shown.
    pub items: Vec<Choice>,
    /// Whether several may be chosen.
    pub several: bool,
    /// The option under the cursor, while the control has it.
    pub cursor: Option<usize>,
    /// The place of the first option among all that can be picked on this page.
    pub first: usize,
    /// Whether the options stand side by side: short ones, on a scale.
    pub row: bool,
    /// How they are named: A, B, C … or 1, 2, 3 …
    pub naming: Naming,
    /// Whether they are called out by a whole class: then nothing is ticked.
    pub called_out: bool,
    /// Whether the one that is chosen is taken at once: nothing is confirmed behind it.
    pub is_final: bool,
}

/// How the options of a control are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// A, B, C …
    #[default]
    Letters,
    /// 1, 2, 3 …
    Numbers,
}

impl Naming {
    /// The name of the option at `index`, counted from 0.
    pub fn name(self, index: usize) -> String {
        match self {
            Naming::Letters => u8::try_from(index)
                .ok()
                .filter(|index| *index < 26)
                .map_or_else(|| (index + 1).to_string(), |index| char::from(b'A' + index).to_string()),
            Naming::Numbers => (index + 1).to_string(),
        }
    }

    /// How many options have a name of one key.
    pub fn most_keys(self) -> usize {
        match self {
            Naming::Letters => 26,
            Naming::Numbers => 9,
        }
    }

    /// The option that a typed letter or number names, if it is one of `count`.
    pub fn index(self, typed: &str, count: usize) -> Option<usize> {
        let typed = typed.trim_end_matches(['.', ')']);
        let mut chars = typed.chars();
        let index = match (chars.next()?, chars.next()) {
            (letter, None) if letter.is_ascii_alphabetic() && self == Naming::Letters => {
                usize::from(u8::try_from(letter.to_ascii_lowercase()).ok()? - b'a')
            }
            _ => typed.parse::<usize>().ok()?.checked_sub(1)?,
        };
        (index < count).then_some(index)
    }
}

/// One option.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// What it says.
    pub label: Prose,
    /// Whether it is chosen.
    pub chosen: bool,
    /// How it stands, once known.
    pub mark: Option<Mark>,
    /// Why, once known.
    pub feedback: Prose,
}

/// Items to put into categories.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sorting {
    /// The categories, in the author's order.
    pub categories: Vec<Prose>,
    /// The items, in the order shown.
    pub items: Vec<SortedItem>,
    /// The item under the cursor, while the control has it.
    pub cursor: Option<usize>,
}

/// One item of a sorting.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SortedItem {
    /// What it says.
    pub label: Prose,
    /// The category it was put into.
    pub category: Option<usize>,
    /// How it stands, once known.
    pub mark: Option<Mark>,
    /// The category it belongs to, shown once known and when it differs.
    pub belongs: Option<usize>,
    /// Why, once known.
    pub feedback: Prose,
}

/// A place to type.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// What the field is for, where nothing before it says so.
    pub label: String,
    /// Its place among all that can be pointed at on the page, where it can be.
    pub target: Option<usize>,
    /// What stands before the caret.
    pub before: String,
    /// What stands behind it.
    pub after: String,
    /// The unit behind the field.
    pub unit: String,
    /// Whether it has the caret.
    pub active: bool,
    /// How the answer stands, once known.
    pub mark: Option<Mark>,
}

impl Entry {
    /// A field that is being typed in.
    pub fn of(field: &Field) -> Entry {
        let before = field.before_caret();
        let after = field.text()[before.len()..].to_owned();
        Entry { before: before.to_owned(), after, active: true, ..Entry::default() }
    }
}

/// A line of numbers with a guess and, later, the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The lowest value.
    pub min: f64,
    /// The highest value.
    pub max: f64,
    /// The ends, as they are written.
    pub ends: (String, String),
    /// Where the learner's guess stands, and how it is written.
    pub guess: Option<(f64, String)>,
    /// Where the answer stands, and how it is written; only once it may be known.
    pub answer: Option<(f64, String)>,
    /// Whether the guess can be moved.
    pub active: bool,
}

impl Scale {
    /// Where `value` lies between the ends, from 0 to 1.
    pub fn place(&self, value: f64) -> f64 {
        if self.max > self.min { ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0) } else { 0.0 }
    }
}
