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

use super::{
    ClassWork, Counted, Edit, Faults, Intent, Kind, MissingInput, Name, Outcome, ParseError, Verdict, View,
    offered, step,
};
use crate::action::{Action, Key, Role};
use crate::page::{Block, Mark, Role as Look, Run, Sequence, SequenceItem};
use crate::text::{Id, Lang, Text, fault, msg};

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
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        // Whatever the cursor does, it does with the item that is taken.
        let (label, role) = match cursor.hold {
            Hold::Taken => (msg::KEY_CARRY, Role::Answer),
            Hold::Nothing | Hold::Dragged { .. } => (msg::KEY_CHOOSE, Role::Move),
        };
        let mut actions = offered::up_and_down(label, role).to_vec();
        actions.push(offered::space(msg::KEY_TAKE, Role::Move));
        let (up, down) = (&[Key::ShiftUp], &[Key::ShiftDown]);
        actions.push(offered::act(Intent::ExtendUp, msg::KEY_CARRY, up, Role::Answer));
        actions.push(offered::act(Intent::ExtendDown, msg::KEY_CARRY, down, Role::Answer));
        actions.push(offered::numbers(msg::KEY_PLACE, self.items.len(), Role::Answer));
        actions.extend(offered::ends().map(|action| Action { role, ..action }));
        actions.extend(offered::controls(label, role).map(Action::on_page));
        actions.extend([offered::click(), offered::drag(msg::KEY_CARRY), offered::line()]);
        actions
    }

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

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        match cursor.hold {
            Hold::Taken => Some(MissingInput::new(msg::LACKING_RELEASE)),
            _ if response.order.is_empty() && self.items.len() > 1 => {
                Some(MissingInput::new(msg::LACKING_ORDER))
            }
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
            Intent::Seek if cursor.hold != Hold::Taken => Outcome::Unchanged,
            Intent::Toggle | Intent::Seek => {
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

    fn solution(&self, _: Lang) -> Option<Response> {
        Some(Response { order: self.items.iter().map(|item| item.id.clone()).collect() })
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
            blocks.push(Block::Paragraph(say(msg::ORDER_RIGHT)));
            let line = |&index: &usize| vec![Block::Paragraph(view.prose(&self.items[index].text))];
            blocks.push(Block::List { start: Some(1), items: closest.accepted.iter().map(line).collect() });
        }
        if !self.alternatives.is_empty() || !self.free.is_empty() {
            let others = Run::new(&view.words.say(msg::ORDER_OTHERS)).role(Look::Muted);
            blocks.push(Block::Paragraph(vec![others]));
        }
        blocks
    }

    fn asked(&self, _: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        // Who moves items one by one, with no screen before them, hears how they stand now.
        if cursor.hold == Hold::Taken { vec![self.sequence(cursor, view)] } else { Vec::new() }
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::parts(self.items.iter().map(|item| (&item.id, Name::Author(&item.text))))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("items", self.items.iter().map(|item| &item.id));
        if self.closest(&self.blank()).pairs == 0 {
            faults.error_at("items", fault::NOTHING_TO_ORDER, &[]);
        }
        self.check_ids("alternatives", &self.alternatives, faults, |ids, faults| {
            if self.permutation(ids).is_none() {
                faults.error(fault::NOT_EVERY_ITEM, &[]);
            }
        });
        self.check_ids("free", &self.free, faults, |ids, faults| {
            if ids.len() < 2 {
                faults.error(fault::NOTHING_FREE, &[]);
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
        let unclear = Outcome::Unclear(ParseError::new(msg::UNCLEAR_ORDER).with("count", count));
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
                        faults.error_at(at, fault::UNKNOWN_ITEM, &[("id", id.as_str())]);
                    }
                    look(ids, faults);
                });
            }
        });
    }
}

#[cfg(test)]
mod tests;
