//! Words: place words on a gender axis, test associations between lists, and take the gender out.
//!
//! Everything is computed as the learner works, on vectors that are part of the program
//! ([`crate::fairness::data::Glove`]). What is graded is what the learner hands in: each goal is
//! met or not, and counts for one.

mod act;
mod actions;
mod check;
mod cursor;
mod debrief;
mod goal;
mod line;
mod scenes;
mod show;
mod space;

use serde::{Deserialize, Serialize};

use super::{ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, Verdict, View};
use crate::action::Action;
use crate::page::{Block, Mark};
use crate::text::{Id, Text, msg};

pub use cursor::Cursor;
pub use goal::{Aim, Goal};

/// A laboratory of word vectors, as its author sets it up.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordLab {
    /// What there is to do.
    pub prompt: Text,
    /// Lists of words to begin with and to choose among.
    pub lists: Vec<List>,
    /// The two words between which the gender axis lies: the positive side first.
    pub axis: (String, String),
    /// Pairs of words whose common direction is a second gender axis; none for no second axis.
    #[serde(default)]
    pub pairs: Vec<(String, String)>,
    /// The scenes, in the order in which they are played; each at most once.
    pub scenes: Vec<Scene>,
    /// What is to be reached.
    pub goals: Vec<Goal>,
    /// What all this does not show.
    pub not_shown: Text,
    /// What the law has to say, if anything.
    #[serde(default)]
    pub legal: Text,
}

/// Some words under one name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// The words.
    pub words: Vec<String>,
}

/// One thing to do with words.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Scene {
    /// See words on the gender axis and on a map.
    Place {
        /// The words to begin with.
        #[serde(default)]
        words: Vec<String>,
        /// Two words between which the upward direction of the map lies, the upper end first;
        /// without them it is the one in which the chosen words differ most.
        #[serde(default)]
        across: Option<(String, String)>,
    },
    /// Test whether two lists of words go with two others.
    Associate {
        /// The lists to begin with: targets X and Y, attributes A and B.
        lists: (Id, Id, Id, Id),
    },
    /// Take the gender out of words, and look at their neighbours.
    Neutralise {
        /// The list whose words can be neutralised, and among which neighbours are looked for.
        among: Id,
        /// How many neighbours are looked at.
        neighbours: usize,
        /// Pairs that can be made symmetric about the axis.
        #[serde(default)]
        equalise: Vec<(String, String)>,
    },
}

/// What a learner has set up in each scene.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The words placed.
    #[serde(default)]
    pub words: Vec<String>,
    /// The lists X, Y, A and B.
    #[serde(default)]
    pub lists: [Vec<String>; 4],
    /// The words neutralised.
    #[serde(default)]
    pub neutral: Vec<String>,
    /// Whether every word that can be is neutralised too.
    #[serde(default)]
    pub all: bool,
    /// Whether the pairs are equalised.
    #[serde(default)]
    pub equalised: bool,
}

/// The most words placed or neutralised one by one.
const MOST_WORDS: usize = 12;

/// The most words of a list that is tested, so that every split can be counted at each key.
const MOST_LISTED: usize = 8;

impl Kind for WordLab {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;
    const NEEDS_ROOM: bool = true;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        self.actions_here(cursor)
    }

    fn blank(&self) -> Response {
        let mut response = Response::default();
        for scene in &self.scenes {
            match scene {
                Scene::Place { words, .. } => response.words.clone_from(words),
                Scene::Associate { lists: (x, y, a, b) } => {
                    response.lists = [x, y, a, b].map(|id| self.list(id).to_vec());
                }
                Scene::Neutralise { .. } => {}
            }
        }
        response
    }

    fn cursor(&self, _: &Response, _: u64) -> Cursor {
        Cursor::default()
    }

    fn lacking(&self, _: &Response, cursor: &Cursor) -> Option<MissingInput> {
        (cursor.scene() + 1 < self.scenes.len()).then_some(MissingInput::new(msg::LACKING_NEXT_SCENE))
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        if let Intent::Line(line) = intent {
            self.read(response, cursor, line)
        } else {
            self.act(response, cursor, intent)
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let met: Vec<bool> = self.goals.iter().map(|goal| self.standing(goal, response).is_met()).collect();
        let parts = self.goals.iter().zip(&met);
        Some(Verdict {
            earned: met.iter().map(|met| f64::from(u8::from(*met))).sum(),
            possible: met.iter().map(|_| 1.0).sum::<f64>().max(1.0),
            parts: parts.map(|(goal, met)| (goal.id.clone(), mark(*met))).collect(),
        })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        if view.is_answering() {
            self.working(response, cursor, view)
        } else {
            self.debriefed(response, view)
        }
    }

    fn asked(&self, _: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        self.how(cursor, view)
    }

    fn gathered(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Vec<Block>> {
        let goals = Block::Stack(self.goals_here(response, cursor, view));
        Some([self.scene_blocks(response, cursor, view), vec![goals]].concat())
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Nothing
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        self.look_over(faults);
    }
}

impl WordLab {
    /// The words of a list; none of one that is not there.
    fn list(&self, id: &Id) -> &[String] {
        self.lists.iter().find(|list| list.id == *id).map_or(&[], |list| &list.words)
    }
}

fn mark(met: bool) -> Mark {
    if met { Mark::Right } else { Mark::Missed }
}

#[cfg(test)]
mod tests;
