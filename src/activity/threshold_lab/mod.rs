//! Threshold lab: two groups' real scores, one threshold each, and what moving them gives and costs.
//!
//! Grading: a point for each goal reached at some setting, the start included, and kept; a goal that is
//! impossible, as [`check`](Kind::check) makes sure it is, costs nothing and is explained with the
//! learner's own figures. An answer keeps settings only: everything else is worked out again by
//! [`crate::fairness`].

mod check;
mod controls;
mod goal;
mod identity;
mod line;
mod scene;
mod show;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use goal::{Aim, Goal};
pub use scene::Scores;

use super::{ClassWork, Counted, Edit, Faults, Intent, Kind, MissingInput, Outcome, Verdict, View, offered};
use crate::action::{Action, Key, Role};
use crate::page::{Block, Mark};
use crate::text::{Id, Text, msg};
use scene::Loading;

/// Two groups' scores to be cut.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThresholdLab {
    /// What is to be done.
    pub prompt: Text,
    /// Whose scores.
    pub scores: Scores,
    /// Where the thresholds start; where they stand in practice unless said otherwise.
    #[serde(default)]
    pub start: Option<Setting>,
    /// What is to be reached, in the order shown.
    pub goals: Vec<Goal>,
    /// What the lab does not show.
    pub not_shown: Text,
    /// What the law says of thresholds by group.
    #[serde(default)]
    pub legal: Text,
}

/// One threshold for each group: whoever scores as much or more is selected.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The women's.
    pub women: f64,
    /// The men's.
    pub men: f64,
}

/// The thresholds as they stand, and those that reached a goal.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The thresholds; none before any was moved.
    pub setting: Option<Setting>,
    /// Whether they move together.
    pub is_linked: bool,
    /// The goals that were reached, each with the thresholds that first did.
    pub reached: Vec<Reached>,
}

/// A goal that was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reached {
    /// The goal.
    pub goal: Id,
    /// The thresholds that reached it.
    pub at: Setting,
}

/// Which threshold has the cursor, and what can be taken back.
#[derive(Debug, Clone, Default)]
pub struct Cursor {
    /// Whether the scores are there.
    is_ready: bool,
    /// The group, 0 for women.
    group: usize,
    /// Whether the counts are shown rather than the rates.
    shows_counts: bool,
    past: Vec<(Setting, bool)>,
    /// The group whose threshold moved last: its next move is taken back with that one.
    moving: Option<usize>,
    /// The model whose scores are waited for.
    loading: Option<Loading>,
}

impl Kind for ThresholdLab {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;
    const NEEDS_ROOM: bool = true;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        if !cursor.is_ready {
            return Vec::new();
        }
        let mut actions = offered::left_and_right(msg::KEY_ADJUST, Role::Answer).to_vec();
        actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
        if self.scores.axis().stride > 1 {
            let (left, right) = (&[Key::ShiftLeft], &[Key::ShiftRight]);
            actions.push(offered::act(Intent::ExtendLeft, msg::KEY_REFINE, left, Role::Answer));
            actions.push(offered::act(Intent::ExtendRight, msg::KEY_REFINE, right, Role::Answer));
        }
        actions.push(offered::act(
            Intent::Link,
            msg::KEY_LINK,
            &[Key::Char('='), Key::Char(' ')],
            Role::Answer,
        ));
        actions.push(offered::undo());
        actions.push(offered::reset());
        actions.push(offered::act(Intent::Summary, msg::KEY_SUMMARY, &[Key::Char('v')], Role::Move));
        let [up, down] = offered::up_and_down(msg::KEY_NEXT_CONTROL, Role::Move).map(Action::on_page);
        actions.push(if cursor.group == 0 { down } else { up });
        actions.push(offered::numbers(msg::KEY_JUMP, 9, Role::Answer).on_page());
        actions.extend([offered::click(), offered::drag(msg::KEY_ADJUST), offered::turn(msg::KEY_ADJUST)]);
        actions.push(offered::line());
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, _: &Response, _: u64) -> Cursor {
        Cursor { is_ready: self.scores.are_counted(), ..Cursor::default() }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        if cursor.is_ready {
            response.setting.is_none().then_some(MissingInput::new(msg::LACKING_MOVE))
        } else {
            Some(MissingInput::new(msg::LACKING_WORK))
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        if *intent == Intent::Work {
            cursor.is_ready = self.scores.load(&mut cursor.loading);
            return if self.keep_reached(response, cursor) { Outcome::Changed } else { Outcome::Moved };
        }
        let outcome = self.control(response, cursor, intent);
        if outcome == Outcome::Changed {
            self.keep_reached(response, cursor);
        }
        outcome
    }

    fn is_working(&self, cursor: &Cursor) -> bool {
        !cursor.is_ready
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let stands = |goal: &Goal| match goal {
            goal if goal.impossible => Mark::Neutral,
            goal if self.reached_at(response, goal).is_some() => Mark::Right,
            _ => Mark::Missed,
        };
        let parts: Vec<(Id, Mark)> = self.goals.iter().map(|goal| (goal.id.clone(), stands(goal))).collect();
        let points = |mark| parts.iter().filter(|(_, stands)| *stands == mark).map(|_| 1.0).sum::<f64>();
        let earned = points(Mark::Right);
        Some(Verdict { earned, possible: (earned + points(Mark::Missed)).max(1.0), parts })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        self.page(response, cursor, view)
    }

    fn asked(&self, response: &Response, _: &Cursor, view: &View<'_>) -> Vec<Block> {
        if response.setting.is_none() { self.how_to_type(view) } else { Vec::new() }
    }

    fn gathered(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Vec<Block>> {
        Some(self.answered(response, cursor, view))
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
        check::check(self, faults);
    }
}

impl ThresholdLab {
    /// Where the thresholds start.
    fn start(&self) -> Setting {
        self.onto_axis(self.start.unwrap_or_else(|| self.scores.usual()))
    }

    /// Where they stand now.
    fn setting(&self, response: &Response) -> Setting {
        response.setting.map_or_else(|| self.start(), |setting| self.onto_axis(setting))
    }

    /// The nearest thresholds that can be set: an answer may be older than the lab.
    fn onto_axis(&self, setting: Setting) -> Setting {
        let axis = self.scores.axis();
        let onto = |value| axis.value(axis.position(value));
        Setting { women: onto(setting.women), men: onto(setting.men) }
    }

    /// The thresholds that reached a goal, looked at again: those kept, those at the start, those
    /// set now.
    fn reached_at(&self, response: &Response, goal: &Goal) -> Option<Setting> {
        let kept = response.reached.iter().filter(|reached| reached.goal == goal.id).map(|kept| kept.at);
        let mut tried = kept.chain([self.start(), self.setting(response)]);
        tried.find(|setting| self.reaches(goal, *setting))
    }

    /// What is reached once is kept, with the thresholds that did; whether there was something to
    /// keep. Before the scores are there nobody can tell, and no key waits for them.
    fn keep_reached(&self, response: &mut Response, cursor: &Cursor) -> bool {
        let before = response.reached.len();
        if response.setting.is_none() || !cursor.is_ready {
            return false;
        }
        let at = self.setting(response);
        for goal in &self.goals {
            let is_kept = response.reached.iter().any(|reached| reached.goal == goal.id);
            if !is_kept && self.reaches(goal, at) {
                response.reached.push(Reached { goal: goal.id.clone(), at });
            }
        }
        response.reached.len() > before
    }
}
