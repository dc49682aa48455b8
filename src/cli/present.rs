//! `biaiscope present`: leads a class, or attaches the trainer's view to one.

use clap::ArgMatches;

use super::open::{can_show_screens, explain, theme};
use super::{Asked, Exit, complain, lang, prepared};
use crate::app::Failure;
use crate::content::Origin;
use crate::face::terminal::class::{Leading, attend, lead, next_time};
use crate::text::{Words, msg};

pub(super) fn run(asked: &Asked, matches: &ArgMatches, outer: &ArgMatches) -> Result<Exit, Failure> {
    let (folder, settings) = match prepared(asked) {
        Ok(prepared) => prepared,
        Err(exit) => return Ok(exit),
    };
    let lang = lang(asked, &settings);
    let theme = theme(&Asked { theme: outer.get_one("theme").copied(), ..Asked::default() }, &settings);
    if !can_show_screens() {
        complain(&Words::new(lang).say(msg::CLASS_NO_TERMINAL));
        return Ok(Exit::Failed);
    }
    let origin = asked.module.clone().map_or(Origin::Embedded, Origin::Folder);
    let result = if matches.get_flag("attach") {
        attend(origin, &folder, lang, theme).map(|()| true)
    } else {
        let end = matches.get_one("end").copied().and_then(next_time);
        let present = matches.get_one("people").copied();
        let is_rehearsal = matches.get_flag("rehearse");
        lead(Leading { origin, folder, lang, theme, present, end, is_rehearsal })
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
