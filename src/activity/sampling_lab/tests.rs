//! Tests of the sampling lab: seeds, draws and errors.

use proptest::prelude::*;

use super::*;
use crate::activity::{Edit, Exercise, Response as Any, Stage};
use crate::fairness::Measured;
use crate::text::{Lang, Words, msg};

fn lab(step: usize) -> SamplingLab {
    let guide = include_str!("../../../docs/examples/sampling_lab.md");
    let step = guide.split("```ron\n").nth(step).unwrap().split("```").next().unwrap();
    let step: crate::content::Step = crate::content::options().from_str(step).unwrap();
    match step.exercise {
        Some(Exercise::SamplingLab(lab)) => lab,
        other => panic!("{other:?}"),
    }
}

/// The same lab with few draws.
fn quick(step: usize) -> SamplingLab {
    match lab(step) {
        SamplingLab { scene: Scene::Adult(_), prompt, measure, goals, not_shown, memory } => SamplingLab {
            scene: Scene::Adult(Plan { size: 300, draws: 2, seed: 1 }),
            prompt,
            measure,
            goals,
            not_shown,
            memory,
        },
        lab => lab,
    }
}

/// Types lines and lets what they begin come to its end.
fn typed(lab: &SamplingLab, lines: &[&str]) -> Response {
    let (mut response, mut cursor) = (lab.blank(), lab.cursor(&lab.blank(), 0));
    for line in lines {
        let outcome = lab.update(&mut response, &mut cursor, &Intent::Line((*line).to_owned()));
        assert!(matches!(outcome, Outcome::Changed | Outcome::Moved), "{line}: {outcome:?}");
        while lab.is_working(&cursor) {
            lab.update(&mut response, &mut cursor, &Intent::Work);
        }
    }
    response
}

fn marks(lab: &SamplingLab, response: &Response) -> Vec<Mark> {
    lab.grade(response).unwrap().parts.into_iter().map(|(_, mark)| mark).collect()
}

/// The shape of [B24]: a drop for the sex that is under-represented, a plateau between.
#[test]
fn errors_move_with_the_share_of_women() {
    let lab = lab(1);
    let Scene::Adult(plan) = lab.scene else { panic!("{:?}", lab.scene) };
    let response = typed(&lab, &["0 50 100"]);
    assert_eq!(response.tried, [0, 50, 100]);
    let mean = |share, group| -> f64 {
        (lab.samples(plan).mean(share, group, Measure::Misses) as Measured).unwrap()
    };
    assert!(mean(0, 0) > mean(50, 0) + 0.1 && mean(0, 0) > mean(100, 0) + 0.1);
    assert!(mean(100, 1) > mean(50, 1) + 0.1 && mean(100, 1) > mean(0, 1) + 0.1);
    assert!(mean(50, 0) < mean(100, 0) + 0.05 && mean(50, 1) < mean(0, 1) + 0.05);
    let area = |share, group| lab.samples(plan).mean(share, group, Measure::Area).unwrap();
    assert!(area(0, 0) < area(50, 0) && area(100, 1) < area(50, 1));
    assert_eq!(marks(&lab, &response), [Mark::Right; 3]);
    assert_eq!(marks(&lab, &typed(&lab, &["50"])), [Mark::Missed; 3]);
    let extremes = typed(&lab, &["0, 100 %"]);
    assert_eq!(marks(&lab, &extremes), [Mark::Right, Mark::Right, Mark::Missed]);
}

/// The same seed gives the same samples.
#[test]
fn draws_depend_on_the_seed_alone() {
    let range = |seed| {
        let plan = Plan { size: 300, draws: 2, seed };
        let memory = Memory::default();
        Samples { plan, memory: &memory }.range(30, 0, Measure::Error).unwrap()
    };
    assert_eq!(range(7), range(7));
    assert_ne!(range(7), range(8));
}

/// H1: the gap of all together, that of four departments, that of all weighted alike.
#[test]
fn the_gap_of_berkeley_vanishes() {
    let lab = lab(2);
    let rates = |lines: &[&str]| {
        let rates = typed(&lab, lines).comparison.rates().unwrap();
        [rates.unprivileged, rates.privileged].map(|rate| format!("{:.1}", rate * 100.0))
    };
    assert_eq!(rates(&["2", "1"]), ["30.4", "44.5"]);
    assert_eq!(rates(&["3"]), ["43.0", "38.7"]);
    assert_eq!(rates(&["a b"]), ["26.5", "25.5"]);
    assert_eq!(marks(&lab, &typed(&lab, &["2"])), [Mark::Missed, Mark::Missed]);
    assert_eq!(marks(&lab, &typed(&lab, &["A,B"])), [Mark::Right, Mark::Missed]);
    // What is reached is kept; all departments are asked for, or enough of them.
    assert_eq!(marks(&lab, &typed(&lab, &["3", "A", "1"])), [Mark::Missed, Mark::Right]);
    assert_eq!(marks(&lab, &typed(&lab, &["A", "3"])), [Mark::Missed, Mark::Missed]);
    assert_eq!(marks(&lab, &typed(&lab, &["B C D E F"])), [Mark::Missed, Mark::Missed]);
    assert!(typed(&lab, &["A B C D E F"]).comparison.rates().is_err());
}

#[test]
fn lines_that_say_nothing_change_nothing() {
    for (step, lines) in [(1, ["foo", "101", "-5", "50 x", "%"]), (2, ["foo", "4", "A G", "0", "1 2"])] {
        let lab = quick(step);
        for line in lines {
            let (mut response, mut cursor) = (lab.blank(), lab.cursor(&lab.blank(), 0));
            let outcome = lab.update(&mut response, &mut cursor, &Intent::Line(line.to_owned()));
            assert!(matches!(outcome, Outcome::Unclear(_)), "{line}: {outcome:?}");
            assert_eq!(response, lab.blank());
        }
    }
}

#[test]
fn what_an_old_answer_is_graded_by_is_drawn_again() {
    let lab = SamplingLab { scene: Scene::Adult(Plan { size: 300, draws: 2, seed: 99 }), ..quick(1) };
    let mut response = Response { tried: vec![0, 100], ..Response::default() };
    let mut cursor = lab.cursor(&response, 0);
    assert_eq!(lab.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_WORK)));
    let mut slices = 0;
    while lab.is_working(&cursor) {
        lab.update(&mut response, &mut cursor, &Intent::Work);
        slices += 1;
    }
    assert_eq!((slices, response.tried.as_slice()), (4, [0, 100].as_slice()));
    assert_eq!(lab.lacking(&response, &cursor), None);
}

fn intents() -> impl Strategy<Value = Intent> {
    prop_oneof![
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::NextControl),
        Just(Intent::PreviousControl),
        Just(Intent::Toggle),
        Just(Intent::Confirm),
        Just(Intent::Cancel),
        Just(Intent::Work),
        Just(Intent::Reset),
        Just(Intent::PickNone),
        Just(Intent::Edit(Edit::Undo)),
        (0..60_usize).prop_map(Intent::Point),
        (0..60_usize).prop_map(Intent::ExtendTo),
        (0..60_usize, -4..4_isize).prop_map(|(at, by)| Intent::Turn(at, by)),
        (0..9_usize).prop_map(Intent::Pick),
        "[a-g0-9 ,vzr]{0,6}".prop_map(Intent::Line),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Nothing panics; only changes change the answer; what is stored can be read again.
    #[test]
    fn whatever_is_done_is_borne(step in 1..3_usize, intents in proptest::collection::vec(intents(), 0..25)) {
        let lab = quick(step);
        let (mut response, mut cursor) = (lab.blank(), lab.cursor(&lab.blank(), 0));
        for intent in &intents {
            let before = response.clone();
            let outcome = lab.update(&mut response, &mut cursor, intent);
            prop_assert!(outcome == Outcome::Changed || response == before, "{:?}", intent);
            for (lang, stage) in Lang::ALL.into_iter().zip([Stage::Answering, Stage::Debriefed]) {
                let words = Words::new(lang);
                lab.blocks(&response, &cursor, &View { stage, words: &words, sources: &[], earlier: &[] });
            }
        }
        lab.grade(&response);
        let stored = serde_json::to_string(&Any::SamplingLab(response.clone())).unwrap();
        prop_assert_eq!(serde_json::from_str::<Any>(&stored).unwrap(), Any::SamplingLab(response));
    }
}
