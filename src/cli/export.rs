//! `biaiscope export`: a module's exercises as questions for a school's own platform.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::command::{ExportSub, Questions};
use super::{Asked, Exit, complain};
use crate::app::{Failure, explain};
use crate::content::{Module, load_manifest, load_module};
use crate::export::quiz::{Loss, Lost, Quiz, gift, moodle_xml, quiz};
use crate::face::plain;
use crate::progress::write_handed;
use crate::text::{Id, Words, clean, msg};

/// What was written, as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    file: String,
    format: &'static str,
    lang: &'static str,
    questions: usize,
    lost: &'a [Lost],
}

pub(super) fn run(asked: &Asked, format: &ExportSub) -> Result<Exit, Failure> {
    let words = &asked.words();
    let (ExportSub::Gift(line) | ExportSub::MoodleXml(line)) = format;
    let origin = asked.origin();
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    let module = module.map_err(Failure::Module)?;
    let part = line.part.as_deref().map(Id::new);
    if let Some(part) = part.as_ref().filter(|part| module.parts.iter().all(|found| found.entry.id != **part))
    {
        complain(
            &words.with(
                msg::EXPORT_NO_PART,
                &[("part", part.as_str().into()), ("parts", parts(&module).into())],
            ),
        );
        return Ok(Exit::Usage);
    }
    let quiz = quiz(&module, part.as_ref(), words);
    match format {
        ExportSub::Gift(_) => {
            let quiz = quiz.without_hints();
            let text = gift(&quiz);
            keep(
                &Made { quiz: &quiz, text: &text, format: "gift", extension: "gift.txt" },
                &module,
                line,
                words,
            )
        }
        ExportSub::MoodleXml(_) => {
            let text = moodle_xml(&quiz)?;
            keep(
                &Made { quiz: &quiz, text: &text, format: "moodle-xml", extension: "xml" },
                &module,
                line,
                words,
            )
        }
    }
}

/// The ids of the parts, as `--part` takes them.
fn parts(module: &Module) -> String {
    module.parts.iter().map(|part| part.entry.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Questions in their format.
struct Made<'a> {
    quiz: &'a Quiz,
    text: &'a str,
    format: &'static str,
    extension: &'static str,
}

/// Writes the file, and says what has no place in it.
fn keep(made: &Made, module: &Module, line: &Questions, words: &Words) -> Result<Exit, Failure> {
    let questions = made.quiz.questions().count();
    if questions == 0 {
        complain(&words.say(msg::EXPORT_NOTHING));
        tell(&mut io::stderr(), made.quiz, words)?;
        return Ok(Exit::Faulty);
    }
    let path = line.out.clone().unwrap_or_else(|| {
        let part = line.part.as_ref().map_or_else(String::new, |part| format!("-{part}"));
        let name = format!("biaiscope-{}{part}-{}.{}", module.manifest.id, words.lang(), made.extension);
        PathBuf::from(name)
    });
    let file = clean::line(&path.display().to_string());
    let has_name = match write_handed(&path, made.text, line.force) {
        Ok(has_name) => has_name,
        Err(error) => {
            let shown = ("path", file.into());
            complain(&if error.kind() == io::ErrorKind::AlreadyExists {
                words.with(msg::EXPORT_EXISTS, &[shown])
            } else {
                words.with(msg::PRINT_UNWRITTEN, &[shown, ("why", explain(&error, words).into())])
            });
            return Ok(Exit::Failed);
        }
    };
    // Where the file itself goes to the standard output, what is said of it stands beside.
    let mut out: Box<dyn Write> = if has_name { Box::new(io::stdout()) } else { Box::new(io::stderr()) };
    if line.json {
        let told =
            Told { file, format: made.format, lang: words.lang().code(), questions, lost: &made.quiz.lost };
        serde_json::to_writer_pretty(&mut out, &told).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        let values = [
            ("path", file.into()),
            ("questions", questions.into()),
            ("parts", made.quiz.categories.len().into()),
        ];
        writeln!(out, "{}", words.with(msg::EXPORT_WRITTEN, &values))?;
        tell(&mut out, made.quiz, words)?;
    }
    Ok(Exit::Fine)
}

/// What is lost, by reason: first what is left out, then what is changed.
fn tell(out: &mut dyn Write, quiz: &Quiz, words: &Words) -> io::Result<()> {
    for (whole, title) in [(true, msg::EXPORT_LEFT_OUT), (false, msg::EXPORT_CHANGED)] {
        let lost: Vec<&Lost> = quiz.lost.iter().filter(|lost| lost.what.is_whole() == whole).collect();
        if lost.is_empty() {
            continue;
        }
        writeln!(out, "{}", words.with(title, &[("n", lost.len().into())]))?;
        let mut by_reason: Vec<(String, Vec<&str>)> = Vec::new();
        for lost in lost {
            let (why, step) = (said(&lost.what, words), lost.step.as_str());
            match by_reason.iter_mut().find(|(known, _)| *known == why) {
                Some((_, steps)) => steps.push(step),
                None => by_reason.push((why, vec![step])),
            }
        }
        for (why, steps) in by_reason {
            writeln!(
                out,
                "{}",
                plain::filled(
                    &words.with(msg::EXPORT_LOST, &[("why", why.into()), ("steps", steps.join(", ").into())])
                )
            )?;
        }
    }
    Ok(())
}

/// Why, in words.
fn said(loss: &Loss, words: &Words) -> String {
    match loss {
        Loss::Kind(kind) => words.with(msg::EXPORT_LOST_KIND, &[("kind", (*kind).into())]),
        Loss::Opinion => words.say(msg::EXPORT_LOST_OPINION),
        Loss::Repeats(step) => words.with(msg::EXPORT_LOST_REPEATS, &[("step", step.as_str().into())]),
        Loss::NoKey => words.say(msg::EXPORT_LOST_NO_KEY),
        Loss::SeveralOrders => words.say(msg::EXPORT_LOST_ORDERS),
        Loss::Items(items) => {
            let items: Vec<&str> = items.iter().map(Id::as_str).collect();
            words.with(msg::EXPORT_LOST_ITEMS, &[("items", items.join(", ").into())])
        }
        Loss::Certainty => words.say(msg::EXPORT_LOST_CERTAINTY),
        Loss::Hints(count) => words.with(msg::EXPORT_LOST_HINTS, &[("n", (*count).into())]),
    }
}
