//! The workshop as a whole: what every step carries, what may be graded, how long it takes.
use std::collections::BTreeSet;

use biaiscope::activity::Exercise;
use biaiscope::content::{Assessment, Module, Origin, Priority, Standing, Step, load_manifest, load_module};
use biaiscope::text::{Id, Lang, Text};

/// Planned minutes of the parts, the break among them: three hours.
const PLAN: [(&str, f64); 7] = [
    ("opening", 18.0),
    ("understand", 32.0),
    ("spot", 45.0),
    ("break", 10.0),
    ("limit", 40.0),
    ("method", 20.0),
    ("commit", 15.0),
];

/// Exercises that grade no fact from elsewhere: the module's own method, letters written for it.
const OWN: [&str; 2] = ["method-order", "spot-letters"];

/// What could not be verified (part K of the facts): the sources that hold it, and the words by
/// which it would be told; none where the source holds nothing else.
const UNVERIFIED: [(&str, &[&str]); 10] = [
    ("A6", &[]),
    ("A9", &["trimestre", "quarter", "trois mois", "three months"]),
    ("A24", &["Journal officiel", "Official Journal"]),
    ("A25", &[]),
    ("A32", &[]),
    ("B19", &["20 %", "20%"]),
    ("B25", &["%"]),
    ("B28", &["Conseil d’État"]),
    ("H5", &["Face++"]),
    ("H6", &["1,81", "1.81", "1,06", "1.06"]),
];

fn module() -> Module {
    let manifest = load_manifest(&Origin::Embedded).unwrap();
    load_module(&Origin::Embedded, manifest).unwrap()
}

fn is_in_every_language(text: &Text) -> bool {
    Lang::ALL.iter().all(|lang| !text.get(*lang).trim().is_empty())
}

#[test]
fn the_plan_is_three_hours() {
    let module = module();
    let parts: Vec<(&str, f64)> =
        module.parts.iter().map(|part| (part.entry.id.as_str(), part.entry.minutes)).collect();
    assert_eq!(parts, PLAN);
    assert!((module.manifest.minutes - 180.0).abs() < 1e-9);
    for part in &module.parts {
        let sum: f64 = part.steps.iter().map(|step| step.minutes).sum();
        assert!((sum - part.entry.minutes).abs() < 1e-9, "{}: {sum}", part.entry.id);
    }
}

#[test]
fn every_step_has_all_that_it_must_carry() {
    for step in module().every_step() {
        let (id, notes) = (&step.id, &step.trainer);
        for text in [&step.title, &notes.say, &notes.expect, &notes.debrief, &notes.short, &notes.unplugged] {
            assert!(is_in_every_language(text), "{id}: {text:?}");
        }
        assert!(!notes.ask.is_empty() && notes.ask.iter().all(is_in_every_language), "{id}: questions");
        let replied = notes.objections.iter().filter(|objection| {
            is_in_every_language(&objection.claim) && is_in_every_language(&objection.reply)
        });
        assert!(replied.count() >= 2, "{id}: objections");
        assert!(
            notes.objections.iter().any(|objection| !objection.sources.is_empty()),
            "{id}: no reply has a source"
        );
        if step.priority != Priority::Must {
            assert!(is_in_every_language(&step.if_dropped), "{id}: what is lost");
        }
        let Some(exercise) = &step.exercise else {
            assert!(is_in_every_language(&step.body), "{id}: a page");
            continue;
        };
        if exercise.is_graded() {
            assert!(is_in_every_language(&step.explanation), "{id}: why");
            let hints = if step.assessment.is_some() { 0..=0 } else { 1..=3 };
            assert!(hints.contains(&step.hints.len()), "{id}: {} hints", step.hints.len());
            assert!(!step.sources.is_empty(), "{id}: sources");
        }
        if let Exercise::Choice(choice) = exercise {
            let told =
                |option: &biaiscope::activity::choice::ChoiceOption| is_in_every_language(&option.feedback);
            assert!(choice.options.iter().all(told), "{id}: feedback");
        }
    }
}

#[test]
fn each_part_has_something_that_a_late_class_can_drop() {
    let module = module();
    for part in module.parts.iter().filter(|part| !part.entry.pause) {
        for priority in [Priority::Should, Priority::Could] {
            assert!(
                part.steps.iter().any(|step| step.priority == priority),
                "{}: {priority:?}",
                part.entry.id
            );
        }
        for step in part.steps.iter().filter(|step| step.priority != Priority::Must) {
            assert_eq!(step.assessment, None, "{}: a test cannot be dropped", step.id);
        }
    }
    // Nothing leads to what may be gone.
    let dropped: BTreeSet<&Id> =
        module.steps().filter(|step| step.priority != Priority::Must).map(|step| &step.id).collect();
    for step in module.steps() {
        let branches = step.exercise.as_ref().map(|exercise| exercise.branches().0).unwrap_or_default();
        for led in step.next.iter().chain(branches).chain(&step.repeats) {
            assert!(!dropped.contains(led), "{} leads to {led}, which may be dropped", step.id);
        }
    }
}

#[test]
fn the_posttest_asks_what_the_pretest_did_and_opinions_come_back() {
    let module = module();
    let of = |test| module.steps().filter(move |step| step.assessment == Some(test));
    let pretest: Vec<&Step> = of(Assessment::Pretest).collect();
    let posttest: Vec<&Step> = of(Assessment::Posttest).collect();
    assert_eq!((pretest.len(), posttest.len()), (10, 10));
    for (before, after) in pretest.iter().zip(&posttest) {
        assert_eq!(after.repeats.as_ref(), Some(&before.id));
        let asked = before.exercise.as_ref().unwrap();
        assert_eq!((&after.exercise, &after.objective), (&Some(asked.asked_again()), &before.objective));
    }
    // Most questions have two forms: what was asked before is not asked again.
    let is_other = |(before, after): &(&&Step, &&Step)| before.exercise != after.exercise;
    assert!(pretest.iter().zip(&posttest).filter(is_other).count() >= 6);
    let objectives: BTreeSet<&Id> = pretest.iter().map(|step| &step.objective).collect();
    assert_eq!(objectives.len(), module.manifest.objectives.len(), "every objective is tested");
    let opinions = |again: bool| {
        let asked = |step: &&Step| matches!(step.exercise, Some(Exercise::Opinion(_)));
        module.steps().filter(asked).filter(|step| step.repeats.is_some() == again).count()
    };
    assert_eq!((opinions(false), opinions(true)), (4, 4));
}

#[test]
fn only_what_was_verified_is_graded() {
    let module = module();
    for step in module.every_step() {
        let Some(exercise) = step.exercise.as_ref().filter(|exercise| exercise.is_graded()) else { continue };
        let is_verified =
            |id: &Id| module.source(id).is_some_and(|source| source.standing != Standing::Established);
        assert!(
            OWN.contains(&step.id.as_str()) || step.sources.iter().any(is_verified),
            "{} grades what nobody checked",
            step.id
        );
        // What a learner answers: the exercise itself, not what is told around it.
        let asked = format!("{exercise:?}");
        for (source, words) in UNVERIFIED {
            let cites = asked.contains(&format!("[@{source}]"));
            let told = words.is_empty() || words.iter().any(|word| told_beside(&asked, source, word));
            assert!(!(cites && told), "{} grades what could not be verified: {source}", step.id);
        }
    }
}

/// Whether a sentence that cites `source` holds `word`.
fn told_beside(text: &str, source: &str, word: &str) -> bool {
    let mark = format!("[@{source}]");
    text.split(['.', '"']).any(|sentence| sentence.contains(&mark) && sentence.contains(word))
}

#[test]
fn the_workshop_is_as_large_as_it_was_meant_to_be() {
    let module = module();
    let asked: Vec<&Step> = module.every_step().filter(|step| step.repeats.is_none()).collect();
    let count = |is_wanted: fn(&Exercise) -> bool| {
        asked.iter().filter(|step| step.exercise.as_ref().is_some_and(is_wanted)).count()
    };
    let exercises = count(|_| true);
    let talks = count(|exercise| matches!(exercise, Exercise::Discuss(_)));
    let lessons = asked.len() - exercises;
    assert!(lessons >= 24, "{lessons} lessons");
    assert!(exercises >= 30 + 10 + 4, "{exercises} exercises");
    assert!(talks >= 6, "{talks} discussions");
    assert!(module.toolbox.len() >= 30 && module.glossary.len() >= 60);
    assert!(module.follow_ups.len() >= 2 && module.pages.len() >= 2 && module.logbook.is_some());
    let tools = module.toolbox.iter().filter(|tool| tool.sources.is_empty() || tool.checked.is_empty());
    assert_eq!(tools.map(|tool| tool.id.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn options_are_not_given_away_by_their_length() {
    let module = module();
    for lang in Lang::ALL {
        let (mut longest, mut all) = (0, 0);
        for step in module.steps().filter(|step| step.repeats.is_none()) {
            let Some(Exercise::Choice(choice)) = &step.exercise else { continue };
            if choice.several {
                continue;
            }
            let length = |text: &Text| text.get(lang).chars().count();
            let right = choice.options.iter().find(|option| option.right).unwrap();
            let rest =
                choice.options.iter().filter(|option| !option.right).map(|option| length(&option.text));
            all += 1;
            longest += usize::from(rest.max() < Some(length(&right.text)));
        }
        assert!(longest * 2 <= all, "{lang:?}: the longest option is right {longest} times out of {all}");
    }
}
