//! `biaiscope present`: leads a class, or attaches the trainer's view to one.

use clap::ArgMatches;

use super::open::{can_show_screens, explain, theme};
use super::{Asked, Exit, complain, lang, prepared};
use crate::content::Origin;
use crate::face::Failure;
use crate::face::terminal::class::{Leading, attend, lead, next_time};
use crate::text::Words;

/// Hours and minutes, as they are typed.
pub(super) type Time = (i8, i8);

/// Reads `12:00`, `12h00` or `12h`.
pub(super) fn end(typed: &str) -> Result<Time, String> {
    let (hours, minutes) = typed.split_once([':', 'h']).unwrap_or((typed, ""));
    let read = |text: &str| if text.is_empty() { Some(0) } else { text.trim().parse::<i8>().ok() };
    let time = read(hours.trim()).filter(|hours| (0..24).contains(hours) && !typed.is_empty());
    let minutes = read(minutes).filter(|minutes| (0..60).contains(minutes));
    time.zip(minutes).ok_or_else(|| typed.to_owned())
}

pub(super) fn run(asked: &Asked, matches: &ArgMatches, outer: &ArgMatches) -> Result<Exit, Failure> {
    let (folder, settings) = match prepared(asked) {
        Ok(prepared) => prepared,
        Err(exit) => return Ok(exit),
    };
    let lang = lang(asked, &settings);
    let theme = theme(&Asked { theme: outer.get_one("theme").copied(), ..Asked::default() }, &settings);
    if !can_show_screens() {
        complain(&Words::new(lang).say("class-no-terminal"));
        return Ok(Exit::Failed);
    }
    let origin = asked.module.clone().map_or(Origin::Embedded, Origin::Folder);
    let result = if matches.get_flag("attach") {
        attend(origin, &folder, lang, theme).map(|()| true)
    } else {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let wall = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
        let end =
            matches.get_one::<Time>("end").and_then(|(hours, minutes)| next_time(wall, *hours, *minutes));
        let present = matches.get_one("people").copied();
        let is_rehearsal = matches.get_flag("rehearse");
        lead(Leading { origin, folder, lang, theme, present, end, is_rehearsal })
    };
    match result {
        Ok(true) => Ok(Exit::Fine),
        Ok(false) => {
            complain(&Words::new(lang).say("class-taken"));
            Ok(Exit::Failed)
        }
        Err(failure @ Failure::Io(_)) => Err(failure),
        Err(failure) => Ok(explain(&failure, lang)),
    }
}
