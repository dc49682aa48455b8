//! How a class looks: the projector, and the trainer's screen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::console::{Console, Mode, Role, View};
use super::moment;
use crate::classroom::{self, LocalTime};
use crate::face::terminal::drawing::{
    More, SMALLEST, column, draw_footer, draw_header, draw_too_small, hint, line,
};
use crate::page::{Align, Block, Page, Role as Look, Run, Table};
use crate::text::{Field, Msg, clean, msg};

/// The height of what stands above and below the projector's page.
const ABOVE: u16 = 4;
const BELOW: u16 = 1;

/// The width from which the trainer also sees the projector, and how much of it that takes.
const WIDE: u16 = 120;

impl Console {
    /// Draws everything, with the machine's own way to tell the time of day.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        self.draw_with(frame, &moment::local);
    }

    /// Draws everything; `local` tells the time of day.
    pub fn draw_with(&self, frame: &mut Frame<'_>, local: LocalTime<'_>) {
        let area = frame.area();
        let buffer = frame.buffer_mut();
        buffer.set_style(area, self.theme.screen());
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            // On the projector a window that is too small tells nothing of the class either.
            draw_too_small(area, buffer, &self.words);
            return;
        }
        match (self.view, &self.mode) {
            (_, Mode::Find(..) | Mode::Help | Mode::Resume) | (View::Trainer, _) => {
                self.draw_trainer(area, buffer, local);
            }
            (View::Audience, _) => self.draw_audience(area, buffer),
        }
    }

    fn draw_audience(&self, area: Rect, buffer: &mut Buffer) {
        let bottom = Rect { y: area.bottom() - BELOW, height: 1, ..area };
        if self.class.is_blank() {
            return;
        }
        let page = self.audience_page();
        let more = self.draw_page(Rect { height: area.height - BELOW, ..area }, buffer, page);
        self.draw_last_line(bottom, buffer, more);
    }

    fn audience_page(&self) -> Page {
        classroom::audience(&self.class, &self.audience_words)
    }

    /// The projector's page with its title, in the middle of `area`.
    fn draw_page(&self, area: Rect, buffer: &mut Buffer, page: Page) -> More {
        let text = column(area);
        let look = (&self.audience_words, &self.theme);
        let room = area.height.saturating_sub(ABOVE);
        let title = clean::fit(&page.title, usize::from(text.width)).into_owned();
        let lines = self.audience.lines(text.width, look, || page.clone());
        let lines = u16::try_from(lines).unwrap_or(u16::MAX);
        // What is short stands a little above the middle, where a room looks first.
        let top = room.saturating_sub(lines) / 3;
        let strong = self.theme.role(Look::Accent).add_modifier(Modifier::BOLD);
        let head = Rect { y: area.y + 1 + top.min(room), height: 1, ..text };
        line(buffer, head, 0, &[Span::styled(title, strong)]);
        let rule = Rect { y: head.y + 1, ..head };
        line(
            buffer,
            rule,
            0,
            &[Span::styled("─".repeat(usize::from(text.width)), self.theme.role(Look::Muted))],
        );
        let body = Rect { y: area.y + ABOVE + top, height: room - top, ..text };
        self.area.set(body);
        self.audience.draw(body, buffer, look, || page)
    }

    /// The projector's last line: as little as will do.
    fn draw_last_line(&self, area: Rect, buffer: &mut Buffer, more: More) {
        let (left, role) = match (&self.message, &self.mode) {
            (Some(message), _) => (message.clone(), Look::Warn),
            (None, Mode::Present(field)) => (self.asked(msg::CLASS_PRESENT_ASK, field), Look::Accent),
            (None, Mode::Play) => (self.words.say(msg::CLASS_PLAYING), Look::Muted),
            // How many have been counted, never what.
            (None, _) if self.is_counting() && !self.class.typed().is_empty() => {
                let hidden: String =
                    self.class.typed().chars().map(|c| if c == ' ' { ' ' } else { '•' }).collect();
                (hidden, Look::Muted)
            }
            _ => (String::new(), Look::Muted),
        };
        let hidden = if more.below { "▼ " } else { "" };
        let help = format!("{hidden}? ");
        let room = usize::from(area.width).saturating_sub(help.width() + 2);
        let left = clean::fit(&left, room).into_owned();
        let gap = " ".repeat(room.saturating_sub(left.width()));
        let spans = vec![
            Span::raw(" "),
            Span::styled(left, self.theme.role(role)),
            Span::raw(gap),
            Span::styled(help, self.theme.role(Look::Muted)),
        ];
        line(buffer, area, 0, &spans);
    }

    fn draw_trainer(&self, area: Rect, buffer: &mut Buffer, local: LocalTime<'_>) {
        let head = classroom::headline(&self.class, &self.words, local);
        let right = match (self.class.is_blank(), self.is_joined) {
            (_, false) => self.words.say(msg::CLASS_PARTED_SHORT),
            (true, _) => self.words.say(msg::CLASS_BLANK),
            _ => String::new(),
        };
        let (done, count) = (self.class.here().map_or(0, |here| here + 1), self.class.count().max(1));
        #[expect(clippy::cast_precision_loss, reason = "no module has 2^52 steps")]
        let share = done as f64 / count as f64;
        draw_header(buffer, Rect { height: 2, ..area }, &self.theme, (&head, &right), share);
        let mut inner = Rect { y: area.y + 2, height: area.height - 4, ..area };
        let can_preview = matches!(self.mode, Mode::Lead | Mode::Note(_) | Mode::Present(_));
        if area.width >= WIDE && can_preview {
            let side = Rect { x: area.right() - area.width * 2 / 5, width: area.width * 2 / 5, ..inner };
            inner.width -= side.width;
            for row in side.top()..side.bottom() {
                let bar = Rect { y: row, height: 1, width: 1, ..side };
                line(buffer, bar, 0, &[Span::styled("│", self.theme.role(Look::Muted))]);
            }
            self.draw_page(
                Rect { x: side.x + 1, width: side.width - 1, ..side },
                buffer,
                self.audience_page(),
            );
        }
        let more = match (&self.mode, self.view) {
            (Mode::Play, _) => self.draw_page(inner, buffer, self.audience_page()),
            (mode, _) => {
                let look = (&self.words, &self.theme);
                let pane = crate::face::terminal::pane::Pane::default();
                match mode {
                    Mode::Help => pane.draw(column(inner), buffer, look, || self.help_page()),
                    Mode::Resume => pane.draw(column(inner), buffer, look, || self.resume_page(local)),
                    Mode::Find(field, at) => self.draw_find(column(inner), buffer, field, *at),
                    _ => self.trainer.draw(column(inner), buffer, look, || self.trainer_page(local)),
                }
            }
        };
        self.draw_status(Rect { y: area.bottom() - 2, height: 1, ..area }, buffer, more);
        let footer = Rect { y: area.bottom() - 1, height: 1, ..area };
        let last = [hint("?", msg::KEY_HELP)];
        let last = if self.mode == Mode::Lead { &last[..] } else { &[] };
        draw_footer(buffer, footer, &self.words, &self.theme, (&self.hints(), last));
    }

    fn trainer_page(&self, local: LocalTime<'_>) -> Page {
        if self.is_joined {
            return classroom::trainer(&self.class, &self.words, local);
        }
        Page { title: String::new(), blocks: vec![paragraph(&self.words.say(msg::CLASS_PARTED))] }
    }

    /// The line above the footer: what was just said, what is being typed, or what comes next.
    fn draw_status(&self, area: Rect, buffer: &mut Buffer, more: More) {
        let (text, role) = match (&self.message, &self.mode) {
            (Some(message), _) => (message.clone(), Look::Warn),
            (None, Mode::Note(field)) => (self.asked(msg::CLASS_NOTE_ASK, field), Look::Accent),
            (None, Mode::Present(field)) => (self.asked(msg::CLASS_PRESENT_ASK, field), Look::Accent),
            (None, Mode::Play) => (self.words.say(msg::CLASS_PLAYING), Look::Muted),
            (None, Mode::Lead) if self.is_joined && self.is_counting() => {
                (format!("{} {}▌", self.words.say(msg::CLASS_COUNTS), self.class.typed()), Look::Accent)
            }
            (None, Mode::Lead) if self.is_joined && !self.class.is_over() => {
                (classroom::next_line(&self.class, &self.words), Look::Body)
            }
            _ => (String::new(), Look::Muted),
        };
        let more = match (more.above, more.below) {
            (false, false) => "",
            (true, false) => "▲",
            (false, true) => "▼",
            (true, true) => "▲▼",
        };
        let room = usize::from(area.width).saturating_sub(more.width() + 3);
        let text = clean::fit(&text, room).into_owned();
        let gap = " ".repeat(room.saturating_sub(text.width()) + 1);
        let style = self.theme.role(role).add_modifier(Modifier::BOLD);
        let arrow = Span::styled(more, self.theme.role(Look::Accent));
        line(buffer, area, 0, &[Span::raw(" "), Span::styled(text, style), Span::raw(gap), arrow]);
    }

    /// What is asked, and what has been typed; its end where it is long.
    fn asked(&self, key: Msg, field: &Field) -> String {
        let typed: Vec<char> = field.text().chars().collect();
        let from = typed.len().saturating_sub(48);
        let shown: String = typed[from..].iter().collect();
        format!("{} {}{shown}▌", self.words.say(key), if from > 0 { "…" } else { "" })
    }

    fn draw_find(&self, area: Rect, buffer: &mut Buffer, field: &Field, at: usize) -> More {
        let asked = self.asked(msg::CLASS_FIND_ASK, field);
        line(buffer, area, 0, &[Span::styled(asked, self.theme.role(Look::Accent))]);
        let found = self.found(field);
        let room = usize::from(area.height.saturating_sub(2));
        let first = at.saturating_sub(room.saturating_sub(1));
        for (row, &step) in found.iter().enumerate().skip(first).take(room) {
            let title = self.class.step(step).title.get(self.words.lang());
            let text = format!(" {} {:>5}  {title} ", self.sign(step), self.class.number(step));
            let text = clean::fit(&text, usize::from(area.width)).into_owned();
            let style = if row == at { self.theme.selected() } else { self.theme.role(Look::Body) };
            let place = u16::try_from(row - first + 2).unwrap_or(u16::MAX);
            line(buffer, area, place, &[Span::styled(text, style)]);
        }
        if found.is_empty() {
            line(buffer, area, 2, &[Span::raw(self.words.say(msg::CLASS_FIND_NONE))]);
        }
        More { above: first > 0, below: first + room < found.len() }
    }

    fn help_page(&self) -> Page {
        let hints = Console::all_hints();
        let cell = |text: &str| vec![Run::new(text)];
        // Two columns of keys: one page at 80 columns.
        let half = hints.len().div_ceil(2);
        let rows = (0..half).map(|row| {
            let pair = [hints.get(row), hints.get(row + half)];
            let cells = pair.into_iter().flatten().flat_map(|hint| {
                let key = vec![Run::new(&hint.keys).strong().role(Look::Accent)];
                [key, cell(&self.words.say(hint.label))]
            });
            cells.collect()
        });
        let header = [msg::HELP_KEY, msg::HELP_DOES, msg::HELP_KEY, msg::HELP_DOES]
            .map(|key| cell(&self.words.say(key)));
        let table = Table { align: vec![Align::Left; 4], header: header.to_vec(), rows: rows.collect() };
        Page { title: String::new(), blocks: vec![Block::Table(table)] }
    }

    fn resume_page(&self, local: LocalTime<'_>) -> Page {
        let now = self.class.clock().now().wall;
        let step = self.class.here().map(|here| self.class.step(here).title.get(self.words.lang()));
        let values = [
            ("start", local(self.class.started().unwrap_or(now)).into()),
            ("step", step.unwrap_or_default().into()),
            ("number", self.class.here().map_or_else(String::new, |here| self.class.number(here)).into()),
            ("last", local(now).into()),
        ];
        let text = self.words.with(msg::CLASS_CUT_OFF, &values);
        let blocks = vec![paragraph(&text), paragraph(&self.words.say(msg::CLASS_CUT_OFF_ASK))];
        Page { title: String::new(), blocks }
    }

    /// Whether the projector is at this terminal.
    pub fn is_leading(&self) -> bool {
        self.role == Role::Leading
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Run::new(text)])
}
