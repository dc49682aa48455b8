use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Home;
use super::reading::Reading;
use crate::face::Desk;
use crate::face::own::data_page;
use crate::face::terminal::input::Key;
use crate::face::terminal::screen::{Hint, More, Screen, Then, hint};
use crate::face::terminal::theme::Theme;
use crate::text::msg;

/// What is kept of the learner, where, and how long.
#[derive(Default)]
pub(crate) struct Data {
    reading: Reading,
}

impl Screen for Data {
    fn header(&self, desk: &Desk) -> (String, String) {
        self.reading.header(desk, msg::DATA_TITLE)
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        vec![hint("↑↓", msg::KEY_READ)]
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_MAP)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        self.reading.draw(area, buffer, desk, theme, || data_page(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        match key {
            Key::Escape => Then::Go(Box::new(Home::new(desk))),
            key => self.reading.key(&key),
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.reading.scroll(lines)
    }
}
