//! The way from cells to the terminal.

use std::io::{self, Write};

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::{
    ContentStyle, ResetColor, SetAttributes, SetBackgroundColor, SetForegroundColor, SetUnderlineColor,
};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

/// Draws as [`CrosstermBackend`] does, in half the time and two thirds of the bytes: a letter is
/// only a letter, and of a look only what changes is written.
pub struct TerseBackend<W: Write>(CrosstermBackend<W>);

impl<W: Write> TerseBackend<W> {
    /// A backend that writes to `writer`.
    pub fn new(writer: W) -> TerseBackend<W> {
        TerseBackend(CrosstermBackend::new(writer))
    }

    /// Has what follows written in the look of `cell`, where it was that of `pen`.
    fn change(&mut self, pen: &mut Cell, cell: &Cell) -> io::Result<()> {
        if pen.modifier != cell.modifier {
            // Not every terminal can take away just one: all go, and those that stay come again.
            let style: ContentStyle = cell.style().into_crossterm();
            queue!(self.0, ResetColor, SetAttributes(style.attributes))?;
            *pen = Cell::EMPTY;
            pen.modifier = cell.modifier;
        }
        if pen.fg != cell.fg {
            queue!(self.0, SetForegroundColor(cell.fg.into_crossterm()))?;
        }
        if pen.bg != cell.bg {
            queue!(self.0, SetBackgroundColor(cell.bg.into_crossterm()))?;
        }
        if pen.underline_color != cell.underline_color {
            queue!(self.0, SetUnderlineColor(cell.underline_color.into_crossterm()))?;
        }
        (pen.fg, pen.bg, pen.underline_color) = (cell.fg, cell.bg, cell.underline_color);
        Ok(())
    }
}

impl<W: Write> Backend for TerseBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, cells: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut pen = Cell::EMPTY;
        let mut next = None;
        for (x, y, cell) in cells {
            if next != Some((x, y)) {
                queue!(self.0, MoveTo(x, y))?;
            }
            if !goes_on(&pen, cell) {
                self.change(&mut pen, cell)?;
            }
            self.0.write_all(cell.symbol().as_bytes())?;
            // Behind a wide cell, terminals disagree on where they are: they are told.
            next = x.checked_add(1).map(|x| (x, y));
        }
        queue!(self.0, ResetColor)
    }

    fn append_lines(&mut self, lines: u16) -> io::Result<()> {
        self.0.append_lines(lines)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    /// A frame says where its cursor is; the terminal is not asked, which may never answer.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, kind: ClearType) -> io::Result<()> {
        self.0.clear_region(kind)
    }

    #[cfg(unix)]
    fn size(&self) -> io::Result<Size> {
        // Asked before every frame; crossterm opens the terminal anew each time.
        let size = rustix::termios::tcgetwinsize(io::stdout())?;
        Ok(granted(size.ws_col, size.ws_row))
    }

    #[cfg(not(unix))]
    fn size(&self) -> io::Result<Size> {
        self.0.size().map(|size| granted(size.width, size.height))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

/// The size of a terminal that says it is `columns` wide and `rows` high. One that says 0 does not
/// know: then the environment may, and 80×24 is what every terminal has.
fn granted(columns: u16, rows: u16) -> Size {
    let known = |said: u16, variable: &str, usual: u16| {
        let named = || std::env::var(variable).ok()?.trim().parse().ok().filter(|size| *size > 0);
        if said > 0 { said } else { named().unwrap_or(usual) }
    };
    Size::new(known(columns, "COLUMNS", 80), known(rows, "LINES", 24))
}

/// What shows where there is no letter.
const SHOWS_ON_BLANK: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);

/// Whether a cell may be written in the look of `pen`: it has the same, or would, were there a
/// letter in it.
fn goes_on(pen: &Cell, cell: &Cell) -> bool {
    let is_blank = || cell.symbol() == " " && !(pen.modifier | cell.modifier).intersects(SHOWS_ON_BLANK);
    let is_alike =
        || (pen.fg, pen.modifier, pen.underline_color) == (cell.fg, cell.modifier, cell.underline_color);
    pen.bg == cell.bg && (is_alike() || is_blank())
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    const AREA: Rect = Rect { x: 0, y: 0, width: 12, height: 4 };

    /// The look of each cell of the terminal after these frames, when `draw` writes what each changes.
    fn shown(frames: &[Buffer], draw: impl Fn(&mut Vec<u8>, &[(u16, u16, &Cell)])) -> Vec<String> {
        let mut bytes = Vec::new();
        let mut before = &Buffer::empty(AREA);
        for frame in frames {
            draw(&mut bytes, &before.diff(frame));
            before = frame;
        }
        let [rows, columns] = [AREA.height, AREA.width].map(|side| NonZero::new(side).unwrap());
        let mut terminal = vt100::Parser::new(rows, columns, 0);
        terminal.process(&bytes);
        let places = (0..AREA.height).flat_map(|y| (0..AREA.width).map(move |x| (y, x)));
        places.map(|(y, x)| look(terminal.screen().cell(y, x).unwrap())).collect()
    }

    /// What a person sees of a cell.
    fn look(cell: &vt100::Cell) -> String {
        let letter = cell.contents().trim_end_matches(' ');
        let ink = (!letter.is_empty() || cell.underline() || cell.inverse())
            .then(|| (cell.fgcolor(), cell.bold(), cell.underline(), cell.inverse()));
        format!("{letter} {ink:?} on {:?}", cell.bgcolor())
    }

    fn frame() -> impl Strategy<Value = Buffer> {
        let text = select(vec!["a", "   ", "biais", "é", "漢字", "✓ oui", "👩🏽\u{200d}💻", "e\u{301}"]);
        let style = select(vec![
            Style::new(),
            Style::new().fg(Color::Red),
            Style::new().bg(Color::Rgb(20, 23, 31)),
            Style::new().bold().underlined(),
            Style::new().fg(Color::Green).bold(),
            Style::new().fg(Color::Red).reversed(),
        ]);
        vec((0..AREA.width, 0..AREA.height, text, style), 0..12).prop_map(|texts| {
            let mut frame = Buffer::empty(AREA);
            for (x, y, text, style) in texts {
                frame.set_string(x, y, text, style);
            }
            frame
        })
    }

    proptest! {
        #[test]
        fn it_looks_as_with_crossterm(frames in vec(frame(), 1..4)) {
            let terse = shown(&frames, |bytes, cells| TerseBackend::new(bytes).draw(cells.iter().copied()).unwrap());
            let cells =
                shown(&frames, |bytes, cells| CrosstermBackend::new(bytes).draw(cells.iter().copied()).unwrap());
            prop_assert_eq!(terse, cells);
        }
    }

    #[test]
    fn of_a_look_only_what_changes_is_written() {
        let mut frame = Buffer::empty(AREA);
        frame.set_style(AREA, Style::new().bg(Color::Blue));
        frame.set_string(0, 0, "un biais", Style::new().fg(Color::White).bold());
        let mut bytes = Vec::new();
        let cells = Buffer::empty(AREA);
        TerseBackend::new(&mut bytes).draw(cells.diff(&frame).into_iter()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let blank = " ".repeat(usize::from(AREA.width));
        assert!(text.contains("un biais    "), "{text:?}");
        assert_eq!(text.matches(&blank).count(), 3, "{text:?}");
        assert_eq!(text.matches("\x1b[48").count() + text.matches("\x1b[44m").count(), 1, "{text:?}");
    }
}
