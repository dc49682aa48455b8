//! Classes being led: events in, state and pages out.

mod agenda;
mod labs;
mod properties;
mod room;
mod shown;
mod votes;
