//! Classes being led: events in, state and pages out.

mod agenda;
mod labs;
mod properties;
pub(crate) mod room;
mod shown;
mod votes;
