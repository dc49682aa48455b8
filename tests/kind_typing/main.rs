//! The kinds in which learners write, in every face, on the examples of their guides.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod commit;
mod discuss;
#[path = "../one_step/mod.rs"]
mod one_step;
mod rewrite;
