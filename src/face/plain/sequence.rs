//! Items to put into order, as text.

use super::prose::{filled, marked};
use crate::page::{Prose, Run, Sequence};
use crate::text::{Words, msg};

/// The items by number, and how to answer.
pub(super) fn lines(sequence: &Sequence, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for (place, item) in sequence.items.iter().enumerate() {
        let head = format!("{}. ", place + 1);
        let indent = " ".repeat(head.len());
        let mut label = item.label.clone();
        label.extend(marked(item.mark, words));
        out.extend(filled(&label, &head, &indent));
        let mut told = Prose::new();
        if let Some(belongs) = item.belongs {
            let place = words.with(msg::SEQUENCE_BELONGS, &[("place", (belongs + 1).into())]);
            told.push(Run::new(&format!("{place} ")));
        }
        told.extend(item.feedback.iter().cloned());
        if !told.is_empty() {
            out.extend(filled(&told, &indent, &indent));
        }
    }
    if sequence.cursor.is_some() && sequence.items.len() > 1 {
        out.push(String::new());
        out.extend(filled(&[Run::new(&words.say(msg::SEQUENCE_HOW))], "", ""));
    }
    out
}
