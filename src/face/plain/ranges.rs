//! Values of two groups with their intervals, read aloud.

use super::prose::filled;
use crate::page::{RangeRow, Ranges, Run};
use crate::text::{Words, msg};

/// Each row on a line: what it is about, then each group's value.
pub(super) fn lines(ranges: &Ranges, words: &Words) -> Vec<String> {
    let line = |row: &RangeRow| {
        let values = [
            ("label", row.label.as_str().into()),
            ("first", ranges.groups[0].1.as_str().into()),
            ("one", row.written[0].as_str().into()),
            ("second", ranges.groups[1].1.as_str().into()),
            ("other", row.written[1].as_str().into()),
        ];
        let mut text = words.with(msg::PLAIN_RANGE, &values);
        if row.is_on == Some(false) {
            text = format!("{text} [{}]", words.say(msg::PLAIN_RANGE_OFF));
        }
        filled(&[Run::new(&text)], "- ", "  ")
    };
    ranges.rows.iter().flat_map(line).collect()
}
