//! Gaps of a rate between any number of groups, without a sign.
//!
//! Fairlearn's convention: a difference is the highest rate minus the lowest (0 is parity), a ratio
//! the lowest over the highest (1 is parity). Which group is behind is not told;
//! [`Contrast`](super::Contrast) tells it.
//!
//! Where a rate has no denominator in one of the groups, the gap is undefined; Fairlearn counts 0
//! there.

use super::number::quotient;
use super::{Confusion, Measured, Rate, Undefined};

/// Highest rate minus lowest rate, in 0..=1.
///
/// # Errors
/// [`Undefined::OneGroup`] for fewer than two groups; whatever makes a group's rate undefined.
pub fn difference(rate: Rate, groups: &[Confusion]) -> Measured {
    let (lowest, highest) = extremes(rate, groups)?;
    Ok(highest - lowest)
}

/// Lowest rate over highest rate, in 0..=1.
///
/// # Errors
/// As [`difference`], and [`Undefined::ZeroDenominator`] if the highest rate is zero.
pub fn ratio(rate: Rate, groups: &[Confusion]) -> Measured {
    let (lowest, highest) = extremes(rate, groups)?;
    quotient(lowest, highest)
}

/// Demographic parity difference: max − min of the selection rate, in 0..=1.
///
/// Independence: Ŷ ⊥ S. Reference: Fairlearn `demographic_parity_difference`; Barocas, Hardt &
/// Narayanan, *Fairness and Machine Learning*, ch. 3.
///
/// # Errors
/// As [`difference`].
pub fn demographic_parity_difference(groups: &[Confusion]) -> Measured {
    difference(Rate::Selection, groups)
}

/// Demographic parity ratio: min / max of the selection rate, in 0..=1.
///
/// The disparate impact ratio, whichever group is behind. Reference: Fairlearn
/// `demographic_parity_ratio`.
///
/// # Errors
/// As [`ratio`].
pub fn demographic_parity_ratio(groups: &[Confusion]) -> Measured {
    ratio(Rate::Selection, groups)
}

/// Equal opportunity difference: max − min of the true positive rate, in 0..=1.
///
/// Reference: Hardt, Price & Srebro 2016, arXiv 1610.02413; Fairlearn
/// `equal_opportunity_difference`.
///
/// # Errors
/// As [`difference`].
pub fn equal_opportunity_difference(groups: &[Confusion]) -> Measured {
    difference(Rate::TruePositive, groups)
}

/// Equalized odds difference: the larger of the TPR and FPR differences, in 0..=1.
///
/// Separation: Ŷ ⊥ S | Y. Reference: Hardt, Price & Srebro 2016; Fairlearn
/// `equalized_odds_difference` (worst case).
///
/// # Errors
/// As [`difference`].
pub fn equalized_odds_difference(groups: &[Confusion]) -> Measured {
    Ok(difference(Rate::TruePositive, groups)?.max(difference(Rate::FalsePositive, groups)?))
}

/// Equalized odds ratio: the smaller of the TPR and FPR ratios, in 0..=1.
///
/// Reference: Fairlearn `equalized_odds_ratio` (worst case).
///
/// # Errors
/// As [`ratio`].
pub fn equalized_odds_ratio(groups: &[Confusion]) -> Measured {
    Ok(ratio(Rate::TruePositive, groups)?.min(ratio(Rate::FalsePositive, groups)?))
}

/// Predictive parity difference: max − min of the positive predictive value, in 0..=1.
///
/// Sufficiency for one threshold: Y ⊥ S | Ŷ=1. Reference: Chouldechova, *Big Data* 5(2), 2017,
/// arXiv 1703.00056.
///
/// # Errors
/// As [`difference`].
pub fn predictive_parity_difference(groups: &[Confusion]) -> Measured {
    difference(Rate::PositivePredictive, groups)
}

fn extremes(rate: Rate, groups: &[Confusion]) -> Result<(f64, f64), Undefined> {
    if groups.len() < 2 {
        return Err(Undefined::OneGroup);
    }
    let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
    for group in groups {
        let value = group.rate(rate)?;
        lowest = lowest.min(value);
        highest = highest.max(value);
    }
    Ok((lowest, highest))
}
