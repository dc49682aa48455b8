//! `biaiscope report`: what a group handed in, as text, HTML, CSV or JSON.

use std::io::{self, Write};
use std::path::Path;

use super::{Asked, Exit, command, complain, tables};
use crate::app::{Failure, explain};
use crate::content::{load_manifest, load_module};
use crate::face::{html, plain, terminal};
use crate::progress::{class_code, write_handed};
use crate::report::{csv, page, report};
use crate::text::{Words, clean, msg};

pub(super) fn run(asked: &Asked, line: &command::Report) -> Result<Exit, Failure> {
    let words = &asked.words();
    let class = line.class.as_ref().and_then(|typed| class_code(typed));
    if let (Some(typed), None) = (&line.class, &class) {
        complain(&words.with(msg::HAND_IN_CLASS, &[("class", clean::line(typed).into())]));
        return Ok(Exit::Usage);
    }
    let origin = asked.origin();
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    let module = module.map_err(Failure::Module)?;
    let content = super::hand_in::content(&origin, &module)?;
    let report = report(&line.dirs, &module, content, class.as_deref(), line.same_name);
    let told = page(&report, &module, words);

    let mut is_written = false;
    for (path, text) in [
        (&line.html, &(|| Ok(html::page(&told, words))) as &dyn Fn() -> io::Result<String>),
        (&line.csv, &|| csv(&report).map_err(io::Error::other)),
    ] {
        let Some(path) = path else { continue };
        if !write(path, &text()?, line.force, words) {
            return Ok(Exit::Failed);
        }
        is_written = true;
    }
    if let (Some(class), 0) = (&class, report.files.used) {
        let classes: Vec<&str> = report.files.classes.iter().map(String::as_str).collect();
        let classes = if classes.is_empty() { "none".to_owned() } else { classes.join(", ") };
        let values = [("class", class.as_str().into()), ("classes", classes.into())];
        complain(&words.with(msg::REPORT_NO_CLASS, &values));
        return Ok(Exit::Faulty);
    }
    let write_table = |path: &Path, text: &str| write(path, text, line.force, words);
    if let Some(exit) = tables::run(line, &module, class.as_deref(), words, write_table)? {
        return Ok(exit);
    }
    let mut out = io::stdout().lock();
    let told = if line.json {
        serde_json::to_writer_pretty(&mut out, &report).map_err(io::Error::from).and_then(|()| writeln!(out))
    } else if is_written {
        Ok(())
    } else if line.plain {
        write!(out, "{}", plain::page(&told, words))
    } else {
        write!(out, "{}", terminal::printed(&told, terminal::columns(), words))
    };
    told?;
    Ok(if report.files.used > 0 { Exit::Fine } else { Exit::Faulty })
}

/// Writes a file, and says so, or why not.
fn write(path: &Path, text: &str, force: bool, words: &Words) -> bool {
    let shown = ("path", clean::line(&path.display().to_string()).into());
    match write_handed(path, text, force) {
        Ok(has_name) => {
            if has_name {
                complain(&words.with(msg::REPORT_WRITTEN, &[shown]));
            }
            true
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            complain(&words.with(msg::REPORT_EXISTS, &[shown]));
            false
        }
        Err(error) => {
            complain(&words.with(msg::REPORT_UNWRITTEN, &[shown, ("why", explain(&error, words).into())]));
            false
        }
    }
}
