//! Checking a module: everything that is wrong with it, at once, each with its place.

mod rules;
mod texts;

use std::path::Path as FilePath;
use std::sync::Arc;

use super::load::{parse_list, parse_manifest, parse_part, read};
use super::schema::{Manifest, Module, Part, Source, Term};
use super::{Finding, Origin, SourceFile, locate};
use crate::activity::{Fault, Faults, Severity};

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

struct Check<'a> {
    origin: &'a Origin,
    findings: Vec<Finding>,
}

/// A file and what it holds, when it could be read.
type Read<T> = (Option<Arc<SourceFile>>, Option<T>);

impl Check<'_> {
    fn whole(&mut self) -> Option<Module> {
        let (manifest_file, manifest) = self.read("module.ron", parse_manifest);
        let (sources_file, sources) = self.read("sources.ron", parse_list::<Source>);
        let (glossary_file, glossary) = self.read("glossary.ron", parse_list::<Term>);
        let Some(manifest) = manifest else {
            self.texts(manifest_file.as_ref(), &texts::Known::default());
            return None;
        };
        let parts: Vec<_> = manifest.parts.iter().map(|entry| self.read(&entry.file, parse_part)).collect();
        let known = texts::Known {
            sources: sources.as_ref().map(|sources| sources.iter().map(|source| source.id.clone()).collect()),
            terms: glossary.as_ref().map(|glossary| glossary.iter().map(|term| term.id.clone()).collect()),
            steps: Vec::new(),
        };
        for file in [&manifest_file, &sources_file, &glossary_file] {
            self.texts(file.as_ref(), &known);
        }
        for (file, part) in &parts {
            let steps =
                part.iter().flat_map(|part| part.steps.iter().map(|step| step.sources.clone())).collect();
            self.texts(file.as_ref(), &texts::Known { steps, ..known.clone() });
        }
        self.unlisted(&manifest);

        let complete = parts.iter().all(|(_, part)| part.is_some());
        let files: Vec<_> = parts.iter().map(|(file, _)| file.clone()).collect();
        let read = parts.into_iter().zip(&manifest.parts).filter_map(|((_, part), entry)| {
            part.map(|part| (Part { entry: entry.clone(), steps: part.steps }, part.id))
        });
        let (read, ids): (Vec<Part>, Vec<_>) = read.unzip();
        let lists = sources.is_some() && glossary.is_some();
        let module = Module::new(manifest, read, sources.unwrap_or_default(), glossary.unwrap_or_default());
        if !complete || !lists {
            return None;
        }
        self.faults(manifest_file.as_ref(), |faults| rules::manifest(&module, faults));
        self.faults(sources_file.as_ref(), |faults| rules::sources(&module, faults));
        self.faults(glossary_file.as_ref(), |faults| rules::glossary(&module, faults));
        let reachable = rules::reachable(&module);
        for (place, file) in files.iter().enumerate() {
            self.faults(file.as_ref(), |faults| rules::part(&module, place, &ids[place], &reachable, faults));
        }
        Some(module)
    }

    fn read<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&Arc<SourceFile>) -> Result<T, Vec<Finding>>,
    ) -> Read<T> {
        match read(self.origin, name) {
            Ok(file) => {
                let parsed = parse(&file).map_err(|found| self.findings.extend(found)).ok();
                (Some(file), parsed)
            }
            Err(finding) => {
                self.findings.push(finding);
                (None, None)
            }
        }
    }

    /// Parts that stand in the folder and are not in the manifest cannot be reached.
    fn unlisted(&mut self, manifest: &Manifest) {
        for name in self.origin.files() {
            let listed = manifest.parts.iter().any(|entry| entry.file == name);
            if listed || matches!(name.as_str(), "module.ron" | "sources.ron" | "glossary.ron") {
                continue;
            }
            let file = Arc::new(SourceFile { name: self.origin.display(&name), text: String::new() });
            self.findings.push(Finding {
                file,
                span: None,
                severity: Severity::Error,
                code: "file-unlisted",
                values: vec![],
            });
        }
    }

    fn texts(&mut self, file: Option<&Arc<SourceFile>>, known: &texts::Known) {
        if let Some(file) = file {
            self.place(file, texts::check(&file.text, known));
        }
    }

    fn faults(&mut self, file: Option<&Arc<SourceFile>>, look: impl FnOnce(&mut Faults)) {
        let mut faults = Faults::default();
        look(&mut faults);
        if let Some(file) = file {
            self.place(file, faults.into_found());
        }
    }

    /// Gives faults their place in the file.
    fn place(&mut self, file: &Arc<SourceFile>, faults: Vec<Fault>) {
        if faults.is_empty() {
            return;
        }
        let paths: Vec<_> = faults.iter().map(|fault| &fault.path).collect();
        let spans = locate::locate(&file.text, &paths);
        self.findings.extend(faults.into_iter().zip(spans).map(|(fault, span)| Finding {
            file: file.clone(),
            span: Some(span),
            severity: fault.severity,
            code: fault.code,
            values: fault.values,
        }));
    }
}
