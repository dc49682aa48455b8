//! What a person does at a terminal, and the thread that listens for it.
//!
//! The only file that differs between systems: everything else sees [`Input`]s.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::action::Key;

/// Something that a person, or the system, did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Pressed a key.
    Key(KeyEvent),
    /// Pasted text.
    Paste(String),
    /// Clicked, at a column and a row.
    Click(u16, u16),
    /// Dragged, to a column and a row.
    Drag(u16, u16),
    /// Turned the wheel, down for more than 0.
    Wheel(isize),
    /// Turned the wheel over a column and a row.
    Turn(isize, u16, u16),
    /// So many seconds have passed on a screen where time matters.
    Tick(u32),
    /// Nothing, while something is being computed: time for a slice of it.
    Work,
    /// Changed the size of the window.
    Resize,
    /// Asked the program to stop for a while, so that the shell has the terminal.
    Stop,
    /// Let a program that was stopped go on.
    Continue,
    /// Asked the program to end, or took its terminal away.
    End,
}

/// Reads a key event; `None` for a release or a key that means nothing here.
pub(super) fn read(event: &KeyEvent) -> Option<Key> {
    // Windows tells releases too.
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    Some(match event.code {
        // AltGr arrives as control and alt together, and types a letter.
        KeyCode::Char(c) if control && !alt => Key::Control(c.to_ascii_lowercase()),
        // What option and an arrow send on macOS.
        KeyCode::Char('b') if alt && !control => Key::WordLeft,
        KeyCode::Char('f') if alt && !control => Key::WordRight,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter if alt || shift => Key::NewLine,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up if shift => Key::ShiftUp,
        KeyCode::Down if shift => Key::ShiftDown,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left if control || alt => Key::WordLeft,
        KeyCode::Right if control || alt => Key::WordRight,
        KeyCode::Left if shift => Key::ShiftLeft,
        KeyCode::Right if shift => Key::ShiftRight,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Backspace if control || alt => Key::WordBackspace,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::F(number) => Key::Function(number),
        _ => return None,
    })
}

/// Whether a key asks the program to stop for a while, as Ctrl-Z does where nothing else takes it.
pub(super) fn is_stop(event: &KeyEvent) -> bool {
    cfg!(unix) && read(event) == Some(Key::Control('z'))
}

/// Stops the program until it is told to go on.
pub(super) fn stop() {
    #[cfg(unix)]
    unix::stop();
}

/// Starts listening: every input comes through the receiver, until the terminal is gone.
pub fn listen() -> std::io::Result<Receiver<Input>> {
    let (sender, receiver) = channel();
    #[cfg(unix)]
    unix::listen_for_signals(sender.clone())?;
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        #[cfg(unix)]
        unix::pump(&sender);
        #[cfg(not(unix))]
        while forward(&sender) {}
        // Whatever ended the listening, nobody is there any more.
        let _ = sender.send(Input::End);
    })?;
    Ok(receiver)
}

/// How long crossterm may look for an event that is there: with no time at all it does not even
/// look at what it has read already.
const GLANCE: Duration = Duration::from_millis(1);

/// The most that is taken at once.
const AT_ONCE: usize = 64 * 1024;

/// Waits for an event and passes on all that came with it; `false` when that is over.
fn forward(sender: &Sender<Input>) -> bool {
    let mut inputs = Vec::new();
    loop {
        let Ok(event) = event::read() else { return false };
        inputs.extend(input(event));
        if inputs.len() >= AT_ONCE || !event::poll(GLANCE).unwrap_or(false) {
            break;
        }
    }
    if let Some(text) = pasted(&inputs) {
        inputs = vec![Input::Paste(text)];
    }
    inputs.into_iter().all(|input| sender.send(input).is_ok())
}

/// The text of a paste that the terminal gave as keys: nobody types letters, Enter and letters
/// again within a moment. Some terminals, and every one on Windows, paste so.
fn pasted(inputs: &[Input]) -> Option<String> {
    let typed = |input: &Input| match input {
        Input::Key(event) => match read(event) {
            None => Some(None),
            Some(Key::Char(letter)) => Some(Some(letter)),
            Some(Key::Enter) => Some(Some('\n')),
            Some(Key::Tab) => Some(Some('\t')),
            Some(_) => None,
        },
        _ => None,
    };
    let letters: Option<Vec<Option<char>>> = inputs.iter().map(typed).collect();
    let text: String = letters?.into_iter().flatten().collect();
    let (first, rest) = text.trim_matches('\n').split_once('\n')?;
    let is_line = |line: &str| line.chars().count() > SHORT;
    (is_line(first) && rest.lines().any(is_line)).then_some(text)
}

/// The longest word that is taken for a command when it comes with Enter at once.
const SHORT: usize = 3;

/// What an event of the terminal is here, if anything.
fn input(event: Event) -> Option<Input> {
    Some(match event {
        Event::Key(key) => Input::Key(key),
        Event::Paste(text) => Input::Paste(text),
        Event::Resize(..) => Input::Resize,
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Input::Click(mouse.column, mouse.row),
            MouseEventKind::Drag(MouseButton::Left) => Input::Drag(mouse.column, mouse.row),
            MouseEventKind::ScrollDown => Input::Turn(3, mouse.column, mouse.row),
            MouseEventKind::ScrollUp => Input::Turn(-3, mouse.column, mouse.row),
            _ => return None,
        },
        Event::FocusGained | Event::FocusLost => return None,
    })
}

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::mpsc::Sender;
    use std::thread;
    use std::time::Duration;

    use crossterm::event;
    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;

    use super::{GLANCE, Input, forward};

    /// How long the program may take to end once it was asked to.
    const PATIENCE: Duration = Duration::from_secs(5);

    /// Turns signals into inputs. SIGHUP is never ignored: a terminal that is gone would
    /// otherwise be polled for ever (crossterm #793).
    pub(super) fn listen_for_signals(sender: Sender<Input>) -> io::Result<()> {
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT])?;
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                let input = match signal {
                    SIGWINCH => Input::Resize,
                    SIGTSTP => Input::Stop,
                    SIGCONT => Input::Continue,
                    _ => Input::End,
                };
                if input == Input::End {
                    end_in_time(signal);
                }
                if sender.send(input).is_err() {
                    break;
                }
            }
        })?;
        Ok(())
    }

    /// Ends the process by `signal` in a while: one whose terminal nobody reads any more waits there
    /// for ever, and never comes to its own end. What was said to be kept is on the disk.
    fn end_in_time(signal: i32) {
        let end = move || {
            thread::sleep(PATIENCE);
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        };
        let _ = thread::Builder::new().name("end".to_owned()).spawn(end);
    }

    /// Stops the process, as if it had not asked to be told.
    pub(super) fn stop() {
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
    }

    /// Passes events on until the terminal is gone.
    ///
    /// Waits on the terminal itself before it asks crossterm, which would spin on a closed one.
    pub(super) fn pump(sender: &Sender<Input>) {
        let stdin = rustix::stdio::stdin();
        loop {
            let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
            match poll(&mut fds, None) {
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => continue,
                Err(_) => return,
            }
            if fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
                return;
            }
            while event::poll(GLANCE).unwrap_or(false) {
                if !forward(sender) {
                    return;
                }
            }
        }
    }
}
