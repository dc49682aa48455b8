//! Data read aloud: its columns, then its rows, each with a number.

use super::prose::{filled, plain, table_lines};
use crate::page::{Extent, Prose, Run, Sheet, Sign};
use crate::text::{Words, msg};

/// The columns and some rows of a sheet; or the summary of one column, when it was asked for.
///
/// Nothing once all is known: the findings that follow name every place.
pub(super) fn lines(sheet: &Sheet, words: &Words) -> Vec<String> {
    let Some(cursor) = sheet.cursor else { return Vec::new() };
    if sheet.is_named {
        return named_lines(sheet, words);
    }
    if let Some(summary) = &sheet.summary {
        let mut out = column(sheet, cursor.column, words);
        out.extend(table_lines(summary));
        return out;
    }
    let columns = sheet.columns.iter();
    let mut out: Vec<String> = columns.flat_map(|place| column(sheet, *place, words)).collect();
    out.push(String::new());
    out.extend(sheet.aloud.clone().flat_map(|row| cells(sheet, row, words)));
    let (shown, rows) = (sheet.aloud.end, sheet.grid.rows.len());
    let next = if shown < rows { shown + 1 } else { 1 };
    let values = [
        ("first", (sheet.aloud.start + 1).into()),
        ("last", shown.into()),
        ("rows", rows.into()),
        ("next", format!("{}{next}", sheet.letter).into()),
    ];
    let key = if sheet.aloud.len() < rows { msg::PLAIN_SHEET_MORE } else { msg::PLAIN_SHEET };
    out.extend(filled(&[Run::new(&words.with(key, &values))], "", ""));
    out
}

/// The rows, each with its own name, and what there is to say about the one under the cursor.
fn named_lines(sheet: &Sheet, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for row in sheet.aloud.clone() {
        let value = |&column: &usize| {
            let name = sheet.grid.columns.get(column).map_or("", |column| column.name.as_str());
            let value = sheet.grid.cell(row, column).filter(|value| !value.is_empty())?;
            Some(format!("{name}\u{a0}: {value}"))
        };
        let values: Vec<String> = sheet.columns.iter().skip(1).filter_map(value).collect();
        let sign = plain(&signed(sheet.sign(Extent::Row(row)), words));
        let name = sheet.grid.cell(row, 0).unwrap_or_default();
        let text = format!("{name}{sign}. {}", values.join(" ; "));
        out.extend(filled(&[Run::new(&text)], &format!("{}{}. ", sheet.letter, row + 1), "    "));
    }
    if !sheet.told.is_empty() {
        out.push(String::new());
        out.extend(sheet.told.iter().flat_map(|told| filled(told, "", "")));
    }
    out
}

fn column(sheet: &Sheet, place: usize, words: &Words) -> Vec<String> {
    let Some(column) = sheet.grid.columns.get(place) else { return Vec::new() };
    let mut prose: Prose = vec![Run::new(&column.name)];
    prose.extend(signed(sheet.sign(Extent::Column(place)), words));
    if !column.note.is_empty() {
        prose.push(Run::new(" — "));
        prose.extend(column.note.iter().cloned());
    }
    filled(&prose, &format!("c{}. ", place + 1), "    ")
}

fn cells(sheet: &Sheet, row: usize, words: &Words) -> Vec<String> {
    let cell = |&column: &usize| {
        let name = sheet.grid.columns.get(column).map_or("", |column| column.name.as_str());
        let value = sheet.grid.cell(row, column).map_or_else(|| words.say(msg::SHEET_MISSING), str::to_owned);
        let sign = plain(&signed(sheet.sign(Extent::Cell(row, column)), words));
        format!("{name}\u{a0}: {value}{sign}")
    };
    let mut text = plain(&signed(sheet.sign(Extent::Row(row)), words)).trim_start().to_owned();
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(&sheet.columns.iter().map(cell).collect::<Vec<_>>().join(" ; "));
    filled(&[Run::new(&text)], &format!("{}{}. ", sheet.letter, row + 1), "    ")
}

/// What a sign says aloud.
pub(super) fn signed(sign: Sign, words: &Words) -> Prose {
    match sign {
        Sign::Nothing => Prose::new(),
        Sign::Called(place) => vec![Run::new(&format!(" [{}]", place + 1))],
        Sign::Stands(mark) => vec![Run::new(&format!(" [{}]", words.say(mark.key())))],
    }
}
