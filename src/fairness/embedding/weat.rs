//! The word embedding association test.
//!
//! Two lists of target words X and Y (math, arts) against two lists of attribute words A and B
//! (male, female terms). Depends on the lists chosen; eight words are few; not a measure of harm.
//!
//! Reference: Caliskan, Bryson & Narayanan, *Science* 356, 2017, arXiv 1608.07187.

use super::super::number::{finite, is_constant, length, mean, quotient, real};
use super::super::{Measured, Undefined};
use super::cosine;

/// Association of a word: s(w, A, B) = mean cos(w, a) − mean cos(w, b), in −2..=2.
///
/// Positive: nearer to the words of A.
///
/// # Errors
/// [`Undefined::EmptyGroup`] for an empty list; as [`cosine`].
pub fn association(word: &[f64], a: &[&[f64]], b: &[&[f64]]) -> Measured {
    let closeness = |words: &[&[f64]]| {
        mean(&words.iter().map(|other| cosine(word, other)).collect::<Result<Vec<_>, _>>()?)
    };
    Ok(closeness(a)? - closeness(b)?)
}

/// How the standard deviation divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Deviation {
    /// By n − 1, as the published word2vec figures do.
    #[default]
    Sample,
    /// By n, as WEFE does; |d| is then at most 2.
    Population,
}

/// The associations of the two lists of target words.
#[derive(Debug, Clone, PartialEq)]
pub struct Associations {
    x: Vec<f64>,
    y: Vec<f64>,
}

impl Associations {
    /// The exact test refuses more ways to split the targets than this.
    pub const MOST_SPLITS: u64 = 3_000_000;

    /// Associations already computed.
    ///
    /// # Errors
    /// [`Undefined::EmptyGroup`] for an empty list; [`Undefined::NotANumber`] for NaN or infinity.
    pub fn new(x: Vec<f64>, y: Vec<f64>) -> Result<Self, Undefined> {
        mean(&x)?;
        mean(&y)?;
        Ok(Self { x, y })
    }

    /// Associations of the targets `x` and `y` with the attributes `a` and `b`.
    ///
    /// # Errors
    /// As [`association`].
    pub fn measure([x, y]: [&[&[f64]]; 2], [a, b]: [&[&[f64]]; 2]) -> Result<Self, Undefined> {
        let of =
            |words: &[&[f64]]| words.iter().map(|word| association(word, a, b)).collect::<Result<_, _>>();
        Self::new(of(x)?, of(y)?)
    }

    /// Effect size d: difference of the means over the deviation of all.
    ///
    /// d = (mean of s over X − mean of s over Y) / std of s over X ∪ Y, without unit; with lists of
    /// equal size in −2..=2 (population form). Positive: X goes with A and Y with B.
    ///
    /// # Errors
    /// [`Undefined::ZeroDenominator`] if all associations are equal.
    pub fn effect_size(&self, deviation: Deviation) -> Measured {
        let all = [self.x.as_slice(), self.y.as_slice()].concat();
        if is_constant(&all) {
            return Err(Undefined::ZeroDenominator);
        }
        let centre = mean(&all)?;
        let squares: f64 = all.iter().map(|s| (s - centre).powi(2)).sum();
        let divisor = match deviation {
            Deviation::Sample => length(all.len() - 1),
            Deviation::Population => length(all.len()),
        };
        let gap = mean(&self.x)? - mean(&self.y)?;
        quotient(gap, finite(squares / divisor)?.sqrt())
    }

    /// How many ways there are to split X ∪ Y into lists of the same sizes.
    ///
    /// # Errors
    /// [`Undefined::TooManyCases`] beyond [`Self::MOST_SPLITS`].
    pub fn splits(&self) -> Result<u64, Undefined> {
        binomial(self.x.len() + self.y.len(), self.x.len()).ok_or(Undefined::TooManyCases)
    }

    /// One-sided p-value of the exact permutation test, above 0 and at most 1.
    ///
    /// The share of all ways to split X ∪ Y into lists of the same sizes whose difference of means
    /// is at least the observed one. The observed split counts, so that p is at least 1 / splits
    /// (1 / 12,870 for two lists of eight).
    ///
    /// # Errors
    /// [`Undefined::TooManyCases`] beyond [`Self::MOST_SPLITS`].
    pub fn p_value(&self) -> Measured {
        // The sizes are fixed, so the difference of means rises with the sum over X and falls with
        // that over Y: the shorter list has fewer terms.
        let (chosen, others, sign) =
            if self.x.len() <= self.y.len() { (&self.x, &self.y, 1.0) } else { (&self.y, &self.x, -1.0) };
        let all: Vec<f64> = chosen.iter().chain(others).map(|s| sign * s).collect();
        let splits = real(self.splits()?);
        let observed: f64 = all.iter().take(chosen.len()).sum();
        // Sums of the same numbers in another order differ by some ulps.
        let slack = 1e-12 * all.iter().map(|s| s.abs()).sum::<f64>();
        quotient(length(sums_reaching(&all, chosen.len(), observed - slack)), splits)
    }
}

/// How many ways to choose `count` of the numbers have a sum of at least `bound`.
fn sums_reaching(numbers: &[f64], count: usize, bound: f64) -> usize {
    if count == 0 {
        return usize::from(bound <= 0.0);
    }
    // The place of the first number chosen; enough must follow it.
    (0..(numbers.len() + 1).saturating_sub(count))
        .map(|first| sums_reaching(&numbers[first + 1..], count - 1, bound - numbers[first]))
        .sum()
}

/// Binomial coefficient, unless the exact test refuses so many.
fn binomial(items: usize, chosen: usize) -> Option<u64> {
    let chosen = chosen.min(items - chosen);
    let mut ways = 1_u64;
    for step in 1..=chosen {
        let factor = u64::try_from(items - chosen + step).ok()?;
        ways = ways.checked_mul(factor)? / u64::try_from(step).ok()?;
        if ways > Associations::MOST_SPLITS {
            return None;
        }
    }
    Some(ways)
}
