//! Scores of one group, cut at a threshold.

use std::cmp::Ordering;

use super::number::{finite, quotient, real};
use super::{Confusion, Measured, Proportion, Undefined};

/// A person's score and outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// What the model says; a higher score means more likely positive.
    pub score: f64,
    /// What happened: the label Y.
    pub outcome: bool,
}

/// All scores of one group, sorted once so that any threshold answers at once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScoreCurve {
    /// In ascending order.
    scores: Vec<f64>,
    /// `positives[i]`: positive outcomes up to and with `scores[i]`.
    positives: Vec<u32>,
}

impl ScoreCurve {
    /// Sorts the scores, in O(n log n).
    ///
    /// # Errors
    /// [`Undefined::NotANumber`] for a score that is NaN or infinite;
    /// [`Undefined::TooManyCases`] beyond `u32::MAX` people.
    pub fn new(people: impl IntoIterator<Item = Scored>) -> Result<Self, Undefined> {
        let mut people: Vec<Scored> = people.into_iter().collect();
        if u32::try_from(people.len()).is_err() {
            return Err(Undefined::TooManyCases);
        }
        for person in &people {
            finite(person.score)?;
        }
        people.sort_by(|a, b| a.score.total_cmp(&b.score));
        let mut count = 0;
        let count_up = |person: &Scored| {
            count += u32::from(person.outcome);
            count
        };
        let positives = people.iter().map(count_up).collect();
        Ok(Self { scores: people.into_iter().map(|person| person.score).collect(), positives })
    }

    /// The scores in ascending order.
    pub fn scores(&self) -> &[f64] {
        &self.scores
    }

    /// Outcomes against the decision "score ≥ threshold", in O(log n).
    ///
    /// # Errors
    /// [`Undefined::NotANumber`] if the threshold is NaN; an infinite one selects all or nobody.
    pub fn at(&self, threshold: f64) -> Result<Confusion, Undefined> {
        if threshold.is_nan() {
            return Err(Undefined::NotANumber);
        }
        Ok(self.cut(self.scores.partition_point(|score| *score < threshold)))
    }

    /// Outcomes of those whose score lies in `low <= score < high`.
    ///
    /// For histograms. Nobody, if `low` is not below `high`.
    pub fn between(&self, low: f64, high: f64) -> Proportion {
        if low.partial_cmp(&high) != Some(Ordering::Less) {
            return Proportion::of_parts(0, 0);
        }
        let from = self.scores.partition_point(|score| *score < low);
        let to = self.scores.partition_point(|score| *score < high);
        let positives = self.positives_below(to) - self.positives_below(from);
        let people = u32::try_from(to - from).unwrap_or(u32::MAX);
        Proportion::of_parts(positives, people - positives)
    }

    /// Area under the ROC curve: the chance that a positive outranks a negative, in 0..=1.
    ///
    /// (pairs in the right order + ½ tied pairs) / all pairs of a positive and a negative; 0.5 is
    /// chance. Reference: Fawcett, *Pattern Recognition Letters* 27, 2006; scikit-learn
    /// `roc_auc_score`.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] if all outcomes are the same.
    pub fn area_under_roc(&self) -> Measured {
        let mut won = 0.0;
        let mut from = 0;
        for tied in self.scores.chunk_by(|a, b| a >= b) {
            let below = self.cut(from);
            from += tied.len();
            let here = self.cut(from);
            let positives = real(u64::from(here.false_negatives - below.false_negatives));
            let negatives = real(u64::from(here.true_negatives - below.true_negatives));
            won += positives * (real(u64::from(below.true_negatives)) + negatives / 2.0);
        }
        let all = self.cut(0);
        let pairs = real(u64::from(all.true_positives)) * real(u64::from(all.false_positives));
        quotient(won, pairs)
    }

    /// The confusion matrix when all but the `rejected` lowest scores are selected.
    fn cut(&self, rejected: usize) -> Confusion {
        let people = self.scores.len();
        let count = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
        let false_negatives = self.positives_below(rejected);
        let true_positives = self.positives_below(people) - false_negatives;
        Confusion {
            true_positives,
            false_positives: count(people - rejected) - true_positives,
            false_negatives,
            true_negatives: count(rejected) - false_negatives,
        }
    }

    /// Positive outcomes among the `people` lowest scores.
    fn positives_below(&self, people: usize) -> u32 {
        people.checked_sub(1).and_then(|last| self.positives.get(last)).copied().unwrap_or(0)
    }
}
