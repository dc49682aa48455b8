//! What may be wrong with the applications and the past decisions that an author wrote.

use super::{Application, HiringLab};
use crate::activity::Faults;
use crate::text::{Id, fault};

/// The fewest applications, or candidates, that a model can be looked at with.
const FEWEST: usize = 6;

/// What is wrong with the lab.
pub(super) fn check(lab: &HiringLab, faults: &mut Faults) {
    faults.ids("groups", lab.groups.iter().map(|group| &group.id));
    faults.ids("traits", lab.traits.iter().map(|known| &known.id));
    faults.ids("applications", lab.applications.iter().map(|application| &application.id));
    faults.ids("candidates", lab.candidates.iter().map(|candidate| &candidate.id));
    if lab.groups.len() < 2 {
        faults.error_at("groups", fault::HIRING_GROUPS, &[]);
    }
    check_applications(lab, "applications", &lab.applications, faults);
    check_applications(lab, "candidates", &lab.candidates, faults);
    faults.within("past", |faults| {
        for (place, past) in lab.past.iter().enumerate() {
            faults.within(place, |faults| {
                check_traits(lab, &past.traits, faults);
                if past.invited > past.applied {
                    faults.error_at("invited", fault::HIRING_COUNTS, &[]);
                }
            });
        }
    });
    if !(lab.counts_for.is_finite() && lab.counts_for > 0.0) {
        faults.error_at("counts_for", fault::HIRING_WEIGHT, &[]);
    }
    if lab.places == 0 || lab.places >= lab.candidates.len() {
        faults.error_at("places", fault::HIRING_PLACES, &[]);
    }
    if lab.swapped().is_none() {
        faults.error_at("swap", fault::HIRING_SWAP, &[]);
    }
    check_past(lab, faults);
}

fn check_applications(
    lab: &HiringLab,
    field: &'static str,
    applications: &[Application],
    faults: &mut Faults,
) {
    faults.within(field, |faults| {
        if applications.len() < FEWEST {
            faults.error(fault::HIRING_TOO_FEW, &[("least", &FEWEST.to_string())]);
        }
        for (place, application) in applications.iter().enumerate() {
            faults.within(place, |faults| {
                if lab.groups.iter().all(|group| group.id != application.group) {
                    faults.error_at("group", fault::HIRING_UNKNOWN, &[("id", application.group.as_str())]);
                }
                check_traits(lab, &application.traits, faults);
            });
        }
    });
}

fn check_traits(lab: &HiringLab, traits: &[Id], faults: &mut Faults) {
    faults.within("traits", |faults| {
        for (place, id) in traits.iter().enumerate().filter(|(_, id)| lab.place(id).is_none()) {
            faults.error_at(place, fault::HIRING_UNKNOWN, &[("id", id.as_str())]);
        }
    });
}

/// What the past decisions teach is not left to the author: a model is trained on them.
fn check_past(lab: &HiringLab, faults: &mut Faults) {
    let Some(past) = lab.learn_from_past() else {
        faults.error_at("past", fault::HIRING_ONE_ANSWER, &[]);
        return;
    };
    let mut shares = lab.groups.iter().map(|group| lab.share(&past, &group.id).value().ok());
    if let Some(first) = shares.next()
        && shares.all(|share| share == first)
    {
        faults.within("past", |faults| faults.warning(fault::HIRING_NO_GAP, &[]));
    }
    if past.swapped.is_some_and(|(before, after)| before == after) {
        faults.within("swap", |faults| faults.warning(fault::HIRING_SWAP_IDLE, &[]));
    }
}
