//! Small steps of arithmetic that keep NaN and infinity out.

use super::{Measured, Undefined};

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts stay below 2^53")]
pub(super) const fn real(count: u64) -> f64 {
    count as f64
}

/// A length as a real number.
pub(super) const fn length(items: usize) -> f64 {
    real(items as u64)
}

/// The number itself if it is finite.
pub(super) fn finite(number: f64) -> Measured {
    if number.is_finite() { Ok(number) } else { Err(Undefined::NotANumber) }
}

/// The number itself if it is a probability.
pub(super) fn probability(number: f64) -> Measured {
    let number = finite(number)?;
    if (0.0..=1.0).contains(&number) { Ok(number) } else { Err(Undefined::OutOfRange) }
}

/// `numerator / denominator`.
pub(super) fn quotient(numerator: f64, denominator: f64) -> Measured {
    if denominator == 0.0 {
        return Err(Undefined::ZeroDenominator);
    }
    finite(numerator / denominator)
}

/// Whether all numbers are the same, which rounding would hide from their deviation.
pub(super) fn is_constant(numbers: &[f64]) -> bool {
    numbers.windows(2).all(|pair| pair[0].total_cmp(&pair[1]).is_eq())
}

/// The arithmetic mean; of nothing, an empty group.
pub(super) fn mean(numbers: &[f64]) -> Measured {
    if numbers.is_empty() {
        return Err(Undefined::EmptyGroup);
    }
    finite(numbers.iter().sum::<f64>() / length(numbers.len()))
}
