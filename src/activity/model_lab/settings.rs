//! What a learner sets before a training.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::fairness::data::Feature;

/// How a model is made and used; the stable name of a model in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Settings {
    /// The columns that the model is not given.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub dropped: BTreeSet<Feature>,
    /// Whether the training people are weighed so that sex and income are independent.
    #[serde(default)]
    pub reweighed: bool,
    /// From which score on a person is selected.
    #[serde(default)]
    pub thresholds: Thresholds,
}

/// From which score on a person is selected.
///
/// Two thresholds are found on the training split: that of men is 0.5, that of women the one, to a
/// thousandth, that gives them the rate which men have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thresholds {
    /// 0.5 for everybody.
    #[default]
    Half,
    /// Two, with the same selection rate: demographic parity.
    EqualSelection,
    /// Two, with the same true positive rate: equal opportunity.
    EqualOpportunity,
}

impl Thresholds {
    /// All of them, in the order shown.
    pub(super) const ALL: [Thresholds; 3] =
        [Thresholds::Half, Thresholds::EqualSelection, Thresholds::EqualOpportunity];
}

impl Settings {
    /// The columns that the model is given.
    pub(super) fn features(&self) -> Vec<Feature> {
        Feature::INPUTS.into_iter().filter(|feature| !self.dropped.contains(feature)).collect()
    }

    /// Whether the model is given the sex of each person.
    pub(super) fn knows_sex(&self) -> bool {
        !self.dropped.contains(&Feature::Sex)
    }

    /// Leaves a column out, or gives it back.
    pub(super) fn toggle(&mut self, feature: Feature) {
        if !self.dropped.remove(&feature) {
            self.dropped.insert(feature);
        }
    }
}
