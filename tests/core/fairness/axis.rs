//! The direction that several pairs share, and maps of words: what WEFE and scikit-learn give, and
//! cases worked by hand.

use biaiscope::fairness::Undefined;
use biaiscope::fairness::data::Glove;
use biaiscope::fairness::embedding::{Axis, Components, unit};
use proptest::prelude::*;
use serde::Deserialize;

use super::support::{Outcome, close, golden};

#[derive(Deserialize)]
struct Golden {
    pairs: Vec<[String; 2]>,
    share: f64,
    jobs: Vec<Job>,
    components: Vec<[f64; 2]>,
    component_shares: [f64; 2],
}

#[derive(Deserialize)]
struct Job {
    word: String,
    projection: f64,
}

#[track_caller]
fn vector<'a>(glove: &'a Glove, word: &str) -> &'a [f64] {
    match glove.vector(word) {
        Some(vector) => vector,
        None => panic!("no vector of {word}"),
    }
}

fn read() -> (Golden, Glove) {
    match Glove::decode() {
        Ok(glove) => (golden(include_str!("golden/axis.json")), glove),
        Err(damaged) => panic!("{damaged:?}"),
    }
}

#[test]
fn the_axis_of_eight_pairs_is_that_of_wefe() -> Outcome {
    let (golden, glove) = read();
    let pairs: Vec<[&[f64]; 2]> =
        golden.pairs.iter().map(|pair| pair.each_ref().map(|w| vector(&glove, w))).collect();
    let (axis, share) = Axis::shared(&pairs)?;
    close(Ok(share), golden.share, 1e-7);
    for job in &golden.jobs {
        close(axis.projection(vector(&glove, &job.word)), job.projection, 1e-7);
    }
    Ok(())
}

#[test]
fn the_map_of_eight_words_is_that_of_scikit_learn() -> Outcome {
    let (golden, glove) = read();
    let words =
        golden.jobs.iter().map(|job| unit(vector(&glove, &job.word))).collect::<Result<Vec<_>, _>>()?;
    let centre: Vec<f64> = (0..100).map(|at| words.iter().map(|w| w[at]).sum::<f64>() / 8.0).collect();
    let centred: Vec<Vec<f64>> =
        words.iter().map(|word| word.iter().zip(&centre).map(|(x, c)| x - c).collect()).collect();
    let centred: Vec<&[f64]> = centred.iter().map(Vec::as_slice).collect();
    let components = Components::of(&centred, 2)?;
    for (word, expected) in centred.iter().zip(golden.components) {
        for (direction, expected) in components.directions().iter().zip(expected) {
            let along: f64 = word.iter().zip(direction).map(|(x, d)| x * d).sum();
            close(Ok(along.abs()), expected, 1e-6);
        }
    }
    for (place, expected) in golden.component_shares.into_iter().enumerate() {
        close(components.share(place), expected, 1e-6);
    }
    Ok(())
}

#[test]
fn by_hand() -> Outcome {
    // Two of three differences lie along x, twice as long; the third lies along y.
    let pairs: [[&[f64]; 2]; 3] =
        [[&[1.0, 0.0], &[-1.0, 0.0]], [&[3.0, 0.0], &[-3.0, 0.0]], [&[0.0, 1.0], &[0.0, -1.0]]];
    let (axis, share) = Axis::shared(&pairs)?;
    close(Ok(axis.direction()[0]), 1.0, 1e-12);
    close(Ok(axis.direction()[1]), 0.0, 1e-12);
    close(Ok(share), 2.0 / 3.0, 1e-12);
    // One pair: the same as the direction between its words of length 1, and nothing is left over.
    let pair: [&[f64]; 2] = [&[0.6, 0.8], &[1.0, 0.0]];
    let (one, share) = Axis::shared(&[pair])?;
    let between = Axis::between(pair[0], pair[1])?;
    assert!(one.direction().iter().zip(between.direction()).all(|(a, b)| (a - b).abs() < 1e-12));
    close(Ok(share), 1.0, 1e-12);
    // Named the other way round, the axis turns round.
    let (turned, _) = Axis::shared(&pairs.map(|[a, b]| [b, a]))?;
    close(Ok(turned.direction()[0]), -1.0, 1e-12);
    Ok(())
}

#[test]
fn what_has_no_axis_says_why() {
    let zero: &[f64] = &[0.0, 0.0];
    let one: &[f64] = &[1.0, 0.0];
    assert_eq!(Axis::shared(&[]), Err(Undefined::EmptyGroup));
    assert_eq!(Axis::shared(&[[one, one]]), Err(Undefined::ZeroDenominator));
    assert_eq!(Axis::shared(&[[one, zero]]), Err(Undefined::ZeroDenominator));
    assert_eq!(Axis::shared(&[[one, &[1.0]]]), Err(Undefined::LengthMismatch));
    assert_eq!(Components::of(&[&[f64::NAN]], 1), Err(Undefined::NotANumber));
    assert_eq!(Components::of(&[], 1), Err(Undefined::EmptyGroup));
}

proptest! {
    #[test]
    fn components_are_at_right_angles_and_share_everything(
        vectors in proptest::collection::vec(proptest::collection::vec(-10.0..10.0_f64, 4), 1..7),
    ) {
        let vectors: Vec<&[f64]> = vectors.iter().map(Vec::as_slice).collect();
        let Ok(components) = Components::of(&vectors, 7) else { return Ok(()) };
        let directions = components.directions();
        for (place, a) in directions.iter().enumerate() {
            for (other, b) in directions.iter().enumerate() {
                let product: f64 = a.iter().zip(b).map(|(a, b)| a * b).sum();
                let expected = f64::from(u8::from(place == other));
                prop_assert!((product - expected).abs() < 1e-5, "{place} {other} {product}");
            }
        }
        let shares = (0..directions.len()).map(|place| components.share(place)).sum::<Result<f64, _>>();
        prop_assert!(shares.is_ok_and(|sum| (sum - 1.0).abs() < 1e-9));
    }
}
