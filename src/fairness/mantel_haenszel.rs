//! Two groups over strata: one odds ratio and one test for all of them.
//!
//! The question that [`standardisation`](super::standardisation) asks of rates, asked of the
//! evidence: is there a gap among people of the same stratum?

use super::number::{quotient, real};
use super::standardisation::Stratum;
use super::{Measured, Undefined};

/// The odds ratio that the strata share, unprivileged over privileged, at least 0.
///
/// Σ aₖdₖ/nₖ / Σ bₖcₖ/nₖ over the strata k, with a and b the unprivileged group's successes and
/// failures, c and d the privileged group's, n all people. Below 1: the unprivileged group is
/// behind among people of the same stratum.
///
/// Reference: Mantel & Haenszel, *JNCI* 22, 1959; statsmodels `StratifiedTable.oddsratio_pooled`.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if no stratum has what the denominator counts.
pub fn pooled_odds_ratio(strata: &[Stratum]) -> Measured {
    let (mut above, mut below) = (0.0, 0.0);
    for Stratum { unprivileged, privileged } in strata {
        let people = real(unprivileged.trials() + privileged.trials());
        if people > 0.0 {
            above += real(unprivileged.successes()) * real(privileged.failures()) / people;
            below += real(unprivileged.failures()) * real(privileged.successes()) / people;
        }
    }
    quotient(above, below)
}

/// The p-value that the odds ratio is 1 in every stratum, in 0..=1.
///
/// Cochran, Mantel and Haenszel's test without a correction for continuity: (Σ(aₖ − eₖ))² / Σvₖ
/// against the χ² law of one degree of freedom, with e and v the mean and the variance of the
/// hypergeometric law in the stratum.
///
/// Reference: Mantel & Haenszel 1959; statsmodels `StratifiedTable.test_null_odds(correction=False)`.
///
/// # Errors
/// [`Undefined::ZeroDenominator`] if no stratum can tell the groups apart.
pub fn test(strata: &[Stratum]) -> Measured {
    let (mut excess, mut variance) = (0.0, 0.0);
    for stratum in strata {
        let (first, second) = (stratum.unprivileged, stratum.privileged);
        let (n, m) = (real(first.trials()), real(second.trials()));
        let people = n + m;
        if people < 2.0 {
            continue;
        }
        let successes = real(first.successes() + second.successes());
        excess += real(first.successes()) - n * successes / people;
        variance += n * m * successes * (people - successes) / (people * people * (people - 1.0));
    }
    if variance <= 0.0 {
        return Err(Undefined::ZeroDenominator);
    }
    // Two tails of the normal law are the upper tail of χ² with one degree of freedom.
    Ok(libm::erfc(excess.abs() / variance.sqrt() / std::f64::consts::SQRT_2))
}
