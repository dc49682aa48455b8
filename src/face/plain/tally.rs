//! A grid of observations, as text.

use super::prose::{filled, marked};
use crate::page::{Naming, Run, Tally, TallyCell};
use crate::text::{Words, msg};

/// The observations by number, the texts by letter, and how to answer.
pub(super) fn lines(tally: &Tally, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for (place, name) in tally.columns.iter().enumerate() {
        out.extend(filled(name, &format!("{} = ", Naming::Letters.name(place)), "    "));
    }
    out.push(String::new());
    for (place, row) in tally.rows.iter().enumerate() {
        let head = format!("{}. ", place + 1);
        let indent = " ".repeat(head.len());
        let mut label = row.label.clone();
        label.extend(marked(row.mark, words));
        out.extend(filled(&label, &head, &indent));
        let cells = row.cells.iter().enumerate().filter_map(|(at, cell)| {
            let told = told(cell, words)?;
            Some(format!("{} = {told}", Naming::Letters.name(at)))
        });
        let cells: Vec<String> = cells.collect();
        if !cells.is_empty() {
            out.extend(filled(&[Run::new(&cells.join(" ; "))], &indent, &indent));
        }
        if !row.feedback.is_empty() {
            out.extend(filled(&row.feedback, &indent, &indent));
        }
    }
    let is_open = tally.rows.iter().any(|row| row.mark.is_none());
    if is_open {
        out.push(String::new());
        out.extend(filled(&[Run::new(&words.say(msg::TALLY_HOW))], "", ""));
    }
    out
}

/// What was noted in a cell, and what there is; `None` while it is blank.
fn told(cell: &TallyCell, words: &Words) -> Option<String> {
    let mut told = cell.noted.clone();
    if let Some(run) = marked(cell.mark, words) {
        told.push_str(&run.text);
    }
    if !cell.right.is_empty() {
        told = format!("{told}, {}", words.with(msg::TALLY_RIGHT, &[("right", cell.right.as_str().into())]));
    }
    (!told.is_empty()).then_some(told)
}
