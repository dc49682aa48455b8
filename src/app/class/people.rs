//! Who takes part by phone: the door, and whoever has come through it. For the trainer's eyes alone.

use super::{HAPPENED, want};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, CONFIRM, POINT, choose, chosen, command};
use crate::app::seat::{Seat, Wish};
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::hub::{Crowd, Order, Person};
use crate::page::{Block, Menu, MenuRow, Page};
use crate::text::{Msg, msg};

/// Lets whoever is on this line and on those below it go.
const REST: Command = Command("class-people-rest");

/// The door on the first line, and everybody who takes part, whoever came first before.
#[derive(Default)]
pub(super) struct People {
    /// The line under the cursor.
    at: usize,
    /// Who is let go when the same is asked once more.
    sure: Vec<Person>,
    message: Option<String>,
}

fn crowd(session: &Session) -> Option<&Crowd> {
    session.seat().and_then(Seat::crowd)
}

impl People {
    fn move_to(&mut self, at: usize, session: &Session) -> Then {
        let last = crowd(session).map_or(0, |crowd| crowd.members.len());
        (self.at, self.sure, self.message) = (at.min(last), Vec::new(), None);
        Then::Changed(Focus::Cursor)
    }

    /// Does what a line is for: the door is locked or opened, somebody is let go.
    fn confirm(&mut self, session: &mut Session) -> Then {
        let Some(crowd) = crowd(session) else { return Then::Back };
        match self.at.checked_sub(1) {
            None => {
                let is_locked = !crowd.is_locked;
                want(session, Wish::Phones(Order::Lock(is_locked)));
                Then::Changed(Focus::Stay)
            }
            Some(at) => {
                let people = crowd.members.get(at).map(|member| member.person);
                self.let_go(people.into_iter().collect(), msg::CLASS_PEOPLE_SURE, session)
            }
        }
    }

    fn rest(&mut self, session: &mut Session) -> Then {
        let Some(crowd) = crowd(session) else { return Then::Back };
        let rest = crowd.members.iter().skip(self.at.saturating_sub(1)).map(|member| member.person);
        self.let_go(rest.collect(), msg::CLASS_PEOPLE_REST_SURE, session)
    }

    /// Lets people go, once it is asked twice; `key` says so the first time.
    fn let_go(&mut self, people: Vec<Person>, key: Msg, session: &mut Session) -> Then {
        if self.at == 0 || people.is_empty() {
            return Then::Nothing;
        }
        if self.sure == people {
            (self.sure, self.message) = (Vec::new(), None);
            want(session, Wish::Phones(Order::Drop(people)));
        } else {
            self.message = Some(session.words.with(key, &[("people", people.len().into())]));
            self.sure = people;
        }
        Then::Changed(Focus::Stay)
    }
}

impl View for People {
    fn name(&self) -> &'static str {
        "class-people"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say(msg::CLASS_PEOPLE_TITLE), String::new())
    }

    fn page(&self, session: &Session) -> Page {
        let words = &session.words;
        let title = words.say(msg::CLASS_PEOPLE_TITLE);
        let Some(crowd) = crowd(session) else { return Page { title, blocks: Vec::new() } };
        let address = crowd.addresses.first().map_or("", String::as_str);
        let values = [("address", address.into()), ("code", crowd.code.as_str().into())];
        let door = if crowd.is_locked { msg::CLASS_DOOR_LOCKED } else { msg::CLASS_DOOR_OPEN };
        let members = crowd.members.iter().map(|member| MenuRow::new(member.name.clone()));
        let rows = [MenuRow::new(words.say(door)).strong()].into_iter().chain(members).collect();
        let cursor = Some(self.at.min(crowd.members.len()));
        let menu = Menu { rows, cursor, ..Menu::default() };
        let join = super::paragraph(&words.with(msg::CLASS_PHONES_JOIN, &values));
        Page { title, blocks: vec![join, Block::Menu(menu)] }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = vec![command(CONFIRM, msg::KEY_CLASS_PEOPLE_DO, &[Key::Enter], Role::Answer)];
        actions.extend(choose());
        actions.extend([
            command(REST, msg::KEY_CLASS_PEOPLE_REST, &[Key::Char('X')], Role::Answer),
            command(BACK, msg::KEY_CLASS_STOP, &[Key::Escape, Key::Char('w')], Role::Navigate),
        ]);
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let Does::Command(command) = does else { return Then::Nothing };
        let count = crowd(session).map_or(0, |crowd| crowd.members.len()) + 1;
        match (*command, entered) {
            (HAPPENED, _) => Then::Changed(Focus::Stay),
            (CONFIRM, _) => self.confirm(session),
            (REST, _) => self.rest(session),
            (POINT, Entered::At(at)) => self.move_to(at, session),
            (BACK, _) => Then::Back,
            (command, _) => {
                chosen(command, self.at, count).map_or(Then::Nothing, |at| self.move_to(at, session))
            }
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn opening(&self) -> Focus {
        Focus::Cursor
    }

    fn is_box(&self) -> bool {
        true
    }

    fn waits(&self) -> bool {
        true
    }
}
