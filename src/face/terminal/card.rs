//! The test card: contrast and size, to be judged from the back of the room.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;

use super::drawing::{column, line};
use super::input::{Input, listen, read};
use super::run::guarded;
use super::theme::Theme;
use crate::action::Key;
use crate::app::Failure;
use crate::app::ThemeChoice;
use crate::page::{Mark, Role, Run, wrap};
use crate::text::{Lang, Msg, Words, clean, msg};

/// The size that every page is made for.
const PROJECTOR: (u16, u16) = (80, 24);

/// Shapes that charts are made of.
const SHAPES: &str = "█ ▉ ▊ ▋ ▌ ▍ ▎ ▏  ░ ▒ ▓  ▁▂▃▄▅▆▇█  ┌─┬─┐ │ └─┴─┘  ● ○ ◐ ▸ → ⏎";

/// The columns of a patch of colour, with the gap behind it: six of them fit the smallest screen.
const PATCH: usize = 9;

/// The test card as state: inputs in, screen out.
pub struct Card {
    words: Words,
    theme: Theme,
    is_over: bool,
}

impl Card {
    /// The card in a language and a theme.
    pub fn new(lang: Lang, theme: Theme) -> Card {
        Card { words: Words::new(lang), theme, is_over: false }
    }

    /// Whether the person has seen enough.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Takes an input. Returns whether the screen has to be drawn again.
    pub fn input(&mut self, input: &Input) -> bool {
        let key = match input {
            Input::Key(event) => read(event),
            Input::Resize => return true,
            Input::End => Some(Key::Escape),
            _ => None,
        };
        match key {
            Some(Key::Char('t')) => self.theme = self.theme.next(),
            Some(Key::Char('l')) => self.words = Words::new(self.words.lang().next()),
            Some(Key::Char('q') | Key::Escape | Key::Control('c')) => self.is_over = true,
            _ => return false,
        }
        !self.is_over
    }

    /// Draws the card over the whole screen.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let buffer = frame.buffer_mut();
        buffer.set_style(area, self.theme.screen());
        self.draw_edges(area, buffer);
        let inside = Rect {
            x: area.x + area.width.min(2),
            y: area.y + area.height.min(1),
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(3),
        };
        let rows = self.rows(usize::from(column(inside).width));
        for (row, spans) in (0_u16..).zip(rows) {
            line(buffer, column(inside), row, &spans);
        }
        self.draw_keys(Rect { y: area.bottom().saturating_sub(2), ..inside }, buffer);
    }

    /// A frame on the very edge, with a mark every ten columns and every five rows: what a
    /// projector cuts off is missed there.
    fn draw_edges(&self, area: Rect, buffer: &mut Buffer) {
        let style = self.theme.role(Role::Accent);
        let (right, bottom) = (area.right().saturating_sub(1), area.bottom().saturating_sub(1));
        let corner = |x, y| (x == area.x || x == right) && (y == area.y || y == bottom);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                let (column, row) = (x - area.x + 1, y - area.y + 1);
                let sign = match (x == area.x || x == right, y == area.y || y == bottom) {
                    _ if corner(x, y) => "█",
                    (_, true) if column % 10 == 0 => "┼",
                    (true, _) if row % 5 == 0 => "┼",
                    (_, true) => "─",
                    (true, _) => "│",
                    (false, false) => continue,
                };
                buffer[(x, y)].set_symbol(sign).set_style(style);
            }
        }
    }

    fn rows(&self, width: usize) -> Vec<Vec<Span<'_>>> {
        let role = |role| self.theme.role(role);
        let bold = |style: Style| style.add_modifier(Modifier::BOLD);
        let mut rows = self.told(msg::CARD_TITLE, bold(role(Role::Accent)), width);
        rows.extend(self.told(msg::CARD_BODY, role(Role::Body), width));
        rows.extend(self.told(msg::CARD_MUTED, role(Role::Muted), width));
        rows.push(Vec::new());
        let marks = [Mark::Right, Mark::Wrong, Mark::Missed, Mark::Partly, Mark::Neutral];
        let sign = |mark: &Mark| {
            let told = format!("{} {}   ", mark.sign(), self.words.say(mark.key()));
            Span::styled(told, bold(role(mark.role())))
        };
        rows.extend([&marks[..3], &marks[3..]].map(|marks| marks.iter().map(sign).collect()));
        let chosen = Span::styled(format!(" ▸ {} ", self.words.say(msg::CARD_CHOSEN)), self.theme.selected());
        let strong = Span::styled(self.words.say(msg::CARD_STRONG), bold(role(Role::Body)));
        rows.push(vec![chosen, Span::raw("   "), strong]);
        rows.push(Vec::new());
        rows.extend(self.patches());
        rows.push(Vec::new());
        rows.push(vec![Span::styled(clean::fit(SHAPES, width), role(Role::Body))]);
        rows.extend(self.told(msg::CARD_ALIKE, role(Role::Body), width));
        rows.push(Vec::new());
        rows.extend(self.told(msg::CARD_JUDGE, role(Role::Body), width));
        rows
    }

    /// A patch of each role's colour, above its name in that colour.
    fn patches(&self) -> [Vec<Span<'_>>; 2] {
        let roles = [
            (Role::Body, msg::CARD_ROLE_BODY),
            (Role::Muted, msg::CARD_ROLE_MUTED),
            (Role::Accent, msg::CARD_ROLE_ACCENT),
            (Role::Right, msg::CARD_ROLE_RIGHT),
            (Role::Wrong, msg::CARD_ROLE_WRONG),
            (Role::Warn, msg::CARD_ROLE_WARN),
        ];
        let patch = |(of, _): &(Role, Msg)| {
            Span::styled(format!("{:PATCH$}", "█".repeat(PATCH - 2)), self.theme.role(*of))
        };
        let name = |(of, key): &(Role, Msg)| {
            Span::styled(format!("{:PATCH$}", self.words.say(*key)), self.theme.role(*of))
        };
        [roles.iter().map(patch).collect(), roles.iter().map(name).collect()]
    }

    fn told(&self, key: Msg, style: Style, width: usize) -> Vec<Vec<Span<'_>>> {
        let lines = wrap(&[Run::new(&self.words.say(key))], width);
        let text = |line: Vec<Run>| line.into_iter().map(|run| run.text).collect::<String>();
        lines.into_iter().map(|line| vec![Span::styled(text(line), style)]).collect()
    }

    /// How large the screen is, and the keys.
    fn draw_keys(&self, area: Rect, buffer: &mut Buffer) {
        let (columns, rows) = (buffer.area.width, buffer.area.height);
        let is_small = columns < PROJECTOR.0 || rows < PROJECTOR.1;
        let (sign, of) = if is_small { ("!", Role::Warn) } else { (Mark::Right.sign(), Role::Right) };
        let theme = self.words.say(match self.theme.choice() {
            ThemeChoice::Dark => msg::CARD_THEME_DARK,
            ThemeChoice::Light => msg::CARD_THEME_LIGHT,
            ThemeChoice::Contrast => msg::CARD_THEME_CONTRAST,
            ThemeChoice::Mono => msg::CARD_THEME_MONO,
        });
        let mut spans = vec![Span::styled(
            format!("{sign} {columns} × {rows}   "),
            self.theme.role(of).add_modifier(Modifier::BOLD),
        )];
        let language = self.words.say(msg::LANGUAGE_NAME);
        for (key, does) in [("t", theme), ("l", language), ("q", self.words.say(msg::KEY_QUIT))] {
            spans.push(Span::styled(key, self.theme.role(Role::Accent).add_modifier(Modifier::BOLD)));
            spans.push(Span::styled(format!(" {does}   "), self.theme.role(Role::Muted)));
        }
        line(buffer, column(area), 0, &spans);
    }
}

/// Shows the card on the terminal until the person has seen enough; `log` is where the details of
/// a crash are noted.
///
/// # Errors
/// A terminal that refuses.
pub fn show_card(card: &mut Card, log: PathBuf) -> Result<(), Failure> {
    guarded(card.words.lang(), log, |terminal| {
        terminal.draw(|frame| card.draw(frame)).map_err(Failure::Io)?;
        let inputs = listen().map_err(Failure::Io)?;
        while !card.is_over() {
            let input = inputs.recv().unwrap_or(Input::End);
            if card.input(&input) {
                terminal.draw(|frame| card.draw(frame)).map_err(Failure::Io)?;
            }
        }
        Ok(())
    })
}

/// The columns and rows of the terminal; `None` where it does not say.
pub fn size() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok()
}
