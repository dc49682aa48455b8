//! Gaps of a rate between two groups, with a sign.

use super::number::quotient;
use super::{Confusion, Measured, Rate};

/// Two groups to compare, unprivileged against privileged.
///
/// AIF360's convention: a difference is unprivileged − privileged, a ratio unprivileged /
/// privileged. Negative, or below 1, means that the unprivileged group has less of the rate (a
/// disadvantage where the rate is a good to have). Swapping the groups changes the sign, or inverts
/// the ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contrast {
    /// The group that one fears for.
    pub unprivileged: Confusion,
    /// The group to compare with.
    pub privileged: Confusion,
}

impl Contrast {
    /// A rate's difference, unprivileged − privileged, in −1..=1.
    ///
    /// # Errors
    /// Whatever makes a group's rate undefined.
    pub fn difference(&self, rate: Rate) -> Measured {
        Ok(self.unprivileged.rate(rate)? - self.privileged.rate(rate)?)
    }

    /// A rate's ratio, unprivileged / privileged, at least 0.
    ///
    /// # Errors
    /// Whatever makes a group's rate undefined; [`Undefined::ZeroDenominator`](super::Undefined) if
    /// the privileged group's rate is zero.
    pub fn ratio(&self, rate: Rate) -> Measured {
        quotient(self.unprivileged.rate(rate)?, self.privileged.rate(rate)?)
    }

    /// Statistical parity difference: Δ selection rate, in −1..=1.
    ///
    /// Reference: AIF360 `statistical_parity_difference`.
    ///
    /// # Errors
    /// As [`Contrast::difference`].
    pub fn statistical_parity_difference(&self) -> Measured {
        self.difference(Rate::Selection)
    }

    /// Disparate impact: ratio of the selection rates, at least 0.
    ///
    /// Judged by [`four_fifths`](super::four_fifths). Reference: AIF360 `disparate_impact`; Feldman
    /// et al., KDD 2015, arXiv 1412.3756.
    ///
    /// # Errors
    /// As [`Contrast::ratio`].
    pub fn disparate_impact(&self) -> Measured {
        self.ratio(Rate::Selection)
    }

    /// Equal opportunity difference: Δ TPR, in −1..=1.
    ///
    /// Reference: Hardt, Price & Srebro 2016; AIF360 `equal_opportunity_difference`.
    ///
    /// # Errors
    /// As [`Contrast::difference`].
    pub fn equal_opportunity_difference(&self) -> Measured {
        self.difference(Rate::TruePositive)
    }

    /// Average odds difference: ½ (Δ FPR + Δ TPR), in −1..=1.
    ///
    /// Gaps of opposite signs cancel: 0 does not prove equalized odds. Reference: AIF360
    /// `average_odds_difference`.
    ///
    /// # Errors
    /// As [`Contrast::difference`].
    pub fn average_odds_difference(&self) -> Measured {
        Ok(f64::midpoint(self.difference(Rate::FalsePositive)?, self.difference(Rate::TruePositive)?))
    }

    /// Predictive parity difference: Δ PPV, in −1..=1.
    ///
    /// Reference: Chouldechova, *Big Data* 5(2), 2017.
    ///
    /// # Errors
    /// As [`Contrast::difference`].
    pub fn predictive_parity_difference(&self) -> Measured {
        self.difference(Rate::PositivePredictive)
    }
}
