//! The command line: arguments and lines in, text, exit codes and files out.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The program, in French unless it is told otherwise, with a folder of its own.
fn biaiscope(data: &Path) -> Command {
    let mut command = bare();
    command.env("BIAISCOPE_DATA", data).args(["--lang", "fr"]);
    command
}

/// The program without anything of the tester's own surroundings.
fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_biaiscope"));
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// What a command wrote: to people, beside, and its exit code.
struct Told {
    out: String,
    err: String,
    code: Option<i32>,
}

fn told(command: &mut Command) -> Told {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains('\u{1b}'), "no escape code goes into a pipe: {text:?}");
        text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    Told { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

fn run(args: &[&str]) -> Told {
    told(bare().args(args))
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn modules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("modules")
}

/// The journals in a data folder.
fn journals(data: &Path) -> Vec<PathBuf> {
    let learners = fs::read_dir(data.join("learners")).into_iter().flatten().flatten();
    learners.map(|learner| learner.path().join("journal.jsonl")).filter(|journal| journal.exists()).collect()
}

fn journal(data: &Path) -> PathBuf {
    let [journal] = journals(data).try_into().expect("one learner");
    journal
}

/// A data folder in which Camille has answered the first question, and come to the second step.
fn begun() -> TempDir {
    let data = folder();
    let told = told(biaiscope(data.path()).args(["--learner", "Camille"]).write_stdin("22\n\n"));
    assert!(told.out.contains("En plein dans le mille") && told.out.contains("étape 2 sur"), "{}", told.out);
    data
}

/// What Camille is shown when she comes back, and leaves at once.
fn come_back(data: &Path) -> Told {
    told(biaiscope(data).args(["--learner", "Camille"]).write_stdin("q\n"))
}

#[test]
fn help_is_there_in_both_languages_for_every_command() {
    for (lang, usage, example) in
        [("fr", "Utilisation", "ouvrir l’atelier"), ("en", "Usage", "open the workshop")]
    {
        for flag in ["-h", "--help"] {
            let told = run(&["--lang", lang, flag]);
            assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
            for text in [usage, example, "--plain", "--data", "BIAISCOPE_DATA", "check", "completions", "man"]
            {
                assert!(told.out.contains(text), "{lang}: no {text}\n{}", told.out);
            }
        }
        for command in ["check", "completions", "man"] {
            let told = run(&[command, "--lang", lang, "--help"]);
            assert_eq!(told.code, Some(0));
            assert!(told.out.contains(usage) && told.out.contains(command), "{}", told.out);
        }
    }
    let french = run(&["--lang", "fr", "--help"]).out;
    for english in ["Usage", "Options:", "Commands", "Print help"] {
        assert!(!french.contains(english) || english == "Options:", "{english}\n{french}");
    }
}

#[test]
fn the_language_of_the_system_is_spoken() {
    for (locale, text) in [("fr_CA.UTF-8", "Utilisation"), ("en_GB.UTF-8", "Usage")] {
        assert!(told(bare().env("LANG", locale).arg("--help")).out.contains(text));
    }
}

#[test]
fn the_version_is_one_line() {
    for flag in ["-V", "--version"] {
        let told = run(&[flag]);
        assert_eq!(
            (told.code, told.out.trim_end()),
            (Some(0), concat!("biaiscope ", env!("CARGO_PKG_VERSION")))
        );
    }
}

#[test]
fn what_is_not_understood_is_said_in_the_language_asked_for() {
    for (args, french, english) in [
        (&["--nonsense"][..], "--nonsense", "--nonsense"),
        (&["nonsense"][..], "nonsense", "nonsense"),
        (&["--lang", "de"][..], "« de »", "“de”"),
        (&["--theme", "pink"][..], "dark, light, contrast, mono", "dark, light, contrast, mono"),
        (&["--data"][..], "--data", "--data"),
        (&["completions"][..], "Il manque", "Missing"),
        (&["completions", "tcsh"][..], "« tcsh »", "“tcsh”"),
        (&["--plain", "--plain"][..], "--plain", "--plain"),
    ] {
        // A language that is not known cannot be the one of the answer.
        for (locale, text, help) in
            [("fr_FR.UTF-8", french, "Pour l’aide"), ("en_US.UTF-8", english, "For help")]
        {
            let told = told(bare().env("LANG", locale).args(args));
            assert_eq!(told.code, Some(2), "{args:?}");
            assert_eq!(told.out, "", "{args:?}");
            assert!(told.err.contains(text) && told.err.contains(help), "{args:?}: {}", told.err);
        }
    }
}

#[test]
fn arguments_that_would_write_to_the_terminal_do_not() {
    let told = run(&["--lang", "fr", "\u{1b}[31mrouge\u{202e}\u{7}"]);
    assert_eq!(told.code, Some(2));
    assert!(!told.err.chars().any(|c| c == '\u{202e}' || c == '\u{7}'), "{:?}", told.err);
}

#[test]
fn the_modules_pass_their_own_check() {
    for command in ["check", "verifier"] {
        let told = told(biaiscope(Path::new("unused")).arg(command).arg(modules()));
        assert_eq!(told.code, Some(0), "{}", told.out);
        assert!(told.out.contains("femmes-ia") && told.out.contains("aucune erreur"), "{}", told.out);
    }
    // Without a folder, the module of the program itself.
    let told = run(&["check", "--lang", "en"]);
    assert_eq!(told.code, Some(0), "{}", told.out);
    assert!(told.out.contains("no error"), "{}", told.out);
}

#[test]
fn findings_are_told_to_people_and_to_programs() {
    let module = folder();
    copy(&modules().join("femmes-ia"), module.path());
    let part = module.path().join("parts/0-opening.ron");
    let broken = fs::read_to_string(&part).unwrap().replacen("minutes: 1.25,", "minuts: 1.25,", 1);
    fs::write(&part, broken).unwrap();
    let text = told(bare().args(["check", "--lang", "fr"]).arg(module.path()));
    assert_eq!(text.code, Some(1));
    for part in ["0-opening.ron:", "minuts", "^", "1 erreur"] {
        assert!(text.out.contains(part), "no {part}\n{}", text.out);
    }
    let json = told(bare().args(["check", "--json", "--lang", "en"]).arg(module.path()));
    assert_eq!(json.code, Some(1));
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let finding = &json["findings"][0];
    assert_eq!((&finding["severity"], &finding["code"]), (&"error".into(), &"unknown-field".into()));
    assert!(finding["file"].as_str().unwrap().ends_with("0-opening.ron"));
    assert!(finding["line"].as_u64() > Some(1) && finding["column"].as_u64() > Some(1), "{finding}");
    // Such a module is not opened either, and it is said why.
    let data = folder();
    let opened = told(biaiscope(data.path()).arg("--module").arg(module.path()).args(["--learner", "x"]));
    assert_eq!(opened.code, Some(3));
    assert!(opened.err.contains("minuts") && opened.err.contains("ne peut pas être lu"), "{}", opened.err);
}

#[test]
fn a_folder_without_a_module_is_said_to_be_so() {
    let empty = folder();
    let told_ = told(bare().args(["check", "--lang", "en"]).arg(empty.path()));
    assert_eq!((told_.code, told_.err.trim()), (Some(1), "No module here: no folder has a module.ron."));
    let data = folder();
    let told_ = told(biaiscope(data.path()).arg("--module").arg(empty.path()));
    assert_eq!(told_.code, Some(3));
    assert!(told_.err.contains("module.ron"), "{}", told_.err);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn shells_and_manuals_are_served() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let told = run(&["completions", shell, "--lang", "fr"]);
        assert_eq!(told.code, Some(0), "{}", told.err);
        assert!(told.out.contains("biaiscope") && told.out.contains("verifier"), "{shell}");
    }
    let told = run(&["man", "--lang", "fr"]);
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains(".TH biaiscope 1") && told.out.contains("biais de genre"), "{}", told.out);
}

#[test]
fn the_completion_for_bash_is_a_script_that_bash_reads() {
    let script = run(&["completions", "bash"]).out;
    let Ok(mut bash) = std::process::Command::new("bash").arg("-n").stdin(Stdio::piped()).spawn() else {
        return;
    };
    bash.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    assert!(bash.wait().unwrap().success());
}

#[test]
fn answers_written_beforehand_are_played() {
    let data = folder();
    let answers = data.path().join("answers.txt");
    fs::write(&answers, "Camille\n22\n\n\nq\n").unwrap();
    let told_ = told(biaiscope(data.path()).arg("--plain").pipe_stdin(&answers).unwrap());
    assert_eq!((told_.code, told_.err.as_str()), (Some(0), ""));
    for text in [
        "Votre pseudonyme",
        "Qui fabrique l’IA",
        "En plein dans le mille",
        "étape 3 sur 21",
        "Tout est gardé",
    ] {
        assert!(told_.out.contains(text), "no {text}\n{}", told_.out);
    }
    assert!(come_back(data.path()).out.contains("étape 3 sur 21"));
    // Windows line ends, no end of line, bytes that are no text: nothing of it stops the program.
    let told_ =
        told(biaiscope(data.path()).args(["--learner", "Awa"]).write_stdin(&b"22\r\n\xff\xfe\n\nq"[..]));
    assert!(
        told_.out.contains("En plein dans le mille") && told_.out.contains("Tout est gardé"),
        "{}",
        told_.out
    );
}

#[test]
fn the_language_chosen_is_remembered() {
    let data = begun();
    let english = told(
        bare()
            .env("BIAISCOPE_DATA", data.path())
            .env("LANG", "fr_FR.UTF-8")
            .args(["--learner", "Camille"])
            .write_stdin("l\nq\n"),
    );
    assert!(english.out.contains("Everything is kept"), "{}", english.out);
    let again = told(
        bare()
            .env("BIAISCOPE_DATA", data.path())
            .env("LANG", "fr_FR.UTF-8")
            .args(["--learner", "Camille"])
            .write_stdin("q\n"),
    );
    assert!(again.out.contains("Everything is kept"), "{}", again.out);
}

#[cfg(unix)]
#[test]
fn whoever_has_read_enough_hears_no_complaint() {
    for args in ["--help", "man", "completions bash", "check", "--plain --learner x"] {
        let data = folder();
        let script = format!("exec 2>&1; yes '' | \"$0\" --lang fr --data \"$1\" {args} | head -1");
        let args_fit =
            if args.starts_with("--plain") { script } else { script.replace("--data \"$1\" ", "") };
        let output = std::process::Command::new("sh")
            .args(["-c", &args_fit, env!("CARGO_BIN_EXE_biaiscope")])
            .arg(data.path())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(text.lines().count(), 1, "{args}: {text}");
        assert!(output.stderr.is_empty(), "{args}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_said_to_be_full() {
    for args in ["man", "completions bash", "check"] {
        let script = format!("\"$0\" --lang fr {args} > /dev/full");
        let output = std::process::Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_biaiscope")])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(3), "{args}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("disque est plein"), "{args}");
    }
}

/// A file may grow to four kibibytes only: to the journal that is a full disk.
#[cfg(unix)]
#[test]
fn on_a_full_disk_nothing_that_was_said_to_be_kept_is_lost() {
    let data = folder();
    let mut lines = String::from("22\n\n");
    // Tries again and again: each attempt is a few events.
    for guess in 0..60 {
        lines.push_str(&format!("p\nr\n{guess}\n\n"));
    }
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" --lang fr --learner Camille --data \"$1\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_biaiscope")]).arg(data.path()).write_stdin(lines);
    let told_ = told(&mut command);
    assert!(told_.out.contains("Le disque est plein"), "{}", told_.out);
    assert!(told_.out.contains("votre estimation : 59"), "the program goes on: {}", told_.out);
    // What was answered before the first complaint is on the disk, whole; half a line is not. The
    // complaint may be about the very last answer before it.
    let before = told_.out.split("Le disque est plein").next().unwrap();
    let guess = |rest: &str| rest.split(' ').next().unwrap().parse::<u32>().unwrap();
    let mut guesses: Vec<u32> = before.split("votre estimation : ").skip(1).map(guess).collect();
    guesses.dedup();
    guesses.pop();
    assert!(guesses.len() > 2, "{}", told_.out);
    let journal = fs::read_to_string(journal(data.path())).unwrap();
    assert!(journal.ends_with('\n'));
    for guess in guesses {
        let answered = format!(
            "\"answered\":{{\"step\":\"opening-guess\",\"response\":{{\"estimate\":{{\"guess\":{guess}.0}}"
        );
        assert!(journal.contains(&answered), "{guess} is not on the disk\n{journal}");
    }
    for line in journal.lines() {
        serde_json::from_str::<Value>(line).unwrap();
    }
    // With room again, everything goes on from there.
    let back = come_back(data.path());
    assert_eq!(back.code, Some(0));
    assert!(!back.out.contains("abîmée") && !back.out.contains("Le disque est plein"), "{}", back.out);
}

#[test]
fn a_torn_last_line_costs_only_itself() {
    let data = begun();
    let path = journal(data.path());
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 7]).unwrap();
    let back = come_back(data.path());
    assert_eq!(back.code, Some(0));
    assert!(back.out.contains("n’était pas écrite en entier"), "{}", back.out);
    assert!(!come_back(data.path()).out.contains("en entier"), "it is said once");
    assert!(fs::read_to_string(&path).unwrap().contains("\"answered\""));
}

#[test]
fn a_flipped_byte_costs_one_line_and_is_said() {
    let data = begun();
    let path = journal(data.path());
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    // In the second line: the step that was entered first.
    bytes[end + 60] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let back = come_back(data.path());
    assert_eq!(back.code, Some(0));
    assert!(back.out.contains("Une ligne du journal était abîmée"), "{}", back.out);
    assert!(fs::read(&path).unwrap().starts_with(&bytes), "it stays there for whoever wants to look");
}

#[test]
fn a_journal_of_a_newer_program_is_left_alone() {
    let data = begun();
    let path = journal(data.path());
    let rest = "\"v\":99,\"at\":0,\"event\":{\"unheard_of\":{}}}";
    let line = format!("{{\"crc\":\"{:08x}\",{rest}\n", crc32fast::hash(rest.as_bytes()));
    let text = fs::read_to_string(&path).unwrap() + &line;
    fs::write(&path, &text).unwrap();
    for (lang, said) in
        [("fr", "plus récente du programme (format 99)"), ("en", "newer version of the program (format 99)")]
    {
        let told =
            told(biaiscope(data.path()).args(["--lang", lang, "--learner", "Camille"]).write_stdin("22\n"));
        // Asked twice for a language, the command line says so.
        assert_eq!(told.code, Some(if lang == "fr" { 2 } else { 2 }), "{}", told.err);
        let told = self::told(
            bare()
                .env("BIAISCOPE_DATA", data.path())
                .args(["--lang", lang, "--learner", "Camille"])
                .write_stdin("22\n"),
        );
        assert_eq!(told.code, Some(3));
        assert!(told.err.contains(said), "{}", told.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn an_empty_or_meaningless_journal_is_a_new_one() {
    for bytes in [&b""[..], b"\n", b"\0\0\0\0", b"{}\n[]\n\xff\n"] {
        let data = begun();
        fs::write(journal(data.path()), bytes).unwrap();
        let back = come_back(data.path());
        assert_eq!(back.code, Some(0), "{bytes:?}: {}", back.err);
        assert!(back.out.contains("étape 1 sur"), "{bytes:?}: {}", back.out);
    }
}

#[test]
fn a_clock_that_goes_back_changes_nothing() {
    let data = begun();
    let path = journal(data.path());
    // Everything happened in the year 2286.
    let late = |line: &str| {
        let (_, rest) = line.split_once("\",").unwrap();
        let (before, behind) = rest.split_once("\"at\":").unwrap();
        let (_, behind) = behind.split_once(',').unwrap();
        let rest = format!("{before}\"at\":9999999999999,{behind}");
        format!("{{\"crc\":\"{:08x}\",{rest}\n", crc32fast::hash(rest.as_bytes()))
    };
    let text: String = fs::read_to_string(&path).unwrap().lines().map(late).collect();
    fs::write(&path, text).unwrap();
    let back = come_back(data.path());
    assert_eq!(back.code, Some(0));
    assert!(back.out.contains("étape 2 sur") && !back.out.contains("abîmée"), "{}", back.out);
    let first = told(biaiscope(data.path()).args(["--learner", "Camille"]).write_stdin("p\nq\n"));
    assert!(first.out.contains("votre estimation : 22"), "{}", first.out);
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_it_is_said_how_to_go_on() {
    let data = folder();
    let file = data.path().join("file");
    fs::write(&file, "").unwrap();
    let below = file.join("below");
    for (lang, said) in [("fr", "Impossible d’écrire"), ("en", "Cannot write")] {
        let told = told(bare().args(["--lang", lang, "--data"]).arg(&below));
        assert_eq!((told.code, told.out.as_str()), (Some(3), ""));
        assert!(told.err.contains(said) && told.err.contains("--data"), "{}", told.err);
        assert!(!told.err.contains("panicked"), "{}", told.err);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_not_ours_to_write_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt;
    let data = begun();
    let closed = fs::Permissions::from_mode(0o555);
    fs::set_permissions(data.path(), closed).unwrap();
    // Whoever may write anywhere cannot test what others may not.
    let is_root = fs::write(data.path().join("probe"), "").is_ok();
    let back = come_back(data.path());
    fs::set_permissions(data.path(), fs::Permissions::from_mode(0o755)).unwrap();
    if !is_root {
        assert_eq!(back.code, Some(3));
        assert!(back.err.contains("Le système ne permet pas d’écrire"), "{}", back.err);
    }
}

#[cfg(unix)]
#[test]
fn without_a_home_a_named_folder_is_enough() {
    // Somebody whom the system does not know, and who has no HOME, has no folder of their own.
    let data = folder();
    for variable in [false, true] {
        let mut command = bare();
        if variable {
            command.env("BIAISCOPE_DATA", data.path());
        } else {
            command.arg("--data").arg(data.path());
        }
        let told = told(command.args(["--lang", "fr", "--learner", "Camille"]).write_stdin("q\n"));
        assert_eq!(told.code, Some(0), "{}", told.err);
        assert!(told.out.contains("Tout est gardé"), "{}", told.out);
    }
    assert_eq!(journals(data.path()).len(), 1);
}

#[test]
fn no_pseudonym_writes_to_the_terminal() {
    for (name, shown) in [
        ("\u{1b}[2J\u{1b}]0;titre\u{7}Awa", "Awa"),
        ("\u{202e}ewA\u{200b}\u{feff}", "ewA"),
        ("漢字 👩🏽‍💻", "漢字 👩🏽‍💻"),
        ("../../etc/passwd", "../../etc/passwd"),
        (
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
            "e\u{301}",
        ),
    ] {
        let data = folder();
        let first = told(biaiscope(data.path()).args(["--learner", name]).write_stdin("22\n\nq\n"));
        assert_eq!(first.code, Some(0), "{}", first.err);
        let hidden = |c: char| c != '\n' && biaiscope::text::clean::fault(c).is_some();
        assert_eq!(first.out.chars().find(|c| hidden(*c)), None);
        let list = told(biaiscope(data.path()).write_stdin(""));
        assert!(list.out.contains(&format!("1. {shown}")), "{name:?}: {}", list.out);
        assert_eq!(list.out.chars().find(|c| hidden(*c)), None);
        // The same name finds the same person again.
        let again = told(biaiscope(data.path()).args(["--learner", name]).write_stdin("q\n"));
        assert!(again.out.contains("étape 2 sur"), "{name:?}: {}", again.out);
        assert_eq!(journals(data.path()).len(), 1, "{name:?}");
    }
}

#[test]
fn two_people_are_kept_apart() {
    let data = begun();
    let told_ = told(biaiscope(data.path()).args(["--learner", "Awa"]).write_stdin("q\n"));
    assert!(told_.out.contains("étape 1 sur"), "{}", told_.out);
    let list = told(biaiscope(data.path()).write_stdin("0\nZoé\nq\n"));
    assert!(
        list.out.contains("Camille") && list.out.contains("Awa") && list.out.contains("étape 1 sur"),
        "{}",
        list.out
    );
    assert_eq!(journals(data.path()).len(), 3);
}
