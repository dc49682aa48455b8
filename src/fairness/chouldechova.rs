//! Chouldechova's identity: the error rates, the predictive value and the base rate are tied.
//!
//! FPR = p / (1 − p) · (1 − PPV) / PPV · (1 − FNR), with p the base rate. Two groups of different
//! base rates can thus not share PPV, FNR and FPR unless prediction is perfect.
//!
//! Reference: Chouldechova, *Big Data* 5(2), 2017, arXiv 1703.00056.

use super::number::{probability, quotient};
use super::{Measured, Undefined};

/// The false positive rate that the other three impose, in 0..=1.
///
/// # Errors
/// [`Undefined::OutOfRange`] if an argument is no probability, or if no group can have these three
/// together; [`Undefined::ZeroDenominator`] if the base rate is 1 or the predictive value 0.
pub fn implied_false_positive_rate(
    base_rate: f64,
    positive_predictive_value: f64,
    false_negative_rate: f64,
) -> Measured {
    let p = probability(base_rate)?;
    let ppv = probability(positive_predictive_value)?;
    let fnr = probability(false_negative_rate)?;
    let rate = quotient(p * (1.0 - ppv) * (1.0 - fnr), (1.0 - p) * ppv)?;
    // A rate of exactly 1 may come out an ulp above.
    if rate > 1.0 + 1e-12 { Err(Undefined::OutOfRange) } else { Ok(rate.min(1.0)) }
}

/// The positive predictive value that the other three impose, in 0..=1.
///
/// PPV = p (1 − FNR) / (p (1 − FNR) + (1 − p) FPR), the same identity solved for PPV.
///
/// # Errors
/// [`Undefined::OutOfRange`] if an argument is no probability; [`Undefined::ZeroDenominator`] if
/// nobody is selected.
pub fn implied_positive_predictive_value(
    base_rate: f64,
    false_positive_rate: f64,
    false_negative_rate: f64,
) -> Measured {
    let p = probability(base_rate)?;
    let fpr = probability(false_positive_rate)?;
    let hits = p * (1.0 - probability(false_negative_rate)?);
    quotient(hits, hits + (1.0 - p) * fpr)
}
