//! Case: live through a story that branches, and see what one's choices do to a few gauges.
//!
//! The answer is the sequence of choices; the story is told again from it, so an old answer can
//! be shown and graded again. A choice stands: a story goes on, and can be played again after
//! its end, when every earlier way through it is kept.
//!
//! Grading: a choice point counts when the author calls some of its choices sound. Each one on
//! the way taken that was passed by a sound choice earns an equal share of the point. A way that
//! met no such choice point has no verdict: the gauges and the consequences speak.

mod book;
mod check;
mod pages;
mod path;

use serde::{Deserialize, Serialize};

use super::{
    ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, Paper, ParseError, Verdict, View,
    offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Mark, Naming};
use crate::text::{Id, Lang, Text, msg};

/// A story that branches, as its author writes it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What choices have an effect on, always in sight.
    #[serde(default)]
    pub gauges: Vec<Gauge>,
    /// The scene that the story begins with.
    pub first: Id,
    /// All scenes, in any order.
    pub scenes: Vec<Scene>,
}

/// Something that choices make better or worse.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gauge {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// Where it starts, from 0 to 100.
    pub start: i32,
}

/// A scene: where something has to be decided, or where the story ends.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Its stable name.
    pub id: Id,
    /// What it is called; an end needs a name.
    #[serde(default)]
    pub title: Text,
    /// What happens.
    pub text: Text,
    /// What can be done; nothing where the story ends.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

/// Something that can be done in a scene.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its stable name, unique in the whole story.
    pub id: Id,
    /// What is done.
    pub text: Text,
    /// What it does to the gauges.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What comes of it.
    pub consequence: Text,
    /// The scene that follows.
    pub next: Id,
    /// Whether it is what the author would defend.
    #[serde(default)]
    pub sound: bool,
    /// Why it is or is not, told at the end.
    #[serde(default)]
    pub feedback: Text,
}

/// What a choice does to one gauge.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// The gauge.
    pub gauge: Id,
    /// How much is added to it, from −100 to 100; a gauge stays between 0 and 100.
    pub by: i32,
}

/// The way taken so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The ids of the choices made, from the first scene on.
    pub choices: Vec<Id>,
}

/// Where the learner is in the scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Whether the consequence of the last choice is being told, before the next scene.
    told: bool,
    /// The element under the cursor.
    at: usize,
}

impl Kind for Case {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let count = Case::count(&self.path(response), cursor);
        let mut actions = Vec::new();
        if count > 0 {
            actions.push(offered::letters(msg::KEY_ANSWER, count));
        }
        if count > 1 {
            actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
        }
        if count > 0 {
            actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
        }
        if count > 1 {
            actions.extend(offered::controls(msg::KEY_CHOOSE, Role::Move).map(Action::on_page));
        }
        if count > 0 {
            actions.extend([offered::click(), offered::line()]);
        }
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        // Whoever comes back reads again where they came from.
        Cursor { told: !self.path(response).points.is_empty(), at: 0 }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        match self.path(response) {
            _ if cursor.told => Some(MissingInput::new(msg::LACKING_TURN)),
            path if path.is_over() => None,
            _ => Some(MissingInput::new(msg::LACKING_OPTION)),
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let path = self.path(response);
        let choices = path.at.map_or(&[][..], |scene| &scene.choices);
        let count = Case::count(&path, cursor);
        let from = cursor.at;
        let mut to = |at: usize| Outcome::moved(std::mem::replace(&mut cursor.at, at) != at);
        let place = match intent {
            Intent::Up | Intent::PreviousControl => return to(step(from, -1, count)),
            Intent::Down | Intent::NextControl => return to(step(from, 1, count)),
            Intent::Toggle | Intent::Seek => from,
            Intent::Pick(place) | Intent::Point(place) => *place,
            Intent::Line(line) => match Naming::Letters.index(line.trim(), count) {
                Some(place) => place,
                None if count == 0 => return Outcome::Unchanged,
                None => {
                    return Outcome::Unclear(ParseError::no_option(count, Naming::Letters.name(count - 1)));
                }
            },
            _ => return Outcome::Unchanged,
        };
        if place >= count {
            return Outcome::Unchanged;
        }
        let changed = !cursor.told;
        if changed {
            // What a former version of the story called otherwise is behind us for good.
            response.choices.truncate(path.points.len());
            response.choices.push(choices[place].id.clone());
        }
        *cursor = Cursor { told: changed, at: 0 };
        Outcome::Turned { changed }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let path = self.path(response);
        let mut parts = Vec::new();
        let (mut sound, mut counted) = (0_u32, 0_u32);
        for (scene, taken) in path.points.iter().filter(|(scene, _)| scene.counts()) {
            counted += 1;
            sound += u32::from(taken.sound);
            let marked = scene
                .choices
                .iter()
                .filter_map(|choice| scene.mark(choice, taken).map(|mark| (choice.id.clone(), mark)));
            parts.extend(marked);
        }
        (counted > 0).then(|| Verdict { earned: f64::from(sound) / f64::from(counted), possible: 1.0, parts })
    }

    fn solution(&self, _: Lang) -> Option<Response> {
        let mut choices: Vec<Id> = Vec::new();
        let mut scene = self.scene(&self.first);
        // A story that leads back to an earlier scene has no end to tell.
        for _ in &self.scenes {
            let here = scene.map_or(&[][..], |scene| &scene.choices);
            let Some(choice) = here.iter().find(|choice| choice.sound).or(here.first()) else { break };
            choices.push(choice.id.clone());
            scene = self.scene(&choice.next);
        }
        Some(Response { choices })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let path = self.path(response);
        match (view.is_answering(), path.points.last()) {
            (true, Some((_, choice))) if cursor.told => self.consequence(&path, choice, view),
            (true, _) => self.scene_page(&path, *cursor, view),
            (false, _) => self.debrief(response, &path, view),
        }
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

    fn paper(&self, view: &View<'_>) -> Paper {
        Paper { sheet: Some(self.book(view)), ..Paper::default() }
    }

    fn check(&self, faults: &mut Faults) {
        check::check(self, faults);
    }
}

impl Case {
    /// How many elements there are to choose from.
    fn count(path: &path::Path<'_>, cursor: &Cursor) -> usize {
        if cursor.told { 1 } else { path.at.map_or(0, |scene| scene.choices.len()) }
    }
}

impl Scene {
    /// Whether the author says which of its choices are sound.
    fn counts(&self) -> bool {
        self.choices.iter().any(|choice| choice.sound)
    }

    /// How `choice` stands where `taken` was chosen; `None` where there is nothing to say.
    fn mark(&self, choice: &Choice, taken: &Choice) -> Option<Mark> {
        match (choice.id == taken.id, choice.sound) {
            _ if !self.counts() => None,
            (true, true) => Some(Mark::Right),
            (true, false) => Some(Mark::Wrong),
            (false, true) if !taken.sound => Some(Mark::Missed),
            (false, _) => None,
        }
    }
}

#[cfg(test)]
mod tests;
