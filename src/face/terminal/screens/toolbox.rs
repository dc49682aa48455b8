mod draw;

use std::cell::{Cell, RefCell};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{AdviceScreen, Home};
use crate::content::Tool;
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, hint};
use crate::face::terminal::theme::Theme;
use crate::page::Page;
use crate::text::{Field, Id, Lang, msg};
use crate::toolbox::{self, Advisor, Facet, Query};

/// The toolbox: words to search for, filters, the tools found, and the one that is chosen.
pub(crate) struct ToolboxScreen {
    search: Field,
    /// Whether every letter goes to the search.
    is_searching: bool,
    query: Query,
    /// The tool under the cursor, among those found.
    at: usize,
    /// Whether that tool has the whole screen.
    is_open: bool,
    /// What was found last: for which query, in which language, by its places in the toolbox.
    kept: RefCell<Option<(Query, Lang, Vec<usize>)>>,
    /// The questions that led to it.
    advisor: Option<Advisor>,
    pane: Pane,
    drawn: RefCell<draw::Drawn>,
    /// Whether the tool stands beside the list; known once drawn.
    is_wide: Cell<bool>,
}

/// The longest text searched for.
const LONGEST_SEARCH: usize = 40;

impl ToolboxScreen {
    pub(crate) fn new() -> ToolboxScreen {
        ToolboxScreen {
            search: Field::new("", LONGEST_SEARCH),
            is_searching: false,
            query: Query::default(),
            at: 0,
            is_open: false,
            kept: RefCell::default(),
            advisor: None,
            pane: Pane::default(),
            drawn: RefCell::default(),
            is_wide: Cell::new(false),
        }
    }

    /// The toolbox, open at a tool.
    pub(crate) fn at(tool: &Id, desk: &Desk) -> ToolboxScreen {
        let at = tools(desk).iter().position(|known| known.id == *tool).unwrap_or(0);
        ToolboxScreen { at, is_open: true, ..ToolboxScreen::new() }
    }

    /// The toolbox, ready to be searched.
    pub(crate) fn searching() -> ToolboxScreen {
        ToolboxScreen { is_searching: true, ..ToolboxScreen::new() }
    }

    /// The same, with the way back to the questions that led here.
    pub(crate) fn advised_by(self, advisor: Advisor) -> ToolboxScreen {
        ToolboxScreen { advisor: Some(advisor), ..self }
    }

    fn found<'d>(&self, desk: &'d Desk) -> Vec<&'d Tool> {
        // A frame asks several times: the search is done again only when it is another.
        let mut kept = self.kept.borrow_mut();
        if kept.as_ref().is_none_or(|(query, lang, _)| (query, *lang) != (&self.query, desk.lang())) {
            let found = self.query.found(tools(desk), &desk.words);
            let places = tools(desk).iter().enumerate();
            let place =
                |tool: &&Tool| places.clone().find(|(_, known)| known.id == tool.id).map(|(at, _)| at);
            *kept = Some((self.query.clone(), desk.lang(), found.iter().filter_map(place).collect()));
        }
        let places = kept.iter().flat_map(|(_, _, places)| places);
        places.filter_map(|place| tools(desk).get(*place)).collect()
    }

    fn tool<'d>(&self, desk: &'d Desk) -> Option<&'d Tool> {
        self.found(desk).get(self.at).copied()
    }

    /// The tool under the cursor as a page.
    fn shown(&self, desk: &Desk) -> Page {
        let blocks = self.tool(desk).map_or_else(Vec::new, |tool| toolbox::blocks(tool, &desk.words));
        Page { title: String::new(), blocks }
    }

    fn go(&mut self, to: usize, desk: &Desk) -> Then {
        let to = to.min(self.found(desk).len().saturating_sub(1));
        if to == self.at {
            return Then::Nothing;
        }
        self.at = to;
        self.turned()
    }

    /// Another tool is shown.
    fn turned(&mut self) -> Then {
        self.pane.change(Follow::Nothing);
        self.pane.rewind();
        Then::Redraw
    }

    /// Other tools are found.
    fn sought(&mut self) -> Then {
        self.search.text().clone_into(&mut self.query.text);
        self.at = 0;
        self.turned()
    }

    fn turn(&mut self, facet: usize, desk: &Desk) -> Then {
        let Some(facet) = Facet::ALL.get(facet) else { return Then::Nothing };
        self.query.turn(*facet, tools(desk));
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

    fn open(&mut self, desk: &Desk) -> Then {
        if self.tool(desk).is_none() {
            return Then::Nothing;
        }
        self.is_open = true;
        self.is_searching = false;
        self.turned()
    }

    fn close(&mut self) -> Then {
        if let Some(advisor) = self.advisor.take() {
            return Then::Go(Box::new(AdviceScreen::again(advisor)));
        }
        self.is_open = false;
        self.turned()
    }

    fn scroll(&self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }

    fn sources(&self, desk: &Desk) -> Then {
        match self.tool(desk) {
            Some(tool) => Then::open(Popup::page(desk.sources_here(&tool.sources))),
            None => Then::Nothing,
        }
    }

    /// A key while letters are typed: the arrows go on leading the list.
    fn search_key(&mut self, key: &Key, desk: &Desk) -> Then {
        let changed = match key {
            Key::Char(c) => self.search.insert(&c.to_string()),
            Key::Paste(text) => self.search.insert(text),
            Key::Backspace => self.search.erase(),
            Key::Delete => self.search.erase_forward(),
            Key::WordBackspace | Key::Control('w') => self.search.erase_word(),
            Key::Left => return Then::redraw(self.search.left()),
            Key::Right => return Then::redraw(self.search.right()),
            Key::Home => return Then::redraw(self.search.home()),
            Key::End => return Then::redraw(self.search.end()),
            Key::Up => return self.go(self.at.saturating_sub(1), desk),
            Key::Down => return self.go(self.at + 1, desk),
            Key::Enter => return self.open(desk),
            Key::Tab | Key::BackTab => {
                self.is_searching = false;
                return Then::Redraw;
            }
            Key::Escape => {
                self.is_searching = false;
                self.search.clear();
                return self.sought();
            }
            _ => false,
        };
        if changed { self.sought() } else { Then::Nothing }
    }

    /// A key while one tool has the whole screen.
    fn tool_key(&mut self, key: &Key, desk: &Desk) -> Then {
        match key {
            Key::Enter if self.pane.is_below() => self.scroll(self.pane.screenful()),
            Key::Enter | Key::Escape | Key::Backspace => self.close(),
            Key::Up | Key::Char('k') => self.scroll(-1),
            Key::Down | Key::Char('j') => self.scroll(1),
            Key::PageUp => self.scroll(-self.pane.screenful()),
            Key::PageDown | Key::Char(' ') => self.scroll(self.pane.screenful()),
            Key::Home => self.scroll(isize::MIN / 2),
            Key::End => self.scroll(isize::MAX / 2),
            Key::Char('n') | Key::Right => self.go(self.at + 1, desk),
            Key::Char('p') | Key::Left => self.go(self.at.saturating_sub(1), desk),
            Key::Char('s') => self.sources(desk),
            _ => Then::Nothing,
        }
    }
}

fn tools(desk: &Desk) -> &[Tool] {
    desk.module().map(|module| module.toolbox.as_slice()).unwrap_or_default()
}

impl Screen for ToolboxScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        let count = self.found(desk).len();
        let values = [("found", count.into()), ("total", tools(desk).len().into())];
        let left = match self.tool(desk).filter(|_| self.is_open) {
            Some(tool) => format!("{} · {}", desk.words.say(msg::MENU_TOOLBOX), tool.name),
            None => desk.words.say(msg::MENU_TOOLBOX),
        };
        (left, desk.words.with(msg::TOOLS_COUNT, &values))
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        if self.is_searching {
            return vec![hint("↑↓", msg::KEY_CHOOSE), hint("⏎", msg::KEY_OPEN), hint("⇥", msg::KEY_TO_LIST)];
        }
        if self.is_open {
            return vec![
                hint("↑↓", msg::KEY_READ),
                hint("s", msg::KEY_SOURCES),
                hint("p", msg::KEY_PREVIOUS),
                hint("n", msg::KEY_NEXT),
            ];
        }
        let mut keys = vec![
            hint("/", msg::KEY_SEARCH),
            hint("c", msg::KEY_ADVICE),
            hint("1…4", msg::KEY_FILTER),
            hint("⏎", msg::KEY_OPEN),
        ];
        if !self.query.is_empty() {
            keys.push(hint("0", msg::KEY_CLEAR));
        }
        keys.extend([hint("↑↓", msg::KEY_CHOOSE), hint("s", msg::KEY_SOURCES)]);
        keys
    }

    fn way_out(&self) -> Hint {
        let does = match (self.is_searching, self.is_open) {
            (true, _) => msg::KEY_CLEAR,
            (_, true) => msg::KEY_BACK,
            _ => msg::KEY_MAP,
        };
        hint("Esc", does)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        self.draw_all(area, buffer, desk, theme)
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        if self.is_searching {
            return self.search_key(&key, desk);
        }
        if self.is_open {
            return self.tool_key(&key, desk);
        }
        match key {
            Key::Escape => Then::Go(Box::new(Home::new(desk))),
            Key::Char('/') => {
                self.is_searching = true;
                Then::Redraw
            }
            Key::Char('c') => Then::Go(Box::new(AdviceScreen::new())),
            Key::Char('0') | Key::Backspace => self.clear(),
            Key::Char(c @ '1'..='9') => self.turn(usize::from(c as u8 - b'1'), desk),
            Key::Char('s') => self.sources(desk),
            Key::Up | Key::Char('k') => self.go(self.at.saturating_sub(1), desk),
            Key::Down | Key::Char('j') => self.go(self.at + 1, desk),
            Key::Home => self.go(0, desk),
            Key::End => self.go(usize::MAX, desk),
            // Beside the list, the tool scrolls; alone, the list turns its pages.
            Key::PageUp if self.is_wide.get() => self.scroll(-self.pane.screenful()),
            Key::PageDown if self.is_wide.get() => self.scroll(self.pane.screenful()),
            Key::PageUp | Key::PageDown => {
                let room = self.drawn.borrow().room;
                let up = key == Key::PageUp;
                self.go(if up { self.at.saturating_sub(room) } else { self.at + room }, desk)
            }
            Key::Enter | Key::Char(' ') | Key::Right => self.open(desk),
            _ => Then::Nothing,
        }
    }

    fn click(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        if self.is_open {
            return Then::Nothing;
        }
        let hit = self.drawn.borrow().at(column, row);
        match hit {
            Some(draw::Target::Search) => {
                self.is_searching = true;
                Then::Redraw
            }
            Some(draw::Target::Facet(facet)) => self.turn(facet, desk),
            Some(draw::Target::Clear) => self.clear(),
            Some(draw::Target::Tool(tool)) if tool == self.at => self.open(desk),
            Some(draw::Target::Tool(tool)) => self.go(tool, desk),
            None => Then::Nothing,
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        if self.is_open || self.is_wide.get() {
            return self.scroll(lines);
        }
        let last = self.drawn.borrow().count.saturating_sub(1);
        let to = self.at.saturating_add_signed(lines.signum()).min(last);
        if std::mem::replace(&mut self.at, to) == to { Then::Nothing } else { self.turned() }
    }

    fn is_typing(&self) -> bool {
        self.is_searching
    }

    fn glossary(&mut self, desk: &mut Desk) -> Then {
        Then::open(Popup::glossary(Some(self.shown(desk))))
    }
}
