//! How fast the program is, measured against the least that could do the same, in the same run.
//!
//! `cargo bench` prints one table, of medians but for the start. Where the disk or another program
//! is part of what is measured (start, append) the time is the clock's, and a busy machine shows;
//! trust the ratios. Elsewhere it is the processor's. `cargo bench -- start journal` measures these
//! parts alone.

mod class;
mod cohort;
mod content;
mod exercise;
mod frame;
mod journal;
mod labs;
mod model;
mod start;
mod table;
mod word_lab;

use table::Table;

type Outcome = Result<(), Box<dyn std::error::Error>>;

type Measure = fn(&mut Table) -> Outcome;

/// What is measured, by the name that asks for it alone.
const PARTS: [(&str, Measure); 10] = [
    ("start", start::measure),
    ("frame", frame::measure),
    ("exercise", exercise::measure),
    ("word_lab", word_lab::measure),
    ("model", model::measure),
    ("labs", labs::measure),
    ("content", content::measure),
    ("journal", journal::measure),
    ("class", class::measure),
    ("cohort", cohort::measure),
];

fn main() -> Outcome {
    let asked: Vec<String> = std::env::args().skip(1).filter(|name| !name.starts_with('-')).collect();
    let mut table = Table::begin();
    for (name, measure) in PARTS {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            measure(&mut table)?;
        }
    }
    table.end();
    Ok(())
}
