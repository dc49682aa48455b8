use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::LogbookScreen;
use crate::activity::{Edit, Intent, Outcome};
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint};
use crate::face::terminal::theme::Theme;
use crate::logbook::Draft;
use crate::page::Page;
use crate::progress::fresh_seed;
use crate::text::msg;

/// An entry of the logbook being written.
pub(crate) struct EntryScreen {
    draft: Draft,
    pane: Pane,
}

impl EntryScreen {
    /// The entry of that number, or a new one; `None` where the module has no logbook.
    pub(crate) fn open(entry: Option<u64>, desk: &Desk) -> Option<EntryScreen> {
        let logbook = desk.module()?.logbook.as_ref()?;
        let note = entry.and_then(|entry| desk.record().notes.note(entry));
        let draft = Draft::new(logbook, note, fresh_seed());
        let pane = Pane::default();
        pane.follow(Follow::Cursor);
        Some(EntryScreen { draft, pane })
    }

    fn shown(&self, desk: &Desk) -> Page {
        let logbook = desk.module().and_then(|module| module.logbook.as_ref());
        logbook.map_or_else(Page::default, |logbook| self.draft.page(logbook, None, &desk.words))
    }

    fn intend(&mut self, intent: &Intent) -> Then {
        let outcome = self.draft.update(intent);
        self.pane.change(Follow::Cursor);
        Then::redraw(outcome != Outcome::Unchanged)
    }

    fn edit(&mut self, edit: Edit) -> Then {
        self.intend(&Intent::Edit(edit))
    }

    /// Up or down: by rows, which only the layout knows; from the last row of a field to the next.
    fn vertical(&mut self, lines: isize, desk: &Desk) -> Then {
        match self.pane.beside_caret(lines, &desk.words, || self.shown(desk)) {
            Some(target) => self.intend(&Intent::Point(target)),
            None => self.intend(if lines < 0 { &Intent::PreviousControl } else { &Intent::NextControl }),
        }
    }

    /// Everything is kept, and the list of entries comes back.
    fn leave(&mut self, desk: &mut Desk) -> Then {
        self.keep(desk);
        Then::Go(Box::new(LogbookScreen::at(self.draft.entry(), desk)))
    }
}

impl Screen for EntryScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        (self.shown(desk).title, desk.words.say(msg::LOGBOOK_KEPT))
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        vec![
            hint("⏎", msg::KEY_NEXT_CONTROL),
            hint("^J", msg::KEY_NEW_LINE),
            hint("^Z", msg::KEY_UNDO),
            hint("^Y", msg::KEY_REDO),
        ]
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_DONE)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..column(area) };
        self.pane.draw(area, buffer, (&desk.words, theme), || self.shown(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        match key {
            Key::Escape => self.leave(desk),
            Key::Enter => match self.intend(&Intent::NextControl) {
                Then::Nothing => self.leave(desk),
                then => {
                    self.keep(desk);
                    then
                }
            },
            Key::NewLine | Key::Control('j') => self.edit(Edit::Insert("\n".to_owned())),
            Key::Tab => self.intend(&Intent::NextControl),
            Key::BackTab => self.intend(&Intent::PreviousControl),
            Key::Up => self.vertical(-1, desk),
            Key::Down => self.vertical(1, desk),
            Key::Left | Key::ShiftLeft => self.intend(&Intent::Left),
            Key::Right | Key::ShiftRight => self.intend(&Intent::Right),
            Key::WordLeft => self.edit(Edit::WordLeft),
            Key::WordRight => self.edit(Edit::WordRight),
            Key::Home => self.edit(Edit::Home),
            Key::End => self.edit(Edit::End),
            Key::Backspace => self.edit(Edit::Erase),
            Key::WordBackspace | Key::Control('w') => self.edit(Edit::EraseWord),
            Key::Delete => self.edit(Edit::EraseForward),
            Key::Control('z') => self.edit(Edit::Undo),
            Key::Control('y') => self.edit(Edit::Redo),
            Key::Paste(text) => self.edit(Edit::Insert(text)),
            Key::Char(c) => self.edit(Edit::Insert(c.to_string())),
            Key::PageUp => Then::redraw(self.pane.scroll(-self.pane.screenful())),
            Key::PageDown => Then::redraw(self.pane.scroll(self.pane.screenful())),
            _ => Then::Nothing,
        }
    }

    fn click(&mut self, column: u16, row: u16, _: &mut Desk) -> Then {
        // One line is left free above the page.
        match row.checked_sub(1).and_then(|row| self.pane.target(column, row)) {
            Some(target) => self.intend(&Intent::Point(target)),
            None => Then::Nothing,
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_unkept(&self) -> bool {
        self.draft.is_unkept()
    }

    fn keep(&mut self, desk: &mut Desk) {
        if let Some(event) = self.draft.unkept() {
            desk.keep(&event);
        }
    }
}
