//! The rows of the map, as they are shown and told.

use super::{Map, Row, beside};
use crate::app::Session;
use crate::course::{PartState, StepState};
use crate::page::{Menu, MenuCell, MenuRow, Naming, Role};
use crate::text::msg;

impl Map {
    /// The row of a part; `here` where it has the cursor.
    fn part_row(part: usize, state: Option<&PartState>, here: bool, session: &Session) -> MenuRow {
        let entry = &session.manifest.parts[part];
        let (words, lang) = (&session.words, session.lang());
        let (sign, look, key) = match state {
            Some(state) if state.is_done() => ("✓", Role::Right, msg::HOME_AGAIN),
            Some(state) if state.is_begun() => ("◐", Role::Accent, msg::HOME_RESUME),
            _ => ("○", Role::Muted, msg::HOME_BEGIN),
        };
        let time = session.duration(entry.minutes);
        let mut row = MenuRow::new(entry.title.get(lang).to_owned()).signed(sign, look).strong();
        let counted = state.filter(|_| !entry.pause);
        row.cells = match counted {
            Some(state) => vec![
                MenuCell::Share(ratio(state.done(), state.total())),
                MenuCell::Right(format!("{}/{}", state.done(), state.total())),
            ],
            // A break is not something to get done.
            None => vec![MenuCell::Text(String::new()), MenuCell::Text(String::new())],
        };
        row.cells.push(MenuCell::Right(time.clone()));
        if state.is_some() && here {
            row.note = words.say(key);
        }
        let values = [
            ("number", (part + 1).into()),
            ("part", entry.title.get(lang).into()),
            ("time", time.into()),
            ("done", state.map_or(0, PartState::done).into()),
            ("total", state.map_or(0, PartState::total).into()),
        ];
        row.said = Some(words.with(msg::PLAIN_PART, &values));
        row
    }

    fn step_row((part, step): (usize, usize), state: StepState, session: &Session) -> MenuRow {
        let words = &session.words;
        let title = session.module().map_or("", |module| module[(part, step)].title.get(session.lang()));
        let (sign, look, note, said) = match state {
            StepState::Done => ("✓", Role::Right, None, msg::STEP_DONE),
            StepState::Begun => ("◐", Role::Accent, None, msg::STEP_BEGUN),
            StepState::Ahead => ("○", Role::Muted, Some(msg::STEP_NOT_DONE), msg::STEP_NOT_DONE),
            StepState::Passed => ("–", Role::Muted, Some(msg::STEP_PASSED), msg::STEP_PASSED),
        };
        let mut row = MenuRow::new(format!("{:>2} {title}", step + 1)).signed(sign, look);
        row.indent = 1;
        row.note = note.map_or_else(String::new, |note| words.say(note));
        let values = [
            ("part", (part + 1).into()),
            ("step", (step + 1).into()),
            ("title", title.into()),
            ("state", words.say(said).into()),
        ];
        row.said = Some(words.with(msg::PLAIN_MAP_STEP, &values));
        row
    }

    /// The rows of the parts and steps, and those of what is beside them.
    pub(super) fn menus(&self, session: &Session) -> [Menu; 2] {
        let map = session.map();
        let words = &session.words;
        let (mut course, mut menu) = (Menu::default(), Menu { is_inline: true, ..Menu::default() });
        let named = |key: String, name: String, command: String| {
            let values = [("command", command.into()), ("name", name.as_str().into())];
            let said = Some(words.with(msg::PLAIN_MENU, &values));
            MenuRow { key, said, ..MenuRow::new(name) }
        };
        for (place, row) in self.rows(session).into_iter().enumerate() {
            match row {
                Row::Part(part) => {
                    course.rows.push(Map::part_row(part, map.get(part), place == self.at, session));
                }
                Row::Step(part, step) => {
                    let state = map.get(part).and_then(|part| part.steps.get(step));
                    let state = state.copied().unwrap_or(StepState::Ahead);
                    course.rows.push(Map::step_row((part, step), state, session));
                }
                Row::Beside(place) => {
                    let places = beside(session);
                    let Some(place) = places.get(place) else { continue };
                    let key = place.keys.first().map_or_else(String::new, ToString::to_string);
                    let command = words.typed(place.label).unwrap_or_default();
                    menu.rows.push(named(key, words.say(place.label), command));
                }
                Row::Page(page) => {
                    let Some(page_of) = session.module().and_then(|module| module.pages.get(page)) else {
                        continue;
                    };
                    let key = Naming::Numbers.name(page);
                    let command = format!("{} {key}", words.typed(msg::MENU_PAGE).unwrap_or_default());
                    menu.rows.push(named(key, page_of.title.get(session.lang()).to_owned(), command));
                }
            }
        }
        menu.first = course.rows.len();
        course.cursor = Some(self.at).filter(|at| *at < menu.first);
        menu.cursor = self.at.checked_sub(menu.first);
        [course, menu]
    }
}

#[expect(clippy::cast_precision_loss, reason = "no part has 2^52 steps")]
fn ratio(done: usize, total: usize) -> f64 {
    done as f64 / total.max(1) as f64
}
