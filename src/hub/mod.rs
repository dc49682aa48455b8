//! The participants of a class and their answers, as a pure state machine: who is there, what each
//! may answer and see now, what the votes come to.
//!
//! A [`Hub`] stands beside a [`Class`](crate::classroom::Class), which says where everybody is. What
//! comes from a phone is an [`Ask`]; what comes of it is an [`Event`] to keep and a [`Sight`] to
//! show, or a [`Refusal`]. There is no clock, no network and no chance in here: whoever hosts the
//! hub draws the numbers, keeps the events before it says yes, and carries the answers.
//!
//! **For a network edge** ([`Edge`]): it is given a [`Line`], asks through it, and gets one
//! [`Answer`] for each question. It never sees the class, only sights. A sight names the step; with
//! the module, [`Sight::visit`] is the very visit that a learner alone would have, its options in
//! the class's order. What is complete there is sent as [`Ask::Cast`]. When [`Edge::changed`] is
//! called, what phones see may be another: each asks again ([`Ask::Look`]).
//!
//! **Opinions** are never kept by person: while their vote is open, the ballots are in a journal of
//! their own, which is erased once they are counted ([`Hub::settle`]); what is left is the count.
//! **Words of one's own** never come here at all: that somebody answered is all that is kept.

mod ask;
mod asked;
mod crowd;
mod event;
mod hand_in;
mod hear;
mod names;
mod sight;
mod state;
mod token;

pub use ask::{Answer, Ask, Call, Edge, Line, Refusal, Reply};
pub use asked::{Asked, Openness};
pub use crowd::{Crowd, Member, Order};
pub use event::{Event, Person};
pub use hear::Heard;
pub use sight::{Now, Scene, Seen, Sight};
pub use state::Hub;
pub use token::{Token, class_code};
