//! The map of the module: its parts, what is done, what is left, and what there is beside the steps.

mod rows;

use super::{Data, LogbookView, Profiles, Reference, Results, Review, StepView, Toolbox};
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{CONFIRM, LINE, PICK, POINT, QUIT, choose, chosen, command, enter, numbered};
use crate::app::{Command, Does, Focus, Session, Then, View, my_data};
use crate::content::Module;
use crate::course::PartState;
use crate::page::{Block, Naming, Page, Role as Look, Run};
use crate::progress::Damage;
use crate::text::{Id, Msg, msg};

/// The name of [`Map`].
pub const MAP: &str = "map";

/// Lists the steps of the part under the cursor.
const UNFOLD: Command = Command("unfold");
/// Hides them.
const FOLD: Command = Command("fold");
/// Lists or hides them.
const TURN: Command = Command("unfold_or_fold");
/// Changes who is there.
const PROFILES: Command = Command("profiles");
/// Opens the page to look up whose number is typed.
const PAGE: Command = Command("page");
/// Searches the toolbox.
const SEARCH: Command = Command("search_tools");

/// A place beside the steps: its command, the message of its name, its key, whether a module has
/// it, and what opens it.
struct Beside {
    command: Command,
    label: Msg,
    keys: &'static [Key],
    is_there: fn(&Module) -> bool,
    open: fn(&Session) -> Then,
}

/// Every place beside the steps but the pages to look up.
const BESIDE: &[Beside] = &[
    Beside {
        command: Command("review"),
        label: msg::MENU_REVIEW,
        keys: &[Key::Char('r')],
        is_there: |_| true,
        open: |session| Then::open(Review::new(session)),
    },
    Beside {
        command: Command("results"),
        label: msg::MENU_RESULTS,
        keys: &[Key::Char('m')],
        is_there: |_| true,
        open: |_| Then::open(Results::default()),
    },
    Beside {
        command: Command("toolbox"),
        label: msg::MENU_TOOLBOX,
        keys: &[Key::Char('o')],
        is_there: |module| !module.toolbox.is_empty(),
        open: |_| Then::open(Toolbox::new()),
    },
    Beside {
        command: Command("logbook"),
        label: msg::MENU_LOGBOOK,
        keys: &[Key::Char('b')],
        is_there: |module| module.logbook.is_some(),
        open: |_| Then::open(LogbookView::new()),
    },
    Beside {
        command: Command("data"),
        label: msg::MENU_DATA,
        keys: &[Key::Char('d')],
        is_there: |_| true,
        open: |_| Then::open(Data),
    },
];

/// The places beside the steps that are there for whoever is.
fn beside(session: &Session) -> Vec<&'static Beside> {
    let module = session.module().filter(|_| session.learner().is_some());
    module.map_or_else(Vec::new, |module| BESIDE.iter().filter(|place| (place.is_there)(module)).collect())
}

/// How many pages to look up there are for whoever is.
fn pages(session: &Session) -> usize {
    let module = session.module().filter(|_| session.learner().is_some());
    module.map_or(0, |module| module.pages.len().min(Naming::Numbers.most_keys()))
}

/// The actions that lead to the places beside the steps.
pub(in crate::app) fn beside_actions(session: &Session) -> Vec<Action<Does>> {
    let place = |place: &Beside| command(place.command, place.label, place.keys, Role::Navigate).on_page();
    let mut actions: Vec<_> = beside(session).into_iter().map(place).collect();
    if pages(session) > 0 {
        actions.push(enter(PAGE, msg::MENU_PAGE, Input::Line, Role::Navigate));
    }
    actions
}

/// A row of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Part(usize),
    Step(usize, usize),
    /// A place beside the steps, from 0.
    Beside(usize),
    /// A page to look up, from 0.
    Page(usize),
}

/// The map, with the cursor on one of its rows.
pub struct Map {
    at: usize,
    /// The part whose steps are listed.
    unfolded: Option<usize>,
    message: Option<String>,
}

impl Map {
    /// The map, with the cursor on the part where the learner is.
    pub fn new(session: &Session) -> Map {
        let here = session.resume(None).and_then(|step| session.module()?.place(&step));
        Map { at: here.map_or(0, |(part, _)| part), unfolded: None, message: None }
    }

    /// The map, and what was found damaged in the learner's journal.
    pub fn with_damage(session: &Session, damage: &[Damage]) -> Map {
        let message = session.damaged(damage).or_else(|| my_data::overdue(session));
        Map { message, ..Map::new(session) }
    }

    /// The map, with the cursor on `part`.
    pub fn at_part(session: &Session, part: usize) -> Map {
        Map { at: part, ..Map::new(session) }
    }

    fn rows(&self, session: &Session) -> Vec<Row> {
        let mut rows = Vec::new();
        for part in 0..session.manifest.parts.len() {
            rows.push(Row::Part(part));
            if self.unfolded == Some(part) {
                let steps = session.module().map_or(0, |module| module.count(part));
                rows.extend((0..steps).map(|step| Row::Step(part, step)));
            }
        }
        rows.extend((0..beside(session).len()).map(Row::Beside));
        rows.extend((0..pages(session)).map(Row::Page));
        rows
    }

    fn row(&self, session: &Session) -> Option<Row> {
        self.rows(session).get(self.at).copied()
    }

    fn open(&self, session: &mut Session) -> Then {
        match self.row(session) {
            Some(Row::Part(part)) => match session.resume(Some(part)) {
                Some(step) => StepView::open(&step, session),
                None => Then::Nothing,
            },
            Some(Row::Step(part, step)) => match step_at((part, step), session) {
                Some(step) => StepView::open(&step, session),
                None => Then::Nothing,
            },
            Some(Row::Beside(place)) => match beside(session).get(place) {
                Some(place) => (place.open)(session),
                None => Then::Nothing,
            },
            Some(Row::Page(page)) => open_page(page, session),
            None => Then::Nothing,
        }
    }

    /// Lists the steps of the part under the cursor, or hides them; `None` does what is not done.
    fn unfold(&mut self, unfold: Option<bool>, session: &Session) -> Then {
        let Some(Row::Part(part) | Row::Step(part, _)) = self.row(session) else { return Then::Nothing };
        let unfolded = unfold.unwrap_or(self.unfolded != Some(part)).then_some(part);
        if session.module().is_none() || self.unfolded == unfolded {
            return Then::Nothing;
        }
        self.unfolded = unfolded;
        self.at = part;
        Then::Changed(Focus::Cursor)
    }

    fn go(&mut self, to: usize) -> Then {
        let told = self.message.take().is_some();
        Then::changed(std::mem::replace(&mut self.at, to) != to || told)
    }

    /// What a typed line asks for: `2.5` the fifth step of the second part, `2` the steps of that
    /// part.
    fn line(&mut self, line: &str, session: &mut Session) -> Then {
        if let Some(step) = typed_step(line, session) {
            return StepView::open(&step, session);
        }
        let Some(part) = numbered(line).filter(|part| *part < session.manifest.parts.len()) else {
            self.message = Some(session.words.say(msg::PLAIN_WHICH_STEP));
            return Then::Changed(Focus::Stay);
        };
        self.at = part;
        self.unfolded = None;
        self.unfold(Some(true), session)
    }
}

/// The step at a place of the module.
fn step_at((part, step): (usize, usize), session: &Session) -> Option<Id> {
    let step = session.module()?.parts.get(part)?.steps.get(step)?;
    Some(step.id.clone())
}

/// The step that `2.5` names: the fifth of the second part.
pub(super) fn typed_step(typed: &str, session: &Session) -> Option<Id> {
    // `m 2.5` asks for the same from wherever it is typed.
    let typed = typed.trim();
    let typed = typed
        .split_once(' ')
        .filter(|(word, _)| !word.contains(char::is_numeric))
        .map_or(typed, |(_, rest)| rest);
    let (part, step) = typed.trim().split_once(['.', ' '])?;
    step_at((numbered(part)?, numbered(step)?), session)
}

/// Opens the page to look up that stands at a place.
fn open_page(page: usize, session: &Session) -> Then {
    match session.module().and_then(|module| module.pages.get(page)) {
        Some(page) => Then::open(Reference::new(page.id.clone())),
        None => Then::Nothing,
    }
}

/// Does a command that leads beside the steps; `None` for any other.
pub(in crate::app) fn lead_beside(command: Command, entered: &Entered, session: &Session) -> Option<Then> {
    match (command, entered) {
        (PICK, Entered::One(page)) => Some(open_page(*page, session)),
        (PAGE, Entered::Line(line)) => {
            Some(numbered(line).map_or(Then::Nothing, |page| open_page(page, session)))
        }
        (command, _) => {
            let place = BESIDE.iter().find(|place| place.command == command)?;
            Some((place.open)(session))
        }
    }
}

impl View for Map {
    fn name(&self) -> &'static str {
        MAP
    }

    fn header(&self, session: &Session) -> (String, String) {
        let name = session.learner().map(|learner| session.name_of(learner));
        let who = name.map_or_else(String::new, |name| format!("{name} · "));
        ("biaiscope".to_owned(), format!("{who}{}", session.words.say(msg::LANGUAGE_NAME)))
    }

    fn page(&self, session: &Session) -> Page {
        let (words, lang) = (&session.words, session.lang());
        let title = Run::new(session.manifest.title.get(lang)).strong();
        let steps = session.map().iter().map(PartState::total).sum::<usize>();
        let mut facts = vec![session.duration(session.manifest.minutes)];
        if steps > 0 {
            facts.push(words.with(msg::HOME_STEPS, &[("steps", steps.into())]));
            let left = session.duration(session.minutes_left());
            facts.push(words.with(msg::HOME_LEFT, &[("time", left.into())]));
        }
        let facts = Run::new(&facts.join(" · ")).role(Look::Muted);
        let [course, menu] = self.menus(session);
        let mut blocks = vec![
            Block::Stack(vec![Block::Paragraph(vec![title]), Block::Paragraph(vec![facts])]),
            Block::Menu(course),
        ];
        if !menu.rows.is_empty() {
            blocks.push(Block::Menu(menu));
        }
        // What comes back today, then what happens in the part under the cursor.
        if let Some(due) = my_data::announcement(session).filter(|_| self.unfolded.is_none()) {
            blocks.push(Block::Paragraph(vec![Run::new(&format!("↻ {due}")).strong().role(Look::Accent)]));
        }
        if let (Some(Row::Part(part)), None) = (self.row(session), self.unfolded) {
            let summary = session.manifest.parts[part].summary.get(lang);
            blocks.push(Block::Paragraph(vec![Run::new(summary).role(Look::Muted)]));
        }
        Page { title: String::new(), blocks }
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let mut actions = choose().to_vec();
        actions.push(command(CONFIRM, msg::KEY_OPEN, &[Key::Enter], Role::Navigate));
        if session.module().is_some() {
            actions.push(command(UNFOLD, msg::KEY_STEPS, &[Key::Right], Role::Move));
            actions.push(command(FOLD, msg::KEY_HIDE_STEPS, &[Key::Left, Key::Escape], Role::Move).on_page());
            actions.push(command(TURN, msg::KEY_STEPS, &[Key::Char(' ')], Role::Move).on_page());
        }
        // Whoever comes to a server is alone at theirs.
        if session.learner().is_some() && !session.is_served() {
            actions.push(command(PROFILES, msg::KEY_PERSON, &[Key::Char('p')], Role::Navigate));
        }
        if session.module().is_some_and(|module| !module.toolbox.is_empty()) && session.learner().is_some() {
            actions.push(command(SEARCH, msg::KEY_SEARCH_TOOLS, &[Key::Char('/')], Role::Navigate));
        }
        actions.extend(beside_actions(session));
        if pages(session) > 0 {
            let one = Input::One { naming: Naming::Numbers, count: pages(session) };
            actions.push(enter(PICK, msg::MENU_PAGE, one, Role::Navigate).on_page());
        }
        actions.push(enter(LINE, msg::KEY_STEP, Input::Line, Role::Navigate));
        actions.push(command(QUIT, msg::KEY_QUIT, &[Key::Char('q')], Role::Navigate));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let Does::Command(command) = does else { return Then::Nothing };
        if let Some(then) = lead_beside(*command, &entered, session) {
            return then;
        }
        let count = self.rows(session).len();
        let is_beside = matches!(self.row(session), Some(Row::Beside(_) | Row::Page(_)));
        match (*command, entered) {
            (CONFIRM, _) => self.open(session),
            // Beside the steps the rows stand side by side.
            (UNFOLD, _) if is_beside => self.go((self.at + 1).min(count.saturating_sub(1))),
            (FOLD, _) if is_beside => self.go(self.at.saturating_sub(1)),
            (UNFOLD, _) => self.unfold(Some(true), session),
            (FOLD, _) => self.unfold(Some(false), session),
            (TURN, _) => self.unfold(None, session),
            (PROFILES, _) => Then::restart(Profiles::new(session)),
            (SEARCH, _) => Then::open(Toolbox::searching()),
            (LINE, Entered::Line(line)) => self.line(&line, session),
            (POINT, Entered::At(place)) if place < count => {
                // What is beside the steps has nothing to unfold: it opens at once.
                let opens = place == self.at;
                self.at = place;
                match self.row(session) {
                    Some(Row::Part(_) | Row::Step(..)) if !opens => Then::Changed(Focus::Cursor),
                    _ => self.open(session),
                }
            }
            (command, _) => match chosen(command, self.at, count) {
                Some(to) => self.go(to),
                None => Then::Nothing,
            },
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn spoken_header(&self, session: &Session) -> Option<String> {
        session.learner().map(|learner| session.name_of(learner))
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        let words = &session.words;
        let mut blocks = Vec::new();
        if let Some(due) = my_data::announcement(session) {
            let command = words.typed(msg::MENU_REVIEW).unwrap_or_default();
            let how = words.with(msg::PLAIN_REVIEW_HOW, &[("command", command.into())]);
            blocks.push(Block::Paragraph(vec![Run::new(&format!("{due}. {how}"))]));
        }
        blocks.push(Block::Paragraph(vec![Run::new(&words.say(msg::PLAIN_MAP))]));
        blocks
    }

    fn returned(&mut self, _: &Session) {
        self.message = None;
    }
}
