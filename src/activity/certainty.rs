//! How certain somebody is of an answer, and what that is worth.

use crate::text::{Msg, msg};

/// The degrees of certainty: a guess, rather sure, sure.
pub const CERTAINTIES: u8 = 3;

/// The messages of the degrees of certainty, from the lowest.
pub const CERTAINTY: [Msg; CERTAINTIES as usize] = [msg::CERTAINTY_1, msg::CERTAINTY_2, msg::CERTAINTY_3];

/// The points of certainty-based marking for an answer given with `certainty` (1 to 3).
///
/// Right: 1, 2, 3; wrong: 0, −2, −6 (Gardner-Medwin). Shown to learners as a mirror of their
/// calibration, never added up into a ranking.
pub fn certainty_points(right: bool, certainty: u8) -> i8 {
    match (right, certainty) {
        (true, certainty) => i8::try_from(certainty.clamp(1, CERTAINTIES)).unwrap_or(1),
        (false, ..=1) => 0,
        (false, 2) => -2,
        (false, _) => -6,
    }
}
