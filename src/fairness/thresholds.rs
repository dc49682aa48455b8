//! Search of group thresholds for a chosen criterion.
//!
//! Group thresholds use the group at decision time: a device to measure what a criterion costs,
//! not a recipe (in European hiring law it would be direct different treatment).
//!
//! Reference: Hardt, Price & Srebro 2016, arXiv 1610.02413 (without its randomisation).

use super::number::probability;
use super::{Confusion, Measured, Rate, ScoreCurve, Undefined, spread};

/// What two groups' decisions must fulfil.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Criterion {
    /// Demographic parity ratio at least this, in 0..=1 (0.8: four fifths).
    DemographicParityRatio(f64),
    /// Equal opportunity difference at most this, in 0..=1.
    EqualOpportunityDifference(f64),
}

impl Criterion {
    /// Whether the groups fulfil it.
    ///
    /// # Errors
    /// Whatever makes the measure undefined; [`Undefined::NotANumber`] if the bound is NaN.
    pub fn is_met(self, groups: &[Confusion]) -> Result<bool, Undefined> {
        // A bound that is met exactly must not be missed by an ulp.
        const SLACK: f64 = 1e-12;
        match self {
            Self::DemographicParityRatio(bound) | Self::EqualOpportunityDifference(bound)
                if bound.is_nan() =>
            {
                Err(Undefined::NotANumber)
            }
            Self::DemographicParityRatio(least) => {
                Ok(spread::demographic_parity_ratio(groups)? >= least - SLACK)
            }
            Self::EqualOpportunityDifference(most) => {
                Ok(spread::equal_opportunity_difference(groups)? <= most + SLACK)
            }
        }
    }
}

/// Two thresholds that fulfil a criterion, and what they give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice {
    /// One threshold for each group.
    pub thresholds: [f64; 2],
    /// The decisions that follow.
    pub decisions: [Confusion; 2],
    /// Accuracy over both groups, in 0..=1.
    pub accuracy: f64,
}

/// The most accurate pair of thresholds that fulfils the criterion.
///
/// All pairs of the candidates are tried, in time (number of candidates)². Of equally accurate
/// pairs the one whose thresholds lie closest together wins, then the one tried first. `None`: no pair
/// fulfils it.
///
/// # Errors
/// [`Undefined::NotANumber`] if a candidate or the bound is NaN; otherwise, if the criterion has a
/// value for no pair at all, the reason.
pub fn most_accurate(
    groups: [&ScoreCurve; 2],
    candidates: &[f64],
    criterion: Criterion,
) -> Result<Option<Choice>, Undefined> {
    let [first, second] = groups;
    let cuts = |curve: &ScoreCurve| {
        candidates.iter().map(|t| Ok((*t, curve.at(*t)?))).collect::<Result<Vec<_>, _>>()
    };
    let (first, second) = (cuts(first)?, cuts(second)?);
    let mut best: Option<Choice> = None;
    let mut reason = None;
    let mut measured = false;
    for (a, a_decisions) in &first {
        for (b, b_decisions) in &second {
            let decisions = [*a_decisions, *b_decisions];
            match criterion.is_met(&decisions) {
                Err(undefined) => reason = Some(undefined),
                Ok(met) => {
                    measured = true;
                    let accuracy = a_decisions.merged(*b_decisions).rate(Rate::Accuracy)?;
                    let choice = Choice { thresholds: [*a, *b], decisions, accuracy };
                    if met && best.is_none_or(|best| choice.beats(&best)) {
                        best = Some(choice);
                    }
                }
            }
        }
    }
    match reason {
        Some(undefined) if !measured => Err(undefined),
        _ => Ok(best),
    }
}

impl Choice {
    fn beats(&self, other: &Self) -> bool {
        let apart = |[a, b]: [f64; 2]| (a - b).abs();
        other
            .accuracy
            .total_cmp(&self.accuracy)
            .then(apart(self.thresholds).total_cmp(&apart(other.thresholds)))
            .is_lt()
    }
}

/// The highest threshold at which a group's rate reaches a target.
///
/// For [`Rate::Selection`], [`Rate::TruePositive`] and [`Rate::FalsePositive`], which only rise as
/// the threshold falls. To give one group the selection rate (demographic parity) or the true
/// positive rate (equal opportunity) that another has. One of the group's own scores.
///
/// # Errors
/// [`Undefined::OutOfRange`] for another rate or a target outside 0..=1; whatever makes the
/// group's rate undefined.
pub fn matching_threshold(curve: &ScoreCurve, rate: Rate, target: f64) -> Measured {
    if !matches!(rate, Rate::Selection | Rate::TruePositive | Rate::FalsePositive) {
        return Err(Undefined::OutOfRange);
    }
    probability(target)?;
    // Defined at one threshold means defined at all: the denominators do not move.
    curve.at(f64::INFINITY)?.rate(rate)?;
    let reaches = |score: &f64| curve.at(*score).and_then(|cut| cut.rate(rate)).is_ok_and(|r| r >= target);
    let reaching = curve.scores().partition_point(reaches);
    reaching.checked_sub(1).and_then(|i| curve.scores().get(i)).copied().ok_or(Undefined::EmptyGroup)
}
