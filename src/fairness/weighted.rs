//! A share of a group whose members do not all count the same.

use super::interval::{Confidence, Interval};
use super::number::{finite, quotient};
use super::{Measured, Undefined};

/// The weights of a group, summed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Weighted {
    /// Weight of the successes.
    pub successes: f64,
    /// Weight of everybody.
    pub trials: f64,
    /// Sum of everybody's squared weights.
    pub squares: f64,
}

impl Weighted {
    /// The weighted share, in 0..=1.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] without weight.
    pub fn value(self) -> Measured {
        quotient(self.successes, self.trials)
    }

    /// How many people of equal weight would tell as much: (Σw)² / Σw².
    ///
    /// Reference: Kish, *Survey Sampling*, 1965.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] without weight.
    pub fn effective_trials(self) -> Measured {
        quotient(self.trials * self.trials, self.squares)
    }

    /// Wilson's interval of the weighted share, with the effective number of people.
    ///
    /// An approximation: it knows nothing of how the sample was drawn. Reference: Korn & Graubard,
    /// *Survey Methodology* 24, 1998, for the idea; statsmodels `proportion_confint(p·n, n,
    /// method="wilson")` for the figures.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] without weight.
    pub fn wilson(self, confidence: Confidence) -> Result<Interval, Undefined> {
        let (p, n, z) = (self.value()?, self.effective_trials()?, confidence.z());
        let centre = p + z * z / (2.0 * n);
        let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).max(0.0).sqrt();
        let scale = 1.0 + z * z / n;
        let limit = |limit: f64| finite(limit / scale);
        Ok(Interval { low: limit(centre - half)?.max(0.0), high: limit(centre + half)?.min(1.0) })
    }
}
