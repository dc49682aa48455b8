//! The file that a learner keeps.

use std::io;
use std::path::{Path, PathBuf};

use maud::html;

use super::own::{date, results_page};
use super::{Desk, explain, html, markdown};
use crate::content::Step;
use crate::course::Visit;
use crate::page::{Block, Page, Role, Run};
use crate::progress::{now, write_new};
use crate::text::clean;

/// How the file that a learner keeps is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptAs {
    /// To read in a browser, and to print.
    Html,
    /// To read and change in any editor.
    Markdown,
}

impl KeptAs {
    /// Both ways.
    pub const ALL: [KeptAs; 2] = [KeptAs::Html, KeptAs::Markdown];

    /// What its file's name ends with.
    pub fn extension(self) -> &'static str {
        match self {
            KeptAs::Html => "html",
            KeptAs::Markdown => "md",
        }
    }
}

/// The file that a learner keeps: their results, then every answer of theirs with the key and the
/// explanations; of a pretest the key alone that they may know.
pub fn kept_file(desk: &Desk, kept_as: KeptAs) -> String {
    let words = &desk.words;
    let results = results_page(desk);
    let module = desk.manifest.title.get(desk.lang());
    let name = desk.learner().map_or_else(String::new, |learner| desk.name_of(learner));
    let values = [("name", name.into()), ("date", date(now()).into())];
    let by = words.with("kept-by", &values);
    let parts = answered(desk);
    let answers = words.say("kept-answers");
    match kept_as {
        KeptAs::Html => {
            let body = html! {
                h1 { (module) }
                p { (by) }
                h2 { (results.title) }
                (html::blocks(&results.blocks, 3, words))
                h2 { (answers) }
                @for (part, pages) in &parts {
                    h3 { (part) }
                    @for page in pages {
                        h4 { (page.title) }
                        (html::blocks(&page.blocks, 5, words))
                    }
                }
            };
            html::document(desk.lang(), module, &body)
        }
        KeptAs::Markdown => {
            let mut out = markdown::heading(1, module);
            let mut add = |text: &str| {
                out.push('\n');
                out.push_str(text);
            };
            add(&markdown::blocks(&[Block::Paragraph(vec![Run::new(&by)])], 2, words));
            add(&markdown::heading(2, &results.title));
            add(&markdown::blocks(&results.blocks, 3, words));
            add(&markdown::heading(2, &answers));
            for (part, pages) in &parts {
                add(&markdown::heading(3, part));
                for page in pages {
                    add(&markdown::heading(4, &page.title));
                    add(&markdown::blocks(&page.blocks, 5, words));
                }
            }
            out
        }
    }
}

/// The most files of one name and day.
const MOST_FILES: usize = 99;

/// Writes the file that the learner keeps, both ways, each under a name that was free. Returns a
/// title and what to tell: where they are, or why they are not.
pub fn keep_files(desk: &Desk) -> (String, String) {
    let words = &desk.words;
    let mut told = Vec::new();
    for kept_as in KeptAs::ALL {
        match write_free(
            &desk.outbox,
            &words.say("kept-name"),
            kept_as.extension(),
            &kept_file(desk, kept_as),
        ) {
            Ok(path) => told.push(clean::line(&path.display().to_string())),
            Err(error) => {
                let place = std::path::absolute(&desk.outbox).unwrap_or_else(|_| desk.outbox.clone());
                let values = [
                    ("folder", clean::line(&place.display().to_string()).into()),
                    ("why", explain(&error, words).into()),
                ];
                return (words.say("kept-refused"), words.with("kept-refused-why", &values));
            }
        }
    }
    (words.say("kept-title"), words.with("kept-where", &[("files", told.join("\n").into())]))
}

/// Writes `text` as `<name>-<day>.<extension>` in `folder`; with a number where that name is taken.
///
/// # Errors
/// Why the disk refuses it.
pub fn write_free(folder: &Path, name: &str, extension: &str, text: &str) -> io::Result<PathBuf> {
    let day = date(now());
    let mut place = 1;
    loop {
        let number = if place == 1 { String::new() } else { format!("-{place}") };
        let path = folder.join(format!("{name}-{day}{number}.{extension}"));
        match write_new(&path, text) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && place < MOST_FILES => place += 1,
            Err(error) => return Err(error),
            Ok(()) => return Ok(std::path::absolute(&path).unwrap_or(path)),
        }
    }
}

/// The steps with an answer, as pages, part by part.
fn answered(desk: &Desk) -> Vec<(String, Vec<Page>)> {
    let Some(module) = desk.module() else { return Vec::new() };
    let parts = (0..=module.parts.len()).map(|part| {
        let steps = (0..module.count(part)).map(|step| &module[(part, step)]);
        (desk.part_title(part), steps.filter_map(|step| looked_back(desk, step)).collect::<Vec<Page>>())
    });
    parts.filter(|(_, pages)| !pages.is_empty()).collect()
}

fn looked_back(desk: &Desk, step: &Step) -> Option<Page> {
    let mut visit = Visit::look_back(desk.module()?, desk.record(), &step.id)?;
    visit.speak(desk.lang());
    let mut page = visit.page(&desk.words);
    let cited = step.sources.iter().filter_map(|id| desk.module()?.source(id));
    let items: Vec<Vec<Block>> =
        cited.map(|source| vec![Block::Paragraph(vec![Run::new(&source.cite).role(Role::Muted)])]).collect();
    if !items.is_empty() && visit.may_look_up() {
        page.blocks.push(Block::Heading(vec![Run::new(&desk.words.say("sources-title"))]));
        page.blocks.push(Block::List { start: Some(1), items });
    }
    Some(page)
}
