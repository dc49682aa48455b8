//! Rules that hold between the values of a module: ids, references, minutes, reachability.

use std::collections::HashSet;

use crate::activity::Faults;
use crate::content::schema::{Module, Priority, Step};
use crate::text::{Id, Lang};

/// The longest script for one step, in words: what can be said in half a minute.
const LONGEST_SCRIPT: usize = 60;

/// The most hints of a step.
const MOST_HINTS: usize = 3;

/// Minutes are written with two decimals at most.
const SAME_MINUTES: f64 = 0.005;

pub(super) fn manifest(module: &Module, faults: &mut Faults) {
    let manifest = &module.manifest;
    if !manifest.id.is_well_formed() {
        faults.error_at("id", "bad-id", &[("id", manifest.id.as_str())]);
    }
    faults.ids("objectives", manifest.objectives.iter().map(|objective| &objective.id));
    faults.ids("parts", manifest.parts.iter().map(|part| &part.id));
    if manifest.parts.is_empty() {
        faults.error_at("parts", "no-parts", &[]);
    }
    minutes(manifest.minutes, manifest.parts.iter().map(|part| part.minutes), faults);
    faults.within("parts", |faults| {
        for (place, part) in module.parts.iter().enumerate() {
            faults.within(place, |faults| {
                minutes(part.entry.minutes, part.steps.iter().map(|step| step.minutes), faults);
                if part.steps.is_empty() {
                    faults.error_at("file", "empty-part", &[("id", part.entry.id.as_str())]);
                }
            });
        }
    });
}

/// The minutes of a whole are above 0 and the sum of those of its elements.
fn minutes(whole: f64, elements: impl Iterator<Item = f64>, faults: &mut Faults) {
    let sum: f64 = elements.sum();
    if whole.is_nan() || whole <= 0.0 {
        faults.error_at("minutes", "minutes-not-positive", &[]);
    } else if (sum - whole).abs() > SAME_MINUTES {
        let written = |minutes: f64| format!("{}", (minutes * 100.0).round() / 100.0);
        faults.error_at(
            "minutes",
            "minutes-do-not-add-up",
            &[("sum", &written(sum)), ("whole", &written(whole))],
        );
    }
}

pub(super) fn sources(module: &Module, faults: &mut Faults) {
    unique(module.sources.iter().map(|source| &source.id), faults);
    for (place, source) in module.sources.iter().enumerate() {
        let web = |link: &String| !link.starts_with("https://") && !link.starts_with("http://");
        faults.within(place, |faults| {
            if source.cite.trim().is_empty() {
                faults.error_at("cite", "empty-reference", &[]);
            }
            if source.link.as_ref().is_some_and(web) {
                faults.error_at("link", "not-a-link", &[]);
            }
        });
    }
}

pub(super) fn glossary(module: &Module, faults: &mut Faults) {
    unique(module.glossary.iter().map(|term| &term.id), faults);
    for (place, term) in module.glossary.iter().enumerate() {
        faults.within(place, |faults| {
            known(module, "sources", &term.sources, faults);
            faults.within("see", |faults| {
                for (at, id) in term.see.iter().enumerate().filter(|(_, id)| module.term(id).is_none()) {
                    faults.error_at(at, "unknown-term", &[("id", id.as_str())]);
                }
            });
        });
    }
}

/// The ids of a list that is the file itself.
fn unique<'a>(ids: impl Iterator<Item = &'a Id>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (place, id) in ids.enumerate() {
        faults.within(place, |faults| {
            if !id.is_well_formed() {
                faults.error_at("id", "bad-id", &[("id", id.as_str())]);
            }
            if !seen.insert(id) {
                faults.error_at("id", "duplicate-id", &[("id", id.as_str())]);
            }
        });
    }
}

fn known(module: &Module, field: &'static str, sources: &[Id], faults: &mut Faults) {
    faults.within(field, |faults| {
        for (at, id) in sources.iter().enumerate().filter(|(_, id)| module.source(id).is_none()) {
            faults.error_at(at, "unknown-source", &[("id", id.as_str())]);
        }
    });
}

pub(super) fn part(module: &Module, place: usize, id: &Id, reachable: &HashSet<Id>, faults: &mut Faults) {
    let part = &module.parts[place];
    if *id != part.entry.id {
        faults.error_at(
            "id",
            "part-id-differs",
            &[("id", id.as_str()), ("manifest", part.entry.id.as_str())],
        );
    }
    faults.within("steps", |faults| {
        for (at, step) in part.steps.iter().enumerate() {
            faults.within(at, |faults| {
                if !step.id.is_well_formed() {
                    faults.error_at("id", "bad-id", &[("id", step.id.as_str())]);
                }
                // The index keeps the last step of a name: every earlier one is hidden by it.
                if module.place(&step.id) != Some((place, at)) {
                    faults.error_at("id", "duplicate-id", &[("id", step.id.as_str())]);
                } else if !reachable.contains(&step.id) {
                    faults.error_at("id", "unreachable-step", &[("id", step.id.as_str())]);
                }
                self::step(module, (place, at), step, faults);
            });
        }
    });
}

fn step(module: &Module, here: (usize, usize), step: &Step, faults: &mut Faults) {
    if step.minutes.is_nan() || step.minutes <= 0.0 {
        faults.error_at("minutes", "minutes-not-positive", &[]);
    }
    if !module.manifest.objectives.iter().any(|objective| objective.id == step.objective) {
        faults.error_at("objective", "unknown-objective", &[("id", step.objective.as_str())]);
    }
    known(module, "sources", &step.sources, faults);
    if step.body.is_empty() && step.exercise.is_none() {
        faults.error("empty-step", &[]);
    }
    if step.priority != Priority::Must && step.if_dropped.is_empty() {
        faults.error("no-loss-told", &[]);
    }
    if let Some(next) = &step.next {
        faults.within("next", |faults| forward(module, here, next, faults));
    }
    if let Some(exercise) = &step.exercise {
        faults.within("exercise", |faults| {
            exercise.check(faults);
            for next in exercise.branches().0 {
                forward(module, here, next, faults);
            }
        });
        let pretest = step.assessment.is_some();
        if exercise.is_graded() && !pretest && step.hints.is_empty() {
            faults.warning("no-hint", &[]);
        }
        if exercise.is_graded() && step.explanation.is_empty() {
            faults.warning("no-explanation", &[]);
        }
        if pretest && !step.hints.is_empty() {
            faults.error_at("hints", "hints-at-pretest", &[]);
        }
    }
    if step.hints.len() > MOST_HINTS {
        faults
            .within("hints", |faults| faults.warning("too-many-hints", &[("most", &MOST_HINTS.to_string())]));
    }
    faults.within("trainer", |faults| {
        let longest =
            Lang::ALL.map(|lang| step.trainer.say.get(lang).split_whitespace().count()).into_iter().max();
        if let Some(words) = longest.filter(|words| *words > LONGEST_SCRIPT) {
            faults.within("say", |faults| {
                faults.warning(
                    "long-script",
                    &[("words", &words.to_string()), ("most", &LONGEST_SCRIPT.to_string())],
                );
            });
        }
        faults.within("objections", |faults| {
            for (at, objection) in step.trainer.objections.iter().enumerate() {
                faults.within(at, |faults| known(module, "sources", &objection.sources, faults));
            }
        });
    });
}

/// A reference to a following step must exist and lie ahead: a course has no loops.
fn forward(module: &Module, here: (usize, usize), next: &Id, faults: &mut Faults) {
    match module.place(next) {
        None => faults.error("unknown-step", &[("id", next.as_str())]),
        Some(there) if there <= here => faults.error("step-goes-back", &[("id", next.as_str())]),
        Some(_) => {}
    }
}

/// The steps that some learner who only ever goes on comes to.
pub(super) fn reachable(module: &Module) -> HashSet<Id> {
    let steps: Vec<&Step> = module.steps().collect();
    let position = |id: &Id| {
        let (part, step) = module.place(id)?;
        Some(module.parts[..part].iter().map(|part| part.steps.len()).sum::<usize>() + step)
    };
    let mut reached = vec![false; steps.len()];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    // Every reference leads ahead, so one pass in order is enough.
    for at in 0..steps.len() {
        if !reached[at] {
            continue;
        }
        let step = steps[at];
        let (branches, falls_through) =
            step.exercise.as_ref().map_or((Vec::new(), true), |exercise| exercise.branches());
        let following = match &step.next {
            Some(next) => position(next),
            None => Some(at + 1),
        };
        let ways = branches.into_iter().filter_map(position).chain(following.filter(|_| falls_through));
        for way in ways.filter(|way| *way > at).collect::<Vec<_>>() {
            if let Some(reached) = reached.get_mut(way) {
                *reached = true;
            }
        }
    }
    steps.into_iter().zip(reached).filter(|(_, reached)| *reached).map(|(step, _)| step.id.clone()).collect()
}
