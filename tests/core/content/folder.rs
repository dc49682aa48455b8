//! A small valid module in a folder of its own, to be spoilt one place at a time.

use std::fs;
use std::path::PathBuf;

use biaiscope::content::{Checked, Finding, Origin, check};
use tempfile::TempDir;

pub(crate) const PART: &str = "parts/1-start.ron";
pub(crate) const MANIFEST: &str = "module.ron";
pub(crate) const SOURCES: &str = "sources.ron";
pub(crate) const GLOSSARY: &str = "glossary.ron";

/// Stands in a spoilt text where the fault is expected to be shown.
pub(crate) const HERE: char = '§';

pub(crate) struct Folder {
    dir: TempDir,
    marked: Option<(String, usize, usize)>,
}

impl Folder {
    pub(crate) fn new() -> Folder {
        let folder = Folder { dir: tempfile::tempdir().unwrap(), marked: None };
        fs::create_dir(folder.path("parts")).unwrap();
        let file = |name: &str, text: &str| fs::write(folder.path(name), text).unwrap();
        file(MANIFEST, include_str!("valid/module.ron"));
        file(SOURCES, include_str!("valid/sources.ron"));
        file(GLOSSARY, include_str!("valid/glossary.ron"));
        file(PART, include_str!("valid/part.ron"));
        folder
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn origin(&self) -> Origin {
        Origin::Folder(self.dir.path().to_owned())
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Folder {
        fs::write(self.path(name), bytes).unwrap();
        self
    }

    pub(crate) fn without(self, name: &str) -> Folder {
        fs::remove_file(self.path(name)).unwrap();
        self
    }

    /// Replaces the first `old` by `new`, in which [`HERE`] may stand before the fault.
    pub(crate) fn spoil(mut self, name: &str, old: &str, new: &str) -> Folder {
        let text = self.text(name);
        assert!(text.contains(old), "{name} has no {old:?}");
        let mut text = text.replacen(old, new, 1);
        if let Some(at) = text.find(HERE) {
            text.remove(at);
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            self.marked = Some((name.to_owned(), line, column));
        }
        self.with(name, text)
    }

    pub(crate) fn check(&self) -> Checked {
        check(&self.origin())
    }

    /// The codes of all findings, in order.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.check().findings.iter().map(|finding| finding.code.name()).collect()
    }

    /// The findings as `file:line:column code`.
    pub(crate) fn places(&self) -> Vec<String> {
        self.check().findings.iter().map(|finding| self.place(finding)).collect()
    }

    fn place(&self, finding: &Finding) -> String {
        let name = finding.file.name.strip_prefix(&self.dir.path().display().to_string()).unwrap();
        let place = finding.place().map(|place| format!(":{}:{}", place.line, place.column));
        format!("{}{} {}", &name[1..], place.unwrap_or_default(), finding.code)
    }

    /// Asserts that there is one finding, `code`, at [`HERE`] when that was given.
    pub(crate) fn gives(&self, code: &str) {
        let wanted = self
            .marked
            .as_ref()
            .map_or_else(|| code.to_owned(), |(name, line, column)| format!("{name}:{line}:{column} {code}"));
        let found = if self.marked.is_some() {
            self.places()
        } else {
            self.codes().into_iter().map(str::to_owned).collect()
        };
        assert_eq!(found, [wanted]);
    }
}
