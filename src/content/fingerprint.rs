//! What tells one content of a module from another.

use super::origin::{Origin, Unreadable};
use crate::text::digest;

/// What tells one content of a module from another: the [`digest`] of the name and the text of
/// each of its files, in the order of their names.
///
/// Line ends and byte order marks do not count: a module unpacked on another system stays itself.
///
/// # Errors
/// Why a file could not be read.
pub fn fingerprint(origin: &Origin) -> Result<String, Unreadable> {
    let mut names = origin.files();
    names.sort();
    let mut texts = Vec::with_capacity(names.len() * 2);
    for name in names {
        let text = origin.read(&name)?;
        texts.extend([name, text]);
    }
    Ok(digest(texts))
}
