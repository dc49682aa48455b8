//! Packs the texts of the workshop and of the interface into the program, and places it in memory.
//!
//! Text is a third as large packed, and unpacked faster than anybody notices: behind the first
//! frame. What the first frame shows is ready as it is.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use miniz_oxide::deflate::compress_to_vec;

const MODULE: &str = "modules/femmes-ia";

/// What the first frame shows of the module.
const MANIFEST: &str = "module.ron";

const WORDS: &str = "assets/words";

/// What stands before this line of a file of words is all that the first frame says.
const FIRST_FRAME_ENDS: &str = "\n### ";

/// How hard to pack: as much as there is.
const LEVEL: u8 = 10;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    module(&out)?;
    words(&out)?;
    // At a place known beforehand the program has no addresses to mend as it starts. What that hides
    // from an attacker is of no use without a fault of memory, and the program forbids `unsafe`.
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" && !target("FEATURE").contains("crt-static") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    Ok(())
}

/// Writes the list of the module's files: the name of each, and what is in it.
fn module(out: &Path) -> Outcome<()> {
    println!("cargo::rerun-if-changed={MODULE}");
    let mut list = String::from("&[\n");
    for below in ["", "parts"] {
        for name in named(&Path::new(MODULE).join(below), "ron")? {
            let name = if below.is_empty() { name } else { format!("{below}/{name}") };
            let text = fs::read(Path::new(MODULE).join(&name))?;
            let kept = name.replace('/', "-");
            let (bytes, how) = if name == MANIFEST {
                (text, "Plain(include_str!")
            } else {
                (compress_to_vec(&text, LEVEL), "Packed(include_bytes!")
            };
            fs::write(out.join(&kept), bytes)?;
            writeln!(list, "    ({name:?}, Kept::{how}({kept:?}))),")?;
        }
    }
    list.push(']');
    Ok(fs::write(out.join("module.rs"), list)?)
}

/// Writes the list of languages: the code of each, what the first frame says, and the rest.
fn words(out: &Path) -> Outcome<()> {
    println!("cargo::rerun-if-changed={WORDS}");
    let mut list = String::from("&[\n");
    for name in named(Path::new(WORDS), "ftl")? {
        let text = fs::read_to_string(Path::new(WORDS).join(&name))?;
        let (first, rest) = text.split_once(FIRST_FRAME_ENDS).unwrap_or((&text, ""));
        let packed = format!("{name}.packed");
        fs::write(out.join(&name), first)?;
        fs::write(out.join(&packed), compress_to_vec(rest.as_bytes(), LEVEL))?;
        let code = name.trim_end_matches(".ftl");
        writeln!(list, "    ({code:?}, include_str!({name:?}), include_bytes!({packed:?})),")?;
    }
    list.push(']');
    Ok(fs::write(out.join("words.rs"), list)?)
}

/// The names of the files in `folder` that end so, sorted.
fn named(folder: &Path, extension: &str) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            names.push(path.file_name().and_then(|name| name.to_str()).ok_or("a name not UTF-8")?.to_owned());
        }
    }
    names.sort();
    Ok(names)
}
