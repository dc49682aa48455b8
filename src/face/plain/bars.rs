//! Bars as lines that can be read aloud: the values, and how they changed.

use super::prose::{filled, plain};
use crate::page::{Bars, Run};
use crate::text::{Words, msg};

pub(super) fn lines(bars: &Bars, words: &Words) -> Vec<String> {
    let line = |bar: &crate::page::Bar| {
        let values = [
            ("label", plain(&bar.label).into()),
            ("written", bar.written.as_str().into()),
            ("change", bar.change.as_str().into()),
        ];
        let key = if bar.change.is_empty() { msg::BAR } else { msg::BAR_CHANGED };
        filled(&[Run::new(&words.with(key, &values))], "- ", "  ")
    };
    bars.bars.iter().flat_map(line).collect()
}
