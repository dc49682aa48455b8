//! `biaiscope guide` and `biaiscope handout`: what is printed before a class.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Asked, Exit, complain, lang};
use crate::app::{Failure, explain};
use crate::content::{Module, Origin, fingerprint, load_manifest, load_module};
use crate::face::html;
use crate::progress::{Folder, Settings, write_whole};
use crate::text::{Words, clean, msg};

/// The name of a file that stands for the standard output.
const OUT: &str = "-";

/// The trainer's guide.
pub(super) fn guide(asked: &Asked, matches: &ArgMatches) -> Result<Exit, Failure> {
    let (origin, module, words) = opened(asked)?;
    let edition = html::Edition {
        start: matches.get_one("start").copied(),
        // A file that went away since the module was read leaves the guide without its mark.
        hash: fingerprint(&origin).unwrap_or_default(),
        has_appendices: matches.get_flag("appendices"),
    };
    keep("guide", &html::guide(&module, &edition, &words), &module, &words, matches)
}

/// The learners' pages.
pub(super) fn handout(asked: &Asked, matches: &ArgMatches) -> Result<Exit, Failure> {
    let (_, module, words) = opened(asked)?;
    keep("handout", &html::handout(&module, &words), &module, &words, matches)
}

/// The module asked for, and the words of the language to print it in.
fn opened(asked: &Asked) -> Result<(Origin, Module, Words), Failure> {
    let settings = Folder::find(asked.data.clone()).map(|folder| Settings::load(&folder));
    let words = Words::new(lang(asked, &settings.unwrap_or_default()));
    let origin = asked.module.clone().map_or(Origin::Embedded, Origin::Folder);
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    Ok((origin, module.map_err(Failure::Module)?, words))
}

/// Writes a document where it was asked for, and never over another file unless told so.
fn keep(
    kind: &str,
    document: &str,
    module: &Module,
    words: &Words,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let path = matches.get_one::<PathBuf>("html").cloned().unwrap_or_else(|| {
        PathBuf::from(format!("biaiscope-{kind}-{}-{}.html", module.manifest.id, words.lang()))
    });
    let mut out = io::stdout().lock();
    if path == Path::new(OUT) {
        out.write_all(document.as_bytes()).map_err(Failure::Io)?;
        return Ok(Exit::Fine);
    }
    let shown = ("path", clean::line(&path.display().to_string()).into());
    if path.exists() && !matches.get_flag("force") {
        complain(&words.with(msg::PRINT_EXISTS, &[shown]));
        return Ok(Exit::Failed);
    }
    if let Err(error) = write_whole(&path, document) {
        complain(&words.with(msg::PRINT_UNWRITTEN, &[shown, ("why", explain(&error, words).into())]));
        return Ok(Exit::Failed);
    }
    writeln!(out, "{}", words.with(msg::PRINT_WRITTEN, &[shown])).map_err(Failure::Io)?;
    Ok(Exit::Fine)
}
