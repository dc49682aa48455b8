//! A class being led: its clock, its votes, its steps, as a pure state machine.
//!
//! Events go in, state comes out; time arrives with each event, as a [`Moment`]. Nothing here has a
//! clock, a file or a screen. The events are journalled like a learner's progress, so that a class
//! that was cut off goes on where it was, to the second.

mod class;
mod clock;
mod counts;
mod event;
mod pages;
mod plan;
mod rehearsal;
mod summary;
mod vote;

pub use class::{Class, Standing};
pub use clock::{Clock, Moment};
pub use counts::{Trouble, exceeds, read};
pub use event::{Act, Entry, Event, Kept, Order};
pub use pages::{LocalTime, Means, audience, audience_by, catch_up, headline, next_line, outline, trainer};
pub use plan::Plan;
pub use rehearsal::votes;
pub use summary::{Summary, VoteSummary};
pub use vote::{Advice, FEWEST, Question, Stage, Vote};
