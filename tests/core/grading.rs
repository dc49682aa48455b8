//! Grading is fair, whatever the exercise and the answer; orders are honest shuffles.

use std::collections::{BTreeMap, BTreeSet};

use biaiscope::activity::{Exercise, Response, Stage, View, choice, number, sort};
use biaiscope::content::options;
use biaiscope::page::Block;
use biaiscope::text::{Id, Lang, Words};
use proptest::prelude::*;

/// A question with several right options, as an author would write it.
fn question(right: &[bool], shuffle: bool, unsure: bool) -> Exercise {
    let option = |(place, right): (usize, &bool)| {
        format!("(id: \"o{place}\", text: (fr: \"option {place}\"), feedback: (fr: \"f\"), right: {right})")
    };
    let list: Vec<String> = right.iter().enumerate().map(option).collect();
    let list = list.join(", ");
    exercise(&format!(
        "Choice(prompt: (fr: \"?\"), options: [{list}], several: true, shuffle: {shuffle}, unsure: {unsure})"
    ))
}

/// Items that belong to one of `categories`.
fn sorting(belong: &[usize], categories: usize) -> Exercise {
    let category = |place| format!("(id: \"c{place}\", text: (fr: \"catégorie {place}\"))");
    let item = |(place, category): (usize, &usize)| {
        format!(
            "(id: \"i{place}\", text: (fr: \"item {place}\"), category: \"c{category}\", feedback: (fr: \"f\"))"
        )
    };
    let categories: Vec<String> = (0..categories).map(category).collect();
    let items: Vec<String> = belong.iter().enumerate().map(item).collect();
    exercise(&format!(
        "Sort(prompt: (fr: \"?\"), categories: [{}], items: [{}], shuffle: true)",
        categories.join(", "),
        items.join(", ")
    ))
}

fn exercise(ron: &str) -> Exercise {
    options().from_str(ron).unwrap()
}

fn chosen(picked: impl IntoIterator<Item = usize>) -> Response {
    let options: BTreeSet<Id> = picked.into_iter().map(|place| Id::new(&format!("o{place}"))).collect();
    Response::Choice(choice::Response { options, certainty: None })
}

fn sorted(places: &[Option<usize>]) -> Response {
    let put = |(item, category): (usize, &Option<usize>)| {
        Some((Id::new(&format!("i{item}")), Id::new(&format!("c{}", (*category)?))))
    };
    let sorted: BTreeMap<Id, Id> = places.iter().enumerate().filter_map(put).collect();
    Response::Sort(sort::Response { sorted })
}

fn share(exercise: &Exercise, response: &Response) -> f64 {
    exercise.grade(response).unwrap().share()
}

/// The order in which an exercise shows its elements.
fn order(exercise: &Exercise, seed: u64) -> Vec<String> {
    let attempt = exercise.start(None, seed);
    let text = |prose: &biaiscope::page::Prose| prose.iter().map(|run| run.text.as_str()).collect::<String>();
    let mut shown = Vec::new();
    let words = Words::new(Lang::Fr);
    let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
    for block in exercise.blocks(&attempt, &view) {
        match block {
            Block::Choices(choices) => shown.extend(choices.items.iter().map(|item| text(&item.label))),
            Block::Sorting(sorting) => shown.extend(sorting.items.iter().map(|item| text(&item.label))),
            _ => {}
        }
    }
    shown
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_right_option_never_lowers_and_one_more_wrong_never_raises(
        (right, picked) in (2_usize..9).prop_flat_map(|count| (prop::collection::vec(any::<bool>(), count), prop::collection::vec(any::<bool>(), count))),
        more in any::<prop::sample::Index>(),
    ) {
        let question = question(&right, false, false);
        let before: Vec<usize> = (0..right.len()).filter(|place| picked[*place]).collect();
        let more = more.index(right.len());
        let old = share(&question, &chosen(before.clone()));
        let new = share(&question, &chosen(before.into_iter().chain([more])));
        prop_assert!((0.0..=1.0).contains(&old));
        if picked[more] {
            prop_assert!((old - new).abs() < f64::EPSILON);
        } else if right[more] {
            prop_assert!(new >= old, "{old} → {new}");
        } else {
            prop_assert!(new <= old, "{old} → {new}");
        }
    }

    #[test]
    fn only_all_the_right_options_and_no_other_earn_the_whole_point(
        (right, picked) in (2_usize..9).prop_flat_map(|count| (prop::collection::vec(any::<bool>(), count), prop::collection::vec(any::<bool>(), count))),
    ) {
        prop_assume!(right.contains(&true));
        let question = question(&right, false, false);
        let places = (0..right.len()).filter(|place| picked[*place]);
        prop_assert_eq!(share(&question, &chosen(places)) >= 1.0, right == picked);
    }

    #[test]
    fn putting_one_more_item_right_earns_its_share(
        belong in prop::collection::vec(0_usize..4, 1..9),
        put in prop::collection::vec(prop::option::of(0_usize..4), 9),
        more in any::<prop::sample::Index>(),
    ) {
        let sorting = sorting(&belong, 4);
        let mut put = put[..belong.len()].to_vec();
        let old = share(&sorting, &sorted(&put));
        let right = belong.iter().zip(&put).filter(|(belongs, put)| Some(**belongs) == **put).count();
        #[expect(clippy::cast_precision_loss, reason = "nine items at most")]
        let expected = right as f64 / belong.len() as f64;
        prop_assert!((old - expected).abs() < 1e-9);
        let more = more.index(belong.len());
        put[more] = Some(belong[more]);
        prop_assert!(share(&sorting, &sorted(&put)) >= old);
    }

    #[test]
    fn an_old_answer_is_graded_again_as_it_was(
        right in prop::collection::vec(any::<bool>(), 2..9),
        picked in prop::collection::vec(0_usize..12, 0..9),
        typed in "\\PC{0,24}",
    ) {
        let number_ = exercise("Number(prompt: (fr: \"?\"), answer: 0.6, tolerance: 0.005, solution: (fr: \"s\"))");
        for (exercise, response) in [
            (question(&right, true, true), chosen(picked)),
            (number_, Response::Number(number::Response { typed })),
        ] {
            let kept: Response = serde_json::from_str(&serde_json::to_string(&response).unwrap()).unwrap();
            prop_assert_eq!(&kept, &response);
            prop_assert_eq!(exercise.grade(&kept), exercise.grade(&response));
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_order_and_every_order_has_every_option(seed in any::<u64>(), count in 2_usize..9) {
        let right: Vec<bool> = (0..count).map(|place| place == 0).collect();
        let question = question(&right, true, true);
        let shown = order(&question, seed);
        prop_assert_eq!(&shown, &order(&question, seed));
        // Not knowing stays behind all answers.
        prop_assert!(!shown[count].starts_with("option"));
        let mut options = shown[..count].to_vec();
        options.sort();
        prop_assert_eq!(options, (0..count).map(|place| format!("option {place}")).collect::<Vec<_>>());
        let mut items = order(&sorting(&vec![0; count], 2), seed);
        items.sort();
        prop_assert_eq!(items, (0..count).map(|place| format!("item {place}")).collect::<Vec<_>>());
    }
}

#[test]
fn without_leave_to_shuffle_the_order_is_the_authors() {
    let question = question(&[true, false, false], false, false);
    for seed in 0..20 {
        assert_eq!(order(&question, seed), ["option 0", "option 1", "option 2"]);
    }
}

#[test]
fn every_order_comes_up() {
    let question = question(&[true, false, false], true, false);
    let orders: BTreeSet<Vec<String>> = (0..200).map(|seed| order(&question, seed)).collect();
    assert_eq!(orders.len(), 6);
}
