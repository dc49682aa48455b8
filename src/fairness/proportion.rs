//! A share of a group, kept as two counts.

use super::number::{quotient, real};
use super::{Measured, Undefined};

/// How many of how many.
///
/// Kept as counts and not as a quotient, so that intervals and tests can be made from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Proportion {
    successes: u64,
    trials: u64,
}

impl Proportion {
    /// Trials beyond this many are refused: below, every count is an exact `f64`.
    pub const MOST_TRIALS: u64 = 1 << f64::MANTISSA_DIGITS;

    /// `successes` among `trials`.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] if there are more successes than trials;
    /// [`Undefined::TooManyCases`] beyond [`Self::MOST_TRIALS`].
    pub const fn new(successes: u64, trials: u64) -> Result<Self, Undefined> {
        if successes > trials {
            Err(Undefined::OutOfRange)
        } else if trials > Self::MOST_TRIALS {
            Err(Undefined::TooManyCases)
        } else {
            Ok(Self { successes, trials })
        }
    }

    /// A part and the rest of a whole.
    pub(super) const fn of_parts(successes: u32, failures: u32) -> Self {
        Self::of_sums([successes, 0], [failures, 0])
    }

    /// Two parts and the rest of a whole.
    pub(super) const fn of_sums(successes: [u32; 2], failures: [u32; 2]) -> Self {
        // `From` is not const; a sum of four u32 fits u64.
        let successes = successes[0] as u64 + successes[1] as u64;
        Self { successes, trials: successes + failures[0] as u64 + failures[1] as u64 }
    }

    /// The share of items for which `is_success` holds.
    pub fn of<T>(items: impl IntoIterator<Item = T>, is_success: impl Fn(T) -> bool) -> Self {
        let mut share = Self { successes: 0, trials: 0 };
        for item in items {
            share.trials += 1;
            share.successes += u64::from(is_success(item));
        }
        share
    }

    /// Number of successes.
    pub const fn successes(self) -> u64 {
        self.successes
    }

    /// Number of trials.
    pub const fn trials(self) -> u64 {
        self.trials
    }

    /// Number of trials that were no success.
    pub const fn failures(self) -> u64 {
        self.trials - self.successes
    }

    /// The share, `successes / trials`, in 0..=1.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] without trials.
    pub fn value(self) -> Measured {
        quotient(real(self.successes), real(self.trials))
    }

    /// Both groups as one.
    ///
    /// # Errors
    /// [`Undefined::TooManyCases`] beyond [`Self::MOST_TRIALS`].
    pub const fn pooled(self, other: Self) -> Result<Self, Undefined> {
        Self::new(self.successes + other.successes, self.trials + other.trials)
    }
}
