//! What is said about each element of an answer, as text.

use super::prose::{filled, marked};
use crate::page::Remark;
use crate::text::Words;

/// What is said about each element of an answer, numbered.
pub(super) fn remark_lines(remarks: &[Remark], words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for (place, remark) in remarks.iter().enumerate() {
        let mut label = remark.label.clone();
        label.extend(marked(Some(remark.mark), words));
        out.extend(filled(&label, &format!("({}) ", place + 1), "    "));
        if !remark.feedback.is_empty() {
            out.extend(filled(&remark.feedback, "    ", "    "));
        }
    }
    out
}
