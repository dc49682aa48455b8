//! Everybody who learns on this machine, and a place for somebody new.

use super::{Map, Welcome, arrive};
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{BACK, CONFIRM, LINE, PICK, POINT, back, choose, chosen, command, enter, numbered};
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::page::{Block, Menu, MenuRow, Naming, Page, Run};
use crate::progress::Learner;
use crate::text::msg;

/// Makes a place for somebody new.
const NEW: Command = Command("new");

/// Who is there?
pub struct Profiles {
    learners: Vec<Learner>,
    /// The learner under the cursor; behind the last one stands somebody new.
    at: usize,
}

impl Profiles {
    /// Everybody who learns on this machine.
    pub fn new(session: &Session) -> Profiles {
        Profiles { learners: session.learners(), at: 0 }
    }

    fn open(&self, session: &mut Session) -> Then {
        match self.learners.get(self.at) {
            Some(learner) => {
                let opened = session.sit(learner.clone());
                arrive(session, opened)
            }
            None => Then::restart(Welcome::new()),
        }
    }
}

impl View for Profiles {
    fn name(&self) -> &'static str {
        "profiles"
    }

    fn header(&self, session: &Session) -> (String, String) {
        ("biaiscope".to_owned(), session.words.say(msg::LANGUAGE_NAME))
    }

    fn share(&self, _: &Session) -> f64 {
        0.0
    }

    fn page(&self, session: &Session) -> Page {
        let question = Run::new(&session.words.say(msg::LEARNERS_QUESTION)).strong();
        let names =
            self.learners.iter().map(|learner| MenuRow::new(session.told_apart(learner, &self.learners)));
        let new = session.words.say(msg::LEARNERS_NEW);
        let new = MenuRow { said: Some(format!("0. {new}")), ..MenuRow::new(new) };
        let rows = names.chain([new]).collect();
        let menu = Menu { rows, cursor: Some(self.at), ..Menu::default() };
        Page { title: String::new(), blocks: vec![Block::Paragraph(vec![question]), Block::Menu(menu)] }
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let mut actions = choose().to_vec();
        actions.push(command(CONFIRM, msg::KEY_OPEN, &[Key::Enter, Key::Char(' ')], Role::Navigate));
        actions.push(command(NEW, msg::KEY_SOMEBODY_NEW, &[Key::Char('n'), Key::Char('0')], Role::Navigate));
        let one = Input::One { naming: Naming::Numbers, count: self.learners.len() };
        actions.push(enter(PICK, msg::KEY_OPEN, one, Role::Navigate).on_page());
        actions.push(enter(LINE, msg::KEY_OPEN, Input::Line, Role::Navigate));
        actions.push(match session.learner() {
            Some(_) => back(msg::KEY_MAP),
            None => command(BACK, msg::KEY_QUIT, &[Key::Escape, Key::Char('q')], Role::Navigate),
        });
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let Does::Command(command) = does else { return Then::Nothing };
        match (*command, entered) {
            (CONFIRM, _) => self.open(session),
            (NEW, _) => Then::restart(Welcome::new()),
            (PICK, Entered::One(place)) | (POINT, Entered::At(place)) if place <= self.learners.len() => {
                self.at = place;
                self.open(session)
            }
            (LINE, Entered::Line(line)) => {
                match numbered(&line).filter(|place| *place < self.learners.len()) {
                    Some(place) => {
                        self.at = place;
                        self.open(session)
                    }
                    // The prompt says what can be typed.
                    None => Then::Changed(Focus::Stay),
                }
            }
            (BACK, _) if session.learner().is_some() => Then::restart(Map::new(session)),
            (BACK, _) => Then::Quit,
            (command, _) => match chosen(command, self.at, self.learners.len() + 1) {
                Some(to) => Then::changed(std::mem::replace(&mut self.at, to) != to),
                None => Then::Nothing,
            },
        }
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        vec![Block::Paragraph(vec![Run::new(&session.words.say(msg::PLAIN_WHICH_NUMBER))])]
    }
}
