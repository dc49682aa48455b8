//! Marks typed on a line, where there is no screen to point at.
//!
//! `1.3-1.5 2` marks the third to fifth words of the first sentence with the second bias, and
//! `les mots 2` the words quoted; a second number names the remedy. `-1` takes the first mark
//! away, `0` says that there is nothing to report. Several, parted by `;`, are done together, or
//! none of them is where one cannot be understood.

use std::ops::Range;

use super::cursor::Asks;
use super::{Cursor, Marked, Response, SpotText};
use crate::activity::{Outcome, ParseError};
use crate::text::{Id, Lang, Wording, msg};

/// What one part of a line asks for.
enum Act {
    Nothing,
    Remove(Marked),
    Mark(Range<usize>, Id, Option<Id>),
}

impl SpotText {
    pub(super) fn read(&self, response: &mut Response, cursor: &Cursor, line: &str) -> Outcome {
        let lang = cursor.lang;
        let parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
        let acts: Result<Vec<Act>, ParseError> =
            parts.map(|part| self.act_of(response, lang, part)).collect();
        match acts {
            Err(unclear) => Outcome::Unclear(unclear),
            Ok(acts) if acts.is_empty() => Outcome::Unclear(ParseError::new(msg::UNCLEAR_MARKING)),
            Ok(acts) => {
                for act in acts {
                    let answer = response.work_on(lang);
                    match act {
                        Act::Nothing => {
                            answer.marks.clear();
                            answer.nothing = true;
                        }
                        Act::Remove(marked) => answer.marks.retain(|known| *known != marked),
                        Act::Mark(words, bias, remedy) => {
                            self.mark(response, lang, &words, (&bias, remedy.as_ref()));
                        }
                    }
                }
                Outcome::Changed
            }
        }
    }

    fn act_of(&self, response: &Response, lang: Lang, part: &str) -> Result<Act, ParseError> {
        if part == "0" {
            return Ok(Act::Nothing);
        }
        if let Some(number) =
            part.strip_prefix(['-', '−']).and_then(|number| number.trim().parse::<usize>().ok())
        {
            let placed = self.placed(response, lang);
            let marked = number.checked_sub(1).and_then(|place| placed.get(place));
            let last = placed.len();
            return marked
                .map(|placed| Act::Remove(placed.marked.clone()))
                .ok_or(ParseError::no_option(last, last.to_string()));
        }
        let (words, names) = split(part, 1 + usize::from(!self.remedies.is_empty()));
        let wording = self.passage.wording(lang);
        let [bias, remedies @ ..] = names.as_slice() else {
            return Err(ParseError::new(msg::UNCLEAR_MARKING));
        };
        if words.is_empty() {
            return Err(sentence(wording, *bias));
        }
        let words = place(wording, words)?;
        let bias = self.named(Asks::Bias, *bias)?;
        let remedy = remedies.first().map(|number| self.named(Asks::Remedy, *number)).transpose()?;
        Ok(Act::Mark(words, bias, remedy))
    }

    fn named(&self, asks: Asks, number: usize) -> Result<Id, ParseError> {
        let names = self.names(asks);
        let name = number.checked_sub(1).and_then(|place| names.get(place));
        let count = names.len();
        name.map(|name| name.id.clone()).ok_or(ParseError::no_option(count, count.to_string()))
    }
}

/// Parts the words from the numbers behind them, of which there are at most `most`.
fn split(part: &str, most: usize) -> (&str, Vec<usize>) {
    // Behind a closing quotation mark there are only numbers, and in front of it only words.
    let quoted = part
        .rfind(['»', '”', '"'])
        .filter(|end| *end > 0)
        .map(|end| end + part[end..].chars().next().map_or(0, char::len_utf8));
    let (mut words, mut numbers) = (part, Vec::new());
    while numbers.len() < most && quoted.is_none_or(|end| words.len() > end) {
        let body = words.trim_end_matches([' ', '=', ':', '\u{a0}']);
        let start = body
            .rfind([' ', '=', '\u{a0}', '»', '”', '"'])
            .map_or(0, |at| at + body[at..].chars().next().map_or(0, char::len_utf8));
        let Ok(number) = body[start..].parse::<usize>() else { break };
        numbers.insert(0, number);
        words = &body[..start];
    }
    (words.trim_end_matches([' ', '=', ':', '\u{a0}']), numbers)
}

/// The words that a name (`1.3`, `1.3-1.5`, `1.3-5`) or a quotation stands for.
fn place(wording: &Wording, typed: &str) -> Result<Range<usize>, ParseError> {
    if typed.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '–' | ' ')) && typed.contains('.')
    {
        let (from, to) = typed.split_once(['-', '–']).unwrap_or((typed, typed));
        let pair = |name: &str| {
            let (sentence, word) = name.trim().split_once('.')?;
            Some((sentence.parse::<usize>().ok()?, word.parse::<usize>().ok()?))
        };
        let range = pair(from).and_then(|(sentence, word)| {
            let last = pair(to).or_else(|| Some((sentence, to.trim().parse().ok()?)))?;
            Some(wording.named(sentence, word)?..wording.named(last.0, last.1)? + 1)
        });
        return range.filter(|range| !range.is_empty()).ok_or(ParseError::new(msg::UNCLEAR_MARKING));
    }
    let found = wording.find_folded(typed);
    match found.as_slice() {
        [] => Err(ParseError::new(msg::UNCLEAR_ABSENT).with("words", typed.to_owned())),
        [range] => Ok(range.clone()),
        _ => {
            let names: Vec<String> = found.iter().map(|range| wording.name(range.start)).collect();
            Err(ParseError::new(msg::UNCLEAR_AMBIGUOUS).with("places", names.join(", ")))
        }
    }
}

/// A sentence alone says too little: its words are told, each with its name.
fn sentence(wording: &Wording, number: usize) -> ParseError {
    let Some(sentence) = number.checked_sub(1).and_then(|place| wording.sentences().get(place)) else {
        return ParseError::new(msg::UNCLEAR_MARKING);
    };
    let told = |place: usize| format!("{} {}", wording.name(place), wording.word(place));
    let words: Vec<String> = sentence.words.clone().map(told).collect();
    ParseError::new(msg::UNCLEAR_SENTENCE).with("number", number).with("words", words.join(", "))
}
