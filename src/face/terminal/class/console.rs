//! A class at one terminal: inputs in, screens and wishes out.

use std::cell::Cell;

use ratatui::layout::Rect;

use crate::action::Key;
use crate::classroom::{self, Class, Event, Moment, Stage, Standing};
use crate::face::terminal::input::{Input, read};
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::theme::Theme;
use crate::text::{Field, Id, Msg, Words, clean};

/// A class at one terminal, as state: inputs in, screens and wishes out; no terminal of its own.
///
/// What somebody wants to happen comes back as [`Asked`]; it happens when [`Console::take`] is
/// told so where the class is led, and [`Console::follow`] at every other terminal.
pub struct Console {
    pub(super) class: Class,
    /// The interface's words in the language of whoever sits here.
    pub(super) words: Words,
    /// Those in the language of the projector.
    pub(super) audience_words: Words,
    pub(super) theme: Theme,
    pub(super) role: Role,
    pub(super) view: View,
    pub(super) mode: Mode,
    pub(super) audience: Pane,
    pub(super) trainer: Pane,
    pub(super) message: Option<String>,
    /// What the next key confirms.
    pub(super) armed: Option<Armed>,
    /// Whether the other process is there.
    pub(super) is_joined: bool,
    /// Where the page was drawn, for the mouse.
    pub(super) area: Cell<Rect>,
}

/// Whose terminal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The projector's, from which the class is led.
    Leading,
    /// The trainer's own.
    Attached,
}

/// What a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    Audience,
    Trainer,
}

/// What keys are for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mode {
    /// Leading the class.
    Lead,
    /// Moving the marks of an exercise.
    Play,
    /// Writing a note.
    Note(Field),
    /// Typing how many people are there.
    Present(Field),
    /// Looking for a step: what is typed, and the place under the cursor.
    Find(Field, usize),
    /// Reading what the keys do.
    Help,
    /// Choosing between the class that was cut off and a new one.
    Resume,
}

/// What has to be asked for twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Armed {
    /// The key, though a second vote is advised.
    Key,
    /// More votes than people.
    Counts,
    /// The end of the class.
    End,
    /// Deleting everything.
    Erase,
    /// Leaving the program while the class goes on.
    Leave,
}

/// What somebody at a terminal wants.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asked {
    /// That this happen, in this order.
    pub events: Vec<Event>,
    /// That the projector's page move by so many lines.
    pub scroll: isize,
    /// What else is to be done, behind all that.
    pub errand: Option<Errand>,
}

/// Something to be done with a class rather than in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Write it down.
    Export,
    /// Delete everything kept of it.
    Erase,
    /// Begin a new one instead of the one that was cut off.
    Renew,
    /// End the program at this terminal.
    Leave,
}

impl Asked {
    pub(super) fn event(event: Event) -> Asked {
        Asked { events: vec![event], ..Asked::default() }
    }

    pub(super) fn errand(errand: Errand) -> Asked {
        Asked { errand: Some(errand), ..Asked::default() }
    }
}

impl Console {
    /// A terminal of `class`; `is_cut_off` asks first whether the class goes on.
    pub fn new(class: Class, words: Words, theme: Theme, role: Role, is_cut_off: bool) -> Console {
        let audience_words = Words::new(if role == Role::Leading { words.lang() } else { class.lang() });
        Console {
            class,
            words,
            audience_words,
            theme,
            role,
            view: if role == Role::Leading { View::Audience } else { View::Trainer },
            mode: if is_cut_off { Mode::Resume } else { Mode::Lead },
            audience: Pane::default(),
            trainer: Pane::default(),
            message: None,
            armed: None,
            is_joined: true,
            area: Cell::default(),
        }
    }

    /// The class.
    pub fn class(&self) -> &Class {
        &self.class
    }

    /// The interface's words of whoever sits here.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Another class takes the place of the one that was here.
    pub fn renew(&mut self, class: Class) {
        self.class = class;
        self.mode = Mode::Lead;
        self.message = None;
        self.is_joined = true;
        self.follow_language();
        self.refresh(true);
    }

    /// Says something in one line.
    pub fn tell(&mut self, message: String) {
        self.message = Some(message);
    }

    /// Says that the leading process is gone, and will be looked for.
    pub fn part(&mut self) {
        self.is_joined = false;
        self.mode = Mode::Lead;
        self.refresh(true);
    }

    pub(super) fn follow_language(&mut self) {
        if self.audience_words.lang() != self.class.lang() {
            self.audience_words = Words::new(self.class.lang());
            if self.role == Role::Leading {
                self.words = Words::new(self.class.lang());
            }
        }
    }

    /// Comes to the moment `now`. Returns whether the screen has to be drawn again.
    pub fn tick(&mut self, now: Moment) -> bool {
        // How long the program was away is told by the event that takes the class up.
        if self.is_asking() {
            return false;
        }
        self.class.tick(now);
        let runs = match self.view {
            View::Audience => self.class.is_timing() || self.class.clock().is_paused || self.is_at_break(),
            View::Trainer => true,
        };
        if runs {
            self.audience.change(Follow::Nothing);
            self.trainer.change(Follow::Nothing);
        }
        runs
    }

    /// Whether it is still asked if the class that was cut off goes on.
    pub fn is_asking(&self) -> bool {
        self.mode == Mode::Resume
    }

    fn is_at_break(&self) -> bool {
        self.class.here().is_some_and(|here| self.class.is_break(here))
    }

    pub(super) fn refresh(&mut self, rewind: bool) {
        self.audience.change(Follow::Nothing);
        self.trainer.change(Follow::Nothing);
        if rewind {
            self.audience.rewind();
            self.trainer.rewind();
        }
    }

    /// Moves the projector's page by some lines.
    pub fn scroll_audience(&mut self, lines: isize) -> bool {
        self.audience.scroll(lines)
    }

    /// Takes an input. What comes of it is for whoever leads the class to do.
    pub fn input(&mut self, input: Input) -> Asked {
        match input {
            Input::End => Asked::errand(Errand::Leave),
            Input::Key(event) => read(&event).map_or_else(Asked::default, |key| self.key(key)),
            Input::Paste(text) => self.paste(&clean::lines(&text)),
            Input::Wheel(lines) | Input::Turn(lines, ..) => {
                self.scroll(lines);
                Asked::default()
            }
            Input::Click(column, row) | Input::Drag(column, row) if self.mode == Mode::Play => {
                let area = self.area.get();
                if !area.contains((column, row).into()) {
                    return Asked::default();
                }
                let target = self.audience.target(column, row - area.y);
                target.map_or_else(Asked::default, |target| self.point(target))
            }
            Input::Resize | Input::Tick(_) | Input::Work | Input::Click(..) | Input::Drag(..) => {
                Asked::default()
            }
        }
    }

    fn key(&mut self, key: Key) -> Asked {
        self.message = None;
        let armed = self.armed.take();
        if key == Key::Control('c') {
            return Asked::errand(Errand::Leave);
        }
        if !self.is_joined {
            return match key {
                Key::Char('q') | Key::Escape => Asked::errand(Errand::Leave),
                _ => Asked::default(),
            };
        }
        match self.mode.clone() {
            Mode::Lead => self.lead(key, armed),
            Mode::Play => self.play(key),
            Mode::Note(field) => self.note(key, field),
            Mode::Present(field) => self.type_present(key, field),
            Mode::Find(field, at) => self.find(key, field, at),
            Mode::Help => {
                match key {
                    Key::Up | Key::Char('k') => self.scroll(-1),
                    Key::Down | Key::Char('j') => self.scroll(1),
                    _ => {
                        self.mode = Mode::Lead;
                        self.refresh(true);
                    }
                }
                Asked::default()
            }
            Mode::Resume => match key {
                Key::Enter => {
                    self.mode = Mode::Lead;
                    self.refresh(true);
                    Asked::event(Event::Resumed)
                }
                Key::Char('n') => Asked::errand(Errand::Renew),
                Key::Char('q') | Key::Escape => Asked::errand(Errand::Leave),
                _ => Asked::default(),
            },
        }
    }

    pub(super) fn scroll(&mut self, lines: isize) {
        match (self.view, &self.mode) {
            (View::Trainer, Mode::Play) | (View::Audience, _) => self.audience.scroll(lines),
            (View::Trainer, _) => self.trainer.scroll(lines),
        };
    }

    pub(super) fn say(&mut self, key: Msg) -> Asked {
        self.message = Some(self.words.say(key));
        Asked::default()
    }

    /// Goes on only when asked for twice.
    pub(super) fn twice(&mut self, armed: Option<Armed>, wanted: Armed, key: Msg) -> bool {
        if armed == Some(wanted) {
            return true;
        }
        self.armed = Some(wanted);
        self.message = Some(self.words.say(key));
        false
    }

    pub(super) fn here(&self) -> Id {
        self.class.here_id().unwrap_or_else(|| Id::new(""))
    }

    /// The steps that a search finds.
    pub(super) fn found(&self, field: &Field) -> Vec<usize> {
        classroom::outline(&self.class, field.text(), &self.words)
    }

    /// Whether the counts of a vote are being typed.
    pub(super) fn is_counting(&self) -> bool {
        self.class.vote().stage == Stage::Open
    }

    /// The sign and the message of how a step stands.
    pub(super) fn sign(&self, at: usize) -> &'static str {
        match self.class.standing(at) {
            Standing::Done => "✓",
            Standing::Here => "▸",
            Standing::Ahead => "○",
            Standing::Skipped => "»",
            Standing::Dropped => "–",
            Standing::Aside => "·",
        }
    }
}
