//! Tests of the threshold lab: counts, links and goals.

use proptest::prelude::*;

use super::*;
use crate::activity::{Response as Any, Stage};
use crate::fairness::{Rate, spread};
use crate::text::{Lang, Words};

fn lab(step: usize) -> ThresholdLab {
    let guide = include_str!("../../../docs/examples/threshold_lab.md");
    let step = guide.split("```ron\n").nth(step).unwrap().split("```").next().unwrap();
    let step: crate::content::Step = crate::content::options().from_str(step).unwrap();
    match step.exercise {
        Some(crate::activity::Exercise::ThresholdLab(lab)) => lab,
        other => panic!("{other:?}"),
    }
}

fn at(women: f64, men: f64) -> Setting {
    Setting { women, men }
}

/// The beginning of an attempt, once the scores are there.
fn ready(lab: &ThresholdLab) -> (Response, Cursor) {
    let (mut response, mut cursor) = (lab.blank(), Cursor::default());
    while lab.is_working(&cursor) {
        lab.update(&mut response, &mut cursor, &Intent::Work);
    }
    (response, cursor)
}

/// Types a line, which must be understood.
fn typed(lab: &ThresholdLab, lines: &[&str]) -> Response {
    let (mut response, mut cursor) = ready(lab);
    for line in lines {
        let outcome = lab.update(&mut response, &mut cursor, &Intent::Line((*line).to_owned()));
        assert!(matches!(outcome, Outcome::Changed | Outcome::Moved), "{line}: {outcome:?}");
    }
    response
}

/// E6, rows 2, 5 and 6: in percent, within 0.3 point, as `tests/core/fairness` checks them.
#[test]
fn the_table_of_remedies_is_reproduced() {
    let lab = lab(1);
    let rows = [
        ("0.5 0.5", [85.2, 7.8, 24.9, 53.4, 60.4, 2.2, 9.7, 74.6, 72.7], 0.31),
        ("0,114 0,5", [81.5, 26.0, 24.9, 86.6, 60.4, 18.6, 9.7, 36.2, 72.7], 1.05),
        ("0.389 0.5", [85.0, 10.4, 24.9, 61.9, 60.4, 4.1, 9.7, 65.1, 72.7], 0.42),
    ];
    for (line, facts, ratio) in rows {
        let groups = lab.scores.scene().unwrap().decide(typed(&lab, &[line]).setting.unwrap());
        let by_group = |rate: Rate| groups.map(|group| group.rate(rate));
        let figures = [
            vec![goal::accuracy(&groups)],
            by_group(Rate::Selection).to_vec(),
            by_group(Rate::TruePositive).to_vec(),
            by_group(Rate::FalsePositive).to_vec(),
            by_group(Rate::PositivePredictive).to_vec(),
        ]
        .concat();
        for (figure, fact) in figures.into_iter().zip(facts) {
            assert!((figure.unwrap() * 100.0 - fact).abs() <= 0.3, "{line}: {figure:?}, {fact}");
        }
        let [women, men] = by_group(Rate::Selection).map(Result::unwrap);
        assert!((women / men - ratio).abs() < 0.0051, "{line}");
    }
}

/// H4: the counts and the rates of the deciles.
#[test]
fn the_deciles_are_those_of_the_facts() {
    let lab = lab(2);
    let [women, men] = lab.scores.scene().unwrap().decide(lab.start());
    let counts = |group: crate::fairness::Confusion| {
        [group.true_positives, group.false_positives, group.false_negatives, group.true_negatives]
    };
    assert_eq!(counts(women), [303, 288, 195, 609]);
    assert_eq!(counts(men), [1732, 994, 1021, 2072]);
}

#[test]
fn what_is_reached_once_is_kept() {
    let lab = lab(1);
    let marks = |response: &Response| {
        let verdict = lab.grade(response).unwrap();
        (verdict.earned, verdict.possible, verdict.parts.iter().map(|(_, mark)| *mark).collect::<Vec<_>>())
    };
    assert_eq!(marks(&typed(&lab, &["0.5"])), (0.0, 2.0, vec![Mark::Missed, Mark::Missed]));
    let response = typed(&lab, &["women 0.389", "0.9"]);
    assert_eq!(response.reached, [Reached { goal: Id::new("equal-opportunity"), at: at(0.389, 0.5) }]);
    assert_eq!(marks(&response), (1.0, 2.0, vec![Mark::Missed, Mark::Right]));
    let response = typed(&lab, &["0.389 0.5", "0,23 0,6", "r"]);
    assert_eq!(marks(&response), (2.0, 2.0, vec![Mark::Right, Mark::Right]));
    // What the journal says is looked at again.
    let boast = Reached { goal: Id::new("four-fifths"), at: at(0.5, f64::NAN) };
    let response = Response { reached: vec![boast], ..typed(&lab, &["0.5"]) };
    assert!(marks(&response).0 < 0.5);
}

#[test]
fn an_impossible_goal_costs_nothing_and_is_explained() {
    let lab = lab(2);
    let response = typed(&lab, &["8 5"]);
    let verdict = lab.grade(&response).unwrap();
    assert_eq!(verdict.mark(), Mark::Right);
    assert_eq!(verdict.part(&Id::new("both")), Some(Mark::Neutral));
    let groups = lab.scores.scene().unwrap().decide(at(8.0, 5.0));
    assert!(spread::difference(Rate::FalseNegative, &groups).unwrap() > 0.39);
    let words = Words::new(Lang::En);
    let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
    let told = format!("{:?}", lab.figures(&response, &Cursor::default(), &view));
    assert!(told.contains("their FPR would be 20.0%, not 32.4%"), "{told}");
    assert!(told.contains("121 pairs"), "{told}");
    // Before the other goals are reached, nothing is given away.
    let blank = format!("{:?}", lab.figures(&lab.blank(), &Cursor::default(), &view));
    assert!(!blank.contains("121 pairs"), "{blank}");
}

#[test]
fn moves_in_a_row_are_taken_back_together() {
    let lab = lab(1);
    let (mut response, mut cursor) = (lab.blank(), Cursor::default());
    let mut act = |intents: &[Intent]| {
        for intent in intents {
            lab.update(&mut response, &mut cursor, intent);
        }
        (response.setting, response.is_linked)
    };
    let undo = Intent::Edit(Edit::Undo);
    act(&[Intent::Left, Intent::Left, Intent::ExtendLeft]);
    assert_eq!(act(&[Intent::NextControl, Intent::Right]), (Some(at(0.479, 0.51)), false));
    // From 0.479 an arrow leads to the next hundredth.
    assert_eq!(act(&[Intent::Up, Intent::Right]), (Some(at(0.48, 0.51)), false));
    assert_eq!(act(&[Intent::Link]), (Some(at(0.48, 0.48)), true));
    assert_eq!(act(&[Intent::Pick(2)]), (Some(at(0.3, 0.3)), true));
    assert_eq!(act(&[undo.clone(), undo.clone()]), (Some(at(0.48, 0.51)), false));
    assert_eq!(act(&[undo.clone(), undo.clone()]), (Some(at(0.479, 0.5)), false));
    assert_eq!(act(&[undo.clone(), undo.clone()]), (Some(at(0.5, 0.5)), false));
    assert_eq!(act(&[Intent::Right, Intent::Reset]), (Some(at(0.5, 0.5)), false));
}

#[test]
fn lines_that_say_nothing_change_nothing() {
    let lab = lab(1);
    for line in ["foo", "1.2 0.3", "0.3 0.4 0.5", "f", "x 0.3", "-1", "NaN", "0,5,5"] {
        let (mut response, mut cursor) = (lab.blank(), Cursor::default());
        let outcome = lab.update(&mut response, &mut cursor, &Intent::Line(line.to_owned()));
        assert!(matches!(outcome, Outcome::Unclear(_)), "{line}: {outcome:?}");
        assert_eq!(response, lab.blank());
    }
}

fn intents() -> impl Strategy<Value = Intent> {
    prop_oneof![
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::ExtendLeft),
        Just(Intent::ExtendRight),
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::NextControl),
        Just(Intent::Toggle),
        Just(Intent::Link),
        Just(Intent::Reset),
        Just(Intent::Summary),
        Just(Intent::Edit(Edit::Undo)),
        (0..2500_usize).prop_map(Intent::Point),
        (0..2500_usize).prop_map(Intent::ExtendTo),
        (0..2500_usize, -4..4_isize).prop_map(|(at, by)| Intent::Turn(at, by)),
        (0..9_usize).prop_map(Intent::Pick),
        "[a-z0-9., =]{0,9}".prop_map(Intent::Line),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nothing panics; what was reached stays reached; what is stored can be read again and is worth the
    /// same.
    #[test]
    fn whatever_is_done_is_borne(step in 1..3_usize, intents in proptest::collection::vec(intents(), 0..40)) {
        let lab = lab(step);
        let (mut response, mut cursor) = ready(&lab);
        let mut earned = lab.grade(&response).unwrap().earned;
        for intent in &intents {
            let before = response.clone();
            let outcome = lab.update(&mut response, &mut cursor, intent);
            prop_assert!(outcome == Outcome::Changed || response == before, "{:?}", intent);
            let now = lab.grade(&response).unwrap().earned;
            prop_assert!(now >= earned, "{:?}", intent);
            earned = now;
        }
        for (lang, stage) in Lang::ALL.into_iter().zip([Stage::Answering, Stage::Debriefed]) {
            let words = Words::new(lang);
            lab.blocks(&response, &cursor, &View { stage, words: &words, sources: &[], earlier: &[] });
        }
        let stored = serde_json::to_string(&Any::ThresholdLab(response.clone())).unwrap();
        prop_assert_eq!(serde_json::from_str::<Any>(&stored).unwrap(), Any::ThresholdLab(response));
    }
}
