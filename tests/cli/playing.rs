//! Lines in, text out: answers written beforehand, names, languages, pipes that close.

use std::fs;

use super::{bare, begun, biaiscope, come_back, copy, folder, journals, modules, told};

#[test]
fn answers_written_beforehand_are_played() {
    let data = folder();
    let answers = data.path().join("answers.txt");
    fs::write(&answers, "Camille\n22\n\n50\n\nq\n").unwrap();
    let told_ = told(biaiscope(data.path()).arg("--plain").pipe_stdin(&answers).unwrap());
    assert_eq!((told_.code, told_.err.as_str()), (Some(0), ""));
    for text in [
        "Votre pseudonyme",
        "Qui fabrique l’IA",
        "En plein dans le mille",
        "étape 3 sur 22",
        "Tout est gardé",
    ] {
        assert!(told_.out.contains(text), "no {text}\n{}", told_.out);
    }
    assert!(come_back(data.path()).out.contains("étape 3 sur 22"));
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

#[test]
fn no_pseudonym_writes_to_the_terminal() {
    for (name, shown) in [
        ("\u{1b}[2J\u{1b}]0;titre\u{7}Awa", "Awa"),
        ("\u{202e}ewA\u{200b}\u{feff}", "ewA"),
        ("漢字 👩🏽‍💻", "漢字 👩🏽‍💻"),
        ("../../etc/passwd", "../../etc/passwd"),
        (
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
            "é\u{301}",
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

#[test]
fn no_module_writes_to_the_terminal() {
    let module = folder();
    copy(&modules().join("femmes-ia"), module.path());
    let hostile = "\\u{1b}[31m\\u{1b}]0;titre\\u{7}\\u{202e}\\u{9b}2J";
    for file in ["module.ron", "sources.ron", "glossary.ron", "parts/0-opening.ron", "parts/1-understand.ron"]
    {
        let path = module.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        // In every text, whatever it is for.
        let text = text.replace("fr: \"", &format!("fr: \"{hostile}"));
        let text = text.replace("link: \"", &format!("link: \"{hostile}"));
        fs::write(&path, text.replace("cite: \"", &format!("cite: \"{hostile}"))).unwrap();
    }
    let data = folder();
    let lines = "s\ng\n22\n\nm\nm 1.12\ni\na\n2\nm 2.15\ni\ni\n68\nm 2.5\n1 1 1 1 1 1 1\nq\n";
    let mut command = biaiscope(data.path());
    let told = told(command.arg("--module").arg(module.path()).args(["--learner", "x"]).write_stdin(lines));
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("Qui fabrique l’IA") && told.out.contains("Pas encore"), "{}", told.out);
    let hidden = |c: &char| *c != '\n' && biaiscope::text::clean::fault(*c).is_some();
    assert_eq!(told.out.chars().find(hidden), None);
    assert!(!told.out.contains("titre"), "{}", told.out);
    // Those who write modules are told, and their terminals are spared as well.
    let checked = self::told(bare().args(["check", "--lang", "fr"]).arg(module.path()));
    assert_eq!(checked.code, Some(1));
    assert_eq!(checked.out.chars().find(hidden), None);
}
