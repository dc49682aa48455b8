//! What there is beside the steps: the lines under the map, the same in every face.

use super::Desk;
use crate::content::Module;
use crate::text::{Lang, Msg, Words, clean, msg};

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

/// An entry before it is said: its names in the words (`menu-…`), its key on the map, where it
/// leads, and whether a module has it.
type Line = (Named, char, Place, fn(&Module) -> bool);

/// What an entry is called, and what a typed line calls it.
type Named = (Msg, Msg);

/// Every entry but the pages.
const TABLE: &[Line] = &[
    ((msg::MENU_REVIEW, msg::MENU_REVIEW_COMMAND), 'r', Place::Review, |_| true),
    ((msg::MENU_RESULTS, msg::MENU_RESULTS_COMMAND), 'm', Place::Results, |_| true),
    ((msg::MENU_TOOLBOX, msg::MENU_TOOLBOX_COMMAND), 'o', Place::Toolbox, |module| {
        !module.toolbox.is_empty()
    }),
    ((msg::MENU_LOGBOOK, msg::MENU_LOGBOOK_COMMAND), 'b', Place::Logbook, |module| module.logbook.is_some()),
    ((msg::MENU_DATA, msg::MENU_DATA_COMMAND), 'd', Place::Data, |_| true),
];

/// The menu of the module at the desk; empty while nobody is there.
pub(super) fn menu(desk: &Desk) -> Vec<Entry> {
    let Some(module) = desk.module().filter(|_| desk.learner().is_some()) else { return Vec::new() };
    let there = TABLE.iter().filter(|(.., is_there)| is_there(module));
    let entries = there.map(|((name, command), key, place, _)| Entry {
        key: *key,
        name: desk.words.say(*name),
        command: desk.words.say(*command),
        place: *place,
    });
    let pages = module.pages.iter().enumerate().zip('1'..='9').map(|((place, page), key)| Entry {
        key,
        name: page.title.get(desk.lang()).to_owned(),
        command: format!("{} {key}", desk.words.say(msg::MENU_PAGE_COMMAND)),
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
    let is_called = |command: Msg| all.iter().any(|words| clean::folded(&words.say(command)) == typed);
    if number.is_empty() {
        let there = TABLE.iter().filter(|(.., is_there)| is_there(module));
        return there
            .into_iter()
            .find(|((_, command), ..)| is_called(*command))
            .map(|(_, _, place, _)| *place);
    }
    let page = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
    (page < module.pages.len() && is_called(msg::MENU_PAGE_COMMAND)).then_some(Place::Page(page))
}
