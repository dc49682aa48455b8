//! What a learner does to an answer: picking options, saying how certain they are.

use super::{Choice, Cursor, Lacks, Place, Response, UNSURE};
use crate::activity::{CERTAINTIES, Outcome};
use crate::text::Id;

impl Choice {
    pub(super) fn pick(&self, response: &mut Response, cursor: &Cursor, place: usize) -> Outcome {
        let Some(&index) = cursor.order.get(place) else { return Outcome::Unchanged };
        let id = self.id(index);
        if !self.several && response.options.contains(id) {
            return Outcome::Moved;
        }
        // Not knowing excludes every answer, and the other way round.
        if !self.several || id == UNSURE || response.options.contains(UNSURE) {
            response.options.clear();
        }
        if !response.options.remove(id) {
            response.options.insert(Id::new(id));
        }
        if id == UNSURE {
            response.certainty = None;
        }
        Outcome::Changed
    }

    /// Takes the option under the cursor while none is chosen, then leads to the certainties.
    pub(super) fn seek(&self, response: &mut Response, cursor: &mut Cursor) -> Outcome {
        match (self.lacks(response), cursor.at) {
            (None, _) => Outcome::Unchanged,
            (Some(Lacks::Certainty), Place::Option(_)) if self.several => self.to_certainty(response, cursor),
            (Some(_), Place::Option(at)) => {
                let picked = self.pick(response, cursor, at);
                if self.lacks_certainty(response) {
                    self.to_certainty(response, cursor);
                }
                picked
            }
            (Some(Lacks::Certainty), Place::Certainty(at)) => Self::be(response, at),
            (Some(Lacks::Option), Place::Certainty(_)) => cursor.to(Place::Option(0)),
        }
    }

    pub(super) fn be(response: &mut Response, certainty: u8) -> Outcome {
        Outcome::changed(response.certainty.replace(certainty) != Some(certainty))
    }

    pub(super) fn pick_certainty(response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        match u8::try_from(place + 1) {
            Ok(certainty) if certainty <= CERTAINTIES => {
                let moved = cursor.to(Place::Certainty(certainty));
                match Self::be(response, certainty) {
                    Outcome::Unchanged => moved,
                    outcome => outcome,
                }
            }
            _ => Outcome::Unchanged,
        }
    }

    pub(super) fn to_certainty(&self, response: &Response, cursor: &mut Cursor) -> Outcome {
        if !self.certainty {
            return Outcome::Unchanged;
        }
        cursor.to(Place::Certainty(response.certainty.unwrap_or(2)))
    }
}
