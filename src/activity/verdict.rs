//! The worth of an answer, as a whole and element by element.

use crate::page::Mark;
use crate::text::Id;

/// The worth of an answer, element by element.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Points earned, from 0 to `possible`.
    pub earned: f64,
    /// Points to be earned, above 0.
    pub possible: f64,
    /// How each element stands: an option, an item; in the author's order.
    pub parts: Vec<(Id, Mark)>,
}

impl Verdict {
    /// All or nothing: one point if `right`.
    pub fn whole(right: bool, parts: Vec<(Id, Mark)>) -> Verdict {
        Verdict { earned: f64::from(u8::from(right)), possible: 1.0, parts }
    }

    /// The share of the points earned, from 0 to 1.
    pub fn share(&self) -> f64 {
        if self.possible > 0.0 { (self.earned / self.possible).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The answer as a whole: right only when nothing was lost.
    pub fn mark(&self) -> Mark {
        match self.share() {
            share if share >= 1.0 => Mark::Right,
            share if share <= 0.0 => Mark::Wrong,
            _ => Mark::Partly,
        }
    }

    /// How the element `id` stands.
    pub fn part(&self, id: &Id) -> Option<Mark> {
        self.parts.iter().find(|(part, _)| part == id).map(|(_, mark)| *mark)
    }
}
