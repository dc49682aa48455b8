//! Opinion: say how much one agrees with a sentence, or pass.
//!
//! Never graded, never shown with a name. The same five levels stand everywhere, so that an
//! opinion asked again later can be compared; their words belong to the interface.

use serde::{Deserialize, Serialize};

use super::{Faults, Intent, Kind, Lacking, Outcome, Unclear, Verdict, View, offered, step};
use crate::action::{Action, Role};
use crate::page::{Block, Choices, Naming, Prose, Run};
use crate::text::{Msg, Text, msg};

/// How many levels of agreement there are; the pass stands behind them.
pub const LEVELS: u8 = 5;

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

const PLACES: usize = LEVELS as usize + 1;

impl Kind for Opinion {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;

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
        response.said.map_or(usize::from(LEVELS) / 2, place)
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<Lacking> {
        response.said.is_none().then_some(Lacking::Level)
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
                None => Outcome::Unclear(Unclear::Option { count: PLACES, last: PLACES.to_string() }),
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

    fn check(&self, _: &mut Faults) {}
}

const LEVEL_KEYS: [Msg; LEVELS as usize] =
    [msg::OPINION_1, msg::OPINION_2, msg::OPINION_3, msg::OPINION_4, msg::OPINION_5];

/// The key of the words for a level, counted from 0, or for the pass behind them.
pub fn level_key(place: usize) -> Msg {
    LEVEL_KEYS.get(place).copied().unwrap_or(msg::OPINION_PASS)
}

fn said(place: usize) -> Option<Said> {
    match u8::try_from(place).ok()? {
        level if level < LEVELS => Some(Said::Level(level + 1)),
        LEVELS => Some(Said::Pass),
        _ => None,
    }
}

fn place(said: Said) -> usize {
    match said {
        Said::Level(level) => usize::from(level.clamp(1, LEVELS)) - 1,
        Said::Pass => usize::from(LEVELS),
    }
}
