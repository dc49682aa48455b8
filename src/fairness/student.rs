//! Student's law, and the mean of paired differences with its interval.

use super::interval::Interval;
use super::number::{finite, length, mean, probability};
use super::{Measured, Undefined};

/// What a list of differences comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Differences {
    /// How many there are.
    pub count: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with n − 1 below.
    pub deviation: f64,
    /// The interval of the mean at 95 %: mean ± t s / √n.
    pub interval: Interval,
}

/// The mean of differences with its interval at 95 %.
///
/// Reference: Student, *Biometrika* 6, 1908; SciPy `ttest_1samp(…).confidence_interval(0.95)`.
///
/// # Errors
/// [`Undefined::EmptyGroup`] for fewer than two; [`Undefined::NotANumber`] for what is no number.
pub fn differences(values: &[f64]) -> Result<Differences, Undefined> {
    if values.len() < 2 {
        return Err(Undefined::EmptyGroup);
    }
    let centre = mean(values)?;
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    let free = length(values.len() - 1);
    let deviation = finite((squares / free).sqrt())?;
    let half = quantile(0.975, free)? * deviation / length(values.len()).sqrt();
    let interval = Interval { low: centre - half, high: centre + half };
    Ok(Differences { count: values.len(), mean: centre, deviation, interval })
}

/// The probability that Student's t with so many degrees of freedom is at most `t`.
///
/// 1 − ½ I(ν/(ν + t²); ν/2, ½) for t ≥ 0, with I the regularised incomplete beta function.
///
/// # Errors
/// [`Undefined::OutOfRange`] unless the degrees of freedom are above 0; [`Undefined::NotANumber`]
/// for a NaN.
pub fn distribution(t: f64, degrees: f64) -> Measured {
    if t.is_nan() || degrees.is_nan() {
        return Err(Undefined::NotANumber);
    }
    if degrees <= 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let tail = incomplete_beta(degrees / (degrees + t * t), degrees / 2.0, 0.5) / 2.0;
    Ok(if t >= 0.0 { 1.0 - tail } else { tail })
}

/// The t that so much of the law is at most at, by halving.
///
/// # Errors
/// [`Undefined::OutOfRange`] for a share of 0 or 1 or no probability; as [`distribution`].
pub fn quantile(share: f64, degrees: f64) -> Measured {
    let share = probability(share)?;
    if share <= 0.0 || share >= 1.0 {
        return Err(Undefined::OutOfRange);
    }
    let (mut low, mut high) = (-1.0, 1.0);
    while distribution(low, degrees)? > share {
        low *= 2.0;
    }
    while distribution(high, degrees)? < share {
        high *= 2.0;
    }
    // Each turn gives a bit: 100 of them leave nothing of a double.
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if distribution(middle, degrees)? < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(f64::midpoint(low, high))
}

/// I(x; a, b) by Lentz's continued fraction (DLMF 8.17.22), on the side where it converges.
fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(1.0 - x, b, a);
    }
    let log_front = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b) + a * x.ln() + b * (-x).ln_1p();
    log_front.exp() * continued_fraction(x, a, b) / a
}

fn continued_fraction(x: f64, a: f64, b: f64) -> f64 {
    /// What stands in for 0 below a fraction line.
    const TINY: f64 = 1e-300;
    /// No law that is asked for takes as many.
    const MOST_TERMS: u32 = 10_000;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut above = 1.0;
    let mut below = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut value = below;
    for term in 1..MOST_TERMS {
        let term = f64::from(term);
        let twice = a + 2.0 * term;
        let even = term * (b - term) * x / ((twice - 1.0) * twice);
        let odd = -(a + term) * (a + b + term) * x / (twice * (twice + 1.0));
        let mut step = 1.0;
        for numerator in [even, odd] {
            below = 1.0 / away(1.0 + numerator * below);
            above = away(1.0 + numerator / above);
            step = below * above;
            value *= step;
        }
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}
