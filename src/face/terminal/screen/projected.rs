//! A page that a whole room looks at: no top, no footer, as little as will do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Panes, Screen};
use crate::app::{Answer, Focus, View};
use crate::face::terminal::drawing::{More, column, line};
use crate::page::{Block, Page, Role};
use crate::text::clean;

/// The lines that the title of the page takes.
const ABOVE: u16 = 4;

impl Screen {
    /// Something happened that nobody did here: every page may be another now.
    pub fn happened(&mut self) {
        let answer = self.app.happened();
        for panes in &mut self.panes {
            panes.refresh();
        }
        if answer != Answer::Changed(Focus::Stay) {
            self.answered(answer);
        }
    }

    /// Moves the page that a room looks at by some lines.
    pub fn scroll_projected(&mut self, lines: isize) {
        let projected = self.app.views().filter(|(_, view)| view.is_projected()).map(|(id, _)| id);
        let projected: Vec<u64> = projected.collect();
        for panes in self.panes.iter().filter(|panes| projected.contains(&panes.view)) {
            panes.page.scroll(lines);
        }
    }

    /// Whether a whole room sees what is topmost.
    pub fn is_projected(&self) -> bool {
        self.app.top().is_some_and(|(_, view)| view.is_projected())
    }

    /// Draws a page that a whole room looks at; nothing at all where it is empty.
    pub(super) fn draw_projected(&self, panes: &mut Panes, view: &dyn View, area: Rect, buffer: &mut Buffer) {
        let session = self.app.session();
        let page = view.page(session);
        if page == Page::default() {
            panes.page_area = Rect::default();
            return;
        }
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        let (text, look) = (column(area), (view.words(session), &self.theme));
        let room = (area.height - 1).saturating_sub(ABOVE);
        let title = clean::fit(&page.title, usize::from(text.width)).into_owned();
        let lines = panes.page.lines(text.width, look, || page.clone());
        // What is short stands a little above the middle, where a room looks first.
        let top = room.saturating_sub(u16::try_from(lines).unwrap_or(u16::MAX)) / 3;
        let strong = self.theme.role(Role::Accent).add_modifier(Modifier::BOLD);
        let head = Rect { y: area.y + 1 + top, height: 1, ..text };
        line(buffer, head, 0, &[Span::styled(title, strong)]);
        let rule = "─".repeat(usize::from(text.width));
        line(buffer, Rect { y: head.y + 1, ..head }, 0, &[Span::styled(rule, self.theme.role(Role::Muted))]);
        panes.page_area = Rect { y: area.y + ABOVE + top, height: room - top, ..text };
        let more = panes.page.draw(panes.page_area, buffer, look, || page);
        self.draw_last_line(view, last, buffer, more);
    }

    /// The last line: what was just said, or what the view has above other pages.
    fn draw_last_line(&self, view: &dyn View, area: Rect, buffer: &mut Buffer, more: More) {
        let said: String = view.head(self.app.session()).iter().map(plain).collect();
        let (text, look) = match view.message() {
            Some(message) => (message.to_owned(), Role::Warn),
            None => (said, Role::Muted),
        };
        let hidden = if more.below { "▼ ? " } else { "? " };
        let room = usize::from(area.width).saturating_sub(hidden.width() + 2);
        let text = clean::fit(&text, room).into_owned();
        let gap = " ".repeat(room.saturating_sub(text.width()) + 1);
        let muted = self.theme.role(Role::Muted);
        let spans = [
            Span::raw(" "),
            Span::styled(text, self.theme.role(look)),
            Span::raw(gap),
            Span::styled(hidden, muted),
        ];
        line(buffer, area, 0, &spans);
    }
}

fn plain(block: &Block) -> String {
    match block {
        Block::Paragraph(prose) => prose.iter().map(|run| run.text.as_str()).collect(),
        _ => String::new(),
    }
}
