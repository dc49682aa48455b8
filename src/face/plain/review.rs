//! Questions that come back, line by line.

use std::io::{BufRead, Write};

use super::beside::Left;
use super::{Face, Next, Told};
use crate::course::Visit;
use crate::face::own::{self, Session};
use crate::text::msg;

impl<I: BufRead, O: Write> Face<'_, I, O> {
    /// Says that some questions are due, and how to come to them; that the school keeps nothing
    /// longer of some people.
    pub(super) fn announce(&mut self) -> Told<()> {
        if let Some(text) = own::overdue(self.desk) {
            self.tell(&text)?;
        }
        let Some(due) = own::announcement(self.desk) else { return Ok(()) };
        let command = self.desk.words.say(msg::MENU_REVIEW_COMMAND);
        let how = self.desk.words.with(msg::PLAIN_REVIEW_HOW, &[("command", command.into())]);
        self.tell(&format!("{due}. {how}"))
    }

    /// Seats the person, and plays what comes back.
    pub(super) fn play_review(&mut self, named: Option<&str>) -> Told<()> {
        self.desk.load()?;
        if !self.seat(named)? {
            return Ok(());
        }
        let page = own::review_page(self.desk);
        self.tell_page(&page)?;
        let next = self.session()?;
        if let Next::Step(step) = next {
            return self.go_through(Some(step));
        }
        self.unsaved()?;
        self.say(msg::PLAIN_GOODBYE)
    }

    /// Plays what comes back, then returns to the step.
    pub(super) fn review(&mut self) -> Told<Left> {
        let page = own::review_page(self.desk);
        self.tell_page(&page)?;
        Ok(if let Next::Quit = self.session()? { Left::Quit } else { Left::Back })
    }

    fn session(&mut self) -> Told<Next> {
        let Some(mut session) = Session::new(self.desk) else { return Ok(Next::End) };
        while let Some(visit) = session.next(self.desk) {
            let (place, total) = session.place();
            let values = [("place", place.into()), ("total", total.into())];
            let head = self.desk.words.with(msg::PLAIN_REVIEW_PLACE, &values);
            self.tell("")?;
            self.tell(&head)?;
            self.tell_question(&visit)?;
            match self.attend(visit)? {
                Next::End | Next::Stay => {}
                next => return Ok(next),
            }
        }
        self.say(msg::REVIEW_OVER)?;
        Ok(Next::End)
    }

    /// Tells a question without its place in the course.
    pub(super) fn tell_question(&mut self, visit: &Visit) -> Told<()> {
        let page = visit.page(&self.desk.words);
        self.tell_page(&page)?;
        self.prompt(visit)
    }
}
