mod menu;

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Learners, StepScreen};
use crate::course::{PartState, StepState};
use crate::face::menu::menu as entries;
use crate::face::terminal::input::Key;
use crate::face::terminal::screen::{Hint, More, Screen, Then, bar, column, hint, line};
use crate::face::terminal::theme::Theme;
use crate::face::{Desk, own};
use crate::page::{Role, Run, wrap};
use crate::progress::Damage;
use crate::text::{clean, msg};

/// The map of the module: its parts, what is done, what is left.
pub(crate) struct Home {
    /// The row under the cursor.
    at: usize,
    /// The part whose steps are listed.
    opened: Option<usize>,
    message: Option<String>,
    drawn: Cell<Drawn>,
}

/// Where the rows were drawn.
#[derive(Debug, Clone, Copy, Default)]
struct Drawn {
    /// The first line of them that is shown, and its row on the screen.
    first: usize,
    top: u16,
    /// The column where they begin, and how many they have.
    left: u16,
    width: usize,
    /// The last row there is.
    last: usize,
}

/// The longest bar of a part, and what stands beside it: title, counts, minutes, what Enter does.
const LONGEST_BAR: usize = 14;
const BESIDE_BAR: usize = 61;

/// The columns of the count behind a bar.
const COUNT: usize = 8;

/// A row of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Part(usize),
    Step(usize, usize),
    /// An entry of the menu.
    Menu(usize),
}

impl Home {
    /// The map, with the cursor on the part where the learner is.
    pub(crate) fn new(desk: &Desk) -> Home {
        let here = desk.resume(None).and_then(|step| desk.module()?.place(&step));
        let at = here.map_or(0, |(part, _)| part);
        Home { at, opened: None, message: None, drawn: Cell::default() }
    }

    /// The map, and what was found damaged in the learner's journal.
    pub(crate) fn with_damage(desk: &Desk, damage: &[Damage]) -> Home {
        Home { message: desk.damaged(damage).or_else(|| own::overdue(desk)), ..Home::new(desk) }
    }

    /// The map after the end of a part, with the cursor on what comes next.
    pub(crate) fn after(desk: &Desk, part: usize, next: Option<usize>) -> Home {
        let title = desk.manifest.parts.get(part).map_or("", |part| part.title.get(desk.lang()));
        let key = if next.is_some() { msg::PART_DONE } else { msg::MODULE_DONE };
        let message = Some(desk.words.with(key, &[("part", title.into())]));
        Home { at: next.unwrap_or(part), message, ..Home::new(desk) }
    }

    fn rows(&self, desk: &Desk) -> Vec<Row> {
        let mut rows = Vec::new();
        for part in 0..desk.manifest.parts.len() {
            rows.push(Row::Part(part));
            if self.opened == Some(part) {
                let steps = desk.module().map_or(0, |module| module.count(part));
                rows.extend((0..steps).map(|step| Row::Step(part, step)));
            }
        }
        rows.extend((0..entries(desk).len()).map(Row::Menu));
        rows
    }

    fn open(&mut self, desk: &mut Desk) -> Then {
        let step = match self.rows(desk).get(self.at) {
            Some(Row::Part(part)) => desk.resume(Some(*part)),
            Some(Row::Step(part, step)) => desk.module().map(|module| module[(*part, *step)].id.clone()),
            Some(Row::Menu(entry)) => {
                let place = entries(desk).get(*entry).map(|entry| entry.place);
                return place.map_or(Then::Nothing, |place| Home::lead(place, desk));
            }
            None => None,
        };
        match step.and_then(|step| desk.visit(&step)) {
            Some(visit) => Then::Go(Box::new(StepScreen::new(visit))),
            None => Then::Nothing,
        }
    }

    /// Lists the steps of the part under the cursor, or hides them.
    fn unfold(&mut self, desk: &Desk, unfold: Option<bool>) -> Then {
        let Some(&row) = self.rows(desk).get(self.at) else { return Then::Nothing };
        let (Row::Part(part) | Row::Step(part, _)) = row else { return Then::Nothing };
        let opened = unfold.unwrap_or(self.opened != Some(part)).then_some(part);
        if desk.module().is_none() || self.opened == opened {
            return Then::Nothing;
        }
        self.opened = opened;
        self.at = part;
        Then::Redraw
    }

    fn part_spans(
        desk: &Desk,
        part: usize,
        state: Option<&PartState>,
        here: bool,
        width: u16,
        theme: &Theme,
    ) -> Vec<Span<'static>> {
        let entry = &desk.manifest.parts[part];
        let (sign, role) = match state {
            Some(state) if state.is_done() => ("✓", Role::Right),
            Some(state) if state.is_begun() => ("◐", Role::Accent),
            _ => ("○", Role::Muted),
        };
        let title = clean::fit(entry.title.get(desk.lang()), 26).into_owned();
        let pad = 27_usize.saturating_sub(title.width());
        let strong = theme.screen().add_modifier(Modifier::BOLD);
        let mut spans = vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.role(Role::Accent)),
            Span::styled(format!("{sign} "), theme.role(role)),
            Span::styled(title, if here { theme.selected() } else { strong }),
            Span::raw(" ".repeat(pad)),
        ];
        let room = usize::from(width).saturating_sub(BESIDE_BAR).min(LONGEST_BAR);
        match state {
            // A break is not something to get done.
            Some(_) if entry.pause => spans.push(Span::raw(" ".repeat(room + COUNT))),
            Some(state) => {
                #[expect(clippy::cast_precision_loss, reason = "no part has 2^52 steps")]
                let share = state.done() as f64 / state.total().max(1) as f64;
                spans.extend(bar(share, room, theme.role(Role::Accent), theme.role(Role::Muted)));
                let count = format!("{:>4}/{:<3}", state.done(), state.total());
                spans.push(Span::styled(count, theme.role(Role::Muted)));
            }
            None => {}
        }
        spans.push(Span::styled(format!("  {:>8}", desk.duration(entry.minutes)), theme.role(Role::Muted)));
        if here && state.is_some() && usize::from(width) > BESIDE_BAR {
            let key = match state {
                Some(state) if state.is_done() => msg::HOME_AGAIN,
                Some(state) if state.is_begun() => msg::HOME_RESUME,
                _ => msg::HOME_BEGIN,
            };
            spans.push(Span::styled(format!("  {}", desk.words.say(key)), theme.role(Role::Accent)));
        }
        spans
    }

    fn step_spans(
        desk: &Desk,
        (part, step): (usize, usize),
        state: StepState,
        here: bool,
        theme: &Theme,
    ) -> Vec<Span<'static>> {
        let title = desk.module().map_or("", |module| module[(part, step)].title.get(desk.lang()));
        let (sign, role, said) = match state {
            StepState::Done => ("✓", Role::Right, None),
            StepState::Begun => ("◐", Role::Accent, None),
            StepState::Ahead => ("○", Role::Muted, Some(msg::STEP_NOT_DONE)),
            StepState::Passed => ("–", Role::Muted, Some(msg::STEP_PASSED)),
        };
        let mut spans = vec![
            Span::styled(if here { "    ▸ " } else { "      " }, theme.role(Role::Accent)),
            Span::styled(format!("{sign} "), theme.role(role)),
            Span::styled(format!("{:>2} ", step + 1), theme.role(Role::Muted)),
            Span::styled(title.to_owned(), if here { theme.selected() } else { theme.screen() }),
        ];
        spans.extend(
            said.map(|said| Span::styled(format!("  {}", desk.words.say(said)), theme.role(Role::Muted))),
        );
        spans
    }
}

impl Screen for Home {
    fn header(&self, desk: &Desk) -> (String, String) {
        let who = desk.learner().map_or_else(String::new, |learner| format!("{} · ", desk.name_of(learner)));
        ("biaiscope".to_owned(), format!("{who}{}", desk.words.say(msg::LANGUAGE_NAME)))
    }

    fn keys(&self, desk: &Desk) -> Vec<Hint> {
        let mut keys = vec![hint("↑↓", msg::KEY_CHOOSE), hint("⏎", msg::KEY_OPEN), hint("→", msg::KEY_STEPS)];
        if desk.learner().is_some() {
            keys.push(hint("p", msg::KEY_PERSON));
            keys.extend(Home::menu_keys(desk));
        }
        keys
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let area = column(area);
        let words = &desk.words;
        let title = Run::new(desk.manifest.title.get(desk.lang())).strong();
        let mut top = 1;
        for runs in wrap(&[title], usize::from(area.width)) {
            let spans: Vec<Span<'_>> =
                runs.iter().map(|run| Span::styled(run.text.clone(), theme.run(run))).collect();
            line(buffer, area, top, &spans);
            top += 1;
        }
        let steps = desk.map().iter().map(PartState::total).sum::<usize>();
        let mut facts = vec![desk.duration(desk.manifest.minutes)];
        if steps > 0 {
            facts.push(words.with(msg::HOME_STEPS, &[("steps", steps.into())]));
            facts.push(words.with(msg::HOME_LEFT, &[("time", desk.duration(desk.minutes_left()).into())]));
        }
        line(buffer, area, top, &[Span::styled(facts.join(" · "), theme.role(Role::Muted))]);
        top += 2;
        let map = desk.map();
        let rows = self.rows(desk);
        let width = usize::from(area.width);
        let entries = entries(desk);
        let mut lines = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            let here = place == self.at;
            match *row {
                Row::Part(part) => {
                    lines.push(Self::part_spans(desk, part, map.get(part), here, area.width, theme));
                }
                Row::Step(part, step) => {
                    let state = map.get(part).map_or(StepState::Ahead, |part| part.steps[step]);
                    lines.push(Self::step_spans(desk, (part, step), state, here, theme));
                }
                Row::Menu(_) => break,
            }
        }
        let mut at = self.at;
        if !entries.is_empty() {
            let here = self.at.checked_sub(lines.len());
            let spot = here.and_then(|here| menu::spots(&entries, width).into_iter().nth(here));
            at = spot.map_or(at, |spot| lines.len() + 1 + spot.line);
            lines.push(Vec::new());
            lines.extend(menu::lines(&entries, here, width, theme));
        }
        let room = usize::from(area.height.saturating_sub(top));
        let first = at.saturating_sub(room.saturating_sub(3)).min(lines.len().saturating_sub(room));
        let last = rows.len().saturating_sub(1);
        self.drawn.set(Drawn { first, top, left: area.x, width, last });
        let total = lines.len();
        for (row, spans) in (top..).zip(lines.into_iter().skip(first).take(room)) {
            line(buffer, area, row, &spans);
        }
        // What comes back today, then what happens in the part under the cursor, where there is
        // room for it.
        let mut below = top + u16::try_from(total).unwrap_or(u16::MAX - top - 1) + 1;
        if let Some(due) = own::announcement(desk).filter(|_| self.opened.is_none()) {
            let span =
                Span::styled(format!("  ↻ {due}"), theme.role(Role::Accent).add_modifier(Modifier::BOLD));
            line(buffer, area, below, &[span]);
            below += 2;
        }
        if let (Some(Row::Part(part)), true) = (rows.get(self.at), self.opened.is_none()) {
            let summary = Run::new(desk.manifest.parts[*part].summary.get(desk.lang())).role(Role::Muted);
            for (row, runs) in (below..).zip(wrap(&[summary], usize::from(area.width))) {
                let spans: Vec<Span<'_>> =
                    runs.iter().map(|run| Span::styled(run.text.clone(), theme.run(run))).collect();
                line(buffer, area, row, &spans);
            }
        }
        More { above: first > 0, below: first + room < total }
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        let last = self.rows(desk).len().saturating_sub(1);
        let to = match key {
            Key::Up | Key::Char('k') => self.at.saturating_sub(1),
            Key::Down | Key::Char('j') => (self.at + 1).min(last),
            Key::Home => 0,
            Key::End => last,
            Key::Enter => return self.open(desk),
            Key::Char(' ') => return self.unfold(desk, None),
            Key::Right if self.at >= self.menu_start(desk) => (self.at + 1).min(last),
            Key::Left if self.at >= self.menu_start(desk) => self.at.saturating_sub(1),
            Key::Right => return self.unfold(desk, Some(true)),
            Key::Left | Key::Escape => return self.unfold(desk, Some(false)),
            Key::Char('p') => return Then::Go(Box::new(Learners::new(desk))),
            Key::Char(c) => return Home::call(c, desk),
            _ => return Then::Nothing,
        };
        let told = self.message.take().is_some();
        Then::redraw(std::mem::replace(&mut self.at, to) != to || told)
    }

    fn click(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        let Drawn { first, top, left, .. } = self.drawn.get();
        let Some((row, column)) = row.checked_sub(top).zip(column.checked_sub(left)) else {
            return Then::Nothing;
        };
        match self.row_at(usize::from(row) + first, usize::from(column), desk) {
            // What is beside the steps has nothing to unfold: it opens at once.
            Some(place) if place == self.at || place >= self.menu_start(desk) => {
                self.at = place;
                self.open(desk)
            }
            Some(place) => {
                self.at = place;
                Then::Redraw
            }
            None => Then::Nothing,
        }
    }

    fn wheel(&mut self, lines: isize) -> Then {
        // The cursor leads the list; a turn of the wheel is one step.
        self.at = self.at.saturating_add_signed(lines.signum()).min(self.drawn.get().last);
        Then::Redraw
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
