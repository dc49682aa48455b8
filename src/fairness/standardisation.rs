//! Direct standardisation: a group's rate as if it were spread over the strata like everybody.
//!
//! The remedy for Simpson's paradox: an aggregate gap that vanishes or turns around inside the
//! strata, because the groups are spread differently over them. Conditioning can also hide a bias:
//! whether a stratum is a legitimate one is not a question of arithmetic.
//!
//! Reference: Bickel, Hammel & O'Connell, *Science* 187, 1975; Fleiss, Levin & Paik, *Statistical
//! Methods for Rates and Proportions*, ch. 19.

use super::number::{quotient, real};
use super::{Measured, Proportion, Undefined};

/// One stratum: two groups under the same conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stratum {
    /// The unprivileged group's successes here.
    pub unprivileged: Proportion,
    /// The privileged group's successes here.
    pub privileged: Proportion,
}

/// The rates of two groups, in 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    /// The unprivileged group's.
    pub unprivileged: f64,
    /// The privileged group's.
    pub privileged: f64,
}

/// The strata taken together: each group's crude rate.
///
/// Σ successes / Σ trials over the strata.
///
/// # Errors
/// [`Undefined::EmptyGroup`] if a group has nobody in any stratum.
pub fn crude_rates(strata: &[Stratum]) -> Result<Rates, Undefined> {
    let rate = |group: fn(&Stratum) -> Proportion| {
        let [first, rest @ ..] = strata else { return Err(Undefined::EmptyGroup) };
        let pooled = rest.iter().try_fold(group(first), |all, next| all.pooled(group(next)))?;
        pooled.value().or(Err(Undefined::EmptyGroup))
    };
    Ok(Rates {
        unprivileged: rate(|stratum| stratum.unprivileged)?,
        privileged: rate(|stratum| stratum.privileged)?,
    })
}

/// Each group's rate weighted by the size of the strata.
///
/// Σ Nₖ rₖ / Σ Nₖ, with Nₖ the people of both groups in stratum k and rₖ the group's rate in it.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if a group has nobody in some stratum that has people, or if
/// there is nobody at all.
pub fn standardised_rates(strata: &[Stratum]) -> Result<Rates, Undefined> {
    let size = |stratum: &Stratum| stratum.unprivileged.trials() + stratum.privileged.trials();
    let people: u64 = strata.iter().map(size).sum();
    let rate = |group: fn(&Stratum) -> Proportion| -> Measured {
        let mut weighted = 0.0;
        for stratum in strata.iter().filter(|stratum| size(stratum) > 0) {
            weighted += real(size(stratum)) * group(stratum).value()?;
        }
        quotient(weighted, real(people))
    };
    Ok(Rates {
        unprivileged: rate(|stratum| stratum.unprivileged)?,
        privileged: rate(|stratum| stratum.privileged)?,
    })
}

/// The strata in which the unprivileged group's rate is the higher one.
///
/// A stratum where a group has nobody is not compared.
pub fn strata_ahead(strata: &[Stratum]) -> Proportion {
    let compared =
        strata.iter().filter_map(|s| Some((s.unprivileged.value().ok()?, s.privileged.value().ok()?)));
    Proportion::of(compared, |(unprivileged, privileged)| unprivileged > privileged)
}
