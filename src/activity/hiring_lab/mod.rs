//! Hiring lab: sort applications, and see what a model learns from it beside the past decisions.
//!
//! Never graded: nobody's choices are right or wrong here. Two models are trained on the spot, one
//! on the learner's choices alone, one on these and on what colleagues decided before them; both
//! rank other applications. No model is told the group, and the applications are invented.

mod check;
mod learn;
mod show;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::learn::Learned;
use super::{
    ClassWork, Counted, Element, Faults, Given, GivenAnswer, Intent, Kind, MissingInput, Name, Outcome,
    ParseError, Verdict, View, offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Naming};
use crate::text::{Id, Text, msg};

/// Applications to sort, and those that a model ranks afterwards.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HiringLab {
    /// What is to be decided.
    pub prompt: Text,
    /// The groups that the shares are counted by; no model is told them.
    pub groups: Vec<Named>,
    /// What an application can hold: all that a model is told.
    pub traits: Vec<Named>,
    /// What the learner sorts.
    pub applications: Vec<Application>,
    /// What colleagues decided before.
    pub past: Vec<Past>,
    /// How many past decisions one choice of the learner's weighs as much as; above 0.
    #[serde(default = "one")]
    pub counts_for: f64,
    /// What the models rank.
    pub candidates: Vec<Application>,
    /// How many of the candidates are invited: the first ones.
    pub places: usize,
    /// A change to one candidate, to see what it does to their place.
    pub swap: Swap,
    /// What so few choices cannot teach.
    pub not_shown: Text,
}

/// A group, or something that an application can hold.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Text,
}

/// One application.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// Its stable name.
    pub id: Id,
    /// Who applies.
    pub name: Text,
    /// Their group.
    pub group: Id,
    /// What the application holds.
    pub traits: Vec<Id>,
}

/// What was decided about applications alike.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Past {
    /// What these applications hold.
    pub traits: Vec<Id>,
    /// How many there were.
    pub applied: u32,
    /// How many of them were invited.
    pub invited: u32,
}

/// One trait of a candidate in place of another.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Swap {
    /// Whose application.
    pub candidate: Id,
    /// The trait that goes.
    pub drop: Id,
    /// The trait that takes its place.
    pub add: Id,
}

/// What was decided so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// From the application's id to whether it is invited.
    pub invited: BTreeMap<Id, bool>,
}

/// The application under the cursor, and what was learned once all are sorted.
#[derive(Debug, Clone)]
pub struct Cursor {
    at: usize,
    learned: Option<Learned>,
}

/// To invite, and to turn down: the categories, in the order shown.
const CATEGORIES: usize = 2;

impl Kind for HiringLab {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;
    const REVEALS: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, _: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = offered::up_and_down(msg::KEY_CHOOSE, Role::Move).to_vec();
        actions.extend(offered::left_and_right(msg::HIRING_KEY, Role::Answer));
        actions.push(offered::numbers(msg::HIRING_KEY, CATEGORIES, Role::Answer));
        actions.push(offered::space(msg::HIRING_KEY, Role::Answer));
        actions.extend(offered::controls(msg::KEY_CHOOSE, Role::Move).map(Action::on_page));
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        Cursor { at: self.open(response).next().unwrap_or(0), learned: self.learn(response) }
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        let left = self.open(response).count();
        (left > 0).then(|| MissingInput::new(msg::HIRING_LEFT).with("left", left))
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let outcome = self.decide(response, cursor, intent);
        if outcome == Outcome::Changed {
            cursor.learned = self.learn(response);
        }
        outcome
    }

    fn grade(&self, _: &Response) -> Option<Verdict> {
        None
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        blocks.push(self.sorting(response, cursor, view));
        if let Some(learned) = cursor.learned.as_ref().filter(|_| view.is_answering() || view.is_told()) {
            blocks.extend(self.invited(learned, view));
            if view.is_told() {
                blocks.extend(self.told(learned, view));
            }
        }
        blocks
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        let elements = self.applications.iter().map(|application| Element {
            id: application.id.clone(),
            name: Name::Author(&application.name),
            is_right: false,
            form: 0,
        });
        Counted::Options(elements.collect())
    }

    fn given(&self, response: &Response) -> Given {
        let invited = response.invited.iter().filter(|(_, is_invited)| **is_invited);
        Given::new(GivenAnswer::Options(invited.map(|(id, _)| id.clone()).collect()))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        check::check(self, faults);
    }
}

impl HiringLab {
    /// The applications that are still to be sorted.
    fn open<'a>(&'a self, response: &'a Response) -> impl Iterator<Item = usize> + 'a {
        (0..self.applications.len()).filter(|place| self.decision(response, *place).is_none())
    }

    /// Whether the application at `place` is invited; none where it is still to be sorted.
    fn decision(&self, response: &Response, place: usize) -> Option<bool> {
        response.invited.get(&self.applications[place].id).copied()
    }

    fn decide(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let (at, count) = (cursor.at, self.applications.len());
        let Some(application) = self.applications.get(at) else { return Outcome::Unchanged };
        let now = self.decision(response, at);
        let mut put = |is_invited: bool| {
            let before = response.invited.insert(application.id.clone(), is_invited);
            Outcome::changed(before != Some(is_invited))
        };
        match intent {
            Intent::Up | Intent::PreviousControl => cursor.to(step(at, -1, count)),
            Intent::Down | Intent::NextControl => cursor.to(step(at, 1, count)),
            Intent::Left => put(now.is_some()),
            Intent::Right => put(now.is_none()),
            Intent::Toggle => put(now != Some(true)),
            Intent::Pick(category) if *category < CATEGORIES => {
                let outcome = put(*category == 0);
                let moved = cursor.to(step(at, 1, count));
                if outcome == Outcome::Unchanged { moved } else { outcome }
            }
            // A second click on an application changes its place.
            Intent::Point(place) if *place == at => put(now != Some(true)),
            Intent::Point(place) if *place < count => cursor.to(*place),
            Intent::Seek => cursor.to(self.open(response).next().unwrap_or(at)),
            Intent::Line(line) => self.read(response, line),
            _ => Outcome::Unchanged,
        }
    }

    /// Reads a category number for each application, in the order shown: `1 2 2 1`.
    fn read(&self, response: &mut Response, line: &str) -> Outcome {
        let names = line.split([' ', ',', ';', '\u{a0}']).filter(|name| !name.is_empty());
        let places: Option<Vec<usize>> = names.map(|name| Naming::Numbers.index(name, CATEGORIES)).collect();
        match places {
            Some(places) if places.len() == self.applications.len() => {
                let ids = self.applications.iter().map(|application| application.id.clone());
                response.invited = ids.zip(places.iter().map(|place| *place == 0)).collect();
                Outcome::Changed
            }
            _ => {
                Outcome::Unclear(ParseError::new(msg::HIRING_UNCLEAR).with("count", self.applications.len()))
            }
        }
    }

    /// The place of a trait among all of them.
    fn place(&self, id: &Id) -> Option<usize> {
        self.traits.iter().position(|known| known.id == *id)
    }
}

impl Cursor {
    fn to(&mut self, at: usize) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.at, at) != at)
    }
}

fn one() -> f64 {
    1.0
}

#[cfg(test)]
mod tests;
