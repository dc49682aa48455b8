//! A step that a class plays together: whoever leads decides what becomes of the answer.

use std::sync::Arc;

use super::Visit;
use crate::activity::{Attempt, Intent, Response, Stage};
use crate::content::Module;
use crate::progress::ModuleRecord;
use crate::text::Id;

impl Visit {
    /// The answer so far, where there is something to answer.
    pub fn response(&self) -> Option<&Response> {
        self.attempt.as_ref().map(Attempt::response)
    }

    /// A learner's own visit at a step that a class is at, who answered `answer` so far; `seed` is
    /// that of the class. What is [`Stage::Recorded`] stands; [`Stage::Debriefed`] tells it all.
    ///
    /// `None` when the module has no such step.
    pub fn in_class(
        module: &Arc<Module>,
        step: &Id,
        answer: Option<&Response>,
        seed: u64,
        stage: Stage,
    ) -> Option<Visit> {
        let mut visit = Visit::new(module, &ModuleRecord::default(), step, seed)?;
        if let Some((exercise, answer)) = visit.exercise().zip(answer) {
            visit.attempt = Some(exercise.start(Some(answer), seed));
        }
        match stage {
            Stage::Answering => {}
            Stage::Recorded => visit.stage = Stage::Recorded,
            Stage::Debriefed => visit.reveal(),
        }
        Some(visit)
    }

    /// Does what somebody means. Returns the answer, where it is another one now.
    pub fn play(&mut self, intent: &Intent) -> Option<Response> {
        let before = self.response().cloned();
        self.intend(intent);
        self.response().filter(|after| Some(*after) != before.as_ref()).cloned()
    }

    /// Does a slice of what is being computed. Returns the answer it leads to, which is for whoever
    /// leads to give by [`Visit::follow`].
    pub fn compute(&mut self) -> Option<Response> {
        let before = self.response()?.clone();
        let after = self.play(&Intent::Work);
        self.replace(&before);
        after
    }

    /// Does what somebody meant where the answer came to be `response`; `None` where it stayed as it
    /// was. Whatever is known or computed here, the answer is that one.
    pub fn follow(&mut self, intent: &Intent, response: Option<&Response>) {
        let Some(after) = response.or(self.response()).cloned() else { return };
        if *intent == Intent::Computed {
            self.replace(&after);
        }
        self.intend(intent);
        self.replace(&after);
    }

    /// Tells the answer, whatever is still lacking. Where nobody has answered, it is the author's.
    pub fn reveal(&mut self) {
        if !self.is_open() {
            return;
        }
        self.is_unkept = false;
        self.stage = self.stage_when_answered();
        let Some(exercise) = self.exercise() else { return };
        if self.response() != Some(exercise.start(None, self.seed).response()) {
            return;
        }
        let solved = exercise.solution(self.lang).map(|solution| exercise.start(Some(&solution), self.seed));
        self.is_untried = true;
        if solved.is_some() {
            self.attempt = solved;
            self.speak(self.lang);
        }
    }

    fn replace(&mut self, response: &Response) {
        if let Some(attempt) = &mut self.attempt {
            attempt.replace(response);
        }
    }
}
