//! Calibration within groups: does a score of 0.7 come true seven times in ten?
//!
//! A group is calibrated if P(Y=1 | R=r, S=s) = r for every score r. Seen through bins: the mean
//! score of each bin against the share of positive outcomes in it. Sufficiency: Y ⊥ S | R.
//!
//! Reference: Kleinberg, Mullainathan & Raghavan, ITCS 2017, arXiv 1609.05807; scikit-learn
//! `calibration_curve`.

use super::number::{finite, length, mean, probability, quotient, real};
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
    let mut binned = Binned::new(bins)?;
    people.iter().try_for_each(|person| binned.add(*person, 1))?;
    binned.bins()
}

/// People sorted into bins one after the other: only sums are kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Binned {
    /// For each bin the sum of the scores, the positive outcomes and the people.
    sums: Vec<(f64, u64, u64)>,
}

impl Binned {
    /// So many bins of equal width over 0..=1, empty.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] without bins.
    pub fn new(bins: u16) -> Result<Binned, Undefined> {
        if bins == 0 {
            return Err(Undefined::OutOfRange);
        }
        Ok(Binned { sums: vec![(0.0, 0, 0); usize::from(bins)] })
    }

    /// Adds so many people of the same score and outcome.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for a score outside 0..=1; [`Undefined::NotANumber`] for one that
    /// is NaN or infinite.
    pub fn add(&mut self, person: Scored, people: u64) -> Result<(), Undefined> {
        let score = probability(person.score)?;
        let bins = length(self.sums.len());
        // An edge belongs to the bin below it; a division would miss some edges by an ulp.
        let mut place = self.sums.len() - 1;
        while place > 0 && score <= length(place) / bins {
            place -= 1;
        }
        if let Some((scores, positives, count)) = self.sums.get_mut(place) {
            *scores += score * real(people);
            *positives += if person.outcome { people } else { 0 };
            *count += people;
        }
        Ok(())
    }

    /// The bins, from the lowest scores to the highest.
    ///
    /// # Errors
    /// [`Undefined::TooManyCases`] beyond [`Proportion::MOST_TRIALS`] people in a bin.
    pub fn bins(&self) -> Result<Vec<Bin>, Undefined> {
        let edge = |place: usize| length(place) / length(self.sums.len());
        let bin = |(place, (scores, positives, count)): (usize, &(f64, u64, u64))| {
            let mean_score =
                if *count == 0 { Err(Undefined::EmptyGroup) } else { finite(scores / real(*count)) };
            let outcomes = Proportion::new(*positives, *count)?;
            Ok(Bin { above: edge(place), up_to: edge(place + 1), mean_score, outcomes })
        };
        self.sums.iter().enumerate().map(bin).collect()
    }
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
