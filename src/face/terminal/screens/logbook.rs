use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{EntryScreen, Home};
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint};
use crate::face::terminal::theme::Theme;
use crate::face::{Desk, explain};
use crate::logbook;
use crate::page::Page;
use crate::progress::{Event, day};
use crate::text::msg;

/// The logbook: what it is for, and the entries written so far.
pub(crate) struct LogbookScreen {
    /// The entry under the cursor, the latest first.
    at: usize,
    /// The entry that the next `x` deletes.
    doomed: Option<u64>,
    message: Option<String>,
    pane: Pane,
}

impl LogbookScreen {
    pub(crate) fn new() -> LogbookScreen {
        LogbookScreen { at: 0, doomed: None, message: None, pane: Pane::default() }
    }

    /// The logbook, with the cursor on an entry.
    pub(crate) fn at(entry: u64, desk: &Desk) -> LogbookScreen {
        let place = desk.record().notes.latest_first().position(|note| note.entry == entry);
        let screen = LogbookScreen { at: place.unwrap_or(0), ..LogbookScreen::new() };
        screen.pane.follow(Follow::Cursor);
        screen
    }

    fn shown(&self, desk: &Desk) -> Page {
        let logbook = desk.module().and_then(|module| module.logbook.as_ref());
        let notes = &desk.record().notes;
        logbook
            .map_or_else(Page::default, |logbook| logbook::page(logbook, notes, Some(self.at), &desk.words))
    }

    fn go(&mut self, to: usize, desk: &Desk) -> Then {
        let to = to.min(desk.record().notes.count().saturating_sub(1));
        let moved = std::mem::replace(&mut self.at, to) != to;
        self.pane.change(Follow::Cursor);
        Then::redraw(moved)
    }

    fn entry(&self, desk: &Desk) -> Option<u64> {
        desk.record().notes.latest_first().nth(self.at).map(|note| note.entry)
    }

    fn open(&self, desk: &Desk) -> Then {
        match self.entry(desk).and_then(|entry| EntryScreen::open(Some(entry), desk)) {
            Some(screen) => Then::Go(Box::new(screen)),
            None => LogbookScreen::begin(desk),
        }
    }

    fn begin(desk: &Desk) -> Then {
        EntryScreen::open(None, desk).map_or(Then::Nothing, |screen| Then::Go(Box::new(screen)))
    }

    /// Asks once, then deletes.
    fn delete(&mut self, desk: &mut Desk) -> Then {
        let Some(entry) = self.entry(desk) else { return Then::Nothing };
        if self.doomed == Some(entry) {
            desk.keep(&Event::Unnoted { entry });
            self.doomed = None;
            self.message = Some(desk.words.say(msg::LOGBOOK_DELETED));
            self.at = self.at.min(desk.record().notes.count().saturating_sub(1));
            self.pane.change(Follow::Cursor);
            return Then::Redraw;
        }
        let when = desk.record().notes.note(entry).map_or(0, |note| note.begun);
        self.doomed = Some(entry);
        self.message = Some(desk.words.with(msg::LOGBOOK_DELETE, &[("day", day(when).into())]));
        Then::Redraw
    }

    fn export(desk: &Desk) -> Then {
        let module = desk.module().and_then(|module| module.logbook.as_ref());
        let notes = &desk.record().notes;
        let Some(logbook) = module.filter(|_| notes.count() > 0) else { return Then::Nothing };
        let text = logbook::markdown(logbook, notes, &desk.words);
        let told = match desk.export("logbook", "md", &text) {
            Ok(path) => desk.words.with(msg::EXPORTED, &[("path", path.display().to_string().into())]),
            Err(error) => explain(&error, &desk.words),
        };
        Then::open(Popup::message(desk.words.say(msg::EXPORT_TITLE), &told))
    }
}

impl Screen for LogbookScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        let count = desk.record().notes.count();
        let title = self.shown(desk).title;
        (title, desk.words.with(msg::LOGBOOK_COUNT, &[("count", count.into())]))
    }

    fn keys(&self, desk: &Desk) -> Vec<Hint> {
        let mut keys = vec![hint("n", msg::KEY_NEW_ENTRY)];
        if desk.record().notes.count() > 0 {
            keys.extend([
                hint("⏎", msg::KEY_EDIT),
                hint("e", msg::KEY_EXPORT),
                hint("x", msg::KEY_DELETE),
                hint("↑↓", msg::KEY_CHOOSE),
            ]);
        }
        keys.push(hint("s", msg::KEY_SOURCES));
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
        if matches!(key, Key::Char('x') | Key::Delete) {
            return self.delete(desk);
        }
        let was_told = self.message.take().is_some();
        self.doomed = None;
        let then = match key {
            Key::Escape => Then::Go(Box::new(Home::new(desk))),
            Key::Up | Key::Char('k') => self.go(self.at.saturating_sub(1), desk),
            Key::Down | Key::Char('j') => self.go(self.at + 1, desk),
            Key::Home => self.go(0, desk),
            Key::End => self.go(usize::MAX, desk),
            Key::PageUp => Then::redraw(self.pane.scroll(-self.pane.screenful())),
            Key::PageDown => Then::redraw(self.pane.scroll(self.pane.screenful())),
            Key::Enter | Key::Right | Key::Char(' ') => self.open(desk),
            Key::Char('n') => LogbookScreen::begin(desk),
            Key::Char('e') => LogbookScreen::export(desk),
            Key::Char('s') => {
                let logbook = desk.module().and_then(|module| module.logbook.as_ref());
                let sources = logbook.map(|logbook| desk.sources_here(&logbook.sources));
                sources.map_or(Then::Nothing, |page| Then::open(Popup::page(page)))
            }
            _ => Then::Nothing,
        };
        match then {
            Then::Nothing => Then::redraw(was_told),
            then => then,
        }
    }

    fn click(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        // One line is left free above the page.
        match row.checked_sub(1).and_then(|row| self.pane.target(column, row)) {
            Some(place) if place == self.at => self.open(desk),
            Some(place) => self.go(place, desk),
            None => Then::Nothing,
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }

    fn glossary(&mut self, desk: &mut Desk) -> Then {
        Then::open(Popup::glossary(Some(self.shown(desk))))
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
