//! What may be wrong with what an author wrote.

use super::{Aim, ThresholdLab};
use crate::activity::Faults;

pub(super) fn check(lab: &ThresholdLab, faults: &mut Faults) {
    faults.ids("goals", lab.goals.iter().map(|goal| &goal.id));
    if !lab.goals.iter().any(|goal| !goal.impossible) {
        faults.error_at("goals", "no-possible-goal", &[]);
    }
    if lab.not_shown.is_empty() {
        faults.error_at("not_shown", "not-shown-empty", &[]);
    }
    let axis = lab.scores.axis();
    if let Some(start) = lab.start
        && ![start.women, start.men].into_iter().all(|threshold| axis.holds(threshold))
    {
        faults.error_at("start", "start-off-scale", &[]);
    }
    faults.within("goals", |faults| {
        for (place, goal) in lab.goals.iter().enumerate() {
            faults.within(place, |faults| {
                let is_share = |aim: &Aim| (0.0..=1.0).contains(&aim.bound());
                if goal.aims.is_empty() || !goal.aims.iter().all(is_share) {
                    faults.error_at("aims", "aims-not-shares", &[]);
                    return;
                }
                // Claims about what can be reached are not left to the author: they are tried.
                match (lab.way_to(goal), goal.impossible) {
                    (Some(_), true) => faults.error_at("impossible", "goal-within-reach", &[]),
                    (None, false) => faults.error_at("aims", "goal-out-of-reach", &[]),
                    _ => {}
                }
            });
        }
    });
}
