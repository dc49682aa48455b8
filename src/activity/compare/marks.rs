//! How the cells and the rows of the grid stand.

use super::{Compare, Measure, Note, Response};
use crate::page::Mark;

impl Compare {
    /// How a cell stands; `None` where nothing in the text can tell.
    pub(super) fn cell_mark(&self, response: &Response, (row, column): (usize, usize)) -> Option<Mark> {
        let output = &self.outputs[column].id;
        let noted = self.noted(response, (row, column));
        let is_right = match (&self.observations[row].measure, noted) {
            (Measure::Count { right, tolerance, .. }, noted) => {
                let right = right.get(output)?;
                matches!(noted, Some(Note::Count(count)) if count.abs_diff(*right) <= *tolerance)
            }
            (Measure::Whether { right }, noted) => {
                let right = right.get(output)?;
                matches!(noted, Some(Note::Whether(is_so)) if is_so == *right)
            }
        };
        Some(match (is_right, noted) {
            (true, _) => Mark::Right,
            (false, Some(_)) => Mark::Wrong,
            (false, None) => Mark::Missed,
        })
    }

    pub(super) fn row_mark(&self, response: &Response, row: usize) -> Mark {
        let marks: Vec<Mark> =
            (0..self.outputs.len()).filter_map(|column| self.cell_mark(response, (row, column))).collect();
        let right = marks.iter().filter(|mark| **mark == Mark::Right).count();
        match marks.first() {
            None => Mark::Neutral,
            Some(_) if right == marks.len() => Mark::Right,
            Some(_) if right > 0 => Mark::Partly,
            Some(first) => *first,
        }
    }
}
