//! How fast the program is, measured against the least that could do the same, in the same run.
//!
//! `cargo bench` prints one table, of medians but for the start. Where the disk or another program
//! is part of what is measured (start, append) the time is the clock's, and a busy machine shows;
//! trust the ratios. Elsewhere it is the processor's.

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

fn main() -> Outcome {
    let mut table = Table::begin();
    start::measure(&mut table)?;
    frame::measure(&mut table)?;
    exercise::measure(&mut table)?;
    word_lab::measure(&mut table)?;
    model::measure(&mut table)?;
    labs::measure(&mut table)?;
    content::measure(&mut table)?;
    journal::measure(&mut table)?;
    class::measure(&mut table)?;
    cohort::measure(&mut table)?;
    table.end();
    Ok(())
}
