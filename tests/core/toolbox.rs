//! Finding a tool: by a word, even mistyped, by filters, and by three questions.

use std::sync::LazyLock;

use biaiscope::content::{Maintenance, Module, Origin, Platform, Stage, Tool, load_manifest, load_module};
use biaiscope::text::{Lang, Msg, Words};
use biaiscope::toolbox::{Advisor, Facet, MOST_SUGGESTIONS, Query};
use proptest::prelude::*;

/// The program's own module.
static MODULE: LazyLock<Module> =
    LazyLock::new(|| load_module(&Origin::Embedded, load_manifest(&Origin::Embedded).unwrap()).unwrap());

/// A small toolbox of the test's own.
fn small() -> Vec<Tool> {
    let tool = |id: &str, name: &str, rest: &str| {
        format!(
            r#"(id: "{id}", name: "{name}", maintainer: "Nobody", checked: "2026-11",
            link: "https://example.org", licence: "?", licence_seen: true, {rest}),"#
        )
    };
    let text = [
        tool(
            "a",
            "What-If Tool",
            r#"purpose: (fr: "Mesure des écarts à l’écran.", en: "Measures gaps."), stages: [Evaluation],
            materials: [Tables], platforms: [Web], licence_family: Contradictory, maintenance: Dormant"#,
        ),
        tool(
            "b",
            "Fairlearn",
            r#"purpose: (fr: "Entraîne sous contrainte.", en: "Trains."), stages: [Evaluation, Model],
            materials: [Tables], platforms: [Python], licence_family: Permissive, maintenance: Active"#,
        ),
        tool(
            "c",
            "WinoBias",
            r#"purpose: (fr: "Des phrases de test.", en: "Sentences."), stages: [Evaluation],
            materials: [Texts], platforms: [Data], licence_family: NonCommercial, maintenance: Static"#,
        ),
    ];
    biaiscope::content::options().from_str(&format!("[{}]", text.concat())).unwrap()
}

/// Nothing but some words typed.
fn typed(text: &str) -> Query {
    let mut query = Query::default();
    text.clone_into(&mut query.text);
    query
}

fn names(tools: &[&Tool]) -> Vec<String> {
    tools.iter().map(|tool| tool.name.clone()).collect()
}

fn found(text: &str, lang: Lang) -> Vec<String> {
    let tools = small();
    let query = typed(text);
    names(&query.found(&tools, &Words::new(lang)))
}

#[test]
fn a_word_is_found_without_accents_with_a_slip_and_in_either_language() {
    assert_eq!(found("ecarts", Lang::Fr), ["What-If Tool"]);
    assert_eq!(found("GAPS", Lang::Fr), ["What-If Tool"]);
    assert_eq!(found("failrearn", Lang::En), ["Fairlearn"]);
    assert_eq!(found("farlearn", Lang::En), ["Fairlearn"]);
    assert_eq!(found("fairle", Lang::En), ["Fairlearn"]);
    assert_eq!(found("whatif", Lang::En), ["What-If Tool"]);
    assert_eq!(found("what if", Lang::En), ["What-If Tool"]);
    assert_eq!(found("permissive", Lang::En), ["Fairlearn"]);
    assert_eq!(found("python évaluation", Lang::Fr), ["Fairlearn"]);
    assert_eq!(found("sentences wino", Lang::Fr), ["WinoBias"]);
    assert!(found("banana", Lang::Fr).is_empty());
    assert_eq!(found("  ", Lang::Fr).len(), 3);
}

#[test]
fn a_filter_goes_through_the_values_that_are_there_and_back_to_none() {
    let tools = small();
    let mut query = Query::default();
    let mut seen = Vec::new();
    loop {
        query.turn(Facet::Licence, &tools);
        match query.chosen(Facet::Licence) {
            Some(value) => seen.push(value),
            None => break,
        }
    }
    assert_eq!(seen, Facet::Licence.values(&tools));
    let seen: Vec<&str> = seen.into_iter().map(Msg::key).collect();
    assert_eq!(seen, ["licence-permissive", "licence-non-commercial", "licence-contradictory"]);
    query.choose(Facet::Maintenance, Some(Maintenance::Active.key()));
    query.choose(Facet::Stage, Some(Stage::Model.key()));
    assert_eq!(names(&query.found(&tools, &Words::new(Lang::Fr))), ["Fairlearn"]);
    query.choose(Facet::Platform, Some(Platform::Web.key()));
    assert!(query.found(&tools, &Words::new(Lang::Fr)).is_empty());
}

fn advised(answers: [usize; 3], tools: &[Tool]) -> Vec<(String, bool, usize)> {
    let mut advisor = Advisor::default();
    for answer in answers {
        assert!(!advisor.answer(99) && advisor.answer(answer));
    }
    assert!(advisor.is_done() && !advisor.answer(0));
    let found = advisor.suggestions(tools, &Words::new(Lang::En));
    found.into_iter().map(|found| (found.tool.name.clone(), found.fits, found.reserves.len())).collect()
}

#[test]
fn three_questions_give_a_short_list_that_says_what_to_mind() {
    let tools = small();
    let task = Stage::ALL.iter().position(|stage| *stage == Stage::Evaluation).unwrap();
    // Tables, nothing in particular: the well kept one first, the doubtful one with two reserves.
    let expected = [("Fairlearn".to_owned(), true, 0), ("What-If Tool".to_owned(), true, 2)];
    assert_eq!(advised([task, 0, 0], &tools), expected);
    // Texts, commercial use: the only one for texts does not allow it, and says so.
    let near = advised([task, 1, 5], &tools);
    assert!(near.iter().all(|(_, fits, reserves)| !fits && *reserves > 0), "{near:?}");
    assert!(near.iter().any(|(name, ..)| name == "WinoBias"));
    // Nothing writes documentation here.
    let none = Stage::ALL.iter().position(|stage| *stage == Stage::Documentation).unwrap();
    assert!(advised([none, 0, 0], &tools).is_empty());
}

#[test]
fn every_way_through_the_questions_is_answered() {
    let module = &*MODULE;
    for task in 0..Stage::ALL.len() {
        for material in 0..5 {
            for constraint in 0..6 {
                let found = advised([task, material, constraint], &module.toolbox);
                assert!(found.len() <= MOST_SUGGESTIONS);
                // What fits in every respect is never mixed with what does not.
                assert!(found.iter().all(|(_, fits, _)| *fits == found[0].1));
            }
        }
    }
}

/// A name with a slip at `at`: a letter missing, or two swapped.
fn slipped(name: &str, at: usize, swaps: bool) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = at % letters.len();
    if swaps && at + 1 < letters.len() {
        letters.swap(at, at + 1);
    } else {
        letters.remove(at);
    }
    letters.into_iter().collect()
}

proptest! {
    // The words of fifty tools are compared each time.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_tool_is_found_by_its_name_with_a_slip(tool in 0..1000_usize, at in 0..40_usize, swaps: bool) {
        let module = &*MODULE;
        let tool = &module.toolbox[tool % module.toolbox.len()];
        let word = tool.name.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len()).unwrap();
        prop_assume!(word.chars().count() >= 5);
        let query = typed(&slipped(word, at, swaps));
        let found = query.found(&module.toolbox, &Words::new(Lang::Fr));
        prop_assert!(found.contains(&tool), "{} by {}", tool.name, query.text);
    }

    #[test]
    fn filters_only_narrow_and_whatever_is_typed_is_safe(text in "\\PC{0,12}", turns in proptest::collection::vec(0..4_usize, 0..6)) {
        let module = &*MODULE;
        let words = Words::new(Lang::En);
        let mut query = typed(&text);
        let all = query.found(&module.toolbox, &words).len();
        for turn in turns {
            query.turn(Facet::ALL[turn], &module.toolbox);
            let found = query.found(&module.toolbox, &words);
            prop_assert!(found.len() <= all);
        }
    }
}
