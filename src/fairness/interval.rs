//! Confidence intervals of a rate and of a ratio of rates.

use super::number::{finite, probability, quotient, real};
use super::{Proportion, Undefined};

/// How often, over many samples, the interval covers the true value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Confidence {
    /// 90 %.
    Ninety,
    /// 95 %.
    #[default]
    NinetyFive,
    /// 99 %.
    NinetyNine,
}

impl Confidence {
    /// The two-sided quantile z of the standard normal law.
    pub const fn z(self) -> f64 {
        match self {
            Self::Ninety => 1.644_853_626_951_472_7,
            Self::NinetyFive => 1.959_963_984_540_054,
            Self::NinetyNine => 2.575_829_303_548_900_4,
        }
    }
}

/// A closed interval of real numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower limit.
    pub low: f64,
    /// Upper limit, at least the lower one.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies inside, limits included.
    pub fn contains(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// Wilson's score interval of a rate, inside 0..=1.
///
/// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), with p the observed rate, n the trials and
/// z the normal quantile. Holds for small n and for rates of 0 and 1, where p ± z·s does not.
///
/// Reference: Wilson, *JASA* 22, 1927; Brown et al., *Statistical Science* 16, 2001.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] without trials.
pub fn wilson(rate: Proportion, confidence: Confidence) -> Result<Interval, Undefined> {
    let p = rate.value()?;
    let n = real(rate.trials());
    let z = confidence.z();
    let centre = p + z * z / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    // Rounding may leave 0 and 1 by an ulp, and the observed rate with them.
    let low = if rate.successes() == 0 { 0.0 } else { (centre - half) / scale };
    let high = if rate.failures() == 0 { 1.0 } else { (centre + half) / scale };
    Ok(Interval { low, high })
}

/// Katz's log interval of a ratio of two rates, above 0.
///
/// exp(ln RR ± z √(1/a − 1/n + 1/b − 1/m)), with RR = (a/n) / (b/m), a of n successes in the
/// numerator's group and b of m in the denominator's. The interval of a disparate impact.
///
/// Reference: Katz, Baptista, Azen & Pike, *Biometrics* 34, 1978.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if a group has nobody or no success: a ratio of 0 has no logarithm.
pub fn katz_log(
    numerator: Proportion,
    denominator: Proportion,
    confidence: Confidence,
) -> Result<Interval, Undefined> {
    let ratio = quotient(numerator.value()?, denominator.value()?)?;
    let spread = |rate: Proportion| {
        // 1/a − 1/n, written so that it cannot fall below 0.
        quotient(real(rate.failures()), real(rate.successes()) * real(rate.trials()))
    };
    let error = (spread(numerator)? + spread(denominator)?).sqrt();
    let factor = (confidence.z() * error).exp();
    Ok(Interval { low: ratio / factor, high: finite(ratio * factor)? })
}

/// Newcombe's hybrid score interval of a difference of two rates, first − second, in −1..=1.
///
/// d − √((p − l)² + (u′ − p′)²) to d + √((u − p)² + (p′ − l′)²), with p and p′ the rates, and l, u,
/// l′, u′ the limits of their Wilson intervals. Holds for small groups and for rates of 0 and 1.
///
/// Reference: Newcombe, *Statistics in Medicine* 17, 1998, method 10; statsmodels
/// `confint_proportions_2indep(method="newcomb")`.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if a group has nobody.
pub fn newcombe(
    first: Proportion,
    second: Proportion,
    confidence: Confidence,
) -> Result<Interval, Undefined> {
    let with_limits = |rate: Proportion| Ok((rate.value()?, wilson(rate, confidence)?));
    Ok(hybrid(with_limits(first)?, with_limits(second)?))
}

/// The interval of a difference from two values with an interval each, as [`newcombe`] makes it.
///
/// Reference: Zou & Donner, *Statistics in Medicine* 27, 2008, for any two estimates.
pub fn hybrid((first, of_first): (f64, Interval), (second, of_second): (f64, Interval)) -> Interval {
    let difference = first - second;
    Interval {
        low: difference - (first - of_first.low).hypot(of_second.high - second),
        high: difference + (of_first.high - first).hypot(second - of_second.low),
    }
}

/// Hanley and McNeil's interval of an area under the ROC curve, inside 0..=1.
///
/// A ± z √((A(1−A) + (m−1)(A/(2−A) − A²) + (n−1)(2A²/(1+A) − A²)) / mn), with m positives and n
/// negatives.
///
/// Reference: Hanley & McNeil, *Radiology* 143, 1982.
///
/// # Errors
/// [`Undefined::OutOfRange`] if the area is no probability; [`Undefined::ZeroDenominator`] without
/// positives or negatives.
pub fn hanley_mcneil(
    area: f64,
    positives: u64,
    negatives: u64,
    confidence: Confidence,
) -> Result<Interval, Undefined> {
    let a = probability(area)?;
    let (m, n) = (real(positives), real(negatives));
    let square = a * a;
    let sum = a * (1.0 - a)
        + (m - 1.0) * (a / (2.0 - a) - square)
        + (n - 1.0) * (2.0 * square / (1.0 + a) - square);
    let half = confidence.z() * quotient(sum, m * n)?.max(0.0).sqrt();
    Ok(Interval { low: (a - half).max(0.0), high: (a + half).min(1.0) })
}
