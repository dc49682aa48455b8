//! Calibration within groups: does a score of 0.7 come true seven times in ten?
//!
//! A group is calibrated if P(Y=1 | R=r, S=s) = r for every score r. Seen through bins: the mean
//! score of each bin against the share of positive outcomes in it. Sufficiency: Y ⊥ S | R.
//!
//! Reference: Kleinberg, Mullainathan & Raghavan, ITCS 2017, arXiv 1609.05807; scikit-learn
//! `calibration_curve`.

use super::number::{mean, probability, quotient, real};
use super::{Measured, Proportion, Scored, Undefined};

/// The people of a group whose scores are close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Scores above this (the first bin includes 0).
    pub above: f64,
    /// Scores up to this, included.
    pub up_to: f64,
    /// Mean score, in 0..=1; undefined in an empty bin.
    pub mean_score: Measured,
    /// Positive outcomes among the people of the bin.
    pub outcomes: Proportion,
}

/// Sorts people into `bins` bins of equal width over 0..=1.
///
/// # Errors
/// [`Undefined::OutOfRange`] without bins or for a score outside 0..=1; [`Undefined::NotANumber`]
/// for one that is NaN or infinite.
pub fn calibration(people: &[Scored], bins: u16) -> Result<Vec<Bin>, Undefined> {
    if bins == 0 {
        return Err(Undefined::OutOfRange);
    }
    let edge = |bin: u16| f64::from(bin) / f64::from(bins);
    let mut members: Vec<Vec<Scored>> = vec![Vec::new(); usize::from(bins)];
    let inner_edges: Vec<f64> = (1..bins).map(edge).collect();
    for person in people {
        let score = probability(person.score)?;
        let bin = inner_edges.partition_point(|edge| *edge < score);
        if let Some(members) = members.get_mut(bin) {
            members.push(*person);
        }
    }
    let described = (0..bins).zip(members).map(|(bin, members)| {
        let scores: Vec<f64> = members.iter().map(|person| person.score).collect();
        Bin {
            above: edge(bin),
            up_to: edge(bin + 1),
            mean_score: mean(&scores),
            outcomes: Proportion::of(members, |person| person.outcome),
        }
    });
    Ok(described.collect())
}

/// Expected calibration error: the mean gap of score and outcome, in 0..=1.
///
/// Σ nₖ/n · |mean scoreₖ − outcome rateₖ| over the bins k; 0 is perfect calibration in these bins.
/// Reference: Naeini, Cooper & Hauskrecht, AAAI 2015.
///
/// # Errors
/// [`Undefined::EmptyGroup`] if all bins are empty.
pub fn expected_calibration_error(bins: &[Bin]) -> Measured {
    let mut people = 0;
    let mut gaps = 0.0;
    for bin in bins.iter().filter(|bin| bin.outcomes.trials() > 0) {
        people += bin.outcomes.trials();
        gaps += real(bin.outcomes.trials()) * (bin.mean_score? - bin.outcomes.value()?).abs();
    }
    if people == 0 { Err(Undefined::EmptyGroup) } else { quotient(gaps, real(people)) }
}

/// Calibration difference: the mean gap of two groups' outcomes at like scores, in 0..=1.
///
/// The mean, over the bins where both groups have people, of |outcome rate of one − of the other|.
///
/// # Errors
/// [`Undefined::LengthMismatch`] if the groups were not binned alike; [`Undefined::EmptyGroup`] if
/// no bin has people of both.
pub fn calibration_difference(one: &[Bin], other: &[Bin]) -> Measured {
    if one.len() != other.len() {
        return Err(Undefined::LengthMismatch);
    }
    let gaps: Vec<f64> = one
        .iter()
        .zip(other)
        .filter_map(|(a, b)| Some((a.outcomes.value().ok()? - b.outcomes.value().ok()?).abs()))
        .collect();
    mean(&gaps)
}
