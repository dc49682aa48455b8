//! Classes led by keys: in virtual time at two terminals, and with the real program.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hall;
mod keys;
#[cfg(unix)]
#[path = "../pty/pseudo.rs"]
#[allow(dead_code, reason = "what the tests of one terminal need beside")]
mod pseudo;
#[cfg(unix)]
mod real;
mod whole;
