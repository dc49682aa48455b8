//! Packs the texts of the workshop and of the interface into the program, and makes constants of
//! the interface's messages.
//!
//! Text is a third as large packed, and unpacked faster than anybody notices.

#[path = "build/messages.rs"]
mod messages;

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use miniz_oxide::deflate::compress_to_vec;

const MODULE: &str = "modules/femmes-ia";

const WORDS: &str = "assets/words";

/// The words that the other languages are compared with.
const REFERENCE: &str = "fr.ftl";

/// How hard to pack: as much as there is.
const LEVEL: u8 = 10;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={MODULE}");
    pack(&out, "module.rs", &[MODULE.to_owned(), format!("{MODULE}/parts")], "ron")?;
    println!("cargo::rerun-if-changed={WORDS}");
    constants(&out)?;
    pack(&out, "words.rs", &[WORDS.to_owned()], "ftl")
}

/// Packs the files of `folders` that end so, and writes the list of them: the name of each without
/// the first folder, and what is in it.
fn pack(out: &Path, list: &str, folders: &[String], extension: &str) -> Outcome<()> {
    let mut entries = String::from("&[\n");
    for folder in folders {
        for path in files(folder, extension)? {
            let name = path.strip_prefix(&folders[0])?.to_str().ok_or("a name not UTF-8")?.replace('\\', "/");
            let packed = format!("{}.packed", name.replace('/', "-"));
            fs::write(out.join(&packed), compress_to_vec(&fs::read(&path)?, LEVEL))?;
            writeln!(entries, "    ({name:?}, include_bytes!({packed:?})),")?;
        }
    }
    entries.push(']');
    Ok(fs::write(out.join(list), entries)?)
}

/// Writes the constants that name the messages, or says what is wrong with the files of words.
fn constants(out: &Path) -> Outcome<()> {
    let mut languages = Vec::new();
    let mut faults = Vec::new();
    let mut paths = files(WORDS, "ftl")?;
    paths.sort_by_key(|path| !path.ends_with(REFERENCE));
    for path in paths {
        let name = path.display().to_string();
        match messages::read(&name, &fs::read_to_string(&path)?) {
            Ok(messages) => languages.push((name, messages)),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        faults = messages::differences(&languages);
        let (_, reference) = languages.first().ok_or("no words")?;
        match messages::constants(reference) {
            Ok(source) => fs::write(out.join("messages.rs"), source)?,
            Err(found) => faults.extend(found),
        }
    }
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    Ok(())
}

/// The files in `folder` that end so, sorted.
fn files(folder: &str, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
