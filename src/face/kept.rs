//! The file that a learner keeps.

use std::io;

use maud::html;

use super::own::{attestation_page, results_page};
use super::{Desk, explain, html, markdown, plain};
use crate::content::Step;
use crate::course::Visit;
use crate::page::{Block, Page, Role, Run};
use crate::progress::{day, now};
use crate::text::{clean, msg};

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
    let values = [("name", name.into()), ("date", day(now()).into())];
    let by = words.with(msg::KEPT_BY, &values);
    let parts = answered(desk);
    let answers = words.say(msg::KEPT_ANSWERS);
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

/// Writes the file that the learner keeps, both ways. Returns a title and what to tell: where they
/// are, or why they are not.
pub fn keep_files(desk: &Desk) -> (String, String) {
    let files = KeptAs::ALL.map(|kept_as| (kept_as.extension(), kept_file(desk, kept_as)));
    export(desk, &desk.words.say(msg::KEPT_NAME), &files)
}

/// Writes the attestation in the name of `name`, to print and as text; as [`keep_files`].
pub fn keep_attestation(desk: &Desk, name: &str) -> (String, String) {
    let page = attestation_page(desk, name);
    let files = [("html", html::page(&page, &desk.words)), ("txt", plain::page(&page, &desk.words))];
    export(desk, &desk.words.say(msg::ATTESTATION_NAME), &files)
}

/// Writes some texts, each with the end of its file's name. Returns a title and what to tell.
fn export(desk: &Desk, name: &str, files: &[(&str, String)]) -> (String, String) {
    let words = &desk.words;
    let written: io::Result<Vec<String>> = files
        .iter()
        .map(|(extension, text)| desk.export(name, extension, text))
        .map(|path| path.map(|path| clean::line(&path.display().to_string())))
        .collect();
    match written {
        Ok(paths) => {
            (words.say(msg::KEPT_TITLE), words.with(msg::KEPT_WHERE, &[("files", paths.join("\n").into())]))
        }
        Err(error) => {
            let why = explain(&error, words);
            (words.say(msg::KEPT_REFUSED), words.with(msg::KEPT_REFUSED_WHY, &[("why", why.into())]))
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
        page.blocks.push(Block::Heading(vec![Run::new(&desk.words.say(msg::SOURCES_TITLE))]));
        page.blocks.push(Block::List { start: Some(1), items });
    }
    Some(page)
}
