//! `biaiscope`: opens the workshop, in the face that the terminal can show.

use std::io::{self, IsTerminal};

use termprofile::{DetectorSettings, TermProfile};

use super::{Asked, Exit};
use crate::app::{App, Failure, Session};
use crate::export::FileExporter;
use crate::face::crash::on_panic;
use crate::face::terminal::{Screen, Theme, guess};
use crate::face::{plain, terminal};

pub(super) fn run(asked: &Asked) -> Result<Exit, Failure> {
    open(asked, false)
}

/// `biaiscope review`: opens the workshop at the questions that come back.
pub(super) fn review(asked: &Asked) -> Result<Exit, Failure> {
    open(asked, true)
}

fn open(asked: &Asked, reviews: bool) -> Result<Exit, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let origin = asked.origin();
    let log = folder.log();
    let theme = theme(asked);
    let (settings, lang) = (asked.home.settings.clone(), asked.home.lang);
    let named = asked.learner.as_deref();
    let session = match Session::new(origin, folder, settings, lang) {
        Ok(session) => session,
        Err(failure) => return Ok(explain(&failure, lang)),
    };
    let app = App::new(session, Box::new(FileExporter), named);
    let mut app = if reviews { app.reviewing() } else { app };
    let result = if asked.plain || wants_plain() || !can_show_screens() {
        on_panic(lang, log, || {});
        let (input, output) = (io::stdin().lock(), io::stdout().lock());
        plain::run(&mut app, input, output)
    } else {
        terminal::run(&mut Screen::new(app, theme), log)
    };
    match result {
        Err(failure @ Failure::Io(_)) => Err(failure),
        Err(failure) => Ok(explain(&failure, lang)),
        Ok(()) => Ok(Exit::Fine),
    }
}

/// Says what went wrong in the language of the sitting, which settings may have chosen.
pub(super) fn explain(failure: &Failure, lang: crate::text::Lang) -> Exit {
    super::complain(&failure.say(&crate::text::Words::new(lang)));
    Exit::Failed
}

/// Whether the person asks every program for a face that can be heard.
fn wants_plain() -> bool {
    std::env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Whether there is somebody at a terminal that can move its cursor.
pub(super) fn can_show_screens() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stdout().is_terminal() && io::stdin().is_terminal() && !dumb
}

/// Whether the person wants no colours.
pub(super) fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

pub(super) fn theme(asked: &Asked) -> Theme {
    // Any value means no colours (no-color.org); the detector knows only some.
    let profile = if no_color() {
        TermProfile::NoColor
    } else {
        // `tmux info` may never answer: what the variables say is enough.
        TermProfile::detect(&io::stdout(), DetectorSettings::default().enable_tmux_info(false))
    };
    let chosen = asked.theme.or(asked.home.settings.theme);
    Theme::new(chosen.unwrap_or_else(guess), profile)
}
