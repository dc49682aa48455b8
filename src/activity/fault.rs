//! What is wrong with an exercise, and the path in the author's file that leads there.

use std::collections::HashSet;
use std::fmt;

use crate::text::{FaultCode, Id, fault};

/// A step down into what an author wrote: a field, or a place in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A field of a struct.
    Field(&'static str),
    /// A field whose name is only known from the file.
    Name(String),
    /// A place in a list, from 0.
    Index(usize),
}

impl From<&'static str> for Key {
    fn from(field: &'static str) -> Key {
        Key::Field(field)
    }
}

impl From<usize> for Key {
    fn from(index: usize) -> Key {
        Key::Index(index)
    }
}

/// The way from the top of a file down to a value: `steps[3].exercise.options[0]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path(pub Vec<Key>);

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, key) in self.0.iter().enumerate() {
            match key {
                Key::Index(index) => write!(f, "[{index}]")?,
                Key::Field(_) | Key::Name(_) if i > 0 => write!(f, ".{}", key.name())?,
                Key::Field(_) | Key::Name(_) => f.write_str(key.name())?,
            }
        }
        Ok(())
    }
}

impl Key {
    fn name(&self) -> &str {
        match self {
            Key::Field(name) => name,
            Key::Name(name) => name,
            Key::Index(_) => "",
        }
    }
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The module must not be used so.
    Error,
    /// The module works, but should be better.
    Warning,
}

/// One thing wrong with what an author wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub path: Path,
    /// The words there that it is about; none where it is about the whole value.
    pub quote: Option<String>,
    /// How bad it is.
    pub severity: Severity,
    /// Which fault it is.
    pub code: FaultCode,
    /// What the message tells.
    pub values: Vec<(&'static str, String)>,
}

/// The faults found so far, and the place being looked at.
#[derive(Debug, Default)]
pub struct Faults {
    here: Vec<Key>,
    found: Vec<Fault>,
}

impl Faults {
    /// Looks at something one step further down.
    pub fn within(&mut self, key: impl Into<Key>, look: impl FnOnce(&mut Faults)) {
        self.here.push(key.into());
        look(self);
        self.here.pop();
    }

    /// Reports an error here.
    pub fn error(&mut self, code: FaultCode, values: &[(&'static str, &str)]) {
        self.report(Severity::Error, None, code, values);
    }

    /// Reports an error about some words of the text here, which are then shown rather than all.
    pub fn error_about(&mut self, quote: &str, code: FaultCode, values: &[(&'static str, &str)]) {
        self.report(Severity::Error, Some(quote.to_owned()), code, values);
    }

    /// Reports a warning here.
    pub fn warning(&mut self, code: FaultCode, values: &[(&'static str, &str)]) {
        self.report(Severity::Warning, None, code, values);
    }

    /// Reports an error at `key`, one step further down.
    pub fn error_at(&mut self, key: impl Into<Key>, code: FaultCode, values: &[(&'static str, &str)]) {
        self.within(key, |faults| faults.error(code, values));
    }

    /// Reports every id of the list in `field` that is ill formed or stands there twice.
    pub fn ids<'a>(&mut self, field: &'static str, ids: impl Iterator<Item = &'a Id>) {
        let mut seen = HashSet::new();
        self.within(field, |faults| {
            for (place, id) in ids.enumerate() {
                faults.within(place, |faults| {
                    if !id.is_well_formed() {
                        faults.error_at("id", fault::BAD_ID, &[("id", id.as_str())]);
                    }
                    if !seen.insert(id) {
                        faults.error_at("id", fault::DUPLICATE_ID, &[("id", id.as_str())]);
                    }
                });
            }
        });
    }

    /// Takes over what was found below `path`, where the way there was not kept on the way down.
    pub fn adopt(&mut self, path: impl Fn() -> Path, found: Faults) {
        for mut fault in found.found {
            fault.path.0.splice(0..0, path().0);
            self.found.push(fault);
        }
    }

    /// What was found, in the order in which it was.
    pub fn into_found(self) -> Vec<Fault> {
        self.found
    }

    fn report(
        &mut self,
        severity: Severity,
        quote: Option<String>,
        code: FaultCode,
        values: &[(&'static str, &str)],
    ) {
        let values = values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.found.push(Fault { path: Path(self.here.clone()), quote, severity, code, values });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_knows_its_path() {
        let mut faults = Faults::default();
        faults.within("options", |faults| {
            faults.within(2, |faults| faults.error_at("id", crate::text::fault::BAD_ID, &[]));
        });
        assert_eq!(faults.into_found()[0].path.to_string(), "options[2].id");
    }
}
