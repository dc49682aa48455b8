//! How fast the program is, measured against the least that could do the same, in the same run.
//!
//! `cargo bench` prints one table. Times are medians; on a busy machine trust the ratios.

mod content;
mod frame;
mod journal;
mod start;
mod table;

use table::Table;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let mut table = Table::begin();
    start::measure(&mut table)?;
    frame::measure(&mut table)?;
    content::measure(&mut table)?;
    journal::measure(&mut table)?;
    table.end();
    Ok(())
}
