//! What the learner's answers come to.

use super::{Attestation, HandInView, Review, own_header};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, command};
use crate::app::my_data::results_page;
use crate::app::{Command, Does, Export, Session, Then, View};
use crate::page::{Block, Page, Run};
use crate::text::msg;

/// Keeps the results and answers as a file.
const KEEP_FILE: Command = Command("keep_file");
/// Writes what may be handed in to a school.
const HAND_IN: Command = Command("hand_in_file");
/// Opens the attestation.
const ATTESTATION: Command = Command("attestation");
/// Opens the questions that come back.
const REVIEW: Command = Command("review");

/// What the learner's answers come to.
#[derive(Default)]
pub struct Results {
    /// What is said to whoever has just gone through the module.
    end: Option<String>,
}

impl Results {
    /// The results of whoever has just gone through the last step.
    pub fn at_the_end(session: &Session) -> Results {
        Results { end: Some(session.words.say(msg::MODULE_DONE)) }
    }
}

impl View for Results {
    fn name(&self) -> &'static str {
        "results"
    }

    fn header(&self, session: &Session) -> (String, String) {
        own_header(session, msg::RESULTS_TITLE)
    }

    fn page(&self, session: &Session) -> Page {
        results_page(session)
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![
            command(KEEP_FILE, msg::KEY_KEEP_FILE, &[Key::Char('e')], Role::Navigate),
            command(HAND_IN, msg::KEY_HAND_IN_FILE, &[Key::Char('h')], Role::Navigate),
            command(ATTESTATION, msg::KEY_ATTESTATION, &[Key::Char('a')], Role::Navigate),
            command(REVIEW, msg::KEY_REVIEW, &[Key::Char('r')], Role::Navigate),
            command(BACK, msg::KEY_MAP, &[Key::Escape, Key::Enter], Role::Navigate),
        ]
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        match does {
            Does::Command(KEEP_FILE) => Then::Export(Export::Results),
            Does::Command(HAND_IN) => Then::open(HandInView::new(session)),
            Does::Command(ATTESTATION) => Then::open(Attestation::new(session)),
            Does::Command(REVIEW) => Then::open(Review::new(session)),
            _ => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.end.as_deref()
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        let end = self.end.as_ref().map(|_| session.words.say(msg::PLAIN_END));
        end.into_iter().map(|text| Block::Paragraph(vec![Run::new(&text)])).collect()
    }

    fn is_read(&self) -> bool {
        true
    }
}
