//! Journeys: what people do with the workshop, and what they see.
//!
//! `*.txt` beside this file are journeys as data (`script.rs` says how they are written): keys in,
//! screens out, or typed lines in, text out. `whole.rs` walks through the whole module in every
//! language and in both faces. `properties.rs` does what no sensible person would.

mod answer;
mod plain;
mod properties;
mod screen;
mod script;
pub(crate) mod tour;
mod whole;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use biaiscope::app::Session;
use biaiscope::content::Origin;
use biaiscope::progress::{Folder, Settings};
use biaiscope::text::Lang;

use script::{Face, Script};

/// A session in `folder`, as the program sets it up: what was chosen before wins.
fn session(folder: &Path, lang: Lang) -> Session {
    let folder = Folder::find(Some(folder.to_owned())).unwrap();
    folder.prepare().unwrap();
    let settings = Settings::load(&folder);
    let lang = settings.lang.unwrap_or(lang);
    Session::new(Origin::Embedded, folder, settings, lang).expect("the program's own module can be read")
}

/// Text as people read it: how it is broken into lines, and drawn bars, do not matter.
fn read_aloud(text: &str) -> String {
    let drawn = |c: char| matches!(c, '│' | '▌' | '•' | '\u{a0}' | '\u{202f}');
    let plain: String = text.chars().map(|c| if drawn(c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text: as much of it as surely stands on one line.
fn first_words(text: &str) -> String {
    let begin: String = text.chars().take(45).collect();
    begin.trim_end().to_owned()
}

fn scripts(face: Face) -> Vec<(PathBuf, Script)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/app/journeys");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path: PathBuf| {
        let script = Script::read(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        (path, script)
    };
    paths.into_iter().map(read).filter(|(_, script)| script.face == face).collect()
}

/// Plays every journey of a face, on two threads, and tells of all that went wrong.
fn play_all(face: Face, play: fn(&Script)) {
    let scripts = scripts(face);
    assert!(!scripts.is_empty());
    let faults = Mutex::new(Vec::new());
    let (even, odd): (Vec<_>, Vec<_>) = scripts.iter().enumerate().partition(|(place, _)| place % 2 == 0);
    std::thread::scope(|scope| {
        for half in [even, odd] {
            scope.spawn(|| {
                for (_, (path, script)) in half {
                    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| play(script))) {
                        let told = panic.downcast::<String>().map_or_else(|_| String::new(), |told| *told);
                        let name = path.file_name().unwrap().to_string_lossy();
                        faults.lock().unwrap().push(format!("── {name}: {told}"));
                    }
                }
            });
        }
    });
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "{} journeys went wrong\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn journeys_on_the_screen() {
    play_all(Face::Screen, screen::play);
}

#[test]
fn journeys_line_by_line() {
    play_all(Face::Plain, plain::play);
}
