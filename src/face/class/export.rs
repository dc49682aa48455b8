//! What is left of a class, written to files.

use std::io;
use std::path::PathBuf;

use super::moment;
use crate::classroom::{Class, Summary};
use crate::progress::{Folder, write_document};
use crate::text::Words;

/// Writes what is left of `class` as Markdown, to be read, and as JSON. Returns where they are.
///
/// # Errors
/// When they cannot be written anywhere.
pub(super) fn write(class: &Class, folder: &Folder, words: &Words) -> io::Result<[PathBuf; 2]> {
    let summary = Summary::of(class);
    let start = class.started().unwrap_or_default();
    let name = format!("biaiscope-{}-{}", moment::day(start), moment::local(start).replace(':', "h"));
    let json = serde_json::to_string_pretty(&summary)?;
    let text = summary.markdown(class, words, &moment::local);
    Ok([write_document(folder, &name, "md", &text)?, write_document(folder, &name, "json", &json)?])
}
