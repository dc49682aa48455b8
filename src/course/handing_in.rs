//! Handing an answer in, and what has to be done before.

use super::visit::{Reply, Visit};
use crate::activity::{Intent, Lacking};
use crate::progress::Event;

impl Visit {
    /// Hands the answer in; where something is still lacking, goes on to it or takes what the
    /// cursor is on.
    pub fn hand_in(&mut self) -> Reply {
        use Lacking::{Certainty, Comparison, Level, Observations, Option, Options, Ratings, Verdict};
        let Some(lacking) = self.lacking() else { return self.submit() };
        if lacking.goes_on() {
            match self.intend(&Intent::Toggle) {
                // What is said of a text is read from the top.
                Reply::Changed if lacking == Comparison => return Reply::Turned,
                reply @ (Reply::Changed | Reply::Turned) => return reply,
                _ => {}
            }
        }
        if let Option | Options | Level | Certainty = lacking {
            let taken = match self.intend(&Intent::Toggle) {
                // Certainty is asked below the options: the cursor may still be among them.
                Reply::Nothing => self.intend(&Intent::NextControl),
                reply => reply,
            };
            if matches!(taken, Reply::Changed | Reply::Turned) {
                if self.lacking() == Some(Certainty) {
                    self.intend(&Intent::NextControl);
                }
                return taken;
            }
        }
        // What does not fit on a screen is easily passed over: whoever did is led back to it.
        if let Observations { .. } | Verdict | Ratings { .. } = lacking
            && self.intend(&Intent::Seek) == Reply::Changed
        {
            return Reply::Changed;
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
