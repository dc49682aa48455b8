//! What is particular about an exercise on paper.

use crate::page::{Block, Prose};

/// What is particular about an exercise on paper; nothing by default.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paper {
    /// What is printed in place of the page.
    pub sheet: Option<Vec<Block>>,
    /// Whether the page tells the answer though nobody has given one.
    pub is_told_unanswered: bool,
    /// Answers that are wrong, or only look right, and what is told to whoever gives them.
    pub mistakes: Vec<(Prose, Prose)>,
}
