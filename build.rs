//! Packs the texts of the workshop and of the interface into the program.
//!
//! Text is a third as large packed, and unpacked faster than anybody notices: behind the first
//! frame. What the first frame shows is ready, so that nobody waits for it.

#[path = "build/messages.rs"]
mod messages;

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, PatternElement};
use fluent_syntax::parser::parse;
use miniz_oxide::deflate::compress_to_vec;

const MODULE: &str = "modules/femmes-ia";

/// What the first frame shows of the module.
const MANIFEST: &str = "module.ron";

const WORDS: &str = "assets/words";

/// The words that the other languages are compared with.
const REFERENCE: &str = "fr.ftl";

/// What stands before this in a file of words is all that the first frame says.
const FIRST_FRAME_ENDS: &str = "\n### ";

/// How hard to pack: as much as there is.
const LEVEL: u8 = 10;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    module(&out)?;
    words(&out)?;
    Ok(())
}

/// Writes the list of the module's files: the name of each, and what is in it.
fn module(out: &Path) -> Outcome<()> {
    println!("cargo::rerun-if-changed={MODULE}");
    let mut list = String::from("&[\n");
    for below in ["", "parts"] {
        for name in named(&Path::new(MODULE).join(below), "ron")? {
            let name = if below.is_empty() { name } else { format!("{below}/{name}") };
            let packed = format!("{}.packed", name.replace('/', "-"));
            fs::write(out.join(&packed), compress_to_vec(&fs::read(Path::new(MODULE).join(&name))?, LEVEL))?;
            writeln!(list, "    ({name:?}, include_bytes!({packed:?})),")?;
        }
    }
    list.push(']');
    fs::write(out.join("module.rs"), list)?;
    let manifest = fs::read_to_string(Path::new(MODULE).join(MANIFEST))?;
    Ok(fs::write(out.join("manifest.json"), json(&manifest))?)
}

/// The JSON of a RON file of structs, lists, strings, numbers and names: read in a quarter of the
/// time. A test makes sure that the same comes of it.
fn json(ron: &str) -> String {
    let mut json = String::new();
    let mut rest = ron;
    while let Some(first) = rest.chars().next() {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let token = match first {
            '"' => string(rest),
            '/' => rest.split_inclusive('\n').next().unwrap_or(rest),
            _ if first.is_alphabetic() => rest.split(|c| !is_name(c)).next().unwrap_or(rest),
            _ => &rest[..first.len_utf8()],
        };
        match token {
            "(" => json.push('{'),
            ")" | "]" => {
                json.truncate(json.trim_end_matches(',').len());
                json.push(if token == ")" { '}' } else { ']' });
            }
            "true" | "false" => json.push_str(token),
            _ if first == '/' || first.is_whitespace() => {}
            _ if first.is_alphabetic() => json.extend(["\"", token, "\""]),
            _ => json.push_str(token),
        }
        rest = &rest[token.len()..];
    }
    json
}

/// The string that `text` begins with, in its quotes.
fn string(text: &str) -> &str {
    let mut is_escaped = false;
    let ends = |c| {
        let was_escaped = is_escaped;
        is_escaped = c == '\\' && !was_escaped;
        c == '"' && !was_escaped
    };
    let end = text[1..].find(ends).map_or(text.len(), |end| end + 2);
    &text[..end]
}

/// Writes the list of languages: the code of each, the messages that are ready, and all of them.
fn words(out: &Path) -> Outcome<()> {
    println!("cargo::rerun-if-changed={WORDS}");
    constants(out)?;
    let mut list = String::from("&[\n");
    for name in named(Path::new(WORDS), "ftl")? {
        let text = fs::read_to_string(Path::new(WORDS).join(&name))?;
        let first = text.split(FIRST_FRAME_ENDS).next().unwrap_or_default();
        // A test says what is wrong with a message that cannot be read.
        let resource = parse(first).unwrap_or_else(|(resource, _)| resource);
        let mut ready = Vec::new();
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                ready.extend(pieces(message).map(|pieces| (message.id.name, pieces)));
            }
        }
        ready.sort();
        let packed = format!("{name}.packed");
        fs::write(out.join(&packed), compress_to_vec(text.as_bytes(), LEVEL))?;
        writeln!(list, "    ({:?}, &[", name.trim_end_matches(".ftl"))?;
        for (key, pieces) in ready {
            writeln!(list, "        ({key:?}, &[{pieces}]),")?;
        }
        writeln!(list, "    ], include_bytes!({packed:?})),")?;
    }
    list.push(']');
    Ok(fs::write(out.join("words.rs"), list)?)
}

/// Writes the constants that name the messages, or says what is wrong with the files of words.
fn constants(out: &Path) -> Outcome<()> {
    let mut languages = Vec::new();
    let mut faults = Vec::new();
    let mut names = named(Path::new(WORDS), "ftl")?;
    names.sort_by_key(|name| name != REFERENCE);
    for name in names {
        match messages::read(&name, &fs::read_to_string(Path::new(WORDS).join(&name))?) {
            Ok(messages) => languages.push((name, messages)),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        faults = messages::differences(&languages);
    }
    let reference = languages.first().ok_or("no words")?;
    match messages::constants(&reference.1) {
        Ok(source) => fs::write(out.join("messages.rs"), source)?,
        Err(found) => faults.extend(found),
    }
    for fault in &faults {
        println!("cargo::error={WORDS}: {fault}");
    }
    Ok(())
}

/// The pieces of a message that is text and values only; none of one that has forms to choose
/// from, or signs in other guise.
fn pieces(message: &Message<&str>) -> Option<String> {
    let pattern = message.value.as_ref().filter(|_| message.attributes.is_empty())?;
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value }
        | PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } if !value.contains('\\') => Some(format!("Piece::Text({value:?})")),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(format!("Piece::Value({:?})", id.name)),
        _ => None,
    };
    pattern.elements.iter().map(piece).collect::<Option<Vec<_>>>().map(|pieces| pieces.join(", "))
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
