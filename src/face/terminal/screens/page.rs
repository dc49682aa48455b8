use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Home;
use crate::content::ReferencePage;
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::Pane;
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint};
use crate::face::terminal::theme::Theme;
use crate::page::Page;
use crate::text::{Id, msg};

/// A page of the module being looked up.
pub(crate) struct PageScreen {
    page: Id,
    pane: Pane,
}

impl PageScreen {
    pub(crate) fn new(page: Id) -> PageScreen {
        PageScreen { page, pane: Pane::default() }
    }

    fn page<'d>(&self, desk: &'d Desk) -> Option<&'d ReferencePage> {
        desk.module()?.pages.iter().find(|page| page.id == self.page)
    }

    fn shown(&self, desk: &Desk) -> Page {
        self.page(desk).map(|page| desk.reference_page(page)).unwrap_or_default()
    }

    /// The page that stands so many places further.
    fn turn(&mut self, by: isize, desk: &Desk) -> Then {
        let pages = desk.module().map(|module| module.pages.as_slice()).unwrap_or_default();
        let here = pages.iter().position(|page| page.id == self.page);
        let there = here.and_then(|here| here.checked_add_signed(by)).and_then(|there| pages.get(there));
        there.map_or(Then::Nothing, |page| Then::Go(Box::new(PageScreen::new(page.id.clone()))))
    }

    fn scroll(&self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }
}

impl Screen for PageScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        let title = self.page(desk).map_or("", |page| page.title.get(desk.lang()));
        (title.to_owned(), desk.manifest.title.get(desk.lang()).to_owned())
    }

    fn keys(&self, desk: &Desk) -> Vec<Hint> {
        let mut keys = vec![hint("↑↓", msg::KEY_READ)];
        if self.page(desk).is_some_and(|page| !page.sources.is_empty()) {
            keys.push(hint("s", msg::KEY_SOURCES));
        }
        if desk.module().is_some_and(|module| module.pages.len() > 1) {
            keys.extend([hint("p", msg::KEY_PREVIOUS), hint("n", msg::KEY_NEXT)]);
        }
        keys
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_MAP)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..column(area) };
        self.pane.draw(area, buffer, (&desk.words, theme), || self.shown(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        match key {
            Key::Up | Key::Char('k') => self.scroll(-1),
            Key::Down | Key::Char('j') => self.scroll(1),
            Key::PageUp => self.scroll(-self.pane.screenful()),
            Key::PageDown | Key::Char(' ') => self.scroll(self.pane.screenful()),
            Key::Home => self.scroll(isize::MIN / 2),
            Key::End => self.scroll(isize::MAX / 2),
            Key::Enter if self.pane.is_below() => self.scroll(self.pane.screenful()),
            Key::Escape | Key::Enter => Then::Go(Box::new(Home::new(desk))),
            Key::Char('n') | Key::Right => self.turn(1, desk),
            Key::Char('p') | Key::Left => self.turn(-1, desk),
            Key::Char('s') => match self.page(desk) {
                Some(page) => Then::open(Popup::page(desk.sources_here(&page.sources))),
                None => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.scroll(lines)
    }

    fn glossary(&mut self, desk: &mut Desk) -> Then {
        Then::open(Popup::glossary(Some(self.shown(desk))))
    }
}
