//! What is typed: a note, how many people are there, the words of a step.

use super::console::{Asked, Console, Mode};
use crate::action::Key;
use crate::activity::{Edit, Intent};
use crate::classroom::Event;
use crate::text::{Field, msg};

impl Console {
    /// A pasted text goes to whatever is typed.
    pub(super) fn paste(&mut self, text: &str) -> Asked {
        let counts = self.mode == Mode::Lead && self.is_counting();
        match &mut self.mode {
            Mode::Note(field) => {
                if !field.insert(text) {
                    return Asked::default();
                }
                let text = field.text().to_owned();
                Asked::event(Event::Noted { step: self.here(), text })
            }
            Mode::Present(field) | Mode::Find(field, _) => {
                field.insert(text);
                Asked::default()
            }
            Mode::Play => {
                let intent = Intent::Edit(Edit::Insert(text.to_owned()));
                if self.class.minds(&intent) {
                    return Asked::event(Event::played(self.here(), intent));
                }
                Asked::default()
            }
            Mode::Lead if counts => Asked::event(Event::Typed { edit: Edit::Insert(text.to_owned()) }),
            Mode::Lead | Mode::Help | Mode::Resume => Asked::default(),
        }
    }

    pub(super) fn note(&mut self, key: Key, mut field: Field) -> Asked {
        if matches!(key, Key::Enter | Key::Escape) {
            return self.open(Mode::Lead);
        }
        if !edit(key, &mut field) {
            return Asked::default();
        }
        let text = field.text().to_owned();
        self.mode = Mode::Note(field);
        Asked::event(Event::Noted { step: self.here(), text })
    }

    pub(super) fn type_present(&mut self, key: Key, mut field: Field) -> Asked {
        match key {
            Key::Escape => self.open(Mode::Lead),
            Key::Enter => match field.text().trim().parse() {
                Ok(people) => {
                    self.mode = Mode::Lead;
                    Asked::event(Event::Present { people })
                }
                Err(_) => self.say(msg::CLASS_PRESENT_NUMBER),
            },
            key => {
                if !matches!(key, Key::Char(c) if !c.is_ascii_digit()) {
                    edit(key, &mut field);
                }
                self.mode = Mode::Present(field);
                Asked::default()
            }
        }
    }

    pub(super) fn find(&mut self, key: Key, mut field: Field, at: usize) -> Asked {
        let found = self.found(&field);
        let last = found.len().saturating_sub(1);
        let at = match key {
            Key::Escape => return self.open(Mode::Lead),
            Key::Enter => {
                let to = found.get(at).copied().filter(|to| self.class.here() != Some(*to));
                self.mode = Mode::Lead;
                self.trainer.rewind();
                return to.map_or_else(Asked::default, |to| self.went(Some(to), msg::CLASS_LAST));
            }
            Key::Up => at.saturating_sub(1),
            Key::Down => (at + 1).min(last),
            Key::PageUp => at.saturating_sub(10),
            Key::PageDown => (at + 10).min(last),
            key => {
                edit(key, &mut field);
                0
            }
        };
        self.mode = Mode::Find(field, at);
        Asked::default()
    }
}

/// Changes a field as a key says; `false` where the key is none of its own.
fn edit(key: Key, field: &mut Field) -> bool {
    match key {
        Key::Char(c) => field.insert(&c.to_string()),
        Key::Backspace => field.erase(),
        Key::Delete => field.erase_forward(),
        Key::Left => field.left(),
        Key::Right => field.right(),
        Key::Home => field.home(),
        Key::End => field.end(),
        Key::WordBackspace | Key::Control('w') => field.erase_word(),
        _ => false,
    }
}
