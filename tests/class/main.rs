//! Classes: led at screens, and reported on afterwards.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod classroom;
mod hub;
mod phones;
mod present;
mod report;
