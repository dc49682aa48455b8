//! How many people a question needs before it can be answered.
//!
//! Two-sided tests at 5 %, and a gap that is there is seen in four samples of five.

use super::number::{finite, probability, quotient};
use super::{Measured, Undefined};

/// The normal quantile of a two-sided test at 5 %.
const ALPHA: f64 = 1.959_963_984_540_054;

/// The normal quantile of a power of 80 %.
const POWER: f64 = 0.841_621_233_572_914_3;

/// People needed in each of two groups to see that their rates differ, before rounding up.
///
/// (z √(2 p̄ (1 − p̄)) + z′ √(p(1 − p) + q(1 − q)))² / (p − q)², with p and q the rates, p̄ their
/// mean, z and z′ the normal quantiles of the level and of the power.
///
/// Reference: Fleiss, Levin & Paik, *Statistical Methods for Rates and Proportions*, 2003, ch. 4;
/// statsmodels `samplesize_proportions_2indep_onetail`.
///
/// # Errors
/// [`Undefined::OutOfRange`] if a rate is no probability; [`Undefined::ZeroDenominator`] if the
/// rates are the same.
pub fn people_needed(rate: f64, other: f64) -> Measured {
    let (p, q) = (probability(rate)?, probability(other)?);
    let mean = f64::midpoint(p, q);
    let under_parity = (2.0 * mean * (1.0 - mean)).sqrt();
    let under_gap = (p * (1.0 - p) + q * (1.0 - q)).sqrt();
    quotient((ALPHA * under_parity + POWER * under_gap).powi(2), (p - q).powi(2))
}

/// Pairs needed to see a mean difference within pairs, before rounding up.
///
/// ((z + z′) s / d)² + z² / 2, with s the standard deviation of the differences and d their mean;
/// the last term makes up for s being estimated.
///
/// Reference: Guenther, *The American Statistician* 35(4), 1981; within one pair of statsmodels
/// `TTestPower.solve_power` from ten pairs on.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] for a difference of 0; [`Undefined::OutOfRange`] for a negative
/// deviation; [`Undefined::NotANumber`] for what is no number.
pub fn pairs_needed(difference: f64, deviation: f64) -> Measured {
    if finite(deviation)? < 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let ratio = quotient((ALPHA + POWER) * deviation, finite(difference)?)?;
    finite(ratio.powi(2) + ALPHA.powi(2) / 2.0)
}
