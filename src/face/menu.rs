//! What there is beside the steps: the lines under the map, the same in every face.

use super::Desk;
use crate::content::Module;
use crate::text::{Lang, Words, clean};

/// Somewhere beside the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The tools.
    Toolbox,
    /// What the learner tried afterwards.
    Logbook,
    /// The questions that come back.
    Review,
    /// What the learner's answers come to.
    Results,
    /// What is kept of the learner, where, and how long.
    Data,
    /// A page to look up, from 0.
    Page(usize),
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The key that opens it from the map.
    pub(super) key: char,
    /// What it is called.
    pub(super) name: String,
    /// What a typed line calls it.
    pub(super) command: String,
    /// Where it leads.
    pub(super) place: Place,
}

/// An entry before it is said: its name in the words (`menu-…`), its key on the map, where it
/// leads, and whether a module has it.
type Line = (&'static str, char, Place, fn(&Module) -> bool);

/// Every entry but the pages.
const TABLE: &[Line] = &[
    ("review", 'r', Place::Review, |_| true),
    ("results", 'm', Place::Results, |_| true),
    ("toolbox", 'o', Place::Toolbox, |module| !module.toolbox.is_empty()),
    ("logbook", 'b', Place::Logbook, |module| module.logbook.is_some()),
    ("data", 'd', Place::Data, |_| true),
];

/// The menu of the module at the desk; empty while nobody is there.
pub(super) fn menu(desk: &Desk) -> Vec<Entry> {
    let Some(module) = desk.module().filter(|_| desk.learner().is_some()) else { return Vec::new() };
    let there = TABLE.iter().filter(|(.., is_there)| is_there(module));
    let entries = there.map(|(name, key, place, _)| Entry {
        key: *key,
        name: desk.words.say(&format!("menu-{name}")),
        command: command(name, &desk.words),
        place: *place,
    });
    let pages = module.pages.iter().enumerate().zip('1'..='9').map(|((place, page), key)| Entry {
        key,
        name: page.title.get(desk.lang()).to_owned(),
        command: format!("{} {key}", command("page", &desk.words)),
        place: Place::Page(place),
    });
    entries.chain(pages).collect()
}

/// The fewest letters of a command: what is shorter is an answer.
const SHORTEST: usize = 4;

/// Where a typed line leads, in whichever language its command is: whoever changes languages need
/// not learn anew.
pub(super) fn called(desk: &Desk, line: &str) -> Option<Place> {
    let line = clean::folded(line);
    let (typed, number) = line.split_once(' ').unwrap_or((&line, ""));
    let module = desk.module().filter(|_| typed.len() >= SHORTEST)?;
    let all = Lang::ALL.map(Words::new);
    let is_called = |name: &str| all.iter().any(|words| clean::folded(&command(name, words)) == typed);
    if number.is_empty() {
        let there = TABLE.iter().filter(|(.., is_there)| is_there(module));
        return there.into_iter().find(|(name, ..)| is_called(name)).map(|(_, _, place, _)| *place);
    }
    let page = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
    (page < module.pages.len() && is_called("page")).then_some(Place::Page(page))
}

fn command(name: &str, words: &Words) -> String {
    words.say(&format!("menu-{name}.command"))
}
