//! The two pages that a class is led from: the projector's, and the trainer's notes.

use super::actions::actions;
use super::lead::act;
use super::{Place, message, paragraph, said};
use crate::action::{Action, Entered};
use crate::app::seat::{Link, Seat};
use crate::app::{Does, Session, Then, View};
use crate::classroom::{Class, Stage, audience, headline, next_line, trainer};
use crate::course::Visit;
use crate::hub::Crowd;
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
    let Some(seat) = session.seat() else { return Page::default() };
    let mut page = audience(seat.class(), seat.audience_words());
    if let Some(crowd) = seat.crowd().filter(|_| !seat.class().is_blank()) {
        page.blocks.extend(projected(crowd, seat.class(), seat.audience_words()));
    }
    page
}

/// What everybody may know of those who take part by phone: how to join, and how many have answered.
fn projected(crowd: &Crowd, class: &Class, words: &Words) -> Vec<Block> {
    let line = |text: String, is_strong: bool| {
        let run = Run::new(&text);
        Block::Paragraph(vec![if is_strong { run.strong().role(Role::Accent) } else { run }])
    };
    if class.here().is_none() {
        let values = [
            ("address", crowd.addresses.first().map_or("", String::as_str).into()),
            ("code", crowd.code.as_str().into()),
        ];
        return vec![
            line(words.with(msg::CLASS_PHONES_JOIN, &values), true),
            line(words.say(msg::CLASS_PHONES_KEPT), false),
            line(words.with(msg::CLASS_PHONES_THERE, &[("people", crowd.members.len().into())]), true),
        ];
    }
    let is_asked = class.vote().stage == Stage::Open || class.visit().is_some_and(Visit::is_open);
    if !is_asked || class.clock().is_paused || class.is_over() {
        return Vec::new();
    }
    vec![line(answered(crowd, words), true)]
}

/// How many have answered, of how many who take part.
fn answered(crowd: &Crowd, words: &Words) -> String {
    let values = [("answered", crowd.answered.into()), ("people", crowd.members.len().into())];
    words.with(msg::CLASS_PHONES_ANSWERED, &values)
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
        let Some((class, crowd)) = session.seat().map(|seat| (seat.class(), seat.crowd())) else {
            return Vec::new();
        };
        if class.vote().stage == Stage::Open {
            let key = if crowd.is_some() { msg::CLASS_HANDS } else { msg::CLASS_COUNTS };
            let (label, before) = (session.words.say(key), class.typed().to_owned());
            let entry = Block::Entry(Entry { label, before, active: true, ..Entry::default() });
            let by_phone = crowd.map(|crowd| paragraph(&answered(crowd, &session.words)));
            return by_phone.into_iter().chain([entry]).collect();
        }
        if class.is_over() {
            return Vec::new();
        }
        let mut said = next_line(class, &session.words);
        if let Some(crowd) = crowd {
            said = format!("{} · {said}", answered(crowd, &session.words));
        }
        vec![Block::Paragraph(vec![Run::new(&said).role(Role::Muted)])]
    }

    fn page(&self, session: &Session) -> Page {
        let Some(seat) = session.seat() else { return Page::default() };
        let class = seat.class();
        let lost = match seat.link() {
            Link::Joined => None,
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
