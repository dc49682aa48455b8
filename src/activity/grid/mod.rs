//! Grid: rate one's own project or organisation against criteria, principle by principle.
//!
//! Never graded: whoever rates is the only judge. A level is worth its place between the weakest
//! (0) and the strongest (1); a principle is the mean of its criteria that apply. The grids
//! handed in before are kept, and the last of them is what the profile is compared with.

mod profile;

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{
    ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, ParseError, Verdict, View, offered, step,
};
use crate::action::{Action, Key, Role};
use crate::page::{Block, RatedCriterion, RatedGroup, Ratings};
use crate::text::{Id, Text, fault, msg};

/// Criteria to rate, as their author writes them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// What is to be rated, and whose criteria these are.
    pub prompt: Text,
    /// The principles, in the order shown.
    pub principles: Vec<Principle>,
}

/// Criteria that belong together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// What it is about.
    #[serde(default)]
    pub text: Text,
    /// Its criteria, in the order shown.
    pub criteria: Vec<Criterion>,
}

/// One thing to rate.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its stable name, unique in the whole grid.
    pub id: Id,
    /// What is rated.
    pub text: Text,
    /// What can be, from weak to strong.
    pub levels: Vec<Level>,
    /// What to do next where it is weak.
    pub actions: Vec<Text>,
}

/// One level of a criterion.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its stable name.
    pub id: Id,
    /// What it looks like.
    pub text: Text,
}

/// The level of each criterion rated so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// From the criterion's id to the level's; to none where the criterion does not apply.
    pub rated: BTreeMap<Id, Option<Id>>,
}

/// The criterion under the cursor, counted over all principles.
pub type Cursor = usize;

/// How many levels a criterion may have.
const LEVELS: std::ops::RangeInclusive<usize> = 2..=5;

impl Kind for Grid {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;
    const REVEALS: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = true;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let levels = self.criteria().nth(*cursor).map_or(0, |criterion| criterion.levels.len());
        let mut actions = offered::up_and_down(msg::KEY_CHOOSE, Role::Move).to_vec();
        actions.extend(offered::left_and_right(msg::KEY_ADJUST, Role::Answer));
        actions.push(offered::numbers(msg::KEY_RATE, levels, Role::Answer));
        actions.push(offered::act(Intent::PickNone, msg::KEY_RATE, &[Key::Char('0')], Role::Answer));
        actions.push(offered::remove());
        actions.push(offered::space(msg::KEY_RATE, Role::Answer).on_page());
        actions.extend(offered::controls(msg::KEY_CHOOSE, Role::Move).map(Action::on_page));
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        self.criteria().position(|criterion| criterion.rating(response).is_none()).unwrap_or(0)
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        let is_open = |criterion: &Criterion| criterion.rating(response).is_none();
        let next = self.criteria().position(is_open)? + 1;
        Some(
            MissingInput::new(msg::LACKING_RATINGS)
                .with("left", self.criteria().filter(|criterion| is_open(criterion)).count())
                .with("next", next),
        )
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let count = self.criteria().count();
        let Some(criterion) = self.criteria().nth(*cursor) else { return Outcome::Unchanged };
        let now = criterion.rating(response);
        let last = criterion.levels.len();
        let from = *cursor;
        let mut to = |at: usize| Outcome::moved(std::mem::replace(cursor, at) != at);
        match intent {
            Intent::Up | Intent::PreviousControl => to(step(from, -1, count)),
            Intent::Down | Intent::NextControl => to(step(from, 1, count)),
            Intent::Left => criterion.rate(response, now.map_or(0, |now| now.saturating_sub(1))),
            Intent::Right => criterion.rate(response, now.map_or(1, |now| (now + 1).min(last))),
            Intent::Toggle => criterion.rate(response, now.map_or(1, |now| (now + 1) % (last + 1))),
            Intent::PickNone => {
                *cursor = step(from, 1, count);
                seen(criterion.rate(response, 0))
            }
            Intent::Pick(place) if *place < last => {
                *cursor = step(from, 1, count);
                seen(criterion.rate(response, place + 1))
            }
            Intent::Point(place) if *place < count => to(*place),
            // Behind the criteria come the levels of the one under the cursor.
            Intent::Point(place) if *place - count <= last => criterion.rate(response, place - count),
            Intent::Remove => Outcome::changed(response.rated.remove(&criterion.id).is_some()),
            Intent::Seek => {
                to(self.criteria().position(|criterion| criterion.rating(response).is_none()).unwrap_or(from))
            }
            Intent::Line(line) => self.read(response, cursor, line),
            _ => Outcome::Unchanged,
        }
    }

    fn grade(&self, _: &Response) -> Option<Verdict> {
        None
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if view.is_told() {
            blocks.extend(self.profile(response, view));
        }
        let criterion = |criterion: &Criterion| RatedCriterion {
            label: view.prose(&criterion.text),
            levels: criterion.levels.iter().map(|level| view.prose(&level.text)).collect(),
            rating: criterion.rating(response),
        };
        let group = |principle: &Principle| RatedGroup {
            name: view.prose(&principle.name),
            text: view.prose(&principle.text),
            criteria: principle.criteria.iter().map(criterion).collect(),
        };
        blocks.push(Block::Ratings(Ratings {
            groups: self.principles.iter().map(group).collect(),
            none: view.words.say(msg::GRID_NONE),
            cursor: view.is_answering().then_some(*cursor),
            first_level: self.criteria().count(),
        }));
        blocks
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
        faults.ids("principles", self.principles.iter().map(|principle| &principle.id));
        if self.criteria().next().is_none() {
            faults.error_at("principles", fault::NO_CRITERIA, &[]);
        }
        let mut known = HashSet::new();
        faults.within("principles", |faults| {
            for (place, principle) in self.principles.iter().enumerate() {
                faults.within(place, |faults| {
                    if principle.criteria.is_empty() {
                        faults.error_at("criteria", fault::PRINCIPLE_WITHOUT_CRITERIA, &[]);
                    }
                    faults.within("criteria", |faults| {
                        for (place, criterion) in principle.criteria.iter().enumerate() {
                            faults.within(place, |faults| {
                                if !criterion.id.is_well_formed() {
                                    faults.error_at("id", fault::BAD_ID, &[("id", criterion.id.as_str())]);
                                }
                                if !known.insert(&criterion.id) {
                                    faults.error_at(
                                        "id",
                                        fault::DUPLICATE_ID,
                                        &[("id", criterion.id.as_str())],
                                    );
                                }
                                criterion.check(faults);
                            });
                        }
                    });
                });
            }
        });
    }
}

impl Grid {
    /// The criteria of all principles, in the order shown.
    fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.principles.iter().flat_map(|principle| &principle.criteria)
    }

    /// Reads a criterion and its level, `3 2`, or a level for each criterion, `2 3 0 1`.
    ///
    /// Where there are two criteria, two numbers are a level for each.
    fn read(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let criteria: Vec<&Criterion> = self.criteria().collect();
        let unclear =
            Outcome::Unclear(ParseError::new(msg::UNCLEAR_RATINGS).with("criteria", criteria.len()));
        let names = line.split([' ', ',', ';', '\u{a0}']).filter(|name| !name.is_empty());
        let Ok(numbers) = names.map(str::parse).collect::<Result<Vec<usize>, _>>() else { return unclear };
        let ratings: Vec<(usize, usize)> = match numbers.as_slice() {
            levels if levels.len() == criteria.len() => levels.iter().copied().enumerate().collect(),
            &[number, level] if (1..=criteria.len()).contains(&number) => vec![(number - 1, level)],
            _ => return unclear,
        };
        for &(place, level) in &ratings {
            let levels = criteria[place].levels.len();
            if level > levels {
                return Outcome::Unclear(
                    ParseError::new(msg::UNCLEAR_LEVEL).with("criterion", place + 1).with("levels", levels),
                );
            }
        }
        for (place, level) in ratings {
            criteria[place].rate(response, level);
            *cursor = place;
        }
        Outcome::Changed
    }
}

impl Criterion {
    /// The level given, from 1; 0 where the criterion does not apply; none where it is not rated.
    fn rating(&self, response: &Response) -> Option<usize> {
        match response.rated.get(&self.id)? {
            None => Some(0),
            Some(id) => self.levels.iter().position(|level| level.id == *id).map(|place| place + 1),
        }
    }

    /// Gives the level `rating`, counted from 1; 0 says that the criterion does not apply.
    fn rate(&self, response: &mut Response, rating: usize) -> Outcome {
        let level = match rating.checked_sub(1) {
            None => None,
            Some(place) => match self.levels.get(place) {
                Some(level) => Some(level.id.clone()),
                None => return Outcome::Unchanged,
            },
        };
        let before = response.rated.insert(self.id.clone(), level.clone());
        Outcome::changed(before != Some(level))
    }

    /// How strong the level given is, from 0 to 1; none where it is not rated or does not apply.
    #[expect(clippy::cast_precision_loss, reason = "no criterion has 2^52 levels")]
    fn share(&self, response: &Response) -> Option<f64> {
        let place = self.rating(response)?.checked_sub(1)?;
        Some(place as f64 / self.levels.len().saturating_sub(1).max(1) as f64)
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("levels", self.levels.iter().map(|level| &level.id));
        if !LEVELS.contains(&self.levels.len()) {
            let (least, most) = (LEVELS.start().to_string(), LEVELS.end().to_string());
            faults.error_at("levels", fault::LEVELS_OFF_COUNT, &[("least", &least), ("most", &most)]);
        }
        if self.actions.is_empty() {
            faults.within("actions", |faults| faults.warning(fault::NO_ACTION, &[]));
        }
    }
}

/// An outcome after which the cursor has gone on too.
fn seen(outcome: Outcome) -> Outcome {
    if outcome == Outcome::Unchanged { Outcome::Moved } else { outcome }
}

#[cfg(test)]
mod tests;
