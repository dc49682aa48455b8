//! What stands below the options of a question: not knowing, and how certain one is.

use super::{Cursor, Place, Response, UNSURE};
use crate::activity::CERTAINTY;
use crate::page::{self, Block, Choices, Naming, Run};
use crate::text::{Msg, Words, msg};

pub(super) fn unsure(response: &Response, words: &Words) -> page::Choice {
    page::Choice {
        label: vec![Run::new(&words.say(msg::CHOICE_UNSURE))],
        chosen: response.options.contains(UNSURE),
        ..page::Choice::default()
    }
}

pub(super) fn certainty_row(
    first: usize,
    response: &Response,
    cursor: &Cursor,
    answering: bool,
    words: &Words,
) -> [Block; 2] {
    let item = |(degree, label): (u8, Msg)| page::Choice {
        label: vec![Run::new(&words.say(label))],
        chosen: response.certainty == Some(degree),
        ..page::Choice::default()
    };
    [
        Block::Paragraph(vec![Run::new(&words.say(msg::CERTAINTY))]),
        Block::Choices(Choices {
            items: (1..).zip(CERTAINTY).map(item).collect(),
            cursor: match cursor.at {
                Place::Certainty(at) if answering => Some(usize::from(at) - 1),
                _ => None,
            },
            first,
            row: true,
            naming: Naming::Numbers,
            ..Choices::default()
        }),
    ]
}
