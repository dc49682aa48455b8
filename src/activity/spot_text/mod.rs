//! Spot in text: mark the words that carry a bias, and name it.
//!
//! Grading, in the language in which the answer was given. A mark *finds* a span when the two
//! share at least half the words of the shorter one, and when the mark has no more than six
//! words outside of every span (or as many as it has inside): boundaries are forgiven, marking
//! everything is not. A span found earns half its point for the place and half for the name;
//! where a remedy is asked, a quarter for the name and a quarter for the remedy. Of several marks
//! on one span the best counts, once. Every mark that finds nothing is a false alarm and takes a
//! quarter of a span's point away, never below 0 in all: a mark pays as soon as it has one chance
//! in three. Where there is nothing to find, saying so earns the point, and each false alarm
//! takes half of it away. So one more right mark never lowers the score, and one more false alarm
//! never raises it.
//!
//! A mark keeps the words it was made on; where the author has since changed the text, it is
//! looked for by these words, and left out when they are gone.

mod actions;
mod answer;
mod check;
mod cursor;
mod grade;
mod line;
mod show;

use serde::Deserialize;

pub use answer::{Answer, Marked, Response};
use cursor::At;
pub use cursor::Cursor;

use super::{ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, Paper, Verdict, View, counted};
use crate::action::Action;
use crate::page::{Block, Run, Worded};
use crate::text::{Id, Lang, Text, msg};

/// A text to read for bias, as its author writes it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpotText {
    /// What is to be done.
    pub prompt: Text,
    /// The text to read: plain words, an empty line between paragraphs. Each language has its own.
    pub passage: Worded,
    /// What biases there are to name; at most 9.
    pub biases: Vec<Name>,
    /// What can be done about them, where that is asked too; at most 9.
    #[serde(default)]
    pub remedies: Vec<Name>,
    /// Where a bias stands; none in a text with nothing to report.
    #[serde(default)]
    pub spans: Vec<Span>,
    /// Words that look biased and are not.
    #[serde(default)]
    pub innocent: Vec<Innocent>,
    /// The whole text without its biases, in Markdown; shown with the key.
    #[serde(default)]
    pub counter: Text,
}

/// A bias or a remedy.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub text: Text,
}

/// Words that carry a bias.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Its stable name.
    pub id: Id,
    /// The words, as they stand in the text of each language.
    #[serde(rename = "where")]
    pub words: Text,
    /// Which one, counted from 1, in a language where these words stand several times.
    #[serde(default)]
    pub nth: Option<usize>,
    /// The bias.
    pub bias: Id,
    /// Other biases that can be argued for, and are accepted.
    #[serde(default)]
    pub also: Vec<Id>,
    /// The remedy, where remedies are asked.
    #[serde(default)]
    pub remedy: Option<Id>,
    /// Why it is one.
    pub feedback: Text,
    /// What could stand there instead.
    #[serde(default)]
    pub rewrite: Text,
}

/// Words that look biased and are not.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Innocent {
    /// Its stable name.
    pub id: Id,
    /// The words, as they stand in the text of each language.
    #[serde(rename = "where")]
    pub words: Text,
    /// Which one, counted from 1, in a language where these words stand several times.
    #[serde(default)]
    pub nth: Option<usize>,
    /// Why there is nothing to report.
    pub feedback: Text,
}

/// Where the rows of an open list stand among all that can be picked; none has more.
const LIST: usize = 16;
/// Where the control below the text stands among all that can be picked.
const FOOT: usize = LIST;
/// Where the first word stands among all that can be picked.
const WORDS: usize = FOOT + 1;

impl Kind for SpotText {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let place = cursor.here();
        match (place.list, place.at) {
            (Some(open), _) => self.actions_in_list(open),
            (None, At::Word(_)) => self.actions_in_text(place),
            (None, At::Foot) => self.actions_at_foot(response, cursor.lang),
        }
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, _: &Response, _: u64) -> Cursor {
        self.start()
    }

    fn speak(&self, cursor: &mut Cursor, lang: Lang) {
        cursor.speak(lang);
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        let placed = self.placed(response, response.lang);
        let left = placed.iter().filter(|placed| self.lacks_remedy(placed.marked)).count();
        if placed.is_empty() && !response.says_nothing(response.lang) {
            Some(MissingInput::new(msg::LACKING_MARKS))
        } else {
            (left > 0).then_some(MissingInput::new(msg::LACKING_REMEDIES).with("left", left))
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        match intent {
            Intent::Line(line) => self.read(response, cursor, line),
            intent => self.act(response, cursor, intent),
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        Some(self.judge(response).verdict(self))
    }

    fn solution(&self, lang: Lang) -> Option<Response> {
        let wording = self.passage.wording(lang);
        let marks = self.spans.iter().filter_map(|span| {
            let words = self.stands(&span.words, span.nth, lang)?;
            Some(Marked {
                from: words.start,
                to: words.end,
                words: wording.quote(&words),
                bias: span.bias.clone(),
                remedy: span.remedy.clone(),
            })
        });
        let answer = Answer { marks: marks.collect(), nothing: self.spans.is_empty() };
        Some(Response { lang, texts: [(lang, answer)].into() })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        self.show(response, cursor, view)
    }

    fn gathered(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Vec<Block>> {
        Some(self.so_far(response, cursor, view))
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::parts(self.spans.iter().map(|span| (&span.id, counted::Name::Author(&span.words))))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn paper(&self, view: &View<'_>) -> Paper {
        let told = |innocent: &Innocent| {
            (vec![Run::new(view.text(&innocent.words))], view.prose(&innocent.feedback))
        };
        Paper { mistakes: self.innocent.iter().map(told).collect(), ..Paper::default() }
    }

    fn check(&self, faults: &mut Faults) {
        check::check(self, faults);
    }
}

impl SpotText {
    fn lacks_remedy(&self, marked: &Marked) -> bool {
        let known = |id: &Id| self.remedies.iter().any(|remedy| remedy.id == *id);
        !self.remedies.is_empty() && !marked.remedy.as_ref().is_some_and(known)
    }
}
