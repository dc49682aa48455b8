//! The block of a grid of observations.

use super::{Mark, Prose};

/// A grid of observations: a row for each, a column for each text observed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    /// What the texts are called.
    pub columns: Vec<Prose>,
    /// The observations, in the author's order.
    pub rows: Vec<TallyRow>,
    /// The row and the column under the cursor, while the control has it.
    pub cursor: Option<(usize, usize)>,
    /// The place of the first cell among all that can be picked on this page.
    pub first: usize,
}

/// One observation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TallyRow {
    /// What is observed.
    pub label: Prose,
    /// What was noted, for each text.
    pub cells: Vec<TallyCell>,
    /// Whether it is counted, rather than seen or not.
    pub counts: bool,
    /// How the row stands, once known.
    pub mark: Option<Mark>,
    /// Why, once known.
    pub feedback: Prose,
}

/// What was noted of one text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TallyCell {
    /// What the learner noted; empty before.
    pub noted: String,
    /// How it stands, once known.
    pub mark: Option<Mark>,
    /// What there is, shown once known and when it differs.
    pub right: String,
}
