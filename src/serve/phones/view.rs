//! What one participant of a class has before them: the step where the class is, and their answer.

use std::sync::{Arc, Mutex, PoisonError};

use crate::action::{Action, Entered, Key, Role};
use crate::activity::{Intent, Response};
use crate::app::common::{CONFIRM, command};
use crate::app::{Does, Focus, Session, Then, View};
use crate::content::Module;
use crate::course::{Reply, Visit};
use crate::hub::{Now, Openness, Seen, Sight};
use crate::page::{Block, Callout, Page, Run};
use crate::text::{Msg, msg};

/// An answer that was sent, until it is cast.
pub(super) type Outbox = Arc<Mutex<Option<Response>>>;

/// The step where a class is, at a phone.
pub(super) struct Phone {
    sight: Sight,
    visit: Option<Visit>,
    outbox: Outbox,
    message: Option<String>,
}

impl Phone {
    /// What `sight` shows, in the words of `session`; what is sent goes to `outbox`.
    pub(super) fn new(sight: Sight, module: &Arc<Module>, session: &Session, outbox: Outbox) -> Phone {
        let mut visit = sight.visit(module);
        if let Some(visit) = &mut visit {
            visit.speak(session.lang());
        }
        Phone { sight, visit, outbox, message: None }
    }

    /// The same, which says first why something was not done.
    pub(super) fn telling(self, message: Option<String>) -> Phone {
        Phone { message, ..self }
    }

    fn seen(&self) -> Option<&Seen> {
        match &self.sight.now {
            Now::At(seen) => Some(seen),
            _ => None,
        }
    }

    fn is_open(&self) -> bool {
        self.seen().is_some_and(|seen| seen.openness == Openness::Open && !seen.is_projected)
    }

    /// Where the class is, in one message.
    fn told(&self) -> Option<Msg> {
        let seen = match &self.sight.now {
            Now::Soon => return Some(msg::PHONE_SOON),
            Now::Break => return Some(msg::PHONE_BREAK),
            Now::Listen => return Some(msg::PHONE_LISTEN),
            Now::Over => return Some(msg::PHONE_OVER),
            Now::At(seen) => seen,
        };
        match seen.openness {
            _ if seen.is_projected => Some(msg::PHONE_PROJECTED),
            Openness::Open if seen.has_answered => Some(msg::PHONE_RECEIVED),
            Openness::Open if seen.is_secret => Some(msg::PHONE_SECRET),
            Openness::Open => Some(msg::PHONE_OPEN),
            Openness::Closed => Some(msg::PHONE_CLOSED),
            Openness::Shown | Openness::Told => None,
        }
    }

    fn send(&mut self, session: &Session) -> Then {
        let Some(visit) = self.visit.as_ref().filter(|_| self.is_open()) else { return Then::Nothing };
        if let Some(lacking) = visit.lacking() {
            self.message = Some(lacking.say(&session.words));
        } else if let Some(response) = visit.response() {
            *self.outbox.lock().unwrap_or_else(PoisonError::into_inner) = Some(response.clone());
        }
        Then::Changed(Focus::Stay)
    }

    fn intend(&mut self, intent: &Intent, session: &Session) -> Then {
        let Some(visit) = self.visit.as_mut() else { return Then::Nothing };
        match visit.intend(intent) {
            Reply::Nothing => Then::Nothing,
            Reply::Unclear(unclear) => {
                self.message = Some(unclear.say(&session.words));
                Then::Changed(Focus::Stay)
            }
            _ => Then::Changed(Focus::Cursor),
        }
    }
}

impl View for Phone {
    fn name(&self) -> &'static str {
        "phone"
    }

    fn header(&self, _: &Session) -> (String, String) {
        let number = self.seen().map_or_else(String::new, |seen| seen.number.clone());
        (number, self.sight.name.clone())
    }

    fn share(&self, _: &Session) -> f64 {
        0.0
    }

    fn head(&self, session: &Session) -> Vec<Block> {
        let told = self.seen().and(self.told()).map(|told| session.words.say(told));
        let line = |told: String| vec![Block::Paragraph(vec![Run::new(&told)])];
        told.map(|told| Block::Callout(Callout::Note, line(told))).into_iter().collect()
    }

    fn page(&self, session: &Session) -> Page {
        if let Some(visit) = &self.visit {
            return visit.page(&session.words);
        }
        let told = self.told().map(|told| session.words.say(told)).unwrap_or_default();
        let title = session.manifest.title.get(session.lang()).to_owned();
        Page { title, blocks: vec![Block::Paragraph(vec![Run::new(&told)])] }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let Some(visit) = self.visit.as_ref().filter(|_| self.is_open()) else { return Vec::new() };
        let mut actions: Vec<_> = visit.actions().into_iter().map(|action| action.map(Does::Play)).collect();
        let takes_enter = actions.iter().any(|action| action.keys.contains(&Key::Enter));
        let keys: &[Key] = if takes_enter { &[Key::Function(8)] } else { &[Key::Enter, Key::Function(8)] };
        actions.push(command(CONFIRM, msg::KEY_SEND, keys, Role::Answer));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        self.message = None;
        match does {
            Does::Play(intent) => self.intend(&intent.with(entered), session),
            Does::Command(CONFIRM) => self.send(session),
            Does::Command(_) => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    // Nothing of the application beside it is for a participant.
    fn is_box(&self) -> bool {
        true
    }
}
