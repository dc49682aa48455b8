//! What every screen is drawn with: the top, the footer, lines and bars.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use std::ops::Range;

use super::theme::Theme;
use crate::action::Hint;
use crate::page::{MEASURE, Role, Run, wrap};
use crate::text::{Words, clean, msg};

/// What is hidden above and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct More {
    pub(super) above: bool,
    pub(super) below: bool,
}

/// The smallest screen that can be drawn.
pub(super) const SMALLEST: (u16, u16) = (60, 18);

/// The column of text in the middle of an area.
pub(super) fn column(area: Rect) -> Rect {
    let measure = u16::try_from(MEASURE).unwrap_or(76);
    let width = area.width.saturating_sub(2).min(measure);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// Draws one line, cut to the area.
pub(super) fn line(buffer: &mut Buffer, area: Rect, row: u16, spans: &[Span<'_>]) {
    let area = area.intersection(buffer.area);
    if row < area.height {
        let mut x = area.x;
        for span in spans {
            (x, _) = buffer.set_span(x, area.y + row, span, area.right() - x);
        }
    }
}

/// Says that the window is too small, in the person's language, and how large it has to be.
pub(super) fn draw_too_small(area: Rect, buffer: &mut Buffer, words: &Words) {
    let values = [
        ("width", SMALLEST.0.into()),
        ("height", SMALLEST.1.into()),
        ("w", area.width.into()),
        ("h", area.height.into()),
    ];
    let text = words.with(msg::TOO_SMALL, &values);
    let lines = wrap(&[Run::new(&text)], usize::from(area.width).max(1));
    for (row, runs) in (0_u16..area.height).zip(lines) {
        let spans: Vec<Span<'_>> = runs.iter().map(|run| Span::raw(run.text.clone())).collect();
        line(buffer, area, row, &spans);
    }
}

/// Draws the top: where the person is, what they should know, how far they are.
pub(super) fn draw_header(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    (left, right): (&str, &str),
    share: f64,
) {
    let width = usize::from(area.width).saturating_sub(2);
    let right = clean::fit(right, width / 2);
    let left = clean::fit(left, width.saturating_sub(right.width() + 2));
    let gap = width.saturating_sub(left.width() + right.width());
    let strong = theme.role(Role::Body).add_modifier(Modifier::BOLD);
    let spans = vec![
        Span::raw(" "),
        Span::styled(left.into_owned(), strong),
        Span::raw(" ".repeat(gap)),
        Span::styled(right.into_owned(), theme.role(Role::Muted)),
    ];
    line(buffer, area, 0, &spans);
    let inner = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: 1 };
    let spans = bar(share, usize::from(inner.width), theme.role(Role::Accent), theme.role(Role::Muted));
    line(buffer, inner, 0, &spans);
}

/// A bar of progress, `share` from 0 to 1.
pub(super) fn bar(share: f64, width: usize, done: Style, left: Style) -> Vec<Span<'static>> {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a screen is small, and the share is from 0 to 1"
    )]
    let full = (share.clamp(0.0, 1.0) * width as f64).round() as usize;
    vec![Span::styled("━".repeat(full), done), Span::styled("─".repeat(width - full), left)]
}

/// Draws the keys that work here: those of `last` always, to the right; of `first` as many as fit.
/// Returns the columns of each entry, and its keys.
pub(super) fn draw_footer(
    buffer: &mut Buffer,
    area: Rect,
    words: &Words,
    theme: &Theme,
    (first, last): (&[Hint], &[Hint]),
) -> Vec<(Range<u16>, String)> {
    let pair = |hint: &Hint| {
        let key = Span::styled(hint.keys.clone(), theme.role(Role::Accent).add_modifier(Modifier::BOLD));
        [key, Span::styled(format!(" {}  ", words.say(hint.label)), theme.role(Role::Muted))]
    };
    let wide = |spans: &[Span<'_>]| spans.iter().map(|span| span.content.width()).sum::<usize>();
    let right: usize = last.iter().map(|hint| wide(&pair(hint))).sum();
    let room = usize::from(area.width).saturating_sub(right);
    let (mut spans, mut drawn, mut at) = (vec![Span::raw(" ")], Vec::new(), 1);
    let mut add = |hint: &Hint, spans: &mut Vec<Span<'static>>, at: &mut usize| {
        let pair = pair(hint);
        let column = |at: usize| area.x.saturating_add(u16::try_from(at).unwrap_or(u16::MAX));
        drawn.push((column(*at)..column(*at + wide(&pair)), hint.keys.clone()));
        *at += wide(&pair);
        spans.extend(pair);
    };
    for hint in first {
        if at + wide(&pair(hint)) <= room {
            add(hint, &mut spans, &mut at);
        }
    }
    spans.push(Span::raw(" ".repeat(room.saturating_sub(at))));
    at = at.max(room);
    for hint in last {
        add(hint, &mut spans, &mut at);
    }
    line(buffer, area, 0, &spans);
    drawn
}
