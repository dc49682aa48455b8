//! Packs the files of the workshop into the program.
//!
//! Text is a third as large packed, and unpacked faster than anybody notices: behind the first
//! frame, where the module is read.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const MODULE: &str = "modules/femmes-ia";

/// How hard to pack: as much as there is.
const LEVEL: u8 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={MODULE}");
    let out = env::var("OUT_DIR")?;
    let mut files = Vec::new();
    for below in ["", "parts"] {
        for entry in fs::read_dir(Path::new(MODULE).join(below))? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).ok_or("a name that is not UTF-8")?;
            if path.extension().is_some_and(|extension| extension == "ron") {
                files.push(if below.is_empty() { name.to_owned() } else { format!("{below}/{name}") });
            }
        }
    }
    files.sort();
    let mut list = String::from("&[\n");
    for (place, name) in files.iter().enumerate() {
        let packed = format!("{place}.packed");
        let text = fs::read(Path::new(MODULE).join(name))?;
        fs::write(Path::new(&out).join(&packed), miniz_oxide::deflate::compress_to_vec(&text, LEVEL))?;
        writeln!(list, "    ({name:?}, include_bytes!({packed:?})),")?;
    }
    list.push(']');
    fs::write(Path::new(&out).join("embedded.rs"), list)?;
    Ok(())
}
