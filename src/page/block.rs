use super::{Choices, Entry, Passage, Prose, Role, Scale, Sorting, Table};

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
    /// A text whose words can be pointed at.
    Passage(Passage),
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
