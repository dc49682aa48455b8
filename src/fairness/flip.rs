//! Counterfactual flip rate: how often an answer changes when only the gender does.

use super::Proportion;

/// The pairs whose two answers differ.
///
/// Each pair holds the answer to a text and the answer to the same text with its gendered words
/// swapped; the rate, (pairs that differ) / (pairs), in 0..=1, is the share's
/// [`value`](Proportion::value), undefined without pairs. 0 means that gender never mattered here.
///
/// Reference: Garg et al., "Counterfactual fairness in text classification", AIES 2019,
/// arXiv 1809.10610.
pub fn counterfactual_flips<T: Eq>(answers: impl IntoIterator<Item = (T, T)>) -> Proportion {
    Proportion::of(answers, |(original, swapped)| original != swapped)
}
