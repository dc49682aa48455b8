//! Tests of grids: ratings and the profile they make.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use proptest::prelude::*;

use super::*;
use crate::activity::{self, Exercise, Stage};
use crate::page::{Bars, Prose};
use crate::text::{Lang, Words, msg};

fn text(text: &str) -> Text {
    ron::from_str(&format!("(fr: {text:?}, en: {text:?})")).unwrap()
}

/// A grid whose principles have as many criteria as told, with 2, 3 … levels in turn.
fn grid(criteria: &[usize]) -> Grid {
    let principle = |(at, count): (usize, &usize)| Principle {
        id: Id::new(&format!("p{at}")),
        name: text(&format!("principle {at}")),
        text: Text::default(),
        criteria: (0..*count)
            .map(|place| Criterion {
                id: Id::new(&format!("c{at}x{place}")),
                text: text(&format!("criterion {at} {place}")),
                levels: (0..2 + place % 4)
                    .map(|level| Level {
                        id: Id::new(&format!("l{level}")),
                        text: text(&format!("level {level}")),
                    })
                    .collect(),
                actions: vec![text("do it")],
            })
            .collect(),
    };
    Grid { prompt: text("rate"), principles: criteria.iter().enumerate().map(principle).collect() }
}

fn told(grid: &Grid, response: &Response, earlier: &[activity::Response]) -> Vec<Block> {
    let words = Words::new(Lang::En);
    grid.blocks(response, &0, &View { stage: Stage::Debriefed, words: &words, sources: &[], earlier })
}

fn bars(blocks: &[Block]) -> &Bars {
    blocks
        .iter()
        .find_map(|block| match block {
            Block::Bars(bars) => Some(bars),
            _ => None,
        })
        .unwrap()
}

fn line(grid: &Grid, response: &mut Response, line: &str) -> Outcome {
    grid.update(response, &mut 0, &Intent::Line(line.to_owned()))
}

fn codes(grid: &Grid) -> Vec<String> {
    let mut faults = Faults::default();
    grid.check(&mut faults);
    faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
}

#[test]
fn a_principle_is_the_mean_of_the_criteria_that_apply() {
    let grid = grid(&[3, 1]);
    let mut response = Response::default();
    // Of 2, 3 and 4 levels: the highest, the middle, none.
    assert_eq!(line(&grid, &mut response, "2 2 0 0"), Outcome::Changed);
    let blocks = told(&grid, &response, &[]);
    assert_eq!(bars(&blocks).bars[0].share, Some(0.75));
    assert_eq!(bars(&blocks).bars[0].written, "75%");
    assert_eq!(bars(&blocks).bars[1].share, None);
    assert_eq!(bars(&blocks).bars[1].written, "does not apply");
}

#[test]
fn a_profile_is_compared_with_the_last_grid() {
    let grid = grid(&[2]);
    let filled = |typed: &str| {
        let mut response = Response::default();
        line(&grid, &mut response, typed);
        response
    };
    let earlier = ["1 1", "2 1"].map(|typed| activity::Response::Grid(filled(typed)));
    let blocks = told(&grid, &filled("1 3"), &earlier);
    assert_eq!(bars(&blocks).bars[0].change, "=");
    let blocks = told(&grid, &filled("2 2"), &earlier);
    assert_eq!((bars(&blocks).bars[0].before, bars(&blocks).bars[0].change.as_str()), (Some(0.5), "+25"));
    let rows: Vec<&Vec<Prose>> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        })
        .flatten()
        .collect();
    let cells: Vec<String> = rows[0].iter().map(|cell| cell[0].text.clone()).collect();
    assert_eq!(cells, ["principle 0", "0%", "50%", "75%"]);
}

#[test]
fn the_weakest_come_first_and_the_strongest_never() {
    let grid = grid(&[4, 1]);
    let mut response = Response::default();
    line(&grid, &mut response, "2 2 2 1 1");
    let told = format!("{:?}", told(&grid, &response, &[]));
    let place = |criterion: &str| told.find(&format!("criterion {criterion}")).unwrap();
    // Of shares 1, 1/2, 1/3, 0 and 0: the three weakest, equals in the author's order.
    assert!(place("0 3") < place("1 0") && place("1 0") < place("0 2"), "{told}");
    let ratings = told.find("Ratings").unwrap();
    assert!(place("0 0") > ratings && place("0 1") > ratings, "{told}");
}

#[test]
fn lines_are_taken_whole_or_not_at_all() {
    let grid = grid(&[2, 2]);
    let mut response = Response::default();
    for typed in ["", "x", "1", "1 2 3", "5 1", "0 1", "1 1 1 9", "1 -1", "9999999999999999999999 1"] {
        assert!(matches!(line(&grid, &mut response, typed), Outcome::Unclear(_)), "{typed}");
        assert_eq!(response, Response::default());
    }
    assert_eq!(line(&grid, &mut response, "2 3"), Outcome::Changed);
    assert_eq!(
        grid.lacking(&response, &0),
        Some(MissingInput::new(msg::LACKING_RATINGS).with("left", 3_usize).with("next", 1_usize))
    );
    assert_eq!(line(&grid, &mut response, "2,3 ; 0 1"), Outcome::Changed);
    assert_eq!(grid.lacking(&response, &0), None);
}

#[test]
fn a_level_that_is_gone_is_to_be_rated_again() {
    let grid = grid(&[1]);
    let old = Response { rated: [(Id::new("c0x0"), Some(Id::new("gone")))].into() };
    assert_eq!(
        grid.lacking(&old, &0),
        Some(MissingInput::new(msg::LACKING_RATINGS).with("left", 1_usize).with("next", 1_usize))
    );
    assert_eq!(bars(&told(&grid, &old, &[])).bars[0].share, None);
}

#[test]
fn grids_are_checked() {
    assert_eq!(codes(&grid(&[3, 1])), Vec::<String>::new());
    assert_eq!(codes(&grid(&[])), ["principles no-criteria"]);
    assert_eq!(codes(&grid(&[1, 0])), ["principles[1].criteria principle-without-criteria"]);
    let mut spoilt = grid(&[2]);
    spoilt.principles[0].criteria[1].id = Id::new("c0x0");
    spoilt.principles[0].criteria[1].levels.truncate(1);
    spoilt.principles[0].criteria[0].actions.clear();
    spoilt.principles[0].criteria[0].levels[1].id = Id::new("l0");
    assert_eq!(
        codes(&spoilt),
        [
            "principles[0].criteria[0].levels[1].id duplicate-id",
            "principles[0].criteria[0].actions no-action",
            "principles[0].criteria[1].id duplicate-id",
            "principles[0].criteria[1].levels levels-off-count",
        ]
    );
}

fn intents() -> impl Strategy<Value = Vec<Intent>> {
    let intent = prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::NextControl),
        Just(Intent::PreviousControl),
        Just(Intent::Toggle),
        Just(Intent::Remove),
        Just(Intent::PickNone),
        (0..7_usize).prop_map(Intent::Pick),
        prop_oneof![0..20_usize, any::<usize>()].prop_map(Intent::Point),
        "[0-9é👩 ]{0,8}".prop_map(Intent::Line),
    ];
    proptest::collection::vec(intent, 0..40)
}

proptest! {
    #[test]
    fn whatever_is_done_ratings_stay_until_they_are_changed(
        criteria in proptest::collection::vec(0..6_usize, 0..4),
        intents in intents(),
    ) {
        let grid = grid(&criteria);
        let words = Words::new(Lang::Fr);
        let exercise = Exercise::Grid(grid.clone());
        let mut attempt = exercise.start(None, 0);
        let mut rated = 0;
        for intent in intents {
            exercise.update(&mut attempt, &intent);
            let activity::Response::Grid(now) = attempt.response() else { unreachable!() };
            prop_assert!(now.rated.len() >= rated || intent == Intent::Remove);
            rated = now.rated.len();
            let kept = serde_json::to_string(attempt.response()).unwrap();
            prop_assert_eq!(&serde_json::from_str::<activity::Response>(&kept).unwrap(), attempt.response());
            for stage in [Stage::Answering, Stage::Recorded, Stage::Debriefed] {
                let earlier = [attempt.response().clone()];
                let view = View { stage, words: &words, sources: &[], earlier: &earlier };
                for block in exercise.blocks(&attempt, &view) {
                    if let Block::Bars(bars) = block {
                        prop_assert!(bars.bars.iter().all(|bar| bar.share.is_none_or(|share| (0.0..=1.0).contains(&share))));
                    }
                }
            }
        }
    }
}
