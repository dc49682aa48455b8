//! A class on screens: one process leads it, others show it.
//!
//! The leading process has the journal, the clock and, usually, the projector. Others attach to it
//! through a local socket, hear every event and fold the same state; what is wanted there comes back,
//! and the leading process makes it happen. The pages are views of the application.

mod attend;
mod export;
mod lead;
mod leader;
mod lines;
mod link;
mod moment;
mod phones;

pub use attend::attend;
pub use lead::{lead, lead_by_lines};
pub use leader::Leading;
pub use moment::{WALL, now};

use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crate::app::Failure;
use crate::content::{Module, Origin, load_manifest, load_module};
use crate::face::terminal::{Input, listen};
use crate::hub::Call;
use link::{Heard, ServerMsg};

/// How often time is told, and how often a view looks for the leading process.
const SECOND: Duration = Duration::from_secs(1);

/// Something that a process of a class hears.
enum Happening {
    /// The person at a screen did something.
    Input(Input),
    /// The person typed a line; `None` at the end of the input.
    Line(Option<String>),
    /// A view told the leading process something.
    Heard(Heard),
    /// Somebody asks something at a phone.
    Called(Call),
    /// The leading process told a view something; `None` once it is gone.
    Told(Option<ServerMsg>),
}

impl From<Heard> for Happening {
    fn from(heard: Heard) -> Happening {
        Happening::Heard(heard)
    }
}

impl From<Option<ServerMsg>> for Happening {
    fn from(told: Option<ServerMsg>) -> Happening {
        Happening::Told(told)
    }
}

/// Reads the whole module at `origin`.
fn load(origin: &Origin) -> Result<Module, Failure> {
    let manifest = load_manifest(origin).map_err(Failure::Module)?;
    load_module(origin, manifest).map_err(Failure::Module)
}

/// Passes on what the person does at a screen, beside what else happens.
fn hear_person(sender: Sender<Happening>) -> Result<(), Failure> {
    let inputs = listen().map_err(Failure::Io)?;
    let forward = move || {
        for input in inputs {
            if sender.send(Happening::Input(input)).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("person".to_owned()).spawn(forward).map(drop).map_err(Failure::Io)
}
