//! What is a learner's own: results, review, the file they keep.

mod attesting;
mod fixture;
mod journals;
mod keeping;
mod people;
mod results;
mod review;
mod screen;

use std::path::Path;

use assert_cmd::Command;
use biaiscope::page::{Block, Prose};

/// The program in French, with a folder of its own and nothing of the tester's surroundings.
fn biaiscope(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_biaiscope"));
    command.env_clear().env("BIAISCOPE_DATA", data).args(["--lang", "fr"]).args(args);
    command
}

/// What a command wrote: to people, beside, and its exit code; as people read it.
fn told(command: &mut Command) -> (String, String, Option<i32>) {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| spaced(&String::from_utf8(bytes).unwrap());
    (text(output.stdout), text(output.stderr), output.status.code())
}

/// Lets a command write the file `name` where there is no room for it: it is told, and nothing
/// stays behind.
#[cfg(target_os = "linux")]
fn full_disk_leaves_nothing(data: &Path, command: &str, name: &str) {
    let out = data.join("out");
    std::fs::create_dir(&out).unwrap();
    // A limit on the size of files fails like a full disk.
    let mut full = Command::new("bash");
    full.args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "bash", env!("CARGO_BIN_EXE_biaiscope")]);
    full.arg("--data").arg(data).args(["--lang", "fr"]).args(command.split(' '));
    let (_, err, code) = told(full.arg("--out").arg(out.join(name)));
    assert!(code == Some(3) && err.contains("Le disque est plein"), "{err}");
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
}

/// Text with plain spaces, and as one line.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of some blocks: headings, paragraphs, lists and tables.
fn words_of(blocks: &[Block]) -> String {
    let plain = |prose: &Prose| prose.iter().map(|run| run.text.as_str()).collect::<String>();
    let told = blocks.iter().map(|block| match block {
        Block::Heading(prose) | Block::Paragraph(prose) => plain(prose),
        Block::List { items, .. } => items.iter().map(|item| words_of(item)).collect::<Vec<_>>().join("\n"),
        Block::Callout(_, inner) | Block::Quote(inner) => words_of(inner),
        Block::Table(table) => {
            let rows = table.rows.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>().join(" | "));
            rows.collect::<Vec<_>>().join("\n")
        }
        Block::Bars(bars) => {
            let bar =
                |bar: &biaiscope::page::Bar| format!("{} {} {}", plain(&bar.label), bar.written, bar.change);
            bars.bars.iter().map(bar).collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    });
    told.collect::<Vec<_>>().join("\n").replace(['\u{a0}', '\u{202f}'], " ")
}
