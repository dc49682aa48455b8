//! What a measure is when it has no value.

use std::error::Error;
use std::fmt;

/// Why a measure has no value.
///
/// The words shown to a learner live with the other words of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Undefined {
    /// A group has no member.
    EmptyGroup,
    /// The group has members, but nobody of the kind counted in the denominator.
    ZeroDenominator,
    /// Fewer than two groups (or outcomes) where two are to be told apart.
    OneGroup,
    /// An input or the result is NaN or infinite.
    NotANumber,
    /// An input lies outside its range, or no such value is possible.
    OutOfRange,
    /// Two lists that go together have different lengths.
    LengthMismatch,
    /// More cases than can be counted or enumerated exactly.
    TooManyCases,
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Error for Undefined {}

/// A finite number, or the reason why there is none.
pub type Measured = Result<f64, Undefined>;
