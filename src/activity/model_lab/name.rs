//! What settings are called.

use super::line::columns;
use super::settings::{Settings, Thresholds};
use crate::fairness::data::Feature;
use crate::text::Words;

pub(super) fn feature_key(feature: Feature) -> &'static str {
    match feature {
        Feature::Age => "column-age",
        Feature::Workclass => "column-workclass",
        Feature::Education => "column-education",
        Feature::MaritalStatus => "column-marital-status",
        Feature::Occupation => "column-occupation",
        Feature::Relationship => "column-relationship",
        Feature::Race => "column-race",
        Feature::Sex => "column-sex",
        Feature::CapitalGain => "column-capital-gain",
        Feature::CapitalLoss => "column-capital-loss",
        Feature::HoursPerWeek => "column-hours",
        Feature::NativeCountry => "column-native-country",
        Feature::Income => "column-income",
    }
}

pub(super) fn thresholds_key(thresholds: Thresholds) -> &'static str {
    match thresholds {
        Thresholds::Half => "model-thresholds-half",
        Thresholds::EqualSelection => "model-thresholds-selection",
        Thresholds::EqualOpportunity => "model-thresholds-opportunity",
    }
}

/// What was done to make a model, in a few words.
pub(super) fn model_name(settings: &Settings, words: &Words) -> String {
    let left_out = columns().into_iter().filter(|feature| settings.dropped.contains(feature));
    let dropped: Vec<String> = left_out.map(|feature| words.say(feature_key(feature))).collect();
    let mut parts = vec![match dropped.len() {
        0 => words.say("model-all-columns"),
        _ => words.with("model-without", &[("columns", dropped.join(", ").into())]),
    }];
    if settings.reweighed {
        parts.push(words.say("model-reweighed"));
    }
    if settings.thresholds != Thresholds::Half {
        parts.push(words.say(thresholds_key(settings.thresholds)));
    }
    parts.join(" · ")
}
