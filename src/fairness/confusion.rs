//! The confusion matrix of one group and its rates.

use serde::{Deserialize, Serialize};

use super::{Measured, Proportion, Undefined};

/// Decisions of one group against its outcomes, counted.
///
/// Positive decision: selected, flagged, predicted 1. Positive outcome: the label is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confusion {
    /// TP: selected, and the outcome is positive.
    pub true_positives: u32,
    /// FP: selected, but the outcome is negative.
    pub false_positives: u32,
    /// FN: not selected, but the outcome is positive.
    pub false_negatives: u32,
    /// TN: not selected, and the outcome is negative.
    pub true_negatives: u32,
}

impl Confusion {
    /// Counts pairs of (outcome, decision).
    pub fn count(people: impl IntoIterator<Item = (bool, bool)>) -> Self {
        let mut counts = Self::default();
        for (outcome, decision) in people {
            let cell = match (outcome, decision) {
                (true, true) => &mut counts.true_positives,
                (false, true) => &mut counts.false_positives,
                (true, false) => &mut counts.false_negatives,
                (false, false) => &mut counts.true_negatives,
            };
            *cell = cell.saturating_add(1);
        }
        counts
    }

    /// Number of people.
    pub const fn total(&self) -> u64 {
        self.proportion(Rate::Selection).trials()
    }

    /// Both groups as one, each cell at most `u32::MAX`.
    #[must_use]
    pub const fn merged(self, other: Self) -> Self {
        Self {
            true_positives: self.true_positives.saturating_add(other.true_positives),
            false_positives: self.false_positives.saturating_add(other.false_positives),
            false_negatives: self.false_negatives.saturating_add(other.false_negatives),
            true_negatives: self.true_negatives.saturating_add(other.true_negatives),
        }
    }

    /// The counts behind a rate.
    pub const fn proportion(&self, rate: Rate) -> Proportion {
        let Self { true_positives: tp, false_positives: fp, false_negatives: fn_, true_negatives: tn } =
            *self;
        match rate {
            Rate::Selection => Proportion::of_sums([tp, fp], [fn_, tn]),
            Rate::Base => Proportion::of_sums([tp, fn_], [fp, tn]),
            Rate::Accuracy => Proportion::of_sums([tp, tn], [fp, fn_]),
            Rate::TruePositive => Proportion::of_parts(tp, fn_),
            Rate::FalseNegative => Proportion::of_parts(fn_, tp),
            Rate::FalsePositive => Proportion::of_parts(fp, tn),
            Rate::TrueNegative => Proportion::of_parts(tn, fp),
            Rate::PositivePredictive => Proportion::of_parts(tp, fp),
            Rate::NegativePredictive => Proportion::of_parts(tn, fn_),
        }
    }

    /// A rate, in 0..=1.
    ///
    /// # Errors
    /// [`Undefined::EmptyGroup`] if there is nobody; [`Undefined::ZeroDenominator`] if there is
    /// nobody of the kind that the rate is about.
    pub fn rate(&self, rate: Rate) -> Measured {
        if self.total() == 0 {
            return Err(Undefined::EmptyGroup);
        }
        self.proportion(rate).value()
    }
}

/// The rates that a confusion matrix gives.
///
/// Reference: Fawcett, "An introduction to ROC analysis", *Pattern Recognition Letters* 27, 2006.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rate {
    /// Selection rate, P(Ŷ=1) = (TP + FP) / N.
    Selection,
    /// Base rate (prevalence), P(Y=1) = (TP + FN) / N.
    Base,
    /// TPR (recall, sensitivity), P(Ŷ=1 | Y=1) = TP / (TP + FN).
    TruePositive,
    /// FPR, P(Ŷ=1 | Y=0) = FP / (FP + TN).
    FalsePositive,
    /// FNR, P(Ŷ=0 | Y=1) = FN / (TP + FN) = 1 − TPR.
    FalseNegative,
    /// TNR (specificity), P(Ŷ=0 | Y=0) = TN / (FP + TN) = 1 − FPR.
    TrueNegative,
    /// PPV (precision), P(Y=1 | Ŷ=1) = TP / (TP + FP).
    PositivePredictive,
    /// NPV, P(Y=0 | Ŷ=0) = TN / (TN + FN).
    NegativePredictive,
    /// Accuracy, P(Ŷ=Y) = (TP + TN) / N.
    Accuracy,
}

impl Rate {
    /// Every rate, in the order of a table.
    pub const ALL: [Self; 9] = [
        Self::Selection,
        Self::Base,
        Self::TruePositive,
        Self::FalsePositive,
        Self::FalseNegative,
        Self::TrueNegative,
        Self::PositivePredictive,
        Self::NegativePredictive,
        Self::Accuracy,
    ];
}
