//! A place to type several lines, as text.

use super::prose::{filled, plain};
use crate::page::{Area, Run};
use crate::text::{Words, msg};

/// A place to type: what is asked for, how, and what has been typed so far.
pub(super) fn area_lines(area: &Area, words: &Words) -> Vec<String> {
    let label = plain(&area.label);
    let mut out =
        filled(&[Run::new(&words.with(msg::PLAIN_AREA, &[("label", label.trim().into())]))], "", "");
    if area.text.is_empty() {
        if !area.waiting.is_empty() {
            out.extend(filled(&area.waiting, "  ", "  "));
        }
        return out;
    }
    let typed = words.with(msg::PLAIN_TYPED, &[("typed", area.text.as_str().into())]);
    out.extend(filled(&[Run::new(&typed)], "  ", "  "));
    out
}
