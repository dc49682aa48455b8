//! The lab as part of a page.

use super::berkeley::departments;
use super::controls::{FIRST, FIRST_DEPARTMENT, FIRST_LOOK, SHARES, share_of};
use super::{Comparison, Cursor, Goal, Look, Measure, Response, Samples, SamplingLab, Scene};
use crate::activity::View;
use crate::activity::measured::{Tells, fixed, fixed_to, percent_of, points, written};
use crate::fairness::interval::{Confidence, wilson};
use crate::fairness::{Proportion, Undefined};
use crate::page::{Block, Callout, Labels, Range, RangeRow, Ranges, Role, Run, Slider};
use crate::text::{Msg, msg, typography};

impl Measure {
    /// The ends of its axis: fixed, so that rows of different shares can be compared.
    const fn axis(self) -> (f64, f64) {
        match self {
            Measure::Error => (0.0, 0.3),
            Measure::Misses => (0.2, 0.9),
            Measure::Area => (0.8, 1.0),
        }
    }

    /// Decimals of a mean in per cent.
    const fn decimals(self) -> usize {
        match self {
            Measure::Error | Measure::Area => 1,
            Measure::Misses => 0,
        }
    }

    const fn key(self) -> Msg {
        match self {
            Measure::Error => msg::SAMPLING_ERROR,
            Measure::Misses => msg::SAMPLING_MISSES,
            Measure::Area => msg::SAMPLING_AREA,
        }
    }
}

impl Look {
    const fn key(self) -> Msg {
        match self {
            Look::Together => msg::SAMPLING_TOGETHER,
            Look::ByDepartment => msg::SAMPLING_BY_DEPARTMENT,
            Look::Standardised => msg::SAMPLING_STANDARDISED,
        }
    }
}

impl SamplingLab {
    /// Controls, figures, goals.
    pub(super) fn figures(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut stack = match self.scene {
            Scene::Adult(plan) => samples(self.samples(plan), response, cursor, view),
            Scene::Berkeley => comparison(&response.comparison, cursor, view),
        };
        stack.extend(self.goals.iter().map(|goal| self.goal(goal, response, cursor, view)));
        vec![Block::Stack(stack)]
    }

    fn goal(&self, goal: &Goal, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        // What is not drawn yet is not waited for while a page is made.
        let is_known = cursor.queue.iter().all(|share| !response.tried.contains(share));
        let (key, role) = if is_known && self.reaches(goal, response) {
            (msg::LAB_GOAL_MET, Role::Right)
        } else {
            (msg::LAB_GOAL_OPEN, Role::Muted)
        };
        let mut prose = vec![Run::new(&view.words.say(key)).role(role).strong(), Run::new(" ")];
        prose.extend(view.prose(&goal.text));
        Block::Paragraph(prose)
    }

    /// What the lab does not show.
    pub(super) fn limits(&self, view: &View<'_>) -> Block {
        let mut prose = vec![Run::new(&view.words.say(msg::LAB_NOT_SHOWN)).strong(), Run::new(" ")];
        prose.extend(view.prose(&self.not_shown));
        Block::Callout(Callout::Note, vec![Block::Paragraph(prose)])
    }

    /// How an answer is typed where there is no screen.
    pub(super) fn how_to_type(&self, view: &View<'_>) -> Vec<Block> {
        let key = match self.scene {
            Scene::Adult(_) => msg::PLAIN_SHARES,
            Scene::Berkeley => msg::PLAIN_COMPARISON,
        };
        vec![Block::Paragraph(vec![Run::new(&view.words.say(key))])]
    }
}

/// What the groups are called, with their letters.
fn groups(view: &View<'_>) -> [(String, String); 2] {
    [(msg::LAB_LETTER_WOMEN, msg::LAB_WOMEN), (msg::LAB_LETTER_MEN, msg::LAB_MEN)]
        .map(|(letter, name)| (view.words.say(letter), view.words.say(name)))
}

fn paragraph(text: &str, role: Role) -> Block {
    Block::Paragraph(vec![Run::new(text).role(role)])
}

/// The share to draw with, and what came of those drawn.
fn samples(samples: Samples<'_>, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
    let (words, lang, plan) = (view.words, view.words.lang(), samples.plan);
    let whole = |share: u8| typography::quantity(f64::from(share), 0, "%", lang);
    let slider = Block::Slider(Slider {
        label: words.say(msg::SAMPLING_SHARE),
        positions: SHARES,
        at: cursor.step,
        written: whole(share_of(cursor.step)),
        ends: (whole(0), whole(100)),
        here: view.is_answering(),
        active: view.is_answering(),
        first: FIRST,
    });
    let values = [("draws", plan.draws.into()), ("size", plan.size.into())];
    let state = match (&cursor.job, cursor.queue.front()) {
        (job, Some(share)) => {
            let (done, of) = job.as_ref().map_or((0, plan.draws), super::Job::progress);
            let values = [("share", whole(*share).into()), ("done", done.into()), ("of", of.into())];
            words.with(msg::SAMPLING_DRAWING, &values)
        }
        (_, None) if view.is_answering() => words.with(msg::SAMPLING_DRAW, &values),
        (_, None) => words.with(msg::SAMPLING_DRAWN, &values),
    };
    let mut stack = vec![slider, paragraph(&state, Role::Accent)];
    let is_drawn = |share: &&u8| cursor.drawn.contains(*share);
    let mut shares: Vec<u8> = response.tried.iter().filter(is_drawn).copied().collect();
    if shares.is_empty() {
        return stack;
    }
    shares.sort_unstable();
    stack.push(paragraph(&words.say(cursor.measure.key()), Role::Muted));
    let row = |share: &u8| {
        let of = |group| samples.range(*share, group, cursor.measure);
        RangeRow {
            label: whole(*share),
            is_on: None,
            is_strong: view.is_answering() && *share == share_of(cursor.step),
            ranges: [of(0).ok(), of(1).ok()],
            written: [0, 1].map(|group| range(of(group), cursor.measure, view)),
        }
    };
    let (low, high) = cursor.measure.axis();
    stack.push(Block::Ranges(Ranges {
        head: words.say(msg::SAMPLING_SHARE),
        groups: groups(view),
        axis: (low, high),
        ends: (end(low, view), end(high, view)),
        rows: shares.iter().map(row).collect(),
        result: view.is_told(),
        ..Ranges::default()
    }));
    stack
}

/// `52 (43–60)`, in per cent.
fn range(range: Result<Range, Undefined>, measure: Measure, view: &View<'_>) -> String {
    let written = |value: f64| fixed_to(value * 100.0, measure.decimals(), view.words.lang());
    match range {
        Ok(Range { low, value, high }) => {
            format!("{} ({}–{})", written(value), written(low), written(high))
        }
        Err(undefined) => percent_of(Err(undefined), view.words),
    }
}

fn end(value: f64, view: &View<'_>) -> String {
    typography::quantity(value * 100.0, 0, "%", view.words.lang())
}

/// The ways of looking, and what each shows.
fn comparison(now: &Comparison, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let looks = Labels {
        items: Look::ALL.iter().map(|look| vec![Run::new(&words.say(look.key()))]).collect(),
        here: Look::ALL.iter().position(|look| *look == now.look),
        first: FIRST_LOOK,
        ..Labels::default()
    };
    let mut rows = Vec::new();
    if now.look != Look::Together {
        rows.extend(departments().iter().map(|department| {
            let people = [department.admissions.unprivileged, department.admissions.privileged];
            RangeRow {
                label: department.name.clone(),
                is_on: Some(now.keeps(department)),
                is_strong: false,
                ranges: people.map(interval),
                written: people.map(|people| admitted(people, view)),
            }
        }));
    }
    let place = rows.len();
    rows.push(result(now, view));
    let shows_rows = view.is_answering() && place > 0;
    let ranges = Ranges {
        head: words.say(msg::SAMPLING_DEPARTMENT),
        groups: groups(view),
        axis: (0.0, 1.0),
        ends: (end(0.0, view), end(1.0, view)),
        rows,
        cursor: shows_rows.then_some(cursor.row),
        first: FIRST_DEPARTMENT,
        result: view.is_told(),
    };
    let note = paragraph(&words.say(msg::SAMPLING_ADMITTED), Role::Muted);
    vec![Block::Labels(looks), note, Block::Ranges(ranges), gap(now, view)]
}

/// The row of all that is compared.
fn result(now: &Comparison, view: &View<'_>) -> RangeRow {
    let rates = now.rates();
    let is_pooled = now.look != Look::Standardised;
    let people = now.people().filter(|_| is_pooled);
    let point = |value: f64| Some(Range { low: value, value, high: value });
    let (ranges, written) = match (people, rates) {
        (Some(people), Ok(_)) => (people.map(interval), people.map(|people| admitted(people, view))),
        (_, Ok(rates)) => {
            let rates = [rates.unprivileged, rates.privileged];
            (rates.map(point), rates.map(|rate| percent_of(Ok(rate), view.words)))
        }
        (_, Err(undefined)) => ([None, None], [(), ()].map(|()| percent_of(Err(undefined), view.words))),
    };
    let key = if is_pooled { msg::SAMPLING_ALL } else { msg::SAMPLING_ALL_ALIKE };
    RangeRow { label: view.words.say(key), is_on: None, is_strong: true, ranges, written }
}

/// How far apart the groups are in what is compared.
fn gap(now: &Comparison, view: &View<'_>) -> Block {
    let words = view.words;
    let Ok(rates) = now.rates() else {
        return paragraph(&words.say(msg::SAMPLING_NOBODY), Role::Warn);
    };
    let difference = rates.unprivileged - rates.privileged;
    let written_gap =
        [("written", points(difference, words).into()), ("n", (difference * 100.0).abs().into())];
    let ratio = if rates.privileged > 0.0 {
        Ok(rates.unprivileged / rates.privileged)
    } else {
        Err(Undefined::ZeroDenominator)
    };
    let ratio = written(ratio, words, Tells::Why, |ratio| fixed(ratio, words.lang()));
    let values = [("gap", words.with(msg::POINTS, &written_gap).into()), ("ratio", ratio.into())];
    let text = words.with(msg::SAMPLING_GAP, &values);
    Block::Paragraph(vec![Run::new(&text).strong()])
}

/// A rate with its confidence interval.
fn interval(people: Proportion) -> Option<Range> {
    let interval = wilson(people, Confidence::NinetyFive).ok()?;
    Some(Range { low: interval.low, value: people.value().ok()?, high: interval.high })
}

/// `82.4% (108)`: the rate, and of how many.
#[expect(clippy::cast_precision_loss, reason = "nobody has counted 2^52 people")]
fn admitted(people: Proportion, view: &View<'_>) -> String {
    let of = typography::number(people.trials() as f64, 0, view.words.lang());
    format!("{} ({of})", percent_of(people.value(), view.words))
}
