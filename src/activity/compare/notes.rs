//! Noting observations in the grid.

use super::{Compare, Cursor, Measure, Note, Response};
use crate::activity::{Edit, Intent, Outcome, ParseError};
use crate::page::Naming;
use crate::text::{Lang, Msg, Words, clean, msg};

/// The greatest count that can be noted.
const MOST: u32 = 999;

impl Compare {
    /// What was noted in a cell, in the way that its observation asks for.
    pub(super) fn noted(&self, response: &Response, (row, column): (usize, usize)) -> Option<Note> {
        let observation = &self.observations[row];
        let note = *response.notes.get(&observation.id)?.get(&self.outputs[column].id)?;
        let fits = matches!(
            (&observation.measure, note),
            (Measure::Count { .. }, Note::Count(_)) | (Measure::Whether { .. }, Note::Whether(_))
        );
        fits.then_some(note)
    }

    /// The cells in which nothing is noted, row by row.
    pub(super) fn blanks(&self, response: &Response) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.outputs.len();
        let cells = (0..self.observations.len()).flat_map(move |row| (0..columns).map(move |at| (row, at)));
        cells.filter(|cell| self.noted(response, *cell).is_none())
    }

    /// Notes something in the cell under the cursor.
    pub(super) fn note(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let cell = cursor.cell;
        if cell.0 >= self.observations.len() || cell.1 >= self.outputs.len() {
            return Outcome::Unchanged;
        }
        let before = self.noted(response, cell);
        let counts = matches!(self.observations[cell.0].measure, Measure::Count { .. });
        let after = match intent {
            Intent::Toggle => Some(more(before, counts)),
            Intent::Pick(place) => {
                match u32::try_from(place + 1).ok().and_then(|place| char::from_digit(place, 10)) {
                    Some(c) => digit(before, &mut cursor.begins, counts, c),
                    None => before,
                }
            }
            Intent::Edit(Edit::Insert(text)) => {
                text.chars().fold(before, |note, c| digit(note, &mut cursor.begins, counts, c))
            }
            Intent::Edit(Edit::Whole(text)) => {
                cursor.begins = true;
                text.chars().fold(None, |note, c| digit(note, &mut cursor.begins, counts, c))
            }
            Intent::Edit(Edit::Erase) => match before {
                Some(Note::Count(count)) if count > 9 => Some(Note::Count(count / 10)),
                _ => None,
            },
            Intent::Edit(Edit::EraseForward) | Intent::Remove => None,
            _ => before,
        };
        self.set(response, cell, after)
    }

    fn set(&self, response: &mut Response, (row, column): (usize, usize), note: Option<Note>) -> Outcome {
        let (observation, output) = (&self.observations[row].id, &self.outputs[column].id);
        let before = match note {
            Some(note) => response.notes.entry(observation.clone()).or_default().insert(output.clone(), note),
            None => response.notes.get_mut(observation).and_then(|row| row.remove(output)),
        };
        Outcome::changed(before != note)
    }

    /// Reads what is noted in the blank cells, one after the other: `3`, `3 1 0`, `yes`; or in a
    /// cell by name: `2B = 3`.
    pub(super) fn read(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let (cells, values) = match line.split_once('=') {
            Some((name, value)) => match self.named(name.trim()) {
                Some(cell) => (vec![cell], value),
                None => return Outcome::Unclear(ParseError::new(msg::UNCLEAR_CELL)),
            },
            None => (self.blanks(response).collect(), line),
        };
        let values: Vec<&str> =
            values.split([' ', ',', ';', '\u{a0}']).filter(|value| !value.is_empty()).collect();
        if values.is_empty() || values.len() > cells.len() {
            return Outcome::Unclear(ParseError::new(msg::UNCLEAR_CELL));
        }
        let mut notes = Vec::new();
        for (&cell, value) in cells.iter().zip(values) {
            let note = match self.observations[cell.0].measure {
                Measure::Count { .. } => value
                    .parse::<u32>()
                    .ok()
                    .filter(|count| *count <= MOST)
                    .map(Note::Count)
                    .ok_or(ParseError::new(msg::UNCLEAR_COUNT)),
                Measure::Whether { .. } => {
                    yes_or_no(value).map(Note::Whether).ok_or(ParseError::new(msg::UNCLEAR_YES_NO))
                }
            };
            match note {
                Ok(note) => notes.push((cell, note)),
                Err(unclear) => return Outcome::Unclear(unclear),
            }
        }
        for (cell, note) in notes {
            self.set(response, cell, Some(note));
        }
        match self.blanks(response).next() {
            Some(blank) => cursor.enter(blank),
            None => cursor.is_at_verdict = true,
        }
        Outcome::Changed
    }

    /// The cell called `2B`: the second observation, the second output.
    fn named(&self, name: &str) -> Option<(usize, usize)> {
        let split = name.find(|c: char| !c.is_ascii_digit())?;
        let row = Naming::Numbers.index(&name[..split], self.observations.len())?;
        let column = Naming::Letters.index(name[split..].trim(), self.outputs.len())?;
        Some((row, column))
    }
}

/// One more, or the other of yes and no.
fn more(note: Option<Note>, counts: bool) -> Note {
    match (note, counts) {
        (Some(Note::Count(count)), true) => Note::Count((count + 1).min(MOST)),
        (_, true) => Note::Count(1),
        (Some(Note::Whether(is_so)), false) => Note::Whether(!is_so),
        (_, false) => Note::Whether(true),
    }
}

/// What a typed sign makes of a note: a digit of a count, `+` and `-`; 1 for yes, 0 or 2 for no.
fn digit(note: Option<Note>, begins: &mut bool, counts: bool, typed: char) -> Option<Note> {
    let count = match note {
        Some(Note::Count(count)) => count,
        _ => 0,
    };
    match (typed, counts) {
        ('+', true) => Some(more(note, true)),
        ('-' | '−', true) => Some(Note::Count(count.saturating_sub(1))),
        (c, true) => {
            let Some(typed) = c.to_digit(10) else { return note };
            let count = if std::mem::take(begins) { 0 } else { count };
            let longer = count * 10 + typed;
            Some(Note::Count(if longer > MOST { count } else { longer }))
        }
        ('1' | '+', false) => Some(Note::Whether(true)),
        ('0' | '2' | '-' | '−', false) => Some(Note::Whether(false)),
        (_, false) => note,
    }
}

/// Reads yes or no in any language, whole or by its first letter, or as 1 or 0.
fn yes_or_no(typed: &str) -> Option<bool> {
    let typed = clean::folded(typed);
    match typed.as_str() {
        "1" => return Some(true),
        "0" => return Some(false),
        _ => {}
    }
    Lang::ALL.into_iter().find_map(|lang| {
        let words = Words::new(lang);
        let says = |key: Msg| {
            let word = clean::folded(&words.say(key));
            word == typed || word.chars().next().is_some_and(|first| typed.chars().eq([first]))
        };
        if says(msg::COMPARE_YES) { Some(true) } else { says(msg::COMPARE_NO).then_some(false) }
    })
}
