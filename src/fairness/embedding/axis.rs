//! A direction between two words, such as she − he.

use super::super::{Measured, Undefined};
use super::vector::{cosine, dot, plus, unit};

/// A direction of length 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis(Vec<f64>);

impl Axis {
    /// The direction of `towards − from`.
    ///
    /// Reference: Bolukbasi et al. 2016, arXiv 1607.06520.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] if the two are equal; [`Undefined::LengthMismatch`] if they
    /// are of different spaces.
    pub fn between(towards: &[f64], from: &[f64]) -> Result<Self, Undefined> {
        unit(&plus(towards, -1.0, from)?).map(Self)
    }

    /// The direction itself.
    pub fn direction(&self) -> &[f64] {
        &self.0
    }

    /// Projection of a word: its cosine with the axis, in −1..=1.
    ///
    /// Positive on the side of `towards`, negative on the side of `from`, 0 on neither.
    ///
    /// # Errors
    /// As [`cosine`].
    pub fn projection(&self, word: &[f64]) -> Measured {
        cosine(word, &self.0)
    }

    /// The part of a vector along the axis, as a signed length.
    pub(super) fn component(&self, vector: &[f64]) -> Measured {
        dot(vector, &self.0)
    }

    /// The vector without its part along the axis.
    pub(super) fn rejection(&self, vector: &[f64]) -> Result<Vec<f64>, Undefined> {
        plus(vector, -self.component(vector)?, &self.0)
    }
}
