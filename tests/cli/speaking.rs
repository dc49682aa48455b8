//! What the command line says: help, versions, complaints, findings, completions, manuals.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::{bare, biaiscope, copy, folder, modules, run, told};

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
        for command in ["check", "hand-in", "guide", "handout", "completions", "man"] {
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
fn the_language_chosen_in_the_workshop_is_spoken_by_every_command() {
    let data = folder();
    fs::write(data.path().join("settings.ron"), "(lang: Some(en))").unwrap();
    let speaking = |args: &[&str]| told(bare().env("LANG", "fr_FR.UTF-8").args(args));
    let at = data.path().to_str().unwrap();
    let missing = data.path().join("missing");
    let missing = missing.to_str().unwrap();
    for args in [&["--data", at, "--help"][..], &["--help", &format!("--data={at}")]] {
        assert!(speaking(args).out.contains("Usage"), "{args:?}");
    }
    let checked = speaking(&["check", missing, "--data", at]);
    assert_eq!(checked.code, Some(1));
    assert!(checked.err.contains("does not exist"), "{}", checked.err);
    let remembered = told(bare().env("LANG", "fr_FR.UTF-8").env("BIAISCOPE_DATA", at).arg("--help"));
    assert!(remembered.out.contains("Usage"));
    assert!(speaking(&["--data", at, "--lang", "fr", "--help"]).out.contains("Utilisation"));
}

#[test]
fn a_folder_that_is_not_there_is_said_not_to_be() {
    let told = run(&["check", "--lang", "fr", "missing-module"]);
    assert_eq!(told.code, Some(1));
    assert!(told.err.contains("missing-module n’existe pas"), "{}", told.err);
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

/// Every subcommand, and its French name.
const COMMANDS: [&str; 11] = [
    "check",
    "verifier",
    "hand-in",
    "rendre",
    "report",
    "bilan",
    "guide",
    "handout",
    "fiches",
    "completions",
    "man",
];

#[test]
fn shells_and_manuals_are_served() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let told = run(&["completions", shell, "--lang", "fr"]);
        assert_eq!(told.code, Some(0), "{}", told.err);
        for command in COMMANDS {
            assert!(told.out.contains(command), "{shell}: {command}");
        }
    }
    let told = run(&["man", "--lang", "fr"]);
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains(".TH biaiscope 1") && told.out.contains("biais de genre"), "{}", told.out);
    let manual = told.out.replace('\\', "");
    for text in COMMANDS.into_iter().chain(["--room", "--card", "--start", "--force"]) {
        assert!(manual.contains(text), "{text}\n{manual}");
    }
    // There is one page: it names no other.
    assert!(!manual.contains("-check(1)"), "{manual}");
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
