//! A step to go to, found by its number or its words.

use super::HAPPENED;
use super::lead::{say, went};
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{
    BACK, CONFIRM, DOWN, LINE, NEXT, POINT, PREVIOUS, UP, command, enter, typed, typing,
};
use crate::app::seat::Seat;
use crate::app::{Does, Focus, Session, Then, View};
use crate::classroom::{Class, Standing, outline};
use crate::page::{Block, Entry, Menu, MenuCell, MenuRow, Page, Role as Look};
use crate::text::{Field, msg};

/// The longest text that is looked for, in graphemes.
const LONGEST: usize = 60;

/// The steps that one key goes by.
const MANY: usize = 10;

/// The steps of the module, part by part, and when the class would be there.
pub(super) struct Jump {
    search: Field,
    /// The step under the cursor, among those found.
    at: usize,
}

/// A row of the list.
enum Row {
    Part(usize),
    /// A step: its place among those found, and among all.
    Step(usize, usize),
}

/// The steps that a text finds.
pub(super) fn found(text: &str, session: &Session) -> Vec<usize> {
    session.seat().map_or_else(Vec::new, |seat| outline(seat.class(), text, &session.words))
}

impl Jump {
    /// The list, at the step where the class is.
    pub(super) fn new(session: &Session) -> Jump {
        let here = session.seat().and_then(|seat| seat.class().here());
        let at = found("", session).iter().position(|at| Some(*at) == here).unwrap_or(0);
        Jump { search: Field::new("", LONGEST), at }
    }

    fn found(&self, session: &Session) -> Vec<usize> {
        found(self.search.text(), session)
    }

    fn rows(&self, session: &Session) -> Vec<Row> {
        let Some(class) = session.seat().map(Seat::class) else { return Vec::new() };
        let (mut rows, mut part) = (Vec::new(), None);
        for (place, at) in self.found(session).into_iter().enumerate() {
            if part.replace(class.part(at)) != Some(class.part(at)) {
                rows.push(Row::Part(class.part(at)));
            }
            rows.push(Row::Step(place, at));
        }
        rows
    }

    fn move_to(&mut self, at: usize, session: &Session) -> Then {
        let last = self.found(session).len().saturating_sub(1);
        self.at = at.min(last);
        Then::Changed(Focus::Cursor)
    }

    fn go(at: Option<usize>, session: &mut Session) -> Then {
        let here = session.seat().and_then(|seat| seat.class().here());
        match at {
            Some(at) if Some(at) != here => went(Some(at), msg::CLASS_LAST, session),
            Some(_) => {}
            None => say(msg::CLASS_FIND_NONE, session),
        }
        Then::Back
    }
}

/// The sign of how a step stands.
fn sign(standing: Standing) -> (&'static str, Look) {
    match standing {
        Standing::Done => ("✓", Look::Right),
        Standing::Here => ("●", Look::Accent),
        Standing::Ahead => ("○", Look::Muted),
        Standing::Skipped => ("»", Look::Muted),
        Standing::Dropped => ("–", Look::Muted),
        Standing::Aside => ("·", Look::Muted),
    }
}

/// When the class is at each step if all goes as planned from now on; `None` for what is not ahead.
fn times(class: &Class) -> Vec<Option<u64>> {
    let mut now = class.clock().now().wall;
    let mut time = |at: usize| {
        let left = class.planned(at).saturating_sub(class.spent(at));
        match class.standing(at) {
            Standing::Here => {
                now += left;
                None
            }
            Standing::Ahead => {
                let then = now;
                now += left;
                Some(then)
            }
            _ => None,
        }
    };
    (0..class.count()).map(&mut time).collect()
}

impl View for Jump {
    fn name(&self) -> &'static str {
        "class-jump"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say(msg::CLASS_FIND_TITLE), String::new())
    }

    fn head(&self, session: &Session) -> Vec<Block> {
        let label = session.words.say(msg::CLASS_FIND_ASK);
        vec![Block::Entry(Entry { label, ..Entry::of(&self.search) })]
    }

    fn page(&self, session: &Session) -> Page {
        let title = session.words.say(msg::CLASS_FIND_TITLE);
        let Some(seat) = session.seat() else { return Page { title, blocks: Vec::new() } };
        let (class, lang, times) = (seat.class(), session.lang(), times(seat.class()));
        let rows = self.rows(session);
        if rows.is_empty() {
            return Page { title, blocks: vec![super::said(session, msg::CLASS_FIND_NONE)] };
        }
        let cursor = rows.iter().position(|row| matches!(row, Row::Step(place, _) if *place == self.at));
        let row = |row: &Row| match row {
            Row::Part(part) => {
                let part_title = class.module().parts[*part].entry.title.get(lang);
                MenuRow::new(format!("{} {part_title}", part + 1)).strong()
            }
            Row::Step(_, at) => {
                let (sign, look) = sign(class.standing(*at));
                let label = format!("{:<5}{}", class.number(*at), class.step(*at).title.get(lang));
                let time = times[*at].map_or_else(String::new, seat.clock().local);
                let said = format!("{} {}", class.number(*at), class.step(*at).title.get(lang));
                let cells = vec![MenuCell::Right(time)];
                MenuRow { indent: 1, cells, said: Some(said), ..MenuRow::new(label).signed(sign, look) }
            }
        };
        let rows = rows.iter().map(row).collect();
        Page { title, blocks: vec![Block::Menu(Menu { rows, cursor, ..Menu::default() })] }
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = typing(msg::KEY_SEARCH);
        actions.extend([
            command(UP, msg::KEY_CHOOSE, &[Key::Up], Role::Move),
            command(DOWN, msg::KEY_CHOOSE, &[Key::Down], Role::Move),
            command(PREVIOUS, msg::KEY_CHOOSE, &[Key::PageUp], Role::Move).on_page(),
            command(NEXT, msg::KEY_CHOOSE, &[Key::PageDown], Role::Move).on_page(),
            command(CONFIRM, msg::KEY_CLASS_GO, &[Key::Enter], Role::Navigate),
            enter(POINT, msg::KEY_CHOOSE, Input::At, Role::Navigate),
            enter(LINE, msg::KEY_CLASS_GO, Input::Line, Role::Navigate),
            command(BACK, msg::KEY_CLASS_STOP, &[Key::Escape], Role::Navigate),
        ]);
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        match (does, entered) {
            (Does::Command(HAPPENED), _) => Then::Changed(Focus::Stay),
            (Does::Command(UP), _) => self.move_to(self.at.saturating_sub(1), session),
            (Does::Command(DOWN), _) => self.move_to(self.at + 1, session),
            (Does::Command(PREVIOUS), _) => self.move_to(self.at.saturating_sub(MANY), session),
            (Does::Command(NEXT), _) => self.move_to(self.at + MANY, session),
            (Does::Command(CONFIRM), _) => Jump::go(self.found(session).get(self.at).copied(), session),
            (Does::Command(POINT), Entered::At(row)) => match self.rows(session).get(row) {
                Some(Row::Step(_, at)) => Jump::go(Some(*at), session),
                _ => Then::Nothing,
            },
            (Does::Command(LINE), Entered::Line(line)) => {
                Jump::go(found(&line, session).first().copied(), session)
            }
            (Does::Play(intent), entered) => match typed(&mut self.search, &intent.with(entered)) {
                Some(true) => {
                    self.at = 0;
                    Then::Changed(Focus::Cursor)
                }
                _ => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }

    fn opening(&self) -> Focus {
        Focus::Cursor
    }

    fn is_box(&self) -> bool {
        true
    }

    fn waits(&self) -> bool {
        true
    }
}
