use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::input::Key;
use super::popup::Popup;
use super::theme::Theme;
use crate::face::Desk;
use crate::page::{MEASURE, Role};
use crate::text::{Lang, Msg, Words, clean, msg};

/// One full screen: what it shows, and what its keys do.
///
/// A new screen is its file and the place that opens it.
pub(super) trait Screen {
    /// Where the person is, and what they should know: left and right of the top line.
    fn header(&self, desk: &Desk) -> (String, String);

    /// How far the person is, from 0 to 1, for the line under the header: in the whole workshop,
    /// unless the screen is about something else.
    fn share(&self, desk: &Desk) -> f64 {
        desk.share()
    }

    /// The keys that work here, the most useful first.
    fn keys(&self, desk: &Desk) -> Vec<Hint>;

    /// The key that leads out of the screen.
    fn way_out(&self) -> Hint {
        hint("q", msg::KEY_QUIT)
    }

    /// Draws the screen between header and footer. Returns what stands below the last line
    /// shown, or above the first.
    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More;

    /// Does what a key asks for.
    fn key(&mut self, key: Key, desk: &mut Desk) -> Then;

    /// Takes a click on a line and column of the drawn area.
    fn click(&mut self, _column: u16, _row: u16, _desk: &mut Desk) -> Then {
        Then::Nothing
    }

    /// Takes a drag to a line and column of the drawn area.
    fn drag(&mut self, _column: u16, _row: u16, _desk: &mut Desk) -> Then {
        Then::Nothing
    }

    /// Takes the passing of some seconds, where [`Screen::is_timed`].
    fn tick(&mut self, _seconds: u32, _desk: &mut Desk) -> Then {
        Then::Nothing
    }

    /// Does a slice of what is being computed, where [`Screen::is_working`].
    fn work(&mut self, _desk: &mut Desk) -> Then {
        Then::Nothing
    }

    /// Whether something is being computed: then [`Screen::work`] does a slice of it.
    fn is_working(&self) -> bool {
        false
    }

    /// Whether time matters: then [`Screen::tick`] tells its passing.
    fn is_timed(&self) -> bool {
        false
    }

    /// Turns the wheel, down for more than 0.
    fn wheel(&mut self, _lines: isize) -> Then {
        Then::Nothing
    }

    /// Turns the wheel over a line and column of the drawn area.
    fn turn(&mut self, lines: isize, _at: (u16, u16), _desk: &mut Desk) -> Then {
        self.wheel(lines)
    }

    /// Whether every letter is being typed: then no letter is a command.
    fn is_typing(&self) -> bool {
        false
    }

    /// Whether something waits to be kept as soon as the person pauses.
    fn is_unkept(&self) -> bool {
        false
    }

    /// Keeps what is not kept yet: the person pauses, leaves, or the program is being ended.
    fn keep(&mut self, _desk: &mut Desk) {}

    /// Learns that the person reads `lang` from now on.
    fn speak(&mut self, _lang: Lang) {}

    /// Opens the glossary.
    fn glossary(&mut self, _desk: &mut Desk) -> Then {
        Then::open(Popup::glossary(None))
    }

    /// A short message on what just happened.
    fn message(&self) -> Option<&str> {
        None
    }
}

/// What is hidden above and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct More {
    pub(super) above: bool,
    pub(super) below: bool,
}

/// What comes of a key.
pub(super) enum Then {
    /// Nothing: nothing is drawn either.
    Nothing,
    /// The screen changed.
    Redraw,
    /// Another screen takes its place.
    Go(Box<dyn Screen>),
    /// Something opens on top.
    Open(Box<Popup>),
    /// The program ends.
    Quit,
}

impl Then {
    /// Opens `popup` on top.
    pub(super) fn open(popup: Popup) -> Then {
        Then::Open(Box::new(popup))
    }

    /// [`Then::Redraw`] if `changed`.
    pub(super) fn redraw(changed: bool) -> Then {
        if changed { Then::Redraw } else { Then::Nothing }
    }
}

/// A key and what it does here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hint {
    /// The key as it is shown.
    pub(super) key: &'static str,
    /// What it does: a message of the interface's words.
    pub(super) does: Msg,
}

/// A key and the message that says what it does.
pub(super) const fn hint(key: &'static str, does: Msg) -> Hint {
    Hint { key, does }
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
pub(super) fn draw_footer(
    buffer: &mut Buffer,
    area: Rect,
    words: &Words,
    theme: &Theme,
    (first, last): (&[Hint], &[Hint]),
) {
    let wide = |spans: &[Span<'_>]| spans.iter().map(|span| span.content.width()).sum::<usize>();
    let pair = |hint: &Hint| {
        let key = Span::styled(hint.key, theme.role(Role::Accent).add_modifier(Modifier::BOLD));
        [key, Span::styled(format!(" {}  ", words.say(hint.does)), theme.role(Role::Muted))]
    };
    let right: Vec<Span<'_>> = last.iter().flat_map(pair).collect();
    let room = usize::from(area.width).saturating_sub(wide(&right));
    let mut spans = vec![Span::raw(" ")];
    for hint in first {
        let pair = pair(hint);
        if wide(&spans) + wide(&pair) <= room {
            spans.extend(pair);
        }
    }
    spans.push(Span::raw(" ".repeat(room.saturating_sub(wide(&spans)))));
    spans.extend(right);
    line(buffer, area, 0, &spans);
}
