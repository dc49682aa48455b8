//! A class that was cut off: whether it goes on.

use super::screens::Audience;
use super::{HAPPENED, said, wish};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{CONFIRM, command};
use crate::app::seat::Wish;
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::classroom::Event;
use crate::page::Page;
use crate::text::msg;

/// Begins another class.
const ANOTHER: Command = Command("class-another");
/// Ends the program.
const LEAVE: Command = Command("class-leave-cut-off");

/// The question whether a class that was cut off goes on.
#[derive(Default)]
pub struct CutOff {
    message: Option<String>,
}

impl View for CutOff {
    fn name(&self) -> &'static str {
        "class-cut-off"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say(msg::CLASS_CUT_OFF_TITLE), String::new())
    }

    fn share(&self, _: &Session) -> f64 {
        0.0
    }

    fn page(&self, session: &Session) -> Page {
        let Some(seat) = session.seat() else { return Page::default() };
        let (class, local) = (seat.class(), seat.clock().local);
        let now = class.clock().now().wall;
        let step = class.here().map(|here| (class.number(here), class.step(here).title.get(session.lang())));
        let (number, title) = step.unwrap_or_default();
        let values = [
            ("start", local(class.started().unwrap_or(now)).into()),
            ("step", title.into()),
            ("number", number.into()),
            ("last", local(now).into()),
        ];
        let text = super::paragraph(&session.words.with(msg::CLASS_CUT_OFF, &values));
        Page { title: String::new(), blocks: vec![text, said(session, msg::CLASS_CUT_OFF_ASK)] }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![
            command(CONFIRM, msg::KEY_CLASS_RESUME, &[Key::Enter], Role::Answer),
            command(ANOTHER, msg::KEY_CLASS_NEW, &[Key::Char('a')], Role::Answer),
            command(LEAVE, msg::KEY_QUIT, &[Key::Char('q'), Key::Escape], Role::Navigate),
        ]
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        let is_asking = session.seat().is_some_and(|seat| seat.is_asking);
        match does {
            Does::Command(HAPPENED) if is_asking => {
                self.message = super::message(super::Place::Notes, session);
                Then::Changed(Focus::Stay)
            }
            Does::Command(HAPPENED) => Then::go(Audience::default()),
            Does::Command(CONFIRM) => {
                wish(session, Event::Resumed);
                Then::Nothing
            }
            Does::Command(ANOTHER) => {
                super::want(session, Wish::Renew);
                Then::Nothing
            }
            Does::Command(LEAVE) => Then::Quit,
            _ => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
