//! What comes back, and what one looks up: steps asked again, follow-ups, tools, pages, logbook.

use std::sync::Arc;

use biaiscope::activity::level_key;
use biaiscope::activity::{Intent, Stage};
use biaiscope::course::{Reply, Visit, next, previous};
use biaiscope::progress::{Event, Record};
use biaiscope::text::{Id, Lang, Words};

use crate::content::folder::{Folder, PART};

const NOTES: &str = r#"trainer: (say: (fr: "Dites.", en: "Say."), ask: [], expect: (fr: "Oui.", en: "Yes."), objections: [],
    debrief: (fr: "Fin.", en: "End."), short: (fr: "Bref.", en: "Short."), unplugged: (fr: "Au tableau.", en: "On the board."))"#;

/// The valid module with one more step behind the others; the opinion gives it its minutes.
fn with_step(fields: &str) -> Folder {
    let folder = Folder::new().spoil(PART, "minutes: 0.5", "minutes: 0.25");
    let text = folder.text(PART);
    let end = text.rfind("    ],").unwrap();
    let step = format!(
        r#"(title: (fr: "Encore", en: "Again"), minutes: 0.25, objective: "understand", {fields}, {NOTES}),"#
    );
    folder.with(PART, format!("{}{step}\n{}", &text[..end], &text[end..]))
}

fn with_pretest(fields: &str) -> Folder {
    with_step(fields).spoil(PART, r#"hints: [(fr: "Cherchez.", en: "Look.")],"#, "assessment: Pretest,")
}

#[test]
fn a_step_asks_an_earlier_one_again() {
    assert!(with_step(r#"id: "again", repeats: "start-opinion""#).codes().is_empty());
    assert!(with_pretest(r#"id: "again", repeats: "start-choice", assessment: Posttest"#).codes().is_empty());
    with_step(r#"id: "again", repeats: "nothing""#).gives("repeat-of-nothing");
    with_step(r#"id: "again", repeats: "start-lesson""#).gives("repeat-of-nothing");
    with_step(r#"id: "again", repeats: "again""#).gives("repeat-of-nothing");
    with_step(r#"id: "again", repeats: "start-opinion", body: (fr: "À moi", en: "Mine")"#)
        .gives("repeat-with-its-own");
    with_step(r#"id: "again", repeats: "start-choice", assessment: Posttest"#).gives("repeat-of-a-pretest");
    with_pretest(r#"id: "again", repeats: "start-choice""#).gives("repeat-of-a-pretest");
    with_step(r#"id: "again", body: (fr: "Un", en: "One"), assessment: Posttest"#)
        .gives("posttest-of-nothing");
}

#[test]
fn a_step_rests_on_an_earlier_one() {
    let body = r#"body: (fr: "Vu ?", en: "Seen?")"#;
    let resting = |on: &str| with_step(&format!(r#"id: "again", rests_on: "{on}", {body}"#));
    assert!(resting("start-choice").codes().is_empty());
    resting("nothing").gives("rests-on-nothing");
    resting("again").gives("rests-on-nothing");
}

#[test]
fn the_posttest_tells_what_the_pretest_kept_and_recalls_the_first_answer() {
    let folder = with_pretest(r#"id: "again", repeats: "start-choice", assessment: Posttest"#);
    let module = Arc::new(folder.check().module.unwrap());
    let mut record = Record::default();
    let mut keep = |event| record.apply(1, event);
    keep(Event::Opened { module: module.manifest.id.clone(), version: "1".into() });
    let kept = |record: &Record| record.module(&module.manifest.id).clone();
    let words = Words::new(Lang::En);

    let mut first = Visit::new(&module, &kept(&record), &Id::new("start-choice"), 1).unwrap();
    first.intend(&Intent::Pick(1));
    let Reply::GoOn(events) = first.submit() else { panic!("the pretest goes on at once") };
    assert_eq!(first.stage(), Stage::Recorded);
    for event in events {
        record.apply(2, event);
    }

    let mut again = Visit::new(&module, &kept(&record), &Id::new("again"), 1).unwrap();
    assert!(!again.has_hint() && !again.may_look_up() && !again.can_retry());
    let told = |visit: &Visit| format!("{:?}", visit.page(&words));
    assert!(!told(&again).contains("At the start"), "nothing is recalled before the answer");
    again.intend(&Intent::Pick(0));
    assert!(matches!(again.submit(), Reply::Keep(Event::Answered { step, .. }) if step.as_str() == "again"));
    assert_eq!(again.stage(), Stage::Debriefed);
    assert!(told(&again).contains("At the start") && told(&again).contains("Two"), "{}", told(&again));
    assert!(again.may_look_up());
}

#[test]
fn an_opinion_asked_again_shows_the_first_one() {
    let module = Arc::new(with_step(r#"id: "again", repeats: "start-opinion""#).check().module.unwrap());
    let mut record = Record::default();
    record.apply(1, Event::Opened { module: module.manifest.id.clone(), version: "1".into() });
    let answer = |record: &Record, step: &str, level: usize| {
        let kept = record.module(&module.manifest.id);
        let mut visit = Visit::new(&module, kept, &Id::new(step), 1).unwrap();
        visit.intend(&Intent::Pick(level));
        let reply = visit.submit();
        (visit, reply)
    };
    let (_, Reply::GoOn(events)) = answer(&record, "start-opinion", 0) else { panic!("goes on at once") };
    for event in events {
        record.apply(2, event);
    }
    let (again, reply) = answer(&record, "again", 3);
    assert!(matches!(reply, Reply::Keep(_)), "{reply:?}");
    let page = format!("{:?}", again.page(&Words::new(Lang::En)));
    let first = Words::new(Lang::En).say(level_key(0));
    assert!(page.contains("At the start") && page.matches(&first).count() == 2, "{page}");
}

#[test]
fn follow_ups_are_steps_that_stand_alone() {
    let late = |days: u16, id: &str| {
        format!(
            r#"[(after_days: {days}, step: (id: "{id}", title: (fr: "Plus tard", en: "Later"), minutes: 1.0,
            objective: "understand", sources: ["B2"], body: (fr: "Vu [@B2].", en: "Seen [@B2]."), {NOTES}))]"#
        )
    };
    let folder = Folder::new().with("follow-ups.ron", late(7, "late"));
    assert!(folder.codes().is_empty());
    let module = folder.check().module.unwrap();
    let step = module.step(&Id::new("late")).unwrap();
    assert!(next(&module, step, None).is_none() && previous(&module, &step.id).is_none());
    assert_eq!((module.steps().count(), module.every_step().count()), (6, 7));
    Folder::new().with("follow-ups.ron", late(0, "late")).gives("follow-up-at-once");
    Folder::new().with("follow-ups.ron", late(7, "start-lesson")).gives("duplicate-id");
    Folder::new()
        .with("follow-ups.ron", late(7, "late").replace("[@B2].\", en", "[@D9].\", en"))
        .gives("source-not-listed");
    Folder::new().with("follow-ups.ron", "[").gives("file-breaks-off");
}

#[test]
fn tools_pages_and_the_logbook_are_checked_too() {
    let tool = r#"[(id: "a", name: "A", maintainer: "Nobody", purpose: (fr: "Mesure [@B2].", en: "Measures [@B2]."), stages: [Data], materials: [Tables],
        platforms: [Python], licence: "MIT", licence_family: Permissive, licence_seen: true, maintenance: Active,
        checked: "2026-11", link: "https://example.org", sources: ["B2"])]"#;
    let tools = |text: String| Folder::new().with("toolbox.ron", text);
    assert!(tools(tool.to_owned()).codes().is_empty());
    tools(tool.replace("https:", "ftp:")).gives("not-a-link");
    tools(tool.replace("[Data]", "[]")).gives("empty-list");
    tools(tool.replace("Permissive", "Free")).gives("unknown-variant");
    tools(tool.replace("sources: [\"B2\"]", "sources: [\"B2\", \"B9\"]")).gives("unknown-source");
    tools(tool.replace("Mesure [@B2]", "Mesure [@?]")).gives("unsourced-claim");

    let page = r#"[(id: "pact", title: (fr: "Le Pacte", en: "The Pact"), body: (fr: "Vu [@B2].", en: "Seen [@B2]."), sources: ["B2"])]"#;
    let pages = |text: String| Folder::new().with("pages.ron", text);
    assert!(pages(page.to_owned()).codes().is_empty());
    pages(page.replace("fr: \"Vu", "fr: \"Les étudiant·es ; vu")).gives("midpoint");
    pages(page.replace("[@B2].\", en", "[@D9].\", en")).gives("source-not-listed");

    let logbook = r#"(title: (fr: "Journal", en: "Logbook"), intro: (fr: "Pour vous.", en: "For you."),
        fields: [(id: "tried", label: (fr: "Essai", en: "Trial"), prompt: (fr: "Quoi ?", en: "What?"))])"#;
    let logbooks = |text: String| Folder::new().with("logbook.ron", text);
    assert!(logbooks(logbook.to_owned()).codes().is_empty());
    logbooks(logbook.replace("fields: [", "fields: [], old: [")).gives("unknown-field");
    logbooks(logbook.replace("en: \"What?\"", "en: \"\"")).gives("empty-translation");
}
