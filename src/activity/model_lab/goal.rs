//! What a learner is to reach, judged by the program.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::judge::Judged;
use super::settings::{Settings, Thresholds};
use crate::activity::Faults;
use crate::fairness::data::Feature;
use crate::fairness::interval::{Confidence, Interval, katz_log};
use crate::fairness::{Contrast, Measured, Rate, Undefined};
use crate::text::{Id, Text};

/// Something to reach or to find out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its stable name.
    pub id: Id,
    /// What is to be done.
    pub text: Text,
    /// When it is met.
    pub aim: Aim,
}

/// When a goal is met.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Aim {
    /// The model handed in keeps all these bounds.
    Reach(Vec<Bound>),
    /// Two of the models differ in this and in nothing else, so that they show what it does.
    Isolate(Change),
}

/// A bound that a figure keeps.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub enum Bound {
    /// This or more.
    AtLeast(Figure, f64),
    /// This or less.
    AtMost(Figure, f64),
}

/// A figure of a model on the test split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Figure {
    /// Accuracy over both groups, in 0..=1.
    Accuracy,
    /// Accuracy of the start model less that of this one, in −1..=1: 0.01 is one point lost.
    AccuracyLoss,
    /// Selection rate of women over that of men, at least 0.
    SelectionRatio,
    /// |TPR of women − TPR of men|, in 0..=1.
    TruePositiveGap,
    /// |FPR of women − FPR of men|, in 0..=1.
    FalsePositiveGap,
    /// |PPV of women − PPV of men|, in 0..=1.
    PredictiveGap,
    /// Area under the ROC curve of a second model that guesses the sex, in 0..=1; 1 where it is given.
    SexArea,
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

/// How a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Met,
    NotMet,
    /// A figure that it asks for has no value.
    Undefined(Undefined),
}

impl Figure {
    /// Its value for a model, given the start model.
    pub(super) fn of(self, judged: &Judged, start: &Judged) -> Measured {
        let contrast = || {
            let [unprivileged, privileged] = judged.decided?.counts;
            Ok::<_, Undefined>(Contrast { unprivileged, privileged })
        };
        let gap = |rate| Ok(contrast()?.difference(rate)?.abs());
        match self {
            Figure::Accuracy => judged.overall(Rate::Accuracy),
            Figure::AccuracyLoss => Ok(start.overall(Rate::Accuracy)? - judged.overall(Rate::Accuracy)?),
            Figure::SelectionRatio => contrast()?.disparate_impact(),
            Figure::TruePositiveGap => gap(Rate::TruePositive),
            Figure::FalsePositiveGap => gap(Rate::FalsePositive),
            Figure::PredictiveGap => gap(Rate::PositivePredictive),
            Figure::SexArea => judged.sex_area(),
        }
    }
}

/// The 95 % interval of the ratio of selection rates.
pub(super) fn ratio_interval(judged: &Judged) -> Result<Interval, Undefined> {
    let [women, men] = judged.decided?.counts.map(|counts| counts.proportion(Rate::Selection));
    katz_log(women, men, Confidence::NinetyFive)
}

impl Bound {
    pub(super) const fn figure(self) -> Figure {
        match self {
            Bound::AtLeast(figure, _) | Bound::AtMost(figure, _) => figure,
        }
    }

    pub(super) const fn limit(self) -> f64 {
        match self {
            Bound::AtLeast(_, limit) | Bound::AtMost(_, limit) => limit,
        }
    }

    /// Whether a value keeps it.
    pub(super) fn keeps(self, value: f64) -> bool {
        // A bound that is met exactly must not be missed by an ulp.
        const SLACK: f64 = 1e-12;
        match self {
            Bound::AtLeast(_, least) => value >= least - SLACK,
            Bound::AtMost(_, most) => value <= most + SLACK,
        }
    }
}

impl Aim {
    /// How it stands, given all models, the one handed in and the start model.
    pub(super) fn stands(&self, models: &[Settings], judged: &Judged, start: &Judged) -> Standing {
        match self {
            Aim::Isolate(change) => match change.pair(models) {
                Some(_) => Standing::Met,
                None => Standing::NotMet,
            },
            Aim::Reach(bounds) => {
                let mut standing = Standing::Met;
                for bound in bounds {
                    match bound.figure().of(judged, start) {
                        Err(undefined) => return Standing::Undefined(undefined),
                        Ok(value) if !bound.keeps(value) => standing = Standing::NotMet,
                        Ok(_) => {}
                    }
                }
                standing
            }
        }
    }

    pub(super) fn check(&self, faults: &mut Faults) {
        match self {
            Aim::Reach(bounds) => {
                if bounds.is_empty() || bounds.iter().any(|bound| !(0.0..=1.0).contains(&bound.limit())) {
                    faults.error_at("aim", "bounds-off-scale", &[]);
                }
            }
            Aim::Isolate(Change::Drop(features)) => {
                if features.is_empty() || features.contains(&Feature::Income) {
                    faults.error_at("aim", "nothing-to-drop", &[]);
                }
            }
            Aim::Isolate(Change::Reweigh | Change::Thresholds) => {}
        }
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
