//! Boxes on top of a view: help, sources, messages, and what is not saved.

use crate::action::{Action, Entered, Hint, Key, Role};
use crate::app::common::{BACK, CONFIRM, QUIT, SAVE, command};
use crate::app::{Does, Focus, Session, Then, View};
use crate::page::{Block, Page, Run, Table};

/// Closes a box that is read.
fn close() -> Vec<Action<Does>> {
    let keys = &[Key::Escape, Key::Enter, Key::Function(1), Key::Char('q'), Key::Char('?')];
    vec![command(BACK, "key-close", keys, Role::Navigate)]
}

/// A message that must be seen.
pub struct Message {
    page: Page,
}

impl Message {
    /// A message of paragraphs, which an empty line parts.
    pub fn new(title: String, text: &str) -> Message {
        let blocks = text.split("\n\n").map(|part| Block::Paragraph(vec![Run::new(part)])).collect();
        Message { page: Page { title, blocks } }
    }
}

impl View for Message {
    fn name(&self) -> &'static str {
        "message"
    }

    fn header(&self, _: &Session) -> (String, String) {
        (self.page.title.clone(), String::new())
    }

    fn page(&self, _: &Session) -> Page {
        self.page.clone()
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        close()
    }

    fn act(&mut self, _: &Does, _: Entered, _: &mut Session) -> Then {
        Then::Nothing
    }

    fn is_box(&self) -> bool {
        true
    }
}

/// The sources of a page.
pub struct Sources {
    page: fn(&Session, &[crate::text::Id]) -> Page,
    sources: Vec<crate::text::Id>,
}

impl Sources {
    /// The sources of a step.
    pub fn of_step(sources: &[crate::text::Id]) -> Sources {
        Sources { page: Session::sources_page, sources: sources.to_vec() }
    }

    /// The sources of something beside the steps.
    pub fn here(sources: &[crate::text::Id]) -> Sources {
        Sources { page: Session::sources_here, sources: sources.to_vec() }
    }
}

impl View for Sources {
    fn name(&self) -> &'static str {
        "sources"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (self.page(session).title, String::new())
    }

    fn page(&self, session: &Session) -> Page {
        (self.page)(session, &self.sources)
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let keys =
            &[Key::Escape, Key::Enter, Key::Function(1), Key::Char('q'), Key::Char('s'), Key::Function(5)];
        vec![command(BACK, "key-close", keys, Role::Navigate)]
    }

    fn act(&mut self, _: &Does, _: Entered, _: &mut Session) -> Then {
        Then::Nothing
    }

    fn is_box(&self) -> bool {
        true
    }
}

/// Everything that can be done in a view, and the keys that ask for it.
pub struct Help {
    hints: Vec<Hint>,
}

impl Help {
    /// Help on what these hints say.
    pub fn new(hints: Vec<Hint>) -> Help {
        Help { hints }
    }
}

impl View for Help {
    fn name(&self) -> &'static str {
        "help"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say("help-title"), String::new())
    }

    fn page(&self, session: &Session) -> Page {
        let words = &session.words;
        let row = |hint: &Hint| {
            let keys = Run::new(&hint.keys).strong().role(crate::page::Role::Accent);
            vec![vec![keys], vec![Run::new(&words.say(hint.label))]]
        };
        let header = ["help-key", "help-does"].map(|key| vec![Run::new(&words.say(key))]);
        let rows = self.hints.iter().map(row).collect();
        let table = Table { align: vec![], header: header.to_vec(), rows };
        let about = vec![Run::new(&words.say("help-about")).role(crate::page::Role::Muted)];
        Page { title: words.say("help-title"), blocks: vec![Block::Table(table), Block::Paragraph(about)] }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        close()
    }

    fn act(&mut self, _: &Does, _: Entered, _: &mut Session) -> Then {
        Then::Nothing
    }

    fn is_box(&self) -> bool {
        true
    }
}

/// The name of [`Unsaved`].
pub const UNSAVED: &str = "unsaved";

/// Quitting while something is not saved.
pub struct Unsaved;

impl View for Unsaved {
    fn name(&self) -> &'static str {
        UNSAVED
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say("unsaved-title"), String::new())
    }

    fn page(&self, session: &Session) -> Page {
        let paragraphs = [session.unsaved().unwrap_or_default(), session.words.say("unsaved-quit")];
        let blocks = paragraphs.iter().map(|text| Block::Paragraph(vec![Run::new(text)])).collect();
        Page { title: session.words.say("unsaved-title"), blocks }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![
            command(CONFIRM, "key-try-again", &[Key::Enter, Key::Char('r')], Role::Navigate),
            command(QUIT, "key-quit-unsaved", &[Key::Char('q')], Role::Navigate),
            command(BACK, "key-stay", &[Key::Escape], Role::Navigate),
        ]
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        match does {
            Does::Command(CONFIRM | SAVE) => {
                session.retry();
                if session.unsaved().is_none() { Then::Quit } else { Then::Changed(Focus::Stay) }
            }
            _ => Then::Nothing,
        }
    }

    fn is_box(&self) -> bool {
        true
    }
}
