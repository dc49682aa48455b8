use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::reading::Reading;
use super::{Home, StepScreen};
use crate::face::Desk;
use crate::face::own::{Session, review_page};
use crate::face::terminal::input::Key;
use crate::face::terminal::screen::{Hint, More, Screen, Then, hint};
use crate::face::terminal::theme::Theme;
use crate::text::msg;

/// What comes back to the learner, and when.
pub(crate) struct Review {
    reading: Reading,
    can_begin: bool,
    message: Option<String>,
}

impl Review {
    pub(crate) fn new(desk: &Desk) -> Review {
        Review { reading: Reading::default(), can_begin: Session::new(desk).is_some(), message: None }
    }

    /// The same after a session.
    pub(crate) fn after(desk: &Desk) -> Review {
        Review { message: Some(desk.words.say(msg::REVIEW_OVER)), ..Review::new(desk) }
    }
}

impl Screen for Review {
    fn header(&self, desk: &Desk) -> (String, String) {
        self.reading.header(desk, msg::REVIEW_TITLE)
    }

    fn share(&self, _: &Desk) -> f64 {
        0.0
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        if self.can_begin { vec![hint("⏎", msg::KEY_REVIEW)] } else { Vec::new() }
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_MAP)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        self.reading.draw(area, buffer, desk, theme, || review_page(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        match key {
            Key::Enter | Key::Char('r') => match Session::new(desk) {
                Some(session) => StepScreen::review(session, desk),
                None => Then::Nothing,
            },
            Key::Escape => Then::Go(Box::new(Home::new(desk))),
            key => self.reading.key(&key),
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.reading.scroll(lines)
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
