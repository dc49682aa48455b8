//! The two pages that a class is led from: the projector's, and the trainer's notes.

use super::actions::actions;
use super::lead::act;
use super::{Place, message, paragraph, said};
use crate::action::{Action, Entered};
use crate::app::seat::{Link, Seat};
use crate::app::{Does, Session, Then, View};
use crate::classroom::{Class, Stage, audience, headline, next_line, trainer};
use crate::page::{Block, Callout, Entry, Page, Role, Run};
use crate::text::{Words, msg};

/// The projector's page: what everybody sees.
#[derive(Default)]
pub struct Audience {
    message: Option<String>,
}

/// The trainer's page: what only they see.
#[derive(Default)]
pub struct Notes {
    message: Option<String>,
}

/// The name of [`Audience`].
pub(super) const AUDIENCE: &str = "class-audience";

/// How far the class is, from 0 to 1.
fn share(class: &Class) -> f64 {
    let (done, count) = (class.here().map_or(0, |here| here + 1), class.count().max(1));
    #[expect(clippy::cast_precision_loss, reason = "no module has 2^52 steps")]
    let share = done as f64 / count as f64;
    share
}

/// What everybody sees, in the projector's language.
pub(super) fn audience_page(session: &Session) -> Page {
    session.seat().map(|seat| audience(seat.class(), seat.audience_words())).unwrap_or_default()
}

impl View for Audience {
    fn name(&self) -> &'static str {
        AUDIENCE
    }

    fn header(&self, session: &Session) -> (String, String) {
        (self.page(session).title, String::new())
    }

    fn head(&self, session: &Session) -> Vec<Block> {
        // How much has been counted, never what.
        let typed = session.seat().map_or("", |seat| seat.class().typed());
        let hidden: String = typed.chars().map(|c| if c == ' ' { ' ' } else { '•' }).collect();
        if hidden.is_empty() { Vec::new() } else { vec![paragraph(&hidden)] }
    }

    fn page(&self, session: &Session) -> Page {
        audience_page(session)
    }

    fn words<'a>(&self, session: &'a Session) -> &'a Words {
        session.seat().map_or(&session.words, Seat::audience_words)
    }

    fn is_projected(&self) -> bool {
        true
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        actions(session, Place::Audience)
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let then = act(does, entered, Place::Audience, session);
        self.message = said_now(self.message.take(), does, Place::Audience, session);
        then
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl View for Notes {
    fn name(&self) -> &'static str {
        "class-notes"
    }

    fn header(&self, session: &Session) -> (String, String) {
        let Some(seat) = session.seat() else { return Default::default() };
        let right = match seat {
            seat if seat.link() == Link::Silent => session.words.say(msg::CLASS_SILENT_SHORT),
            seat if seat.link() != Link::Joined => session.words.say(msg::CLASS_PARTED_SHORT),
            seat if seat.class().is_blank() => session.words.say(msg::CLASS_BLANK),
            seat if seat.is_rehearsal => session.words.say(msg::CLASS_REHEARSAL),
            _ => String::new(),
        };
        (headline(seat.class(), &session.words, &seat.clock().local), right)
    }

    fn share(&self, session: &Session) -> f64 {
        session.seat().map_or(0.0, |seat| share(seat.class()))
    }

    fn head(&self, session: &Session) -> Vec<Block> {
        let Some(class) = session.seat().map(Seat::class) else { return Vec::new() };
        if class.vote().stage == Stage::Open {
            let label = session.words.say(msg::CLASS_COUNTS);
            let before = class.typed().to_owned();
            return vec![Block::Entry(Entry { label, before, active: true, ..Entry::default() })];
        }
        if class.is_over() {
            return Vec::new();
        }
        vec![Block::Paragraph(vec![Run::new(&next_line(class, &session.words)).role(Role::Muted)])]
    }

    fn page(&self, session: &Session) -> Page {
        let Some(seat) = session.seat() else { return Page::default() };
        let class = seat.class();
        let lost = match seat.link() {
            Link::Joined => None,
            Link::Silent => Some(said(session, msg::CLASS_SILENT)),
            Link::Parted => Some(said(session, msg::CLASS_PARTED)),
            Link::OtherVersion => Some(said(session, msg::CLASS_OTHER_VERSION)),
        };
        let lost = lost.map(|why| Block::Callout(Callout::Warning, vec![why]));
        if lost.is_some() && class.here().is_none() {
            return Page { title: String::new(), blocks: lost.into_iter().collect() };
        }
        let page = trainer(class, &session.words, &seat.clock().local);
        // Whoever is alone again still has the notes that were there last.
        Page { title: String::new(), blocks: lost.into_iter().chain(page.blocks).collect() }
    }

    fn aside(&self, session: &Session) -> Option<Page> {
        let mut page = audience_page(session);
        let title = Run::new(&page.title).strong().role(Role::Accent);
        page.blocks.insert(0, Block::Paragraph(vec![title]));
        super::is_joined(session).then_some(page)
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        actions(session, Place::Notes)
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let then = act(does, entered, Place::Notes, session);
        self.message = said_now(self.message.take(), does, Place::Notes, session);
        then
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn spoken_header(&self, session: &Session) -> Option<String> {
        Some(self.header(session).0)
    }
}

/// What a view says behind an action: what was said there, or, where something only happened, what
/// was said before.
fn said_now(before: Option<String>, does: &Does, place: Place, session: &mut Session) -> Option<String> {
    let said = message(place, session);
    if *does == Does::Command(super::HAPPENED) { said.or(before) } else { said }
}
