//! A class on screens: the audience's on the projector, the trainer's beside it.
//!
//! One process leads the class: it has the journal, the clock and, usually, the projector. Others
//! attach to it through a local socket, hear every event and fold the same state; what is typed
//! there comes back as events that the leading process may accept.

mod attend;
mod console;
mod draw;
mod export;
mod fields;
mod happen;
mod hints;
mod keys;
mod lead;
mod link;
mod moment;
mod play;
mod run;

pub use attend::attend;
pub use console::{Asked, Console, Errand, Role};
pub use lead::{Leading, lead};
pub use moment::next_time;
