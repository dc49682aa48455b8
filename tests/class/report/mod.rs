//! The report on a cohort: files in, figures and pages out.

mod faults;
mod golden;
mod school;
mod short;
mod tables;
mod telling;
