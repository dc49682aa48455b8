//! What whoever leads a class knows of its participants, and can do about them.

use serde::{Deserialize, Serialize};

use super::event::{Event, Person};
use super::state::Hub;
use crate::classroom::Class;

/// What whoever leads a class knows of its participants: who is there and how many have answered,
/// never what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Crowd {
    /// The class code.
    pub code: String,
    /// Where phones reach the class, the best first.
    pub addresses: Vec<String>,
    /// Whether nobody new can join.
    pub is_locked: bool,
    /// Everybody who takes part, in the order in which they came.
    pub members: Vec<Member>,
    /// How many have answered what is asked now.
    pub answered: u32,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// What they are called: for the trainer's eyes alone.
    pub name: String,
}

/// What whoever leads wants of the participants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// That the door be locked, or open again.
    Lock(bool),
    /// That these take no part any more.
    Drop(Vec<Person>),
}

impl Hub {
    /// Opens the door under a class code, for at most `limit` people. Returns what is to be kept.
    pub fn open(&mut self, code: String, limit: u32) -> Option<Event> {
        let event = (!self.is_open()).then_some(Event::Opened { code, limit })?;
        self.follow(&event);
        Some(event)
    }

    /// Does what whoever leads wants, if it changes anything. Returns what is to be kept.
    pub fn order(&mut self, order: &Order) -> Option<Event> {
        let event = match order {
            Order::Lock(is_locked) => (self.is_open() && self.is_locked != *is_locked)
                .then_some(Event::Locked { is_locked: *is_locked }),
            Order::Drop(people) => {
                let is_member = |person: &Person| self.members().any(|(member, _)| member == *person);
                let people: Vec<Person> = people.iter().copied().filter(is_member).collect();
                (!people.is_empty()).then_some(Event::Dropped { people })
            }
        }?;
        self.follow(&event);
        Some(event)
    }

    /// What whoever leads `class` knows of its participants, who come to `addresses`.
    pub fn crowd(&self, class: &Class, addresses: &[String]) -> Crowd {
        let members = self.members();
        Crowd {
            code: self.code.clone().unwrap_or_default(),
            addresses: addresses.to_vec(),
            is_locked: self.is_locked,
            members: members.map(|(person, member)| Member { person, name: member.name.clone() }).collect(),
            answered: u32::try_from(self.answered(class)).unwrap_or(u32::MAX),
        }
    }
}
