//! Why a person cannot go on: what stopped the program, and how it is told.

use std::error::Error;
use std::{fmt, io};

use crate::content::Finding;
use crate::progress::{Damage, Locked, Unreadable};
use crate::text::{Words, clean, msg};

/// Why a person cannot go on.
#[derive(Debug)]
pub enum Failure {
    /// The module cannot be read.
    Module(Vec<Finding>),
    /// Their progress cannot be used.
    Locked(Locked),
    /// The system refuses something.
    Io(io::Error),
    /// The program ended, and the system had not taken everything that was to be kept.
    Unsaved(io::Error),
}

impl Failure {
    /// What happened and what to do, in the person's language.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Failure::Module(findings) => {
                let rendered: Vec<String> =
                    findings.iter().map(|finding| finding.render(words, false)).collect();
                format!("{}\n\n{}", words.say(msg::ERROR_MODULE), rendered.join("\n\n"))
            }
            Failure::Locked(Locked::InUse) => words.say(msg::ERROR_IN_USE),
            Failure::Locked(Locked::Newer(schema)) => {
                words.with(msg::ERROR_NEWER, &[("schema", (*schema).into())])
            }
            Failure::Locked(Locked::Io(error)) | Failure::Io(error) => explain(error, words),
            Failure::Unsaved(error) => {
                words.with(msg::UNSAVED_LOST, &[("why", explain(error, words).into())])
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Module(_) => f.write_str(msg::ERROR_MODULE.key()),
            Failure::Locked(Locked::InUse) => f.write_str(msg::ERROR_IN_USE.key()),
            Failure::Locked(Locked::Newer(schema)) => write!(f, "{} ({schema})", msg::ERROR_NEWER.key()),
            Failure::Locked(Locked::Io(_)) | Failure::Io(_) => f.write_str(msg::ERROR_IO.key()),
            Failure::Unsaved(_) => f.write_str(msg::UNSAVED_LOST.key()),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Failure::Module(findings) => findings.first().map(|finding| finding as _),
            Failure::Locked(Locked::Io(error)) | Failure::Io(error) | Failure::Unsaved(error) => Some(error),
            Failure::Locked(Locked::InUse | Locked::Newer(_)) => None,
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Io(error)
    }
}

impl From<Locked> for Failure {
    fn from(locked: Locked) -> Failure {
        Failure::Locked(locked)
    }
}

/// What was found damaged in a journal, in the person's language; `None` when it is whole.
pub fn damaged(damage: &[Damage], words: &Words) -> Option<String> {
    let lines = damage.iter().filter(|damage| matches!(damage, Damage::Line(_))).count();
    let copies = damage.iter().find_map(|damage| match damage {
        Damage::Copies(copies) => Some(*copies),
        _ => None,
    });
    let said = [
        (lines > 0).then(|| words.with(msg::DAMAGE_LINES, &[("lines", lines.into())])),
        damage.contains(&Damage::Torn).then(|| words.say(msg::DAMAGE_TORN)),
        copies.map(|copies| words.with(msg::DAMAGE_COPIES, &[("copies", copies.into())])),
        damage.contains(&Damage::Unlocked).then(|| words.say(msg::DAMAGE_UNLOCKED)),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// What the system refused, in the person's language.
pub fn explain(error: &io::Error, words: &Words) -> String {
    use io::ErrorKind::{FileTooLarge, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    if error.get_ref().is_some_and(<dyn Error + Send + Sync>::is::<Unreadable>) {
        return words.say(msg::ERROR_UNREADABLE);
    }
    match error.kind() {
        StorageFull | QuotaExceeded | FileTooLarge => words.say(msg::ERROR_DISK_FULL),
        PermissionDenied | ReadOnlyFilesystem => words.say(msg::ERROR_DENIED),
        _ => words.with(msg::ERROR_IO, &[("detail", clean::line(&error.to_string()).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Origin, load_manifest};

    #[test]
    fn a_failure_names_its_cause() {
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        for failure in [Failure::from(denied()), Failure::from(Locked::Io(denied()))] {
            let cause = failure.source().and_then(|cause| cause.downcast_ref::<io::Error>());
            assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::PermissionDenied));
            assert_eq!(failure.to_string(), msg::ERROR_IO.key());
        }
        assert!(Failure::Locked(Locked::InUse).source().is_none());
        let findings = load_manifest(&Origin::Folder("missing".into())).unwrap_err();
        let failure = Failure::Module(findings);
        let cause = failure.source().and_then(|cause| cause.downcast_ref::<Finding>());
        assert_eq!(cause.map(ToString::to_string).as_deref(), Some("missing/module.ron file-missing"));
    }
}
