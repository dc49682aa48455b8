//! Reading a module whole, and all that is wrong with it.

use std::ops::Range;
use std::sync::Arc;

use ron::error::{Error, SpannedError};
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::origin::{Origin, Unreadable};
use super::reference::Logbook;
use super::schema::{FORMAT, Manifest, Module, Part, PartFile, Step, options};
use super::{Finding, SourceFile};
use crate::activity::Severity;
use crate::text::fault;

/// What a module is.
pub(super) const MANIFEST: &str = "module.ron";
/// What its claims rest on.
pub(super) const SOURCES: &str = "sources.ron";
/// Its terms.
pub(super) const GLOSSARY: &str = "glossary.ron";
/// The steps that come back later, if any.
pub(super) const FOLLOW_UPS: &str = "follow-ups.ron";
/// Its tools, if any.
pub(super) const TOOLBOX: &str = "toolbox.ron";
/// Its pages to look up, if any.
pub(super) const PAGES: &str = "pages.ron";
/// Its logbook, if any.
pub(super) const LOGBOOK: &str = "logbook.ron";

/// Reads what a module is: all that the first screen needs.
///
/// # Errors
/// What is wrong with `module.ron`.
pub fn load_manifest(origin: &Origin) -> Result<Manifest, Vec<Finding>> {
    load(origin, MANIFEST, parse_manifest)
}

/// Reads a whole module. What [`super::check`] finds beyond reading does not stop it.
///
/// # Errors
/// What is wrong with the files that cannot be read.
pub fn load_module(origin: &Origin, manifest: Manifest) -> Result<Module, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut parts = Vec::new();
    for entry in &manifest.parts {
        match load(origin, &entry.file, parse_part) {
            Ok(part) => parts.push(Part { entry: entry.clone(), steps: part.steps }),
            Err(found) => findings.extend(found),
        }
    }
    let mut module = Module::new(manifest, parts);
    module.sources = kept(load(origin, SOURCES, parse_list), &mut findings);
    module.glossary = kept(load(origin, GLOSSARY, parse_list), &mut findings);
    module.follow_ups = kept(load_optional(origin, FOLLOW_UPS, parse_list), &mut findings);
    module.toolbox = kept(load_optional(origin, TOOLBOX, parse_list), &mut findings);
    module.pages = kept(load_optional(origin, PAGES, parse_list), &mut findings);
    module.logbook = kept(load_optional(origin, LOGBOOK, parse_logbook), &mut findings);
    if findings.is_empty() { Ok(module.indexed()) } else { Err(findings) }
}

/// What was read; nothing, and its faults noted, where it could not be.
fn kept<T: Default>(read: Result<T, Vec<Finding>>, findings: &mut Vec<Finding>) -> T {
    read.unwrap_or_else(|found| {
        findings.extend(found);
        T::default()
    })
}

fn load<T>(
    origin: &Origin,
    name: &str,
    parse: impl FnOnce(&Arc<SourceFile>) -> Result<T, Vec<Finding>>,
) -> Result<T, Vec<Finding>> {
    parse(&read(origin, name).map_err(|finding| vec![finding])?)
}

/// Reads a file that a module need not have.
fn load_optional<T: Default>(
    origin: &Origin,
    name: &str,
    parse: impl FnOnce(&Arc<SourceFile>) -> Result<T, Vec<Finding>>,
) -> Result<T, Vec<Finding>> {
    if origin.has(name) { load(origin, name, parse) } else { Ok(T::default()) }
}

/// Reads a file of the module, or says why it cannot be.
pub(super) fn read(origin: &Origin, name: &str) -> Result<Arc<SourceFile>, Finding> {
    let display = origin.display(name);
    let unreadable = match origin.read(name) {
        Ok(text) => return Ok(Arc::new(SourceFile::new(display, text))),
        Err(unreadable) => unreadable,
    };
    let mut values = vec![("file", name.to_owned())];
    let (mut text, mut span) = (String::new(), None);
    let code = unreadable.code();
    match unreadable {
        Unreadable::Io(error) if code != fault::FILE_MISSING => values.push(("detail", error.to_string())),
        Unreadable::TooLarge => values.push(("most", (super::FILE_LIMIT / 1024 / 1024).to_string())),
        Unreadable::NotUtf8(shown, at) => {
            text = shown;
            span = Some(at..text[at..].chars().next().map_or(at, |c| at + c.len_utf8()));
        }
        Unreadable::Io(_) | Unreadable::Outside | Unreadable::NotAFile => {}
    }
    let file = Arc::new(SourceFile::new(display, text));
    Err(Finding { file, span, severity: Severity::Error, code, values })
}

pub(super) fn parse_manifest(file: &Arc<SourceFile>) -> Result<Manifest, Vec<Finding>> {
    let manifest: Manifest =
        options().from_str(&file.text).map_err(|error| vec![unparsed(file, &error, 0..file.text.len())])?;
    if manifest.format == FORMAT {
        return Ok(manifest);
    }
    let path = crate::activity::Path(vec!["format".into()]);
    let span = super::locate::locate(&file.text, &[&path]).into_iter().next();
    let values = vec![("found", manifest.format.to_string()), ("known", FORMAT.to_string())];
    Err(vec![Finding {
        file: file.clone(),
        span,
        severity: Severity::Error,
        code: fault::FORMAT_UNKNOWN,
        values,
    }])
}

/// Reads the file of a part; when it cannot be read whole, each of its steps is tried, so that
/// every one that has a fault is reported.
pub(super) fn parse_part(file: &Arc<SourceFile>) -> Result<PartFile, Vec<Finding>> {
    #[derive(Deserialize)]
    struct Loose<'a> {
        #[serde(borrow)]
        steps: Vec<&'a RawValue>,
    }
    options().from_str::<PartFile>(&file.text).map_err(|error| {
        let each =
            options().from_str::<Loose>(&file.text).map(|loose| each_fault::<Step>(file, &loose.steps));
        whole_or_each(file, &error, each.unwrap_or_default())
    })
}

/// Reads a list; when it cannot be read whole, each of its elements is tried.
pub(super) fn parse_list<T: DeserializeOwned>(file: &Arc<SourceFile>) -> Result<Vec<T>, Vec<Finding>> {
    options().from_str::<Vec<T>>(&file.text).map_err(|error| {
        let each =
            options().from_str::<Vec<&RawValue>>(&file.text).map(|values| each_fault::<T>(file, &values));
        whole_or_each(file, &error, each.unwrap_or_default())
    })
}

/// Reads the file of the logbook.
pub(super) fn parse_logbook(file: &Arc<SourceFile>) -> Result<Option<Logbook>, Vec<Finding>> {
    let logbook = options().from_str::<Logbook>(&file.text);
    logbook.map(Some).map_err(|error| vec![unparsed(file, &error, 0..file.text.len())])
}

/// The faults of the elements, and that of the whole where it lies in none of them.
fn whole_or_each(file: &Arc<SourceFile>, error: &SpannedError, each: Vec<Finding>) -> Vec<Finding> {
    let whole = unparsed(file, error, 0..file.text.len());
    let mut findings = each;
    if findings.iter().all(|finding| finding.span != whole.span) {
        findings.push(whole);
    }
    findings
}

fn each_fault<T: DeserializeOwned>(file: &Arc<SourceFile>, values: &[&RawValue]) -> Vec<Finding> {
    let fault = |value: &&RawValue| {
        let text = value.get_ron();
        let start = text.as_ptr().addr() - file.text.as_ptr().addr();
        options().from_str::<T>(text).err().map(|error| unparsed(file, &error, start..start + text.len()))
    };
    values.iter().filter_map(fault).collect()
}

/// A parse error inside `within` as a finding.
fn unparsed(file: &Arc<SourceFile>, error: &SpannedError, within: Range<usize>) -> Finding {
    let text = &file.text[within.clone()];
    let start = within.start + offset(text, error.span.start.line, error.span.start.col);
    // The parser stops before the blanks in front of what it cannot read.
    let rest = &file.text[start..];
    let start = start + rest.len() - rest.trim_start_matches(' ').len();
    let end = within.start + offset(text, error.span.end.line, error.span.end.col);
    let list = |names: &[&'static str]| names.join(", ");
    let (code, values) = match &error.code {
        Error::MissingStructField { field, .. } => {
            (fault::MISSING_FIELD, vec![("field", (*field).to_owned())])
        }
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => {
            (fault::FILE_BREAKS_OFF, vec![])
        }
        // Half a word at the very end is not a misspelt one.
        _ if file.text[end..].trim().is_empty() => (fault::FILE_BREAKS_OFF, vec![]),
        Error::NoSuchStructField { found, expected, .. } => {
            (fault::UNKNOWN_FIELD, vec![("field", found.clone()), ("known", list(expected))])
        }
        Error::DuplicateStructField { field, .. } => {
            (fault::DUPLICATE_FIELD, vec![("field", (*field).to_owned())])
        }
        Error::NoSuchEnumVariant { found, expected, .. } => {
            (fault::UNKNOWN_VARIANT, vec![("found", found.clone()), ("known", list(expected))])
        }
        Error::InvalidValueForType { expected, found } => {
            (fault::WRONG_TYPE, vec![("expected", expected.clone()), ("found", found.clone())])
        }
        Error::ExpectedBoolean => (fault::EXPECTED_BOOLEAN, vec![]),
        Error::ExpectedFloat | Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => {
            (fault::EXPECTED_NUMBER, vec![])
        }
        other => match expected_sign(other) {
            Some(sign) => (fault::EXPECTED_SIGN, vec![("sign", sign.to_owned())]),
            None => (fault::SYNTAX, vec![("detail", other.to_string())]),
        },
    };
    Finding { file: file.clone(), span: Some(start..end.max(start)), severity: Severity::Error, code, values }
}

/// The sign that the parser waited for, if it is one.
fn expected_sign(error: &Error) -> Option<&'static str> {
    match error {
        Error::ExpectedComma => Some(","),
        Error::ExpectedMapColon => Some(":"),
        Error::ExpectedString => Some("\""),
        Error::ExpectedArray => Some("["),
        Error::ExpectedArrayEnd => Some("]"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Some("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Some(")"),
        _ => None,
    }
}

/// The byte at a line and a column, both from 1, the column in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let line_start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[line_start..];
    line_start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
