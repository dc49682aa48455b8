//! What settings are called.

use super::line::columns;
use super::settings::{Settings, Thresholds};
use crate::fairness::data::Feature;
use crate::text::{Msg, Words, msg};

pub(super) fn feature_key(feature: Feature) -> Msg {
    match feature {
        Feature::Age => msg::COLUMN_AGE,
        Feature::Workclass => msg::COLUMN_WORKCLASS,
        Feature::Education => msg::COLUMN_EDUCATION,
        Feature::MaritalStatus => msg::COLUMN_MARITAL_STATUS,
        Feature::Occupation => msg::COLUMN_OCCUPATION,
        Feature::Relationship => msg::COLUMN_RELATIONSHIP,
        Feature::Race => msg::COLUMN_RACE,
        Feature::Sex => msg::COLUMN_SEX,
        Feature::CapitalGain => msg::COLUMN_CAPITAL_GAIN,
        Feature::CapitalLoss => msg::COLUMN_CAPITAL_LOSS,
        Feature::HoursPerWeek => msg::COLUMN_HOURS,
        Feature::NativeCountry => msg::COLUMN_NATIVE_COUNTRY,
        Feature::Income => msg::COLUMN_INCOME,
    }
}

pub(super) fn thresholds_key(thresholds: Thresholds) -> Msg {
    match thresholds {
        Thresholds::Half => msg::MODEL_THRESHOLDS_HALF,
        Thresholds::EqualSelection => msg::MODEL_THRESHOLDS_SELECTION,
        Thresholds::EqualOpportunity => msg::MODEL_THRESHOLDS_OPPORTUNITY,
    }
}

/// What was done to make a model, in a few words.
pub(super) fn model_name(settings: &Settings, words: &Words) -> String {
    let left_out = columns().into_iter().filter(|feature| settings.dropped.contains(feature));
    let dropped: Vec<String> = left_out.map(|feature| words.say(feature_key(feature))).collect();
    let mut parts = vec![match dropped.len() {
        0 => words.say(msg::MODEL_ALL_COLUMNS),
        _ => words.with(msg::MODEL_WITHOUT, &[("columns", dropped.join(", ").into())]),
    }];
    if settings.reweighed {
        parts.push(words.say(msg::MODEL_REWEIGHED));
    }
    if settings.thresholds != Thresholds::Half {
        parts.push(words.say(thresholds_key(settings.thresholds)));
    }
    parts.join(" · ")
}
