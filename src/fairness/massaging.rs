//! Massaging: labels changed in pairs until both groups have the same base rate.
//!
//! The best-ranked rejected of the unprivileged group become accepted, and as many of the
//! worst-ranked accepted of the privileged group rejected. It changes records: document it.
//!
//! Reference: Kamiran & Calders, *Knowledge and Information Systems* 33, 2012.

use super::number::{quotient, real};
use super::{Proportion, Undefined};

/// What massaging does to two groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Massaging {
    /// Swaps that would make the rates equal, before rounding; at least 0.
    pub exact_swaps: f64,
    /// Pairs of labels changed: the nearest whole number, halves up.
    pub swaps: u64,
    /// The unprivileged group's positive labels afterwards.
    pub unprivileged: Proportion,
    /// The privileged group's positive labels afterwards.
    pub privileged: Proportion,
}

/// The swaps that even out two groups' rates of positive labels.
///
/// M = (r − r′) n n′ / (n + n′), with r and n the rate and the size of the privileged group, r′ and
/// n′ those of the unprivileged one; 0 if the unprivileged group is not behind.
///
/// # Errors
/// [`Undefined::EmptyGroup`] if a group has nobody.
pub fn massaging(unprivileged: Proportion, privileged: Proportion) -> Result<Massaging, Undefined> {
    if unprivileged.trials() == 0 || privileged.trials() == 0 {
        return Err(Undefined::EmptyGroup);
    }
    let people = unprivileged.pooled(privileged)?.trials();
    // (r − r′) n n′ in whole numbers.
    let ahead = u128::from(privileged.successes()) * u128::from(unprivileged.trials());
    let behind = u128::from(unprivileged.successes()) * u128::from(privileged.trials());
    let lead = ahead.saturating_sub(behind);
    let whole = (2 * lead + u128::from(people)) / (2 * u128::from(people));
    let swaps = u64::try_from(whole).or(Err(Undefined::TooManyCases))?;
    let lead_rate = (privileged.value()? - unprivileged.value()?).max(0.0);
    Ok(Massaging {
        exact_swaps: quotient(
            lead_rate * real(privileged.trials()) * real(unprivileged.trials()),
            real(people),
        )?,
        swaps,
        unprivileged: Proportion::new(unprivileged.successes() + swaps, unprivileged.trials())?,
        privileged: Proportion::new(privileged.successes() - swaps, privileged.trials())?,
    })
}
