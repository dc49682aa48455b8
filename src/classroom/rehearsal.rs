//! Votes made up for a class that is rehearsed.

use rand::{RngExt, SeedableRng, rngs};

use super::vote::Question;

/// The votes of a class that is not there, as one might be: the same seed gives the same votes.
///
/// In the first round between a quarter and three quarters of `present` people are right; the talk
/// convinces about half of the others.
pub fn votes(question: &Question<'_>, round: usize, present: u32, seed: u64) -> Vec<u32> {
    let mut drawn = rngs::ChaCha8Rng::seed_from_u64(seed);
    let first = drawn.random_range(0.25..0.75);
    let know = if round == 0 { first } else { first + (1.0 - first) * drawn.random_range(0.3..0.7) };
    let rights: Vec<usize> = places(question, true);
    let others: Vec<usize> = places(question, false);
    let mut counts = vec![0; question.options.len()];
    for _ in 0..present {
        let pool = if rights.is_empty() || (!others.is_empty() && !drawn.random_bool(know)) {
            &others
        } else {
            &rights
        };
        if let Some(&place) = pool.get(drawn.random_range(0..pool.len().max(1))) {
            counts[place] += 1;
        }
    }
    counts
}

fn places(question: &Question<'_>, right: bool) -> Vec<usize> {
    let options = question.options.iter().enumerate();
    options.filter(|(_, option)| option.is_right == right).map(|(place, _)| place).collect()
}
