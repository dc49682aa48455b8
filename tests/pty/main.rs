//! The real binary in a pseudo-terminal: started, played, killed, hung up, resized, quit.
//!
//! Nothing here sleeps for a fixed time: every step waits for what it expects to see, and a test
//! fails when that does not come within [`PATIENCE`].

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use biaiscope::face::terminal::guarded;
use biaiscope::text::Lang;
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_biaiscope");

/// How long a slow machine may take for anything.
const PATIENCE: Duration = Duration::from_secs(20);

/// How soon a program whose terminal is gone has to be gone too.
const END: Duration = Duration::from_secs(2);

/// How long nothing has to be written for the screen to be called still.
const STILL: Duration = Duration::from_millis(300);

/// A program in a pseudo-terminal, and what it has written.
struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

struct Seen {
    bytes: Vec<u8>,
    screen: vt100::Parser,
    last: Instant,
    is_over: bool,
    /// Whether the window is being closed: then nobody reads any more.
    is_closing: bool,
}

impl Seen {
    /// What the screen shows, with ordinary spaces.
    fn shown(&self) -> String {
        self.screen.screen().contents().replace(['\u{a0}', '\u{202f}'], " ")
    }
}

impl Pty {
    fn start(command: CommandBuilder) -> Pty {
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
    fn wait<T>(&self, what: &str, mut wanted: impl FnMut(&Seen) -> Option<T>) -> T {
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

    fn see(&self, text: &str) {
        self.wait(text, |seen| seen.shown().contains(text).then_some(()));
    }

    fn see_no_more(&self, text: &str) {
        self.wait(&format!("no {text}"), |seen| (!seen.shown().contains(text)).then_some(()));
    }

    /// Waits until nothing has been written for a while; returns how much was by then.
    fn still(&self) -> usize {
        self.wait("a still screen", |seen| (seen.last.elapsed() >= STILL).then_some(seen.bytes.len()))
    }

    fn contents(&self) -> String {
        self.seen.0.lock().unwrap().shown()
    }

    fn bytes(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().bytes.clone()
    }

    fn keys(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(keys.as_bytes()).unwrap();
        keyboard.flush().unwrap();
    }

    fn resize(&self, cols: u16, rows: u16) {
        let (height, width) = (NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap());
        self.seen.0.lock().unwrap().screen.screen_mut().set_size(height, width);
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Closes the terminal, as its window does.
    fn hang_up(&mut self) {
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
    fn end(&mut self, within: Duration) -> ExitStatus {
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
    fn end_and_all(&mut self) -> (ExitStatus, String) {
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
fn biaiscope(data: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(BINARY);
    surroundings(&mut command);
    command.args(["--lang", "fr", "--data"]);
    command.arg(data);
    command.args(args);
    command
}

fn surroundings(command: &mut CommandBuilder) {
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn opened(data: &Path) -> Pty {
    let pty = Pty::start(biaiscope(data, &["--learner", "Camille"]));
    pty.see("Reprendre");
    pty
}

fn at_the_first_step(data: &Path) -> Pty {
    let mut pty = Pty::start(biaiscope(data, &["--learner", "Camille"]));
    pty.see("Comprendre");
    pty.see("Camille");
    pty.keys("\r");
    pty.see("Qui fabrique l’IA");
    pty
}

/// What restores a terminal: the other screen left, the cursor shown, no mouse, no bracketed paste.
fn is_restored(written: &str) -> bool {
    let last = |code: &str| written.rfind(code);
    let undone = |on: &str, off: &str| last(off).is_some() && last(on) < last(off);
    undone("\u{1b}[?1049h", "\u{1b}[?1049l")
        && undone("\u{1b}[?25l", "\u{1b}[?25h")
        && undone("\u{1b}[?1000h", "\u{1b}[?1000l")
        && undone("\u{1b}[?1006h", "\u{1b}[?1006l")
        && undone("\u{1b}[?2004h", "\u{1b}[?2004l")
}

#[test]
fn somebody_starts_plays_resizes_and_quits() {
    let data = folder();
    let mut pty = Pty::start(biaiscope(data.path(), &[]));
    pty.see("Rien ne sort de cette machine");
    pty.keys("Zoé\r");
    pty.see("Zoé");
    pty.see("Ouverture");
    pty.keys("\r");
    pty.see("Qui fabrique l’IA");
    pty.keys("22");
    pty.see("22 %");
    pty.keys("\r");
    pty.see("En plein dans le mille");
    pty.resize(50, 12);
    pty.see("(50×12)");
    pty.resize(120, 40);
    pty.see("Qui fabrique l’IA");
    pty.keys("q");
    let (status, written) = pty.end_and_all();
    assert!(status.success());
    assert!(is_restored(&written));
}

#[test]
fn killed_in_the_middle_of_an_exercise_everything_is_there_the_next_time() {
    let data = folder();
    let mut pty = at_the_first_step(data.path());
    pty.keys("22\r");
    pty.see("En plein dans le mille");
    pty.keys("\u{1b}[F\r");
    pty.see("2/21");
    // The answer so far of a later step, not handed in.
    pty.keys("nnn");
    pty.see("5/21");
    pty.keys("1");
    pty.see("[1]");
    let kept = || {
        let learners = std::fs::read_dir(data.path().join("learners")).unwrap();
        let journals = learners.map(|learner| learner.unwrap().path().join("journal.jsonl"));
        journals.map(|journal| std::fs::read_to_string(journal).unwrap()).collect::<String>()
    };
    pty.wait("the draft on the disk", |_| kept().contains("drafted").then_some(()));
    pty.signal("KILL");
    pty.end(END);
    let mut pty = Pty::start(biaiscope(data.path(), &[]));
    pty.see("Camille");
    pty.see("Reprendre");
    pty.keys("\r");
    pty.see("5/21");
    pty.see("[1]");
    pty.keys("q");
    assert!(pty.end(PATIENCE).success());
    assert_eq!(kept().matches("\"answered\"").count(), 1);
}

#[test]
fn asked_to_end_the_program_restores_the_terminal() {
    for signal in ["TERM", "HUP", "INT"] {
        let data = folder();
        let mut pty = at_the_first_step(data.path());
        pty.keys("47");
        pty.see("47 %");
        pty.signal(signal);
        pty.end(END);
        let (_, written) = pty.end_and_all();
        assert!(is_restored(&written), "after SIG{signal}");
        // What was typed is kept, though nobody paused.
        let mut pty = opened(data.path());
        pty.keys("\r");
        pty.see("47 %");
    }
}

#[test]
fn when_the_window_is_closed_the_program_ends() {
    let data = folder();
    let mut pty = at_the_first_step(data.path());
    pty.keys("47");
    pty.see("47 %");
    pty.hang_up();
    pty.end(END);
    let mut pty = opened(data.path());
    pty.keys("\r");
    pty.see("47 %");
}

#[test]
fn when_the_window_is_closed_the_program_ends_even_if_hanging_up_was_ignored() {
    let data = folder();
    let mut command = CommandBuilder::new("sh");
    surroundings(&mut command);
    command.args([
        "-c",
        "trap '' HUP; exec \"$0\" \"$@\"",
        BINARY,
        "--lang",
        "fr",
        "--learner",
        "Camille",
        "--data",
    ]);
    command.arg(data.path());
    let mut pty = Pty::start(command);
    pty.see("Comprendre");
    pty.hang_up();
    pty.end(END);
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    let data = folder();
    let mut pty = at_the_first_step(data.path());
    let before = pty.still();
    // A key that means nothing here, a click beside everything, a release.
    pty.keys("\u{1b}[20~");
    pty.keys("\u{1b}[<0;1;1M\u{1b}[<0;1;1m");
    pty.keys("Z");
    // The next key that does something comes after those: all of them have been read by then.
    assert_eq!(
        pty.still(),
        before,
        "something was drawn: {:?}",
        String::from_utf8_lossy(&pty.bytes()[before..])
    );
    pty.keys("4");
    pty.see("4 %");
    #[cfg(target_os = "linux")]
    {
        let spent = || {
            let stat =
                std::fs::read_to_string(format!("/proc/{}/stat", pty.child.process_id().unwrap())).unwrap();
            let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
            fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
        };
        pty.still();
        let before = spent();
        let since = Instant::now();
        pty.wait("half a second", |_| (since.elapsed() > Duration::from_millis(500)).then_some(()));
        assert!(spent() - before <= 1, "idle, it uses the processor");
    }
}

#[test]
fn two_windows_of_the_same_person_do_not_write_over_each_other() {
    let data = folder();
    let mut first = at_the_first_step(data.path());
    let mut second = Pty::start(biaiscope(data.path(), &["--learner", "Camille"]));
    second.see("déjà l’atelier ouvert");
    second.keys("\u{1b}");
    second.see_no_more("déjà l’atelier ouvert");
    second.see("Qui est là");
    // Somebody else is welcome.
    second.keys("n");
    second.see("pseudonyme");
    second.keys("Awa\r");
    second.see("Awa");
    second.keys("q");
    assert!(second.end(PATIENCE).success());
    // Once the first window is closed, the second try works.
    first.keys("q");
    assert!(first.end(PATIENCE).success());
    let third = Pty::start(biaiscope(data.path(), &["--learner", "Camille"]));
    third.see("Reprendre");
}

#[test]
fn without_colours_no_colour_is_written() {
    for value in ["1", "yes"] {
        let data = folder();
        let mut command = biaiscope(data.path(), &["--learner", "Camille"]);
        command.env("NO_COLOR", value);
        command.env("COLORTERM", "truecolor");
        let mut pty = Pty::start(command);
        pty.see("Camille");
        pty.see("Comprendre");
        pty.keys("\r");
        pty.see("Qui fabrique l’IA");
        pty.keys("t?");
        pty.see("Aide");
        pty.keys("qq");
        let (_, written) = pty.end_and_all();
        for code in colours(&written) {
            panic!("a colour is written: {code}");
        }
    }
}

#[test]
fn with_colours_they_are_written() {
    let data = folder();
    let mut pty = Pty::start(biaiscope(data.path(), &["--learner", "Camille"]));
    pty.see("Comprendre");
    pty.keys("q");
    let (_, written) = pty.end_and_all();
    assert!(colours(&written).next().is_some(), "the test for colours would find none anywhere");
}

/// The parameters of escape sequences that set a colour.
fn colours(written: &str) -> impl Iterator<Item = &str> {
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

#[test]
fn a_dumb_terminal_gets_plain_lines() {
    let data = folder();
    let mut command = biaiscope(data.path(), &["--learner", "Camille"]);
    command.env("TERM", "dumb");
    let mut pty = Pty::start(command);
    pty.see("Risquez un chiffre");
    pty.keys("22\n");
    pty.see("En plein dans le mille");
    pty.keys("q\n");
    let (status, written) = pty.end_and_all();
    assert!(status.success());
    assert!(!written.contains('\u{1b}'), "{written:?}");
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_to_do() {
    for (lang, told) in [("fr", "Vos réponses sont gardées"), ("en", "Your answers are kept")] {
        let data = folder();
        let log = data.path().join("biaiscope.log");
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        surroundings(&mut command);
        command.env("RUST_BACKTRACE", "1");
        command.env("PANIC_LANG", lang);
        command.env("PANIC_LOG", &log);
        command.args(["--ignored", "--exact", "panics_on_the_screen", "--nocapture"]);
        let mut pty = Pty::start(command);
        let (_, written) = pty.end_and_all();
        assert!(is_restored(&written), "{written:?}");
        let after = written.rsplit("\u{1b}[?1049l").next().unwrap();
        assert!(after.contains(told), "{after}");
        let flat: String = written.split(['\r', '\n']).collect();
        assert!(flat.contains(log.to_str().unwrap()), "{after}");
        assert!(!after.contains("stack backtrace") && !after.contains("panicked at"), "{after}");
        let noted = std::fs::read_to_string(&log).unwrap();
        assert!(noted.contains("a fault made on purpose") && noted.contains("pty.rs"), "{noted}");
    }
}

/// Not a test: what the one above runs in a terminal of its own.
#[test]
#[ignore = "run by a_panic_gives_the_terminal_back_and_says_what_to_do"]
fn panics_on_the_screen() {
    let Some(log) = std::env::var_os("PANIC_LOG") else { return };
    let lang = std::env::var("PANIC_LANG").ok().and_then(|lang| Lang::from_locale(&lang)).unwrap_or_default();
    let _ = guarded::<()>(lang, log.into(), |terminal| {
        terminal.draw(|_| {}).unwrap();
        panic!("a fault made on purpose")
    });
}
