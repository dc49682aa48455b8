//! Tests of rewriting: lists, lengths and signs to leave out.

use proptest::prelude::*;

use super::*;
use crate::activity::{Attempt, Edit, Exercise, Stage};
use crate::text::Words;

fn rewrite() -> Rewrite {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(
            r#"(
            prompt: (fr: "Réécrivez pour toute personne qualifiée", en: "Rewrite for anyone qualified"),
            sentence: (fr: "Un ingénieur prêt à se battre", en: "A fearless engineer who will fight"),
            avoid: [
                (id: "war", words: (fr: "se battre, conquér*", en: "fight*, conquer*"), why: (fr: "Combat", en: "Combat")),
                (id: "title", words: (fr: "mademoiselle", en: "-"), why: (fr: "Civilité", en: "Title")),
            ],
            criteria: [
                (id: "forms", text: (fr: "Deux formes", en: "Both"), why: (fr: "Pour que", en: "Because"), must_contain_any: (fr: "ingénieure*", en: "-")),
                (id: "short", text: (fr: "Court", en: "Short"), why: (fr: "Vite lu", en: "Soon read"), max_words: 9),
            ],
            models: [(text: (fr: "Une ingénieure ou un ingénieur pour bâtir", en: "An engineer to build things"), comment: (fr: "Bien", en: "Well"))],
        )"#,
        )
        .unwrap()
}

fn answer(text: &str) -> Response {
    Response { text: text.to_owned(), is_compared: true, judged: None }
}

fn earned(text: &str) -> f64 {
    rewrite().grade(&answer(text)).unwrap().earned
}

fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

#[test]
fn the_share_of_ideas_avoided_and_criteria_met() {
    close(earned("Une ingénieure ou un ingénieur pour bâtir"), 1.0);
    close(earned("Un ingénieur pour bâtir"), 2.0 / 3.0);
    close(earned("Un ingénieur prêt à se battre"), 1.0 / 3.0);
    // An idea that is not in the sentence counts from when it is used.
    close(earned("Mademoiselle l’ingénieure bâtit"), 3.0 / 4.0);
    close(earned("  \n"), 0.0);
    close(earned(""), 0.0);
}

#[test]
fn too_few_words_are_no_rewriting_and_signs_can_be_forbidden() {
    let mut rewrite = rewrite();
    rewrite.criteria[1].min_words = Some(4);
    rewrite.criteria[1].forbidden_signs = "·•".to_owned();
    let earned = |text: &str| rewrite.grade(&answer(text)).unwrap().earned;
    close(earned("Une ingénieure"), 0.0);
    close(earned("Une ingénieure ou un ingénieur pour bâtir"), 1.0);
    close(earned("Un·e ingénieur·e pour bâtir, ou une ingénieure"), 2.0 / 3.0);
}

#[test]
fn the_language_is_that_of_the_answer() {
    // In English, only the war and the length can be checked.
    close(earned("An engineer to build things"), 1.0);
    close(earned("An engineer who will fight"), 0.5);
    assert_eq!(rewrite().grade(&answer("qwerty 漢字 👩🏽‍💻")).unwrap().parts.len(), 3, "the reference, in doubt");
}

#[test]
fn each_element_has_its_mark() {
    let verdict = rewrite().grade(&answer("Un ingénieur prêt à conquérir l’avenir")).unwrap();
    let part = |id: &str| verdict.part(&Id::new(id));
    assert_eq!(part("war"), Some(Mark::Wrong));
    assert_eq!(part("forms"), Some(Mark::Missed));
    assert_eq!(part("short"), Some(Mark::Right));
    assert_eq!(part("title"), None);
}

fn faults(change: impl Fn(&mut Rewrite)) -> Vec<(String, &'static str)> {
    let mut rewrite = rewrite();
    change(&mut rewrite);
    let mut faults = Faults::default();
    rewrite.check(&mut faults);
    faults.into_found().into_iter().map(|fault| (fault.path.to_string(), fault.code.name())).collect()
}

#[test]
fn authors_are_told_what_cannot_work() {
    assert_eq!(faults(|_| {}), []);
    let codes = |change: fn(&mut Rewrite)| -> Vec<&'static str> {
        let mut codes: Vec<_> = faults(change).into_iter().map(|(_, code)| code).collect();
        codes.dedup();
        codes
    };
    assert_eq!(codes(|rewrite| rewrite.models.clear()), ["no-models"]);
    assert_eq!(codes(|rewrite| rewrite.avoid[1].words = Text::default()), ["no-words"]);
    assert_eq!(codes(|rewrite| rewrite.criteria[1].max_words = None), ["criterion-checks-nothing"]);
    assert_eq!(codes(|rewrite| rewrite.criteria[1].max_words = Some(3)), ["model-fails"]);
    assert_eq!(codes(|rewrite| rewrite.criteria[1].id = Id::new("war")), ["duplicate-id"]);
    assert_eq!(
        codes(|rewrite| rewrite.sentence = rewrite.models[0].text.clone()),
        ["sentence-needs-no-rewriting"]
    );
    let bare = codes(|rewrite| {
        rewrite.avoid.clear();
        rewrite.criteria.clear();
    });
    assert_eq!(bare, ["nothing-to-check"]);
}

fn intents() -> impl Strategy<Value = Intent> {
    let text = || {
        proptest::sample::select(vec![
            "a",
            "e\u{301}",
            "👩🏽\u{200d}💻",
            "漢",
            " ",
            "\n",
            "mot \\",
            "1 3",
            "0",
            "",
        ])
    };
    prop_oneof![
        text().prop_map(|text| Intent::Edit(Edit::Insert(text.to_owned()))),
        text().prop_map(|text| Intent::Line(text.to_owned())),
        proptest::sample::select(vec![
            Intent::Up,
            Intent::Down,
            Intent::Left,
            Intent::Right,
            Intent::ExtendLeft,
            Intent::ExtendRight,
            Intent::NextControl,
            Intent::PreviousControl,
            Intent::Toggle,
            Intent::Remove,
            Intent::Tick(3),
            Intent::Edit(Edit::Erase),
            Intent::Edit(Edit::EraseForward),
            Intent::Edit(Edit::EraseWord),
            Intent::Edit(Edit::Home),
            Intent::Edit(Edit::WordLeft),
            Intent::Edit(Edit::WordRight),
            Intent::Edit(Edit::Undo),
            Intent::Edit(Edit::Redo),
        ]),
        (0..3000_usize).prop_map(Intent::Point),
        (0..9_usize).prop_map(Intent::Pick),
        (0..9_usize).prop_map(Intent::ExtendTo),
    ]
}

fn text_of(attempt: &Attempt) -> String {
    match attempt.response() {
        crate::activity::Response::Rewrite(response) => response.text.clone(),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn no_sequence_of_intents_panics_or_loses_the_text(intents in proptest::collection::vec(intents(), 0..60)) {
        let exercise = Exercise::Rewrite(rewrite());
        let mut attempt = exercise.start(None, 1);
        let words = Words::new(crate::text::Lang::Fr);
        for intent in &intents {
            let (before, was_typing) = (text_of(&attempt), crate::action::is_typing(&exercise.actions(&attempt)));
            exercise.update(&mut attempt, intent);
            if !matches!(intent, Intent::Edit(_) | Intent::Line(_)) || !was_typing {
                prop_assert_eq!(text_of(&attempt), before);
            }
        }
        for stage in [Stage::Answering, Stage::Recorded, Stage::Debriefed] {
            exercise.blocks(&attempt, &View { stage, words: &words, sources: &[], earlier: &[] });
        }
        let again = exercise.start(Some(attempt.response()), 2);
        prop_assert_eq!(again.response(), attempt.response());
        prop_assert_eq!(exercise.grade(again.response()), exercise.grade(attempt.response()));
    }

    #[test]
    fn one_more_word_to_avoid_never_raises_the_score_and_one_more_criterion_never_lowers_it(
        words in proptest::collection::vec(
            proptest::sample::select(vec!["un", "ingénieur", "ingénieure", "se battre", "mademoiselle", "conquérir", "bâtir"]),
            1..6,
        ),
        at in 0..6_usize,
    ) {
        let before = earned(&words.join(" "));
        for (extra, must_not_rise) in [("mademoiselle", true), ("conquérant", true), ("ingénieure", false)] {
            let mut longer = words.clone();
            longer.insert(at.min(words.len()), extra);
            let after = earned(&longer.join(" "));
            let is_longer_than_allowed = longer.join(" ").split(' ').count() > 9;
            if must_not_rise {
                prop_assert!(after <= before + 1e-9, "{longer:?}: {before} → {after}");
            } else if !is_longer_than_allowed {
                prop_assert!(after >= before - 1e-9, "{longer:?}: {before} → {after}");
            }
        }
    }
}
