//! A class on screens: the audience's on the projector, the trainer's beside it.
//!
//! One process leads the class: it has the journal, the clock and, usually, the projector. Others
//! attach to it through a local socket, hear every event and fold the same state; what is typed
//! there comes back as events that the leading process may accept.

mod console;
mod draw;
mod export;
mod keys;
mod link;
mod moment;
mod run;

pub use console::{Asked, Console, Role};
pub use moment::next_time;
pub use run::{Leading, attend, lead};
