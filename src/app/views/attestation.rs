//! An attestation in the making: the name is typed for it, and kept nowhere.

use super::own_header;
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{CONFIRM, LINE, back, command, enter, typed, typing};
use crate::app::my_data::{LONGEST_NAME, attestation_page, missing};
use crate::app::{Does, Export, Focus, Session, Then, View};
use crate::page::{Block, Entry, Page, Run};
use crate::text::{Field, msg};

/// The attestation, and a field for the name that it is written in.
pub struct Attestation {
    name: Field,
    is_open: bool,
}

impl Attestation {
    /// The attestation of whoever is there; what is still to be done, where it cannot be written.
    pub fn new(session: &Session) -> Attestation {
        Attestation { name: Field::new("", LONGEST_NAME), is_open: missing(session).is_empty() }
    }
}

impl View for Attestation {
    fn name(&self) -> &'static str {
        "attestation"
    }

    fn header(&self, session: &Session) -> (String, String) {
        own_header(session, msg::ATTESTATION_TITLE)
    }

    fn page(&self, session: &Session) -> Page {
        let mut page = attestation_page(session, self.name.text());
        if self.is_open {
            let ask = Block::Paragraph(vec![Run::new(&session.words.say(msg::ATTESTATION_ASK))]);
            page.blocks.splice(0..0, [ask, Block::Entry(Entry::of(&self.name)), Block::Rule]);
        }
        page
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = Vec::new();
        if self.is_open {
            actions.push(command(CONFIRM, msg::KEY_WRITE_FILE, &[Key::Enter], Role::Answer));
            actions.extend(typing(msg::KEY_TYPE_NAME));
            actions.push(enter(LINE, msg::KEY_TYPE_NAME, Input::Line, Role::Answer));
        }
        actions.push(back(msg::KEY_BACK));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, _: &mut Session) -> Then {
        match (does, entered) {
            (Does::Command(CONFIRM), _) => Then::Export(Export::Attestation(self.name.text().to_owned())),
            (Does::Command(LINE), Entered::Line(name)) => {
                self.name = Field::new(&name, LONGEST_NAME);
                Then::Export(Export::Attestation(self.name.text().to_owned()))
            }
            (Does::Play(intent), entered) => match typed(&mut self.name, &intent.with(entered)) {
                Some(true) => Then::Changed(Focus::Stay),
                _ => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }
}
