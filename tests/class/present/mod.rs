//! Classes led by keys: in virtual time at two terminals, and with the real program.

mod hall;
mod hand;
mod keys;
mod labs;
#[cfg(unix)]
mod lines;
mod phones;
#[cfg(unix)]
#[path = "../../cli/pty/pseudo.rs"]
#[allow(dead_code, reason = "what the tests of one terminal need beside")]
mod pseudo;
#[cfg(unix)]
mod real;
mod whole;
