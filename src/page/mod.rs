//! Pages: what a screen, a printed sheet or a voice has to tell, with no screen in sight.
//!
//! Activities and lessons make pages; the faces show them. A page is plain data, so that a new
//! kind of exercise is written once and appears in every face.

mod flow;
pub mod markdown;
mod prose;
mod table;

pub use flow::{width, wrap};
pub use prose::{Link, Prose, Role, Run, Style};
pub use table::{Align, GAP, Table, TooWide};

/// The widest column of text that is comfortable to read, in terminal columns.
pub const MEASURE: usize = 76;

/// A whole page, from top to bottom.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What the page is about, on one line.
    pub title: String,
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A short line that opens a section.
    Heading(Prose),
    /// Running text.
    Paragraph(Prose),
    /// A list; numbered when it has a first number.
    List {
        /// The first number, or `None` for bullets.
        start: Option<u64>,
        /// What each entry holds.
        items: Vec<Vec<Block>>,
    },
    /// Somebody else's words.
    Quote(Vec<Block>),
    /// A boxed remark.
    Callout(Callout, Vec<Block>),
    /// Text kept as it is, line by line.
    Code(String),
    /// A table of text.
    Table(Table),
    /// A line across the page.
    Rule,
    /// Options to choose from.
    Choices(Choices),
    /// Items to put into categories.
    Sorting(Sorting),
    /// A place to type.
    Entry(Entry),
    /// A line of numbers with a guess and, later, the answer.
    Scale(Scale),
}

/// What a boxed remark is for; its name is the message `callout-…` of the interface's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    /// Good to know.
    Note,
    /// An advice.
    Tip,
    /// Not to be missed.
    Important,
    /// A trap.
    Warning,
    /// A clue that was asked for.
    Hint,
    /// What the learner's answer was worth.
    Verdict(Mark),
}

impl Callout {
    /// The key of its name in the interface's words.
    pub fn key(self) -> &'static str {
        match self {
            Callout::Note => "callout-note",
            Callout::Tip => "callout-tip",
            Callout::Important => "callout-important",
            Callout::Warning => "callout-warning",
            Callout::Hint => "callout-hint",
            Callout::Verdict(mark) => mark.key(),
        }
    }
}

/// How one element of an answer stands, once it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Chosen, and rightly so.
    Right,
    /// Chosen, and wrongly so.
    Wrong,
    /// Left out, though it belonged to the answer.
    Missed,
    /// In part.
    Partly,
    /// Neither right nor wrong.
    Neutral,
}

impl Mark {
    /// The sign that stands beside the colour, so that colour never speaks alone.
    pub fn sign(self) -> &'static str {
        match self {
            Mark::Right => "✓",
            Mark::Wrong => "✗",
            Mark::Missed => "○",
            Mark::Partly => "≈",
            Mark::Neutral => "·",
        }
    }

    /// The key of its name in the interface's words.
    pub fn key(self) -> &'static str {
        match self {
            Mark::Right => "mark-right",
            Mark::Wrong => "mark-wrong",
            Mark::Missed => "mark-missed",
            Mark::Partly => "mark-partly",
            Mark::Neutral => "mark-neutral",
        }
    }

    /// The role that its text plays.
    pub fn role(self) -> Role {
        match self {
            Mark::Right => Role::Right,
            Mark::Wrong => Role::Wrong,
            Mark::Missed | Mark::Partly => Role::Warn,
            Mark::Neutral => Role::Muted,
        }
    }
}

/// Options to choose from, one or several.
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
