//! What a class asks of its participants where it is.

use serde::{Deserialize, Serialize};

use crate::activity::{Exercise, GivenAnswer, Response, Stage as VisitStage};
use crate::classroom::{Class, Stage};
use crate::content::{Assessment, Step};
use crate::course::Visit;

/// Whether the step where a class is can be answered now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Openness {
    /// There is nothing to answer, or not yet.
    Shown,
    /// Everybody may answer, or change their answer.
    Open,
    /// What is answered stands; nothing is told of it.
    Closed,
    /// The answer is told, and why.
    Told,
}

/// What a class asks where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked<'c> {
    /// The place of the step among all steps.
    pub at: usize,
    /// The step.
    pub step: &'c Step,
    /// The round of its vote, from 0.
    pub round: usize,
    /// Whether it can be answered now.
    pub openness: Openness,
    /// Whether nobody may ever know who answered what: an opinion.
    pub is_secret: bool,
}

impl Asked<'_> {
    /// What `class` asks where it is; `None` before it starts, in a break and when it is over.
    pub fn of(class: &Class) -> Option<Asked<'_>> {
        let at = class.here().filter(|_| !class.is_over() && !class.clock().is_paused)?;
        let step = class.step(at);
        if let Some(question) = class.question(at) {
            let vote = class.vote_at(at);
            let openness = match vote.stage {
                Stage::Open => Openness::Open,
                Stage::Debriefed => Openness::Told,
                Stage::Ready => Openness::Shown,
                Stage::Closed | Stage::Discussing | Stage::Keyed => Openness::Closed,
            };
            let counted = vote.rounds.len();
            let round = if vote.stage == Stage::Open { counted } else { counted.saturating_sub(1) };
            return Some(Asked { at, step, round, openness, is_secret: !question.is_graded });
        }
        let is_pretest = step.assessment == Some(Assessment::Pretest);
        let openness = match class.visit().map(Visit::stage) {
            _ if step.exercise.as_ref().is_some_and(Exercise::needs_room) => Openness::Shown,
            None => Openness::Shown,
            Some(VisitStage::Answering) => Openness::Open,
            Some(VisitStage::Debriefed) if !is_pretest => Openness::Told,
            Some(_) => Openness::Closed,
        };
        Some(Asked { at, step, round: 0, openness, is_secret: false })
    }

    /// Whether the exercise takes a large screen: it is played on the projector alone.
    pub(super) fn is_projected(&self) -> bool {
        self.step.exercise.as_ref().is_some_and(Exercise::needs_room)
    }

    /// Whether an answer is a whole one to what is asked, and names nothing that was not offered.
    pub(super) fn fits(&self, class: &Class, response: &Response) -> bool {
        let Some(exercise) = self.step.exercise.as_ref().filter(|exercise| exercise.fits(response)) else {
            return false;
        };
        let attempt = exercise.start(Some(response), class.order_at(self.at));
        exercise.lacking(&attempt).is_none() && self.places(class, response).is_some()
    }

    /// The places of the options that an answer votes for, in the order shown: none where there is
    /// no vote, `None` where it votes for something else.
    pub(super) fn places(&self, class: &Class, response: &Response) -> Option<Vec<usize>> {
        let (Some(question), Some(exercise)) = (class.question(self.at), self.step.exercise.as_ref()) else {
            return Some(Vec::new());
        };
        let options = &question.options;
        match exercise.given(response).answer {
            GivenAnswer::Options(ids) if ids.len() == 1 || question.several => {
                let place = |id| options.iter().position(|option| option.id == id);
                ids.into_iter().map(place).collect()
            }
            GivenAnswer::Level(level) => (level < options.len()).then(|| vec![level]),
            _ => None,
        }
    }
}
