//! The tables of `biaiscope report`: who handed in, for a gradebook; every answer, for statistics.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::command::{Report, Tables};
use super::{Exit, complain};
use crate::app::{Failure, explain};
use crate::audit::{Refused, Table};
use crate::content::Module;
use crate::report::{Answers, Completed, Register, Roster, each};
use crate::text::{Lang, Words, clean, msg};

/// What the register comes to, as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    completion: &'a Completed,
}

/// Writes the tables that were asked for with `write`; `None` where none was.
pub(super) fn run(
    line: &Report,
    module: &Module,
    class: Option<&str>,
    words: &Words,
    write: impl Fn(&Path, &str) -> bool,
) -> Result<Option<Exit>, Failure> {
    let Tables { completion, answers, codebook, .. } = &line.tables;
    if completion.is_none() && answers.is_none() {
        return Ok(None);
    }
    let locale = line.tables.locale.unwrap_or(words.lang());
    let roster = match line.tables.roster.as_ref().map(|path| read(path, &line.tables, words)) {
        Some(None) => return Ok(Some(Exit::Usage)),
        roster => roster.flatten(),
    };
    let (mut register, mut people) = (Register::new(module), Answers::new(module, locale));
    each(&line.dirs, module, class, |file, hand_in| {
        register.add(file, hand_in);
        people.add(hand_in);
    });
    if let Some(path) = completion {
        let table = register.table(roster.as_ref(), line.tables.score, locale, words);
        let (text, completed) = table.map_err(io::Error::other)?;
        if !write(path, &text) {
            return Ok(Some(Exit::Failed));
        }
        tell(&completed, roster.is_some(), line.json, words)?;
    }
    if let Some(path) = answers {
        if !people.are_enough() {
            complain(&words.say(msg::ANSWERS_TOO_FEW));
            return Ok(Some(Exit::Faulty));
        }
        if !write(path, &people.table().map_err(io::Error::other)?) {
            return Ok(Some(Exit::Failed));
        }
        if let Some(path) = codebook
            && !write(path, &people.codebook(words).map_err(io::Error::other)?)
        {
            return Ok(Some(Exit::Failed));
        }
    }
    Ok(Some(Exit::Fine))
}

/// Says how many came how far, and who cannot be placed.
fn tell(completed: &Completed, has_roster: bool, is_json: bool, words: &Words) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if is_json {
        serde_json::to_writer_pretty(&mut out, &Told { completion: completed })?;
        return writeln!(out);
    }
    let counts = [("done", completed.done), ("partly", completed.partly), ("missing", completed.missing)];
    let counts = counts.map(|(name, count)| (name, i64::try_from(count).unwrap_or(i64::MAX).into()));
    writeln!(out, "{}", words.with(msg::REGISTER_TOLD, &counts))?;
    for code in &completed.doubled {
        writeln!(out, "{}", words.with(msg::REGISTER_DOUBLED, &[("code", clean::line(code).into())]))?;
    }
    for (code, files) in &completed.shared {
        let values = [("code", clean::line(code).into()), ("files", files.join(", ").into())];
        writeln!(out, "{}", words.with(msg::REGISTER_SHARED, &values))?;
    }
    for (pseudonym, file) in completed.unknown.iter().filter(|_| has_roster) {
        let values = [("code", clean::line(pseudonym).into()), ("file", file.as_str().into())];
        writeln!(out, "{}", words.with(msg::REGISTER_UNKNOWN, &values))?;
    }
    Ok(())
}

/// Reads the school's list; `None`, and said why, where it cannot be used.
fn read(path: &Path, line: &Tables, words: &Words) -> Option<Roster> {
    let shown = ("path", clean::line(&path.display().to_string()).into());
    let opened = File::open(path).map_err(Refused::from).and_then(|file| Table::open(file, None));
    let why = match opened.and_then(|table| rows(table, line)) {
        Ok(roster) => return Some(roster),
        Err(Refused::Io(error)) => explain(&error, words),
        Err(refused) => refused.say(words),
    };
    complain(&words.with(msg::REGISTER_NO_ROSTER, &[shown, ("why", why.into())]));
    None
}

/// The rows of a list, and the column of the codes: the one named, else the one called as a code
/// is in some language, else the first.
fn rows(mut table: Table<'_>, line: &Tables) -> Result<Roster, Refused> {
    let code = if let Some(name) = &line.roster_column {
        table.column(name)?
    } else {
        let names = Lang::ALL.map(|lang| Words::new(lang).say(msg::REGISTER_CODE_NAMES));
        let is_code = |column: &String| {
            let column = clean::folded(column);
            names.iter().flat_map(|names| names.split(", ")).any(|name| clean::folded(name) == column)
        };
        table.names().iter().position(is_code).unwrap_or(0)
    };
    let columns = table.names().to_vec();
    let mut rows = Vec::new();
    while table.next_row()? {
        rows.push((0..columns.len()).map(|place| table.text(place).into_owned()).collect());
    }
    Ok(Roster { columns, code, rows })
}
