//! The block of a value on a strip.

use super::{Mark, Prose};

/// A value from 0 to 1 on a strip, with a marked goal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gauge {
    /// What it measures.
    pub label: Prose,
    /// The value; none where there is nothing to measure.
    pub share: Option<f64>,
    /// The value as it is written, or why there is none.
    pub written: String,
    /// The goal, and how it is written.
    pub goal: (f64, String),
    /// Whether the goal is met, where the value can tell.
    pub mark: Option<Mark>,
    /// What is read together with it.
    pub beside: Prose,
}
