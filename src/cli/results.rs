//! `biaiscope results`: what a learner's answers come to, told, or written to a file they keep.

use std::io::{self, Write};
use std::path::Path;

use clap::ArgMatches;

use super::{Asked, Exit, person};
use crate::face::kept::{KeptAs, kept_file};
use crate::face::own::results_page;
use crate::face::{Desk, Failure, plain};

pub(super) fn run(asked: &Asked, matches: &ArgMatches) -> Result<Exit, Failure> {
    let desk = match person::desk(asked)? {
        Ok(desk) => desk,
        Err(exit) => return Ok(exit),
    };
    if let Some(path) = matches.get_one::<std::path::PathBuf>("out") {
        return keep(&desk, path);
    }
    let page = results_page(&desk);
    write!(io::stdout(), "{}", plain::page(&page, &desk.words)).map_err(Failure::Io)?;
    Ok(Exit::Fine)
}

/// Writes the file that the learner keeps: Markdown where its name ends so, HTML elsewhere.
fn keep(desk: &Desk, path: &Path) -> Result<Exit, Failure> {
    let is_markdown = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("md"));
    let kept_as = if is_markdown { KeptAs::Markdown } else { KeptAs::Html };
    person::keep(desk, path, &kept_file(desk, kept_as))
}
