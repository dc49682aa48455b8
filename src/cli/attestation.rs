//! `biaiscope attestation`: that the learner went through the module, as text or to print.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ArgMatches;

use super::{Asked, Exit, complain, lang, person, prepared};
use crate::content::Origin;
use crate::face::own::{LONGEST_NAME, attestation_page, missing};
use crate::face::{Desk, Failure, explain, html, plain};
use crate::progress::write_new;
use crate::text::{Field, clean};

pub(super) fn run(asked: &Asked, matches: &ArgMatches) -> Result<Exit, Failure> {
    let (folder, settings) = match prepared(asked) {
        Ok(prepared) => prepared,
        Err(exit) => return Ok(exit),
    };
    let lang = lang(asked, &settings);
    let origin = asked.module.clone().map_or(Origin::Embedded, Origin::Folder);
    let mut desk = Desk::new(origin, folder, settings, lang)?;
    if !person::look_up(&mut desk, asked.learner.as_deref())? {
        return Ok(Exit::Failed);
    }
    if !missing(&desk).is_empty() {
        let page = attestation_page(&desk, "");
        complain(&plain::page(&page, &desk.words));
        return Ok(Exit::Failed);
    }
    let typed = match matches.get_one::<String>("name") {
        Some(name) => name.clone(),
        None => {
            let mut beside = io::stderr().lock();
            writeln!(beside, "{}", desk.words.say("attestation-ask")).map_err(Failure::Io)?;
            person::read(&mut beside).map_err(Failure::Io)?.unwrap_or_default()
        }
    };
    let name = Field::new(&clean::line(&typed), LONGEST_NAME);
    let page = attestation_page(&desk, name.text());
    let Some(path) = matches.get_one::<PathBuf>("out") else {
        write!(io::stdout(), "{}", plain::page(&page, &desk.words)).map_err(Failure::Io)?;
        return Ok(Exit::Fine);
    };
    let is_text = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("txt"));
    let text = if is_text { plain::page(&page, &desk.words) } else { html::page(&page, &desk.words) };
    let shown = clean::line(&path.display().to_string());
    match write_new(path, &text) {
        Ok(()) => {
            let told = desk.words.with("kept-where", &[("files", shown.into())]);
            writeln!(io::stdout(), "{told}").map_err(Failure::Io)?;
            Ok(Exit::Fine)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            complain(&desk.words.with("kept-exists", &[("path", shown.into())]));
            Ok(Exit::Failed)
        }
        Err(error) => {
            let why = explain(&error, &desk.words);
            complain(&desk.words.with("hand-in-unwritten", &[("path", shown.into()), ("why", why.into())]));
            Ok(Exit::Failed)
        }
    }
}
