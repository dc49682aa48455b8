//! The four-fifths mark of the US *Uniform Guidelines on Employee Selection Procedures*.
//!
//! 29 CFR § 1607.4(D), 1978: a selection rate below 4/5 of the highest group's rate is generally
//! regarded as evidence of adverse impact. A rule of thumb for enforcement, not a definition of
//! discrimination, and not French or European law. Computed in whole numbers: a rate exactly at the
//! mark meets it.

use super::{Proportion, Undefined};

/// The mark itself.
pub const FOUR_FIFTHS: f64 = 0.8;

/// Whether every group's selection rate is at least 4/5 of the highest.
///
/// # Errors
/// [`Undefined::OneGroup`] for fewer than two groups; [`Undefined::EmptyGroup`] if one has nobody;
/// [`Undefined::ZeroDenominator`] if nobody at all is selected.
pub fn meets_four_fifths(groups: &[Proportion]) -> Result<bool, Undefined> {
    let highest = highest_rate(groups)?;
    if highest.successes() == 0 {
        return Err(Undefined::ZeroDenominator);
    }
    Ok(groups.iter().all(|group| 5 * cross(*group, highest) >= 4 * cross(highest, *group)))
}

/// The fewest selections with which a group is at the mark.
///
/// ⌈ 4 · s · n / (5 · m) ⌉ for a group of n people against s selected of m in the group of
/// comparison, whose selections do not change. In people, 0 to n.
///
/// # Errors
/// [`Undefined::EmptyGroup`] if one of the groups has nobody.
pub fn selections_needed(group: Proportion, comparison: Proportion) -> Result<u64, Undefined> {
    if group.trials() == 0 || comparison.trials() == 0 {
        return Err(Undefined::EmptyGroup);
    }
    let needed = (4 * cross(comparison, group)).div_ceil(5 * u128::from(comparison.trials()));
    u64::try_from(needed).or(Err(Undefined::TooManyCases))
}

/// Successes of one group times the size of the other: compares two rates without dividing.
fn cross(rate: Proportion, other: Proportion) -> u128 {
    u128::from(rate.successes()) * u128::from(other.trials())
}

fn highest_rate(groups: &[Proportion]) -> Result<Proportion, Undefined> {
    if groups.iter().any(|group| group.trials() == 0) {
        return Err(Undefined::EmptyGroup);
    }
    match groups {
        [] | [_] => Err(Undefined::OneGroup),
        [first, rest @ ..] => Ok(rest
            .iter()
            .fold(*first, |best, next| if cross(*next, best) > cross(best, *next) { *next } else { best })),
    }
}
