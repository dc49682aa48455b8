//! Boxes on top of a view: what is read there, and what is not saved.

use crate::action::{Action, Entered, Hint, Key, Role};
use crate::app::common::{BACK, CONFIRM, QUIT, SAVE, command};
use crate::app::{Does, Focus, Session, Then, View};
use crate::page::{Block, Page, Role as Look, Run, Table};
use crate::text::{Id, msg};

/// A page to read in a box: a message, sources, help.
pub struct ReadBox {
    name: &'static str,
    page: Box<dyn Fn(&Session) -> Page + Send>,
    /// The keys that close it.
    keys: &'static [Key],
}

/// What closes any box that is read.
const CLOSE: &[Key] = &[Key::Escape, Key::Enter, Key::Function(1), Key::Char('q'), Key::Char('?')];

/// What closes sources: the keys that opened them too.
const CLOSE_SOURCES: &[Key] =
    &[Key::Escape, Key::Enter, Key::Function(1), Key::Char('q'), Key::Char('s'), Key::Function(5)];

impl ReadBox {
    /// A message that must be seen, of paragraphs that an empty line parts.
    pub fn message(title: String, text: &str) -> ReadBox {
        let page = Page { title, blocks: text.split("\n\n").map(paragraph).collect() };
        ReadBox { name: "message", page: Box::new(move |_| page.clone()), keys: CLOSE }
    }

    /// The sources of a step.
    pub fn sources_of_step(sources: &[Id]) -> ReadBox {
        ReadBox::sources(sources, Session::sources_page)
    }

    /// The sources of something beside the steps.
    pub fn sources_here(sources: &[Id]) -> ReadBox {
        ReadBox::sources(sources, Session::sources_here)
    }

    fn sources(sources: &[Id], page: fn(&Session, &[Id]) -> Page) -> ReadBox {
        let sources = sources.to_vec();
        let page = Box::new(move |session: &Session| page(session, &sources));
        ReadBox { name: "sources", page, keys: CLOSE_SOURCES }
    }

    /// Everything that can be done in a view, and the keys that ask for it.
    pub fn help(hints: Vec<Hint>) -> ReadBox {
        ReadBox { name: "help", page: Box::new(move |session| help_page(&hints, session)), keys: CLOSE }
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Run::new(text)])
}

fn help_page(hints: &[Hint], session: &Session) -> Page {
    let words = &session.words;
    let row = |hint: &Hint| {
        let keys = Run::new(&hint.keys).strong().role(Look::Accent);
        vec![vec![keys], vec![Run::new(&words.say(hint.label))]]
    };
    let header = [msg::HELP_KEY, msg::HELP_DOES].map(|key| vec![Run::new(&words.say(key))]);
    let table = Table { align: vec![], header: header.to_vec(), rows: hints.iter().map(row).collect() };
    let about = vec![Run::new(&words.say(msg::HELP_ABOUT)).role(Look::Muted)];
    Page { title: words.say(msg::HELP_TITLE), blocks: vec![Block::Table(table), Block::Paragraph(about)] }
}

impl View for ReadBox {
    fn name(&self) -> &'static str {
        self.name
    }

    fn header(&self, session: &Session) -> (String, String) {
        (self.page(session).title, String::new())
    }

    fn page(&self, session: &Session) -> Page {
        (self.page)(session)
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![command(BACK, msg::KEY_CLOSE, self.keys, Role::Navigate)]
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
        (session.words.say(msg::UNSAVED_TITLE), String::new())
    }

    fn page(&self, session: &Session) -> Page {
        let paragraphs = [session.unsaved().unwrap_or_default(), session.words.say(msg::UNSAVED_QUIT)];
        let blocks = paragraphs.iter().map(|text| paragraph(text)).collect();
        Page { title: session.words.say(msg::UNSAVED_TITLE), blocks }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![
            command(CONFIRM, msg::KEY_TRY_AGAIN, &[Key::Enter, Key::Char('r')], Role::Navigate),
            command(QUIT, msg::KEY_QUIT_UNSAVED, &[Key::Char('q')], Role::Navigate),
            command(BACK, msg::KEY_STAY, &[Key::Escape], Role::Navigate),
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

    fn waits(&self) -> bool {
        true
    }
}
