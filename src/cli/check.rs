//! `biaiscope check`: everything that is wrong with modules, for people or for programs.

use serde::Serialize;
use std::io::{self, IsTerminal, Write};

use super::command::Check;
use super::{Asked, Exit, complain};
use crate::activity::Severity;
use crate::app::Failure;
use crate::content::{self, Checked, Finding, Origin, modules_below};
use crate::text::{Words, clean, msg};

/// A finding as programs read it; lines and columns from 1, columns in characters.
#[derive(Serialize)]
struct Told<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'static str,
    code: &'static str,
    message: String,
    help: String,
}

pub(super) fn run(asked: &Asked, check: &Check) -> Result<Exit, Failure> {
    let words = &asked.words();
    let origins = match check.dir.as_ref().or(asked.module.as_ref()) {
        Some(dir) if !dir.exists() => {
            let shown = clean::line(&dir.display().to_string());
            complain(&words.with(msg::CHECK_NO_FOLDER, &[("folder", shown.into())]));
            return Ok(Exit::Faulty);
        }
        Some(dir) => modules_below(dir),
        None => vec![Origin::Embedded],
    };
    if origins.is_empty() {
        complain(&words.say(msg::CHECK_NO_MODULE));
        return Ok(Exit::Faulty);
    }
    let checked: Vec<Checked> = origins.iter().map(content::check).collect();
    let findings: Vec<&Finding> = checked.iter().flat_map(|checked| &checked.findings).collect();
    let told = if check.json { json(&findings, words) } else { text(&checked, words) };
    told?;
    let errors = checked.iter().any(|checked| checked.count(Severity::Error) > 0);
    Ok(if errors { Exit::Faulty } else { Exit::Fine })
}

fn text(checked: &[Checked], words: &Words) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let colour = out.is_terminal() && !super::open::no_color();
    for checked in checked {
        for finding in &checked.findings {
            writeln!(out, "{}\n", finding.render(words, colour))?;
        }
        let steps = checked.module.as_ref().map_or(0, |module| module.steps().count());
        let module = checked.origin.display("");
        let values = [
            ("module", module.trim_end_matches(['/', '\\']).into()),
            ("steps", steps.into()),
            ("errors", checked.count(Severity::Error).into()),
            ("warnings", checked.count(Severity::Warning).into()),
        ];
        writeln!(out, "{}", words.with(msg::CHECK_SUMMARY, &values))?;
    }
    Ok(())
}

fn json(findings: &[&Finding], words: &Words) -> io::Result<()> {
    let told: Vec<Told> = findings
        .iter()
        .map(|finding| Told {
            file: &finding.file.name,
            line: finding.place().map(|place| place.line),
            column: finding.place().map(|place| place.column),
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: finding.code.name(),
            message: finding.message(words),
            help: finding.help(words),
        })
        .collect();
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &serde_json::json!({ "findings": told }))?;
    writeln!(out)
}
