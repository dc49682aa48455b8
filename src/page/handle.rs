//! The block of a line to act on.

use super::Prose;

/// A line to act on: a setting, a row of figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Handle {
    /// What it shows.
    pub text: Prose,
    /// What is told of it where columns cannot be seen; nothing if empty.
    pub told: String,
    /// Whether it has the cursor.
    pub here: bool,
    /// Its place among all that can be picked on this page.
    pub target: Option<usize>,
}
