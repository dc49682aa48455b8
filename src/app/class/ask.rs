//! What is asked of whoever leads a class: a note, how many people are there, when it is to end.

use super::actions::{NOTE, PRESENT, RESCHEDULE};
use super::lead::say;
use super::{HAPPENED, here, wish};
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{BACK, CONFIRM, LINE, command, enter, typed, typing};
use crate::app::seat::Seat;
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::classroom::Event;
use crate::page::{Block, Entry, Page};
use crate::text::{Field, Msg, clean, msg, time_of_day};

/// The longest note, in graphemes, and the longest of the other texts.
const LONGEST_NOTE: usize = 500;
const LONGEST: usize = 8;

/// How far ahead the end of a class can be, in milliseconds: a time that is past today is tomorrow's.
pub const LONGEST_CLASS: u64 = 12 * 60 * 60 * 1000;

/// A field for what is asked.
pub(super) struct Ask {
    /// The command that asks.
    what: Command,
    field: Field,
    message: Option<String>,
}

impl Ask {
    /// The note at the step where the class is.
    pub(super) fn note(session: &Session) -> Ask {
        let class = session.seat().map(Seat::class);
        let note = class.and_then(|class| Some(class.note(class.here()?))).unwrap_or_default();
        Ask { what: NOTE, field: Field::new(note, LONGEST_NOTE), message: None }
    }

    /// How many people are there; what is typed takes the place of the number so far.
    pub(super) fn present() -> Ask {
        Ask { what: PRESENT, field: Field::new("", LONGEST), message: None }
    }

    /// When the class is to end.
    pub(super) fn end() -> Ask {
        Ask { what: RESCHEDULE, field: Field::new("", LONGEST), message: None }
    }

    /// Takes a whole answer, as it is typed on a line.
    pub(super) fn answer(&mut self, line: &str, session: &mut Session) -> Then {
        match self.take(line, session) {
            Ok(event) => wish(session, event),
            Err(key) => say(key, session),
        }
        Then::Changed(Focus::Stay)
    }

    /// The event that an answer comes to, or what is wrong with it.
    fn take(&self, text: &str, session: &Session) -> Result<Event, Msg> {
        let seat = session.seat().ok_or(msg::CLASS_NOT_STARTED)?;
        if self.what == NOTE {
            return Ok(Event::Noted { step: here(seat), text: clean::line(text) });
        }
        if self.what == PRESENT {
            let people = text.trim().parse().map_err(|_| msg::CLASS_PRESENT_NUMBER)?;
            return Ok(Event::Present { people });
        }
        let minutes = time_of_day(text.trim()).map_err(|_| msg::CLASS_END_TIME)?;
        let now = seat.class().clock().now().wall;
        let end = (seat.clock().next)(now, minutes).ok_or(msg::CLASS_END_TIME)?;
        if end - now.min(end) > LONGEST_CLASS {
            Err(msg::CLASS_END_PAST)
        } else {
            Ok(Event::Rescheduled { end })
        }
    }

    fn label(&self, session: &Session) -> String {
        let present = session.seat().and_then(|seat| seat.class().present());
        match self.what {
            NOTE => session.words.say(msg::CLASS_NOTE_ASK),
            RESCHEDULE => session.words.say(msg::CLASS_END_ASK),
            _ => {
                let present = present.map_or_else(|| "?".to_owned(), |people| people.to_string());
                session.words.with(msg::CLASS_PRESENT_ASK, &[("present", present.into())])
            }
        }
    }

    fn confirm(&mut self, session: &mut Session) -> Then {
        let text = self.field.text().to_owned();
        // A note is kept letter by letter.
        if self.what == NOTE || text.trim().is_empty() {
            return Then::Back;
        }
        match self.take(&text, session) {
            Ok(event) => {
                wish(session, event);
                Then::Back
            }
            Err(key) => {
                self.message = Some(session.words.say(key));
                Then::Changed(Focus::Stay)
            }
        }
    }
}

impl View for Ask {
    fn name(&self) -> &'static str {
        "class-ask"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (self.label(session), String::new())
    }

    fn page(&self, session: &Session) -> Page {
        let field = Entry { label: self.label(session), ..Entry::of(&self.field) };
        Page { title: String::new(), blocks: vec![Block::Entry(field)] }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = vec![command(CONFIRM, msg::KEY_CONFIRM, &[Key::Enter], Role::Answer)];
        actions.extend(typing(msg::KEY_TYPE_TEXT));
        actions.push(enter(LINE, msg::KEY_TYPE_TEXT, Input::Line, Role::Answer));
        actions.push(command(BACK, msg::KEY_CLASS_STOP, &[Key::Escape], Role::Navigate));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        if *does == Does::Command(HAPPENED) {
            return Then::Changed(Focus::Stay);
        }
        self.message = None;
        match (does, entered) {
            (Does::Command(CONFIRM), _) => self.confirm(session),
            (Does::Command(LINE), Entered::Line(line)) => {
                self.answer(&line, session);
                Then::Back
            }
            (Does::Play(intent), entered) => match typed(&mut self.field, &intent.with(entered)) {
                Some(true) if self.what == NOTE => {
                    let text = self.field.text().to_owned();
                    if let Some(step) = session.seat().map(here) {
                        wish(session, Event::Noted { step, text });
                    }
                    Then::Changed(Focus::Stay)
                }
                Some(true) => Then::Changed(Focus::Stay),
                _ => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn is_box(&self) -> bool {
        true
    }

    fn waits(&self) -> bool {
        true
    }
}
