//! What is left of a class, written to files.

use std::io;
use std::path::{Path, PathBuf};

use super::moment;
use crate::classroom::{Class, Summary};
use crate::content::{Origin, fingerprint};
use crate::face::html;
use crate::hub::Hub;
use crate::progress::{Content, Folder, write_document, write_documents};
use crate::report::{SameName, page, report};
use crate::text::{Words, clean};

/// What the name of the folder of hand-ins ends with.
const HAND_INS: &str = "hand-ins";

/// What was written of a class.
pub(super) struct Written {
    /// The class as a document to read; what programs read is beside it.
    pub(super) summary: PathBuf,
    /// What was answered by phone, where anything was.
    pub(super) by_phone: Option<ByPhone>,
}

/// What was written of the answers by phone.
pub(super) struct ByPhone {
    /// The folder of what each participant hands in.
    pub(super) folder: PathBuf,
    /// How many they are.
    pub(super) count: usize,
    /// What they come to, as a document to read.
    pub(super) report: PathBuf,
}

/// Writes what is left of `class` as Markdown, to be read, and as JSON; what each participant of
/// `hub` hands in, and the report on that.
///
/// # Errors
/// When they cannot be written anywhere.
pub(super) fn write(
    class: &Class,
    hub: &Hub,
    folder: &Folder,
    origin: &Origin,
    words: &Words,
) -> io::Result<Written> {
    let summary = Summary::of(class);
    let start = class.started().unwrap_or_default();
    let name = format!("biaiscope-{}-{}", moment::day(start), moment::local(start).replace(':', "h"));
    let json = serde_json::to_string_pretty(&summary)?;
    let text = summary.markdown(class, words, &moment::local);
    let summary = write_document(folder, &name, "md", &text)?;
    write_document(folder, &name, "json", &json)?;
    Ok(Written { summary, by_phone: by_phone(class, hub, (folder, &name), origin, words)? })
}

/// Writes what each participant hands in, in files that name nobody, and the report on them.
fn by_phone(
    class: &Class,
    hub: &Hub,
    (folder, name): (&Folder, &str),
    origin: &Origin,
    words: &Words,
) -> io::Result<Option<ByPhone>> {
    let manifest = &class.module().manifest;
    let hash = fingerprint(origin).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    let content = Content { id: manifest.id.clone(), version: clean::line(&manifest.version), hash };
    let hand_ins = hub.hand_ins(class, &content, class.clock().now().wall / 1000);
    if hand_ins.is_empty() {
        return Ok(None);
    }
    let mut documents = Vec::new();
    for hand_in in &hand_ins {
        let short = hand_in.submission.get(..8).unwrap_or_default();
        documents.push((format!("biaiscope-{}-{short}.json", content.id), hand_in.write()?));
    }
    let path = write_documents(folder, &format!("{name}-{HAND_INS}"), &documents)?;
    let report = told(&path, class, content, words);
    let report = write_document(folder, name, "html", &report)?;
    Ok(Some(ByPhone { folder: path, count: hand_ins.len(), report }))
}

/// The report on the hand-ins in a folder, as a document.
fn told(folder: &Path, class: &Class, content: Content, words: &Words) -> String {
    let report = report(&[folder.to_owned()], class.module(), content, None, SameName::Keep);
    html::page(&page(&report, class.module(), words), words)
}
