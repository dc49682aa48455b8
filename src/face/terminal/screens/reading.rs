//! A page to read on a screen of its own: what such screens share.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::screen::{More, Then, column};
use crate::face::terminal::theme::Theme;
use crate::page::Page;
use crate::text::Msg;

/// A page, and how far it is read.
#[derive(Default)]
pub(super) struct Reading {
    pane: Pane,
}

impl Reading {
    /// Where the person is, and who they are.
    #[expect(clippy::unused_self, reason = "every screen asks its reading alike")]
    pub(super) fn header(&self, desk: &Desk, title: Msg) -> (String, String) {
        let who = desk.learner().map_or_else(String::new, |learner| desk.name_of(learner));
        (desk.words.say(title), who)
    }

    /// Draws the page; its title stands in the header.
    pub(super) fn draw(
        &self,
        area: Rect,
        buffer: &mut Buffer,
        desk: &Desk,
        theme: &Theme,
        page: impl FnOnce() -> Page,
    ) -> More {
        self.pane.draw(column(area), buffer, (&desk.words, theme), page)
    }

    /// The page is another now.
    pub(super) fn change(&mut self) {
        self.pane.change(Follow::Nothing);
    }

    /// Scrolls as keys ask for.
    pub(super) fn key(&self, key: &Key) -> Then {
        self.scroll(match key {
            Key::Up | Key::Char('k') => -1,
            Key::Down | Key::Char('j') => 1,
            Key::PageUp => -self.pane.screenful(),
            Key::PageDown | Key::Char(' ') => self.pane.screenful(),
            Key::Home => isize::MIN / 2,
            Key::End => isize::MAX / 2,
            _ => 0,
        })
    }

    pub(super) fn scroll(&self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }
}
