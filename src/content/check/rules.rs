//! Rules that hold between the values of a module: ids, references, minutes, reachability.

use std::collections::HashSet;

use super::known::{Known, lacks};
use super::texts::is_web;
use crate::activity::Faults;
use crate::content::reference::{Logbook, ReferencePage, Source, Term, Tool};
use crate::content::schema::{Assessment, FollowUp, Manifest, PartEntry, PartFile, Priority, Step};
use crate::text::{Id, Lang, fault};

/// The longest script for one step, in words: what can be said in half a minute.
const LONGEST_SCRIPT: usize = 60;

/// The most hints of a step.
const MOST_HINTS: usize = 3;

/// Minutes are written with two decimals at most.
const SAME_MINUTES: f64 = 0.005;

pub(super) fn manifest(manifest: &Manifest, parts: &[Option<&PartFile>], faults: &mut Faults) {
    if !manifest.id.is_well_formed() {
        faults.error_at("id", fault::BAD_ID, &[("id", manifest.id.as_str())]);
    }
    faults.ids("objectives", manifest.objectives.iter().map(|objective| &objective.id));
    faults.ids("parts", manifest.parts.iter().map(|part| &part.id));
    if manifest.parts.is_empty() {
        faults.error_at("parts", fault::NO_PARTS, &[]);
    }
    minutes(manifest.minutes, manifest.parts.iter().map(|part| part.minutes), faults);
    let mut files = HashSet::new();
    faults.within("parts", |faults| {
        for (place, (entry, part)) in manifest.parts.iter().zip(parts).enumerate() {
            faults.within(place, |faults| {
                if !files.insert(&entry.file) {
                    faults.error_at("file", fault::DUPLICATE_FILE, &[("file", &entry.file)]);
                }
                let Some(part) = part else { return };
                if part.steps.is_empty() {
                    faults.error_at("file", fault::EMPTY_PART, &[("id", entry.id.as_str())]);
                } else {
                    minutes(entry.minutes, part.steps.iter().map(|step| step.minutes), faults);
                }
            });
        }
    });
}

/// The minutes of a whole are above 0 and the sum of those of its elements.
fn minutes(whole: f64, elements: impl Iterator<Item = f64>, faults: &mut Faults) {
    let sum: f64 = elements.sum();
    if !check_minutes(whole, faults) {
        return;
    }
    if (sum - whole).abs() > SAME_MINUTES {
        let written = |minutes: f64| format!("{}", (minutes * 100.0).round() / 100.0);
        faults.error_at(
            "minutes",
            fault::MINUTES_DO_NOT_ADD_UP,
            &[("sum", &written(sum)), ("whole", &written(whole))],
        );
    }
}

fn check_minutes(minutes: f64, faults: &mut Faults) -> bool {
    let fine = minutes.is_finite() && minutes > 0.0;
    if !fine {
        faults.error_at("minutes", fault::MINUTES_NOT_POSITIVE, &[]);
    }
    fine
}

pub(super) fn sources(sources: &[Source], faults: &mut Faults) {
    unique(sources.iter().map(|source| &source.id), faults);
    for (place, source) in sources.iter().enumerate() {
        faults.within(place, |faults| {
            if source.cite.trim().is_empty() {
                faults.error_at("cite", fault::EMPTY_REFERENCE, &[]);
            }
            if source.link.as_ref().is_some_and(|link| !is_web(link)) {
                faults.error_at("link", fault::NOT_A_LINK, &[]);
            }
        });
    }
}

pub(super) fn glossary(terms: &[Term], known: &Known, faults: &mut Faults) {
    unique(terms.iter().map(|term| &term.id), faults);
    for (place, term) in terms.iter().enumerate() {
        faults.within(place, |faults| {
            known_sources(known, &term.sources, faults);
            faults.within("see", |faults| {
                for (at, id) in term.see.iter().enumerate().filter(|(_, id)| lacks(known.terms.as_ref(), id))
                {
                    faults.error_at(at, fault::UNKNOWN_TERM, &[("id", id.as_str())]);
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
                faults.error_at("id", fault::BAD_ID, &[("id", id.as_str())]);
            }
            if !seen.insert(id) {
                faults.error_at("id", fault::DUPLICATE_ID, &[("id", id.as_str())]);
            }
        });
    }
}

fn known_sources(known: &Known, sources: &[Id], faults: &mut Faults) {
    faults.within("sources", |faults| {
        for (at, id) in sources.iter().enumerate().filter(|(_, id)| lacks(known.sources.as_ref(), id)) {
            faults.error_at(at, fault::UNKNOWN_SOURCE, &[("id", id.as_str())]);
        }
    });
}

/// The rules of a part whose steps are numbered from `first` on.
pub(super) fn part(
    part: &PartFile,
    entry: Option<&PartEntry>,
    first: usize,
    known: &Known,
    faults: &mut Faults,
) {
    if let Some(entry) = entry.filter(|entry| entry.id != part.id) {
        faults.error_at(
            "id",
            fault::PART_ID_DIFFERS,
            &[("id", part.id.as_str()), ("manifest", entry.id.as_str())],
        );
    }
    faults.within("steps", |faults| {
        for (at, step) in part.steps.iter().enumerate() {
            faults.within(at, |faults| {
                self::step(known, first + at, step, faults);
            });
        }
    });
}

/// The rules of the follow-ups, whose steps are numbered from `first` on.
pub(super) fn follow_ups(follow_ups: &[FollowUp], first: usize, known: &Known, faults: &mut Faults) {
    for (at, follow_up) in follow_ups.iter().enumerate() {
        faults.within(at, |faults| {
            if follow_up.after_days == 0 {
                faults.error_at("after_days", fault::FOLLOW_UP_AT_ONCE, &[]);
            }
            faults.within("step", |faults| step(known, first + at, &follow_up.step, faults));
        });
    }
}

pub(super) fn toolbox(tools: &[Tool], known: &Known, faults: &mut Faults) {
    unique(tools.iter().map(|tool| &tool.id), faults);
    for (place, tool) in tools.iter().enumerate() {
        faults.within(place, |faults| {
            known_sources(known, &tool.sources, faults);
            if !is_web(&tool.link) {
                faults.error_at("link", fault::NOT_A_LINK, &[]);
            }
            for (field, is_empty) in [
                ("stages", tool.stages.is_empty()),
                ("materials", tool.materials.is_empty()),
                ("platforms", tool.platforms.is_empty()),
            ] {
                if is_empty {
                    faults.error_at(field, fault::EMPTY_LIST, &[("field", field)]);
                }
            }
        });
    }
}

pub(super) fn pages(pages: &[ReferencePage], known: &Known, faults: &mut Faults) {
    unique(pages.iter().map(|page| &page.id), faults);
    for (place, page) in pages.iter().enumerate() {
        faults.within(place, |faults| known_sources(known, &page.sources, faults));
    }
}

pub(super) fn logbook(logbook: &Logbook, known: &Known, faults: &mut Faults) {
    faults.ids("fields", logbook.fields.iter().map(|field| &field.id));
    known_sources(known, &logbook.sources, faults);
    if logbook.fields.is_empty() {
        faults.error_at("fields", fault::EMPTY_LIST, &[("field", "fields")]);
    }
}

/// The rules of the step that is number `place` of the module.
fn step(known: &Known, place: usize, step: &Step, faults: &mut Faults) {
    if !step.id.is_well_formed() {
        faults.error_at("id", fault::BAD_ID, &[("id", step.id.as_str())]);
    }
    if known.places.get(&step.id) != Some(&place) {
        faults.error_at("id", fault::DUPLICATE_ID, &[("id", step.id.as_str())]);
    } else if known.reached.as_ref().is_some_and(|reached| reached.get(place) == Some(&false)) {
        faults.error_at("id", fault::UNREACHABLE_STEP, &[("id", step.id.as_str())]);
    }
    check_minutes(step.minutes, faults);
    if lacks(known.objectives.as_ref(), &step.objective) {
        faults.error_at("objective", fault::UNKNOWN_OBJECTIVE, &[("id", step.objective.as_str())]);
    }
    known_sources(known, &step.sources, faults);
    match &step.repeats {
        Some(asked) => repeat(known, place, step, asked, faults),
        None if step.body.is_empty() && step.exercise.is_none() => faults.error(fault::EMPTY_STEP, &[]),
        None if step.assessment == Some(Assessment::Posttest) => {
            faults.error_at("assessment", fault::POSTTEST_OF_NOTHING, &[]);
        }
        None => {}
    }
    if let Some(other) = &step.rests_on {
        let is_earlier = known.places.get(other).is_some_and(|there| *there < place);
        // It may stand in a part that could not be read.
        if !is_earlier && known.reached.is_some() {
            faults.error_at("rests_on", fault::RESTS_ON_NOTHING, &[("id", other.as_str())]);
        }
    }
    if step.priority != Priority::Must && step.if_dropped.is_empty() {
        faults.error(fault::NO_LOSS_TOLD, &[]);
    }
    if let Some(next) = &step.next {
        faults.within("next", |faults| forward(known, place, next, faults));
    }
    if let Some(exercise) = &step.exercise {
        faults.within("exercise", |faults| {
            exercise.check(faults);
            for next in exercise.branches().0 {
                forward(known, place, next, faults);
            }
        });
        let pretest = step.assessment == Some(Assessment::Pretest);
        if exercise.is_graded() && !pretest && step.hints.is_empty() {
            faults.warning(fault::NO_HINT, &[]);
        }
        if exercise.is_graded() && step.explanation.is_empty() {
            faults.warning(fault::NO_EXPLANATION, &[]);
        }
        if pretest && !step.hints.is_empty() {
            faults.error_at("hints", fault::HINTS_AT_PRETEST, &[]);
        }
    }
    if step.hints.len() > MOST_HINTS {
        faults.within("hints", |faults| {
            faults.warning(fault::TOO_MANY_HINTS, &[("most", &MOST_HINTS.to_string())]);
        });
    }
    faults.within("trainer", |faults| {
        let longest =
            Lang::ALL.map(|lang| step.trainer.say.get(lang).split_whitespace().count()).into_iter().max();
        if let Some(words) = longest.filter(|words| *words > LONGEST_SCRIPT) {
            faults.within("say", |faults| {
                faults.warning(
                    fault::LONG_SCRIPT,
                    &[("words", &words.to_string()), ("most", &LONGEST_SCRIPT.to_string())],
                );
            });
        }
        faults.within("objections", |faults| {
            for (at, objection) in step.trainer.objections.iter().enumerate() {
                faults.within(at, |faults| known_sources(known, &objection.sources, faults));
            }
        });
    });
}

/// A step that asks an earlier one again brings nothing of its own, and a posttest asks what a
/// pretest did.
fn repeat(known: &Known, place: usize, step: &Step, asked: &Id, faults: &mut Faults) {
    let own = !step.body.is_empty()
        || step.exercise.is_some()
        || !step.hints.is_empty()
        || !step.explanation.is_empty()
        || !step.sources.is_empty();
    if own {
        faults.error(fault::REPEAT_WITH_ITS_OWN, &[]);
    }
    let earlier = known.places.get(asked).is_some_and(|there| *there < place);
    match known.asking.get(asked).filter(|_| earlier) {
        // It may stand in a part that could not be read.
        None if known.reached.is_none() => {}
        None => faults.error_at("repeats", fault::REPEAT_OF_NOTHING, &[("id", asked.as_str())]),
        Some(test) => {
            let pretest = *test == Some(Assessment::Pretest);
            if pretest != (step.assessment == Some(Assessment::Posttest)) {
                faults.error_at("repeats", fault::REPEAT_OF_A_PRETEST, &[("id", asked.as_str())]);
            }
        }
    }
}

/// A reference to a following step must exist and lie ahead: a course has no loops.
fn forward(known: &Known, here: usize, next: &Id, faults: &mut Faults) {
    let quote = format!("\"{next}\"");
    match known.places.get(next) {
        // It may stand in a part that could not be read.
        None if known.reached.is_none() => {}
        None => faults.error_about(&quote, fault::UNKNOWN_STEP, &[("id", next.as_str())]),
        Some(there) if *there <= here => {
            faults.error_about(&quote, fault::STEP_GOES_BACK, &[("id", next.as_str())]);
        }
        Some(_) => {}
    }
}
