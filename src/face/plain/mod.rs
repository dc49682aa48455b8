//! The plain face: the whole workshop line by line, for screen readers, pipes and old terminals.
//!
//! Nothing is ever erased, no escape code is written, everything has a number or a letter.

mod area;
mod bars;
mod beside;
mod finder;
mod handle;
mod listing;
mod logbook;
mod map;
mod matrices;
mod panel;
mod passage;
mod prose;
mod ranges;
mod rating;
mod remarks;
mod review;
mod runs;
mod scatter;
mod seat;
mod sequence;
mod sheet;
mod slider;
mod tally;
mod text;
mod timer;
mod tools;

use std::io::{BufRead, Read, Write};

use super::menu::{Place, called};
use super::{Desk, Failure};
use crate::activity::{Intent, Lacking, Stage};
use crate::course::{self, Reply, Visit};
use crate::page::{Block, Page, Run};
use crate::progress::fresh_seed;
use crate::text::{Id, Msg, Words, clean, msg};

pub use text::lines;

/// The longest line that is read; what is over it is left out.
const LONGEST_LINE: u64 = 64 * 1024;

/// Plays the workshop: lines in, text out, until the person quits or the input ends.
///
/// # Errors
/// What stops the program: an unreadable module, progress that cannot be used, a broken pipe.
pub fn run(
    desk: &mut Desk,
    named: Option<&str>,
    input: impl BufRead,
    output: impl Write,
) -> Result<(), Failure> {
    let mut face = Face { desk, input, output };
    face.play(named)
}

/// Plays the questions that come back, and nothing else.
///
/// # Errors
/// As for [`run`].
pub fn review(
    desk: &mut Desk,
    named: Option<&str>,
    input: impl BufRead,
    output: impl Write,
) -> Result<(), Failure> {
    let mut face = Face { desk, input, output };
    face.play_review(named)
}

/// A page as text that can be read aloud.
pub fn page(page: &Page, words: &Words) -> String {
    let lines = text::lines(&page.blocks, words);
    format!("{}\n\n{}\n", page.title, lines.join("\n"))
}

/// A text of a few paragraphs and lists, on lines of readable length.
pub fn filled(text: &str) -> String {
    let line = |line: &str| {
        let (head, rest) = line.strip_prefix("- ").map_or(("", line), |rest| ("- ", rest));
        prose::filled(&[Run::new(rest)], head, &" ".repeat(head.len())).join("\n")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

struct Face<'a, I, O> {
    desk: &'a mut Desk,
    input: I,
    output: O,
}

/// What a line at a step's prompt asks for.
enum Next {
    /// Stay at the step.
    Stay,
    /// Go to a step.
    Step(Id),
    /// The end of the module.
    End,
    /// Leave.
    Quit,
}

type Told<T> = Result<T, Failure>;

impl<I: BufRead, O: Write> Face<'_, I, O> {
    fn play(&mut self, named: Option<&str>) -> Told<()> {
        let lang = self.desk.lang();
        self.desk.load()?;
        let title = self.desk.manifest.title.get(lang).to_owned();
        self.tell(&title)?;
        self.tell("")?;
        if !self.seat(named)? {
            return Ok(());
        }
        self.say(msg::PLAIN_COMMANDS)?;
        self.parts(false)?;
        self.menu()?;
        self.announce()?;
        let here = self.desk.resume(None);
        self.go_through(here)
    }

    /// Plays from a step on, until the end or until the person quits.
    fn go_through(&mut self, mut here: Option<Id>) -> Told<()> {
        while let Some(step) = here {
            here = match self.step(&step)? {
                Next::Step(next) => Some(next),
                Next::Stay => Some(step),
                Next::End => {
                    self.say(msg::PLAIN_END)?;
                    None
                }
                Next::Quit => None,
            };
        }
        self.unsaved()?;
        self.say(msg::PLAIN_GOODBYE)
    }

    fn step(&mut self, step: &Id) -> Told<Next> {
        let Some(mut visit) = self.desk.visit(step) else { return Ok(Next::End) };
        self.tell_step(&mut visit)?;
        self.attend(visit)
    }

    /// Hears what the person types at a step, until it leads elsewhere.
    fn attend(&mut self, mut visit: Visit) -> Told<Next> {
        loop {
            self.unsaved()?;
            let Some(line) = self.read()? else {
                self.say(msg::PLAIN_INPUT_ENDED)?;
                return Ok(Next::Quit);
            };
            match self.line(&mut visit, line.trim())? {
                Next::Stay => {}
                next => return Ok(next),
            }
        }
    }

    /// Does what a typed line asks for.
    fn line(&mut self, visit: &mut Visit, line: &str) -> Told<Next> {
        let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
        // Where a text is being written, "s il" must not ask for the sources.
        if visit.is_typing() && !rest.is_empty() {
            return self.answer(visit, line);
        }
        let may_go = |place: &Place| !visit.is_typing() && (!visit.is_review() || *place != Place::Review);
        if let Some(place) = called(self.desk, line).filter(may_go) {
            if self.beside(place)? == beside::Left::Quit {
                return Ok(Next::Quit);
            }
            visit.speak(self.desk.lang());
            self.prompt(visit)?;
            return Ok(Next::Stay);
        }
        match command {
            "q" => return Ok(Next::Quit),
            "n" => return Ok(visit.next().map_or(Next::End, |next| Next::Step(next.id.clone()))),
            "p" => {
                let previous =
                    self.desk.module().and_then(|module| course::previous(module, &visit.step().id));
                return Ok(previous.map_or(Next::Stay, |step| Next::Step(step.id.clone())));
            }
            "m" if rest.is_empty() => {
                self.parts(true)?;
                self.menu()?;
            }
            "m" => match self.step_at(rest) {
                Some(step) => return Ok(Next::Step(step)),
                None => self.say(msg::PLAIN_WHICH_STEP)?,
            },
            "l" => {
                self.desk.speak(self.desk.lang().next());
                visit.speak(self.desk.lang());
                self.tell_step(visit)?;
            }
            "?" => {
                self.say(msg::PLAIN_COMMANDS)?;
                self.menu()?;
            }
            "s" | "g" if !visit.may_look_up() => self.say(msg::LOOK_UP_LATER)?,
            "s" => {
                let page = self.desk.sources_page(visit.step());
                self.tell_page(&page)?;
            }
            "g" => {
                let page = visit.page(&self.desk.words);
                let glossary = self.desk.glossary_page(Some(&page), rest, usize::MAX);
                self.tell_page(&glossary)?;
            }
            "i" => {
                let reply = visit.hint();
                if let Reply::Keep(event) = &reply {
                    self.desk.keep(event);
                }
                if reply == Reply::Nothing {
                    self.say(msg::PLAIN_NO_HINT)?;
                } else {
                    let hints = visit.hints(&self.desk.words);
                    self.tell_blocks(&hints[hints.len().saturating_sub(1)..])?;
                }
            }
            "r" if visit.can_retry() => {
                if let Reply::Keep(event) = visit.retry(fresh_seed()) {
                    self.desk.keep(&event);
                }
                self.tell_step(visit)?;
            }
            _ => return self.answer(visit, line),
        }
        Ok(Next::Stay)
    }

    fn answer(&mut self, visit: &mut Visit, line: &str) -> Told<Next> {
        let lacked = visit.lacking();
        let is_judging = lacked == Some(Lacking::Judgement);
        let told = if is_judging { visit.work(&self.desk.words) } else { Vec::new() };
        if line.is_empty()
            && lacked.is_some_and(Lacking::goes_on)
            && visit.intend(&Intent::Toggle) == Reply::Turned
        {
            return self.look(visit);
        }
        if visit.is_open() && !line.is_empty() {
            match visit.intend(&Intent::Line(line.to_owned())) {
                Reply::Unclear(unclear) => {
                    let text = unclear.say(&self.desk.words);
                    self.tell(&text)?;
                    return Ok(Next::Stay);
                }
                reply => {
                    self.work(visit)?;
                    let draft = visit.draft();
                    if let Some(event) = &draft {
                        self.desk.keep(event);
                    }
                    // Where nothing was answered, the person asked to look somewhere else.
                    if reply == Reply::Turned || reply == Reply::Changed && draft.is_none() {
                        return self.look(visit);
                    }
                    if let Some(gathered) = visit.gathered(&self.desk.words) {
                        self.tell_blocks(&gathered)?;
                        self.prompt(visit)?;
                        return Ok(Next::Stay);
                    }
                }
            }
        } else if !visit.is_open() && !line.is_empty() {
            self.say(msg::PLAIN_UNKNOWN)?;
            return Ok(Next::Stay);
        }
        match visit.submit() {
            Reply::Lacking(lacking) => {
                if lacking == Lacking::Judgement && !is_judging {
                    // What has just come to light is what the next answer is about.
                    let work = visit.work(&self.desk.words);
                    self.tell_blocks(&work)?;
                }
                self.prompt(visit)?;
                Ok(Next::Stay)
            }
            Reply::Keep(event) => {
                self.desk.keep(&event);
                let mut work = visit.work(&self.desk.words);
                // What was told before the learner judged it need not be heard again.
                work.retain(|block| !told.contains(block));
                self.tell_blocks(&work)?;
                self.prompt(visit)?;
                Ok(Next::Stay)
            }
            Reply::GoOn(events) => {
                for event in &events {
                    self.desk.keep(event);
                }
                Ok(visit.next().map_or(Next::End, |next| Next::Step(next.id.clone())))
            }
            Reply::Nothing | Reply::Changed | Reply::Turned | Reply::Unclear(_) => Ok(Next::Stay),
        }
    }

    /// Tells what there is to do now.
    fn look(&mut self, visit: &Visit) -> Told<Next> {
        let work = visit.work(&self.desk.words);
        self.tell_blocks(&work)?;
        self.prompt(visit)?;
        Ok(Next::Stay)
    }

    /// Lets what is being computed come to its end: what is told next builds on it.
    fn work(&mut self, visit: &mut Visit) -> Told<()> {
        if visit.is_working() {
            self.say(msg::PLAIN_WORKING)?;
            self.output.flush().map_err(Failure::Io)?;
        }
        while visit.is_working() && visit.intend(&Intent::Work) != Reply::Nothing {}
        Ok(())
    }

    fn tell_step(&mut self, visit: &mut Visit) -> Told<()> {
        if visit.is_review() {
            return self.tell_question(visit);
        }
        let (part, step) = visit.place();
        let values = [
            ("part", self.desk.part_title(part).into()),
            ("step", (step + 1).into()),
            ("total", self.desk.module().map_or(0, |module| module.count(part)).into()),
            ("left", self.desk.duration(self.desk.minutes_left()).into()),
        ];
        let head = self.desk.words.with(msg::PLAIN_STEP, &values);
        self.tell("")?;
        self.tell(&head)?;
        self.work(visit)?;
        let page = visit.page(&self.desk.words);
        self.tell_page(&page)?;
        self.prompt(visit)
    }

    fn prompt(&mut self, visit: &Visit) -> Told<()> {
        let asked = visit.asked(&self.desk.words);
        self.tell_blocks(&asked)?;
        let words = &self.desk.words;
        let text = match visit.lacking() {
            Some(lacking) => lacking.say(words),
            None if visit.stage() == Stage::Answering && visit.is_open() => words.say(msg::PLAIN_CONFIRM),
            None => words.say(msg::PLAIN_GO_ON),
        };
        self.tell(&text)
    }

    fn tell_page(&mut self, page: &Page) -> Told<()> {
        let title = page.title.clone();
        self.tell(&title)?;
        self.tell("")?;
        self.tell_blocks(&page.blocks)
    }

    fn tell_blocks(&mut self, blocks: &[Block]) -> Told<()> {
        let lines = text::lines(blocks, &self.desk.words);
        for line in lines {
            self.tell(&line)?;
        }
        Ok(())
    }

    fn unsaved(&mut self) -> Told<()> {
        self.desk.unsaved().map_or(Ok(()), |text| self.tell(&text))
    }

    fn say(&mut self, key: Msg) -> Told<()> {
        let text = self.desk.words.say(key);
        self.tell(&text)
    }

    fn tell(&mut self, line: &str) -> Told<()> {
        writeln!(self.output, "{line}").map_err(Failure::Io)
    }

    /// Reads a line; `None` at the end of the input. What is not UTF-8 is replaced.
    fn read(&mut self) -> Told<Option<String>> {
        write!(self.output, "> ").and_then(|()| self.output.flush()).map_err(Failure::Io)?;
        let mut bytes = Vec::new();
        let mut limited = (&mut self.input).take(LONGEST_LINE);
        match limited.read_until(b'\n', &mut bytes).map_err(Failure::Io)? {
            0 => {
                self.tell("")?;
                Ok(None)
            }
            _ => Ok(Some(clean::line(&String::from_utf8_lossy(&bytes)))),
        }
    }
}
