//! A pseudo-terminal for the tests: keys in, bytes and screens out, signals, a window that closes.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_biaiscope");

/// How long a slow machine may take for anything.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// How soon a program whose terminal is gone has to be gone too.
pub(crate) const END: Duration = Duration::from_secs(2);

/// How long nothing has to be written for the screen to be called still.
pub(crate) const STILL: Duration = Duration::from_millis(300);

/// A program in a pseudo-terminal, and what it has written.
pub(crate) struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

pub(crate) struct Seen {
    pub(crate) bytes: Vec<u8>,
    pub(crate) screen: vt100::Parser,
    pub(crate) last: Instant,
    is_over: bool,
    /// Whether the window is being closed: then nobody reads any more.
    is_closing: bool,
}

impl Seen {
    /// What the screen shows, with ordinary spaces.
    pub(crate) fn shown(&self) -> String {
        self.screen.screen().contents().replace(['\u{a0}', '\u{202f}'], " ")
    }
}

impl Pty {
    pub(crate) fn start(command: CommandBuilder) -> Pty {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Seen {
            bytes: Vec::new(),
            screen: vt100::Parser::default(),
            last: Instant::now(),
            is_over: false,
            is_closing: false,
        };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let mut output = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let eyes = seen.clone();
        thread::spawn(move || {
            let mut buffer = [0; 8192];
            loop {
                let count = output.read(&mut buffer).unwrap_or(0);
                let mut seen = eyes.0.lock().unwrap();
                seen.bytes.extend_from_slice(&buffer[..count]);
                seen.screen.process(&buffer[..count]);
                seen.last = Instant::now();
                seen.is_over = count == 0;
                eyes.1.notify_all();
                if count == 0 || seen.is_closing {
                    return;
                }
            }
        });
        Pty { master: Some(pair.master), keyboard: Some(keyboard), child, seen }
    }

    /// Waits until what was written is as `wanted` says.
    pub(crate) fn wait<T>(&self, what: &str, mut wanted: impl FnMut(&Seen) -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        let mut seen = self.seen.0.lock().unwrap();
        loop {
            if let Some(found) = wanted(&seen) {
                return found;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let shown = seen.shown();
                drop(seen);
                panic!("waited in vain for {what}:\n{shown}");
            }
            seen = self.seen.1.wait_timeout(seen, left.min(STILL)).unwrap().0;
        }
    }

    pub(crate) fn see(&self, text: &str) {
        self.wait(text, |seen| seen.shown().contains(text).then_some(()));
    }

    pub(crate) fn see_no_more(&self, text: &str) {
        self.wait(&format!("no {text}"), |seen| (!seen.shown().contains(text)).then_some(()));
    }

    /// Waits until nothing has been written for a while; returns how much was by then.
    pub(crate) fn still(&self) -> usize {
        self.wait("a still screen", |seen| (seen.last.elapsed() >= STILL).then_some(seen.bytes.len()))
    }

    pub(crate) fn contents(&self) -> String {
        self.seen.0.lock().unwrap().shown()
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().bytes.clone()
    }

    pub(crate) fn keys(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(keys.as_bytes()).unwrap();
        keyboard.flush().unwrap();
    }

    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        let (height, width) = (NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap());
        self.seen.0.lock().unwrap().screen.screen_mut().set_size(height, width);
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    pub(crate) fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Reads no more of what the program writes, though the terminal stays: its window hangs.
    pub(crate) fn hang(&self) {
        self.seen.0.lock().unwrap().is_closing = true;
        self.resize(90, 30);
    }

    /// Closes the terminal, as its window does.
    pub(crate) fn hang_up(&mut self) {
        // Whoever reads has the terminal open too; the program's next picture makes them look up.
        self.seen.0.lock().unwrap().is_closing = true;
        self.resize(90, 30);
        let readers = Arc::clone(&self.seen);
        let end = Instant::now() + PATIENCE;
        while Arc::strong_count(&readers) > 2 {
            assert!(Instant::now() < end, "the reader does not let go");
            thread::sleep(Duration::from_millis(5));
        }
        self.keyboard = None;
        self.master = None;
    }

    /// Waits for the end of the program.
    pub(crate) fn end(&mut self, within: Duration) -> ExitStatus {
        let end = Instant::now() + within;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < end, "the program goes on:\n{}", self.contents());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the end, then for everything that was written.
    pub(crate) fn end_and_all(&mut self) -> (ExitStatus, String) {
        let status = self.end(PATIENCE);
        self.wait("the end of the output", |seen| seen.is_over.then_some(()));
        (status, String::from_utf8_lossy(&self.bytes()).into_owned())
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program with these arguments and a folder of its own, in French, with nothing of the
/// tester's own surroundings.
pub(crate) fn biaiscope(data: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(BINARY);
    surroundings(&mut command);
    command.args(["--lang", "fr", "--data"]);
    command.arg(data);
    command.args(args);
    command
}

pub(crate) fn surroundings(command: &mut CommandBuilder) {
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
}

/// What restores a terminal: the other screen left, the cursor shown, no mouse, no bracketed paste.
pub(crate) fn is_restored(written: &str) -> bool {
    let last = |code: &str| written.rfind(code);
    let undone = |on: &str, off: &str| last(off).is_some() && last(on) < last(off);
    undone("\u{1b}[?1049h", "\u{1b}[?1049l")
        && undone("\u{1b}[?25l", "\u{1b}[?25h")
        && undone("\u{1b}[?1000h", "\u{1b}[?1000l")
        && undone("\u{1b}[?1006h", "\u{1b}[?1006l")
        && undone("\u{1b}[?2004h", "\u{1b}[?2004l")
}

/// The parameters of escape sequences that set a colour.
pub(crate) fn colours(written: &str) -> impl Iterator<Item = &str> {
    let sequences = written.split("\u{1b}[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        (rest.as_bytes()[end] == b'm').then(|| &rest[..end])
    });
    let is_colour = |code: &str| match code.parse::<u8>() {
        Ok(code) => matches!(code, 30..=38 | 40..=48 | 90..=97 | 100..=107),
        Err(_) => false,
    };
    // 39 and 49 give the terminal's own colours back.
    sequences.filter(move |sequence| sequence.split(';').any(is_colour))
}
