//! The page of what is kept of a learner.

use super::{cell, heading, said};
use crate::app::Session;
use crate::page::{Align, Block, Page, Table};
use crate::progress::{self, Stored, stored};
use crate::text::{Words, clean, msg, typography};

/// What is kept of the learner, where, how long, and how to take it away, copy it or erase it.
pub fn data_page(session: &Session) -> Page {
    let words = &session.words;
    if session.is_served() {
        let mut blocks = said(words, &words.say(msg::DATA_SERVED));
        blocks.extend(session.learner().map(|learner| files(&stored(session.folder(), learner), words)));
        return Page { title: words.say(msg::DATA_TITLE), blocks };
    }
    let place = clean::line(&session.folder().path().display().to_string());
    let mut blocks = said(words, &words.say(msg::DATA_INTRO));
    if let Some(learner) = session.learner() {
        blocks.push(heading(words, msg::DATA_OF_YOU));
        blocks.push(files(&stored(session.folder(), learner), words));
    }
    blocks.push(heading(words, msg::DATA_WHERE));
    blocks.push(Block::Code(place));
    blocks.extend(said(words, &words.say(msg::DATA_OTHERS)));
    blocks.push(heading(words, msg::DATA_HOW_LONG));
    blocks.extend(said(words, &kept_for(session.settings.keep_months, words)));
    blocks.push(heading(words, msg::DATA_YOURS));
    blocks.extend(said(words, &words.say(msg::DATA_COMMANDS)));
    Page { title: words.say(msg::DATA_TITLE), blocks }
}

/// How long answers are kept, in the person's language.
pub fn kept_for(months: Option<u16>, words: &Words) -> String {
    months.map_or_else(
        || words.say(msg::DATA_KEPT_ALWAYS),
        |months| words.with(msg::DATA_KEPT_MONTHS, &[("months", months.into())]),
    )
}

/// That some people have not come for longer than answers are kept here; `None` where nobody has.
pub fn overdue(session: &Session) -> Option<String> {
    let months = session.settings.keep_months?;
    let count = progress::overdue(session.folder(), &session.settings).len();
    let values = [("count", count.into()), ("months", months.into())];
    (count > 0).then(|| session.words.with(msg::DATA_OVERDUE, &values))
}

/// A size as people say it; `bytes` is exact up to 2^52.
pub fn size(bytes: u64, words: &Words) -> String {
    #[expect(clippy::cast_precision_loss, reason = "no file has 2^52 bytes")]
    let tenths = (bytes as f64 / 102.4).ceil();
    // A file of some bytes is no empty file.
    let written = typography::number(tenths / 10.0, usize::from(tenths < 100.0), words.lang());
    words.with(msg::DATA_SIZE, &[("size", written.into())])
}

fn files(files: &[Stored], words: &Words) -> Block {
    let row = |file: &Stored| {
        let what = match file.name.as_str() {
            "learner.ron" => msg::DATA_CARD,
            "journal.jsonl" => msg::DATA_JOURNAL,
            "journal.torn" => msg::DATA_TORN,
            name if name.starts_with("exports/") => msg::DATA_EXPORT,
            _ => msg::DATA_OTHER,
        };
        vec![cell(&file.name), cell(&words.say(what)), cell(&size(file.bytes, words))]
    };
    let header = [msg::DATA_FILE, msg::DATA_HOLDS, msg::DATA_BYTES];
    Block::Table(Table {
        align: vec![Align::Left, Align::Left, Align::Right],
        header: header.map(|key| cell(&words.say(key))).to_vec(),
        rows: files.iter().map(row).collect(),
    })
}
