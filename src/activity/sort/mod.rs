//! Sort: put items into categories.
//!
//! Grading: each item in its category, or in one that the author also accepts, earns an equal
//! share of the point.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    ClassWork, Counted, Faults, Intent, Kind, MissingInput, Name, Outcome, ParseError, Verdict, View,
    drawn_order, offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Mark, SortedItem, Sorting};
use crate::text::{Id, Lang, Text, fault, msg};

/// Items and the categories they belong to.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// What is to be sorted, and how.
    pub prompt: Text,
    /// The categories, in the order shown.
    pub categories: Vec<Category>,
    /// The items, in the author's order.
    pub items: Vec<Item>,
    /// Whether the items are shown in an order drawn for each attempt.
    #[serde(default)]
    pub shuffle: bool,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub text: Text,
}

/// An item to put into a category.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its stable name.
    pub id: Id,
    /// What it says.
    pub text: Text,
    /// The category it belongs to.
    pub category: Id,
    /// Other categories that can be argued for, and are accepted.
    #[serde(default)]
    pub also: Vec<Id>,
    /// Why it belongs there.
    pub feedback: Text,
}

/// The category of each item sorted so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// From the item's id to the category's.
    pub sorted: BTreeMap<Id, Id>,
}

/// The order of the items, and the one under the cursor.
#[derive(Debug, Clone)]
pub struct Cursor {
    order: Vec<usize>,
    at: usize,
}

impl Kind for Sort {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, _: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = offered::up_and_down(msg::KEY_CHOOSE, Role::Move).to_vec();
        actions.extend(offered::left_and_right(msg::KEY_CATEGORY, Role::Answer));
        actions.push(offered::numbers(msg::KEY_CATEGORY, self.categories.len(), Role::Answer));
        actions.push(offered::space(msg::KEY_CATEGORY, Role::Answer));
        actions.extend(offered::controls(msg::KEY_CHOOSE, Role::Move).map(Action::on_page));
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, seed: u64) -> Cursor {
        let order = drawn_order(self.items.len(), seed, self.shuffle);
        let at = order.iter().position(|&item| self.category_of(response, item).is_none()).unwrap_or(0);
        Cursor { order, at }
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        let left = (0..self.items.len()).filter(|&item| self.category_of(response, item).is_none()).count();
        (left > 0).then_some(MissingInput::new(msg::LACKING_CATEGORIES).with("left", left))
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let (items, categories) = (self.items.len(), self.categories.len());
        let Some(&item) = cursor.order.get(cursor.at) else { return Outcome::Unchanged };
        let now = self.category_of(response, item);
        let last = categories.saturating_sub(1);
        match intent {
            Intent::Up | Intent::PreviousControl => cursor.to(step(cursor.at, -1, items)),
            Intent::Down | Intent::NextControl => cursor.to(step(cursor.at, 1, items)),
            Intent::Right => self.put(response, item, now.map_or(0, |now| (now + 1).min(last))),
            Intent::Left => self.put(response, item, now.map_or(last, |now| now.saturating_sub(1))),
            Intent::Toggle => self.put(response, item, now.map_or(0, |now| (now + 1) % categories.max(1))),
            Intent::Pick(category) if *category < categories => {
                let outcome = self.put(response, item, *category);
                cursor.at = step(cursor.at, 1, items);
                if outcome == Outcome::Unchanged { Outcome::Moved } else { outcome }
            }
            // A click on an item moves it on to its next category.
            Intent::Point(place) if *place < items => {
                if std::mem::replace(&mut cursor.at, *place) == *place {
                    self.put(response, item, now.map_or(0, |now| (now + 1) % categories.max(1)))
                } else {
                    Outcome::Moved
                }
            }
            Intent::Line(line) => self.read(response, cursor, line),
            _ => Outcome::Unchanged,
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let parts: Vec<(Id, Mark)> =
            self.items.iter().map(|item| (item.id.clone(), mark(item, response))).collect();
        #[expect(clippy::cast_precision_loss, reason = "no exercise has 2^52 items")]
        let share = |count: usize| count as f64 / parts.len().max(1) as f64;
        let earned = share(parts.iter().filter(|(_, mark)| *mark == Mark::Right).count());
        Some(Verdict { earned, possible: 1.0, parts })
    }

    fn solution(&self, _: Lang) -> Option<Response> {
        let sorted = self.items.iter().map(|item| (item.id.clone(), item.category.clone()));
        Some(Response { sorted: sorted.collect() })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let told = view.is_told();
        let item = |&index: &usize| {
            let item = &self.items[index];
            let mark = told.then(|| mark(item, response));
            SortedItem {
                label: view.prose(&item.text),
                category: self.category_of(response, index),
                mark,
                belongs: if mark.is_some_and(|mark| mark != Mark::Right) {
                    self.place(&item.category)
                } else {
                    None
                },
                feedback: if told { view.prose(&item.feedback) } else { Vec::new() },
            }
        };
        let mut blocks = view.marked(&self.prompt);
        blocks.push(Block::Sorting(Sorting {
            categories: self.categories.iter().map(|category| view.prose(&category.text)).collect(),
            items: cursor.order.iter().map(item).collect(),
            cursor: view.is_answering().then_some(cursor.at),
        }));
        blocks
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
        faults.ids("categories", self.categories.iter().map(|category| &category.id));
        faults.ids("items", self.items.iter().map(|item| &item.id));
        if self.categories.len() < 2 {
            faults.error_at("categories", fault::TOO_FEW_CATEGORIES, &[]);
        } else if self.categories.len() > 9 {
            faults.error_at("categories", fault::TOO_MANY_OPTIONS, &[("most", "9")]);
        }
        if self.items.is_empty() {
            faults.error_at("items", fault::NOTHING_TO_SORT, &[]);
        }
        faults.within("items", |faults| {
            for (place, item) in self.items.iter().enumerate() {
                faults.within(place, |faults| {
                    if self.place(&item.category).is_none() {
                        faults.error_at(
                            "category",
                            fault::UNKNOWN_CATEGORY,
                            &[("id", item.category.as_str())],
                        );
                    }
                    for (at, id) in item.also.iter().enumerate().filter(|(_, id)| self.place(id).is_none()) {
                        faults.within("also", |faults| {
                            faults.error_at(at, fault::UNKNOWN_CATEGORY, &[("id", id.as_str())]);
                        });
                    }
                });
            }
        });
    }
}

impl Sort {
    fn place(&self, category: &Id) -> Option<usize> {
        self.categories.iter().position(|known| known.id == *category)
    }

    fn category_of(&self, response: &Response, item: usize) -> Option<usize> {
        self.place(response.sorted.get(&self.items[item].id)?)
    }

    fn put(&self, response: &mut Response, item: usize, category: usize) -> Outcome {
        let Some(category) = self.categories.get(category) else { return Outcome::Unchanged };
        let before = response.sorted.insert(self.items[item].id.clone(), category.id.clone());
        Outcome::changed(before.as_ref() != Some(&category.id))
    }

    /// Reads one category number for each item, in the order shown: `1 3 2 2`.
    fn read(&self, response: &mut Response, cursor: &Cursor, line: &str) -> Outcome {
        let names = line.split([' ', ',', ';', '\u{a0}']).filter(|name| !name.is_empty());
        let places: Vec<Option<usize>> =
            names.map(|name| crate::page::Naming::Numbers.index(name, self.categories.len())).collect();
        if places.len() != self.items.len() || places.iter().any(Option::is_none) {
            return Outcome::Unclear(
                ParseError::new(msg::UNCLEAR_CATEGORIES)
                    .with("items", self.items.len())
                    .with("categories", self.categories.len()),
            );
        }
        for (&item, category) in cursor.order.iter().zip(places.into_iter().flatten()) {
            self.put(response, item, category);
        }
        Outcome::Changed
    }
}

impl Cursor {
    fn to(&mut self, at: usize) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.at, at) != at)
    }
}

fn mark(item: &Item, response: &Response) -> Mark {
    match response.sorted.get(&item.id) {
        Some(category) if *category == item.category || item.also.contains(category) => Mark::Right,
        Some(_) => Mark::Wrong,
        None => Mark::Missed,
    }
}
