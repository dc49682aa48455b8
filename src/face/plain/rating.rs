//! Criteria to rate, each with its number and all its levels.

use super::prose::{filled, plain};
use crate::page::{Ratings, Run};
use crate::text::{Words, msg};

/// Whoever answers hears every level, and how to answer; afterwards only the level that was given.
pub(super) fn lines(ratings: &Ratings, words: &Words) -> Vec<String> {
    let answering = ratings.cursor.is_some();
    let mut out = Vec::new();
    let mut number = 0_usize;
    for group in &ratings.groups {
        out.extend(filled(&group.name, "", ""));
        if !group.text.is_empty() {
            out.extend(filled(&group.text, "", ""));
        }
        for criterion in &group.criteria {
            number += 1;
            let head = format!("({number}) ");
            let indent = " ".repeat(head.len());
            let mut label = criterion.label.clone();
            let level = |level: usize| match level.checked_sub(1) {
                None => Some(ratings.none.clone()),
                Some(place) => criterion.levels.get(place).map(|words| plain(words)),
            };
            if let Some((rating, said)) = criterion.rating.and_then(|rating| Some((rating, level(rating)?))) {
                label.push(Run::new(&format!(" [{rating} = {said}]")));
            }
            out.extend(filled(&label, &head, &indent));
            if answering {
                for (at, said) in (0..=criterion.levels.len()).filter_map(|at| Some((at, level(at)?))) {
                    let head = format!("{indent}{at} = ");
                    out.extend(filled(&[Run::new(&said)], &head, &" ".repeat(head.len())));
                }
            }
        }
        out.push(String::new());
    }
    if answering {
        out.push(words.with(msg::UNCLEAR_RATINGS, &[("criteria", number.into())]));
    } else {
        out.pop();
    }
    out
}
