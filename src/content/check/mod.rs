//! Checking a module: everything that is wrong with it, at once, each with its place.

mod keys;
mod known;
mod rules;
mod texts;

use std::collections::HashMap;
use std::path::Path as FilePath;
use std::sync::Arc;

use super::load::{
    FOLLOW_UPS, GLOSSARY, LOGBOOK, MANIFEST, PAGES, SOURCES, TOOLBOX, parse_list, parse_logbook,
    parse_manifest, parse_part, read,
};
use super::reference::{ReferencePage, Source, Term, Tool};
use super::schema::{FollowUp, Manifest, Module, Part, PartFile};
use super::{Finding, Origin, SourceFile, locate};
use crate::activity::{Fault, Faults, Severity};
use crate::text::{Id, fault};
use known::Known;

/// What checking a module gave.
#[derive(Debug)]
pub struct Checked {
    /// Where the module is from.
    pub origin: Origin,
    /// The module, when all its files could be read.
    pub module: Option<Module>,
    /// What is wrong, by file and place.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// The modules in `folder`: itself when it has a `module.ron`, else the folders in it that do.
pub fn modules_below(folder: &FilePath) -> Vec<Origin> {
    if folder.join("module.ron").exists() {
        return vec![Origin::Folder(folder.to_owned())];
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut below: Vec<_> = entries.filter(|path| path.join("module.ron").exists()).collect();
    below.sort();
    below.into_iter().map(Origin::Folder).collect()
}

/// Checks the module at `origin` and reports all that is wrong with it.
pub fn check(origin: &Origin) -> Checked {
    let mut check = Check { origin, findings: Vec::new() };
    let module = check.whole();
    let mut findings = check.findings;
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| (finding.span.as_ref().map_or(0, |span| span.start), finding.severity);
        a.file.name.cmp(&b.file.name).then_with(|| key(a).cmp(&key(b)))
    });
    Checked { origin: origin.clone(), module, findings }
}

/// The files of a module that are not parts.
const NOT_PARTS: [&str; 7] = [MANIFEST, SOURCES, GLOSSARY, FOLLOW_UPS, TOOLBOX, PAGES, LOGBOOK];

struct Check<'a> {
    origin: &'a Origin,
    findings: Vec<Finding>,
}

/// A file that could be opened, and what it holds where that could be read too.
struct Read<T> {
    file: Arc<SourceFile>,
    value: Option<T>,
}

impl Check<'_> {
    fn whole(&mut self) -> Option<Module> {
        let manifest = self.read(MANIFEST, parse_manifest);
        let sources = self.read(SOURCES, parse_list::<Source>);
        let glossary = self.read(GLOSSARY, parse_list::<Term>);
        let parts = self.parts(manifest.as_ref());
        let follow_ups = self.read_optional(FOLLOW_UPS, parse_list::<FollowUp>);
        let toolbox = self.read_optional(TOOLBOX, parse_list::<Tool>);
        let pages = self.read_optional(PAGES, parse_list::<ReferencePage>);
        let logbook = self.read_optional(LOGBOOK, parse_logbook);
        let known = Known::new(
            value(manifest.as_ref()),
            value(sources.as_ref()),
            value(glossary.as_ref()),
            &part_files(&parts),
            value(follow_ups.as_ref()),
        );

        if let Some(Read { file, value }) = &manifest {
            self.look(file, &known, &[], |faults| {
                if let Some(manifest) = value {
                    rules::manifest(manifest, &part_files(&parts), faults);
                }
            });
        }
        if let Some(Read { file, value }) = &sources {
            let sources = value.as_deref().unwrap_or_default();
            self.look(file, &known, &[], |faults| rules::sources(sources, faults));
        }
        if let Some(Read { file, value }) = &glossary {
            let terms = value.as_deref().unwrap_or_default();
            self.look(file, &known, &[], |faults| rules::glossary(terms, &known, faults));
        }
        let mut first = 0;
        for (place, read) in parts.iter().enumerate() {
            let Some(Read { file, value }) = read else { continue };
            let steps = value.as_ref().map(|part| part.steps.as_slice()).unwrap_or_default();
            let listed: Vec<&[Id]> = steps.iter().map(|step| step.sources.as_slice()).collect();
            let entry = manifest.as_ref().and_then(|read| read.value.as_ref()?.parts.get(place));
            self.look(file, &known, &listed, |faults| {
                if let Some(part) = value {
                    rules::part(part, entry, first, &known, faults);
                }
            });
            first += steps.len();
        }
        self.look_list(
            follow_ups.as_ref(),
            &known,
            |late| &late.step.sources,
            |late, faults| {
                rules::follow_ups(late, first, &known, faults);
            },
        );
        self.look_list(
            toolbox.as_ref(),
            &known,
            |tool| &tool.sources,
            |tools, faults| {
                rules::toolbox(tools, &known, faults);
            },
        );
        self.look_list(
            pages.as_ref(),
            &known,
            |page| &page.sources,
            |pages, faults| {
                rules::pages(pages, &known, faults);
            },
        );
        if let Some(Read { file, value }) = &logbook {
            self.look(file, &known, &[], |faults| {
                if let Some(logbook) = value.as_ref().and_then(Option::as_ref) {
                    rules::logbook(logbook, &known, faults);
                }
            });
        }
        let Read { file, value } = manifest?;
        let mut module = assemble(value?, parts)?;
        module.sources = sources?.value?;
        module.glossary = glossary?.value?;
        module.follow_ups = if_any(follow_ups)?;
        module.toolbox = if_any(toolbox)?;
        module.pages = if_any(pages)?;
        module.logbook = if_any(logbook)?;
        let mut faults = Faults::default();
        keys::check(&module, &mut faults);
        self.place(&file, faults.into_found());
        Some(module.indexed())
    }

    /// Looks at a list each of whose elements lists the sources of its own texts.
    fn look_list<T>(
        &mut self,
        list: Option<&Read<Vec<T>>>,
        known: &Known,
        sources: impl Fn(&T) -> &[Id],
        rules: impl FnOnce(&[T], &mut Faults),
    ) {
        let Some(Read { file, value }) = list else { return };
        let elements = value.as_deref().unwrap_or_default();
        let listed: Vec<&[Id]> = elements.iter().map(sources).collect();
        self.look(file, known, &listed, |faults| rules(elements, faults));
    }

    /// Reads the parts that the manifest lists, and reports files that it does not. Without a
    /// manifest, whatever lies where parts do is worth reading.
    fn parts(&mut self, manifest: Option<&Read<Manifest>>) -> Vec<Option<Read<PartFile>>> {
        let mut others = self.origin.files();
        others.retain(|name| !NOT_PARTS.contains(&name.as_str()));
        let Some((file, entries)) = manifest.and_then(|read| Some((&read.file, &read.value.as_ref()?.parts)))
        else {
            return others.iter().map(|name| self.read(name, parse_part)).collect();
        };
        others.retain(|name| entries.iter().all(|entry| entry.file != *name));
        for name in others {
            let file = Arc::new(SourceFile::new(self.origin.display(&name), String::new()));
            let values = vec![("file", name)];
            let (severity, code) = (Severity::Error, fault::FILE_UNLISTED);
            self.findings.push(Finding { file, span: None, severity, code, values });
        }
        let mut parts = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            let before = self.findings.len();
            parts.push(self.read(&entry.file, parse_part));
            // A file that cannot be opened is shown where the author named it.
            for finding in &mut self.findings[before..] {
                if finding.span.is_none() {
                    let path = crate::activity::Path(vec!["parts".into(), place.into(), "file".into()]);
                    finding.span = locate::locate(&file.text, &[&path]).pop();
                    finding.file = file.clone();
                }
            }
        }
        parts
    }

    fn read<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&Arc<SourceFile>) -> Result<T, Vec<Finding>>,
    ) -> Option<Read<T>> {
        let file = read(self.origin, name).map_err(|finding| self.findings.push(finding)).ok()?;
        let value = parse(&file).map_err(|found| self.findings.extend(found)).ok();
        Some(Read { file, value })
    }

    /// Reads a file that a module need not have.
    fn read_optional<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&Arc<SourceFile>) -> Result<T, Vec<Finding>>,
    ) -> Option<Read<T>> {
        if self.origin.has(name) { self.read(name, parse) } else { None }
    }

    /// Looks at the texts of a file, and at whatever else has rules.
    fn look(
        &mut self,
        file: &Arc<SourceFile>,
        known: &Known,
        listed: &[&[Id]],
        rules: impl FnOnce(&mut Faults),
    ) {
        let mut faults = Faults::default();
        texts::check(&file.text, known, listed, &mut faults);
        rules(&mut faults);
        self.place(file, faults.into_found());
    }

    /// Gives faults their place in the file.
    fn place(&mut self, file: &Arc<SourceFile>, faults: Vec<Fault>) {
        if faults.is_empty() {
            return;
        }
        let paths: Vec<_> = faults.iter().map(|fault| &fault.path).collect();
        let spans = locate::locate(&file.text, &paths);
        // Where the same words are at fault twice, the second fault is about the second ones.
        let mut told: HashMap<(usize, String), usize> = HashMap::new();
        for (fault, mut span) in faults.into_iter().zip(spans) {
            if let Some(quote) = fault.quote {
                let from = told.entry((span.start, quote.clone())).or_insert(span.start);
                if let Some(at) = file.text[*from..span.end].find(&quote) {
                    span = *from + at..*from + at + quote.len();
                    *from = span.end;
                }
            }
            self.findings.push(Finding {
                file: file.clone(),
                span: Some(span),
                severity: fault.severity,
                code: fault.code,
                values: fault.values,
            });
        }
    }
}

fn value<T>(read: Option<&Read<T>>) -> Option<&T> {
    read?.value.as_ref()
}

fn part_files(parts: &[Option<Read<PartFile>>]) -> Vec<Option<&PartFile>> {
    parts.iter().map(|part| value(part.as_ref())).collect()
}

/// What an optional file holds: nothing where there is none, `None` where it cannot be read.
fn if_any<T: Default>(read: Option<Read<T>>) -> Option<T> {
    read.map_or_else(|| Some(T::default()), |read| read.value)
}

fn assemble(manifest: Manifest, parts: Vec<Option<Read<PartFile>>>) -> Option<Module> {
    let parts = parts
        .into_iter()
        .zip(&manifest.parts)
        .map(|(read, entry)| Some(Part { entry: entry.clone(), steps: read?.value?.steps }));
    let parts = parts.collect::<Option<Vec<Part>>>()?;
    Some(Module::new(manifest, parts))
}
