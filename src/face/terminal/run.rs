//! The run loop of a terminal: input, slices of work, frames.

use std::io::{self, BufWriter, Stdout};
use std::panic;
use std::path::PathBuf;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{EnterAlternateScreen, enable_raw_mode};
use crossterm::{execute, queue};
use ratatui::Terminal;

use super::backend::TerseBackend;
use super::input::{Input, is_stop, listen, stop};
use super::screen::Screen;
use crate::app::Failure;
use crate::face::crash::on_panic;
use crate::text::Lang;

/// How long a person pauses before what they typed is kept.
const PAUSE: Duration = Duration::from_millis(400);

/// How often time is told to a screen where it matters.
const SECOND: Duration = Duration::from_secs(1);

/// The whole screen of the person's terminal: a frame goes out in one piece.
pub type Display = Terminal<TerseBackend<BufWriter<Stdout>>>;

/// The most that a frame writes at once, in bytes: a screen of 80×24 in all its colours.
const FRAME: usize = 16 * 1024;

/// Runs the program on the terminal until the person quits or is gone.
///
/// Nothing is drawn unless something changed, and nothing runs while nobody does anything.
///
/// # Errors
/// What stops the program: an unreadable module, a terminal that refuses; or that it ended and not
/// everything is kept.
pub fn run(screen: &mut Screen, log: PathBuf) -> Result<(), Failure> {
    let lang = screen.session().lang();
    guarded(lang, log, |terminal| {
        let result = attend(screen, terminal);
        // A terminal that is gone in the middle of a drawing takes no typed answer with it.
        screen.input(Input::End);
        result
    })?;
    screen.ended()
}

/// Hears the person and shows them what came of it, until they quit or are gone.
fn attend(screen: &mut Screen, terminal: &mut Display) -> Result<(), Failure> {
    draw(terminal, screen)?;
    // Nobody clicks or pastes before there is something to see.
    execute!(io::stdout(), EnableMouseCapture, EnableBracketedPaste).map_err(Failure::Io)?;
    let inputs = listen().map_err(Failure::Io)?;
    screen.begin()?;
    draw(terminal, screen)?;
    let mut since = Instant::now();
    while !screen.is_over() {
        let wait = match (screen.is_working(), screen.is_unkept(), screen.is_timed()) {
            (true, _, _) => Some(Duration::ZERO),
            (false, true, _) => Some(PAUSE),
            (false, false, true) => Some(SECOND.saturating_sub(since.elapsed())),
            (false, false, false) => None,
        };
        let received = match wait {
            Some(wait) => inputs.recv_timeout(wait),
            None => inputs.recv().map_err(Into::into),
        };
        let mut is_changed = match received {
            Ok(input) => hear(screen, terminal, input)?,
            // Inputs come first, so that a key is answered within a slice of the work.
            Err(RecvTimeoutError::Timeout) if screen.is_working() => screen.input(Input::Work),
            Err(RecvTimeoutError::Timeout) => screen.keep(),
            Err(RecvTimeoutError::Disconnected) => screen.input(Input::End),
        };
        // A key held down must not draw more frames than the terminal can show.
        while let (false, Ok(input)) = (screen.is_over(), inputs.try_recv()) {
            is_changed |= hear(screen, terminal, input)?;
        }
        if !screen.is_timed() {
            since = Instant::now();
        } else if let seconds @ 1.. = since.elapsed().as_secs() {
            since += Duration::from_secs(seconds);
            is_changed |= screen.input(Input::Tick(u32::try_from(seconds).unwrap_or(u32::MAX)));
        }
        if is_changed && !screen.is_over() {
            draw(terminal, screen)?;
        }
    }
    Ok(())
}

/// Takes an input, also one that stops the program for a while. Returns whether the screen has to be
/// drawn again.
///
/// # Errors
/// A terminal that refuses.
pub fn hear(screen: &mut Screen, terminal: &mut Display, input: Input) -> Result<bool, Failure> {
    let stops = match &input {
        Input::Stop => true,
        Input::Key(key) => screen.is_free(key) && is_stop(key),
        _ => false,
    };
    if stops {
        screen.keep();
        release();
        ratatui::try_restore()?;
        stop();
    }
    if stops || input == Input::Continue {
        // Whoever had the terminal meanwhile may have left anything on it.
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)?;
        terminal.clear()?;
        return Ok(true);
    }
    Ok(screen.input(input))
}

/// Draws everything.
///
/// # Errors
/// A terminal that refuses.
pub fn draw(terminal: &mut Display, screen: &mut Screen) -> Result<(), Failure> {
    terminal.draw(|frame| screen.draw(frame)).map(drop).map_err(Failure::Io)
}

/// Gives `inner` the whole screen, and gives the person their terminal back whatever happens.
///
/// After a panic the details are in the file `log`, and the person is told in `lang`.
///
/// # Errors
/// What `inner` returns, or a terminal that refuses.
pub fn guarded<T>(
    lang: Lang,
    log: PathBuf,
    inner: impl FnOnce(&mut Display) -> Result<T, Failure>,
) -> Result<T, Failure> {
    on_panic(lang, log, || {
        release();
        let _ = ratatui::try_restore();
    });
    let taken = take().inspect_err(|_| drop(ratatui::try_restore()));
    let mut terminal = taken.map_err(Failure::Io)?;
    let result = inner(&mut terminal);
    release();
    // Where nobody is left to be told, ratatui's own way out would panic.
    if terminal.show_cursor().and(ratatui::try_restore()).is_err() {
        std::mem::forget(terminal);
    }
    drop(panic::take_hook());
    result
}

fn take() -> io::Result<Display> {
    enable_raw_mode()?;
    let mut writer = BufWriter::with_capacity(FRAME, io::stdout());
    // Goes out with the first frame: nobody sees an empty screen.
    queue!(writer, EnterAlternateScreen)?;
    Terminal::new(TerseBackend::new(writer))
}

/// A terminal that is gone takes nothing back, and needs nothing back.
fn release() {
    let _ = execute!(io::stdout(), DisableBracketedPaste, DisableMouseCapture, Show);
}
