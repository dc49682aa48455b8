//! Handing an answer in, and what has to be done before.

use super::visit::{Reply, Visit};
use crate::activity::Intent;
use crate::progress::Event;

impl Visit {
    /// Hands the answer in; where something is still lacking, goes on to it or takes what the
    /// cursor is on.
    pub fn hand_in(&mut self) -> Reply {
        if self.lacking().is_some() {
            match self.intend(&Intent::Seek) {
                Reply::Nothing => {}
                reply => return reply,
            }
        }
        self.submit()
    }

    /// Hands the answer in, or goes on where that is done.
    pub fn submit(&mut self) -> Reply {
        let step = self.step().id.clone();
        let finished = Event::Finished { step: step.clone() };
        let (true, Some(attempt)) = (self.is_open(), &self.attempt) else {
            return Reply::GoOn(if self.is_review { Vec::new() } else { vec![finished] });
        };
        if let Some(lacking) = self.lacking() {
            return Reply::Lacking(lacking);
        }
        let response = attempt.response().clone();
        let answered = if self.is_review {
            Event::Reviewed { step, seed: self.seed, response, hints: self.hints }
        } else {
            Event::Answered { step, response }
        };
        self.is_unkept = false;
        self.stage = self.stage_when_answered();
        if self.says_something() { Reply::Keep(answered) } else { Reply::GoOn(vec![answered, finished]) }
    }
}
