//! How shares are drawn, and comparisons changed.

use super::berkeley::departments;
use super::samples::{Job, Samples};
use super::{Comparison, Cursor, Intent, Look, Measure, Outcome, Response};
use crate::action::{Action, Key, Role};
use crate::activity::{Edit, ParseError, Value, offered, step};
use crate::text::{clean, msg, typography};

/// The steps of a share, in per cent.
const STEP: u8 = 5;

/// How many shares there are, 0 to 100 %.
pub(super) const SHARES: usize = 21;

/// A balanced sample.
pub(super) const MIDDLE: usize = 10;

/// The place of the first share among all that can be picked; where letters point at options, there
/// is nothing.
pub(super) const FIRST: usize = 16;

/// The place of the first way of looking, and of the first department.
pub(super) const FIRST_LOOK: usize = FIRST;
pub(super) const FIRST_DEPARTMENT: usize = FIRST_LOOK + Look::ALL.len();

/// The step that is nearest to a share.
pub(super) fn step_of(share: u8) -> usize {
    usize::from((share.min(100) + STEP / 2) / STEP)
}

/// The share at a step, in per cent.
pub(super) fn share_of(step: usize) -> u8 {
    u8::try_from(step.min(SHARES - 1)).unwrap_or(0) * STEP
}

/// What can be done in the scene of samples.
pub(super) fn sample_actions(response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
    let mut actions = offered::left_and_right(msg::KEY_ADJUST, Role::Move).to_vec();
    let draw = &[Key::Enter, Key::Char(' ')];
    actions.push(offered::act(Intent::Confirm, msg::KEY_DRAW, draw, Role::Compute));
    actions.extend(offered::controls(msg::KEY_MEASURE, Role::Move));
    actions.push(offered::numbers(msg::KEY_JUMP, 9, Role::Move).on_page());
    actions.push(offered::act(Intent::PickNone, msg::KEY_JUMP, &[Key::Char('0')], Role::Move).on_page());
    actions.extend([offered::drag(msg::KEY_ADJUST), offered::turn(msg::KEY_ADJUST)]);
    if cursor.queue.iter().any(|share| !response.tried.contains(share)) {
        actions.push(offered::cancel(Role::Compute));
    }
    actions.extend([offered::undo(), offered::reset(), offered::click(), offered::line()]);
    actions
}

/// What can be done in the scene of Berkeley.
pub(super) fn compare_actions(response: &Response) -> Vec<Action<Intent>> {
    let [left, right] = offered::left_and_right(msg::KEY_LOOK, Role::Answer);
    let mut actions = match response.comparison.look {
        Look::Together => vec![right],
        Look::Standardised => vec![left],
        Look::ByDepartment => vec![left, right],
    };
    if response.comparison.look != Look::Together {
        actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
        actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
    }
    actions.push(offered::numbers(msg::KEY_LOOK, Look::ALL.len(), Role::Answer).on_page());
    actions.extend(offered::controls(msg::KEY_LOOK, Role::Answer).map(Action::on_page));
    actions.extend([offered::undo(), offered::reset(), offered::click(), offered::line()]);
    actions
}

/// Does what is meant in the scene of samples.
pub(super) fn sample(
    samples: Samples<'_>,
    response: &mut Response,
    cursor: &mut Cursor,
    intent: &Intent,
) -> Outcome {
    let at = |target: &usize| target.checked_sub(FIRST).filter(|step| *step < SHARES);
    match intent {
        Intent::Work => work(samples, response, cursor),
        Intent::Computed => {
            let is_known = |share: &u8| samples.remembered(*share).is_some();
            cursor.drawn.extend(response.tried.iter().copied().filter(is_known));
            cursor.queue.retain(|share| !(response.tried.contains(share) && is_known(share)));
            Outcome::Moved
        }
        Intent::Cancel => give_up(response, cursor),
        Intent::Left => cursor.put(step(cursor.step, -1, SHARES)),
        Intent::Right => cursor.put(step(cursor.step, 1, SHARES)),
        Intent::Pick(place) => cursor.put(2 * (place + 1)),
        Intent::PickNone => cursor.put(0),
        Intent::Point(target) | Intent::ExtendTo(target) => {
            at(target).map_or(Outcome::Unchanged, |step| cursor.put(step))
        }
        Intent::Turn(target, by) => match at(target) {
            Some(_) => cursor.put(step(cursor.step, *by, SHARES)),
            None => Outcome::Unchanged,
        },
        Intent::Toggle | Intent::Confirm => draw(response, cursor, share_of(cursor.step)),
        Intent::NextControl => cursor.measure(1),
        Intent::PreviousControl => cursor.measure(Measure::ALL.len() - 1),
        Intent::Edit(Edit::Undo) => take_back(response, cursor, 1),
        Intent::Reset => take_back(response, cursor, response.tried.len()),
        Intent::Line(line) => read_shares(samples, response, cursor, line),
        _ => Outcome::Unchanged,
    }
}

/// Draws samples with a share, unless that was done.
fn draw(response: &mut Response, cursor: &mut Cursor, share: u8) -> Outcome {
    if response.tried.contains(&share) {
        return Outcome::Unclear(
            ParseError::new(msg::UNCLEAR_DRAWN).with("share", Value::Percent(f64::from(share))),
        );
    }
    if cursor.queue.contains(&share) {
        return Outcome::Unchanged;
    }
    if cursor.drawn.contains(&share) {
        response.tried.push(share);
        return Outcome::Changed;
    }
    cursor.queue.push_back(share);
    Outcome::Moved
}

/// One draw of what waits first.
fn work(samples: Samples<'_>, response: &mut Response, cursor: &mut Cursor) -> Outcome {
    let Some(share) = cursor.queue.front().copied() else { return Outcome::Unchanged };
    let job = match cursor.job.take() {
        Some(job) if job.share == share => cursor.job.insert(job),
        _ => cursor.job.insert(Job::new(samples.plan, share)),
    };
    if samples.remembered(share).is_none() && !job.work(samples.memory) {
        return Outcome::Moved;
    }
    cursor.job = None;
    cursor.queue.pop_front();
    cursor.drawn.insert(share);
    if response.tried.contains(&share) {
        return Outcome::Moved;
    }
    response.tried.push(share);
    Outcome::Changed
}

/// Stops the draws of what is no part of the answer yet.
fn give_up(response: &Response, cursor: &mut Cursor) -> Outcome {
    let before = cursor.queue.len();
    cursor.queue.retain(|share| response.tried.contains(share));
    cursor.job = None;
    Outcome::moved(cursor.queue.len() != before)
}

/// Takes the last shares tried back, and what is still being drawn for them.
fn take_back(response: &mut Response, cursor: &mut Cursor, count: usize) -> Outcome {
    let left = response.tried.len().saturating_sub(count);
    let taken = response.tried.split_off(left);
    cursor.queue.retain(|share| !taken.contains(share));
    Outcome::changed(!taken.is_empty())
}

/// Shares typed on a line, or a word for a key.
fn read_shares(samples: Samples<'_>, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
    let intent = match line.trim() {
        "z" => Some(Intent::Edit(Edit::Undo)),
        "r" => Some(Intent::Reset),
        "v" => Some(Intent::NextControl),
        _ => None,
    };
    if let Some(intent) = intent {
        return answered(sample(samples, response, cursor, &intent));
    }
    let share = |word: &str| {
        let share = typography::parse_number(word).filter(|share| (0.0..=100.0).contains(share))?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
        let step = step_of(share.round() as u8);
        Some(step)
    };
    let words = line.split([' ', ';', ',']).filter(|word| !word.trim_matches('%').trim().is_empty());
    let Some(steps) = words.map(share).collect::<Option<Vec<usize>>>().filter(|steps| !steps.is_empty())
    else {
        return Outcome::Unclear(ParseError::new(msg::UNCLEAR_SHARES));
    };
    let mut outcome = Outcome::Moved;
    for step in steps {
        cursor.step = step;
        if draw(response, cursor, share_of(step)) == Outcome::Changed {
            outcome = Outcome::Changed;
        }
    }
    outcome
}

/// Does what is meant in the scene of Berkeley.
pub(super) fn compare(response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
    let now = &response.comparison;
    let at = Look::ALL.iter().position(|look| *look == now.look).unwrap_or(0);
    let shows_rows = now.look != Look::Together;
    let look = |place: usize| Comparison { look: Look::ALL[place], ..now.clone() };
    match intent {
        Intent::Left => change(response, cursor, look(step(at, -1, Look::ALL.len()))),
        Intent::Right => change(response, cursor, look(step(at, 1, Look::ALL.len()))),
        Intent::NextControl => change(response, cursor, look((at + 1) % Look::ALL.len())),
        Intent::PreviousControl => change(response, cursor, look((at + 2) % Look::ALL.len())),
        Intent::Pick(place) if *place < Look::ALL.len() => change(response, cursor, look(*place)),
        Intent::Up if shows_rows => cursor.go(step(cursor.row, -1, departments().len())),
        Intent::Down if shows_rows => cursor.go(step(cursor.row, 1, departments().len())),
        Intent::Toggle if shows_rows => {
            let toggled = toggled(now, cursor.row);
            change(response, cursor, toggled)
        }
        Intent::Point(target) => match target.checked_sub(FIRST_LOOK) {
            Some(place) if place < Look::ALL.len() => change(response, cursor, look(place)),
            Some(place) if shows_rows && place - Look::ALL.len() < departments().len() => {
                cursor.row = place - Look::ALL.len();
                let toggled = toggled(now, cursor.row);
                change(response, cursor, toggled)
            }
            _ => Outcome::Unchanged,
        },
        Intent::Edit(Edit::Undo) => match cursor.past.pop() {
            Some(before) => {
                response.comparison = before;
                Outcome::Changed
            }
            None => Outcome::Unchanged,
        },
        Intent::Reset => change(response, cursor, Comparison::default()),
        Intent::Line(line) => read_comparison(response, cursor, line),
        _ => Outcome::Unchanged,
    }
}

/// The same comparison with a department left out, or taken back in.
fn toggled(now: &Comparison, row: usize) -> Comparison {
    let mut next = now.clone();
    if let Some(department) = departments().get(row) {
        if now.keeps(department) {
            next.dropped.push(department.name.clone());
            next.dropped.sort();
        } else {
            next.dropped.retain(|name| *name != department.name);
        }
    }
    next
}

fn change(response: &mut Response, cursor: &mut Cursor, next: Comparison) -> Outcome {
    if next == response.comparison {
        return Outcome::Unchanged;
    }
    cursor.past.push(std::mem::replace(&mut response.comparison, next));
    Outcome::Changed
}

/// A way of looking by its number, departments by their letters, or a word for a key.
fn read_comparison(response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
    let folded = clean::folded(line);
    let intent = match folded.as_str() {
        "z" => Some(Intent::Edit(Edit::Undo)),
        "r" => Some(Intent::Reset),
        "1" => Some(Intent::Pick(0)),
        "2" => Some(Intent::Pick(1)),
        "3" => Some(Intent::Pick(2)),
        _ => None,
    };
    if let Some(intent) = intent {
        return answered(compare(response, cursor, &intent));
    }
    let row =
        |name: &str| departments().iter().position(|department| clean::folded(&department.name) == name);
    let names = folded.split([' ', ',', ';']).filter(|name| !name.is_empty());
    let rows: Option<Vec<usize>> = names.map(row).collect();
    let Some(rows) = rows.filter(|rows| !rows.is_empty()) else {
        return Outcome::Unclear(ParseError::new(msg::UNCLEAR_COMPARISON));
    };
    let next = rows.into_iter().fold(response.comparison.clone(), |next, row| toggled(&next, row));
    // Departments are left out where they can be seen.
    let look = if next.look == Look::Together { Look::ByDepartment } else { next.look };
    change(response, cursor, Comparison { look, ..next })
}

/// A line is always answered.
fn answered(outcome: Outcome) -> Outcome {
    if outcome == Outcome::Unchanged { Outcome::Moved } else { outcome }
}

impl Cursor {
    fn put(&mut self, step: usize) -> Outcome {
        let step = step.min(SHARES - 1);
        Outcome::moved(std::mem::replace(&mut self.step, step) != step)
    }

    fn go(&mut self, row: usize) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.row, row) != row)
    }

    fn measure(&mut self, by: usize) -> Outcome {
        let at = Measure::ALL.iter().position(|measure| *measure == self.measure).unwrap_or(0);
        self.measure = Measure::ALL[(at + by) % Measure::ALL.len()];
        Outcome::Moved
    }
}
