//! Pages: what a screen, a printed sheet or a voice has to tell, with no screen in sight.
//!
//! Activities and lessons make pages; the faces show them. A page is plain data, so that a new
//! kind of exercise is written once and appears in every face.

mod block;
mod control;
mod flow;
pub mod markdown;
mod passage;
mod prose;
mod table;
mod typeset;

pub use block::{Block, Callout, Mark};
pub use control::{Choice, Choices, Entry, Naming, Scale, SortedItem, Sorting};
pub use flow::{breaks, width, wrap};
pub use passage::{Foot, List, MARGIN, Part, Passage, Piece, QUOTED, Row, Stretch};
pub use prose::{Link, Prose, Role, Run, Style};
pub use table::{Align, GAP, Table, TooWide};
pub use typeset::{Typeset, Worded};

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
