//! What is to be reached, and whether it is.

use serde::Deserialize;

use super::scene::{Axis, Scene};
use super::{Setting, ThresholdLab};
use crate::fairness::{Confusion, Measured, Rate, Undefined, spread};
use crate::text::{Id, Text};

/// Something to be reached with the thresholds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its stable name.
    pub id: Id,
    /// What it asks for, in a few words.
    pub text: Text,
    /// What has to hold, all at once.
    pub aims: Vec<Aim>,
    /// Whether no thresholds reach it: then it is there to be understood, and costs nothing.
    #[serde(default)]
    pub impossible: bool,
}

/// One condition on the decisions.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub enum Aim {
    /// The lowest rate of the groups over the highest is at least this, from 0 to 1.
    Ratio(Rate, f64),
    /// The highest rate of the groups less the lowest is at most this, from 0 to 1.
    Gap(Rate, f64),
    /// Accuracy over both groups is at most this much lower than at the start, from 0 to 1.
    Loss(f64),
}

impl Aim {
    /// What it looks at.
    pub(super) fn measure(self, groups: &[Confusion; 2], start: &[Confusion; 2]) -> Measured {
        match self {
            Aim::Ratio(rate, _) => spread::ratio(rate, groups),
            Aim::Gap(rate, _) => spread::difference(rate, groups),
            Aim::Loss(_) => Ok(accuracy(start)? - accuracy(groups)?),
        }
    }

    /// Its bound.
    pub(super) const fn bound(self) -> f64 {
        match self {
            Aim::Ratio(_, bound) | Aim::Gap(_, bound) | Aim::Loss(bound) => bound,
        }
    }

    fn is_met(self, groups: &[Confusion; 2], start: &[Confusion; 2]) -> Result<bool, Undefined> {
        // A bound that is met exactly must not be missed by an ulp.
        const SLACK: f64 = 1e-12;
        let value = self.measure(groups, start)?;
        Ok(match self {
            Aim::Ratio(_, least) => value >= least - SLACK,
            Aim::Gap(_, most) | Aim::Loss(most) => value <= most + SLACK,
        })
    }
}

/// Accuracy over both groups, from 0 to 1.
pub(super) fn accuracy(groups: &[Confusion; 2]) -> Measured {
    groups[0].merged(groups[1]).rate(Rate::Accuracy)
}

impl Goal {
    /// Whether these decisions reach it; what has no value reaches nothing.
    pub(super) fn is_met(&self, groups: &[Confusion; 2], start: &[Confusion; 2]) -> bool {
        self.aims.iter().all(|aim| aim.is_met(groups, start) == Ok(true))
    }
}

impl ThresholdLab {
    /// The decisions at the start.
    pub(super) fn start_decisions(&self, scene: &Scene) -> [Confusion; 2] {
        scene.decide(self.start())
    }

    /// Whether a goal is reached at a setting.
    pub(super) fn reaches(&self, goal: &Goal, setting: Setting) -> bool {
        self.scores.scene().is_some_and(|scene| {
            goal.is_met(&scene.decide(self.onto_axis(setting)), &self.start_decisions(scene))
        })
    }

    /// Thresholds that reach a goal, among all pairs that arrows lead to.
    pub(super) fn way_to(&self, goal: &Goal) -> Option<Setting> {
        let scene = self.scores.scene()?;
        let start = self.start_decisions(scene);
        let axis = self.scores.axis();
        let cuts: Vec<(f64, [Confusion; 2])> = strides(axis)
            .map(|threshold| (threshold, scene.decide(Setting { women: threshold, men: threshold })))
            .collect();
        let pairs = cuts.iter().flat_map(|women| cuts.iter().map(move |men| (women, men)));
        pairs
            .filter(|((_, women), (_, men))| goal.is_met(&[women[0], men[1]], &start))
            .map(|((women, _), (men, _))| Setting { women: *women, men: *men })
            .next()
    }

    /// How many pairs of thresholds arrows lead to.
    pub(super) fn pairs(&self) -> usize {
        strides(self.scores.axis()).count().pow(2)
    }
}

/// The thresholds that arrows lead to.
fn strides(axis: Axis) -> impl Iterator<Item = f64> {
    (0..axis.positions).step_by(axis.stride).map(move |position| axis.value(position))
}
