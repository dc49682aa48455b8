//! What is kept, and what is said when it cannot be: disks, folders, journals, clocks.

use std::fs;

use biaiscope::progress::{Folder, Progress, learners};
use serde_json::Value;

use super::{Command, bare, begun, biaiscope, come_back, folder, journal, journals, told};

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

/// A file may grow to a few kibibytes only: to the journal that is a full disk.
#[cfg(unix)]
#[test]
fn on_a_full_disk_nothing_that_was_said_to_be_kept_is_lost() {
    let data = folder();
    // Tries again and again: each attempt is a few events.
    let again = (0..60).map(|guess| format!("p\nr\n{guess}\n\n"));
    let lines = "22\n\n".to_owned() + &again.collect::<String>();
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
    assert!(back.out.contains("Une ligne du journal est abîmée"), "{}", back.out);
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
        let mut command = bare();
        command.env("BIAISCOPE_DATA", data.path()).args(["--lang", lang, "--learner", "Camille"]);
        let told = told(command.write_stdin("22\n"));
        assert_eq!(told.code, Some(3));
        assert!(told.err.contains(said), "{}", told.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn a_journal_in_use_is_left_to_whoever_has_it() {
    let data = begun();
    let folder = Folder::find(Some(data.path().to_owned())).unwrap();
    let (held, _) = Progress::open(&folder, &learners(&folder)[0]).unwrap();
    let text = fs::read_to_string(held.path()).unwrap();
    let second = come_back(data.path());
    assert_eq!(second.code, Some(3));
    assert!(second.err.contains("dans une autre fenêtre"), "{}", second.err);
    assert_eq!(fs::read_to_string(held.path()).unwrap(), text);
    drop(held);
    assert_eq!(come_back(data.path()).code, Some(0));
}

#[test]
fn a_card_or_settings_that_somebody_wrote_by_hand_do_no_harm() {
    for card in ["", "\u{feff}", "(pseudonym: 12)", "(pseudonym: \"\\u{1b}]0;titre\\u{7}\\u{202e}Awa\")"] {
        let data = begun();
        fs::write(journal(data.path()).with_file_name("learner.ron"), card).unwrap();
        fs::write(data.path().join("settings.ron"), card).unwrap();
        let told = told(biaiscope(data.path()).write_stdin("1\nq\n"));
        assert_eq!(told.code, Some(0), "{card:?}: {}", told.err);
        let name = if card.contains("Awa") { "1. Awa" } else { "1. sans pseudonyme" };
        assert!(told.out.contains(name) && told.out.contains("étape 2 sur"), "{card:?}: {}", told.out);
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

/// The program as somebody whom the system does not know, and who has no home; where the tester
/// may become such a person.
#[cfg(target_os = "linux")]
fn as_a_stranger() -> Option<Command> {
    let become_ = ["--reuid", "54321", "--regid", "54321", "--clear-groups", "--"];
    let may = |program: &str| {
        let tried = std::process::Command::new("setpriv").args(become_).args([program, "--version"]).output();
        tried.is_ok_and(|output| output.status.success())
    };
    let program = env!("CARGO_BIN_EXE_biaiscope");
    may(program).then(|| {
        let mut command = Command::new("setpriv");
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.args(become_).arg(program);
        command
    })
}

#[cfg(target_os = "linux")]
#[test]
fn without_any_folder_it_is_said_how_to_name_one() {
    for (lang, said) in [("fr", "Aucun dossier personnel"), ("en", "There is no home folder")] {
        let Some(mut command) = as_a_stranger() else { return };
        let told = told(command.args(["--lang", lang]).write_stdin("\n"));
        assert_eq!((told.code, told.out.as_str()), (Some(3), ""), "{}", told.err);
        for text in [said, "--data", "BIAISCOPE_DATA"] {
            assert!(told.err.contains(text), "{}", told.err);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_is_not_ours_to_write_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt;
    let data = begun();
    fs::set_permissions(data.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may write anywhere has to be somebody else for this.
    let is_mighty = fs::write(data.path().join("probe"), "").is_ok();
    let mut command = if is_mighty { as_a_stranger() } else { Some(bare()) };
    let told =
        command.as_mut().map(|command| told(command.args(["--lang", "fr", "--data"]).arg(data.path())));
    fs::set_permissions(data.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let Some(told) = told else { return };
    assert_eq!(told.code, Some(3), "{}", told.err);
    assert!(told.err.contains("Le système refuse l’écriture"), "{}", told.err);
}

#[test]
fn without_a_home_a_named_folder_is_enough() {
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
