//! `biaiscope audit`: decisions in a file, by group, as text, HTML, CSV, JSON or cards.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use super::{Asked, Exit, command, complain};
use crate::app::{Failure, explain};
use crate::audit::{Audit, Refused, Request, SMALL, audit, csv, datasheet, model_card, page};
use crate::content::{load_manifest, load_module};
use crate::export::markdown;
use crate::face::{html, plain, terminal};
use crate::page::Page;
use crate::progress::write_whole;
use crate::text::{Words, clean, msg, typography};

/// The name of the file that stands for the standard input.
const STANDARD_INPUT: &str = "-";

pub(super) fn run(asked: &Asked, line: &command::Audit) -> Result<Exit, Failure> {
    let words = &asked.words();
    if line.outcome.is_none() && (line.score.is_none() || line.threshold.is_none()) {
        complain(&words.say(msg::AUDIT_NEEDS_DECISION));
        return Ok(Exit::Usage);
    }
    let is_input = line.file == Path::new(STANDARD_INPUT);
    let opened: io::Result<Box<dyn Read>> = if is_input {
        Ok(Box::new(io::stdin().lock()))
    } else {
        File::open(&line.file).map(|file| Box::new(file) as _)
    };
    let result = opened.map_err(Into::into).and_then(|input| audit(input, &request(line)));
    let found = match result {
        Ok(found) => found,
        Err(refused) => {
            complain(&said(&refused, words));
            return Ok(Exit::Failed);
        }
    };
    let name = line.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let origin = asked.origin();
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    let tools = module.map_err(Failure::Module)?.toolbox;
    let told = page(&found, &name, &tools, words);

    let card = |page: Page| {
        format!("{}\n{}", markdown::heading(1, &page.title), markdown::blocks(&page.blocks, 2, words))
    };
    let mut is_written = false;
    for (path, text) in [
        (&line.told.html, &(|| Ok(html::page(&told, words))) as &dyn Fn() -> io::Result<String>),
        (&line.csv, &|| csv(&found).map_err(io::Error::other)),
        (&line.model_card, &|| Ok(card(model_card(&found, &name, words)))),
        (&line.datasheet, &|| Ok(card(datasheet(&found, &name, words)))),
    ] {
        let Some(path) = path else { continue };
        if !write(path, &text()?, words) {
            return Ok(Exit::Failed);
        }
        is_written = true;
    }
    let mut out = io::stdout().lock();
    if line.told.json {
        serde_json::to_writer_pretty(&mut out, &found).map_err(io::Error::from)?;
        writeln!(out)?;
    } else if is_written {
        // What was written says where it is.
    } else if line.told.plain || asked.plain {
        write!(out, "{}", plain::page(&told, words))?;
    } else {
        write!(out, "{}", terminal::printed(&told, terminal::columns(), words))?;
    }
    Ok(line.fail_under.map_or(Exit::Fine, |least| judge(&found, least, words)))
}

/// Why a file cannot be used, the system's reasons in the person's language.
pub(super) fn said(refused: &Refused, words: &Words) -> String {
    if let Refused::Io(error) = refused {
        return words.with(msg::AUDIT_UNREADABLE, &[("why", explain(error, words).into())]);
    }
    refused.say(words)
}

fn request(line: &command::Audit) -> Request {
    Request {
        outcome: line.outcome.clone(),
        label: line.label.clone(),
        groups: line.groups.clone(),
        favourable: line.favourable.clone(),
        weight: line.weight.clone(),
        count: line.count.clone(),
        score: line.score.clone(),
        threshold: line.threshold,
        within: line.within.clone(),
        reference: line.reference.clone(),
        separator: line.separator,
    }
}

/// Whether the lowest ratio is at least `least`.
fn judge(found: &Audit, least: f64, words: &Words) -> Exit {
    let shown = |ratio: f64| typography::fixed(ratio, 2, words.lang());
    match found.lowest_ratio() {
        Some(ratio) if ratio >= least => Exit::Fine,
        Some(ratio) => {
            let values = [("ratio", shown(ratio).into()), ("least", shown(least).into())];
            complain(&words.with(msg::AUDIT_UNDER, &values));
            Exit::Faulty
        }
        None => {
            complain(&words.with(msg::AUDIT_NO_RATIO, &[("small", SMALL.to_string().into())]));
            Exit::Faulty
        }
    }
}

/// Writes a file, and says so, or why not.
fn write(path: &Path, text: &str, words: &Words) -> bool {
    let shown = ("path", clean::line(&path.display().to_string()).into());
    match write_whole(path, text) {
        Ok(()) => {
            complain(&words.with(msg::AUDIT_WRITTEN, &[shown]));
            true
        }
        Err(error) => {
            complain(&words.with(msg::AUDIT_UNWRITTEN, &[shown, ("why", explain(&error, words).into())]));
            false
        }
    }
}
