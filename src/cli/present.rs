//! `biaiscope present`: leads a class, or attaches the trainer's view to one.

use super::command::Present;
use super::open::{can_show_screens, explain, theme};
use super::{Asked, Exit, complain};
use crate::app::Failure;
use crate::face::terminal::class::{Leading, attend, lead, next_time};
use crate::text::{Words, msg};

pub(super) fn run(asked: &Asked, present: &Present) -> Result<Exit, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let (lang, theme) = (asked.home.lang, theme(asked));
    if !can_show_screens() {
        complain(&Words::new(lang).say(msg::CLASS_NO_TERMINAL));
        return Ok(Exit::Failed);
    }
    let origin = asked.origin();
    let result = if present.attach {
        attend(origin, &folder, lang, theme).map(|()| true)
    } else {
        let end = present.end.and_then(next_time);
        let is_rehearsal = present.rehearse;
        lead(Leading { origin, folder, lang, theme, present: present.people, end, is_rehearsal })
    };
    match result {
        Ok(true) => Ok(Exit::Fine),
        Ok(false) => {
            complain(&Words::new(lang).say(msg::CLASS_TAKEN));
            Ok(Exit::Failed)
        }
        Err(failure @ Failure::Io(_)) => Err(failure),
        Err(failure) => Ok(explain(&failure, lang)),
    }
}
