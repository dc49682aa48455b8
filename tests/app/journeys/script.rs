//! How a journey is written: one thing a line, `word: the rest`; `#` begins a remark.
//!
//! First who and where, all of it optional:
//!
//! ```text
//! face: screen        or plain
//! size: 80x24
//! language: fr
//! theme: dark
//! learner: Camille    as `--learner` names them; without it the journey begins at the first screen
//! ```
//!
//! Then what the person does:
//!
//! ```text
//! keys: ↓ ↓ ⏎ b F1 ^s PgDn    keys, one after the other; ↓×3 is three times ↓
//! type: Camille               letters, one by one; on a line, with Enter, in the plain face
//! paste: several\nlines
//! choose: some option         the key, or the line, that stands before this text
//! click: some text            the mouse on that text
//! wheel: down
//! go: understand-amazon       to a step, by the map
//! resize: 100x40
//! restart: killed             starts the program again after it was killed, or after `quit`
//! seed: understand-amazon 7   starts it again, with elements in an order that is always the same
//! ```
//!
//! And what is to be seen then, wherever its lines are broken:
//!
//! ```text
//! see: some text
//! not: some other text
//! kept: understand-amazon 2   the step has so many answers handed in
//! themed: light
//! over:                       the program has ended
//! snapshot: name
//! ```
//!
//! `\e`, `\n` and `\u{202e}` stand for what no editor shows.

use biaiscope::progress::ThemeChoice;
use biaiscope::text::{Id, Lang};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Which face a journey is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Screen,
    Plain,
}

/// A whole journey.
#[derive(Debug)]
pub(crate) struct Script {
    pub(crate) face: Face,
    pub(crate) size: (u16, u16),
    pub(crate) lang: Lang,
    pub(crate) theme: ThemeChoice,
    pub(crate) learner: Option<String>,
    /// What happens, each with its line in the file.
    pub(crate) acts: Vec<(usize, Act)>,
}

/// One thing that the person does or sees.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Act {
    Keys(Vec<KeyEvent>),
    Type(String),
    Paste(String),
    Choose(String),
    Click(String),
    Wheel(isize),
    Go(Id),
    Resize(u16, u16),
    Restart { quit: bool },
    Seed(Id, u64),
    See(String),
    Not(String),
    Kept(Id, usize),
    Themed(ThemeChoice),
    Over,
    Snapshot(String),
}

impl Script {
    pub(crate) fn read(text: &str) -> Result<Script, String> {
        let mut script = Script {
            face: Face::Screen,
            size: (80, 24),
            lang: Lang::Fr,
            theme: ThemeChoice::Dark,
            learner: None,
            acts: Vec::new(),
        };
        for (place, line) in text.lines().enumerate() {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                script.line(place + 1, line).ok_or_else(|| format!("line {}: {line}", place + 1))?;
            }
        }
        Ok(script)
    }

    fn line(&mut self, place: usize, line: &str) -> Option<()> {
        let (word, rest) = line.split_once(':')?;
        let rest = unescaped(rest.trim())?;
        let act = match word {
            "face" => {
                return [("screen", Face::Screen), ("plain", Face::Plain)]
                    .into_iter()
                    .find(|(name, _)| *name == rest)
                    .map(|(_, face)| self.face = face);
            }
            "size" => return size(&rest).map(|size| self.size = size),
            "language" => return Lang::from_locale(&rest).map(|lang| self.lang = lang),
            "theme" => return theme(&rest).map(|theme| self.theme = theme),
            "learner" => {
                self.learner = Some(rest);
                return Some(());
            }
            "keys" => Act::Keys(keys(&rest)?),
            "type" => Act::Type(rest),
            "paste" => Act::Paste(rest),
            "choose" => Act::Choose(rest),
            "click" => Act::Click(rest),
            "wheel" => Act::Wheel(if rest == "down" { 3 } else { -3 }),
            "go" => Act::Go(Id::new(&rest)),
            "resize" => size(&rest).map(|(width, height)| Act::Resize(width, height))?,
            "restart" => Act::Restart { quit: rest == "quit" },
            "seed" => {
                let (step, seed) = rest.split_once(' ')?;
                Act::Seed(Id::new(step), seed.parse().ok()?)
            }
            "see" => Act::See(rest),
            "not" => Act::Not(rest),
            "kept" => rest
                .split_once(' ')
                .and_then(|(step, count)| Some(Act::Kept(Id::new(step), count.parse().ok()?)))?,
            "themed" => Act::Themed(theme(&rest)?),
            "over" => Act::Over,
            "snapshot" => Act::Snapshot(rest),
            _ => return None,
        };
        self.acts.push((place, act));
        Some(())
    }
}

fn size(text: &str) -> Option<(u16, u16)> {
    let (width, height) = text.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

fn theme(name: &str) -> Option<ThemeChoice> {
    ThemeChoice::ALL.into_iter().find(|theme| theme.name() == name)
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next()? {
                'e' => '\u{1b}',
                'n' => '\n',
                'u' => {
                    let digits: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
                }
                other => other,
            },
            other => other,
        });
    }
    Some(out)
}

fn keys(text: &str) -> Option<Vec<KeyEvent>> {
    let mut keys = Vec::new();
    for word in text.split_whitespace() {
        let (name, times) = match word.split_once('×') {
            Some((name, times)) => (name, times.parse().ok()?),
            None => (word, 1),
        };
        keys.extend(std::iter::repeat_n(key(name)?, times));
    }
    Some(keys)
}

/// The key called `name`: a letter is itself.
pub(crate) fn key(name: &str) -> Option<KeyEvent> {
    let mut chars = name.chars();
    let code = match (chars.next()?, chars.next()) {
        ('↑', None) => KeyCode::Up,
        ('↓', None) => KeyCode::Down,
        ('←', None) => KeyCode::Left,
        ('→', None) => KeyCode::Right,
        ('⏎', None) => KeyCode::Enter,
        ('␣', None) => KeyCode::Char(' '),
        (letter, None) => KeyCode::Char(letter),
        ('^', Some(letter)) => return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)),
        ('F', Some(_)) => KeyCode::F(name[1..].parse().ok()?),
        _ => match name {
            "Esc" => KeyCode::Esc,
            "Tab" => KeyCode::Tab,
            "BackTab" => KeyCode::BackTab,
            "PgUp" => KeyCode::PageUp,
            "PgDn" => KeyCode::PageDown,
            "Home" => KeyCode::Home,
            "End" => KeyCode::End,
            "Backspace" => KeyCode::Backspace,
            "Del" => KeyCode::Delete,
            _ => return None,
        },
    };
    Some(KeyEvent::from(code))
}

#[test]
fn a_journey_is_read_as_it_is_written() {
    let script =
        Script::read("# remark\nsize: 100x30\nkeys: ↓×2 ^s F2\nsee: a\\u{202e}b\nkept: x 2").unwrap();
    assert_eq!(script.size, (100, 30));
    let down = KeyEvent::from(KeyCode::Down);
    let save = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
    let acts: Vec<Act> = script.acts.into_iter().map(|(_, act)| act).collect();
    let keys = Act::Keys(vec![down, down, save, KeyEvent::from(KeyCode::F(2))]);
    assert_eq!(acts, [keys, Act::See("a\u{202e}b".to_owned()), Act::Kept(Id::new("x"), 2)]);
    assert_eq!(Script::read("keys: ↓\nkeys: Entrance").unwrap_err(), "line 2: keys: Entrance");
}
