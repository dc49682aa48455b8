//! The exercise that a class plays: what it calls out, the trainer marks, by a learner's keys.

use super::screens::audience_page;
use super::{HAPPENED, Place, here, wish};
use crate::action::{Action, Entered, Key, Role};
use crate::activity::Intent;
use crate::app::common::{BACK, CONFIRM, command};
use crate::app::seat::{Change, Seat};
use crate::app::{Does, Focus, Session, Then, View};
use crate::classroom::{Event, trainer};
use crate::course::{Reply, Visit};
use crate::page::Page;
use crate::text::{Words, msg};

/// The exercise where the class is, under the hands of whoever leads.
pub(super) struct Play {
    place: Place,
    message: Option<String>,
}

impl Play {
    /// The exercise, opened at `place`.
    pub(super) fn new(place: Place) -> Play {
        Play { place, message: None }
    }

    /// Means something in the exercise; says why where that comes to nothing.
    fn intend(&mut self, intent: Intent, session: &mut Session) -> Then {
        let Some(seat) = session.seat() else { return Then::Nothing };
        match seat.class().would(&intent) {
            Reply::Nothing if intent == Intent::Cancel => return Then::Back,
            Reply::Nothing if intent == Intent::Confirm => {
                self.message = Some(session.words.say(msg::CLASS_PLAY_REVEAL));
            }
            Reply::Nothing => return Then::Nothing,
            Reply::Unclear(unclear) => self.message = Some(unclear.say(&session.words)),
            _ => {
                let step = here(seat);
                wish(session, Event::played(step, intent));
            }
        }
        Then::Changed(Focus::Stay)
    }
}

impl View for Play {
    fn name(&self) -> &'static str {
        "class-play"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (audience_page(session).title, session.words.say(msg::CLASS_PLAYING))
    }

    fn page(&self, session: &Session) -> Page {
        audience_page(session)
    }

    fn aside(&self, session: &Session) -> Option<Page> {
        let seat = session.seat().filter(|_| self.place == Place::Notes)?;
        Some(trainer(seat.class(), &session.words, &seat.clock().local))
    }

    fn words<'a>(&self, session: &'a Session) -> &'a Words {
        session.seat().map_or(&session.words, Seat::audience_words)
    }

    fn is_projected(&self) -> bool {
        self.place == Place::Audience
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let visit = session.seat().and_then(|seat| seat.class().visit());
        let exercise = visit.map(Visit::actions).unwrap_or_default();
        let takes = |key: Key| exercise.iter().any(|action| action.keys.contains(&key));
        let (takes_enter, takes_escape) = (takes(Key::Enter), takes(Key::Escape));
        let mut actions: Vec<_> = exercise.into_iter().map(|action| action.map(Does::Play)).collect();
        if !takes_enter {
            actions.push(command(CONFIRM, msg::KEY_CONFIRM, &[Key::Enter], Role::Answer).on_page());
        }
        let stop = command(BACK, msg::KEY_CLASS_STOP, &[Key::Escape], Role::Navigate);
        actions.push(if takes_escape { stop.on_page() } else { stop });
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        if *does == Does::Command(HAPPENED) {
            let Some(seat) = session.seat() else { return Then::Back };
            return match seat.last_change() {
                Change::Moved | Change::Told => Then::Back,
                _ if !seat.class().visit().is_some_and(Visit::is_open) => Then::Back,
                Change::Played => Then::Changed(Focus::Cursor),
                Change::Nothing => Then::Changed(Focus::Stay),
            };
        }
        self.message = None;
        match does {
            Does::Play(intent) => self.intend(intent.with(entered), session),
            Does::Command(CONFIRM) => self.intend(Intent::Confirm, session),
            Does::Command(_) => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
