//! The real binary in a pseudo-terminal: started, played, killed, hung up, resized, quit.
//!
//! Nothing here sleeps for a fixed time: every step waits for what it expects to see, and a test
//! fails when that does not come within [`PATIENCE`].

#![cfg(unix)]

mod pseudo;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use biaiscope::face::crash::on_panic;
use biaiscope::face::terminal::guarded;
use biaiscope::text::Lang;
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use pseudo::{BINARY, END, PATIENCE, Pty, biaiscope, colours, is_restored, surroundings};

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
    pty.keys("\u{3}");
    let (status, written) = pty.end_and_all();
    assert!(status.success());
    assert!(is_restored(&written));
}

#[test]
fn the_test_card_fills_the_terminal_and_gives_it_back() {
    let data = folder();
    let mut pty = Pty::start(biaiscope(data.path(), &["check", "--room", "--card"]));
    pty.see("MIRE");
    pty.see("thème sombre");
    pty.keys("t");
    pty.see("thème clair");
    pty.resize(70, 20);
    pty.see("! 70 × 20");
    pty.keys("\u{3}");
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
    pty.see("2/22");
    // The answer so far of the next step, not handed in.
    pty.keys("47");
    pty.see("47 %");
    let kept = || {
        let learners = std::fs::read_dir(data.path().join("learners")).unwrap();
        let journals = learners.map(|learner| learner.unwrap().path().join("journal.jsonl"));
        journals.map(|journal| std::fs::read_to_string(journal).unwrap()).collect::<String>()
    };
    pty.wait("the draft on the disk", |_| kept().contains("\"guess\":47").then_some(()));
    pty.signal("KILL");
    pty.end(END);
    let mut pty = Pty::start(biaiscope(data.path(), &[]));
    pty.see("Camille");
    pty.see("Reprendre");
    pty.keys("\r");
    pty.see("2/22");
    pty.see("47 %");
    pty.keys("\u{3}");
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
        assert_eq!(pty.end(END).signal(), None, "SIG{signal} is heard, not died of");
        let (_, written) = pty.end_and_all();
        assert!(is_restored(&written), "after SIG{signal}");
        // What was typed is kept, though nobody paused.
        let mut pty = opened(data.path());
        pty.keys("\r");
        pty.see("47 %");
    }
}

#[test]
fn asked_to_end_the_program_ends_though_nobody_reads_what_it_writes() {
    let data = folder();
    let mut pty = at_the_first_step(data.path());
    pty.hang();
    // More than a terminal holds.
    for _ in 0..100 {
        pty.keys("\u{1b}OQ");
        std::thread::sleep(Duration::from_millis(20));
    }
    pty.signal("TERM");
    pty.end(Duration::from_secs(30));
}

#[test]
fn when_the_window_is_closed_the_program_ends() {
    let data = folder();
    let mut pty = at_the_first_step(data.path());
    pty.keys("47");
    pty.see("47 %");
    pty.hang_up();
    assert_eq!(pty.end(END).signal(), None, "the program ends by itself");
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
    assert_eq!(pty.end(END).signal(), None, "the program ends by itself");
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
    second.keys("\u{3}");
    assert!(second.end(PATIENCE).success());
    // Once the first window is closed, the second try works.
    first.keys("\u{3}");
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
        pty.keys("\u{1b}OR?");
        pty.see("Aide");
        pty.keys("q\u{3}");
        let (_, written) = pty.end_and_all();
        assert_eq!(colours(&written).next(), None);
    }
}

#[test]
fn with_colours_they_are_written() {
    let data = folder();
    let mut pty = Pty::start(biaiscope(data.path(), &["--learner", "Camille"]));
    pty.see("Comprendre");
    pty.keys("\u{3}");
    let (_, written) = pty.end_and_all();
    assert!(colours(&written).next().is_some(), "the test for colours would find none anywhere");
}

/// A file may grow to a few kibibytes only, until it is told that it may grow again: to the
/// journal that is a full disk on which somebody makes room.
#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_the_answer_stays_on_the_screen_until_there_is_room() {
    let data = folder();
    let mut command = CommandBuilder::new("sh");
    surroundings(&mut command);
    let script = "trap '' XFSZ; ulimit -S -f 8; exec \"$0\" \"$@\"";
    command.args(["-c", script, BINARY, "--lang", "fr", "--learner", "Camille", "--data"]);
    command.arg(data.path());
    let mut pty = Pty::start(command);
    pty.see("Comprendre");
    pty.see("Camille");
    pty.keys("\r");
    pty.see("Qui fabrique l’IA");
    // Every move is kept at once: a line of the journal each.
    for _ in 0..49 {
        pty.keys("\u{1b}[C\u{1b}[D");
    }
    pty.see("Le disque est plein");
    pty.keys("\u{1b}[C");
    pty.see("votre estimation : 51 %");
    // Nobody leaves without knowing; whoever stays goes on.
    pty.keys("\u{3}");
    pty.see("quittez maintenant");
    pty.keys("\u{1b}");
    pty.see_no_more("quittez maintenant");
    pty.see("Le disque est plein");
    let pid = pty.child.process_id().unwrap().to_string();
    let room = std::process::Command::new("prlimit").args(["--pid", &pid, "--fsize=unlimited"]).status();
    if !room.is_ok_and(|status| status.success()) {
        return;
    }
    pty.keys("\u{13}");
    pty.see_no_more("Le disque est plein");
    pty.keys("\u{3}");
    assert!(pty.end(PATIENCE).success());
    let mut pty = opened(data.path());
    pty.keys("\r");
    pty.see("votre estimation : 51 %");
}

#[test]
fn whoever_asks_for_lines_gets_plain_lines() {
    for (name, value) in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        plain_lines(name, value);
    }
}

fn plain_lines(name: &str, value: &str) {
    let data = folder();
    let mut command = biaiscope(data.path(), &["--learner", "Camille"]);
    command.env(name, value);
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
        let written = panicked("pty::panics_on_the_screen", lang);
        assert!(is_restored(&written), "{written:?}");
        let after = written.rsplit("\u{1b}[?1049l").next().unwrap();
        assert!(after.contains(told), "{after}");
    }
}

#[test]
fn a_panic_between_plain_lines_says_what_to_do() {
    for (lang, told) in [("fr", "Vos réponses sont gardées"), ("en", "Your answers are kept")] {
        let written = panicked("pty::panics_between_plain_lines", lang);
        assert!(written.contains(told) && !written.contains('\u{1b}'), "{written:?}");
    }
}

/// What a test of this file that panics writes to a terminal of its own; its details are noted, and
/// not shown.
fn panicked(test: &str, lang: &str) -> String {
    let data = folder();
    let log = data.path().join("biaiscope.log");
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    surroundings(&mut command);
    command.env("RUST_BACKTRACE", "1");
    command.env("PANIC_LANG", lang);
    command.env("PANIC_LOG", &log);
    command.args(["--ignored", "--exact", test, "--nocapture"]);
    let (status, written) = Pty::start(command).end_and_all();
    assert_eq!(status.exit_code(), 101);
    let flat: String = written.split(['\r', '\n']).collect();
    assert!(flat.contains(log.to_str().unwrap()), "{written}");
    assert!(!written.contains("stack backtrace") && !written.contains("panicked at"), "{written}");
    let noted = std::fs::read_to_string(&log).unwrap();
    assert!(noted.contains("a fault made on purpose") && noted.contains(file!()), "{noted}");
    written
}

/// Where the tests that panic note it, and in which language they say so; none but for [`panicked`].
fn panicking() -> Option<(Lang, PathBuf)> {
    let log = std::env::var_os("PANIC_LOG")?;
    let lang = std::env::var("PANIC_LANG").ok().and_then(|lang| Lang::from_locale(&lang));
    Some((lang.unwrap_or_default(), log.into()))
}

/// Not a test: what one above runs in a terminal of its own.
#[test]
#[ignore = "run by a_panic_gives_the_terminal_back_and_says_what_to_do"]
fn panics_on_the_screen() {
    let Some((lang, log)) = panicking() else { return };
    let _ = guarded::<()>(lang, log, |terminal| {
        terminal.draw(|_| {}).unwrap();
        panic!("a fault made on purpose")
    });
}

/// Not a test: what one above runs in a terminal of its own.
#[test]
#[ignore = "run by a_panic_between_plain_lines_says_what_to_do"]
fn panics_between_plain_lines() {
    let Some((lang, log)) = panicking() else { return };
    on_panic(lang, log, || {});
    panic!("a fault made on purpose")
}
