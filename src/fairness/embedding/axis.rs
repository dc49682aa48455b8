//! A direction between two words, such as she − he, or one that many pairs have in common.

use super::super::{Measured, Undefined};
use super::components::Components;
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

    /// The direction that several pairs `[towards, from]` share: the first principal component of
    /// their differences.
    ///
    /// With each word of length 1 and d the difference of a pair, the first eigenvector of Σ d dᵀ;
    /// Bolukbasi et al. take each word less the mean of its pair, ± d / 2, which gives the same
    /// direction. It points the way most of the pairs do. One pair gives the direction between its
    /// words of length 1. Also gives how much the pairs agree: the share of Σ |d|² along it, above
    /// 0 and at most 1.
    ///
    /// Reference: Bolukbasi et al. 2016, arXiv 1607.06520, section 5; WEFE `HardDebias`.
    ///
    /// # Errors
    /// [`Undefined::EmptyGroup`] for no pair; [`Undefined::ZeroDenominator`] if a word is zero or
    /// the words of every pair are equal; [`Undefined::LengthMismatch`] if words are of different
    /// spaces.
    pub fn shared(pairs: &[[&[f64]; 2]]) -> Result<(Self, f64), Undefined> {
        let differences = pairs
            .iter()
            .map(|[towards, from]| plus(&unit(towards)?, -1.0, &unit(from)?))
            .collect::<Result<Vec<_>, _>>()?;
        let differences: Vec<&[f64]> = differences.iter().map(Vec::as_slice).collect();
        let components = Components::of(&differences, 1)?;
        let direction = components.directions().first().ok_or(Undefined::ZeroDenominator)?;
        Ok((Self(direction.clone()), components.share(0)?))
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
    ///
    /// # Errors
    /// [`Undefined::LengthMismatch`] for vectors of different spaces; [`Undefined::NotANumber`] if
    /// a coordinate is NaN or infinite.
    pub fn rejection(&self, vector: &[f64]) -> Result<Vec<f64>, Undefined> {
        plus(vector, -self.component(vector)?, &self.0)
    }
}
