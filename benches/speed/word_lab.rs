//! From a key to its frame in the laboratory of words, in each scene at its fullest.

use std::time::Duration;

use crossterm::event::KeyCode;

use super::Outcome;
use super::exercise::pressed;
use super::table::{Table, percentile};

const MOST: Duration = Duration::from_millis(16);

pub(crate) fn measure(table: &mut Table) -> Outcome {
    use KeyCode::{Backspace, Char, Down, Right, Tab};
    let lab = lab();
    let scenes: [(&str, &[KeyCode], &[KeyCode]); 3] = [
        ("key → frame, map of 12 words, p99", &[], &[Char('a'), Backspace, Tab, Right, Tab, Right, Tab]),
        ("key → frame, test of 4 × 8 words, p99", &[Char('2')], &[Char('a'), Down, Tab]),
        (
            "key → frame, 94 words neutralised, p99",
            &[Char('3'), Tab, Char(' '), Tab, Tab],
            &[Tab, Char('a'), Backspace, Tab, Tab, Tab],
        ),
    ];
    for (name, before, moves) in scenes {
        let mut samples = pressed(&lab, before, moves)?;
        let middle = percentile(&mut samples, 50);
        table.below(name, percentile(&mut samples, 99), middle, MOST);
    }
    Ok(())
}

/// The exercise of the author's guide, with as many words on the map as there may be.
fn lab() -> String {
    let guide = include_str!("../../docs/examples/word_lab.md");
    let exercise = guide.split("exercise: ").nth(1).and_then(|rest| rest.split("    hints: ").next());
    let exercise = exercise.unwrap_or_default().trim_end().trim_end_matches(',');
    exercise.replace("](term:word-embedding)", "").replace(
        r#""nurse", "homemaker", "doctor", "programmer"]"#,
        r#""nurse", "homemaker", "doctor", "programmer", "boss", "pilot", "judge", "manager", "coach", "leader",
        "surgeon", "singer"]"#,
    )
}
