//! `biaiscope hand-in`: one small file for a school, shown whole before it is written.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::person::{ask, who};
use super::{Asked, Exit, command, complain};
use crate::app::my_data::hand_in_told;
use crate::app::{Failure, damaged, explain};
use crate::content::{Module, Origin, Unreadable, fingerprint, load_manifest, load_module};
use crate::face::plain;
use crate::progress::{
    Content, HAND_IN_LIMIT, HandIn, Progress, Refused, class_code, pseudonym, write_whole,
};
use crate::text::{Words, clean, msg};

pub(super) fn run(asked: &Asked, line: command::HandIn) -> Result<Exit, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let words = asked.words();
    let class = match line.class.as_ref().map(|typed| class_code(typed).ok_or(typed)) {
        Some(Err(typed)) => {
            complain(&words.with(msg::HAND_IN_CLASS, &[("class", clean::line(typed).into())]));
            return Ok(Exit::Usage);
        }
        class => class.and_then(Result::ok),
    };
    let origin = asked.origin();
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    let module = module.map_err(Failure::Module)?;
    let nothing = words.say(msg::HAND_IN_NOTHING);
    let learner = who(&folder, asked.learner.as_deref(), &words, &nothing)?;
    let Some(learner) = learner else { return Ok(Exit::Failed) };
    let content = content(&origin, &module)?;
    let named = line.pseudonym.map_or(learner.pseudonym.clone(), |typed| pseudonym(&typed));
    let (progress, damage) = Progress::open(&folder, &learner).map_err(Failure::Locked)?;
    if let Some(text) = damaged(&damage, &words) {
        complain(&text);
        complain(&words.say(msg::HAND_IN_DAMAGE));
    }
    let record = progress.module(&content.id);
    let steps = module.every_step().map(|step| &step.id);
    let hand_in =
        HandIn { pseudonym: named, class, ..HandIn::new(&learner.key, content, steps, record, now()) };
    if hand_in.steps.is_empty() {
        complain(&words.say(msg::HAND_IN_NOTHING));
        return Ok(Exit::Failed);
    }
    let path = line.out.unwrap_or_else(|| name(&hand_in));
    keep(&hand_in, &path, &words)
}

/// Shows the file, asks, and writes it.
fn keep(hand_in: &HandIn, path: &Path, words: &Words) -> Result<Exit, Failure> {
    let text = hand_in.write().map_err(|error| Failure::Io(error.into()))?;
    let shown = [("path", clean::line(&path.display().to_string()).into())];
    if text.len() > HAND_IN_LIMIT {
        complain(&words.say(msg::HAND_IN_TOO_LARGE));
        return Ok(Exit::Failed);
    }
    // Nobody's other file is lost to a name given by mistake.
    if path.exists() && !is_same(path, hand_in) {
        complain(&words.with(msg::HAND_IN_EXISTS, &shown));
        return Ok(Exit::Failed);
    }
    let mut out = io::stdout().lock();
    let told = tell(&mut out, hand_in, &text, words)
        .and_then(|()| writeln!(out, "{}", words.with(msg::HAND_IN_ASK, &shown)))
        .and_then(|()| ask(&mut out, &words.say(msg::YES)));
    if !told? {
        writeln!(out, "{}", words.say(msg::HAND_IN_KEPT_BACK))?;
        return Ok(Exit::Failed);
    }
    if let Err(error) = write_whole(path, &text) {
        let why = explain(&error, words);
        complain(&words.with(msg::HAND_IN_UNWRITTEN, &[shown[0].clone(), ("why", why.into())]));
        return Ok(Exit::Failed);
    }
    writeln!(out, "{}", words.with(msg::HAND_IN_WRITTEN, &shown))?;
    Ok(Exit::Fine)
}

/// The file, then what it holds and what it does not, in words.
fn tell(out: &mut impl Write, hand_in: &HandIn, text: &str, words: &Words) -> io::Result<()> {
    writeln!(out, "{}\n\n{text}", words.say(msg::HAND_IN_FILE))?;
    hand_in_told(hand_in, words).iter().try_for_each(|told| writeln!(out, "{}\n", plain::filled(told)))
}

/// Which content of which module.
pub(super) fn content(origin: &Origin, module: &Module) -> Result<Content, Failure> {
    let hash = fingerprint(origin).map_err(|error| match error {
        Unreadable::Io(error) => Failure::Io(error),
        _ => Failure::Io(io::ErrorKind::InvalidData.into()),
    })?;
    let version = clean::line(&module.manifest.version);
    Ok(Content { id: module.manifest.id.clone(), version, hash })
}

/// The name of the file where none is given: nobody's, so that a folder of them names nobody.
fn name(hand_in: &HandIn) -> PathBuf {
    PathBuf::from(format!("biaiscope-{}-{}.json", hand_in.module.id, &hand_in.submission[..8]))
}

/// Whether the file at `path` is an earlier one of the same learner.
fn is_same(path: &Path, hand_in: &HandIn) -> bool {
    let is_small = fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() <= HAND_IN_LIMIT as u64);
    let earlier = || HandIn::read(&fs::read(path).ok()?).map_err(|_: Refused| ()).ok();
    is_small && earlier().is_some_and(|earlier| earlier.submission == hand_in.submission)
}

/// Seconds since 1970; 0 on a machine whose clock stands before.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
