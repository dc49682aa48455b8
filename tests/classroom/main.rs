//! Classes being led: events in, state and pages out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agenda;
mod properties;
mod room;
mod votes;
