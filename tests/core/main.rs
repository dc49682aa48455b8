//! The ground rooms: mathematics, kinds of exercise, content, and the module that is shipped.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod content;
mod fairness;
mod grading;
mod kept;
mod kinds;
mod logbook;
mod module;
mod solutions;
mod toolbox;
