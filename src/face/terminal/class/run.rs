//! What both run loops of a class share.

use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::console::Console;
use super::link::{Heard, Told};
use crate::app::Failure;
use crate::content::{Module, Origin, load_manifest, load_module};
use crate::face::terminal::input::{Input, listen};
use crate::face::terminal::run::Display;

/// How often time is told, and how often a view looks for the leading process.
pub(super) const SECOND: Duration = Duration::from_secs(1);

/// Something that the leading process, or a view, hears.
pub(super) enum Happening {
    Input(Input),
    Heard(Heard),
    Told(Option<Told>),
}

impl From<Heard> for Happening {
    fn from(heard: Heard) -> Happening {
        Happening::Heard(heard)
    }
}

impl From<Option<Told>> for Happening {
    fn from(told: Option<Told>) -> Happening {
        Happening::Told(told)
    }
}

/// Reads the whole module at `origin`.
pub(super) fn load(origin: &Origin) -> Result<Module, Failure> {
    let manifest = load_manifest(origin).map_err(Failure::Module)?;
    load_module(origin, manifest).map_err(Failure::Module)
}

/// Draws everything.
pub(super) fn draw(terminal: &mut Display, console: &Console) -> Result<(), Failure> {
    terminal.draw(|frame| console.draw(frame)).map(drop).map_err(Failure::Io)
}

/// Passes on what the person does, beside what else happens.
pub(super) fn hear_person(sender: Sender<Happening>) -> Result<(), Failure> {
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
