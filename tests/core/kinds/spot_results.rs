//! Spot in results, from a module in a folder to the screen and to lines of text.

use std::sync::OnceLock;

use super::spotting::{Stage, example, step};
use biaiscope::activity::spot_results::{Count, Reading};
use biaiscope::activity::spotting::{Answer, Marked};
use biaiscope::activity::{Edit, Exercise, Intent, Response};
use biaiscope::progress::Event;
use biaiscope::text::{Id, Lang};
use crossterm::event::KeyCode;
use proptest::prelude::*;

const DOC: &str = include_str!("../../../docs/examples/spot_results.md");

fn exercise() -> &'static Exercise {
    static EXERCISE: OnceLock<Exercise> = OnceLock::new();
    EXERCISE.get_or_init(|| Stage::new(&example(DOC)).visit().exercise().unwrap().clone())
}

fn share(marks: &[(Reading, &str)]) -> f64 {
    let marks = marks.iter().map(|(at, kind)| Marked { at: at.clone(), kind: Id::new(kind) }).collect();
    exercise().grade(&Response::SpotResults(Answer { marks, nothing: false })).unwrap().share()
}

fn figure(id: &str) -> Reading {
    Reading::Figure(Id::new(id))
}

#[test]
fn the_example_passes_the_check() {
    assert_eq!(Stage::new(&example(DOC)).findings(), Vec::<String>::new());
}

#[test]
fn the_rule_of_grading() {
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
    near(share(&[(figure("impact"), "parity"), (figure("tpr"), "opportunity")]), 1.0);
    near(share(&[(Reading::Count(Id::new("women"), Count::FalseNegatives), "opportunity")]), 0.5);
    near(share(&[(Reading::Count(Id::new("men"), Count::FalseNegatives), "opportunity")]), 0.0);
    near(share(&[(figure("tpr"), "parity")]), 0.25);
    near(share(&[(figure("tpr"), "opportunity"), (figure("accuracy"), "parity")]), 0.375);
}

#[test]
fn a_figure_lights_its_cells() {
    let mut player = Stage::new(&example(DOC)).player(Lang::Fr, (80, 44));
    player.key(KeyCode::End).key(KeyCode::Up);
    let screen = player.screen();
    assert!(
        screen.contains("VP [24]") && screen.contains("FN (16)") && screen.contains("FP  6 "),
        "{screen}"
    );
    assert!(screen.replace('\u{a0}', " ").contains("24 / (24 + 16) = 60\u{202f}%"), "{screen}");
    player.key(KeyCode::Down);
    assert!(player.screen().contains("FP [6]") && player.screen().contains("VN (54)"), "{}", player.screen());
}

#[test]
fn keys_and_clicks_mark_figures_and_counts() {
    let mut player = Stage::new(&example(DOC)).player(Lang::En, (80, 44));
    player.click("ratio, selection").keys("1").key(KeyCode::Tab).key(KeyCode::Right).keys("2");
    let screen = player.screen();
    assert!(screen.contains("1›3") && screen.contains("2›FN"), "{screen}");
    player.key(KeyCode::Enter);
    assert!(player.screen().contains("✓ Right"), "{}", player.screen());
}

#[test]
fn plain_lines_tell_and_take_everything() {
    let said = Stage::new(&example(DOC)).plain(Lang::Fr, "f3\nvp1 9\nf3 1, fn1 2\n");
    assert!(said.replace('\u{a0}', " ").contains("min / max = 0,60"), "{said}");
    assert!(said.contains("de 1 à 3"), "{said}");
    assert!(said.contains("[Juste]\n"), "{said}");
}

#[test]
fn no_group_one_group_and_many_groups_hold() {
    let text = "(fr: \"un\", en: \"one\")";
    for count in [0, 1, 3, 12] {
        let group = |place: usize| {
            format!(
                "(id: \"g{place}\", name: (fr: \"漢字 e\u{301} groupe {place}\", en: \"g{place}\"), counts: (true_positives: 0, \
                 false_positives: {place}, false_negatives: 0, true_negatives: 4000000000)),"
            )
        };
        let groups: String = (0..count).map(group).collect();
        let stage = Stage::new(&step(&format!(
            "SpotResults(prompt: {text}, groups: [{groups}], figures: [(id: \"a\", shows: Rate(TruePositive)), \
             (id: \"b\", shows: Ratio(Selection)), (id: \"c\", shows: Difference(FalsePositive))], \
             kinds: [(id: \"k\", text: {text})])"
        )));
        for size in [(60, 18), (80, 24), (200, 60)] {
            let mut player = stage.player(Lang::En, size);
            for code in
                [KeyCode::Down, KeyCode::Right, KeyCode::Tab, KeyCode::End, KeyCode::Right, KeyCode::Up]
            {
                player.key(code).keys("1 ");
            }
        }
        let said = stage.plain(Lang::En, "f2\n0\n");
        assert!(said.contains("undefined"), "{said}");
        assert!(count != 1 || said.contains("undefined: one group only"), "{said}");
        assert!(count != 0 || !stage.findings().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_sequence_of_intents_panics(intents in prop::collection::vec(prop_oneof![
        prop::sample::select(vec![
            Intent::Up, Intent::Down, Intent::Left, Intent::Right, Intent::NextControl, Intent::PreviousControl,
            Intent::Toggle, Intent::Remove, Intent::Summary, Intent::PageUp,
            Intent::Edit(Edit::Home), Intent::Edit(Edit::End),
        ]),
        (0_usize..12).prop_map(Intent::Pick),
        (0_usize..70).prop_map(Intent::Point),
        "(f|tp|vn|é)?[0-9]{0,2} [0-9]".prop_map(Intent::Line),
        any::<String>().prop_map(Intent::Line),
    ], 0..60)) {
        static VISIT: OnceLock<biaiscope::course::Visit> = OnceLock::new();
        let mut visit = VISIT.get_or_init(|| Stage::new(&example(DOC)).visit()).clone();
        let words = biaiscope::text::Words::new(Lang::Fr);
        for intent in &intents {
            visit.intend(intent);
            prop_assert!(!visit.work(&words).is_empty());
        }
        if let Some(Event::Drafted { response, .. }) = visit.draft() {
            let read: Response = serde_json::from_str(&serde_json::to_string(&response).unwrap()).unwrap();
            prop_assert_eq!(exercise().grade(&read), exercise().grade(&response));
        }
    }

    #[test]
    fn the_score_is_monotone(marks in prop::collection::vec((0_usize..5, 0_usize..3), 0..5), cell in 0_usize..3) {
        let (figures, kinds) =
            (["accuracy", "selection", "impact", "tpr", "fpr"], ["parity", "opportunity", "predictive"]);
        let mut answer: Vec<(Reading, &str)> = Vec::new();
        for (place, kind) in marks {
            if !answer.iter().any(|(at, _)| *at == figure(figures[place])) {
                answer.push((figure(figures[place]), kinds[kind]));
            }
        }
        let before = share(&answer);
        let mut better = answer.clone();
        better.push((Reading::Count(Id::new("women"), Count::FalseNegatives), "opportunity"));
        prop_assert!(share(&better) >= before);
        let alarm = [Count::TruePositives, Count::FalsePositives, Count::TrueNegatives][cell];
        answer.push((Reading::Count(Id::new("women"), alarm), kinds[cell]));
        prop_assert!(share(&answer) <= before);
    }
}
