use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::arrive;
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::layout::lay_out;
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint, line};
use crate::face::terminal::theme::Theme;
use crate::page::{Block, Entry, Page, Run, markdown};
use crate::progress::LONGEST_PSEUDONYM;
use crate::text::{Field, msg};

/// The first screen of all: what this is, and who is there.
pub(crate) struct Welcome {
    pseudonym: Field,
}

impl Welcome {
    pub(crate) fn new() -> Welcome {
        Welcome { pseudonym: Field::new("", LONGEST_PSEUDONYM) }
    }

    fn shown(&self, desk: &Desk) -> Page {
        let (words, lang) = (&desk.words, desk.lang());
        let before = self.pseudonym.before_caret();
        let mut blocks = vec![Block::Heading(vec![Run::new(desk.manifest.title.get(lang))])];
        blocks.extend(markdown::blocks(desk.manifest.summary.get(lang), lang, &[]));
        let values = [("time", desk.duration(desk.manifest.minutes).into())];
        blocks.extend(markdown::blocks(&words.with(msg::WELCOME, &values), lang, &[]));
        blocks.push(Block::Paragraph(vec![Run::new(&words.say(msg::WELCOME_NAME))]));
        blocks.push(Block::Entry(Entry {
            before: before.to_owned(),
            after: self.pseudonym.text()[before.len()..].to_owned(),
            active: true,
            ..Entry::default()
        }));
        Page { title: String::new(), blocks }
    }
}

impl Screen for Welcome {
    fn header(&self, desk: &Desk) -> (String, String) {
        ("biaiscope".to_owned(), desk.words.say(msg::LANGUAGE_NAME))
    }

    fn share(&self, _: &Desk) -> f64 {
        0.0
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        vec![hint("⏎", msg::KEY_START)]
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_BACK_OR_QUIT)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let area = column(area);
        let laid = lay_out(&self.shown(desk), usize::from(area.width), theme, &desk.words);
        // The field stays in sight on a small screen.
        let skip = laid.lines.len().saturating_sub(usize::from(area.height));
        for (row, text) in laid.lines.iter().skip(skip).enumerate() {
            line(buffer, area, u16::try_from(row).unwrap_or(u16::MAX), &text.spans);
        }
        More { above: skip > 0, below: false }
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        Then::redraw(match key {
            Key::Char(c) => self.pseudonym.insert(&c.to_string()),
            Key::Paste(text) => self.pseudonym.insert(&text),
            Key::Backspace => self.pseudonym.erase(),
            Key::Delete => self.pseudonym.erase_forward(),
            Key::Left => self.pseudonym.left(),
            Key::Right => self.pseudonym.right(),
            Key::Home => self.pseudonym.home(),
            Key::End => self.pseudonym.end(),
            Key::Enter => {
                let seated = desk.welcome(self.pseudonym.text().trim());
                return arrive(desk, seated);
            }
            Key::Escape => {
                if desk.learners().is_empty() {
                    return Then::Quit;
                }
                return Then::Go(Box::new(super::Learners::new(desk)));
            }
            _ => false,
        })
    }

    fn is_typing(&self) -> bool {
        true
    }
}
