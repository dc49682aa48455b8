//! Fisher's exact test of two rates.

use super::number::real;
use super::{Measured, Proportion, Undefined};

/// Tables as probable as the observed one, up to rounding, count as no more probable (as R does).
const TIE: f64 = 1.0 + 1e-7;

/// The walk ends here and not at 0, which repeated products of subnormal numbers never reach.
const VANISHING: f64 = f64::MIN_POSITIVE;

/// Larger tables are refused: the time grows with the square root of their size.
pub const MOST_PEOPLE: u64 = 1_000_000_000;

/// Two-sided p-value that two rates are equal, in 0..=1.
///
/// With the margins of the 2 × 2 table held, the successes of the first group follow the
/// hypergeometric law; p is the probability of all tables that are no more probable than the
/// observed one. A ratio tells how large a gap is, p how strong the evidence. Values under about
/// 10⁻³⁰⁰ come out as 0.
///
/// Reference: Fisher, *Statistical Methods for Research Workers*, 1925; R `fisher.test`.
///
/// # Errors
/// [`Undefined::EmptyGroup`] if a group has nobody; [`Undefined::TooManyCases`] beyond
/// [`MOST_PEOPLE`].
pub fn exact_test(first: Proportion, second: Proportion) -> Measured {
    if first.trials() == 0 || second.trials() == 0 {
        return Err(Undefined::EmptyGroup);
    }
    let law = Hypergeometric::given_margins(first, second)?;
    let weights = law.weights();
    let observed = weights.iter().find(|(k, _)| *k == first.successes()).map_or(0.0, |(_, w)| *w);
    let (mut extreme, mut total) = (0.0, 0.0);
    for (_, weight) in weights {
        total += weight;
        if weight <= observed * TIE {
            extreme += weight;
        }
    }
    Ok(extreme / total)
}

/// How many of `successes` fall to the first group of a pool of two.
struct Hypergeometric {
    first: u64,
    second: u64,
    successes: u64,
}

impl Hypergeometric {
    fn given_margins(first: Proportion, second: Proportion) -> Result<Self, Undefined> {
        let pool = first.pooled(second)?;
        if pool.trials() > MOST_PEOPLE {
            return Err(Undefined::TooManyCases);
        }
        Ok(Self { first: first.trials(), second: second.trials(), successes: pool.successes() })
    }

    /// Each value with its probability over that of the most probable one.
    ///
    /// From the mode outwards by the ratio of neighbours: no factorial, hence no overflow, and the
    /// walk ends where the weights vanish.
    fn weights(&self) -> Vec<(u64, f64)> {
        let lowest = self.successes.saturating_sub(self.second);
        let highest = self.successes.min(self.first);
        let mode = self.mode().clamp(lowest, highest);
        let mut weights = vec![(mode, 1.0)];
        let mut weight = 1.0;
        for k in mode..highest {
            weight *= self.step(k);
            if weight < VANISHING {
                break;
            }
            weights.push((k + 1, weight));
        }
        weight = 1.0;
        for k in (lowest..mode).rev() {
            weight /= self.step(k);
            if weight < VANISHING {
                break;
            }
            weights.push((k, weight));
        }
        weights
    }

    /// P(k + 1) / P(k).
    fn step(&self, k: u64) -> f64 {
        let up = real(self.successes - k) * real(self.first - k);
        let down = real(k + 1) * real(self.second + k + 1 - self.successes);
        up / down
    }

    fn mode(&self) -> u64 {
        // No overflow below `MOST_PEOPLE`.
        (self.successes + 1) * (self.first + 1) / (self.first + self.second + 2)
    }
}
