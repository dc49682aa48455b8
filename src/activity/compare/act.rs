//! What a learner does in the grid and at the verdict.

use super::{Compare, Cursor, Response};
use crate::activity::{Edit, Intent, Kind, Outcome, step};

impl Compare {
    /// Lets the verdict take an intent.
    pub(super) fn judge(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let was_elsewhere = !std::mem::replace(&mut cursor.is_at_verdict, true);
        match self.verdict.update(&mut response.verdict, &mut cursor.verdict, intent) {
            Outcome::Unchanged => Outcome::moved(was_elsewhere),
            outcome => outcome,
        }
    }

    /// Goes to the first blank cell behind the cursor, or to the verdict.
    pub(super) fn seek(&self, response: &Response, cursor: &mut Cursor) -> Outcome {
        let blanks: Vec<_> = self.blanks(response).collect();
        if blanks.contains(&cursor.cell) && !cursor.is_at_verdict {
            return Outcome::Unchanged;
        }
        match blanks.iter().find(|blank| **blank > cursor.cell).or(blanks.first()) {
            Some(blank) => {
                cursor.enter(*blank);
                Outcome::Moved
            }
            None => Outcome::moved(!std::mem::replace(&mut cursor.is_at_verdict, true)),
        }
    }

    pub(super) fn at_verdict(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        intent: &Intent,
    ) -> Outcome {
        let last = self.observations.len().checked_sub(1).filter(|_| !self.outputs.is_empty());
        let digit = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
        match (intent, last) {
            (Intent::NextControl, Some(_)) if !self.verdict.lacks_certainty(&response.verdict) => {
                cursor.enter(cursor.cell);
                Outcome::Moved
            }
            (Intent::Up | Intent::PreviousControl, Some(last)) => {
                match self.judge(response, cursor, intent) {
                    Outcome::Unchanged => {
                        cursor.enter((last, cursor.cell.1));
                        Outcome::Moved
                    }
                    outcome => outcome,
                }
            }
            // Digits are typed in the grid; here they choose.
            (Intent::Edit(Edit::Insert(text)), _) => match digit(text) {
                Some(place) => self.judge(response, cursor, &Intent::Pick(place)),
                None => Outcome::Unchanged,
            },
            _ => self.judge(response, cursor, intent),
        }
    }

    pub(super) fn at_grid(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let (rows, columns) = (self.observations.len(), self.outputs.len());
        let (row, column) = cursor.cell;
        match intent {
            Intent::NextControl | Intent::PreviousControl => {
                cursor.is_at_verdict = true;
                Outcome::Moved
            }
            Intent::Down if row + 1 >= rows => {
                cursor.is_at_verdict = true;
                Outcome::Moved
            }
            Intent::Up => cursor.moved_to((step(row, -1, rows), column)),
            Intent::Down => cursor.moved_to((step(row, 1, rows), column)),
            Intent::Left => cursor.moved_to((row, step(column, -1, columns))),
            Intent::Right => cursor.moved_to((row, step(column, 1, columns))),
            _ => self.note(response, cursor, intent),
        }
    }

    /// A click goes to a cell; a second one notes something there.
    pub(super) fn click(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        let columns = self.outputs.len().max(1);
        let cell = (place / columns, place % columns);
        if cell.0 >= self.observations.len() || self.outputs.is_empty() {
            return Outcome::Unchanged;
        }
        if cell == cursor.cell && !cursor.is_at_verdict {
            return self.note(response, cursor, &Intent::Toggle);
        }
        cursor.enter(cell);
        Outcome::Moved
    }
}
