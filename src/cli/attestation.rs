//! `biaiscope attestation`: that the learner went through the module, as text or to print.

use std::io::{self, Write};

use super::command::Attestation;
use super::person::{self, keep};
use super::{Asked, Exit, complain};
use crate::app::Failure;
use crate::app::my_data::{LONGEST_NAME, attestation_page, missing};
use crate::face::{html, plain};
use crate::text::{Field, clean, msg};

pub(super) fn run(asked: &Asked, attestation: Attestation) -> Result<Exit, Failure> {
    let session = match person::session(asked)? {
        Ok(session) => session,
        Err(exit) => return Ok(exit),
    };
    if !missing(&session).is_empty() {
        let page = attestation_page(&session, "");
        complain(&plain::page(&page, &session.words));
        return Ok(Exit::Failed);
    }
    let typed = if let Some(name) = attestation.name {
        name
    } else {
        let mut beside = io::stderr().lock();
        writeln!(beside, "{}", session.words.say(msg::ATTESTATION_ASK))?;
        person::read(&mut beside)?.unwrap_or_default()
    };
    let name = Field::new(&clean::line(&typed), LONGEST_NAME);
    let page = attestation_page(&session, name.text());
    let Some(path) = attestation.out else {
        write!(io::stdout(), "{}", plain::page(&page, &session.words))?;
        return Ok(Exit::Fine);
    };
    let is_text = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("txt"));
    let text = if is_text { plain::page(&page, &session.words) } else { html::page(&page, &session.words) };
    keep(&session, &path, &text)
}
