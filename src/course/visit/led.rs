//! A step that a class plays together: whoever leads decides what becomes of the answer.

use super::Visit;
use crate::activity::{Attempt, Intent, Response};

impl Visit {
    /// The answer so far, where there is something to answer.
    pub fn response(&self) -> Option<&Response> {
        self.attempt.as_ref().map(Attempt::response)
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
