//! The report on a cohort: files in, figures and pages out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod faults;
mod golden;
mod school;
mod telling;
