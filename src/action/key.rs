//! Keys in the program's own terms, whatever system or terminal sends them.

use std::fmt;

/// A key that a person presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A letter, a digit, a sign.
    Char(char),
    /// Enter.
    Enter,
    /// Enter with alt or shift: a new line in a text.
    NewLine,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Tab with shift.
    BackTab,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// Up with shift.
    ShiftUp,
    /// Down with shift.
    ShiftDown,
    /// Left with shift.
    ShiftLeft,
    /// Right with shift.
    ShiftRight,
    /// Left with control, or as macOS sends it: to the word before.
    WordLeft,
    /// Right likewise: to the end of the word.
    WordRight,
    /// A windowful up.
    PageUp,
    /// A windowful down.
    PageDown,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// Backspace.
    Backspace,
    /// Backspace with control or alt: the word before.
    WordBackspace,
    /// Delete.
    Delete,
    /// F1, F2 …
    Function(u8),
    /// A letter with control.
    Control(char),
}

impl fmt::Display for Key {
    /// The key as a footer shows it: a sign that no language changes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self {
            Key::Char(' ') => "␣",
            Key::Char(c) => return write!(f, "{c}"),
            Key::Enter => "⏎",
            Key::NewLine => "⇧⏎",
            Key::Escape => "Esc",
            Key::Tab => "⇥",
            Key::BackTab => "⇧⇥",
            Key::Up => "↑",
            Key::Down => "↓",
            Key::Left => "←",
            Key::Right => "→",
            Key::ShiftUp => "⇧↑",
            Key::ShiftDown => "⇧↓",
            Key::ShiftLeft => "⇧←",
            Key::ShiftRight => "⇧→",
            Key::WordLeft => "^←",
            Key::WordRight => "^→",
            Key::PageUp => "⇞",
            Key::PageDown => "⇟",
            Key::Home => "↖",
            Key::End => "↘",
            Key::Backspace => "⌫",
            Key::WordBackspace => "^⌫",
            Key::Delete => "⌦",
            Key::Function(number) => return write!(f, "F{number}"),
            Key::Control(c) => return write!(f, "^{}", c.to_ascii_uppercase()),
        };
        f.write_str(sign)
    }
}
