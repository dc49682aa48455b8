//! What is the learner's own: their results, and what comes back to them.
//!
//! Pages that every face shows.

mod results;
mod review;

pub use results::results_page;
pub use review::{Session, announcement, due, review_page};

use crate::page::{Block, Prose, Run, markdown};
use crate::text::Words;

/// A message as a paragraph of Markdown.
fn said(words: &Words, text: &str) -> Vec<Block> {
    markdown::blocks(text, words.lang(), &[])
}

fn heading(words: &Words, key: &str) -> Block {
    Block::Heading(cell(&words.say(key)))
}

fn cell(text: &str) -> Prose {
    vec![Run::new(text)]
}

/// A day as it is written everywhere: `2026-11-22`, by the clock and the place of the machine;
/// `at` is in milliseconds since 1970.
pub fn date(at: u64) -> String {
    let moment = i64::try_from(at).ok().and_then(|at| jiff::Timestamp::from_millisecond(at).ok());
    let moment = moment.unwrap_or_default().to_zoned(jiff::tz::TimeZone::system());
    moment.date().to_string()
}
