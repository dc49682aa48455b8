use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::input::{Input, Key};
use super::popup::{Closing, Popup};
use super::screen::{Hint, More, SMALLEST, Screen, Then, draw_footer, draw_header, hint, line};
use super::screens;
use super::theme::Theme;
use crate::face::{Desk, Failure};
use crate::page::{Role, wrap};
use crate::progress::learner_count;
use crate::text::{Lang, clean, msg};

/// The whole terminal program as state: inputs in, screens out; no terminal of its own.
pub struct App {
    desk: Desk,
    theme: Theme,
    screen: Box<dyn Screen>,
    popup: Option<Popup>,
    named: Option<String>,
    /// Whether the person came to review, as soon as they are seated.
    reviews: bool,
    is_over: bool,
    /// Where the screen was drawn, for the mouse.
    area: Rect,
}

/// The lines above and below what a screen draws.
const TOP: u16 = 2;
const BOTTOM: u16 = 2;

impl App {
    /// The program at its first screen. Nothing but the manifest has been read: [`App::begin`]
    /// does the rest once something can be seen.
    ///
    /// `named` is the pseudonym of whoever is there, when it is known already.
    pub fn new(desk: Desk, theme: Theme, named: Option<&str>) -> App {
        let screen: Box<dyn Screen> = match (named, learner_count(desk.folder())) {
            (None, 0) => Box::new(screens::Welcome::new()),
            (Some(_), _) | (None, 1) => Box::new(screens::Home::new(&desk)),
            (None, _) => Box::new(screens::Learners::new(&desk)),
        };
        let named = named.map(str::to_owned);
        App { desk, theme, screen, popup: None, named, reviews: false, is_over: false, area: Rect::default() }
    }

    /// The same for somebody who came to review.
    #[must_use]
    pub fn reviewing(self) -> App {
        App { reviews: true, ..self }
    }

    /// Reads the module, and seats the only learner there is.
    ///
    /// # Errors
    /// What is wrong with the module.
    pub fn begin(&mut self) -> Result<(), Failure> {
        self.desk.load()?;
        let learners = self.desk.learners();
        let seated = match (self.named.take(), learners.as_slice()) {
            (Some(name), _) => self.desk.sit_named(&name),
            (None, [learner]) => self.desk.sit(learner.clone()),
            (None, _) => return Ok(()),
        };
        let is_seated = seated.is_ok();
        let then = screens::arrive(&mut self.desk, seated);
        self.then(then);
        if !is_seated {
            self.screen = Box::new(screens::Learners::new(&self.desk));
        }
        Ok(())
    }

    /// Whether the person has quit.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Whether something waits to be kept as soon as the person pauses.
    pub fn is_unkept(&self) -> bool {
        self.screen.is_unkept()
    }

    /// Whether time matters on the screen: then an [`Input::Tick`] is due every second or so.
    pub fn is_timed(&self) -> bool {
        self.popup.is_none() && self.screen.is_timed()
    }

    /// Whether something is being computed: then an [`Input::Work`] is due whenever nothing else is.
    pub fn is_working(&self) -> bool {
        self.screen.is_working()
    }

    /// Keeps what is not kept yet. Returns whether the screen changed.
    pub fn keep(&mut self) -> bool {
        let before = self.desk.unsaved();
        self.screen.keep(&mut self.desk);
        self.desk.unsaved() != before
    }

    /// Chooses the theme that the terminal asks for, unless the person chose one.
    pub fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// The theme in use.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The desk.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Takes an input. Returns whether the screen has to be drawn again.
    pub fn input(&mut self, input: Input) -> bool {
        match input {
            Input::Resize => true,
            Input::End => {
                self.screen.keep(&mut self.desk);
                self.is_over = true;
                false
            }
            Input::Key(event) => Key::read(&event).is_some_and(|key| self.key(key)),
            // Terminals paste the ends of lines as carriage returns.
            Input::Paste(text) => {
                let text = text.replace("\r\n", "\n").replace('\r', "\n");
                self.key(Key::Paste(clean::lines(&text).into_owned()))
            }
            Input::Wheel(lines) => {
                if let Some(popup) = &mut self.popup {
                    return popup.scroll_by(lines, &self.desk) == Closing::Redraw;
                }
                let then = self.screen.wheel(lines);
                self.then(then)
            }
            Input::Turn(lines, column, row) => {
                if self.popup.is_some() || !self.area.contains((column, row).into()) {
                    return self.input(Input::Wheel(lines));
                }
                let at = (column - self.area.x, row - self.area.y);
                let then = self.screen.turn(lines, at, &mut self.desk);
                self.then(then)
            }
            Input::Tick(seconds) => {
                let then = self.screen.tick(seconds, &mut self.desk);
                self.then(then)
            }
            Input::Work => {
                let then = self.screen.work(&mut self.desk);
                self.then(then)
            }
            Input::Drag(column, row) => {
                if self.popup.is_some() || !self.area.contains((column, row).into()) {
                    return false;
                }
                let then = self.screen.drag(column - self.area.x, row - self.area.y, &mut self.desk);
                self.then(then)
            }
            Input::Click(column, row) => {
                let inside = self.area.contains((column, row).into());
                if self.popup.take().is_some() {
                    return true;
                }
                if !inside {
                    return false;
                }
                let then = self.screen.click(column - self.area.x, row - self.area.y, &mut self.desk);
                self.then(then)
            }
        }
    }

    fn key(&mut self, key: Key) -> bool {
        if let Key::Control(c) = key {
            return match c {
                'c' => self.quit(),
                's' => {
                    self.screen.keep(&mut self.desk);
                    self.desk.retry();
                    true
                }
                'l' => true,
                _ if self.popup.is_some() => false,
                _ => {
                    let then = self.screen.key(key, &mut self.desk);
                    self.then(then)
                }
            };
        }
        if let Some(popup) = &mut self.popup {
            match popup.key(&key, &mut self.desk) {
                Closing::Nothing => return false,
                Closing::Redraw => {}
                Closing::Close => self.popup = None,
                Closing::Quit => self.is_over = true,
            }
            return true;
        }
        let letters = !self.screen.is_typing();
        match key {
            Key::Function(1) => self.help(),
            Key::Char('?') if letters => self.help(),
            Key::Function(2) => self.speak_next(),
            Key::Char('l') if letters => self.speak_next(),
            Key::Function(3) => self.next_theme(),
            Key::Char('t') if letters => self.next_theme(),
            Key::Char('q') if letters => self.quit(),
            Key::Char('g') if letters && self.desk.learner().is_some() => {
                let then = self.screen.glossary(&mut self.desk);
                self.then(then)
            }
            key => {
                let then = self.screen.key(key, &mut self.desk);
                self.then(then)
            }
        }
    }

    fn then(&mut self, then: Then) -> bool {
        match then {
            Then::Nothing => return false,
            Then::Redraw => {}
            Then::Go(screen) => {
                self.screen.keep(&mut self.desk);
                self.screen = screen;
            }
            Then::Open(popup) => self.popup = Some(*popup),
            Then::Quit => return self.quit(),
        }
        if self.desk.learner().is_some() && std::mem::take(&mut self.reviews) {
            self.screen = Box::new(screens::Review::new(&self.desk));
        }
        true
    }

    fn quit(&mut self) -> bool {
        self.screen.keep(&mut self.desk);
        if self.desk.unsaved().is_some() && self.popup.is_none() {
            self.popup = Some(Popup::unsaved());
            return true;
        }
        self.is_over = true;
        false
    }

    fn help(&mut self) -> bool {
        let (first, last) = self.hints();
        self.popup = Some(Popup::help(&self.desk, &[first, last].concat()));
        true
    }

    fn speak_next(&mut self) -> bool {
        self.desk.speak(self.desk.lang().next());
        self.screen.speak(self.desk.lang());
        true
    }

    fn next_theme(&mut self) -> bool {
        self.theme = self.theme.next();
        self.desk.settings.theme = Some(self.theme.choice());
        self.desk.remember();
        true
    }

    /// The keys of the screen and those of every screen; the last ones are always shown.
    fn hints(&self) -> (Vec<Hint>, Vec<Hint>) {
        let language = match self.desk.lang() {
            Lang::Fr => msg::KEY_TO_ENGLISH,
            Lang::En => msg::KEY_TO_FRENCH,
        };
        let typing = self.screen.is_typing();
        let key = |letter, function| if typing { function } else { letter };
        let mut first = self.screen.keys(&self.desk);
        first.push(hint(key("l", "F2"), language));
        if self.desk.learner().is_some() && !typing {
            first.push(hint("g", msg::KEY_GLOSSARY));
        }
        first.push(hint(key("t", "F3"), msg::KEY_THEME));
        (first, vec![hint(key("?", "F1"), msg::KEY_HELP), self.screen.way_out()])
    }

    /// Draws everything.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let buffer = frame.buffer_mut();
        buffer.set_style(area, self.theme.screen());
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            self.draw_too_small(area, buffer);
            return;
        }
        let (left, right) = self.screen.header(&self.desk);
        let share = self.screen.share(&self.desk);
        draw_header(buffer, Rect { height: TOP, ..area }, &self.theme, (&left, &right), share);
        self.area = Rect { y: area.y + TOP, height: area.height - TOP - BOTTOM, ..area };
        let more = self.screen.draw(self.area, buffer, &self.desk, &self.theme);
        self.draw_status(Rect { y: area.bottom() - 2, height: 1, ..area }, buffer, more);
        let footer = Rect { y: area.bottom() - 1, height: 1, ..area };
        let (first, last) = self.hints();
        draw_footer(buffer, footer, &self.desk.words, &self.theme, (&first, &last));
        if let Some(popup) = &self.popup {
            popup.draw(self.area, buffer, &self.desk, &self.theme);
        }
    }

    /// The line above the footer: what is wrong, what just happened, what is hidden.
    fn draw_status(&self, area: Rect, buffer: &mut Buffer, more: More) {
        let unsaved = self.desk.unsaved();
        let message = unsaved.as_deref().or(self.screen.message()).unwrap_or_default();
        let hidden = self.desk.words.say(match (more.above, more.below) {
            (false, false) => msg::MORE_NONE,
            (true, false) => msg::MORE_ABOVE,
            (false, true) => msg::MORE_BELOW,
            (true, true) => msg::MORE_BOTH,
        });
        let room = usize::from(area.width).saturating_sub(hidden.width() + 4);
        let message = clean::fit(message, room).into_owned();
        let gap = usize::from(area.width).saturating_sub(message.width() + hidden.width() + 2);
        let spans = vec![
            Span::raw(" "),
            Span::styled(message, self.theme.role(Role::Warn).add_modifier(Modifier::BOLD)),
            Span::raw(" ".repeat(gap)),
            Span::styled(hidden, self.theme.role(Role::Accent)),
        ];
        line(buffer, area, 0, &spans);
    }

    fn draw_too_small(&self, area: Rect, buffer: &mut Buffer) {
        let values = [
            ("width", SMALLEST.0.into()),
            ("height", SMALLEST.1.into()),
            ("w", area.width.into()),
            ("h", area.height.into()),
        ];
        let text = self.desk.words.with(msg::TOO_SMALL, &values);
        let lines = wrap(&[crate::page::Run::new(&text)], usize::from(area.width).max(1));
        for (row, runs) in lines.iter().take(usize::from(area.height)).enumerate() {
            let spans: Vec<Span<'_>> = runs.iter().map(|run| Span::raw(run.text.clone())).collect();
            line(buffer, area, u16::try_from(row).unwrap_or(u16::MAX), &spans);
        }
    }
}
