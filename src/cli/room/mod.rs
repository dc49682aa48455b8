//! `biaiscope check --room`: what is ready before a class, and what to mend.

mod facts;
mod judge;

use std::io::{self, Write};

use super::command::Check;
use super::open::{can_show_screens, theme};
use super::{Asked, Exit};
use crate::app::Failure;
use crate::content::Origin;
use crate::face::plain;
use crate::face::terminal::{Card, show_card};
use crate::text::{Msg, Words, msg};
use facts::Facts;
use judge::{Item, State, judge};

/// The paragraphs of the test card in words, numbered in the words.
const CARD: [Msg; 4] = [msg::CARD_PLAIN_1, msg::CARD_PLAIN_2, msg::CARD_PLAIN_3, msg::CARD_PLAIN_4];

pub(super) fn run(asked: &Asked, check: &Check) -> Result<Exit, Failure> {
    let words = asked.words();
    if check.card {
        return card(asked, &words);
    }
    let origin = check.dir.clone().map_or_else(|| asked.origin(), Origin::Folder);
    let items = judge(&Facts::gather(&origin, asked.home.folder.as_ref(), &words), &words);
    let told = if check.json { json(&items) } else { text(&items, &words) };
    told?;
    Ok(if items.iter().any(|item| item.state == State::Mend) { Exit::Faulty } else { Exit::Fine })
}

/// The test card, on the whole screen where there is one, else in words.
fn card(asked: &Asked, words: &Words) -> Result<Exit, Failure> {
    match &asked.home.folder {
        Some(folder) if can_show_screens() && !asked.plain => {
            let mut card = Card::new(words.lang(), theme(asked));
            show_card(&mut card, folder.log())?;
        }
        _ => {
            let mut out = io::stdout().lock();
            for message in CARD {
                let told = words.say(message);
                writeln!(out, "{}\n", plain::filled(&told))?;
            }
        }
    }
    Ok(Exit::Fine)
}

fn text(items: &[Item], words: &Words) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for item in items {
        let name = words.say(item.check.key());
        let values = [
            ("sign", item.state.sign().into()),
            ("name", name.into()),
            ("found", item.found.as_str().into()),
            ("state", words.say(item.state.key()).into()),
        ];
        writeln!(out, "{}", words.with(msg::ROOM_LINE, &values))?;
        if let Some(remedy) = &item.remedy {
            writeln!(out, "    → {remedy}")?;
        }
    }
    let count = |state| items.iter().filter(|item| item.state == state).count();
    let values = [
        ("ready", count(State::Ready).into()),
        ("look", count(State::Look).into()),
        ("mend", count(State::Mend).into()),
    ];
    writeln!(out, "\n{}", words.with(msg::ROOM_SUMMARY, &values))
}

fn json(items: &[Item]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &serde_json::json!({ "room": items }))?;
    writeln!(out)
}
