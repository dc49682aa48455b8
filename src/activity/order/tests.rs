//! Tests of ordering: accepted orders, free items and partial worth.

use proptest::prelude::*;

use super::*;
use crate::activity::Stage;
use crate::text::{Lang, Words, msg};

fn order(count: usize, alternatives: &[&[usize]], free: &[&[usize]]) -> Order {
    let id = |item: &usize| Id::new(&format!("i{item}"));
    let ids = |lists: &[&[usize]]| lists.iter().map(|list| list.iter().map(id).collect()).collect();
    let item = |item| Item { id: id(&item), text: Text::default(), feedback: Text::default() };
    Order {
        prompt: Text::default(),
        items: (0..count).map(item).collect(),
        alternatives: ids(alternatives),
        free: ids(free),
    }
}

fn answer(items: &[usize]) -> Response {
    Response { order: items.iter().map(|item| Id::new(&format!("i{item}"))).collect() }
}

fn share(order: &Order, items: &[usize]) -> f64 {
    order.grade(&answer(items)).unwrap().share()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

fn marks(order: &Order, items: &[usize]) -> Vec<Mark> {
    order.grade(&answer(items)).unwrap().parts.into_iter().map(|(_, mark)| mark).collect()
}

fn faults(order: &Order) -> Vec<String> {
    let mut faults = Faults::default();
    order.check(&mut faults);
    faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
}

#[test]
fn pairs_the_right_way_round_count() {
    let order = order(4, &[], &[]);
    assert!(near(share(&order, &[0, 1, 2, 3]), 1.0));
    assert!(near(share(&order, &[3, 2, 1, 0]), 0.0));
    // Kendall's τ of this ranking is 1/3.
    assert!(near(share(&order, &[1, 2, 0, 3]), 4.0 / 6.0));
    assert!(near(share(&order, &[]), 0.0));
}

#[test]
fn free_pairs_and_other_orders_are_accepted() {
    let free = order(3, &[], &[&[1, 2]]);
    assert!(near(share(&free, &[0, 2, 1]), 1.0));
    assert!(near(share(&free, &[2, 0, 1]), 0.5));
    assert!(marks(&free, &[0, 2, 1]).iter().all(|mark| *mark == Mark::Right));
    let other = order(3, &[&[2, 0, 1]], &[]);
    assert!(near(share(&other, &[2, 0, 1]), 1.0));
    assert!(near(share(&other, &[0, 1, 2]), 1.0));
}

#[test]
fn each_item_says_how_it_stands() {
    use Mark::{Missed, Partly, Right, Wrong};
    let four = order(4, &[], &[]);
    assert_eq!(marks(&four, &[0, 1, 2, 3]), [Right, Right, Right, Right]);
    assert_eq!(marks(&four, &[3, 0, 1, 2]), [Partly, Partly, Partly, Wrong]);
    assert_eq!(marks(&four, &[0, 2, 1, 3]), [Right, Partly, Partly, Right]);
    assert_eq!(marks(&four, &[0, 1]), [Right, Right, Missed, Missed]);
    assert_eq!(marks(&order(3, &[], &[]), &[2, 1, 0]), [Wrong, Right, Wrong]);
}

#[test]
fn what_is_shown_first_is_never_right_and_depends_on_the_seed_only() {
    for count in 2..7 {
        let order = order(count, &[], &[]);
        for seed in 0..200 {
            let first = order.cursor(&order.blank(), seed).order;
            assert_ne!(first, (0..count).collect::<Vec<_>>());
            assert_eq!(first, order.cursor(&order.blank(), seed).order);
        }
    }
}

#[test]
fn none_and_one_item_ask_for_nothing() {
    for count in 0..2 {
        let order = order(count, &[], &[]);
        let cursor = order.cursor(&order.blank(), 1);
        assert_eq!(order.lacking(&order.blank(), &cursor), None);
        assert!(near(order.grade(&order.blank()).unwrap().share(), 1.0));
        assert_eq!(faults(&order), ["items nothing-to-order"]);
    }
}

#[test]
fn an_item_is_taken_moved_and_put_down() {
    let order = order(3, &[], &[]);
    let (mut response, mut cursor) = (answer(&[2, 1, 0]), order.cursor(&answer(&[2, 1, 0]), 0));
    let mut does = |intent: Intent| order.update(&mut response, &mut cursor, &intent);
    assert_eq!(does(Intent::Toggle), Outcome::Moved);
    assert_eq!(does(Intent::Down), Outcome::Changed);
    assert_eq!(does(Intent::Down), Outcome::Changed);
    assert_eq!(does(Intent::Down), Outcome::Unchanged);
    assert_eq!(does(Intent::Toggle), Outcome::Moved);
    assert_eq!(does(Intent::Up), Outcome::Moved);
    assert_eq!(does(Intent::ExtendUp), Outcome::Changed);
    assert_eq!(response, answer(&[0, 1, 2]));
    let mut does = |intent: Intent| order.update(&mut response, &mut cursor, &intent);
    assert_eq!(does(Intent::Pick(2)), Outcome::Changed);
    assert_eq!(does(Intent::Pick(7)), Outcome::Unchanged);
    assert_eq!(does(Intent::Edit(Edit::Home)), Outcome::Moved);
    assert_eq!(response, answer(&[1, 2, 0]));
}

#[test]
fn the_mouse_clicks_twice_or_drags() {
    let order = order(4, &[], &[]);
    let start = answer(&[0, 1, 2, 3]);
    let (mut response, mut cursor) = (start.clone(), order.cursor(&start, 0));
    let mut does = |intent: Intent| order.update(&mut response, &mut cursor, &intent);
    does(Intent::Point(3));
    does(Intent::Point(0));
    // A drag over the place just left does not push the other item back.
    does(Intent::Point(1));
    assert_eq!(does(Intent::ExtendTo(2)), Outcome::Changed);
    assert_eq!(does(Intent::ExtendTo(1)), Outcome::Unchanged);
    assert_eq!(does(Intent::ExtendTo(2)), Outcome::Unchanged);
    assert_eq!(does(Intent::ExtendTo(1)), Outcome::Changed);
    assert_eq!(does(Intent::ExtendTo(3)), Outcome::Changed);
    assert_eq!(response, answer(&[3, 1, 2, 0]));
    assert_eq!(order.lacking(&response, &cursor), None);
}

#[test]
fn typed_orders_and_moves_are_read() {
    let order = order(4, &[], &[]);
    let start = answer(&[3, 2, 1, 0]);
    let (mut response, mut cursor) = (start.clone(), order.cursor(&start, 0));
    let mut reads = |line: &str| order.update(&mut response, &mut cursor, &Intent::Line(line.to_owned()));
    assert_eq!(reads("4, 3; 2 1"), Outcome::Changed);
    assert_eq!(reads("4>1"), Outcome::Changed);
    for unclear in ["", "1 2 3", "1 2 3 3", "1 2 3 5", "0 > 1", "1 >", "a", "> 3 > 1"] {
        assert_eq!(
            reads(unclear),
            Outcome::Unclear(ParseError::new(msg::UNCLEAR_ORDER).with("count", 4_usize)),
            "{unclear}"
        );
    }
    assert_eq!(response, answer(&[3, 0, 1, 2]));
    assert_eq!(order.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_RELEASE)));
    let words = Words::new(Lang::En);
    let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
    assert_eq!(order.asked(&response, &cursor, &view).len(), 1);
}

#[test]
fn an_old_answer_survives_changes_of_the_exercise() {
    let order = order(3, &[], &[]);
    let old = Response { order: ["i2", "gone", "i0", "i2"].map(Id::new).to_vec() };
    let cursor = order.cursor(&old, 5);
    assert_eq!(cursor.order, [2, 0, 1]);
    assert!(near(order.grade(&old).unwrap().share(), 0.0));
}

#[test]
fn faulty_lists_are_found() {
    let faulty = order(3, &[&[0, 1], &[0, 1, 2, 9], &[2, 1, 0]], &[&[1], &[0, 8]]);
    assert_eq!(
        faults(&faulty),
        [
            "alternatives[0] not-every-item",
            "alternatives[1][3] unknown-item",
            "alternatives[1] not-every-item",
            "free[0] nothing-free",
            "free[1][1] unknown-item"
        ]
    );
    assert_eq!(faults(&order(2, &[], &[&[0, 1]])), ["items nothing-to-order"]);
}

fn intent() -> impl Strategy<Value = Intent> {
    let place = 0_usize..9;
    prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::ExtendUp),
        Just(Intent::ExtendDown),
        Just(Intent::NextControl),
        Just(Intent::Toggle),
        Just(Intent::Remove),
        Just(Intent::Edit(Edit::Home)),
        Just(Intent::Edit(Edit::End)),
        place.clone().prop_map(Intent::Pick),
        place.clone().prop_map(Intent::Point),
        place.prop_map(Intent::ExtendTo),
        "[0-9 >,é👩🏽‍💻]{0,9}".prop_map(Intent::Line),
    ]
}

fn permutation() -> impl Strategy<Value = Vec<usize>> {
    (0_usize..8).prop_flat_map(|count| Just((0..count).collect::<Vec<_>>()).prop_shuffle())
}

proptest! {
    #[test]
    fn no_sequence_of_intents_loses_an_item(
        count in 0_usize..7,
        seed in any::<u64>(),
        intents in proptest::collection::vec(intent(), 0..40),
    ) {
        let order = order(count, &[], &[]);
        let mut response = order.blank();
        let mut cursor = order.cursor(&response, seed);
        let words = Words::new(Lang::Fr);
        let view = View { stage: Stage::Debriefed, words: &words, sources: &[], earlier: &[] };
        for intent in intents {
            let before = response.clone();
            let outcome = order.update(&mut response, &mut cursor, &intent);
            prop_assert_eq!(outcome == Outcome::Changed || response == before, true);
            let mut items = cursor.order.clone();
            items.sort_unstable();
            prop_assert_eq!(items, (0..count).collect::<Vec<_>>());
            prop_assert!(count == 0 || cursor.at < count);
            // Whatever was answered is found again where the learner comes back.
            if !response.order.is_empty() {
                prop_assert_eq!(&order.cursor(&response, seed ^ 1).order, &cursor.order);
            }
            order.blocks(&response, &cursor, &view);
            prop_assert_eq!(order.grade(&response), order.grade(&response));
        }
    }

    #[test]
    fn swapping_an_inverted_pair_of_neighbours_never_lowers_the_score(
        items in permutation(),
        at in 0_usize..7,
        groups in proptest::collection::vec(proptest::collection::vec(0_usize..8, 2..4), 0..2),
        others in proptest::collection::vec(0_u64..50, 0..2),
    ) {
        let drawn = |seed: &u64| {
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.shuffle(&mut rngs::ChaCha8Rng::seed_from_u64(*seed));
            order
        };
        let others: Vec<Vec<usize>> = others.iter().map(drawn).collect();
        let others: Vec<&[usize]> = others.iter().map(Vec::as_slice).collect();
        let groups: Vec<&[usize]> = groups.iter().map(Vec::as_slice).collect();
        let order = order(items.len(), &others, &groups);
        let before = share(&order, &items);
        prop_assert!((0.0..=1.0).contains(&before));
        let accepted = order.closest(&answer(&items)).accepted;
        let place = |item: usize| accepted.iter().position(|accepted| *accepted == item);
        if at + 1 < items.len() && place(items[at]) > place(items[at + 1]) {
            let mut better = items.clone();
            better.swap(at, at + 1);
            prop_assert!(share(&order, &better) >= before);
        }
    }

    #[test]
    fn everything_is_right_only_when_every_item_is(items in permutation()) {
        let order = order(items.len(), &[], &[]);
        let is_right = marks(&order, &items).iter().all(|mark| *mark == Mark::Right);
        prop_assert_eq!(is_right, order.grade(&answer(&items)).unwrap().mark() == Mark::Right);
    }
}
