//! The logbook that a learner keeps after the workshop: writing an entry, the list of entries, and
//! all of it as a file to take away.
//!
//! Pure: what was kept is in `progress`, what each entry asks in the module.

use std::fmt::Write as _;

use crate::activity::{Intent, Outcome, PLACES, Writing};
use crate::content::Logbook;
use crate::page::{Block, Listed, Listing, Page, Role, Run, markdown};
use crate::progress::{Event, Note, Notes, day, moment};
use crate::text::{Id, Words, msg};

/// The rows of a field in which nothing has been written.
const FEWEST_ROWS: usize = 2;

/// An entry being written.
#[derive(Debug, Clone)]
pub struct Draft {
    entry: u64,
    fields: Vec<(Id, Writing)>,
    /// The field that has the caret.
    at: usize,
    is_unkept: bool,
}

impl Draft {
    /// Goes on with `note`, or begins the entry of that number.
    pub fn new(logbook: &Logbook, note: Option<&Note>, entry: u64) -> Draft {
        let written = |id: &Id| note.map_or("", |note| note.field(id));
        let fields = logbook.fields.iter();
        let fields = fields.map(|field| (field.id.clone(), Writing::new(written(&field.id)))).collect();
        Draft { entry: note.map_or(entry, |note| note.entry), fields, at: 0, is_unkept: false }
    }

    /// The number of the entry.
    pub fn entry(&self) -> u64 {
        self.entry
    }

    /// The field that has the caret, counted from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes to another field; `false` where there is none.
    pub fn go_to(&mut self, field: usize) -> bool {
        let known = field < self.fields.len();
        if known {
            self.at = field;
        }
        known
    }

    /// Whether a line was said to follow the last one typed.
    pub fn is_unfinished(&self) -> bool {
        self.fields.get(self.at).is_some_and(|(_, writing)| writing.is_unfinished())
    }

    /// Whether something was written that is not kept yet.
    pub fn is_unkept(&self) -> bool {
        self.is_unkept
    }

    /// What is to be kept, if anything was written since.
    pub fn unkept(&mut self) -> Option<Event> {
        if !std::mem::take(&mut self.is_unkept) {
            return None;
        }
        let text = |(id, writing): &(Id, Writing)| (id.clone(), writing.text().to_owned());
        Some(Event::Noted { entry: self.entry, fields: self.fields.iter().map(text).collect() })
    }

    /// Does what the learner means to do.
    pub fn update(&mut self, intent: &Intent) -> Outcome {
        let outcome = match intent {
            Intent::NextControl => Outcome::moved(self.go_to(self.at + 1)),
            Intent::PreviousControl => {
                Outcome::moved(self.at.checked_sub(1).is_some_and(|field| self.go_to(field)))
            }
            Intent::Point(place) => {
                let moved = self.go_to(place / PLACES);
                match self.fields.get_mut(self.at).filter(|_| moved) {
                    Some((_, writing)) => {
                        writing.point(place % PLACES);
                        Outcome::Moved
                    }
                    None => Outcome::Unchanged,
                }
            }
            intent => match (intent, self.fields.get_mut(self.at)) {
                (Intent::Line(line), Some((_, writing))) => writing.line(line),
                (intent, Some((_, writing))) => writing.update(intent),
                (_, None) => Outcome::Unchanged,
            },
        };
        self.is_unkept |= outcome == Outcome::Changed;
        outcome
    }

    /// The entry as a page, all fields or one alone.
    pub fn page(&self, logbook: &Logbook, only: Option<usize>, words: &Words) -> Page {
        let lang = words.lang();
        let mut page = Page { title: logbook.title.get(lang).to_owned(), blocks: Vec::new() };
        for (place, (field, (_, writing))) in logbook.fields.iter().zip(&self.fields).enumerate() {
            if only.is_some_and(|only| only != place) {
                continue;
            }
            let label = vec![Run::new(field.label.get(lang)).strong()];
            let mut area = writing.area(label, place * PLACES, FEWEST_ROWS, self.at == place);
            area.waiting = vec![Run::new(field.prompt.get(lang)).role(Role::Muted)];
            page.blocks.push(Block::Area(area));
        }
        page
    }
}

/// What the logbook is for, and its entries, the latest first; `cursor` is the line the learner
/// is on.
pub fn page(logbook: &Logbook, notes: &Notes, cursor: Option<usize>, words: &Words) -> Page {
    let lang = words.lang();
    let mut blocks = markdown::blocks(logbook.intro.get(lang), lang, &logbook.sources);
    if notes.count() == 0 {
        blocks.push(Block::Paragraph(vec![Run::new(&words.say(msg::LOGBOOK_EMPTY)).role(Role::Muted)]));
    } else {
        let item = |(place, note): (usize, &Note)| Listed {
            name: (place + 1).to_string(),
            head: vec![
                Run::new(&day(note.begun)).strong(),
                Run::new(&format!("  {}", first_line(logbook, note))),
            ],
            ..Listed::default()
        };
        let items = notes.latest_first().enumerate().map(item).collect();
        blocks.push(Block::Listing(Listing { items, cursor, first: Some(0), ..Listing::default() }));
    }
    Page { title: logbook.title.get(lang).to_owned(), blocks }
}

/// The first line written in an entry.
fn first_line<'n>(logbook: &Logbook, note: &'n Note) -> &'n str {
    let lines = logbook.fields.iter().flat_map(|field| note.field(&field.id).lines());
    lines.map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

/// An entry to be read: its dates, and each field.
pub fn entry(logbook: &Logbook, note: &Note, words: &Words) -> Vec<Block> {
    let lang = words.lang();
    let mut blocks = vec![Block::Paragraph(vec![Run::new(&dates(note, words)).role(Role::Muted)])];
    for field in &logbook.fields {
        blocks.push(Block::Heading(vec![Run::new(field.label.get(lang))]));
        let text = note.field(&field.id).trim();
        let text = if text.is_empty() { words.say(msg::LOGBOOK_NOTHING) } else { text.to_owned() };
        blocks.push(Block::Paragraph(vec![Run::new(&text)]));
    }
    blocks
}

fn dates(note: &Note, words: &Words) -> String {
    let (begun, changed) = (moment(note.begun), moment(note.changed));
    if begun == changed {
        return begun;
    }
    words.with(msg::LOGBOOK_DATES, &[("begun", begun.into()), ("changed", changed.into())])
}

/// The whole logbook as Markdown, the latest entry first. What was written stays as it is: it is
/// for people to read, and Markdown in it is welcome.
pub fn markdown(logbook: &Logbook, notes: &Notes, words: &Words) -> String {
    let lang = words.lang();
    let mut text = format!("# {}\n", logbook.title.get(lang));
    for note in notes.latest_first() {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n## {}\n", dates(note, words));
        for field in &logbook.fields {
            let written = note.field(&field.id).trim();
            if !written.is_empty() {
                let _ = write!(text, "\n**{}**\n\n{written}\n", field.label.get(lang));
            }
        }
    }
    text
}
