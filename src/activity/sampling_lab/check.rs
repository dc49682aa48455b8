//! What may be wrong with what an author wrote.

use super::berkeley::departments;
use super::{Aim, SamplingLab, Scene};
use crate::activity::Faults;
use crate::text::fault;

/// How many people a sample may have: the women of the training split are 10,771.
const SIZES: std::ops::RangeInclusive<usize> = 300..=5000;

/// How many samples may be drawn for a share.
const DRAWS: std::ops::RangeInclusive<usize> = 2..=30;

pub(super) fn check(lab: &SamplingLab, faults: &mut Faults) {
    faults.ids("goals", lab.goals.iter().map(|goal| &goal.id));
    if lab.goals.is_empty() {
        faults.error_at("goals", fault::NOTHING_TO_FIND, &[]);
    }
    if lab.not_shown.is_empty() {
        faults.error_at("not_shown", fault::NOT_SHOWN_EMPTY, &[]);
    }
    if let Scene::Adult(plan) = lab.scene
        && !(SIZES.contains(&plan.size) && DRAWS.contains(&plan.draws))
    {
        faults.error_at("scene", fault::PLAN_OUT_OF_RANGE, &[]);
    }
    faults.within("goals", |faults| {
        for (place, goal) in lab.goals.iter().enumerate() {
            let is_many = |aim| matches!(aim, Aim::Crude(least) if least > departments().len());
            if !goal.aim.suits(lab.scene) || is_many(goal.aim) {
                faults.within(place, |faults| faults.error_at("aim", fault::AIM_OF_ANOTHER_SCENE, &[]));
            }
        }
    });
}
