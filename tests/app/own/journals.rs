//! The journals' schemas, held against the page that says when they are raised.

use std::collections::BTreeSet;
use std::fs;

use biaiscope::activity::Response;
use biaiscope::classroom::{Act, Entry, Event as ClassEvent};
use biaiscope::hub::Event as Phones;
use biaiscope::progress::{Event, JournalEvent};
use serde::de::DeserializeOwned;

/// The names by which serde knows the variants of an enum: it lists them to whoever asks for one
/// that is not there.
fn tags<E: DeserializeOwned + std::fmt::Debug>() -> BTreeSet<String> {
    let error = serde_json::from_str::<E>(r#"{"no such variant":null}"#).unwrap_err().to_string();
    let (_, expected) = error.split_once("expected one of ").unwrap();
    names(expected)
}

/// What stands between backquotes.
fn names(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The table below a heading of the page: its last schema, and what each further column names in all
/// its rows.
fn table(heading: &str) -> (u32, Vec<BTreeSet<String>>) {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/journals.md")).unwrap();
    let (_, section) = page.split_once(&format!("## {heading}\n")).unwrap();
    let rows = section.split("\n## ").next().unwrap().lines().filter(|line| line.starts_with("| "));
    let rows: Vec<Vec<&str>> =
        rows.skip(1).map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect();
    let last = rows.last().unwrap()[0].parse().unwrap();
    let column = |at: usize| -> BTreeSet<String> {
        let listed: Vec<String> = rows.iter().flat_map(|row| names(row[at])).collect();
        let once: BTreeSet<String> = listed.iter().cloned().collect();
        assert_eq!(once.len(), listed.len(), "{heading}: a name came with one schema, not with two");
        once
    };
    (last, (1..rows[0].len()).map(column).collect())
}

#[test]
fn a_new_event_or_kind_of_exercise_raises_the_schema_of_learners() {
    assert_eq!(table("Learners"), (Event::SCHEMA, vec![tags::<Event>(), tags::<Response>()]));
}

#[test]
fn a_new_event_or_kind_of_exercise_raises_the_schema_of_classes() {
    let known = vec![tags::<ClassEvent>(), tags::<Act>(), tags::<Response>()];
    assert_eq!(table("Classes"), (Entry::SCHEMA, known));
}

#[test]
fn a_new_event_or_kind_of_exercise_raises_the_schema_of_participants() {
    assert_eq!(table("Participants"), (Phones::SCHEMA, vec![tags::<Phones>(), tags::<Response>()]));
}
