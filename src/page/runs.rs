//! The block of an experiment's runs.

use super::Table;

/// The runs of an experiment, one of which is picked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Runs {
    /// A row for each run, named in its first cell, and what the columns are called.
    pub table: Table,
    /// The run that is picked.
    pub picked: Option<usize>,
    /// The run under the cursor, while the table has it.
    pub cursor: Option<usize>,
    /// The place of the first run among all that can be picked on this page.
    pub first: usize,
    /// The letter before the number of a run, where it is typed.
    pub letter: String,
}
