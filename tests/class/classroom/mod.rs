//! Classes being led: events in, state and pages out.

mod agenda;
mod properties;
mod room;
mod votes;
