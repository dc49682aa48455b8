//! `biaiscope guide` and `biaiscope handout`: what is printed before a class.

use std::io::{self, Write};
use std::path::PathBuf;

use super::command::{Guide, Printed};
use super::{Asked, Exit, complain};
use crate::app::{Failure, explain};
use crate::content::{Module, Origin, fingerprint, load_manifest, load_module};
use crate::face::html;
use crate::progress::write_handed;
use crate::text::{Words, clean, msg};

/// The trainer's guide.
pub(super) fn guide(asked: &Asked, guide: &Guide) -> Result<Exit, Failure> {
    let (origin, module, words) = opened(asked)?;
    let edition = html::Edition {
        start: guide.start,
        // A file that went away since the module was read leaves the guide without its mark.
        hash: fingerprint(&origin).unwrap_or_default(),
        has_appendices: guide.appendices,
    };
    keep("guide", &html::guide(&module, &edition, &words), &module, &words, &guide.printed)
}

/// The learners' pages.
pub(super) fn handout(asked: &Asked, printed: &Printed) -> Result<Exit, Failure> {
    let (_, module, words) = opened(asked)?;
    keep("handout", &html::handout(&module, &words), &module, &words, printed)
}

/// The module asked for, and the words of the language to print it in.
fn opened(asked: &Asked) -> Result<(Origin, Module, Words), Failure> {
    let origin = asked.origin();
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    Ok((origin, module.map_err(Failure::Module)?, asked.words()))
}

/// Writes a document where it was asked for, and never over another file unless told so.
fn keep(
    kind: &str,
    document: &str,
    module: &Module,
    words: &Words,
    printed: &Printed,
) -> Result<Exit, Failure> {
    let path = printed.html.clone().unwrap_or_else(|| {
        PathBuf::from(format!("biaiscope-{kind}-{}-{}.html", module.manifest.id, words.lang()))
    });
    let shown = ("path", clean::line(&path.display().to_string()).into());
    match write_handed(&path, document, printed.force) {
        Ok(true) => writeln!(io::stdout(), "{}", words.with(msg::PRINT_WRITTEN, &[shown]))?,
        Ok(false) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            complain(&words.with(msg::PRINT_EXISTS, &[shown]));
            return Ok(Exit::Failed);
        }
        Err(error) => {
            complain(&words.with(msg::PRINT_UNWRITTEN, &[shown, ("why", explain(&error, words).into())]));
            return Ok(Exit::Failed);
        }
    }
    Ok(Exit::Fine)
}
