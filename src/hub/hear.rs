//! What comes of what somebody asks at a phone.

use super::ask::{Answer, Ask, Refusal, Reply};
use super::asked::{Asked, Openness};
use super::event::{Event, Person};
use super::names::proposed;
use super::sight::Sight;
use super::state::Hub;
use super::token::{Token, word_digest};
use crate::activity::Response;
use crate::classroom::Class;
use crate::progress::pseudonym;
use crate::text::{Id, Lang};

/// The most devices of one participant.
const MOST_DEVICES: usize = 8;

/// How often one participant can change anything: several times what a whole module asks.
const MOST_CHANGES: usize = 2_000;

/// The longest answer, in bytes of JSON.
const LONGEST_RESPONSE: usize = 4 * 1024;

/// What came of what was asked: to be kept first, then to be answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// What is to be kept, if anything is.
    pub event: Option<Event>,
    /// Whether it is an opinion, kept in a journal of its own that [`Hub::settle`] has erased.
    pub is_secret: bool,
    /// Who asked.
    person: Person,
    token: Token,
    is_new: bool,
}

impl Heard {
    /// What to answer, once what is to be kept is kept; it says where `class` is by then.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] where whoever asked was dropped meanwhile.
    pub fn answer(&self, hub: &Hub, class: &Class) -> Answer {
        hub.person(&self.token).filter(|person| *person == self.person).ok_or(Refusal::Unknown)?;
        let sight = Sight::of(hub, class, self.person, &self.token);
        Ok(Reply { token: self.is_new.then(|| self.token.clone()), sight })
    }
}

impl Hub {
    /// Does what somebody asks at a phone, if they may. `drawn` is a number that nobody can
    /// foresee: the token of a phone that has just come.
    ///
    /// What was asked and has happened already changes nothing, and is answered the same.
    ///
    /// # Errors
    /// [`Refusal`]: why it is not done; then nothing has changed.
    pub fn hear(&mut self, class: &Class, ask: &Ask, drawn: u128) -> Result<Heard, Refusal> {
        match ask {
            Ask::Join { code, lang } => self.join(code, *lang, drawn),
            Ask::Return { word } => self.come_back(word, drawn),
            Ask::Rename { token, name } => self.rename(token, name),
            Ask::Look { token } => {
                let person = self.person(token).ok_or(Refusal::Unknown)?;
                Ok(Heard { event: None, is_secret: false, person, token: token.clone(), is_new: false })
            }
            Ask::Cast { token, step, round, response } => self.cast(class, token, (step, *round), response),
        }
    }

    /// Whose phone it is; `None` where it is nobody's, or of somebody dropped.
    pub fn person(&self, token: &Token) -> Option<Person> {
        let person = *self.phones.get(&token.digest())?;
        let is_member = self.people.get(person.index()).is_some_and(|participant| !participant.is_dropped);
        is_member.then_some(person)
    }

    fn join(&mut self, code: &str, lang: Lang, drawn: u128) -> Result<Heard, Refusal> {
        let is_right = self.code.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(code.trim()));
        if !is_right {
            return Err(Refusal::WrongCode);
        }
        if self.is_locked {
            return Err(Refusal::Locked);
        }
        // Who was dropped leaves a place, but not for ever: each has their line in the journal.
        if self.members().count() >= self.limit || self.people.len() >= self.limit.saturating_mul(4) {
            return Err(Refusal::Full);
        }
        let token = Token::new(drawn);
        let is_used = |name: &str| self.members().any(|(_, member)| member.name == name);
        let event = Event::Joined {
            person: Person(u32::try_from(self.people.len()).map_err(|_| Refusal::Full)?),
            name: proposed(u64::try_from(drawn >> 64).unwrap_or_default(), lang, is_used),
            token: token.digest(),
            word: word_digest(&token.word()),
        };
        self.comes(event, token)
    }

    fn come_back(&mut self, word: &str, drawn: u128) -> Result<Heard, Refusal> {
        let person = *self.words.get(&word_digest(word)).ok_or(Refusal::WrongWord)?;
        let participant = self.people.get(person.index()).filter(|participant| !participant.is_dropped);
        if participant.ok_or(Refusal::WrongWord)?.devices >= MOST_DEVICES {
            return Err(Refusal::TooMany);
        }
        let token = Token::new(drawn);
        let event = Event::Returned { person, token: token.digest(), word: word_digest(&token.word()) };
        self.comes(event, token)
    }

    /// A phone comes that was not there before.
    fn comes(&mut self, event: Event, token: Token) -> Result<Heard, Refusal> {
        // The same number drawn twice would make one of two people.
        if self.phones.contains_key(&token.digest()) {
            return Err(Refusal::TooMany);
        }
        self.follow(&event);
        let person = self.person(&token).ok_or(Refusal::Unknown)?;
        Ok(Heard { event: Some(event), is_secret: false, person, token, is_new: true })
    }

    fn rename(&mut self, token: &Token, name: &str) -> Result<Heard, Refusal> {
        let person = self.may_change(token)?;
        let name = pseudonym(name);
        if name.is_empty() {
            return Err(Refusal::Unfit);
        }
        let is_same = self.people.get(person.index()).is_some_and(|participant| participant.name == name);
        let event = (!is_same).then_some(Event::Named { person, name });
        if let Some(event) = &event {
            self.follow(event);
        }
        Ok(Heard { event, is_secret: false, person, token: token.clone(), is_new: false })
    }

    fn cast(
        &mut self,
        class: &Class,
        token: &Token,
        (step, round): (&Id, usize),
        response: &Response,
    ) -> Result<Heard, Refusal> {
        let person = self.may_change(token)?;
        let is_it = |asked: &Asked<'_>| {
            asked.step.id == *step && asked.round == round && asked.openness == Openness::Open
        };
        let asked = Asked::of(class).filter(is_it).ok_or(Refusal::NotOpen)?;
        let length = serde_json::to_string(response).map_or(usize::MAX, |text| text.len());
        if length > LONGEST_RESPONSE || !asked.fits(class, response) {
            return Err(Refusal::Unfit);
        }
        let response = response.public();
        let is_same = self.ballots(&asked).and_then(|ballots| ballots.get(&person)) == Some(&response);
        let is_secret = asked.is_secret;
        let event = (!is_same).then(|| Event::Cast { person, step: step.clone(), round, response });
        match &event {
            Some(event) if is_secret => self.opine(event),
            Some(event) => self.follow(event),
            None => {}
        }
        Ok(Heard { event, is_secret, person, token: token.clone(), is_new: false })
    }

    fn may_change(&self, token: &Token) -> Result<Person, Refusal> {
        let person = self.person(token).ok_or(Refusal::Unknown)?;
        let changes = self.people.get(person.index()).map_or(0, |participant| participant.changes);
        if changes < MOST_CHANGES { Ok(person) } else { Err(Refusal::TooMany) }
    }
}
