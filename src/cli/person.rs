//! Who is at the command line, and what they type there.

use std::io::{self, BufRead, Write};
use std::path::Path;

use super::{Asked, Exit, complain};
use crate::app::{Failure, Session, explain};
use crate::progress::{Folder, Learner, Store, name_key, pseudonym, told_apart, write_handed};
use crate::text::{Words, clean, msg};

/// The longest answer that is read.
const LONGEST_LINE: u64 = 1024;

/// A session with the answers that are looked at; how to end, and said why, where it cannot be known
/// whose they are.
pub(super) fn session(asked: &Asked) -> Result<Result<Session, Exit>, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(Err(exit)),
    };
    let mut session = Session::new(asked.origin(), folder, asked.home.settings.clone(), asked.home.lang)?;
    let nothing = session.words.say(msg::RESULTS_NOBODY);
    let Some(learner) = who(session.folder(), asked.learner.as_deref(), &session.words, &nothing)? else {
        return Ok(Err(Exit::Failed));
    };
    let damage = session.look_at(learner)?;
    if let Some(text) = session.damaged(&damage) {
        complain(&text);
    }
    Ok(Ok(session))
}

/// Waits for an answer: whether it is one of the words that mean yes.
pub(super) fn ask(out: &mut impl Write, yes: &str) -> io::Result<bool> {
    let line = read(out)?;
    Ok(line.is_some_and(|line| yes.split(' ').any(|yes| yes == clean::folded(&line))))
}

/// A typed line; `None` at the end of the input.
pub(super) fn read(out: &mut impl Write) -> io::Result<Option<String>> {
    write!(out, "> ")?;
    out.flush()?;
    let mut bytes = Vec::new();
    let mut limited = io::Read::take(io::stdin().lock(), LONGEST_LINE);
    if limited.read_until(b'\n', &mut bytes)? == 0 {
        writeln!(out)?;
        return Ok(None);
    }
    Ok(Some(clean::line(&String::from_utf8_lossy(&bytes))))
}

/// Who is meant; `None`, and said why, where that cannot be known. `nothing` is said where nobody
/// learns on this machine.
pub(super) fn who(
    folder: &Folder,
    named: Option<&str>,
    words: &Words,
    nothing: &str,
) -> Result<Option<Learner>, Failure> {
    let mut learners = folder.learners();
    if let Some(named) = named {
        let named = pseudonym(named);
        let key = name_key(&named);
        let found = learners.into_iter().find(|learner| name_key(&learner.pseudonym) == key);
        if found.is_none() {
            complain(&words.with(msg::HAND_IN_NOBODY, &[("learner", named.into())]));
        }
        return Ok(found);
    }
    if learners.len() < 2 {
        if learners.is_empty() {
            complain(nothing);
        }
        return Ok(learners.pop());
    }
    let mut out = io::stdout().lock();
    let mut choose = || {
        writeln!(out, "{}", words.say(msg::LEARNERS_QUESTION))?;
        for (place, learner) in learners.iter().enumerate() {
            let name = told_apart(learner, &learners, &words.say(msg::NO_PSEUDONYM));
            writeln!(out, "{}. {name}", place + 1)?;
        }
        while let Some(line) = read(&mut out)? {
            match line.parse::<usize>().ok().and_then(|place| learners.get(place.checked_sub(1)?)) {
                Some(learner) => return Ok(Some(learner.clone())),
                None => writeln!(out, "{}", words.say(msg::PLAIN_WHICH_NUMBER))?,
            }
        }
        Ok(None)
    };
    choose().map_err(Failure::Io)
}

/// Writes a file for the person, never over another, and says where it is or why there is none.
pub(super) fn keep(session: &Session, path: &Path, text: &str) -> Result<Exit, Failure> {
    let shown = clean::line(&path.display().to_string());
    match write_handed(path, text, false) {
        Ok(false) => Ok(Exit::Fine),
        Ok(true) => {
            let told = session.words.with(msg::KEPT_WHERE, &[("files", shown.into())]);
            writeln!(io::stdout(), "{told}")?;
            Ok(Exit::Fine)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            complain(&session.words.with(msg::KEPT_EXISTS, &[("path", shown.into())]));
            Ok(Exit::Failed)
        }
        Err(error) => {
            let why = explain(&error, &session.words);
            complain(
                &session.words.with(msg::HAND_IN_UNWRITTEN, &[("path", shown.into()), ("why", why.into())]),
            );
            Ok(Exit::Failed)
        }
    }
}
