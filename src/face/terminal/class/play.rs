//! The keyboard while the class plays an exercise: what it calls out, the trainer marks.

use super::console::{Asked, Console, Mode};
use crate::activity::{Edit, Exercise, Gesture, Intent};
use crate::classroom::Event;
use crate::face::terminal::input::Key;
use crate::text::msg;

impl Console {
    /// Moves the marks of the exercise on the projector.
    pub(super) fn play(&mut self, key: Key) -> Asked {
        let Some(visit) = self.class.visit() else { return self.open(Mode::Lead) };
        let typing = visit.is_typing();
        let edit = Intent::Edit;
        let types = |gesture: &Gesture| matches!(gesture, Gesture::TypeNumber | Gesture::Note);
        let gestures = visit.exercise().map_or(&[][..], Exercise::gestures);
        let is_number = gestures.iter().any(types);
        let intent = match key {
            Key::Escape if self.class.minds(&Intent::Cancel) => Intent::Cancel,
            Key::Escape => return self.open(Mode::Lead),
            Key::Enter => Intent::Confirm,
            Key::NewLine => edit(Edit::Insert("\n".to_owned())),
            Key::Up => Intent::Up,
            Key::Down => Intent::Down,
            Key::Left => Intent::Left,
            Key::Right => Intent::Right,
            Key::ShiftLeft => Intent::ExtendLeft,
            Key::ShiftRight => Intent::ExtendRight,
            Key::ShiftUp => Intent::ExtendUp,
            Key::ShiftDown => Intent::ExtendDown,
            Key::Tab => Intent::NextControl,
            Key::BackTab => Intent::PreviousControl,
            Key::PageUp => Intent::PageUp,
            Key::PageDown => Intent::PageDown,
            Key::Home => edit(Edit::Home),
            Key::End => edit(Edit::End),
            Key::Backspace if typing || is_number => edit(Edit::Erase),
            Key::Backspace | Key::Delete => Intent::Remove,
            Key::Paste(text) => edit(Edit::Insert(text)),
            Key::Char(c) if typing => edit(Edit::Insert(c.to_string())),
            Key::Char(c @ ('0'..='9' | ',' | '.' | '-' | '%')) if is_number => {
                edit(Edit::Insert(c.to_string()))
            }
            Key::Char('0') => Intent::PickNone,
            Key::Char(c @ '1'..='9') => Intent::Pick(usize::from(c as u8 - b'1')),
            Key::Char(c @ 'a'..='f') => Intent::Point(usize::from(c as u8 - b'a')),
            Key::Char(' ') => Intent::Toggle,
            Key::Char('v') => Intent::Summary,
            _ => return Asked::default(),
        };
        if self.class.minds(&intent) {
            return Asked::event(Event::Played { step: self.here(), intent });
        }
        match intent {
            Intent::Confirm => return self.say(msg::CLASS_PLAY_REVEAL),
            Intent::Up => self.scroll(-1),
            Intent::Down => self.scroll(1),
            Intent::PageUp => self.scroll(-15),
            Intent::PageDown => self.scroll(15),
            _ => {}
        }
        Asked::default()
    }

    /// A click on something in the exercise.
    pub(super) fn point(&self, target: usize) -> Asked {
        Asked::event(Event::Played { step: self.here(), intent: Intent::Point(target) })
    }
}
