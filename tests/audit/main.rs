//! Audits of files of decisions: the figures, the reading, and what is said of them.

#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    reason = "a test that cannot go on has failed; a few rows are written as they read"
)]

mod golden;
mod properties;
mod reading;
mod swapping;
mod telling;

use biaiscope::audit::{Audit, Figure, Group, Grouping, Measure, Refused, Request, audit};

/// What most tests ask for: the decision `d` by the group `g`.
fn request() -> Request {
    Request { outcome: Some("d".into()), groups: vec!["g".into()], ..Request::default() }
}

fn audited(csv: &str, request: &Request) -> Audit {
    audit(csv.as_bytes(), request).unwrap()
}

fn refused(csv: &str, request: &Request) -> Refused {
    audit(csv.as_bytes(), request).unwrap_err()
}

fn group<'a>(grouping: &'a Grouping, name: &str) -> &'a Group {
    grouping.groups.iter().find(|group| group.name == name).unwrap()
}

fn figure(group: &Group, measure: Measure) -> &Figure {
    group.figures.iter().find(|figure| figure.measure == measure).unwrap()
}

/// A file of so many lines of each group and decision.
fn file(counts: &[(&str, &str, usize)]) -> String {
    let lines = counts.iter().map(|(group, decision, count)| format!("{group},{decision}\n").repeat(*count));
    format!("g,d\n{}", lines.collect::<String>())
}
