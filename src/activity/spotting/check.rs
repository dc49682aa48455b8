//! What may be wrong with the problems, targets and innocents that an author wrote.

use std::collections::HashSet;

use super::{Place, Spotting};
use crate::activity::Faults;
use crate::text::{Id, fault};

/// The most kinds of problems: each has a digit.
const MOST_KINDS: usize = 9;

/// What is wrong with problems, targets and innocents.
pub(in crate::activity) fn check(exercise: &impl Spotting, faults: &mut Faults) {
    let problems = exercise.problems();
    faults.ids("kinds", problems.iter().map(|problem| &problem.id));
    faults.ids("targets", exercise.targets().iter().map(|target| &target.id));
    if problems.is_empty() {
        faults.error_at("kinds", fault::NO_KINDS, &[]);
    } else if problems.len() > MOST_KINDS {
        faults.error_at("kinds", fault::TOO_MANY_OPTIONS, &[("most", &MOST_KINDS.to_string())]);
    }
    let is_kind = |id: &Id| problems.iter().any(|problem| problem.id == *id);
    let mut taken = HashSet::new();
    faults.within("targets", |faults| {
        for (place, target) in exercise.targets().iter().enumerate() {
            faults.within(place, |faults| {
                if !is_kind(&target.kind) {
                    faults.error_at("kind", fault::UNKNOWN_KIND, &[("id", target.kind.as_str())]);
                }
                for (at, id) in target.also.iter().enumerate().filter(|(_, id)| !is_kind(id)) {
                    faults.within("also", |faults| {
                        faults.error_at(at, fault::UNKNOWN_KIND, &[("id", id.as_str())]);
                    });
                }
                check_places(exercise, &target.at, &mut taken, faults);
            });
        }
    });
    faults.within("innocent", |faults| {
        for (place, innocent) in exercise.innocent().iter().enumerate() {
            faults.within(place, |faults| check_places(exercise, &innocent.at, &mut taken, faults));
        }
    });
}

fn check_places<S: Spotting>(
    exercise: &S,
    places: &[S::Place],
    taken: &mut HashSet<String>,
    faults: &mut Faults,
) {
    if places.is_empty() {
        faults.error_at("at", fault::NO_PLACE, &[]);
    }
    faults.within("at", |faults| {
        for (at, place) in places.iter().enumerate() {
            if !exercise.has(place) {
                faults.error_at(at, fault::UNKNOWN_PLACE, &[("id", &place.key())]);
            } else if !taken.insert(place.key()) {
                faults.error_at(at, fault::PLACE_TAKEN, &[("id", &place.key())]);
            }
        }
    });
}
