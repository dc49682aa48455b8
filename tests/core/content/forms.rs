//! Questions of a test: two forms of one question, and right options that give themselves away.

use std::sync::Arc;

use biaiscope::activity::{Intent, Response};
use biaiscope::content::Module;
use biaiscope::course::{Reply, Visit};
use biaiscope::page::Mark;
use biaiscope::progress::{Event, Record};
use biaiscope::text::{Id, Lang, Words};

use crate::content::folder::{Folder, MANIFEST, PART};

/// The valid module, whose question has another form and is asked before and after.
fn two_forms() -> Folder {
    let parallel = r#"parallel: (prompt: (fr: "Laquelle ?", en: "Which other?"), options: [
            (id: "third", text: (fr: "Trois", en: "Three"), feedback: (fr: "Non.", en: "No.")),
            (id: "fourth", text: (fr: "Quatre", en: "Four"), right: true, feedback: (fr: "Oui.", en: "Yes.")),
        ]),
        prompt: (fr: "Lequel ?", en: "Which one?")"#;
    let folder = Folder::new()
        .spoil(PART, "minutes: 0.5", "minutes: 0.25")
        .spoil(PART, r#"hints: [(fr: "Cherchez.", en: "Look.")],"#, "assessment: Pretest,")
        .spoil(PART, r#"prompt: (fr: "Lequel ?", en: "Which one?")"#, parallel);
    let text = folder.text(PART);
    let end = text.rfind("    ],").unwrap();
    let again = r#"(id: "again", title: (fr: "Encore", en: "Again"), minutes: 0.25, objective: "understand",
        repeats: "start-choice", assessment: Posttest, trainer: (say: (fr: "Dites.", en: "Say."), ask: [],
        expect: (fr: "Oui.", en: "Yes."), objections: [], debrief: (fr: "Fin.", en: "End."),
        short: (fr: "Bref.", en: "Short."), unplugged: (fr: "Au tableau.", en: "On the board."))),"#;
    folder.with(PART, format!("{}{again}\n{}", &text[..end], &text[end..]))
}

/// A learner at a step, and whether the parallel form is before them.
fn at(module: &Arc<Module>, record: &Record, step: &str, seed: u64) -> (Visit, bool) {
    let record = record.module(&module.manifest.id);
    let visit = Visit::new(module, record, &Id::new(step), seed).unwrap();
    let page = format!("{:?}", visit.page(&Words::new(Lang::En)));
    let forms = (page.contains("Which one?"), page.contains("Which other?"));
    assert_ne!(forms.0, forms.1, "one form, and one only: {page}");
    (visit, forms.1)
}

#[test]
fn one_form_is_asked_before_and_the_other_after_whatever_the_seeds() {
    assert_eq!(two_forms().codes(), [""; 0]);
    let module = Arc::new(two_forms().check().module.unwrap());
    let mut first_forms = Vec::new();
    for (seed, later) in [(0, 0), (1, 0), (2, 1), (3, 1), (4, 7), (5, 8)] {
        let mut record = Record::default();
        record.apply(1, Event::Opened { module: module.manifest.id.clone(), version: "1".into() });
        let (mut visit, is_parallel) = at(&module, &record, "start-choice", seed);
        first_forms.push(is_parallel);
        record.apply(2, visit.entered());
        visit.intend(&Intent::Pick(0));
        let Reply::GoOn(events) = visit.submit() else { panic!("the pretest goes on at once") };
        for event in events {
            record.apply(3, event);
        }
        let (mut again, is_parallel_again) = at(&module, &record, "again", later);
        assert_ne!(is_parallel, is_parallel_again, "{seed} {later}");
        record.apply(4, again.entered());
        // Whoever leaves and comes back finds the same form, and its right option.
        assert_eq!(at(&module, &record, "again", later + 1).1, is_parallel_again);
        again.intend(&Intent::Pick(usize::from(is_parallel_again)));
        again.submit();
        assert_eq!(again.mark(), Some(Mark::Right));
        let told = format!("{:?}", again.page(&Words::new(Lang::En)));
        let before = if is_parallel { "Three" } else { "One" };
        assert!(told.contains("At the start") && told.contains(before), "{told}");
    }
    assert!(first_forms.contains(&true) && first_forms.contains(&false));
}

#[test]
fn an_answer_is_graded_by_the_form_that_it_answers() {
    let module = two_forms().check().module.unwrap();
    for step in ["start-choice", "again"] {
        let exercise = module.step(&Id::new(step)).unwrap().exercise.as_ref().unwrap();
        for (option, mark) in
            [("first", Mark::Right), ("second", Mark::Wrong), ("third", Mark::Wrong), ("fourth", Mark::Right)]
        {
            let answer: Response =
                serde_json::from_str(&format!(r#"{{"choice": {{"options": ["{option}"]}}}}"#)).unwrap();
            assert_eq!(exercise.grade(&answer).unwrap().mark(), mark, "{step} {option}");
        }
    }
}

#[test]
fn forms_share_no_option_and_have_one_right_each() {
    two_forms().spoil(PART, r#"(id: "third""#, r#"(id: §"second""#).gives("duplicate-id");
    two_forms()
        .spoil(PART, r#"en: "Four"), right: true"#, r#"en: "Four")"#)
        .spoil(
            PART,
            r#"options: [
            (id: "third""#,
            r#"options: §[
            (id: "third""#,
        )
        .gives("no-right-option");
}

/// The codes about keys in a module of `count` questions, whose options are made by `options`.
fn keys(count: usize, options: impl Fn(usize) -> [(&'static str, bool); 3]) -> Vec<&'static str> {
    let step = |at: usize| {
        let options = options(at).map(|(text, right)| {
            format!(
                r#"(id: "{}", text: (fr: "{text}", en: "{text}"), right: {right}, feedback: (fr: "Oui", en: "Yes")),"#,
                text.replace(' ', "-")
            )
        });
        let options = options.concat();
        format!(
            r#"(id: "q{at}", title: (fr: "Étape", en: "Step"), minutes: 0.25, objective: "understand",
            exercise: Choice(prompt: (fr: "Lequel ?", en: "Which?"), options: [{options}]),
            hints: [(fr: "Cherchez.", en: "Look.")], explanation: (fr: "Ainsi.", en: "So."),
            trainer: (say: (fr: "Dites.", en: "Say."), ask: [], expect: (fr: "Oui.", en: "Yes."), objections: [],
            debrief: (fr: "Fin.", en: "End."), short: (fr: "Bref.", en: "Short."), unplugged: (fr: "Là.", en: "There."))),"#
        )
    };
    let steps: String = (0..count).map(step).collect();
    let folder = Folder::new().with(PART, format!(r#"(id: "start", steps: [{steps}])"#));
    let codes: Vec<_> = folder.codes().into_iter().filter(|code| code.starts_with("keys-")).collect();
    let is_about_manifest = |place: &String| place.starts_with(MANIFEST);
    let places = folder.places().into_iter().filter(|place| place.contains("keys-"));
    assert!(places.collect::<Vec<_>>().iter().all(is_about_manifest));
    codes
}

/// Texts, the right one first, turned so that it stands in place `at` modulo 3.
fn turned(texts: [&'static str; 3], at: usize) -> [(&'static str, bool); 3] {
    let mut options = [(texts[0], true), (texts[1], false), (texts[2], false)];
    options.rotate_right(at % 3);
    options
}

#[test]
fn right_options_that_stand_out_over_a_module_are_a_warning() {
    let alike =
        |at: usize| turned([["un mot", "deux mots ici", "trois"][at / 3 % 3], "deux mots", "autre"], at);
    assert_eq!(keys(18, alike), [""; 0]);
    assert_eq!(keys(18, |at| turned(["une option bien longue", "courte", "court"], at)), ["keys-longest"; 2]);
    assert_eq!(keys(18, |at| turned(["bref", "une option longue", "une autre"], at)), ["keys-shortest"; 2]);
    let absolute =
        |at: usize| turned([["une part", "des parts là", "part"][at / 3 % 3], "jamais never", "pas ici"], at);
    assert_eq!(keys(30, absolute), ["keys-not-absolute"; 2]);
    assert_eq!(
        keys(18, |at| turned([["un mot", "deux mots ici", "trois"][at % 3], "deux mots", "autre"], 1)),
        ["keys-in-place"]
    );
    // A few questions show nothing.
    assert_eq!(keys(3, |at| turned(["une option bien longue", "courte", "court"], at)), [""; 0]);
}
