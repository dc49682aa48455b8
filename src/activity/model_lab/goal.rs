//! What a learner is to reach, judged by the program.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::judge::Judged;
use super::settings::{Settings, Thresholds};
use crate::activity::Faults;
use crate::fairness::data::Feature;
use crate::fairness::interval::{Confidence, Interval, katz_log};
use crate::fairness::{Measured, Rate, Undefined, spread};
use crate::text::{Id, Text, fault};

/// Something to reach or to find out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its stable name.
    pub id: Id,
    /// What is to be done.
    pub text: Text,
    /// What has to hold, all at once.
    pub aims: Vec<Aim>,
}

/// One condition, on the model handed in or on all of them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Aim {
    /// The lowest rate of the groups over the highest is at least this, from 0 to 1.
    Ratio(Rate, f64),
    /// The highest rate of the groups less the lowest is at most this, from 0 to 1.
    Gap(Rate, f64),
    /// Accuracy over both groups is at most this much lower than that of the first model, from 0 to 1.
    Loss(f64),
    /// A second model guesses the sex with at most this area under its ROC curve, from 0 to 1; the
    /// area is 1 where the sex is given.
    SexArea(f64),
    /// Two of the models differ in this and in nothing else, so that they show what it does.
    Isolate(Change),
}

/// What two models may differ in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Change {
    /// These columns, which one of them has and the other has not.
    Drop(BTreeSet<Feature>),
    /// The weights of the training people.
    Reweigh,
    /// One threshold against two.
    Thresholds,
}

/// The 95 % interval of women's selection rate over men's.
pub(super) fn ratio_interval(judged: &Judged) -> Result<Interval, Undefined> {
    let [women, men] = judged.decided?.counts.map(|counts| counts.proportion(Rate::Selection));
    katz_log(women, men, Confidence::NinetyFive)
}

impl Aim {
    /// What it looks at in a model, given the first one; `None` if it looks at all of them.
    pub(super) fn measure(&self, judged: &Judged, first: &Judged) -> Option<Measured> {
        let counts = || Ok::<_, Undefined>(judged.decided?.counts);
        Some(match self {
            Aim::Ratio(rate, _) => counts().and_then(|counts| spread::ratio(*rate, &counts)),
            Aim::Gap(rate, _) => counts().and_then(|counts| spread::difference(*rate, &counts)),
            Aim::Loss(_) => {
                first.overall(Rate::Accuracy).and_then(|first| Ok(first - judged.overall(Rate::Accuracy)?))
            }
            Aim::SexArea(_) => judged.sex_area(),
            Aim::Isolate(_) => return None,
        })
    }

    /// Its bound, if it has one.
    pub(super) const fn bound(&self) -> Option<f64> {
        match self {
            Aim::Ratio(_, bound) | Aim::Gap(_, bound) | Aim::Loss(bound) | Aim::SexArea(bound) => {
                Some(*bound)
            }
            Aim::Isolate(_) => None,
        }
    }

    /// Whether a value keeps its bound.
    pub(super) fn keeps(&self, value: f64) -> bool {
        // A bound that is met exactly must not be missed by an ulp.
        const SLACK: f64 = 1e-12;
        match self {
            Aim::Ratio(_, least) => value >= least - SLACK,
            Aim::Gap(_, most) | Aim::Loss(most) | Aim::SexArea(most) => value <= most + SLACK,
            Aim::Isolate(_) => true,
        }
    }

    fn is_met(&self, models: &[Settings], judged: &Judged, first: &Judged) -> bool {
        match self {
            Aim::Isolate(change) => change.pair(models).is_some(),
            // What has no value reaches nothing.
            _ => matches!(self.measure(judged, first), Some(Ok(value)) if self.keeps(value)),
        }
    }

    fn check(&self, faults: &mut Faults) {
        if self.bound().is_some_and(|bound| !(0.0..=1.0).contains(&bound)) {
            faults.error_at("aims", fault::AIMS_NOT_SHARES, &[]);
        }
        if let Aim::Isolate(Change::Drop(features)) = self
            && (features.is_empty() || features.contains(&Feature::Income))
        {
            faults.error_at("aims", fault::NOTHING_TO_DROP, &[]);
        }
    }
}

impl Goal {
    /// Whether it is met, given all models, the one handed in and the first.
    pub(super) fn is_met(&self, models: &[Settings], judged: &Judged, first: &Judged) -> bool {
        self.aims.iter().all(|aim| aim.is_met(models, judged, first))
    }

    pub(super) fn check(&self, faults: &mut Faults) {
        if self.aims.is_empty() {
            faults.error_at("aims", fault::AIMS_NOT_SHARES, &[]);
        }
        self.aims.iter().for_each(|aim| aim.check(faults));
    }
}

impl Change {
    /// The places of two models that differ in this and in nothing else: without it, with it.
    pub(super) fn pair(&self, models: &[Settings]) -> Option<(usize, usize)> {
        let without = |settings: &Settings| {
            let mut without = settings.clone();
            match self {
                Change::Drop(features) => {
                    // It must have dropped them all to be the one with the change.
                    if !features.is_subset(&without.dropped) {
                        return None;
                    }
                    without.dropped.retain(|feature| !features.contains(feature));
                }
                Change::Reweigh if without.reweighed => without.reweighed = false,
                Change::Thresholds if without.thresholds != Thresholds::Half => {
                    without.thresholds = Thresholds::Half;
                }
                Change::Reweigh | Change::Thresholds => return None,
            }
            Some(without)
        };
        models.iter().enumerate().find_map(|(with, settings)| {
            let before = without(settings)?;
            Some((models.iter().position(|model| *model == before)?, with))
        })
    }
}
