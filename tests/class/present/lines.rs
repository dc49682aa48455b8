//! A class led line by line with the real program: for a trainer who listens to it.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::present::pseudo::{Pty, biaiscope};

/// What the program tells whoever types these lines.
fn told(args: &[&str], lines: &str) -> String {
    let data = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_biaiscope"));
    command.args(["--plain", "--lang", "fr", "--data"]).arg(data.path()).arg("present").args(args);
    command.current_dir(data.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut program = command.spawn().unwrap();
    program.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
}

/// Whether these stand in a text, in this order.
fn in_order(text: &str, wanted: &[&str]) {
    let mut rest = text;
    for wanted in wanted {
        let at = rest.find(wanted);
        assert!(at.is_some(), "{wanted}\n{text}");
        rest = &rest[at.unwrap() + wanted.len()..];
    }
}

#[test]
fn a_class_is_led_by_typed_lines() {
    let lines = "\n?\naller 2.3\nv\n12 7\n12 7 0 9\nd\nd\ne 28\nm à creuser\nf 25:00\nretour\nprojecteur\nnotes\nq\nq\n";
    let told = told(&["--present", "30"], lines);
    in_order(
        &told,
        &[
            "Durée prévue",
            "DIRE",
            "/ : aller à",
            "2.3 · ",
            "Vote 1 ouvert",
            "Il faut 4 nombres, un par réponse, et non 2.",
            "A 12",
            "Un second vote serait utile",
            "Réponse montrée",
            "MA NOTE",
            "à creuser",
            "Tapez une heure",
            "2.2 · ",
            "Deux personnes peuvent dire",
            "DIRE",
            "pourra reprendre",
        ],
    );
}

#[test]
fn an_exercise_is_played_and_told_line_by_line() {
    let told = told(&["--rehearse"], "aller égaliser les trois\nx\nfermer\nd\nu\nq\nq\n");
    in_order(&told, &["Répartition par dixième", "Répétition : rien n’est gardé"]);
    assert!(!told.contains("Tout est gardé"), "{told}");
}

#[test]
fn a_projector_and_notes_are_attached_to_a_rehearsal() {
    let data = tempfile::tempdir().unwrap();
    let started = |args: &[&str]| {
        let mut command = biaiscope(data.path(), &[&["present"], args].concat());
        command.cwd(data.path());
        Pty::start(command)
    };
    let mut hall = started(&["--rehearse"]);
    hall.see("La séance va commencer");
    let mut view = started(&["--attach"]);
    view.see("répétition");
    view.keys("\r");
    hall.see("1.1 · ");
    view.see("DIRE");
    view.keys("\t");
    view.see("1.1 · ");
    view.keys("q");
    assert!(view.end_and_all().0.success());
    hall.keys("q");
    hall.see("rien n’est gardé");
    hall.keys("q");
    assert!(hall.end_and_all().0.success());
    let left = std::fs::read_dir(data.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name != "learners").collect();
    assert!(left.is_empty(), "{left:?}");
}
