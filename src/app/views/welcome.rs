//! The first view of all: what this is, and who is there.

use super::{Profiles, arrive};
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{BACK, CONFIRM, LINE, back, command, enter, typed, typing};
use crate::app::{Does, Session, Then, View};
use crate::page::{Block, Entry, Page, Run, markdown};
use crate::progress::LONGEST_PSEUDONYM;
use crate::text::{Field, msg};

/// What this is, and a field for a pseudonym.
pub struct Welcome {
    pseudonym: Field,
}

impl Welcome {
    /// The first view, with nothing typed yet.
    pub fn new() -> Welcome {
        Welcome { pseudonym: Field::new("", LONGEST_PSEUDONYM) }
    }
}

impl Default for Welcome {
    fn default() -> Welcome {
        Welcome::new()
    }
}

impl View for Welcome {
    fn name(&self) -> &'static str {
        "welcome"
    }

    fn header(&self, session: &Session) -> (String, String) {
        let language = session.words.say(msg::LANGUAGE_NAME);
        // Only a screen shows it: whoever listens is in the plain face already.
        let heard = (!session.is_served()).then(|| session.words.say(msg::WELCOME_PLAIN));
        ("biaiscope".to_owned(), heard.map_or(language.clone(), |heard| format!("{heard} · {language}")))
    }

    fn share(&self, _: &Session) -> f64 {
        0.0
    }

    fn page(&self, session: &Session) -> Page {
        let (words, lang) = (&session.words, session.lang());
        let title = session.manifest.title.get(lang);
        let mut blocks = vec![Block::Heading(vec![Run::new(title)])];
        blocks.extend(markdown::blocks(session.manifest.summary.get(lang), lang, &[]));
        if !session.is_served() {
            let values = [("time", session.duration(session.manifest.minutes).into())];
            blocks.extend(markdown::blocks(&words.with(msg::WELCOME, &values), lang, &[]));
        }
        blocks.push(Block::Paragraph(vec![Run::new(&words.say(msg::WELCOME_NAME))]));
        blocks.push(Block::Entry(Entry::of(&self.pseudonym)));
        Page { title: String::new(), blocks }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = vec![command(CONFIRM, msg::KEY_START, &[Key::Enter], Role::Navigate)];
        actions.extend(typing(msg::KEY_TYPE_NAME));
        actions.push(enter(LINE, msg::KEY_TYPE_NAME, Input::Line, Role::Answer));
        actions.push(back(msg::KEY_BACK_OR_QUIT));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        match (does, entered) {
            (Does::Command(LINE), Entered::Line(name)) => {
                let opened = session.welcome(name.trim());
                arrive(session, opened)
            }
            (Does::Command(CONFIRM), _) => {
                let opened = session.welcome(self.pseudonym.text().trim());
                arrive(session, opened)
            }
            (Does::Command(BACK), _) if !session.learners().is_empty() => {
                Then::restart(Profiles::new(session))
            }
            (Does::Command(BACK), _) => Then::Quit,
            (Does::Play(intent), entered) => {
                Then::changed(typed(&mut self.pseudonym, &intent.with(entered)) == Some(true))
            }
            _ => Then::Nothing,
        }
    }
}
