//! The screen as it is drawn: top, page, what stands beside it, boxes, footer.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use ratatui::widgets::{Block as Border, BorderType, Clear, Widget};
use unicode_width::UnicodeWidthStr;

use super::{Panes, Screen, shown};
use crate::action::{Action, Hint, Key, by_key, hints, hints_where};
use crate::app::common::{BACK, HELP, QUIT, SAVE};
use crate::app::{Does, View};
use crate::face::terminal::drawing::{
    More, SMALLEST, column, draw_footer, draw_header, draw_too_small, line,
};
use crate::face::terminal::input::{Input, read};
use crate::page::{Page, Role};
use crate::text::{clean, msg};

/// The lines above and below the page.
const TOP: u16 = 2;
const BOTTOM: u16 = 2;

/// From this width on, what belongs beside a page stands there.
const WIDE: u16 = 120;

/// The share of the width that the page has beside it, in percent, and the columns between them.
const BESIDE: u16 = 57;
const GAP: u16 = 3;

/// The widest box: a comfortable line and its frame.
const WIDEST_BOX: u16 = 82;

impl Screen {
    /// Draws everything.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let buffer = frame.buffer_mut();
        buffer.set_style(area, self.theme.screen());
        self.is_too_small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
        if self.is_too_small {
            draw_too_small(area, buffer, &self.app.session().words);
            return;
        }
        let inside = Rect { y: area.y + TOP, height: area.height - TOP - BOTTOM, ..area };
        let lowest = self.app.lowest_seen();
        let mut more = More::default();
        let mut panes = std::mem::take(&mut self.panes);
        let session = self.app.session();
        for (panes, (_, view)) in panes.iter_mut().zip(self.app.views()).skip(lowest) {
            if view.is_box() {
                self.draw_box(panes, view, inside, buffer);
            } else if view.is_projected() {
                self.draw_projected(panes, view, area, buffer);
            } else {
                let (left, right) = view.header(session);
                let top = Rect { height: TOP, ..area };
                draw_header(buffer, top, &self.theme, (&left, &right), view.share(session));
                more = self.draw_view(panes, view, inside, buffer);
            }
        }
        self.panes = panes;
        if self.is_projected() {
            self.footer.clear();
            return;
        }
        self.draw_status(Rect { y: area.bottom() - 2, height: 1, ..area }, buffer, more);
        let footer = Rect { y: area.bottom() - 1, height: 1, ..area };
        let (first, last) = self.footer_hints();
        self.footer = draw_footer(buffer, footer, &self.app.session().words, &self.theme, (&first, &last));
        self.footer_row = footer.y;
    }

    /// Whether an input would do what nobody sees: in a window too small for anything, only leaving
    /// is possible.
    pub(super) fn is_blind(&self, input: &Input) -> bool {
        let leaves =
            |key| by_key(&self.actions(), key).is_some_and(|(action, _)| action.does == Does::Command(QUIT));
        self.is_too_small
            && match input {
                Input::Key(event) => !read(event).is_some_and(leaves),
                Input::Paste(_) | Input::Turn(..) | Input::Wheel(_) | Input::Drag(..) | Input::Click(..) => {
                    true
                }
                _ => false,
            }
    }

    /// Draws a view that has the whole screen.
    fn draw_view(&self, panes: &mut Panes, view: &dyn View, area: Rect, buffer: &mut Buffer) -> More {
        let session = self.app.session();
        let look = (view.words(session), &self.theme);
        let aside = if area.width >= WIDE { view.aside(session) } else { None };
        let inner = match aside {
            Some(_) => Rect { x: area.x + 2, width: area.width - 4, ..area },
            None => column(area),
        };
        // A step needs every line; other pages breathe.
        let above = u16::from(!view.shows_title()).min(inner.height);
        let mut inner = Rect { y: inner.y + above, height: inner.height - above, ..inner };
        let head = Page { title: String::new(), blocks: view.head(session) };
        if head.blocks.is_empty() {
            panes.head_area = Rect::default();
        } else {
            let lines = panes.head.lines(inner.width, look, || head.clone());
            let height = u16::try_from(lines).unwrap_or(u16::MAX).min(inner.height);
            panes.head_area = Rect { height, ..inner };
            panes.head.draw(panes.head_area, buffer, look, || head);
            let used = (height + 1).min(inner.height);
            inner = Rect { y: inner.y + used, height: inner.height - used, ..inner };
        }
        let page = if aside.is_some() { Rect { width: inner.width * BESIDE / 100, ..inner } } else { inner };
        panes.page_area = page;
        let more = panes.page.draw(page, buffer, look, || shown(view, session));
        if let Some(aside) = aside {
            let x = page.right() + GAP;
            let width = (inner.right() - x).min(column(area).width);
            panes.aside.draw(Rect { x, width, ..inner }, buffer, look, || aside);
        }
        more
    }

    /// Draws a view that stands on top of another like a box.
    fn draw_box(&self, panes: &mut Panes, view: &dyn View, area: Rect, buffer: &mut Buffer) {
        let session = self.app.session();
        let look = (&session.words, &self.theme);
        let width = area.width.min(WIDEST_BOX);
        let head = Page { title: String::new(), blocks: view.head(session) };
        let height = if head.blocks.is_empty() {
            let lines = panes.page.lines(width.saturating_sub(4), look, || view.page(session));
            u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2).min(area.height)
        } else {
            // The box does not jump while letters are typed.
            area.height
        };
        let (x, y) = (area.x + (area.width - width) / 2, area.y + (area.height - height) / 2);
        let frame = Rect { x, y, width, height };
        self.draw_frame(frame, view, buffer);
        let mut inner =
            Rect { x: x + 2, y: y + 1, width: width.saturating_sub(4), height: height.saturating_sub(2) };
        panes.head_area = Rect::default();
        if !head.blocks.is_empty() {
            panes.head_area = Rect { height: inner.height.min(1), ..inner };
            panes.head.draw(panes.head_area, buffer, look, || head);
            inner.y += inner.height.min(2);
            inner.height = inner.height.saturating_sub(2);
        }
        panes.page_area = inner;
        let more = panes.page.draw(inner, buffer, look, || view.page(session));
        let signs = [(more.above, "▲", frame.y + 1), (more.below, "▼", frame.bottom().saturating_sub(2))];
        for (_, sign, row) in signs.into_iter().filter(|(there, ..)| *there) {
            let at = Rect { x: frame.right().saturating_sub(2), y: row, width: 1, height: 1 };
            line(buffer, at, 0, &[Span::styled(sign, self.theme.role(Role::Accent))]);
        }
    }

    fn draw_frame(&self, frame: Rect, view: &dyn View, buffer: &mut Buffer) {
        Clear.render(frame, buffer);
        buffer.set_style(frame, self.theme.screen());
        let session = self.app.session();
        let (title, _) = view.header(session);
        let strong = self.theme.role(Role::Accent).add_modifier(Modifier::BOLD);
        let keys = hints(&view.actions(session));
        let keys = keys.iter().filter(|hint| hint.label != msg::KEY_SEARCH).map(|hint| {
            let keys = if hint.keys == "Esc" { session.words.say(msg::ESCAPE) } else { hint.keys.clone() };
            format!("{keys} {}", session.words.say(hint.label))
        });
        let keys = format!(" {} ", keys.collect::<Vec<_>>().join(" · "));
        Border::bordered()
            .border_type(BorderType::Rounded)
            .border_style(self.theme.role(Role::Accent))
            .title_top(Span::styled(format!(" {title} "), strong))
            .title_bottom(Span::styled(keys, self.theme.role(Role::Muted)))
            .render(frame, buffer);
    }

    /// The keys for the footer; the last ones are always shown.
    fn footer_hints(&self) -> (Vec<Hint>, Vec<Hint>) {
        let actions = self.actions();
        let is_last = |action: &Action<Does>| matches!(action.does, Does::Command(HELP | BACK | QUIT));
        let hidden = |action: &Action<Does>| action.is_on_page || action.does == Does::Command(SAVE);
        let first = hints_where(&actions, |action| !is_last(action) && !hidden(action));
        let mut last = hints_where(&actions, |action| is_last(action) && !hidden(action));
        last.sort_by_key(|hint| hint.label != msg::KEY_HELP);
        (first, last)
    }

    /// The line above the footer: what is wrong, what just happened, what is hidden.
    fn draw_status(&self, area: Rect, buffer: &mut Buffer, more: More) {
        let session = self.app.session();
        let keys = |unsaved: String| session.words.with(msg::UNSAVED_KEYS, &[("unsaved", unsaved.into())]);
        let unsaved = session.unsaved().map(keys);
        let told = self.app.top().and_then(|(_, view)| view.message());
        let message = unsaved.as_deref().or(told).unwrap_or_default();
        let turns_pages = by_key(&self.actions(), Key::PageDown).is_none();
        let hidden = match (more.above, more.below) {
            // What turns pages elsewhere leads on here.
            (above, below) if !turns_pages => {
                format!("{}{}", if above { "▲" } else { "" }, if below { "▼" } else { "" })
            }
            (above, below) => session.words.say(match (above, below) {
                (false, false) => msg::MORE_NONE,
                (true, false) => msg::MORE_ABOVE,
                (false, true) => msg::MORE_BELOW,
                (true, true) => msg::MORE_BOTH,
            }),
        };
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
}
