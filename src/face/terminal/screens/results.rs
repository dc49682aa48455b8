use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::reading::Reading;
use super::{Attestation, Home, Review};
use crate::face::Desk;
use crate::face::kept::keep_files;
use crate::face::own::results_page;
use crate::face::terminal::input::Key;
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, hint};
use crate::face::terminal::theme::Theme;
use crate::text::msg;

/// What the learner's answers come to.
#[derive(Default)]
pub(crate) struct Results {
    reading: Reading,
}

impl Results {
    /// Writes the files that the learner keeps, and says where.
    fn keep_files(desk: &Desk) -> Then {
        let (title, text) = keep_files(desk);
        Then::open(Popup::message(title, &text))
    }
}

impl Screen for Results {
    fn header(&self, desk: &Desk) -> (String, String) {
        self.reading.header(desk, msg::RESULTS_TITLE)
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        vec![
            hint("↑↓", msg::KEY_READ),
            hint("e", msg::KEY_KEEP_FILE),
            hint("a", msg::KEY_ATTESTATION),
            hint("r", msg::KEY_REVIEW),
        ]
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_MAP)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        self.reading.draw(area, buffer, desk, theme, || results_page(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        match key {
            Key::Escape => Then::Go(Box::new(Home::new(desk))),
            Key::Char('e') => Results::keep_files(desk),
            Key::Char('a') => Then::Go(Box::new(Attestation::new(desk))),
            Key::Char('r') => Then::Go(Box::new(Review::new(desk))),
            key => self.reading.key(&key),
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.reading.scroll(lines)
    }
}
