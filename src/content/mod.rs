//! Modules as authors write them: schema, reading from a folder or from the program, checking.
//!
//! Content never panics the program: whatever is wrong with it is a [`Finding`] with file, line
//! and column, and how to mend it.

mod check;
mod finding;
mod fingerprint;
mod load;
mod locate;
mod origin;
mod reference;
mod schema;

pub use check::{Checked, check, modules_below};
pub use finding::{Finding, Place, SourceFile};
pub use fingerprint::fingerprint;
pub use load::{load_manifest, load_module};
pub use origin::{FILE_LIMIT, Origin, Unreadable};
pub use reference::{
    LicenceFamily, Logbook, LogbookField, Maintenance, Material, Platform, ReferencePage, Source, Stage,
    Standing, Term, Tool,
};
pub use schema::{
    Assessment, FollowUp, Manifest, Module, Objection, Objective, Part, PartEntry, PartFile, Priority, Step,
    StepPlace, Trainer, options,
};
