//! The command line: arguments and lines in, text, exit codes and files out.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

mod exporting;
mod handing;
mod keeping;
mod playing;
mod pty;
mod room;
mod speaking;

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
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
    let [journal] = journals(data).try_into().unwrap();
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
