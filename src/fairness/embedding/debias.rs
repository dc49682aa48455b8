//! Hard debiasing: neutralise and equalise.
//!
//! Reference: Bolukbasi, Chang, Zou, Saligrama & Kalai, "Man is to computer programmer as woman is
//! to homemaker?", 2016, arXiv 1607.06520, section 6; WEFE `HardDebias`.

use super::super::Undefined;
use super::Axis;
use super::vector::{dot, plus, unit};

/// A word that should not carry gender, without its part along the axis.
///
/// w ← (w − w₀) / |w − w₀|, with w₀ = (w · g) g the part on the axis g. Of length 1; its projection
/// is 0.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if nothing else is left; [`Undefined::LengthMismatch`] for
/// vectors of different spaces.
pub fn neutralise(word: &[f64], axis: &Axis) -> Result<Vec<f64>, Undefined> {
    unit(&axis.rejection(&unit(word)?)?)
}

/// A pair that should differ by gender only, made symmetric about the axis.
///
/// With both of length 1, μ their mean and ν = μ − (μ · g) g its part off the axis, each becomes
/// ν ± √(1 − |ν|²) g, on its own side of the axis. Of length 1; every neutralised word has the same
/// cosine with both.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if both project alike on the axis, so that there are no sides;
/// [`Undefined::LengthMismatch`] for vectors of different spaces.
pub fn equalise(pair: [&[f64]; 2], axis: &Axis) -> Result<[Vec<f64>; 2], Undefined> {
    let (first, second) = (unit(pair[0])?, unit(pair[1])?);
    let lead = axis.component(&first)? - axis.component(&second)?;
    if lead == 0.0 {
        return Err(Undefined::ZeroDenominator);
    }
    let sum = plus(&first, 1.0, &second)?;
    let off_axis: Vec<f64> = axis.rejection(&sum)?.iter().map(|x| x / 2.0).collect();
    // Rounding may take the length of a mean of unit vectors past 1.
    let reach = (1.0 - dot(&off_axis, &off_axis)?).max(0.0).sqrt().copysign(lead);
    let place = |reach| plus(&off_axis, reach, axis.direction());
    Ok([place(reach)?, place(-reach)?])
}
