use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Results;
use super::reading::Reading;
use crate::face::Desk;
use crate::face::kept::keep_attestation;
use crate::face::own::{LONGEST_NAME, attestation_page, missing};
use crate::face::terminal::input::Key;
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, hint};
use crate::face::terminal::theme::Theme;
use crate::page::{Block, Entry, Page, Run};
use crate::text::{Field, msg};

/// An attestation in the making: the name is typed for it, and kept nowhere.
pub(crate) struct Attestation {
    name: Field,
    is_open: bool,
    reading: Reading,
}

impl Attestation {
    pub(crate) fn new(desk: &Desk) -> Attestation {
        let name = Field::new("", LONGEST_NAME);
        Attestation { name, is_open: missing(desk).is_empty(), reading: Reading::default() }
    }

    fn shown(&self, desk: &Desk) -> Page {
        let mut page = attestation_page(desk, self.name.text());
        if self.is_open {
            let before = self.name.before_caret();
            let entry = Entry {
                before: before.to_owned(),
                after: self.name.text()[before.len()..].to_owned(),
                active: true,
                ..Entry::default()
            };
            let ask = Block::Paragraph(vec![Run::new(&desk.words.say(msg::ATTESTATION_ASK))]);
            page.blocks.splice(0..0, [ask, Block::Entry(entry), Block::Rule]);
        }
        page
    }

    fn edit(&mut self, changed: bool) -> Then {
        if changed {
            self.reading.change();
        }
        Then::redraw(changed)
    }
}

impl Screen for Attestation {
    fn header(&self, desk: &Desk) -> (String, String) {
        self.reading.header(desk, msg::ATTESTATION_TITLE)
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        let read = hint("↑↓", msg::KEY_READ);
        if self.is_open { vec![hint("⏎", msg::KEY_WRITE_FILE), read] } else { vec![read] }
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_BACK)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        self.reading.draw(area, buffer, desk, theme, || self.shown(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        if let Key::Escape = key {
            return Then::Go(Box::<Results>::default());
        }
        if !self.is_open {
            return self.reading.key(&key);
        }
        let changed = match key {
            Key::Enter => {
                let (title, text) = keep_attestation(desk, self.name.text());
                return Then::open(Popup::message(title, &text));
            }
            Key::Char(c) => self.name.insert(&c.to_string()),
            Key::Paste(text) => self.name.insert(&text),
            Key::Backspace => self.name.erase(),
            Key::Delete => self.name.erase_forward(),
            Key::Left => self.name.left(),
            Key::Right => self.name.right(),
            key => return self.reading.key(&key),
        };
        self.edit(changed)
    }

    fn is_typing(&self) -> bool {
        self.is_open
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.reading.scroll(lines)
    }
}
