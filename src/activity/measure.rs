//! Measures as they are written: with their unit, or with the reason why they have no value.

use crate::fairness::{Measured, Rate, Undefined};
use crate::text::{Words, typography};

/// How a measure without a value is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// In a word, where there is little room.
    That,
    /// With the reason.
    Why,
}

/// A measure as `write` writes it, or that it has no value.
pub(super) fn told(measured: Measured, words: &Words, tells: Tells, write: impl Fn(f64) -> String) -> String {
    match (measured, tells) {
        (Err(_), Tells::That) => words.say("undefined"),
        (measured, _) => written(measured, words, write),
    }
}

/// A share in per cent, with one decimal.
pub(super) fn percent(measured: Measured, words: &Words) -> String {
    written(measured, words, |share| {
        let number = typography::fixed(share * 100.0, 1, words.lang());
        words.with("measure-percent", &[("number", number.into())])
    })
}

/// A ratio or an area, with two decimals.
pub(super) fn ratio(measured: Measured, words: &Words) -> String {
    written(measured, words, |ratio| typography::fixed(ratio, 2, words.lang()))
}

/// A difference of shares in points, with its sign and one decimal: `+2.4`.
pub(super) fn points(difference: f64, words: &Words) -> String {
    let number = typography::fixed(difference * 100.0, 1, words.lang());
    // What rounds to zero has no sign.
    let is_gain = difference > 0.0 && number.chars().any(|digit| digit.is_ascii_digit() && digit != '0');
    if is_gain { format!("+{number}") } else { number }
}

/// A measure, or why it has no value: never 0 by default.
fn written(measured: Measured, words: &Words, write: impl Fn(f64) -> String) -> String {
    measured.map_or_else(|undefined| words.say(undefined_key(undefined)), write)
}

/// Why a measure has no value.
pub(super) fn undefined_key(undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::EmptyGroup => "undefined-empty-group",
        Undefined::ZeroDenominator => "undefined-zero-denominator",
        Undefined::OneGroup => "undefined-one-group",
        _ => "undefined",
    }
}

/// The key of a rate's name.
pub(super) fn rate_key(rate: Rate) -> &'static str {
    match rate {
        Rate::Selection => "rate-selection",
        Rate::Base => "rate-base",
        Rate::TruePositive => "rate-tpr",
        Rate::FalsePositive => "rate-fpr",
        Rate::FalseNegative => "rate-fnr",
        Rate::TrueNegative => "rate-tnr",
        Rate::PositivePredictive => "rate-ppv",
        Rate::NegativePredictive => "rate-npv",
        Rate::Accuracy => "rate-accuracy",
    }
}
