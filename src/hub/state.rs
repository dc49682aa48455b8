//! The participants of a class, as the events of their journal add up.

use std::collections::{BTreeMap, HashMap};

use super::asked::{Asked, Openness};
use super::event::{Event, Person};
use crate::activity::Response;
use crate::classroom::Class;
use crate::text::Id;

/// What a participant answered; none in words of their own, which stay with them.
pub(super) type Ballot = Option<Response>;

/// The participants of a class and their answers.
#[derive(Debug, Clone, Default)]
pub struct Hub {
    pub(super) code: Option<String>,
    pub(super) limit: usize,
    pub(super) is_locked: bool,
    /// Everybody who ever joined, by their number.
    pub(super) people: Vec<Participant>,
    /// Whose phone has the token of this digest.
    pub(super) phones: HashMap<String, Person>,
    /// Who shows the code word of this digest.
    pub(super) words: HashMap<String, Person>,
    /// The answers to a round of a step that are not secret.
    pub(super) ballots: HashMap<(Id, usize), BTreeMap<Person, Ballot>>,
    /// The opinions that are asked at present.
    pub(super) secret: Option<Secret>,
}

/// Somebody who joined.
#[derive(Debug, Clone, Default)]
pub(super) struct Participant {
    pub(super) name: String,
    pub(super) is_dropped: bool,
    /// How many devices they came with.
    pub(super) devices: usize,
    /// How often they have changed anything.
    pub(super) changes: usize,
    /// What stands for them where nothing may lead back to a person: a digest.
    pub(super) number: String,
}

/// The opinions about a statement, as long as they can be changed.
#[derive(Debug, Clone)]
pub(super) struct Secret {
    pub(super) step: Id,
    pub(super) round: usize,
    pub(super) given: BTreeMap<Person, Ballot>,
}

impl Hub {
    /// The participants as their journal tells them.
    pub fn load(events: impl IntoIterator<Item = Event>) -> Hub {
        let mut hub = Hub::default();
        for event in events {
            hub.follow(&event);
        }
        hub
    }

    /// Adds the opinions that were being asked when the program ended: those of a vote that `class`
    /// has counted since, or left, are forgotten.
    pub fn recall(&mut self, opinions: impl IntoIterator<Item = Event>, class: &Class) {
        for opinion in opinions {
            self.opine(&opinion);
        }
        self.settle(class);
    }

    /// Follows the class: opinions that cannot be changed any more are forgotten. Returns whether
    /// there were any, so that they are erased wherever they were kept.
    pub fn settle(&mut self, class: &Class) -> bool {
        let Some(secret) = &self.secret else { return false };
        let is_asked = Asked::of(class).is_some_and(|asked| {
            let is_same = asked.step.id == secret.step && asked.round == secret.round;
            is_same && asked.openness == Openness::Open
        });
        // In a break the vote is still open.
        let is_kept = is_asked || (class.clock().is_paused && class.here_id().as_ref() == Some(&secret.step));
        if !is_kept {
            self.secret = None;
        }
        !is_kept
    }

    /// Adds what happened and is kept.
    pub fn follow(&mut self, event: &Event) {
        match event {
            Event::Opened { code, limit } => {
                self.code = Some(code.clone());
                self.limit = usize::try_from(*limit).unwrap_or(usize::MAX);
            }
            Event::Joined { person, name, token, word } => {
                // Numbers are given in order: another one is no event of this journal.
                if person.index() == self.people.len() {
                    let (name, number) = (name.clone(), token.clone());
                    self.people.push(Participant { name, number, ..Participant::default() });
                    self.add_phone(*person, token, word);
                }
            }
            Event::Returned { person, token, word } => self.add_phone(*person, token, word),
            Event::Named { person, name } => {
                if let Some(participant) = self.changed(*person) {
                    participant.name.clone_from(name);
                }
            }
            Event::Locked { is_locked } => self.is_locked = *is_locked,
            Event::Dropped { people } => {
                for person in people {
                    self.drop_out(*person);
                }
            }
            Event::Cast { person, step, round, response } => {
                if self.changed(*person).is_some() {
                    let ballots = self.ballots.entry((step.clone(), *round)).or_default();
                    ballots.insert(*person, response.clone());
                }
            }
        }
    }

    /// Adds an answer that nobody may ever know whose it was.
    pub(super) fn opine(&mut self, event: &Event) {
        let Event::Cast { person, step, round, response } = event else { return };
        if self.changed(*person).is_none() {
            return;
        }
        let is_other = |secret: &Secret| secret.step != *step || secret.round != *round;
        if self.secret.as_ref().is_none_or(is_other) {
            self.secret = Some(Secret { step: step.clone(), round: *round, given: BTreeMap::new() });
        }
        if let Some(secret) = &mut self.secret {
            secret.given.insert(*person, response.clone());
        }
    }

    fn changed(&mut self, person: Person) -> Option<&mut Participant> {
        let participant =
            self.people.get_mut(person.index()).filter(|participant| !participant.is_dropped)?;
        participant.changes += 1;
        Some(participant)
    }

    fn add_phone(&mut self, person: Person, token: &str, word: &str) {
        let Some(participant) = self.people.get_mut(person.index()) else { return };
        participant.devices += 1;
        self.phones.insert(token.to_owned(), person);
        // Whoever showed a word first keeps it, should two ever be the same.
        self.words.entry(word.to_owned()).or_insert(person);
    }

    fn drop_out(&mut self, person: Person) {
        if let Some(participant) = self.people.get_mut(person.index()) {
            participant.is_dropped = true;
        }
        for ballots in self.ballots.values_mut() {
            ballots.remove(&person);
        }
        if let Some(secret) = &mut self.secret {
            secret.given.remove(&person);
        }
    }

    /// Whether phones can come at all.
    pub fn is_open(&self) -> bool {
        self.code.is_some()
    }

    /// Whether opinions are asked, and who said what is still known.
    pub fn asks_opinions(&self) -> bool {
        self.secret.is_some()
    }

    /// Everybody who takes part.
    pub(super) fn members(&self) -> impl Iterator<Item = (Person, &Participant)> {
        let people = (0..).map(Person).zip(&self.people);
        people.filter(|(_, participant)| !participant.is_dropped)
    }

    /// What was answered in a round of a step, as far as it is still known by whom.
    pub(super) fn ballots(&self, asked: &Asked<'_>) -> Option<&BTreeMap<Person, Ballot>> {
        let id = &asked.step.id;
        if asked.is_secret {
            let secret = self.secret.as_ref();
            return secret
                .filter(|secret| secret.step == *id && secret.round == asked.round)
                .map(|secret| &secret.given);
        }
        self.ballots.get(&(id.clone(), asked.round))
    }

    /// How many have answered what `class` asks.
    pub fn answered(&self, class: &Class) -> usize {
        Asked::of(class).and_then(|asked| self.ballots(&asked)).map_or(0, BTreeMap::len)
    }

    /// What the votes of the phones come to where `class` is, in the order of the options; `None`
    /// where there is nothing to vote on. One answer a participant, one vote an option of it.
    pub fn counts(&self, class: &Class) -> Option<Vec<u32>> {
        let asked = Asked::of(class)?;
        let mut counts = vec![0; class.question(asked.at)?.options.len()];
        for response in self.ballots(&asked).into_iter().flat_map(BTreeMap::values).flatten() {
            for place in asked.places(class, response).unwrap_or_default() {
                counts[place] += 1;
            }
        }
        Some(counts)
    }
}

impl Person {
    pub(super) fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}
