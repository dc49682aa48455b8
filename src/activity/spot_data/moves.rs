//! How a learner goes about in the data, by keys, clicks and typed names.

use super::{Control, Cursor, Data, FIRST_CONTROL, FIRST_ELEMENT, Response, Spot, SpotData};
use crate::activity::spotting::Spotting;
use crate::activity::{Intent, Kind, Outcome, step};
use crate::page::Extent;

impl SpotData {
    pub(super) fn turn(&self, cursor: &mut Cursor, by: isize) -> Outcome {
        let controls = self.controls();
        let at = controls.iter().position(|control| *control == cursor.control).unwrap_or(0);
        let next = (at + controls.len()).saturating_add_signed(by) % controls.len();
        cursor.control = controls[next];
        Outcome::Moved
    }

    pub(super) fn go(&self, cursor: &mut Cursor, rows: isize, columns: isize) -> Outcome {
        if cursor.control == Control::Nothing {
            return Outcome::Unchanged;
        }
        let (row, column) = self.size();
        cursor.to(step(cursor.row, rows, row), step(cursor.column, columns, column))
    }

    /// To the first or the last element of the kind that is being marked.
    pub(super) fn far(&self, cursor: &mut Cursor, by: isize) -> Outcome {
        match cursor.control {
            Control::Columns | Control::Cells => self.go(cursor, 0, by),
            Control::Rows | Control::Sections => self.go(cursor, by, 0),
            Control::Nothing => Outcome::Unchanged,
        }
    }

    /// A click goes to an element; on the element under the cursor it changes what it is called.
    pub(super) fn point(&self, response: &mut Response, cursor: &mut Cursor, target: usize) -> Outcome {
        let controls = self.controls();
        if target < FIRST_CONTROL {
            return self.update(response, cursor, &Intent::Pick(target));
        }
        if target < FIRST_ELEMENT {
            let Some(control) = controls.get(target - FIRST_CONTROL) else { return Outcome::Unchanged };
            let before = std::mem::replace(&mut cursor.control, *control);
            return match control {
                Control::Nothing => self.toggle_nothing(response),
                control => Outcome::moved(before != *control),
            };
        }
        let (rows, columns) = self.size();
        let (control, row, column) = match &self.data {
            Data::Datasheet(_) if target - FIRST_ELEMENT < rows => {
                (Control::Sections, target - FIRST_ELEMENT, 0)
            }
            Data::Datasheet(_) => return Outcome::Unchanged,
            Data::Table(_) => match Extent::of(target - FIRST_ELEMENT, columns, rows) {
                Some(Extent::Column(column)) => (Control::Columns, cursor.row, column),
                Some(Extent::Row(row)) => (Control::Rows, row, cursor.column),
                Some(Extent::Cell(row, column)) if cursor.control == Control::Nothing => {
                    (Control::Cells, row, column)
                }
                Some(Extent::Cell(row, column)) => (cursor.control, row, column),
                None => return Outcome::Unchanged,
            },
        };
        let is_here = (cursor.control, cursor.row, cursor.column) == (control, row, column);
        cursor.control = control;
        cursor.to(row, column);
        match self.under(cursor) {
            Some(spot) if is_here => self.cycle(response, spot),
            _ => Outcome::Moved,
        }
    }

    /// What a typed name stands for: `c3`, `r4` or `l4`, `r4c3`, `s2`.
    pub(super) fn typed(&self, token: &str) -> Option<Spot> {
        let split = token.char_indices().skip(1).find(|(_, letter)| letter.is_ascii_alphabetic());
        let (first, second) = split.map_or((token, ""), |(at, _)| token.split_at(at));
        let number = |part: &str| part.get(1..)?.parse::<usize>().ok()?.checked_sub(1);
        let letter = |part: &str| part.chars().next();
        match (&self.data, letter(first)?, letter(second)) {
            (Data::Table(table), 'c', None) => {
                table.columns.get(number(first)?).map(|column| Spot::Column(column.id.clone()))
            }
            (Data::Table(table), 'r' | 'l', None) => {
                table.rows.get(number(first)?).map(|row| Spot::Row(row.id.clone()))
            }
            (Data::Table(table), a, Some(b)) => {
                let (row, column) = match (a, b) {
                    ('r' | 'l', 'c') => (first, second),
                    ('c', 'r' | 'l') => (second, first),
                    _ => return None,
                };
                let (row, column) = (table.rows.get(number(row)?)?, table.columns.get(number(column)?)?);
                Some(Spot::Cell(row.id.clone(), column.id.clone()))
            }
            (Data::Datasheet(sheet), 's', None) => {
                sheet.sections.get(number(first)?).map(|section| Spot::Section(section.id.clone()))
            }
            _ => None,
        }
    }

    /// Goes to a place that was typed alone: a column is summed up, a row is read with those behind.
    pub(super) fn look(&self, cursor: &mut Cursor, spot: &Spot) -> Outcome {
        let Data::Table(table) = &self.data else { return Outcome::Moved };
        let (row, column) = match spot {
            Spot::Column(id) => (None, table.column(id)),
            Spot::Row(id) => (table.row(id), None),
            Spot::Cell(row, column) => (table.row(row), table.column(column)),
            Spot::Section(_) => (None, None),
        };
        cursor.to(row.unwrap_or(cursor.row), column.unwrap_or(cursor.column));
        cursor.is_summed = row.is_none();
        cursor.aloud = row.unwrap_or(cursor.aloud);
        Outcome::Moved
    }
}
