//! The participants of a class: what phones ask, what is kept of it, and what they see.

mod ballots;
pub(crate) mod crowd;
mod hand_ins;
mod people;
mod properties;
