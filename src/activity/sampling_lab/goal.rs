//! What is to be found, and whether it was.

use serde::Deserialize;

use super::berkeley::{Comparison, Look, departments};
use super::{Response, SamplingLab, Scene};
use crate::text::{Id, Text};

/// Something to be found.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its stable name.
    pub id: Id,
    /// What it asks for, in a few words.
    pub text: Text,
    /// When it is reached.
    pub aim: Aim,
}

/// A group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Group {
    /// Women.
    Women,
    /// Men.
    Men,
}

/// When a goal is reached.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub enum Aim {
    /// Adult: of two shares tried, the group's measure is worse by this much in one, from 0 to 1.
    Worse(Group, f64),
    /// Adult: with a share between, both groups are within this much of a sample of their sex alone,
    /// which was tried too; from 0 to 1.
    NearSingle(f64),
    /// Berkeley: the gap of all kept departments together is within a point, or turns round, with at least
    /// so many departments kept.
    Crude(usize),
    /// Berkeley: the gap is within a point, or turns round, with all departments weighted alike.
    Standardised,
}

impl Aim {
    /// Whether a comparison reaches it.
    fn is_met(self, comparison: &Comparison) -> bool {
        let is_asked = match self {
            Aim::Crude(least) => comparison.look != Look::Standardised && comparison.kept() >= least,
            Aim::Standardised => {
                comparison.look == Look::Standardised && comparison.kept() == departments().len()
            }
            Aim::Worse(..) | Aim::NearSingle(_) => false,
        };
        is_asked && comparison.has_no_gap()
    }

    /// Whether it has a meaning in a scene.
    pub(super) fn suits(self, scene: Scene) -> bool {
        match self {
            Aim::Worse(_, by) | Aim::NearSingle(by) => {
                matches!(scene, Scene::Adult(_)) && (0.0..=1.0).contains(&by)
            }
            Aim::Crude(_) | Aim::Standardised => scene == Scene::Berkeley,
        }
    }
}

impl SamplingLab {
    /// Whether an answer reaches a goal.
    pub(super) fn reaches(&self, goal: &Goal, response: &Response) -> bool {
        match goal.aim {
            Aim::Worse(group, by) => {
                let worst = |a: f64, b: f64| if self.is_worse(a, b) { a } else { b };
                let best = |a: f64, b: f64| if self.is_worse(a, b) { b } else { a };
                let means = || response.tried.iter().filter_map(|share| self.mean(*share, group));
                let (Some(worst), Some(best)) = (means().reduce(worst), means().reduce(best)) else {
                    return false;
                };
                (worst - best).abs() >= by
            }
            Aim::NearSingle(within) => {
                let alone = |group| match group {
                    Group::Women => 100,
                    Group::Men => 0,
                };
                let is_near = |share: u8, group: Group| {
                    let alone = Some(alone(group)).filter(|alone| response.tried.contains(alone));
                    let pair = self.mean(share, group).zip(alone.and_then(|alone| self.mean(alone, group)));
                    pair.is_some_and(|(here, alone)| {
                        !self.is_worse(here, alone) || (here - alone).abs() <= within
                    })
                };
                response.tried.iter().any(|share| {
                    (1..100).contains(share) && is_near(*share, Group::Women) && is_near(*share, Group::Men)
                })
            }
            Aim::Crude(_) | Aim::Standardised => {
                let kept = response.reached.iter().filter(|kept| kept.goal == goal.id).map(|kept| &kept.with);
                kept.chain([&response.comparison]).any(|comparison| goal.aim.is_met(comparison))
            }
        }
    }

    /// A group's mean over the draws of a share, where the scene has one.
    fn mean(&self, share: u8, group: Group) -> Option<f64> {
        match self.scene {
            Scene::Adult(plan) => self.samples(plan).mean(share, group as usize, self.measure()).ok(),
            Scene::Berkeley => None,
        }
    }

    /// A large area is good, a large error bad.
    fn is_worse(&self, one: f64, other: f64) -> bool {
        if self.measure() == super::Measure::Area { one < other } else { one > other }
    }

    /// What is reached once is kept: a comparison is changed again.
    pub(super) fn keep_reached(&self, response: &mut Response) {
        for goal in self.goals.iter().filter(|goal| goal.aim.is_met(&response.comparison)) {
            if !response.reached.iter().any(|kept| kept.goal == goal.id) {
                let with: Comparison = response.comparison.clone();
                response.reached.push(super::Reached { goal: goal.id.clone(), with });
            }
        }
    }
}
