//! What there is beside the steps, line by line: the menu, and pages to look up.

use std::io::{BufRead, Write};

use super::{Face, Told};
use crate::face::menu::{Place, menu};
use crate::face::{Desk, own};
use crate::page::Page;
use crate::text::{Id, msg};

/// How a person leaves something beside the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// Back to the step.
    Back,
    /// For good, or because the input has ended.
    Quit,
}

/// What a line beside the steps asks for.
pub(super) enum Said {
    /// To leave.
    Leave(Left),
    /// To hear everything again, in another language.
    Again,
    /// To hear what can be typed.
    Help,
    /// Something else: its first word, and the rest.
    Other(String, String),
}

impl<I: BufRead, O: Write> Face<'_, I, O> {
    /// Tells how to get to each place beside the steps.
    pub(super) fn menu(&mut self) -> Told<()> {
        for entry in menu(self.desk) {
            let values = [("command", entry.command.into()), ("name", entry.name.into())];
            let text = self.desk.words.with(msg::PLAIN_MENU, &values);
            self.tell(&text)?;
        }
        Ok(())
    }

    /// Goes to a place beside the steps, until the person leaves it.
    pub(super) fn beside(&mut self, place: Place) -> Told<Left> {
        match place {
            Place::Toolbox => self.toolbox(),
            Place::Logbook => self.logbook(),
            Place::Review => self.review(),
            Place::Results => self.told_and_back(own::results_page),
            Place::Data => self.told_and_back(own::data_page),
            Place::Page(page) => self.reading(page),
        }
    }

    /// Reads a line beside the steps.
    pub(super) fn listen(&mut self) -> Told<Said> {
        self.unsaved()?;
        let Some(line) = self.read()? else {
            self.say(msg::PLAIN_INPUT_ENDED)?;
            return Ok(Said::Leave(Left::Quit));
        };
        let line = line.trim();
        Ok(match line {
            "" => Said::Leave(Left::Back),
            "q" => Said::Leave(Left::Quit),
            "?" => Said::Help,
            "l" => {
                self.desk.speak(self.desk.lang().next());
                Said::Again
            }
            _ => {
                let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
                Said::Other(first.to_owned(), rest.trim().to_owned())
            }
        })
    }

    pub(super) fn sources_here(&mut self, sources: &[Id]) -> Told<()> {
        let page = self.desk.sources_here(sources);
        self.tell_page(&page)
    }

    /// Tells a page, and returns to the step at once.
    fn told_and_back(&mut self, page: fn(&Desk) -> Page) -> Told<Left> {
        let page = page(self.desk);
        self.tell_page(&page)?;
        Ok(Left::Back)
    }

    fn reading(&mut self, page: usize) -> Told<Left> {
        let Some(page) = self.desk.module().and_then(|module| module.pages.get(page)).cloned() else {
            return Ok(Left::Back);
        };
        let told = self.desk.reference_page(&page);
        self.tell_page(&told)?;
        self.say(msg::PLAIN_PAGE_END)?;
        loop {
            match self.listen()? {
                Said::Leave(left) => return Ok(left),
                Said::Again => {
                    let told = self.desk.reference_page(&page);
                    self.tell_page(&told)?;
                    self.say(msg::PLAIN_PAGE_END)?;
                }
                Said::Other(first, _) if first == "s" => self.sources_here(&page.sources)?,
                Said::Other(first, word) if first == "g" => {
                    let told = self.desk.reference_page(&page);
                    let glossary = self.desk.glossary_page(Some(&told), &word, usize::MAX);
                    self.tell_page(&glossary)?;
                }
                Said::Help | Said::Other(..) => self.say(msg::PLAIN_PAGE_END)?,
            }
        }
    }
}
