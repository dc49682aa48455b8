//! All the blocks that a page is made of.

use super::{
    Area, Bars, Choices, Entry, Finder, Gauge, Handle, Histogram, Labels, Listing, Mark, Matrices, Menu,
    Panel, Passage, Prose, Ranges, Ratings, Remark, Run, Runs, Scale, Scatter, Sequence, Sheet, Slider,
    Sorting, Table, Tally, Timer,
};
use crate::text::{Msg, msg};

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
    /// Blocks side by side where there is room, else one below the other.
    Columns(Vec<Vec<Block>>),
    /// Blocks one below the other with nothing between them: what belongs together.
    Stack(Vec<Block>),
    /// A line across the page.
    Rule,
    /// Options to choose from.
    Choices(Choices),
    /// Items to put into categories.
    Sorting(Sorting),
    /// Items to put into order.
    Sequence(Sequence),
    /// A grid of observations.
    Tally(Tally),
    /// A place to type.
    Entry(Entry),
    /// A line of numbers with a guess and, later, the answer.
    Scale(Scale),
    /// Values as bars.
    Bars(Bars),
    /// Criteria to rate.
    Ratings(Ratings),
    /// A window of a table of data.
    Sheet(Sheet),
    /// Elements to look through and to mark.
    Listing(Listing),
    /// Short labels in a row.
    Labels(Labels),
    /// Confusion matrices by group.
    Matrices(Matrices),
    /// A place to type several lines.
    Area(Area),
    /// What is said about each element of an answer.
    Remarks(Vec<Remark>),
    /// The time given to something, and how much of it is used.
    Timer(Timer),
    /// Two groups over one axis, each with a mark to move.
    Histogram(Box<Histogram>),
    /// A value to move along a line.
    Slider(Slider),
    /// A value against a goal.
    Gauge(Gauge),
    /// A line to act on.
    Handle(Handle),
    /// A list of words, and a field to find more.
    Finder(Finder),
    /// Points on a small map.
    Scatter(Scatter),
    /// Values of two groups with their intervals.
    Ranges(Ranges),
    /// A text whose words can be pointed at.
    Passage(Passage),
    /// The controls of an experiment.
    Panel(Panel),
    /// The runs of an experiment.
    Runs(Runs),
    /// Rows to choose from.
    Menu(Menu),
}

impl Block {
    /// What it says, where it opens a section.
    pub fn heading(&self) -> Option<&[Run]> {
        if let Block::Heading(text) = self { Some(text) } else { None }
    }
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
    pub fn key(self) -> Msg {
        match self {
            Callout::Note => msg::CALLOUT_NOTE,
            Callout::Tip => msg::CALLOUT_TIP,
            Callout::Important => msg::CALLOUT_IMPORTANT,
            Callout::Warning => msg::CALLOUT_WARNING,
            Callout::Hint => msg::CALLOUT_HINT,
            Callout::Verdict(mark) => mark.key(),
        }
    }
}
