//! The glossary, and a field to search it.

use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, command, typed, typing};
use crate::app::{Does, Focus, Session, Then, View};
use crate::page::{Block, Entry, Page};
use crate::text::{Field, msg};

/// The longest text searched for.
const LONGEST_SEARCH: usize = 30;

/// The glossary; the terms of the page it was opened from come first.
pub struct Glossary {
    search: Field,
    from: Page,
}

impl Glossary {
    /// The glossary as opened from the page `from`, searched for `search`.
    pub fn new(from: Page, search: &str) -> Glossary {
        Glossary { search: Field::new(search, LONGEST_SEARCH), from }
    }
}

impl View for Glossary {
    fn name(&self) -> &'static str {
        "glossary"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say(msg::GLOSSARY_TITLE), String::new())
    }

    fn head(&self, session: &Session) -> Vec<Block> {
        let label = session.words.say(msg::GLOSSARY_SEARCH);
        vec![Block::Entry(Entry { label, ..Entry::of(&self.search) })]
    }

    fn page(&self, session: &Session) -> Page {
        session.glossary_page(Some(&self.from), self.search.text())
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = typing(msg::KEY_SEARCH);
        actions.push(command(
            BACK,
            msg::KEY_CLOSE,
            &[Key::Escape, Key::Enter, Key::Function(1), Key::Function(6)],
            Role::Navigate,
        ));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, _: &mut Session) -> Then {
        let Does::Play(intent) = does else { return Then::Nothing };
        match typed(&mut self.search, &intent.with(entered)) {
            Some(true) => Then::Changed(Focus::Top),
            _ => Then::Nothing,
        }
    }

    fn is_box(&self) -> bool {
        true
    }
}
