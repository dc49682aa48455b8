//! From a key to the frame that answers it, on a large screen, against drawing the same cells.

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Duration;

use biaiscope::app::{App, Session};
use biaiscope::content::Origin;
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use termprofile::TermProfile;

use super::Outcome;
use super::table::{Table, median, percentile, worked};

const SCREEN: Rect = Rect { x: 0, y: 0, width: 200, height: 60 };
const ROUNDS: usize = 100;

/// The keys of a round, none of which writes to the disk: about the page, help, the glossary with
/// a word searched.
const KEYS: [KeyCode; 14] = [
    KeyCode::Down,
    KeyCode::Down,
    KeyCode::Char(' '),
    KeyCode::Up,
    KeyCode::PageDown,
    KeyCode::PageUp,
    KeyCode::Char('?'),
    KeyCode::Down,
    KeyCode::Esc,
    KeyCode::Char('g'),
    KeyCode::Char('b'),
    KeyCode::Char('i'),
    KeyCode::Down,
    KeyCode::Esc,
];

/// Takes every byte and counts it.
struct Sink(Rc<Cell<u64>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let folder = Folder::find(Some(home.path().to_owned())).map_err(|_| "no folder")?;
    folder.prepare()?;
    let session =
        Session::new(Origin::Embedded, folder, Settings::default(), Lang::Fr).map_err(|_| "no module")?;
    let mut app = Screen::new(
        App::new(session, Box::new(FileExporter), Some("Ada")),
        Theme::new(ThemeChoice::Dark, TermProfile::TrueColor),
    );
    app.begin().map_err(|_| "no module")?;
    let written = Rc::new(Cell::new(0));
    let options = TerminalOptions { viewport: Viewport::Fixed(SCREEN) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(Sink(written.clone())), options)?;
    let mut press = |code: KeyCode| -> io::Result<()> {
        if app.input(Input::Key(KeyEvent::new(code, KeyModifiers::NONE))) {
            terminal.draw(|frame| app.draw(frame))?;
        }
        Ok(())
    };
    // From the map to the first step.
    press(KeyCode::Enter)?;
    let (mut about, mut steps) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for code in KEYS {
            let (time, done) = worked(|| press(code));
            done?;
            about.push(time);
        }
        // To the next step, or back to the first when there is none.
        let code = if round % 20 == 19 { KeyCode::Esc } else { KeyCode::Char('n') };
        let (time, done) = worked(|| press(code));
        done?;
        steps.push(time);
        if code == KeyCode::Esc {
            press(KeyCode::Home)?;
            press(KeyCode::Enter)?;
        }
    }
    let before = written.get();
    press(KeyCode::F(9))?;
    let unused = written.get() - before;
    press(KeyCode::Home)?;
    press(KeyCode::PageUp)?;
    let before = written.get();
    press(KeyCode::PageUp)?;
    let unmoved = written.get() - before;
    let (mut cells, most) = (cells()?, Duration::from_millis(2));
    let baseline = median(&mut cells);
    table.below("key → frame at 200×60, median", percentile(&mut about, 50), baseline, most);
    table.below("key → frame at 200×60, p99", percentile(&mut about, 99), percentile(&mut cells, 99), most);
    table.below("key → frame of another step, median", median(&mut steps), baseline, most);
    table.size("written for a key that means nothing", unused, 0);
    table.size("written for a key that changes nothing", unmoved, 0);
    Ok(())
}

/// The time to draw a screen full of text from cells that stand ready: two in turns.
fn cells() -> io::Result<Vec<Duration>> {
    let screens = ["biais de genre ", "gender bias here "].map(|text| {
        let mut buffer = Buffer::empty(SCREEN);
        for row in SCREEN.rows() {
            buffer.set_string(0, row.y, text.repeat(14), ratatui::style::Color::Rgb(200, 200, 200));
        }
        buffer
    });
    let options = TerminalOptions { viewport: Viewport::Fixed(SCREEN) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(Sink(Rc::default())), options)?;
    let mut samples = Vec::new();
    for screen in screens.iter().cycle().take(1_000) {
        let (time, drawn) = worked(|| terminal.draw(|frame| frame.buffer_mut().clone_from(screen)).map(drop));
        drawn?;
        samples.push(time);
    }
    Ok(samples)
}
