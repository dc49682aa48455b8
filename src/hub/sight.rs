//! What one participant may see now, and nothing else.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::asked::{Asked, Openness};
use super::event::Person;
use super::state::Hub;
use super::token::Token;
use crate::activity::{Response, Stage};
use crate::classroom::Class;
use crate::content::Module;
use crate::course::Visit;
use crate::text::{Id, Lang};

/// What one participant may see now.
///
/// Made of what everybody may know and of what is the participant's own: no count, no answer of
/// anybody else, no key that the class has not been told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sight {
    /// What they are called.
    pub name: String,
    /// The word by which they go on at another device.
    pub word: String,
    /// The language on the projector; the phone may speak another.
    pub lang: Lang,
    /// Where the class is.
    pub now: Now,
}

/// Where a class is, for a participant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Now {
    /// It will begin.
    Soon,
    /// It has a break.
    Break,
    /// The projector shows nothing: everybody listens.
    Listen,
    /// It is over.
    Over,
    /// It is at a step.
    At(Box<Seen>),
}

/// A step, for a participant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// The step.
    pub step: Id,
    /// What it is called everywhere: `3.4`.
    pub number: String,
    /// The round of its vote, from 0: what is cast says which round it answers.
    pub round: usize,
    /// Whether it can be answered now.
    pub openness: Openness,
    /// Whether nobody will ever know who answered what: the phone says so.
    pub is_secret: bool,
    /// Whether it is played on the projector alone: the phone shows what it is about, and no more.
    pub is_projected: bool,
    /// Whether they have answered in this round, as far as that is still known.
    pub has_answered: bool,
    /// What they answered, where it is not in their own words.
    pub response: Option<Response>,
    /// What the orders of its exercise are drawn from.
    pub seed: u64,
}

impl Sight {
    /// What `person` may see of `class` at the phone of that token.
    pub(super) fn of(hub: &Hub, class: &Class, person: Person, token: &Token) -> Sight {
        let participant = hub.people.get(person.index());
        let now = match Asked::of(class) {
            _ if class.is_over() => Now::Over,
            _ if class.is_blank() => Now::Listen,
            None if class.here().is_some() => Now::Break,
            None => Now::Soon,
            Some(asked) => Now::At(Box::new(Seen::of(&asked, hub, class, person))),
        };
        let name = participant.map_or_else(String::new, |participant| participant.name.clone());
        Sight { name, word: token.word(), lang: class.lang(), now }
    }

    /// The step as the participant's own: their answer in it, to be changed while it is open, with
    /// its worth once that is told. `None` where the class is at no step, or `module` is another.
    pub fn visit(&self, module: &Arc<Module>) -> Option<Visit> {
        let Now::At(seen) = &self.now else { return None };
        let stage = match seen.openness {
            Openness::Shown | Openness::Open => Stage::Answering,
            Openness::Closed => Stage::Recorded,
            Openness::Told => Stage::Debriefed,
        };
        Visit::in_class(module, &seen.step, seen.response.as_ref(), seen.seed, stage)
    }
}

impl Seen {
    fn of(asked: &Asked<'_>, hub: &Hub, class: &Class, person: Person) -> Seen {
        let ballot = hub.ballots(asked).and_then(|ballots| ballots.get(&person));
        Seen {
            step: asked.step.id.clone(),
            number: class.number(asked.at),
            round: asked.round,
            openness: asked.openness,
            is_secret: asked.is_secret,
            is_projected: asked.is_projected(),
            has_answered: ballot.is_some(),
            response: ballot.cloned().flatten(),
            seed: class.order_at(asked.at),
        }
    }
}
