//! Somebody at a plain line of text: lines in, text out.

use std::cell::RefCell;
use std::io::{self, BufRead, Read, Write};
use std::path::Path;
use std::rc::Rc;

use biaiscope::app::App;
use biaiscope::export::FileExporter;
use biaiscope::face::plain;
use biaiscope::progress::{Folder, Store};
use biaiscope::text::Lang;

use crate::journeys::script::{Act, Script};
use crate::journeys::{first_words, read_aloud, session};

/// What the program has written so far.
#[derive(Debug, Clone, Default)]
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The person, as a reader: whenever the program waits for a line, they read what it wrote since
/// the last one and answer, or say nothing more.
struct Person<F> {
    paper: Paper,
    answer: F,
    read: usize,
    line: Vec<u8>,
    at: usize,
}

impl<F: FnMut(&str) -> Option<String>> Read for Person<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<F: FnMut(&str) -> Option<String>> BufRead for Person<F> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.line.len() {
            let new = self.paper.0.borrow()[self.read..].to_vec();
            self.read += new.len();
            let new = String::from_utf8(new).expect("the program writes UTF-8");
            let escape = new.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(escape, None, "no control code is written: {new:?}");
            self.line = (self.answer)(&new).map_or_else(Vec::new, |line| (line + "\n").into_bytes());
            self.at = 0;
        }
        Ok(&self.line[self.at..])
    }

    fn consume(&mut self, count: usize) {
        self.at += count;
    }
}

/// Sits somebody down at the plain face: `answer` gets what was written since their last line.
/// Returns what was written after it.
pub(crate) fn sit(
    folder: &Path,
    lang: Lang,
    named: Option<&str>,
    mut answer: impl FnMut(&str) -> Option<String>,
) -> String {
    let session = session(folder, lang);
    let paper = Paper::default();
    let mut person =
        Person { paper: paper.clone(), answer: |new: &str| answer(new), read: 0, line: Vec::new(), at: 0 };
    plain::run(&mut App::new(session, Box::new(FileExporter), named), &mut person, paper.clone())
        .unwrap_or_else(|failure| panic!("{failure:?}"));
    let rest = paper.0.borrow()[person.read..].to_vec();
    String::from_utf8(rest).unwrap()
}

/// The line that stands for the option that begins with `text`.
pub(crate) fn name_of(text: &str, written: &str) -> String {
    let begin = first_words(text);
    let line = |line: &&str| {
        let line = line.replace(['\u{a0}', '\u{202f}'], " ");
        line.split_once(". ").is_some_and(|(_, said)| said.starts_with(&begin))
    };
    let found = written.lines().rfind(line).unwrap_or_else(|| panic!("nowhere: {text}\n{written}"));
    found.split_once('.').unwrap().0.to_owned()
}

/// Plays a journey to its end.
pub(crate) fn play(script: &Script) {
    let folder = tempfile::tempdir().unwrap();
    let mut acts = script.acts.iter().peekable();
    let mut named = script.learner.as_deref();
    while acts.peek().is_some() {
        // Options stay on the paper that is already written.
        let mut all = String::new();
        let mut answer = |new: &str| {
            all.push_str(new);
            while let Some((line, act)) = acts.next_if(|(_, act)| !matches!(act, Act::Restart { .. })) {
                match act {
                    Act::Type(text) => return Some(text.clone()),
                    Act::Choose(text) => return Some(name_of(text, &all)),
                    Act::Go(step) => return Some(go(step)),
                    act => check(*line, act, new, folder.path()),
                }
            }
            None
        };
        let rest = sit(folder.path(), script.lang, named, &mut answer);
        // A line that ended the program is followed by its farewell.
        while let Some((line, act)) = acts.next_if(|(_, act)| !matches!(act, Act::Restart { .. })) {
            check(*line, act, &rest, folder.path());
        }
        acts.next_if(|(_, act)| matches!(act, Act::Restart { .. }));
        named = None;
    }
}

fn check(line: usize, act: &Act, new: &str, folder: &Path) {
    match act {
        Act::See(text) => {
            assert!(read_aloud(new).contains(&read_aloud(text)), "line {line}: not seen: {text}\n{new}");
        }
        Act::Not(text) => {
            assert!(!read_aloud(new).contains(&read_aloud(text)), "line {line}: seen: {text}\n{new}");
        }
        Act::Kept(step, count) => {
            // The journal is locked while the program runs: its lines are read as anybody could.
            let folder = Folder::find(Some(folder.to_owned())).unwrap();
            let home = folder.path().join("learners").join(&folder.learners()[0].key);
            let journal = std::fs::read_to_string(home.join("journal.jsonl")).unwrap();
            let answered =
                |line: &&str| line.contains("\"answered\"") && line.contains(&format!("\"{step}\""));
            assert_eq!(journal.lines().filter(answered).count(), *count, "line {line}: answers to {step}");
        }
        Act::Snapshot(name) => {
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("snapshots");
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(name.as_str(), new));
        }
        other => panic!("line {line}: nothing for the plain face: {other:?}"),
    }
}

fn go(step: &biaiscope::text::Id) -> String {
    let (part, at) = crate::journeys::tour::module().place(step).expect("a known step");
    format!("m {}.{}", part + 1, at + 1)
}
