//! `biaiscope results`: what a learner's answers come to, told, or written to a file they keep.

use std::io::{self, Write};
use std::path::Path;

use super::{Asked, Exit, person};
use crate::app::my_data::results_page;
use crate::app::{Failure, Session};
use crate::export::{KeptAs, kept_file};
use crate::face::plain;

pub(super) fn run(asked: &Asked, out: Option<&Path>) -> Result<Exit, Failure> {
    let session = match person::session(asked)? {
        Ok(session) => session,
        Err(exit) => return Ok(exit),
    };
    if let Some(path) = out {
        return keep(&session, path);
    }
    let page = results_page(&session);
    write!(io::stdout(), "{}", plain::page(&page, &session.words))?;
    Ok(Exit::Fine)
}

/// Writes the file that the learner keeps: Markdown where its name ends so, HTML elsewhere.
fn keep(session: &Session, path: &Path) -> Result<Exit, Failure> {
    let is_markdown = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("md"));
    let kept_as = if is_markdown { KeptAs::Markdown } else { KeptAs::Html };
    person::keep(session, path, &kept_file(session, kept_as))
}
