//! The logbook, line by line.

use std::io::{BufRead, Write};

use super::beside::{Left, Said};
use super::{Face, Told};
use crate::activity::Intent;
use crate::content::Logbook;
use crate::face::explain;
use crate::logbook::{self, Draft};
use crate::progress::{Event, Note, day, fresh_seed};
use crate::text::msg;

impl<I: BufRead, O: Write> Face<'_, I, O> {
    pub(super) fn logbook(&mut self) -> Told<Left> {
        let module = self.desk.module().cloned();
        let Some(logbook) = module.as_ref().and_then(|module| module.logbook.as_ref()) else {
            return Ok(Left::Back);
        };
        // The entry that the next `x` deletes.
        let mut doomed = None;
        self.entries(logbook)?;
        loop {
            let (first, rest) = match self.listen()? {
                Said::Leave(left) => return Ok(left),
                Said::Again => {
                    self.entries(logbook)?;
                    continue;
                }
                Said::Help => {
                    self.say(msg::PLAIN_LOGBOOK_HELP)?;
                    continue;
                }
                Said::Other(first, rest) => (first, rest),
            };
            let asked = std::mem::take(&mut doomed);
            match first.as_str() {
                "n" if rest.is_empty() => {
                    if self.write_entry(logbook, None)? == Left::Quit {
                        return Ok(Left::Quit);
                    }
                    self.entries(logbook)?;
                }
                "e" => self.export(logbook)?,
                "s" => self.sources_here(&logbook.sources)?,
                "c" | "x" => match self.note(&rest) {
                    None => self.say(msg::PLAIN_WHICH_NUMBER)?,
                    Some(note) if first == "c" => {
                        if self.write_entry(logbook, Some(&note))? == Left::Quit {
                            return Ok(Left::Quit);
                        }
                        self.entries(logbook)?;
                    }
                    Some(note) if asked == Some(note.entry) => {
                        self.desk.keep(&Event::Unnoted { entry: note.entry });
                        self.say(msg::LOGBOOK_DELETED)?;
                        self.entries(logbook)?;
                    }
                    Some(note) => {
                        doomed = Some(note.entry);
                        let values = [("day", day(note.begun).into()), ("number", rest.clone().into())];
                        let text = self.desk.words.with(msg::PLAIN_DELETE, &values);
                        self.tell(&text)?;
                    }
                },
                number => match self.note(number) {
                    Some(note) => {
                        let blocks = logbook::entry(logbook, &note, &self.desk.words);
                        self.tell_blocks(&blocks)?;
                    }
                    None => self.say(msg::PLAIN_LOGBOOK_HELP)?,
                },
            }
        }
    }

    /// Tells what the logbook is for, and its entries.
    fn entries(&mut self, logbook: &Logbook) -> Told<()> {
        let page = logbook::page(logbook, &self.desk.record().notes, None, &self.desk.words);
        self.tell_page(&page)?;
        self.say(msg::PLAIN_LOGBOOK_HELP)
    }

    /// The entry of a typed number, from 1, the latest first.
    fn note(&self, typed: &str) -> Option<Note> {
        let place = typed.trim().parse::<usize>().ok()?.checked_sub(1)?;
        self.desk.record().notes.latest_first().nth(place).cloned()
    }

    /// Asks for each field in turn; a line is kept as soon as it is typed.
    fn write_entry(&mut self, logbook: &Logbook, note: Option<&Note>) -> Told<Left> {
        let mut draft = Draft::new(logbook, note, fresh_seed());
        self.say(msg::PLAIN_ENTRY_HELP)?;
        for field in 0..logbook.fields.len() {
            draft.go_to(field);
            let page = draft.page(logbook, Some(field), &self.desk.words);
            self.tell_blocks(&page.blocks)?;
            loop {
                self.unsaved()?;
                let Some(line) = self.read()? else {
                    self.say(msg::PLAIN_INPUT_ENDED)?;
                    return Ok(Left::Quit);
                };
                if !line.trim().is_empty() {
                    draft.update(&Intent::Line(line));
                    if let Some(event) = draft.unkept() {
                        self.desk.keep(&event);
                    }
                    if draft.is_unfinished() {
                        self.say(msg::LACKING_NEXT_LINE)?;
                        continue;
                    }
                }
                break;
            }
        }
        Ok(Left::Back)
    }

    fn export(&mut self, logbook: &Logbook) -> Told<()> {
        if self.desk.record().notes.count() == 0 {
            return self.say(msg::LOGBOOK_EMPTY);
        }
        let text = logbook::markdown(logbook, &self.desk.record().notes, &self.desk.words);
        let told = match self.desk.export("logbook", "md", &text) {
            Ok(path) => self.desk.words.with(msg::EXPORTED, &[("path", path.display().to_string().into())]),
            Err(error) => explain(&error, &self.desk.words),
        };
        self.tell(&told)
    }
}
