//! What the tests share.

use biaiscope::fairness::{Confusion, Measured, Proportion, Undefined};
use serde::de::DeserializeOwned;

/// Holds if the measure has a value within `tolerance` of `expected`.
#[track_caller]
pub(crate) fn close(measured: Measured, expected: f64, tolerance: f64) {
    match measured {
        Ok(value) => {
            assert!((value - expected).abs() <= tolerance, "{value} is not {expected} ± {tolerance}");
        }
        Err(undefined) => panic!("{undefined:?} instead of {expected}"),
    }
}

/// Holds if the measure, in percent, shows as `percent` at one decimal, as the tables of the facts print it.
#[track_caller]
pub(crate) fn percent(measured: Measured, percent: f64) {
    close(measured.map(|value| value * 100.0), percent, 0.05 + 1e-9);
}

pub(crate) fn confusion([tp, fp, fn_, tn]: [u32; 4]) -> Confusion {
    Confusion { true_positives: tp, false_positives: fp, false_negatives: fn_, true_negatives: tn }
}

/// `successes` of `trials`, which must be a proportion.
#[track_caller]
pub(crate) fn share(successes: u64, trials: u64) -> Proportion {
    match Proportion::new(successes, trials) {
        Ok(share) => share,
        Err(undefined) => panic!("{successes} of {trials}: {undefined:?}"),
    }
}

/// A golden file, read.
#[track_caller]
pub(crate) fn golden<T: DeserializeOwned>(json: &str) -> T {
    match serde_json::from_str(json) {
        Ok(golden) => golden,
        Err(fault) => panic!("golden file: {fault}"),
    }
}

/// What a test gives back that uses `?`.
pub(crate) type Outcome = Result<(), Undefined>;
