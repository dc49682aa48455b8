//! The remark on one element of an answer.

use super::{Mark, Prose};

/// What is said about one element of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// How the element stands.
    pub mark: Mark,
    /// What the element is.
    pub label: Prose,
    /// Why it stands so.
    pub feedback: Prose,
    /// Whether it tells what an answer came to: then it is what is looked at first.
    pub result: bool,
}
