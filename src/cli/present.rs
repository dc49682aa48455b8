//! `biaiscope present`: leads a class, or attaches the trainer's view to one.

use std::net::SocketAddr;
use std::sync::Arc;

use super::command::Present;
use super::open::{can_show_screens, explain, theme};
use super::{Asked, Exit, complain};
use crate::app::Failure;
use crate::app::class::LONGEST_CLASS;
use crate::content::{Origin, load_manifest, load_module};
use crate::export::FileExporter;
use crate::face::class::{Leading, WALL, attend, lead, lead_by_lines, now};
use crate::face::crash::on_panic;
use crate::hub::Edge;
use crate::serve::Phones;
use crate::text::{Words, msg};

pub(super) fn run(asked: &Asked, present: &Present) -> Result<Exit, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let (lang, theme, exporter) = (asked.home.lang, theme(asked), Box::new(FileExporter));
    let words = Words::new(lang);
    let (origin, settings) = (asked.origin(), asked.home.settings.clone());
    let by_lines = asked.plain || !can_show_screens();
    if present.attach && by_lines {
        complain(&words.say(msg::CLASS_NO_TERMINAL));
        return Ok(Exit::Failed);
    }
    let end = present.end.and_then(|minutes| (WALL.next)(now().wall, minutes));
    // A time that is past today is tomorrow's: nobody means that.
    if end.is_some_and(|end| end - now().wall.min(end) > LONGEST_CLASS) {
        complain(&words.say(msg::CLASS_END_PAST));
        return Ok(Exit::Failed);
    }
    let result = if present.attach {
        attend(origin, &folder, (settings, lang), theme, exporter).map(|()| true)
    } else {
        let log = folder.log();
        let is_rehearsal = present.rehearse;
        let edge = present.phones.then(|| edge(&origin, present.address)).transpose()?;
        let leading =
            Leading { origin, folder, settings, lang, present: present.people, end, is_rehearsal, edge };
        if by_lines {
            on_panic(lang, log, || {});
            lead_by_lines(leading, exporter)
        } else {
            lead(leading, theme, exporter)
        }
    };
    match result {
        Ok(true) => Ok(Exit::Fine),
        Ok(false) => {
            complain(&words.say(msg::CLASS_TAKEN));
            Ok(Exit::Failed)
        }
        Err(failure @ Failure::Io(_)) => Err(failure),
        Err(failure) => Ok(explain(&failure, lang)),
    }
}

/// What brings phones to a class of this module, at this address or where there is room.
fn edge(origin: &Origin, address: Option<SocketAddr>) -> Result<Box<dyn Edge>, Failure> {
    let module = load_manifest(origin).and_then(|manifest| load_module(origin, manifest));
    let module = Arc::new(module.map_err(Failure::Module)?);
    Ok(Box::new(Phones::new(origin.clone(), module, address)))
}
