//! What may be handed in to a school: shown whole before it is written.

use super::boxes::ReadBox;
use super::own_header;
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{CONFIRM, LINE, back, command, enter, typed, typing};
use crate::app::my_data::{hand_in, hand_in_page};
use crate::app::{Does, Export, Focus, Session, Then, View};
use crate::page::{Block, Entry, Page, Run};
use crate::progress::{HandIn, class_code};
use crate::text::{Field, msg};

/// The longest code of a class, in graphemes.
const LONGEST_CLASS: usize = 40;

/// The file for a school, and a field for the code of the class.
pub struct HandInView {
    /// The file, without the class; made once, for it reads the whole module.
    file: Option<HandIn>,
    class: Field,
    message: Option<String>,
}

impl HandInView {
    /// The file of whoever is there, with no class.
    pub fn new(session: &Session) -> HandInView {
        HandInView { file: hand_in(session), class: Field::new("", LONGEST_CLASS), message: None }
    }

    fn class(&self) -> Option<String> {
        class_code(self.class.text().trim())
    }

    /// The file for the class that is typed.
    fn file(&self) -> Option<HandIn> {
        self.file.clone().map(|file| HandIn { class: self.class(), ..file })
    }

    fn write(&mut self, session: &Session) -> Then {
        let typed = self.class.text().trim().to_owned();
        if !typed.is_empty() && self.class().is_none() {
            self.message = Some(session.words.with(msg::HAND_IN_CLASS, &[("class", typed.into())]));
            return Then::Changed(Focus::Stay);
        }
        let Some(file) = self.file() else {
            let (title, why) =
                (session.words.say(msg::KEPT_REFUSED), session.words.say(msg::HAND_IN_NOTHING));
            return Then::open(ReadBox::message(title, &why));
        };
        Then::Export(Export::HandIn(Box::new(file)))
    }
}

impl View for HandInView {
    fn name(&self) -> &'static str {
        "hand-in"
    }

    fn header(&self, session: &Session) -> (String, String) {
        own_header(session, msg::HAND_IN_TITLE)
    }

    fn page(&self, session: &Session) -> Page {
        let ask = Block::Paragraph(vec![Run::new(&session.words.say(msg::HAND_IN_WHICH_CLASS))]);
        let mut blocks = vec![ask, Block::Entry(Entry::of(&self.class)), Block::Rule];
        blocks.extend(hand_in_page(self.file().as_ref(), &session.words));
        Page { title: session.words.say(msg::HAND_IN_TITLE), blocks }
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let label = if session.is_served() { msg::KEY_HAND_OVER } else { msg::KEY_WRITE_FILE };
        let mut actions = vec![command(CONFIRM, label, &[Key::Enter], Role::Answer)];
        actions.extend(typing(msg::KEY_TYPE_CLASS));
        actions.push(enter(LINE, msg::KEY_TYPE_CLASS, Input::Line, Role::Answer));
        actions.push(back(msg::KEY_BACK));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        self.message = None;
        match (does, entered) {
            (Does::Command(CONFIRM), _) => self.write(session),
            (Does::Command(LINE), Entered::Line(class)) => {
                self.class = Field::new(&class, LONGEST_CLASS);
                self.write(session)
            }
            (Does::Play(intent), entered) => match typed(&mut self.class, &intent.with(entered)) {
                Some(true) => Then::Changed(Focus::Stay),
                _ => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
