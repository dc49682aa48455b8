use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;

use super::{Home, Welcome, seat};
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint, line};
use crate::face::terminal::theme::Theme;
use crate::page::Role;
use crate::progress::Learner;
use crate::text::msg;

/// Who is there? Everybody who learns on this machine, and a place for somebody new.
pub(crate) struct Learners {
    learners: Vec<Learner>,
    /// The learner under the cursor; behind the last one stands somebody new.
    at: usize,
}

/// The lines above the list.
const ABOVE: u16 = 3;

impl Learners {
    pub(crate) fn new(desk: &Desk) -> Learners {
        Learners { learners: desk.learners(), at: 0 }
    }

    fn first_shown(&self, rows: usize) -> usize {
        self.at.saturating_sub(rows.saturating_sub(1))
    }

    fn open(&self, desk: &mut Desk) -> Then {
        match self.learners.get(self.at) {
            Some(learner) => seat(desk, learner.clone()),
            None => Then::Go(Box::new(Welcome::new())),
        }
    }
}

impl Screen for Learners {
    fn header(&self, desk: &Desk) -> (String, String) {
        ("biaiscope".to_owned(), desk.words.say(msg::LANGUAGE_NAME))
    }

    fn share(&self, _: &Desk) -> f64 {
        0.0
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        vec![hint("↑↓", msg::KEY_CHOOSE), hint("⏎", msg::KEY_OPEN), hint("n", msg::KEY_SOMEBODY_NEW)]
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let area = column(area);
        let question =
            Span::styled(desk.words.say(msg::LEARNERS_QUESTION), theme.screen().add_modifier(Modifier::BOLD));
        line(buffer, area, 1, &[question]);
        let rows = usize::from(area.height.saturating_sub(ABOVE));
        let names = self.learners.iter().map(|learner| desk.name_of(learner));
        let entries: Vec<String> = names.chain([desk.words.say(msg::LEARNERS_NEW)]).collect();
        let first = self.first_shown(rows);
        for (place, name) in entries.iter().enumerate().skip(first).take(rows) {
            let here = place == self.at;
            let head = Span::styled(if here { "▸ " } else { "  " }, theme.role(Role::Accent));
            let name = Span::styled(name.clone(), if here { theme.selected() } else { theme.screen() });
            let row = ABOVE + u16::try_from(place - first).unwrap_or(u16::MAX - ABOVE);
            line(buffer, area, row, &[head, name]);
        }
        More { above: first > 0, below: first + rows < entries.len() }
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        let last = self.learners.len();
        let to = match key {
            Key::Up | Key::Char('k') => self.at.saturating_sub(1),
            Key::Down | Key::Char('j') => (self.at + 1).min(last),
            Key::Home => 0,
            Key::End => last,
            Key::Enter | Key::Char(' ') => return self.open(desk),
            Key::Char('n') => return Then::Go(Box::new(Welcome::new())),
            Key::Escape if desk.learner().is_some() => return Then::Go(Box::new(Home::new(desk))),
            Key::Escape => return Then::Quit,
            _ => return Then::Nothing,
        };
        Then::redraw(std::mem::replace(&mut self.at, to) != to)
    }

    fn click(&mut self, _: u16, row: u16, desk: &mut Desk) -> Then {
        let Some(row) = row.checked_sub(ABOVE) else { return Then::Nothing };
        // Clicks on a scrolled list would need what was drawn; lists that long are rare.
        let place = usize::from(row);
        if place > self.learners.len() || self.first_shown(usize::MAX) > 0 {
            return Then::Nothing;
        }
        self.at = place;
        self.open(desk)
    }
}
