//! The runs of an experiment read aloud, each with its name.

use super::prose::{filled, plain};
use crate::page::{Prose, Run, Runs};
use crate::text::{Words, msg};

pub(super) fn lines(runs: &Runs, words: &Words) -> Vec<String> {
    let row = |(place, cells): (usize, &Vec<Prose>)| {
        let cell =
            |(column, cell): (usize, &Prose)| match runs.table.header.get(column).map(|name| plain(name)) {
                Some(name) if !name.is_empty() => format!("{name}\u{a0}: {}", plain(cell)),
                _ => plain(cell),
            };
        let figures = cells.iter().enumerate().skip(1).map(cell).collect::<Vec<_>>().join(" ; ");
        let name = cells.first().map(|name| plain(name)).unwrap_or_default();
        let chosen = words.say(msg::PLAIN_CHOSEN);
        let picked = if runs.picked == Some(place) { format!(" [{chosen}]") } else { String::new() };
        let text = format!("{name}. {figures}{picked}");
        filled(&[Run::new(&text)], &format!("{}{}. ", runs.letter, place + 1), "    ")
    };
    runs.table.rows.iter().enumerate().flat_map(row).collect()
}
