//! The toolbox: words to search for, filters, the tools found, and the one that is chosen.

mod rows;

use std::cell::RefCell;

use super::Advice;
use super::boxes::ReadBox;
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{
    BACK, CONFIRM, LINE, NEXT, PICK, POINT, PREVIOUS, SOURCES, back, choose, chosen, command, enter,
    numbered, sources, typed, typing,
};
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::content::Tool;
use crate::page::{Block, Entry, Menu, Naming, Page, Role as Look, Run};
use crate::text::{Field, Id, Lang, Msg, msg};
use crate::toolbox::{self, Facet, Query};

/// Types a search, or stops typing.
const SEARCH: Command = Command("search");
/// Asks which tool fits one's case.
const ADVICE: Command = Command("advice");
/// Takes every filter away, and the search.
const CLEAR: Command = Command("clear");
/// Chooses a filter by two numbers.
const FILTER: Command = Command("filter");
/// Tells the filters and their values.
const FILTERS: Command = Command("filters");

/// The longest text searched for.
const LONGEST_SEARCH: usize = 40;

/// The tools of the module.
pub(super) fn tools(session: &Session) -> &[Tool] {
    session.module().map(|module| module.toolbox.as_slice()).unwrap_or_default()
}

/// The toolbox as far as it was searched.
pub struct Toolbox {
    search: Field,
    /// Whether every letter goes to the search.
    is_searching: bool,
    query: Query,
    /// The tool under the cursor, among those found.
    at: usize,
    /// Whether that tool has the whole page.
    is_open: bool,
    /// Whether another view opened it at one tool: then closing the tool leads back there.
    is_visit: bool,
    /// What was found last: for which query, in which language, by its places in the toolbox.
    kept: RefCell<Option<(Query, Lang, Vec<usize>)>>,
    message: Option<String>,
    /// What a typed line has asked for, to be told.
    told: Option<Vec<Block>>,
}

impl Toolbox {
    /// The toolbox with every tool.
    pub fn new() -> Toolbox {
        Toolbox {
            search: Field::new("", LONGEST_SEARCH),
            is_searching: false,
            query: Query::default(),
            at: 0,
            is_open: false,
            is_visit: false,
            kept: RefCell::default(),
            message: None,
            told: None,
        }
    }

    /// The toolbox open at one tool.
    pub fn at(tool: &Id, session: &Session) -> Toolbox {
        let at = tools(session).iter().position(|known| known.id == *tool).unwrap_or(0);
        Toolbox { at, is_open: true, is_visit: true, ..Toolbox::new() }
    }

    /// The toolbox, ready to be searched.
    pub fn searching() -> Toolbox {
        Toolbox { is_searching: true, ..Toolbox::new() }
    }

    fn found<'s>(&self, session: &'s Session) -> Vec<&'s Tool> {
        // A frame asks several times: the search is done again only when it is another.
        let mut kept = self.kept.borrow_mut();
        let (tools, lang) = (tools(session), session.lang());
        if kept.as_ref().is_none_or(|(query, of, _)| (query, *of) != (&self.query, lang)) {
            let found = self.query.found(tools, &session.words);
            let place = |tool: &&Tool| tools.iter().position(|known| known.id == tool.id);
            *kept = Some((self.query.clone(), lang, found.iter().filter_map(place).collect()));
        }
        let places = kept.iter().flat_map(|(_, _, places)| places);
        places.filter_map(|place| tools.get(*place)).collect()
    }

    fn tool<'s>(&self, session: &'s Session) -> Option<&'s Tool> {
        self.found(session).get(self.at).copied()
    }

    fn tool_page(&self, session: &Session) -> Page {
        let tool = self.tool(session);
        let blocks = tool.map_or_else(Vec::new, |tool| toolbox::blocks(tool, &session.words));
        Page { title: String::new(), blocks }
    }

    fn go(&mut self, to: usize, session: &Session) -> Then {
        let to = to.min(self.found(session).len().saturating_sub(1));
        let moved = std::mem::replace(&mut self.at, to) != to;
        if moved && self.is_open { Then::Changed(Focus::Top) } else { Then::changed(moved) }
    }

    /// Other tools are found.
    fn sought(&mut self) -> Then {
        self.search.text().clone_into(&mut self.query.text);
        self.at = 0;
        Then::Changed(Focus::Top)
    }

    fn turn(&mut self, facet: usize, session: &Session) -> Then {
        let Some(facet) = Facet::ALL.get(facet) else { return Then::Nothing };
        self.query.turn(*facet, tools(session));
        self.sought()
    }

    fn clear(&mut self) -> Then {
        if self.query.is_empty() && self.search.text().is_empty() {
            return Then::Nothing;
        }
        self.search.clear();
        self.query = Query::default();
        self.sought()
    }

    fn open(&mut self, session: &Session) -> Then {
        if self.tool(session).is_none() {
            return Then::Nothing;
        }
        self.is_open = true;
        self.is_searching = false;
        Then::Changed(Focus::Top)
    }

    /// Leaves the search, the tool, or the toolbox.
    fn close(&mut self) -> Then {
        if self.is_searching {
            self.is_searching = false;
            self.search.clear();
            return self.sought();
        }
        if self.is_open && !self.is_visit {
            self.is_open = false;
            return Then::Changed(Focus::Cursor);
        }
        Then::Back
    }

    fn say(&mut self, key: Msg, session: &Session) -> Then {
        self.message = Some(session.words.say(key));
        Then::Changed(Focus::Stay)
    }

    /// What a typed line asks for: a tool by its number, or words to search for.
    fn line(&mut self, line: &str, session: &Session) -> Then {
        let line = line.trim();
        if let Ok(number) = line.parse::<usize>() {
            let found = self.found(session);
            let place = number.checked_sub(1).filter(|place| *place < found.len());
            let Some((place, tool)) = place.and_then(|place| Some((place, found.get(place)?))) else {
                return self.say(msg::PLAIN_WHICH_TOOL, session);
            };
            self.told = Some(toolbox::blocks(tool, &session.words));
            self.at = place;
            return Then::Changed(Focus::Cursor);
        }
        self.search = Field::new(line.trim_start_matches('/'), LONGEST_SEARCH);
        self.sought()
    }

    /// The sources of the tool under the cursor, or of the one whose number is typed.
    fn sources(&mut self, entered: &Entered, session: &Session) -> Then {
        let found = self.found(session);
        let tool = match entered {
            Entered::Line(line) => numbered(line).and_then(|place| found.get(place)),
            _ => found.get(self.at),
        };
        match tool {
            Some(tool) => Then::open(ReadBox::sources_here(&tool.sources)),
            None => self.say(msg::PLAIN_WHICH_TOOL, session),
        }
    }

    /// Follows `1 3`: the third value of the first filter; 0 for any.
    fn filter(&mut self, typed: &str, session: &Session) -> Then {
        let mut numbers =
            typed.split([' ', ',', '.']).filter(|part| !part.is_empty()).map(str::parse::<usize>);
        let (Some(Ok(facet)), Some(Ok(value)), None) = (numbers.next(), numbers.next(), numbers.next())
        else {
            return self.say(msg::PLAIN_WHICH_FILTER, session);
        };
        let facet = facet.checked_sub(1).and_then(|place| Facet::ALL.get(place));
        let value = value.checked_sub(1);
        match (facet, value) {
            (Some(facet), None) => self.query.choose(*facet, None),
            (Some(facet), Some(value)) => match facet.values(tools(session)).get(value) {
                Some(value) => self.query.choose(*facet, Some(*value)),
                None => return self.say(msg::PLAIN_WHICH_FILTER, session),
            },
            (None, _) => return self.say(msg::PLAIN_WHICH_FILTER, session),
        }
        self.sought()
    }

    fn searching_actions() -> Vec<Action<Does>> {
        let mut actions = choose().to_vec();
        actions.truncate(2);
        actions.push(command(CONFIRM, msg::KEY_OPEN, &[Key::Enter], Role::Navigate));
        actions.push(command(SEARCH, msg::KEY_TO_LIST, &[Key::Tab, Key::BackTab], Role::Move));
        actions.extend(typing(msg::KEY_SEARCH));
        actions.push(enter(POINT, msg::KEY_CHOOSE, Input::At, Role::Move));
        actions.push(back(msg::KEY_CLEAR));
        actions
    }

    fn tool_actions() -> Vec<Action<Does>> {
        vec![
            sources(),
            command(PREVIOUS, msg::KEY_PREVIOUS, &[Key::Char('p'), Key::Left], Role::Navigate),
            command(NEXT, msg::KEY_NEXT, &[Key::Char('n'), Key::Right], Role::Navigate),
            command(BACK, msg::KEY_BACK, &[Key::Escape, Key::Enter, Key::Backspace], Role::Navigate),
        ]
    }
}

/// The first place of a filter among all that can be pointed at: behind every tool.
const FILTER_TARGETS: usize = 10_000;

/// The place of the search field.
const SEARCH_TARGET: usize = 9_999;

impl Default for Toolbox {
    fn default() -> Toolbox {
        Toolbox::new()
    }
}

impl View for Toolbox {
    fn name(&self) -> &'static str {
        "toolbox"
    }

    fn header(&self, session: &Session) -> (String, String) {
        let count = self.found(session).len();
        let values = [("found", count.into()), ("total", tools(session).len().into())];
        let left = match self.tool(session).filter(|_| self.is_open) {
            Some(tool) => format!("{} · {}", session.words.say(msg::MENU_TOOLBOX), tool.name),
            None => session.words.say(msg::MENU_TOOLBOX),
        };
        (left, session.words.with(msg::TOOLS_COUNT, &values))
    }

    fn head(&self, session: &Session) -> Vec<Block> {
        if self.is_open {
            return Vec::new();
        }
        let label = format!("/ {}", session.words.say(msg::TOOLS_SEARCH));
        let entry = Entry {
            label,
            active: self.is_searching,
            target: Some(SEARCH_TARGET),
            ..Entry::of(&self.search)
        };
        vec![Block::Stack(vec![Block::Entry(entry), Block::Menu(self.filters(session))])]
    }

    fn page(&self, session: &Session) -> Page {
        if self.is_open {
            return self.tool_page(session);
        }
        let found = self.found(session);
        if found.is_empty() {
            let key = if tools(session).is_empty() { msg::TOOLS_NONE } else { msg::TOOLS_NONE_FOUND };
            let none = Run::new(&session.words.say(key)).role(Look::Warn);
            return Page { title: String::new(), blocks: vec![Block::Paragraph(vec![none])] };
        }
        let rows =
            found.iter().enumerate().map(|(place, tool)| Toolbox::row(tool, place, &self.query, session));
        let menu = Menu { rows: rows.collect(), cursor: Some(self.at), ..Menu::default() };
        Page { title: String::new(), blocks: vec![Block::Menu(menu)] }
    }

    fn aside(&self, session: &Session) -> Option<Page> {
        (!self.is_open).then(|| self.tool_page(session))
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        if self.is_searching {
            return Toolbox::searching_actions();
        }
        if self.is_open {
            return Toolbox::tool_actions();
        }
        let facets = Input::One { naming: Naming::Numbers, count: Facet::ALL.len() };
        let mut actions = vec![
            command(SEARCH, msg::KEY_SEARCH, &[Key::Char('/')], Role::Move),
            command(ADVICE, msg::KEY_ADVICE, &[Key::Char('c')], Role::Navigate),
            enter(PICK, msg::KEY_FILTER, facets, Role::Move),
            command(CONFIRM, msg::KEY_OPEN, &[Key::Enter, Key::Char(' '), Key::Right], Role::Navigate),
        ];
        if !self.query.is_empty() {
            actions.push(command(CLEAR, msg::KEY_CLEAR, &[Key::Char('0'), Key::Backspace], Role::Move));
        }
        actions.extend(choose());
        actions.push(sources());
        actions.push(enter(SOURCES, msg::KEY_SOURCES, Input::Line, Role::Navigate));
        actions.push(command(FILTERS, msg::KEY_FILTER, &[], Role::Navigate));
        actions.push(enter(FILTER, msg::KEY_FILTER, Input::Line, Role::Move));
        actions.push(enter(LINE, msg::KEY_ANSWER, Input::Line, Role::Move));
        actions.push(back(msg::KEY_MAP));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        (self.message, self.told) = (None, None);
        let command = match does {
            Does::Play(intent) => {
                let before = self.search.text().to_owned();
                let moved = typed(&mut self.search, &intent.with(entered)) == Some(true);
                return if self.search.text() == before { Then::changed(moved) } else { self.sought() };
            }
            Does::Command(command) => *command,
        };
        match (command, entered) {
            (CONFIRM, _) => self.open(session),
            (BACK, _) => self.close(),
            (SEARCH, _) => {
                self.is_searching = !self.is_searching;
                Then::Changed(Focus::Stay)
            }
            (ADVICE, _) => Then::open(Advice::new()),
            (PICK, Entered::One(facet)) => self.turn(facet, session),
            (CLEAR, _) => self.clear(),
            (FILTERS, _) => {
                self.told = Some(self.filter_lines(session));
                Then::Changed(Focus::Stay)
            }
            (FILTER, Entered::Line(line)) => self.filter(&line, session),
            (LINE, Entered::Line(line)) => self.line(&line, session),
            (SOURCES, entered) => self.sources(&entered, session),
            (NEXT, _) => self.go(self.at + 1, session),
            (PREVIOUS, _) => self.go(self.at.saturating_sub(1), session),
            (POINT, Entered::At(SEARCH_TARGET)) => {
                self.is_searching = true;
                Then::Changed(Focus::Stay)
            }
            (POINT, Entered::At(place)) if place >= FILTER_TARGETS => match place - FILTER_TARGETS {
                facet if facet < Facet::ALL.len() => self.turn(facet, session),
                _ => self.clear(),
            },
            (POINT, Entered::At(place)) if place == self.at => self.open(session),
            (POINT, Entered::At(place)) => self.go(place, session),
            (command, _) => match chosen(command, self.at, self.found(session).len()) {
                Some(to) => self.go(to, session),
                None => Then::Nothing,
            },
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        if self.is_open {
            return Vec::new();
        }
        let words = &session.words;
        let (_, count) = self.header(session);
        let mut told = vec![count];
        for facet in Facet::ALL {
            if let Some(value) = self.query.chosen(facet) {
                let values = [("facet", words.say(facet.key()).into()), ("value", words.say(value).into())];
                told.push(words.with(msg::FILTER, &values));
            }
        }
        let told = [told.join(" · "), words.say(msg::PLAIN_TOOLS_HELP)];
        told.iter().map(|text| Block::Paragraph(vec![Run::new(text)])).collect()
    }

    fn told(&self, _: &Session) -> Option<Vec<Block>> {
        self.told.clone()
    }

    fn is_read(&self) -> bool {
        self.is_open
    }
}
