//! What a late class can drop: said before it is done.

use super::actions::CATCH_UP;
use super::{HAPPENED, wish};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, CONFIRM, command};
use crate::app::{Does, Focus, Session, Then, View};
use crate::classroom::{Event, Plan, catch_up};
use crate::page::Page;
use crate::text::msg;

/// The steps that a late class can drop, and what is lost with each.
pub(super) struct CatchUp;

impl View for CatchUp {
    fn name(&self) -> &'static str {
        "class-catch-up"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say(msg::CLASS_CATCH_UP_TITLE), String::new())
    }

    fn page(&self, session: &Session) -> Page {
        let blocks = session.seat().map(|seat| catch_up(seat.class(), &session.words)).unwrap_or_default();
        Page { title: session.words.say(msg::CLASS_CATCH_UP_TITLE), blocks }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![
            command(CONFIRM, msg::KEY_CLASS_DROP, &[Key::Enter], Role::Answer),
            command(BACK, msg::KEY_CLASS_STOP, &[Key::Escape, Key::Char('c')], Role::Navigate),
        ]
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        let plan = session.seat().and_then(|seat| Some((Plan::of(seat.class())?, seat)));
        match (does, plan) {
            (Does::Command(HAPPENED), Some(_)) => Then::Changed(Focus::Stay),
            (Does::Command(CONFIRM | CATCH_UP), Some((plan, seat))) => {
                let steps = plan.drops.iter().map(|&at| seat.class().step(at).id.clone()).collect();
                wish(session, Event::Dropped { steps });
                Then::Back
            }
            // Whoever waits long enough may be in time again.
            _ => Then::Back,
        }
    }

    fn is_box(&self) -> bool {
        true
    }

    fn waits(&self) -> bool {
        true
    }
}
