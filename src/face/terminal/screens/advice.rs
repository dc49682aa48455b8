use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::ToolboxScreen;
use crate::content::Tool;
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint};
use crate::face::terminal::theme::Theme;
use crate::text::msg;
use crate::toolbox::Advisor;

/// Which tool for my case: three questions, then a short list.
pub(crate) struct AdviceScreen {
    advisor: Advisor,
    at: usize,
    pane: Pane,
}

impl AdviceScreen {
    pub(crate) fn new() -> AdviceScreen {
        AdviceScreen { advisor: Advisor::default(), at: 0, pane: Pane::default() }
    }

    /// How many lines can be chosen now.
    fn count(&self, desk: &Desk) -> usize {
        if self.advisor.is_done() {
            self.advisor.suggestions(tools(desk), &desk.words).len()
        } else {
            self.advisor.options().len()
        }
    }

    fn go(&mut self, to: usize, desk: &Desk) -> Then {
        let to = to.min(self.count(desk).saturating_sub(1));
        let moved = std::mem::replace(&mut self.at, to) != to;
        self.pane.change(Follow::Cursor);
        Then::redraw(moved)
    }

    fn choose(&mut self, place: usize, desk: &Desk) -> Then {
        if self.advisor.is_done() {
            let found = self.advisor.suggestions(tools(desk), &desk.words);
            return found.get(place).map_or(Then::Nothing, |found| {
                Then::Go(Box::new(ToolboxScreen::at(&found.tool.id, desk).advised_by(self.advisor.clone())))
            });
        }
        if !self.advisor.answer(place) {
            return Then::Nothing;
        }
        self.at = 0;
        self.turned()
    }

    fn turned(&mut self) -> Then {
        self.pane.change(Follow::Nothing);
        self.pane.rewind();
        Then::Redraw
    }

    /// The suggestions again, after a look at one of them.
    pub(crate) fn again(advisor: Advisor) -> AdviceScreen {
        AdviceScreen { advisor, ..AdviceScreen::new() }
    }
}

fn tools(desk: &Desk) -> &[Tool] {
    desk.module().map(|module| module.toolbox.as_slice()).unwrap_or_default()
}

impl Screen for AdviceScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        (desk.words.say(msg::ADVICE_TITLE), desk.words.say(msg::MENU_TOOLBOX))
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        let mut keys = vec![hint("↑↓", msg::KEY_CHOOSE)];
        keys.push(hint("⏎", if self.advisor.is_done() { msg::KEY_OPEN } else { msg::KEY_CONFIRM }));
        if self.advisor.is_done() {
            keys.push(hint("r", msg::KEY_RESTART));
        }
        keys.push(hint("⌫", msg::KEY_QUESTION_BEFORE));
        keys
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_BACK)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..column(area) };
        let page = || self.advisor.page(tools(desk), Some(self.at), &desk.words);
        self.pane.draw(area, buffer, (&desk.words, theme), page)
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        match key {
            Key::Up | Key::Char('k') => self.go(self.at.saturating_sub(1), desk),
            Key::Down | Key::Char('j') if self.at + 1 >= self.count(desk) => {
                Then::redraw(self.pane.scroll(1))
            }
            Key::Down | Key::Char('j') => self.go(self.at + 1, desk),
            Key::Home => self.go(0, desk),
            Key::End => self.go(usize::MAX, desk),
            Key::PageUp => Then::redraw(self.pane.scroll(-self.pane.screenful())),
            Key::PageDown => Then::redraw(self.pane.scroll(self.pane.screenful())),
            Key::Enter | Key::Char(' ') | Key::Right => self.choose(self.at, desk),
            Key::Char(c @ '1'..='9') => self.choose(usize::from(c as u8 - b'1'), desk),
            Key::Char('r') if self.advisor.is_done() => {
                *self = AdviceScreen::new();
                Then::Redraw
            }
            Key::Backspace | Key::Left => match self.advisor.back() {
                Some(answer) => {
                    self.at = answer;
                    self.turned()
                }
                None => Then::Go(Box::new(ToolboxScreen::new())),
            },
            Key::Escape => Then::Go(Box::new(ToolboxScreen::new())),
            _ => Then::Nothing,
        }
    }

    fn click(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        // One line is left free above the page.
        match row.checked_sub(1).and_then(|row| self.pane.target(column, row)) {
            Some(place) => self.choose(place, desk),
            None => Then::Nothing,
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }
}
