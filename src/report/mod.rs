//! What a class handed in, taken together: one [`Report`] from any number of files.
//!
//! Files are read one after the other and only counted: what is kept of a cohort grows with the
//! module and with the number of people's names, not with their answers. Nothing is told about
//! fewer than [`FEWEST`] people, and nobody's answers are told as theirs.

mod answers;
mod cohort;
mod completion;
mod csv;
mod gather;
mod inbox;
mod opinions;
mod page;
mod question;
mod register;
mod sheet;
mod tally;
mod test;

pub use answers::Answers;
pub use cohort::{Cohort, Group, Results};
pub use completion::{Completion, StepTime};
pub use csv::csv;
pub use gather::{Files, LeftOut, Namesakes, Replaced, SameName, each, report};
pub use inbox::Why;
pub use opinions::{OpinionShift, PLACES};
pub use page::page;
pub use question::{Certainty, Distribution, Question};
pub use register::{Completed, Register, Roster, Status};
pub use tally::{Quantiles, Tally};
pub use test::{Distractor, Gain, Item, ItemGain, Test};

use serde::Serialize;

use crate::progress::Content;

/// The fewest people about whom anything but their number is told.
pub const FEWEST: u64 = 5;

/// What a cohort's files come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The module that the questions are those of.
    pub module: Content,
    /// Which files were used, and which were not.
    pub files: Files,
    /// Who handed in answers to the same content, the present content first, then by number.
    pub groups: Vec<Group>,
}

/// The ratio of two counts; `None` where there is nothing to divide by.
fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| real(part) / real(whole))
}

#[expect(clippy::cast_precision_loss, reason = "no cohort has 2^52 people")]
fn real(count: u64) -> f64 {
    count as f64
}
