//! What a late class can drop: said before it is done.

use super::actions::CATCH_UP;
use super::lead::went;
use super::{HAPPENED, wish};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, CONFIRM, command};
use crate::app::seat::Seat;
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::classroom::{Event, Plan, catch_up};
use crate::page::Page;
use crate::text::msg;

/// Goes to the closing at once.
const CLOSING: Command = Command("class-closing");

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

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let class = session.seat().map(Seat::class);
        let mut actions = Vec::new();
        if class.is_some_and(|class| Plan::of(class).is_some()) {
            actions.push(command(CONFIRM, msg::KEY_CLASS_DROP, &[Key::Enter], Role::Answer));
        }
        if class.is_some_and(|class| Plan::to_the_closing(class).is_some()) {
            actions.push(command(CLOSING, msg::KEY_CLASS_CLOSING, &[Key::Char('C')], Role::Answer));
        }
        actions.push(command(BACK, msg::KEY_CLASS_STOP, &[Key::Escape, Key::Char('c')], Role::Navigate));
        actions
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        let Some(class) = session.seat().map(Seat::class) else { return Then::Back };
        let (plan, last_resort) = (Plan::of(class), Plan::to_the_closing(class));
        let ids = |plan: &Plan| plan.drops.iter().map(|&at| class.step(at).id.clone()).collect();
        match (does, &plan, &last_resort) {
            (Does::Command(HAPPENED), Some(_), _) | (Does::Command(HAPPENED), _, Some(_)) => {
                return Then::Changed(Focus::Stay);
            }
            (Does::Command(CONFIRM | CATCH_UP), Some(plan), _) => {
                let steps = ids(plan);
                wish(session, Event::Dropped { steps });
            }
            (Does::Command(CLOSING), _, Some(plan)) => {
                let (steps, closing) = (ids(plan), class.closing());
                wish(session, Event::Dropped { steps });
                went(closing, msg::CLASS_LAST, session);
            }
            // Whoever waits long enough may be in time again.
            _ => {}
        }
        Then::Back
    }

    fn is_box(&self) -> bool {
        true
    }

    fn waits(&self) -> bool {
        true
    }
}
