//! Settings typed on a line.

use super::cursor::{Control, controls};
use super::settings::{Settings, Thresholds};
use super::{Cursor, ModelLab, Response};
use crate::activity::{Outcome, ParseError};
use crate::fairness::data::Feature;
use crate::text::msg;

/// The columns, in the order of the panel, which numbers them from 1.
pub(super) fn columns() -> Vec<Feature> {
    let column = |control| match control {
        Control::Column(feature) => Some(feature),
        _ => None,
    };
    controls().filter_map(column).collect()
}

/// What a typed line calls a control; empty where none does.
pub(super) fn name(control: Control) -> String {
    match control {
        Control::Column(feature) => {
            let place = columns().iter().position(|column| *column == feature);
            place.map_or_else(String::new, |place| (place + 1).to_string())
        }
        Control::Reweigh => "r".to_owned(),
        Control::Thresholds(Thresholds::EqualSelection) => "s".to_owned(),
        Control::Thresholds(Thresholds::EqualOpportunity) => "t".to_owned(),
        Control::Thresholds(Thresholds::Half) | Control::Train => String::new(),
    }
}

impl ModelLab {
    /// Reads what to leave out and how to use the model, `1 6 r`, and trains it; or `m2`, the model
    /// to look at and to hand in.
    pub(super) fn read(response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let unclear =
            Outcome::Unclear(ParseError::new(msg::UNCLEAR_SETTINGS).with("columns", columns().len()));
        let line = line.to_lowercase();
        if let Some(number) = line.trim().strip_prefix('m') {
            let place = number.trim().parse().ok().and_then(|number: usize| number.checked_sub(1));
            let Some(place) = place.filter(|place| *place <= response.models.len()) else { return unclear };
            Self::look(response, cursor, place);
            return Self::pick(response, cursor);
        }
        let mut settings = Settings::default();
        for token in line.split([' ', ',', ';', '\u{a0}']).filter(|token| !token.is_empty()) {
            match token {
                "0" => {}
                "r" => settings.reweighed = true,
                "s" => settings.thresholds = Thresholds::EqualSelection,
                "t" => settings.thresholds = Thresholds::EqualOpportunity,
                number => {
                    let place = number.parse().ok().and_then(|number: usize| number.checked_sub(1));
                    let Some(feature) = place.and_then(|place| columns().get(place).copied()) else {
                        return unclear;
                    };
                    settings.dropped.insert(feature);
                }
            }
        }
        cursor.set(settings);
        if let Some(place) = response.place(&cursor.panel) {
            // Trained already: what came of it is told again.
            Self::look(response, cursor, place);
            return Self::pick(response, cursor);
        }
        Self::train(response, cursor)
    }
}
