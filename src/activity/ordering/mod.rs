//! Order: put items into their right order.
//!
//! Grading: the share of the pairs of items that stand the right way round, from 0, everything
//! reversed, to 1. Among n items there are n(n − 1)/2 pairs; those that the author leaves free do
//! not matter: share = pairs in agreement / pairs that matter. Where none is free this is (τ + 1)/2,
//! τ being the rank correlation of M. Kendall ("A New Measure of Rank Correlation", Biometrika 30,
//! 1938). Where the author accepts several orders, the one that gives the greatest share counts.
//! Swapping two neighbours that stand the wrong way round in that order never lowers the share.

mod grade;

use std::collections::HashSet;

use rand::seq::SliceRandom;
use rand::{SeedableRng, rngs};
use serde::{Deserialize, Serialize};

use super::{Edit, Faults, Gesture, Intent, Kind, Lacking, Outcome, Unclear, Verdict, View, step};
use crate::page::{Block, Mark, Role, Run, Sequence, SequenceItem};
use crate::text::{Id, Text};

/// Items, and the orders that are right.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// What is to be put into order, and how.
    pub prompt: Text,
    /// The items, in the right order.
    pub items: Vec<Item>,
    /// Other orders that are as right, each with the id of every item.
    #[serde(default)]
    pub alternatives: Vec<Vec<Id>>,
    /// Groups of items whose order among themselves does not matter.
    #[serde(default)]
    pub free: Vec<Vec<Id>>,
}

/// An item to put into its place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its stable name.
    pub id: Id,
    /// What it says.
    pub text: Text,
    /// Why it belongs there.
    pub feedback: Text,
}

/// The items in the learner's order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The ids, from first to last; none as long as nothing has been moved.
    pub order: Vec<Id>,
}

/// The items as they stand, and what the learner is doing with one of them.
#[derive(Debug, Clone)]
pub struct Cursor {
    order: Vec<usize>,
    at: usize,
    hold: Hold,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hold {
    Nothing,
    /// The item under the cursor is taken, and moves with it.
    Taken,
    /// It was dragged. Nobody tells when the button is let go: it is let go at every place.
    Dragged {
        /// The place that it left. Where items differ in height, the item that took this place
        /// can lie under the pointer, and must not be pushed back at once.
        left: Option<usize>,
    },
}

/// How many orders are drawn before the reverse of the right one is shown.
const MOST_DRAWS: usize = 32;

impl Kind for Order {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const GESTURES: &'static [Gesture] = &[Gesture::Choose, Gesture::Take, Gesture::Carry, Gesture::Place];

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, seed: u64) -> Cursor {
        let mut order = self.known(response);
        let missing: Vec<usize> =
            self.shuffled(seed).into_iter().filter(|item| !order.contains(item)).collect();
        order.extend(missing);
        Cursor { order, at: 0, hold: Hold::Nothing }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<Lacking> {
        match cursor.hold {
            Hold::Taken => Some(Lacking::Release),
            _ if response.order.is_empty() && self.items.len() > 1 => Some(Lacking::Order),
            _ => None,
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let count = cursor.order.len();
        let (before, after) = (step(cursor.at, -1, count), step(cursor.at, 1, count));
        match intent {
            _ if count == 0 => Outcome::Unchanged,
            Intent::Up | Intent::PreviousControl => self.go(response, cursor, before),
            Intent::Down | Intent::NextControl => self.go(response, cursor, after),
            Intent::Edit(Edit::Home) => self.go(response, cursor, 0),
            Intent::Edit(Edit::End) => self.go(response, cursor, count - 1),
            Intent::ExtendUp => self.carry(response, cursor, before),
            Intent::ExtendDown => self.carry(response, cursor, after),
            Intent::Toggle => {
                cursor.hold = if cursor.hold == Hold::Taken { Hold::Nothing } else { Hold::Taken };
                Outcome::Moved
            }
            Intent::Pick(place) if *place < count => self.put(response, cursor, *place),
            Intent::Point(place) if *place < count && cursor.hold == Hold::Taken => {
                self.put(response, cursor, *place)
            }
            Intent::Point(place) if *place < count => {
                (cursor.at, cursor.hold) = (*place, Hold::Taken);
                Outcome::Moved
            }
            Intent::ExtendTo(place) if *place < count => self.drag(response, cursor, *place),
            Intent::Line(line) => self.read(response, cursor, line),
            _ => Outcome::Unchanged,
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let closest = self.closest(response);
        let parts = self.marks(response, &closest).into_iter().zip(&self.items);
        #[expect(clippy::cast_precision_loss, reason = "no exercise has 2^52 pairs")]
        let earned = if closest.pairs == 0 { 1.0 } else { closest.agreeing as f64 / closest.pairs as f64 };
        Some(Verdict {
            earned,
            possible: 1.0,
            parts: parts.map(|(mark, item)| (item.id.clone(), mark)).collect(),
        })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if !view.is_told() {
            blocks.push(self.sequence(cursor, view));
            return blocks;
        }
        let closest = self.closest(response);
        let marks = self.marks(response, &closest);
        let item = |&index: &usize| {
            let belongs = closest.accepted.iter().position(|&item| item == index);
            SequenceItem {
                label: view.prose(&self.items[index].text),
                mark: Some(marks[index]),
                belongs: belongs.filter(|_| marks[index] != Mark::Right),
                feedback: view.prose(&self.items[index].feedback),
            }
        };
        let items = cursor.order.iter().map(item).collect();
        blocks.push(Block::Sequence(Sequence { items, cursor: None, taken: false }));
        if closest.agreeing < closest.pairs {
            let say = |key| vec![Run::new(&view.words.say(key)).strong()];
            blocks.push(Block::Paragraph(say("order-right")));
            let line = |&index: &usize| vec![Block::Paragraph(view.prose(&self.items[index].text))];
            blocks.push(Block::List { start: Some(1), items: closest.accepted.iter().map(line).collect() });
        }
        if !self.alternatives.is_empty() || !self.free.is_empty() {
            let others = Run::new(&view.words.say("order-others")).role(Role::Muted);
            blocks.push(Block::Paragraph(vec![others]));
        }
        blocks
    }

    fn asked(&self, _: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        // Who moves items one by one, with no screen before them, hears how they stand now.
        if cursor.hold == Hold::Taken { vec![self.sequence(cursor, view)] } else { Vec::new() }
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("items", self.items.iter().map(|item| &item.id));
        if self.closest(&self.blank()).pairs == 0 {
            faults.error_at("items", "nothing-to-order", &[]);
        }
        self.check_ids("alternatives", &self.alternatives, faults, |ids, faults| {
            if self.permutation(ids).is_none() {
                faults.error("not-every-item", &[]);
            }
        });
        self.check_ids("free", &self.free, faults, |ids, faults| {
            if ids.len() < 2 {
                faults.error("nothing-free", &[]);
            }
        });
    }
}

impl Order {
    /// An order drawn for `seed` in which at most half the pairs stand the right way round, so that
    /// there is something to do.
    fn shuffled(&self, seed: u64) -> Vec<usize> {
        let mut random = rngs::ChaCha8Rng::seed_from_u64(seed);
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        for _ in 0..MOST_DRAWS {
            order.shuffle(&mut random);
            let ids = order.iter().map(|&item| self.items[item].id.clone()).collect();
            let closest = self.closest(&Response { order: ids });
            if closest.agreeing * 2 <= closest.pairs {
                return order;
            }
        }
        (0..self.items.len()).rev().collect()
    }

    fn sequence(&self, cursor: &Cursor, view: &View<'_>) -> Block {
        let item = |&index: &usize| SequenceItem {
            label: view.prose(&self.items[index].text),
            ..SequenceItem::default()
        };
        Block::Sequence(Sequence {
            items: cursor.order.iter().map(item).collect(),
            cursor: view.is_answering().then_some(cursor.at),
            taken: cursor.hold == Hold::Taken,
        })
    }

    /// Moves the cursor to `place`, and with it the item that is taken.
    fn go(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        if cursor.hold == Hold::Taken {
            return self.carry(response, cursor, place);
        }
        cursor.hold = Hold::Nothing;
        Outcome::moved(std::mem::replace(&mut cursor.at, place) != place)
    }

    /// Carries the item under the cursor to `place`; those between make room.
    fn carry(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        if place == cursor.at || place >= cursor.order.len() {
            return Outcome::Unchanged;
        }
        let item = cursor.order.remove(cursor.at);
        cursor.order.insert(place, item);
        cursor.at = place;
        self.write(response, cursor)
    }

    /// Carries the item under the cursor to `place` and lets go of it.
    fn put(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        let carried = self.carry(response, cursor, place);
        let was_taken = std::mem::replace(&mut cursor.hold, Hold::Nothing) == Hold::Taken;
        if carried == Outcome::Unchanged { Outcome::moved(was_taken) } else { carried }
    }

    fn drag(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        match cursor.hold {
            Hold::Dragged { left } if left == Some(place) => Outcome::Unchanged,
            Hold::Dragged { .. } if place == cursor.at => {
                cursor.hold = Hold::Dragged { left: None };
                Outcome::Unchanged
            }
            Hold::Taken | Hold::Dragged { .. } if place != cursor.at => {
                cursor.hold = Hold::Dragged { left: Some(cursor.at) };
                self.carry(response, cursor, place)
            }
            _ => Outcome::Unchanged,
        }
    }

    fn write(&self, response: &mut Response, cursor: &Cursor) -> Outcome {
        let order: Vec<Id> = cursor.order.iter().map(|&item| self.items[item].id.clone()).collect();
        Outcome::changed(std::mem::replace(&mut response.order, order.clone()) != order)
    }

    /// Reads the whole order, `3 1 2 4`, or one move, `3 > 1`: item 3 to place 1.
    fn read(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let count = cursor.order.len();
        let unclear = Outcome::Unclear(Unclear::Order { count });
        let place = |typed: &str| {
            let place =
                typed.trim_matches([' ', '.', ')', '\u{a0}']).parse::<usize>().ok()?.checked_sub(1)?;
            (place < count).then_some(place)
        };
        if let Some((from, to)) = line.split_once('>') {
            let (Some(from), Some(to)) = (place(from), place(to)) else { return unclear };
            cursor.at = from;
            let carried = self.carry(response, cursor, to);
            cursor.hold = Hold::Taken;
            return if carried == Outcome::Unchanged { Outcome::Moved } else { carried };
        }
        let typed = line.split([' ', ',', ';', '\u{a0}']).filter(|typed| !typed.is_empty());
        let Some(places) = typed.map(place).collect::<Option<Vec<usize>>>() else { return unclear };
        if places.len() != count || places.iter().collect::<HashSet<_>>().len() != count {
            return unclear;
        }
        cursor.order = places.into_iter().map(|place| cursor.order[place]).collect();
        cursor.hold = Hold::Nothing;
        self.write(response, cursor);
        Outcome::Changed
    }

    fn check_ids(
        &self,
        field: &'static str,
        lists: &[Vec<Id>],
        faults: &mut Faults,
        look: impl Fn(&[Id], &mut Faults),
    ) {
        faults.within(field, |faults| {
            for (place, ids) in lists.iter().enumerate() {
                faults.within(place, |faults| {
                    for (at, id) in ids.iter().enumerate().filter(|(_, id)| self.index(id).is_none()) {
                        faults.error_at(at, "unknown-item", &[("id", id.as_str())]);
                    }
                    look(ids, faults);
                });
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::activity::Stage;
    use crate::text::{Lang, Words};

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
            assert_eq!(reads(unclear), Outcome::Unclear(Unclear::Order { count: 4 }), "{unclear}");
        }
        assert_eq!(response, answer(&[3, 0, 1, 2]));
        assert_eq!(order.lacking(&response, &cursor), Some(Lacking::Release));
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
}
