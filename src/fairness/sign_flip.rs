//! Paired differences without a law: could their signs be chance?

use rand::{RngExt, SeedableRng, rngs};

use super::number::{finite, length};
use super::{Measured, Undefined};

/// Up to here every choice of signs is looked at: 2²⁰ of them, about a million.
const MOST_EXACT: usize = 20;

/// Choices of signs that are drawn where there are too many.
const DRAWS: u32 = 99_999;

/// Two-sided p-value that every difference could as well have the other sign, above 0, at most 1.
///
/// The share of the choices of signs whose sum is at least as far from 0 as the observed one. Up to
/// 20 differences all 2ⁿ are counted; beyond, 99,999 are drawn from `seed`, and p is
/// (1 + as far) / 100,000, which keeps its promise whatever is drawn.
///
/// Reference: Fisher, *The Design of Experiments*, 1935, § 21; Phipson & Smyth 2010 for draws; SciPy
/// `permutation_test(permutation_type="samples")`.
///
/// # Errors
/// [`Undefined::EmptyGroup`] without differences; [`Undefined::NotANumber`] for what is no number.
pub fn sign_flip_test(differences: &[f64], seed: u64) -> Measured {
    if differences.is_empty() {
        return Err(Undefined::EmptyGroup);
    }
    for difference in differences {
        finite(*difference)?;
    }
    let observed = differences.iter().sum::<f64>().abs();
    // Sums that are the same but for rounding count as the same.
    let slack = 1e-12 * differences.iter().map(|difference| difference.abs()).sum::<f64>();
    let is_as_far = |sum: f64| sum.abs() >= observed - slack;
    if differences.len() <= MOST_EXACT {
        let choices = 1_usize << differences.len();
        let sum = |choice: usize| -> f64 {
            let signed = differences.iter().enumerate();
            signed.map(|(place, value)| if choice >> place & 1 == 1 { -value } else { *value }).sum()
        };
        let as_far = (0..choices).filter(|choice| is_as_far(sum(*choice))).count();
        return Ok(length(as_far) / length(choices));
    }
    let mut random = rngs::ChaCha8Rng::seed_from_u64(seed);
    let mut as_far = 1_u32;
    for _ in 0..DRAWS {
        let flip = |value: &f64| if random.random::<bool>() { -*value } else { *value };
        let sum: f64 = differences.iter().map(flip).sum();
        as_far += u32::from(is_as_far(sum));
    }
    Ok(f64::from(as_far) / f64::from(DRAWS + 1))
}
