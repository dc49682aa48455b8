//! What may be wrong with what an author wrote.

use super::{Aim, ThresholdLab};
use crate::activity::Faults;
use crate::text::fault;

pub(super) fn check(lab: &ThresholdLab, faults: &mut Faults) {
    faults.ids("goals", lab.goals.iter().map(|goal| &goal.id));
    if !lab.goals.iter().any(|goal| !goal.impossible) {
        faults.error_at("goals", fault::NO_POSSIBLE_GOAL, &[]);
    }
    if lab.not_shown.is_empty() {
        faults.error_at("not_shown", fault::NOT_SHOWN_EMPTY, &[]);
    }
    let axis = lab.scores.axis();
    if let Some(start) = lab.start
        && ![start.women, start.men].into_iter().all(|threshold| axis.holds(threshold))
    {
        faults.error_at("start", fault::START_OFF_SCALE, &[]);
    }
    faults.within("goals", |faults| {
        for (place, goal) in lab.goals.iter().enumerate() {
            faults.within(place, |faults| {
                let is_share = |aim: &Aim| (0.0..=1.0).contains(&aim.bound());
                if goal.aims.is_empty() || !goal.aims.iter().all(is_share) {
                    faults.error_at("aims", fault::AIMS_NOT_SHARES, &[]);
                    return;
                }
                // Claims about what can be reached are not left to the author: they are tried.
                match (lab.way_to(goal), goal.impossible) {
                    (Some(_), true) => faults.error_at("impossible", fault::GOAL_WITHIN_REACH, &[]),
                    (None, false) => faults.error_at("aims", fault::GOAL_OUT_OF_REACH, &[]),
                    _ => {}
                }
            });
        }
    });
}
