//! The block of items to put into order.

use super::{Mark, Prose};

/// Items to put into order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sequence {
    /// The items, in the learner's order.
    pub items: Vec<SequenceItem>,
    /// The item under the cursor, while the control has it.
    pub cursor: Option<usize>,
    /// Whether that item is taken, and moves with the cursor.
    pub taken: bool,
}

/// One item of a sequence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SequenceItem {
    /// What it says.
    pub label: Prose,
    /// How it stands, once known.
    pub mark: Option<Mark>,
    /// The place it belongs to, from 0; shown once known and when it differs.
    pub belongs: Option<usize>,
    /// Why, once known.
    pub feedback: Prose,
}
