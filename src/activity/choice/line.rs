//! An answer typed on a line.

use super::{Choice, Cursor, Response};
use crate::activity::{CERTAINTIES, Outcome, ParseError};
use crate::page::Naming;
use crate::text::Id;

impl Choice {
    /// Reads `b`, `a c`, `1,3`, or a certainty once the options are picked.
    pub(super) fn read(&self, response: &mut Response, cursor: &Cursor, line: &str) -> Outcome {
        let count = cursor.order.len();
        if self.lacks_certainty(response) {
            return match Naming::Numbers.index(line.trim(), usize::from(CERTAINTIES)) {
                Some(place) => Self::be(response, u8::try_from(place + 1).unwrap_or(1)),
                None => {
                    Outcome::Unclear(ParseError::no_option(usize::from(CERTAINTIES), CERTAINTIES.to_string()))
                }
            };
        }
        let names = line.split([' ', ',', ';', '\u{a0}']).filter(|name| !name.is_empty());
        let places: Option<Vec<usize>> = names.map(|name| Naming::Letters.index(name, count)).collect();
        match places {
            Some(places) if !places.is_empty() && (self.several || places.len() == 1) => {
                let ids = places.iter().filter_map(|&place| cursor.order.get(place));
                response.options = ids.map(|&index| Id::new(self.id(index))).collect();
                Outcome::Changed
            }
            _ => {
                let last = Naming::Letters.name(count.saturating_sub(1));
                Outcome::Unclear(ParseError::no_option(count, last))
            }
        }
    }
}
