//! What is the learner's own: their results, and what comes back to them.
//!
//! Pages that every face shows.

mod attestation;
mod data;
mod hand_in;
mod part_end;
mod results;
mod review;

pub use attestation::{LONGEST_NAME, attestation_page, missing};
pub use data::{data_page, kept_for, overdue, size};
pub use hand_in::{hand_in, hand_in_page, hand_in_told};
pub use part_end::part_end_page;
pub use results::results_page;
pub use review::{ReviewQueue, announcement, due, review_page};

use crate::page::{Block, Prose, Run, markdown};
use crate::text::{Msg, Words};

/// A message as a paragraph of Markdown.
fn said(words: &Words, text: &str) -> Vec<Block> {
    markdown::blocks(text, words.lang(), &[])
}

fn heading(words: &Words, key: Msg) -> Block {
    Block::Heading(cell(&words.say(key)))
}

fn cell(text: &str) -> Prose {
    vec![Run::new(text)]
}
