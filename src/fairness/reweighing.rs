//! Reweighing: weights that make group and outcome independent, labels unchanged.
//!
//! Reference: Kamiran & Calders, *Knowledge and Information Systems* 33, 2012,
//! DOI 10.1007/s10115-011-0463-8; AIF360 `Reweighing`.

use super::number::{quotient, real};
use super::{Measured, Proportion, Undefined};

/// The weights of one group's people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Of those with a positive outcome; undefined if there is none.
    pub positive: Measured,
    /// Of those with a negative outcome; undefined if there is none.
    pub negative: Measured,
}

impl Weights {
    /// The weight of a person with this outcome.
    pub const fn of(&self, outcome: bool) -> Measured {
        if outcome { self.positive } else { self.negative }
    }
}

/// The weights of each group, given its positive outcomes.
///
/// W(s, y) = P(S=s) P(Y=y) / P(S=s, Y=y) = nₛ nᵧ / (n nₛᵧ), above 0; above 1 for those who
/// are fewer than independence would make them. Weighted so, every group has the overall base rate.
///
/// # Errors
/// [`Undefined::OneGroup`] for fewer than two groups; [`Undefined::EmptyGroup`] if one has nobody.
pub fn reweighing(groups: &[Proportion]) -> Result<Vec<Weights>, Undefined> {
    let [first, rest @ ..] = groups else { return Err(Undefined::OneGroup) };
    if rest.is_empty() {
        return Err(Undefined::OneGroup);
    }
    if groups.iter().any(|group| group.trials() == 0) {
        return Err(Undefined::EmptyGroup);
    }
    let all = rest.iter().try_fold(*first, |all, group| all.pooled(*group))?;
    let weight =
        |members, outcomes, both| quotient(real(members) * real(outcomes), real(all.trials()) * real(both));
    let weights = groups.iter().map(|group| Weights {
        positive: weight(group.trials(), all.successes(), group.successes()),
        negative: weight(group.trials(), all.failures(), group.failures()),
    });
    Ok(weights.collect())
}
