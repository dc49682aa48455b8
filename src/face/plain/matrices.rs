//! Confusion matrices read aloud.

use super::prose::{filled, plain};
use super::sheet::signed;
use crate::page::{CELLS, Matrices, Run};
use crate::text::{Msg, Words};

/// Each group on a line, its four counts with their names.
pub(super) fn lines(matrices: &Matrices, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for (place, group) in matrices.groups.iter().enumerate() {
        let cell = |(cell, key): (&crate::page::MatrixCell, Msg)| {
            let name = words.say(key);
            format!("{name}{} {}{}", place + 1, cell.count, plain(&signed(cell.sign, words)))
        };
        let cells: Vec<String> = group.cells.iter().zip(CELLS).map(cell).collect();
        let text = format!("{}\u{a0}: {}", group.name, cells.join(" ; "));
        out.extend(filled(&[Run::new(&text)], &format!("{}. ", place + 1), "    "));
    }
    out
}
