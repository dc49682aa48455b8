//! A page of the module to look up.

use super::boxes::ReadBox;
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, NEXT, PREVIOUS, SOURCES, command, sources};
use crate::app::{Does, Session, Then, View};
use crate::content::ReferencePage;
use crate::page::Page;
use crate::text::{Id, msg};

/// A page of the module being looked up.
pub struct Reference {
    page: Id,
}

impl Reference {
    /// The page of that id.
    pub fn new(page: Id) -> Reference {
        Reference { page }
    }

    fn found<'s>(&self, session: &'s Session) -> Option<&'s ReferencePage> {
        session.module()?.pages.iter().find(|page| page.id == self.page)
    }

    /// The page that stands so many places further.
    fn turn(&self, by: isize, session: &Session) -> Then {
        let pages = session.module().map(|module| module.pages.as_slice()).unwrap_or_default();
        let here = pages.iter().position(|page| page.id == self.page);
        let there = here.and_then(|here| here.checked_add_signed(by)).and_then(|there| pages.get(there));
        there.map_or(Then::Nothing, |page| Then::go(Reference::new(page.id.clone())))
    }
}

impl View for Reference {
    fn name(&self) -> &'static str {
        "reference"
    }

    fn header(&self, session: &Session) -> (String, String) {
        let title = self.found(session).map_or("", |page| page.title.get(session.lang()));
        (title.to_owned(), session.manifest.title.get(session.lang()).to_owned())
    }

    fn page(&self, session: &Session) -> Page {
        self.found(session).map(|page| session.reference_page(page)).unwrap_or_default()
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let mut actions = Vec::new();
        if self.found(session).is_some_and(|page| !page.sources.is_empty()) {
            actions.push(sources());
        }
        if session.module().is_some_and(|module| module.pages.len() > 1) {
            let previous = &[Key::Char('p'), Key::Left];
            actions.push(command(PREVIOUS, msg::KEY_PREVIOUS, previous, Role::Navigate));
            actions.push(command(NEXT, msg::KEY_NEXT, &[Key::Char('n'), Key::Right], Role::Navigate));
        }
        actions.push(command(BACK, msg::KEY_MAP, &[Key::Escape, Key::Enter], Role::Navigate));
        actions
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        match does {
            Does::Command(NEXT) => self.turn(1, session),
            Does::Command(PREVIOUS) => self.turn(-1, session),
            Does::Command(SOURCES) => match self.found(session) {
                Some(page) => Then::open(ReadBox::sources_here(&page.sources)),
                None => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }

    fn is_read(&self) -> bool {
        true
    }
}
