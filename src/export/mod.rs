//! The files that learners take away: results and answers, attestation, logbook, what a school gets.

pub mod markdown;
pub mod quiz;

use std::io;

use maud::html;

use crate::app::my_data::{attestation_page, results_page};
use crate::app::{Export, Exporter, Session, explain};
use crate::content::Step;
use crate::course::Visit;
use crate::face::{html, plain};
use crate::logbook;
use crate::page::{Block, Page, Role, Run};
use crate::progress::{HAND_IN_LIMIT, day, now};
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
pub fn kept_file(session: &Session, kept_as: KeptAs) -> String {
    let words = &session.words;
    let results = results_page(session);
    let module = session.manifest.title.get(session.lang());
    let name = session.learner().map_or_else(String::new, |learner| session.name_of(learner));
    let values = [("name", name.into()), ("date", day(now()).into())];
    let by = words.with(msg::KEPT_BY, &values);
    let parts = answered(session);
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
            html::document(session.lang(), module, &body)
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

/// Files for somebody to take away: what they are called, and the text of each with the end of its
/// file's name.
pub struct Files {
    /// What they are called.
    pub name: String,
    /// The end of each file's name, and its text.
    pub texts: Vec<(&'static str, String)>,
}

/// The files of an export, or why there are none.
///
/// # Errors
/// Why there is nothing to take away, in the person's language.
pub fn files(session: &Session, export: &Export) -> Result<Files, String> {
    let words = &session.words;
    match export {
        Export::Results => Ok(results(session)),
        Export::Attestation(name) => Ok(attestation(session, name)),
        Export::HandIn(hand_in) => match hand_in.write() {
            Ok(text) if text.len() > HAND_IN_LIMIT => Err(words.say(msg::HAND_IN_TOO_LARGE)),
            Ok(text) => Ok(Files { name: words.say(msg::HAND_IN_NAME), texts: vec![("json", text)] }),
            Err(error) => Err(explain(&error, words)),
        },
        Export::Logbook => {
            let logbook = session.module().and_then(|module| module.logbook.as_ref());
            let notes = &session.record().notes;
            let logbook = logbook.filter(|_| notes.count() > 0);
            let logbook = logbook.ok_or_else(|| words.say(msg::LOGBOOK_EMPTY))?;
            let text = logbook::markdown(logbook, notes, words);
            Ok(Files { name: "logbook".to_owned(), texts: vec![("md", text)] })
        }
    }
}

fn results(session: &Session) -> Files {
    let texts = KeptAs::ALL.map(|kept_as| (kept_as.extension(), kept_file(session, kept_as)));
    Files { name: session.words.say(msg::KEPT_NAME), texts: texts.into() }
}

fn attestation(session: &Session, name: &str) -> Files {
    let page = attestation_page(session, name);
    let texts =
        vec![("html", html::page(&page, &session.words)), ("txt", plain::page(&page, &session.words))];
    Files { name: session.words.say(msg::ATTESTATION_NAME), texts }
}

/// Writes files for people to take away into their folder.
pub struct FileExporter;

impl Exporter for FileExporter {
    fn export(&self, session: &Session, export: &Export) -> (String, String) {
        match files(session, export) {
            Ok(files) => write(session, &files),
            Err(why) => (session.words.say(msg::KEPT_REFUSED), why),
        }
    }
}

/// Writes the file that the learner keeps, both ways. Returns a title and what to tell: where they
/// are, or why they are not.
pub fn keep_files(session: &Session) -> (String, String) {
    write(session, &results(session))
}

/// Writes the attestation in the name of `name`, to print and as text; as [`keep_files`].
pub fn keep_attestation(session: &Session, name: &str) -> (String, String) {
    write(session, &attestation(session, name))
}

/// Writes some files. Returns a title and what to tell.
fn write(session: &Session, files: &Files) -> (String, String) {
    let words = &session.words;
    let written: io::Result<Vec<String>> = files
        .texts
        .iter()
        .map(|(extension, text)| session.export(&files.name, extension, text))
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
fn answered(session: &Session) -> Vec<(String, Vec<Page>)> {
    let Some(module) = session.module() else { return Vec::new() };
    let parts = (0..=module.parts.len()).map(|part| {
        let steps = (0..module.count(part)).map(|step| &module[(part, step)]);
        (session.part_title(part), steps.filter_map(|step| looked_back(session, step)).collect::<Vec<Page>>())
    });
    parts.filter(|(_, pages)| !pages.is_empty()).collect()
}

fn looked_back(session: &Session, step: &Step) -> Option<Page> {
    let mut visit = Visit::look_back(session.module()?, session.record(), &step.id)?;
    visit.speak(session.lang());
    let mut page = visit.page(&session.words);
    let cited = step.sources.iter().filter_map(|id| session.module()?.source(id));
    let items: Vec<Vec<Block>> =
        cited.map(|source| vec![Block::Paragraph(vec![Run::new(&source.cite).role(Role::Muted)])]).collect();
    if !items.is_empty() && visit.may_look_up() {
        page.blocks.push(Block::Heading(vec![Run::new(&session.words.say(msg::SOURCES_TITLE))]));
        page.blocks.push(Block::List { start: Some(1), items });
    }
    Some(page)
}
