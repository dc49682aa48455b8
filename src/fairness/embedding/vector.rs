//! Lengths and angles.

use super::super::number::{finite, quotient};
use super::super::{Measured, Undefined};

/// Σ aᵢ bᵢ.
pub(super) fn dot(a: &[f64], b: &[f64]) -> Measured {
    if a.len() != b.len() {
        return Err(Undefined::LengthMismatch);
    }
    finite(a.iter().zip(b).map(|(a, b)| a * b).sum())
}

/// `a + factor · b`, for vectors of one length.
pub(super) fn plus(a: &[f64], factor: f64, b: &[f64]) -> Result<Vec<f64>, Undefined> {
    if a.len() != b.len() {
        return Err(Undefined::LengthMismatch);
    }
    Ok(a.iter().zip(b).map(|(a, b)| a + factor * b).collect())
}

/// Cosine of two vectors: a · b / (|a| |b|), in −1..=1.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] for a vector of length zero; [`Undefined::LengthMismatch`] for
/// vectors of different spaces; [`Undefined::NotANumber`] if a coordinate is NaN or infinite.
pub fn cosine(a: &[f64], b: &[f64]) -> Measured {
    if a.len() != b.len() {
        return Err(Undefined::LengthMismatch);
    }
    // One walk rather than three: neighbours among many words ask for it again and again.
    let (mut both, mut first, mut second) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        both += a * b;
        first += a * a;
        second += b * b;
    }
    let lengths = finite(first)?.sqrt() * finite(second)?.sqrt();
    Ok(quotient(finite(both)?, lengths)?.clamp(-1.0, 1.0))
}

/// The vector of length 1 in the same direction.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] for a vector of length zero; [`Undefined::NotANumber`] if a
/// coordinate is NaN or infinite.
pub fn unit(vector: &[f64]) -> Result<Vec<f64>, Undefined> {
    let length = dot(vector, vector)?.sqrt();
    vector.iter().map(|x| quotient(*x, length)).collect()
}

/// A vector near another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Its place in the list that was searched.
    pub index: usize,
    /// Cosine with the vector asked about.
    pub cosine: f64,
}

/// The `count` vectors of the largest cosine with `vector`, nearest first.
///
/// Equally near ones come in the order of the list. The vector itself, if listed, is found too.
///
/// # Errors
/// As [`cosine`].
pub fn nearest(vector: &[f64], among: &[&[f64]], count: usize) -> Result<Vec<Neighbour>, Undefined> {
    let mut neighbours = among
        .iter()
        .enumerate()
        .map(|(index, other)| Ok(Neighbour { index, cosine: cosine(vector, other)? }))
        .collect::<Result<Vec<_>, Undefined>>()?;
    neighbours.sort_by(|a, b| b.cosine.total_cmp(&a.cosine));
    neighbours.truncate(count);
    Ok(neighbours)
}
