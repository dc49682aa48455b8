//! Running text and tables as lines that can be read aloud.

use crate::page::{Link, MEASURE, Mark, Prose, Run, Table, wrap};
use crate::text::Words;

/// Prose on lines of readable length.
pub(super) fn filled(prose: &[Run], head: &str, indent: &str) -> Vec<String> {
    let spoken: Prose = prose.iter().map(spoken).collect();
    let lines = wrap(&spoken, MEASURE - indent.len());
    let text = |line: &Prose| line.iter().map(|run| run.text.as_str()).collect::<String>();
    let before = |row: usize| if row == 0 { head } else { indent };
    lines.iter().enumerate().map(|(row, line)| format!("{}{}", before(row), text(line))).collect()
}

/// A run as it is read aloud: a source mark is a number in brackets, not a tiny digit.
pub(super) fn spoken(run: &Run) -> Run {
    let Some(Link::Source(_)) = run.link else { return run.clone() };
    let digit = |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|known| known == c).map(|digit| digit.to_string());
    let number: String = run.text.chars().filter_map(digit).collect();
    Run {
        text: if number.is_empty() { run.text.clone() } else { format!("\u{a0}[{number}]") },
        ..run.clone()
    }
}

pub(super) fn plain(prose: &[Run]) -> String {
    prose.iter().map(|run| spoken(run).text).collect()
}

pub(super) fn table_lines(table: &Table) -> Vec<String> {
    let row = |cells: &Vec<Prose>| {
        let cell = |(place, cell): (usize, &Prose)| match table.header.get(place).map(|name| plain(name)) {
            Some(name) if !name.is_empty() => format!("{name}\u{a0}: {}", plain(cell)),
            _ => plain(cell),
        };
        cells.iter().enumerate().map(cell).collect::<Vec<_>>().join(" ; ")
    };
    table.rows.iter().flat_map(|cells| filled(&[Run::new(&row(cells))], "- ", "  ")).collect()
}

pub(super) fn marked(mark: Option<Mark>, words: &Words) -> Option<Run> {
    mark.map(|mark| Run::new(&format!(" [{}]", words.say(mark.key()))))
}
