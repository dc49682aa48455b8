//! Opinion: say how much one agrees with a sentence, or pass.
//!
//! Never graded, never shown with a name. The same five levels stand everywhere, so that an
//! opinion asked again later can be compared; their words belong to the interface.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{
    Ballot, BallotOption, ClassWork, Counted, Faults, Given, GivenAnswer, Intent, Kind, LEVELS, MissingInput,
    Name, Outcome, ParseError, Verdict, View, level_key, offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Choices, Naming, Prose, Run};
use crate::text::{Id, Text, msg};

/// A sentence to agree with or not.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// The sentence.
    pub statement: Text,
}

/// How much the learner agrees.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// What was said; `None` while nothing was.
    pub said: Option<Said>,
}

/// An opinion, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// From 1 (not at all) to [`LEVELS`] (entirely).
    Level(u8),
    /// Would rather not say.
    Pass,
}

/// The level under the cursor, from 0; the pass is the last place.
pub type Cursor = usize;

/// The levels, and the pass behind them.
const PLACES: usize = LEVELS + 1;

impl Kind for Opinion {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, _: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = offered::up_and_down(msg::KEY_CHOOSE, Role::Move).to_vec();
        actions.extend(offered::left_and_right(msg::KEY_CHOOSE, Role::Move));
        actions.push(offered::numbers(msg::KEY_TOGGLE, PLACES, Role::Answer));
        actions.extend([offered::space(msg::KEY_TOGGLE, Role::Answer), offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        // Starting in the middle, with nothing chosen, leans to neither side.
        response.said.map_or(LEVELS / 2, place)
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        response.said.is_none().then_some(MissingInput::new(msg::LACKING_LEVEL))
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let mut say = |at: usize| match said(at) {
            Some(now) => Outcome::changed(response.said.replace(now) != Some(now)),
            None => Outcome::Unchanged,
        };
        let from = *cursor;
        let mut to = |at: usize| Outcome::moved(std::mem::replace(cursor, at) != at);
        match intent {
            Intent::Up | Intent::Left => to(step(from, -1, PLACES)),
            Intent::Down | Intent::Right => to(step(from, 1, PLACES)),
            Intent::Toggle | Intent::Seek => say(from),
            Intent::Pick(at) | Intent::Point(at) => {
                if *at < PLACES {
                    to(*at);
                }
                say(*at)
            }
            Intent::Line(line) => match Naming::Numbers.index(line.trim(), PLACES) {
                Some(at) => say(at),
                None => Outcome::Unclear(ParseError::no_option(PLACES, PLACES.to_string())),
            },
            _ => Outcome::Unchanged,
        }
    }

    fn grade(&self, _: &Response) -> Option<Verdict> {
        None
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let item = |at: usize| crate::page::Choice {
            label: vec![Run::new(&view.words.say(level_key(at)))],
            chosen: response.said.is_some_and(|said| place(said) == at),
            ..crate::page::Choice::default()
        };
        vec![
            Block::Quote(view.marked(&self.statement)),
            Block::Choices(Choices {
                items: (0..PLACES).map(item).collect(),
                cursor: view.is_answering().then_some(*cursor),
                naming: Naming::Numbers,
                ..Choices::default()
            }),
        ]
    }

    fn said(&self, response: &Response, view: &View<'_>) -> Option<Prose> {
        response.said.map(|said| vec![Run::new(&view.words.say(level_key(place(said)))).strong()])
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Levels { statement: &self.statement }
    }

    fn given(&self, response: &Response) -> Given {
        let level = response.said.and_then(|said| match said {
            Said::Level(level) => usize::from(level).checked_sub(1).filter(|level| *level < LEVELS),
            Said::Pass => Some(LEVELS),
        });
        Given::new(level.map_or(GivenAnswer::Nothing, GivenAnswer::Level))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        let option = |level: usize| BallotOption {
            id: if level < LEVELS { Id::new(&(level + 1).to_string()) } else { Id::new("pass") },
            name: Name::Interface(level_key(level)),
            feedback: None,
            is_right: false,
        };
        ClassWork::Vote(Ballot {
            prompt: &self.statement,
            options: (0..PLACES).map(option).collect(),
            several: false,
            is_graded: false,
        })
    }

    fn check(&self, _: &mut Faults) {}
}

fn said(place: usize) -> Option<Said> {
    match place.cmp(&LEVELS) {
        Ordering::Less => u8::try_from(place + 1).ok().map(Said::Level),
        Ordering::Equal => Some(Said::Pass),
        Ordering::Greater => None,
    }
}

fn place(said: Said) -> usize {
    match said {
        Said::Level(level) => usize::from(level).clamp(1, LEVELS) - 1,
        Said::Pass => LEVELS,
    }
}
