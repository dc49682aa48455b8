//! A page that scrolls: laid out once, drawn from where the person is.

use std::cell::{Cell, RefCell};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::drawing::{More, line};
use super::layout::{Laid, lay_out};
use super::theme::Theme;
use crate::page::Page;
use crate::text::{Lang, Words};

/// A page, how far it is scrolled, and where it was drawn.
#[derive(Default)]
pub(super) struct Pane {
    /// Counts the changes of the page, so that it is laid out again only then.
    revision: u64,
    laid: RefCell<Option<(Basis, Laid)>>,
    view: Cell<View>,
}

/// What a layout depends on.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    revision: u64,
    width: u16,
    lang: Lang,
    theme: Theme,
}

/// The lines seen; height, total and left are known once drawn.
#[derive(Debug, Clone, Copy, Default)]
struct View {
    top: usize,
    height: usize,
    total: usize,
    left: u16,
    follow: Follow,
}

/// What the next drawing brings into sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Follow {
    /// Nothing in particular.
    #[default]
    Nothing,
    /// What the cursor is on.
    Cursor,
    /// The marks of an answer, or else the end of the page.
    Marks,
}

impl Pane {
    /// The page is another now.
    pub(super) fn change(&mut self, follow: Follow) {
        self.revision += 1;
        self.follow(follow);
    }

    /// The page is another now; what was to be brought into sight still is.
    pub(super) fn refresh(&mut self) {
        self.revision += 1;
    }

    /// Brings something into sight.
    pub(super) fn follow(&self, follow: Follow) {
        self.view.set(View { follow, ..self.view.get() });
    }

    /// Goes back to the first line.
    pub(super) fn rewind(&self) {
        self.view.set(View { top: 0, follow: Follow::Nothing, ..self.view.get() });
    }

    /// Scrolls by some lines, down for more than 0. Says whether anything moved.
    pub(super) fn scroll(&self, lines: isize) -> bool {
        let view = self.view.get();
        let most = view.total.saturating_sub(view.height);
        let top = view.top.saturating_add_signed(lines).min(most);
        self.view.set(View { top, follow: Follow::Nothing, ..view });
        top != view.top
    }

    /// The lines that one key scrolls by: a screen, but for two that stay to find one's place.
    pub(super) fn screenful(&self) -> isize {
        isize::try_from(self.view.get().height).unwrap_or(1).max(3) - 2
    }

    /// Whether something is hidden below.
    pub(super) fn is_below(&self) -> bool {
        let view = self.view.get();
        view.top + view.height < view.total
    }

    /// Whether what the cursor is on is hidden below, and the next drawing does not change that.
    pub(super) fn is_cursor_below(&self) -> bool {
        let view = self.view.get();
        let laid = self.laid.borrow();
        let cursor = laid.as_ref().and_then(|(_, laid)| laid.cursor.as_ref());
        view.follow == Follow::Nothing && cursor.is_some_and(|cursor| cursor.start >= view.top + view.height)
    }

    /// The lines that the page has in a given width.
    pub(super) fn lines(
        &self,
        width: u16,
        (words, theme): (&Words, &Theme),
        page: impl FnOnce() -> Page,
    ) -> usize {
        self.lay(width, (words, theme), page);
        self.laid.borrow().as_ref().map_or(0, |(_, laid)| laid.lines.len())
    }

    /// What was drawn at a column and a row, among all that can be picked.
    pub(super) fn target(&self, column: u16, row: u16) -> Option<usize> {
        let view = self.view.get();
        let (line, column) = (usize::from(row) + view.top, usize::from(column.checked_sub(view.left)?));
        self.laid.borrow().as_ref()?.1.target(line, column)
    }

    /// What can be picked so many lines below the caret.
    pub(super) fn beside_caret(
        &self,
        lines: isize,
        words: &Words,
        page: impl FnOnce() -> Page,
    ) -> Option<usize> {
        // Keys may come faster than drawings.
        self.lay_again(words, page);
        let laid = self.laid.borrow();
        let (_, laid) = laid.as_ref()?;
        let (line, column) = laid.caret?;
        laid.target(line.checked_add_signed(lines)?, column)
    }

    /// Draws the page in `area`; `page` makes it, if it has to be laid out again.
    pub(super) fn draw(
        &self,
        area: Rect,
        buffer: &mut Buffer,
        (words, theme): (&Words, &Theme),
        page: impl FnOnce() -> Page,
    ) -> More {
        self.lay(area.width, (words, theme), page);
        let laid = self.laid.borrow();
        let Some((_, laid)) = laid.as_ref() else { return More::default() };
        let height = usize::from(area.height);
        let view = self.view.get();
        let top = view.top_in(laid, height);
        let (total, left) = (laid.lines.len(), area.x);
        self.view.set(View { top, height, total, left, follow: Follow::Nothing });
        for (row, text) in laid.lines.iter().skip(top).take(height).enumerate() {
            line(buffer, area, u16::try_from(row).unwrap_or(u16::MAX), &text.spans);
        }
        More { above: top > 0, below: self.is_below() }
    }

    /// Lays the page out as wide as it was drawn last, so that a key knows how long it is by now.
    pub(super) fn lay_again(&self, words: &Words, page: impl FnOnce() -> Page) {
        let drawn = self.laid.borrow().as_ref().map(|(basis, _)| (basis.width, basis.theme.clone()));
        let Some((width, theme)) = drawn else { return };
        let total = self.lines(width, (words, &theme), page);
        self.view.set(View { total, ..self.view.get() });
    }

    /// Lays the page out, unless it is laid out already.
    fn lay(&self, width: u16, (words, theme): (&Words, &Theme), page: impl FnOnce() -> Page) {
        let basis = Basis { revision: self.revision, width, lang: words.lang(), theme: theme.clone() };
        let mut laid = self.laid.borrow_mut();
        if laid.as_ref().is_none_or(|(done, _)| *done != basis) {
            *laid = Some((basis, lay_out(&page(), usize::from(width), theme, words)));
        }
    }
}

impl View {
    /// The first line to be seen of `laid`, `height` lines at once.
    fn top_in(self, laid: &Laid, height: usize) -> usize {
        let most = laid.lines.len().saturating_sub(height);
        let top = match (self.follow, &laid.cursor, laid.marks) {
            (Follow::Cursor, Some(cursor), _) if cursor.end <= height => 0,
            (Follow::Cursor, Some(cursor), _) if cursor.start < self.top => cursor.start,
            // Of what is higher than the screen, the beginning is seen.
            (Follow::Cursor, Some(cursor), _) if cursor.end > self.top + height => {
                (cursor.end - height).min(cursor.start)
            }
            // The question stays in sight above the first mark where it can.
            (Follow::Marks, _, Some(marks)) => marks.saturating_sub(3),
            (Follow::Marks, _, None) => most,
            _ => self.top,
        };
        top.min(most)
    }
}
