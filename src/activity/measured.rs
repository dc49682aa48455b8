//! How measures are written: rates, gaps, ratios, and why there is none.

use crate::fairness::{Measured, Rate, Undefined};
use crate::text::{Lang, Msg, Words, msg, typography};

/// How a measure without a value is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// In a word, where there is little room.
    That,
    /// With the reason.
    Why,
}

/// A measure, or why it has no value: never 0 by default.
pub(super) fn written(
    measured: Measured,
    words: &Words,
    tells: Tells,
    write: impl Fn(f64) -> String,
) -> String {
    match measured {
        Ok(value) => write(value),
        Err(_) if tells == Tells::That => words.say(msg::UNDEFINED),
        Err(Undefined::EmptyGroup) => words.say(msg::UNDEFINED_EMPTY_GROUP),
        Err(Undefined::ZeroDenominator) => words.say(msg::UNDEFINED_ZERO_DENOMINATOR),
        Err(Undefined::OneGroup) => words.say(msg::UNDEFINED_ONE_GROUP),
        Err(_) => words.say(msg::UNDEFINED),
    }
}

/// A share in per cent, with one decimal where it is not 0.
pub(super) fn percent(share: f64, lang: Lang) -> String {
    typography::quantity(share * 100.0, 1, "%", lang)
}

/// A share in per cent, with one decimal always: figures below each other are compared.
pub(super) fn percent_fixed(share: f64, lang: Lang) -> String {
    let number = fixed_to(share * 100.0, 1, lang);
    typography::spaced(&if lang == Lang::Fr { format!("{number} %") } else { format!("{number}%") }, lang)
        .into_owned()
}

/// A number with two decimals, always: 0.60 is easier to compare with 0.80 than 0.6.
pub(super) fn fixed(ratio: f64, lang: Lang) -> String {
    fixed_to(ratio, 2, lang)
}

/// A number with `decimals` decimals, always.
pub(super) fn fixed_to(value: f64, decimals: usize, lang: Lang) -> String {
    typography::fixed(value, decimals, lang)
}

/// The key of a rate's name in the interface's words.
pub(super) fn rate_key(rate: Rate) -> Msg {
    match rate {
        Rate::Selection => msg::RATE_SELECTION,
        Rate::Base => msg::RATE_BASE,
        Rate::TruePositive => msg::RATE_TPR,
        Rate::FalsePositive => msg::RATE_FPR,
        Rate::FalseNegative => msg::RATE_FNR,
        Rate::TrueNegative => msg::RATE_TNR,
        Rate::PositivePredictive => msg::RATE_PPV,
        Rate::NegativePredictive => msg::RATE_NPV,
        Rate::Accuracy => msg::RATE_ACCURACY,
    }
}

/// A share in per cent, with one decimal always, or why there is none.
pub(super) fn percent_of(measured: Measured, words: &Words) -> String {
    written(measured, words, Tells::Why, |share| percent_fixed(share, words.lang()))
}

/// A ratio or an area, with two decimals always, or why there is none.
pub(super) fn ratio_of(measured: Measured, words: &Words) -> String {
    written(measured, words, Tells::Why, |ratio| fixed(ratio, words.lang()))
}

/// A difference of shares in points, with its sign and one decimal: `+2.4`.
pub(super) fn points(difference: f64, words: &Words) -> String {
    let number = fixed_to(difference * 100.0, 1, words.lang());
    // What rounds to zero has no sign.
    let is_gain = difference > 0.0 && number.chars().any(|digit| digit.is_ascii_digit() && digit != '0');
    if is_gain { format!("+{number}") } else { number }
}
