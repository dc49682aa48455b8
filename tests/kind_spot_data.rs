//! Spot in data, from a module in a folder to the screen and to lines of text.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod spotting;

use biaiscope::text::Lang;
use spotting::{Stage, example};

const DOC: &str = include_str!("../docs/examples/spot_data.md");

#[test]
fn the_example_passes_the_check() {
    assert_eq!(Stage::new(&example(DOC)).findings(), Vec::<String>::new());
}

#[test]
fn a_whole_answer_typed_on_a_line_is_graded() {
    let all = "c1 1, c4 1, c5 4, c7 3, c8 2, r4c3 4\n";
    assert!(Stage::new(&example(DOC)).plain(Lang::En, all).contains("[Right]\n"));
}
