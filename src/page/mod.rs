//! Pages: what a screen, a printed sheet or a voice has to tell, with no screen in sight.
//!
//! Activities and lessons make pages; the faces show them. A page is plain data, so that a new
//! kind of exercise is written once and appears in every face.

mod area;
mod bars;
mod block;
mod control;
mod finder;
mod flow;
mod gauge;
mod handle;
mod histogram;
mod listing;
mod mark;
pub mod markdown;
mod matrices;
mod menu;
mod panel;
mod passage;
mod prose;
mod ranges;
mod rating;
mod remark;
mod runs;
mod scatter;
mod sequence;
mod sheet;
mod slider;
mod table;
mod tally;
mod timer;

pub use area::Area;
pub use bars::{Bar, Bars, Cell};
pub use block::{Block, Callout};
pub use control::{Choice, Choices, Entry, Naming, Scale, SortedItem, Sorting};
pub use finder::{Finder, Found, Search};
pub use flow::{breaks, width, wrap};
pub use gauge::Gauge;
pub use handle::Handle;
pub use histogram::{Histogram, HistogramGroup};
pub use listing::{Labels, Listed, Listing};
pub use mark::Mark;
pub use matrices::{CELLS, Light, Matrices, Matrix, MatrixCell};
pub use menu::{Menu, MenuCell, MenuRow};
pub use panel::{Panel, PanelForm, PanelItem, PanelRow};
pub use passage::{Foot, List, MARGIN, Part, Passage, Piece, QUOTED, Row, Stretch, Typeset, Worded};
pub use prose::{Link, Prose, Role, Run, Style};
pub use ranges::{Dot, Range, RangeRow, Ranges};
pub use rating::{RatedCriterion, RatedGroup, Ratings};
pub use remark::Remark;
pub use runs::Runs;
pub use scatter::{Pinned, Point, Scatter, Spot, column_of};
pub use sequence::{Sequence, SequenceItem};
pub use sheet::{Extent, Grid, GridColumn, Sheet, SheetCursor, Sign, Takes};
pub use slider::Slider;
pub use table::{Align, GAP, Table, TooWide};
pub use tally::{Tally, TallyCell, TallyRow};
pub use timer::Timer;

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
