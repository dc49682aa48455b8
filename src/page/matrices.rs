//! Confusion matrices of several groups, side by side.

use super::Sign;
use crate::text::{Msg, msg};

/// The confusion matrices of some groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrices {
    /// The groups, in the author's order.
    pub groups: Vec<Matrix>,
    /// The group and the cell under the cursor, while the control has it.
    pub cursor: Option<(usize, usize)>,
    /// The place of the first cell among all that can be picked on this page; four a group.
    pub first: usize,
}

/// The confusion matrix of one group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// What the group is called, and how many people it has.
    pub name: String,
    /// True positives, false negatives, false positives, true negatives.
    pub cells: [MatrixCell; 4],
}

/// A cell of a confusion matrix.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixCell {
    /// How many people, as it is written.
    pub count: String,
    /// What it is in the figure under the cursor.
    pub light: Light,
    /// What it was called, or how it stands.
    pub sign: Sign,
}

/// What a cell is in a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Light {
    /// No part of it.
    #[default]
    Off,
    /// Counted in the denominator only.
    Below,
    /// Counted in the numerator, and in the denominator.
    Above,
}

/// The cells of a matrix in the order of [`Matrix::cells`], as keys of their names: `cell-tp` …
pub const CELLS: [Msg; 4] = [msg::CELL_TP, msg::CELL_FN, msg::CELL_FP, msg::CELL_TN];
