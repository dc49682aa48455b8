//! Models side by side, and what is said of their figures.

use super::cursor::Tab;
use super::goal::{Aim, ratio_interval};
use super::judge::{Judged, Known};
use super::name::model_name;
use super::settings::Settings;
use super::{Cursor, Response, first_model};
use crate::activity::View;
use crate::activity::measured::{Tells, percent_of, points, rate_key, ratio_of, written};
use crate::fairness::{Contrast, Measured, Rate};
use crate::page::{Align, Bar, Bars, Block, Prose, Role, Run, Runs, Table};
use crate::text::{Msg, Words, msg, typography};

/// The rates that are compared, group by group.
const RATES: [(Rate, Msg); 5] = [
    (Rate::Selection, msg::MODEL_SELECTION),
    (Rate::TruePositive, msg::MODEL_TPR),
    (Rate::FalsePositive, msg::MODEL_FPR),
    (Rate::PositivePredictive, msg::RATE_PPV),
    (Rate::Accuracy, msg::RATE_ACCURACY),
];

/// The groups, in the order of the counts.
const GROUPS: [Msg; 2] = [msg::MODEL_WOMEN, msg::MODEL_MEN];

/// The models side by side.
pub(super) fn runs(known: &Known, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
    let words = view.words;
    let models = response.all();
    let header = [
        msg::MODEL_MODEL,
        msg::RATE_ACCURACY,
        msg::MODEL_RATIO,
        msg::MODEL_TPR_DIFFERENCE,
        msg::MODEL_SEX_AREA,
    ];
    let row = |settings: &Settings| -> Vec<Prose> {
        let mut cells = vec![vec![Run::new(&model_name(settings, words))]];
        let figures = match cursor.judged(known, settings) {
            None => vec!["…".to_owned(); header.len() - 1],
            Some(model) => {
                let gap = model.decided.and_then(|decided| {
                    let [women, men] = decided.counts;
                    Ok(women.rate(Rate::TruePositive)? - men.rate(Rate::TruePositive)?)
                });
                let sex = match model.guess {
                    None => words.say(msg::MODEL_SEX_GIVEN),
                    Some(guess) => ratio_of(guess.map(|guess| guess.area), words),
                };
                let that = |measured: Measured, write: &dyn Fn(f64) -> String| {
                    written(measured, words, Tells::That, write)
                };
                vec![
                    that(model.overall(Rate::Accuracy), &|share| percent_of(Ok(share), words)),
                    that(impact(&model), &|value| ratio_of(Ok(value), words)),
                    that(gap, &|gap| points(gap, words)),
                    sex,
                ]
            }
        };
        cells.extend(figures.iter().map(|figure| vec![Run::new(figure)]));
        cells
    };
    let is_here = cursor.tab == Tab::Models && view.is_answering();
    Block::Runs(Runs {
        table: Table {
            align: [Align::Left].into_iter().chain([Align::Right; 4]).collect(),
            header: header.iter().map(|key| vec![Run::new(&words.say(*key))]).collect(),
            rows: models.iter().map(row).collect(),
        },
        picked: response.picked.as_ref().and_then(|picked| response.place(picked)),
        cursor: is_here.then_some(cursor.model),
        first: first_model(),
        letter: "m".to_owned(),
    })
}

/// The model looked at beside the one to start from, group by group.
pub(super) fn comparison(known: &Known, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let models = response.all();
    let place = if view.is_answering() {
        cursor.model.min(models.len() - 1)
    } else {
        response.place(&response.handed_in()).unwrap_or(0)
    };
    let judged = |place: usize| cursor.judged(known, &models[place]);
    let (Some(model), Some(start)) = (judged(place), judged(0)) else { return Vec::new() };
    let values = [("model", (place + 1).into()), ("name", model_name(&models[place], words).into())];
    let key = if place == 0 { msg::MODEL_ALONE } else { msg::MODEL_COMPARED };
    let title = vec![Run::new(&words.with(key, &values)).strong()];
    let (now, before) = match (model.decided, start.decided) {
        (Ok(now), Ok(before)) => (now, before),
        (Err(undefined), _) | (_, Err(undefined)) => {
            let said = percent_of(Err(undefined), words);
            return vec![Block::Paragraph(title), Block::Paragraph(vec![Run::new(&said).role(Role::Warn)])];
        }
    };
    let bar = |label: String, now: Measured, before: Measured| Bar {
        label: vec![Run::new(&label)],
        share: now.ok(),
        written: percent_of(now, words),
        before: before.ok().filter(|_| place > 0),
        change: match (now, before) {
            (Ok(now), Ok(before)) if place > 0 => points(now - before, words),
            _ => String::new(),
        },
    };
    let group = |(group, key): (usize, &Msg)| {
        let (now, before) = (now.counts[group], before.counts[group]);
        let bars = RATES.map(|(rate, key)| bar(words.say(key), now.rate(rate), before.rate(rate)));
        #[expect(clippy::cast_precision_loss, reason = "the file has 48,842 people")]
        let people = typography::number(now.total() as f64, 0, words.lang());
        let name = vec![Run::new(&words.with(*key, &[("people", people.into())])).role(Role::Accent)];
        vec![Block::Paragraph(name), Block::Bars(Bars { bars: bars.into(), result: false })]
    };
    let groups = GROUPS.iter().enumerate().map(group).collect();
    let mut blocks = vec![Block::Paragraph(title), Block::Columns(groups)];
    let remarks = remarks(&model, &start, place, words);
    blocks.push(Block::Paragraph(vec![Run::new(&remarks.join("\n"))]));
    blocks
}

/// What the bars do not show: the ratio, the thresholds, the guess of the sex, who was judged.
fn remarks(model: &Judged, start: &Judged, place: usize, words: &Words) -> Vec<String> {
    let mut remarks = Vec::new();
    let mut said = match (model.overall(Rate::Accuracy), start.overall(Rate::Accuracy)) {
        (Ok(now), Ok(before)) if place > 0 => {
            let values = [
                ("accuracy", percent_of(Ok(now), words).into()),
                ("change", points(now - before, words).into()),
            ];
            words.with(msg::MODEL_ACCURACY_CHANGED, &values)
        }
        _ => String::new(),
    };
    let impacted = [("ratio", ratio_of(impact(model), words).into())];
    said.push_str(&words.with(msg::MODEL_IMPACT, &impacted));
    said.push_str(&interval_said(model, words));
    if place > 0 {
        said.push_str(&words.with(msg::MODEL_BEFORE, &[("ratio", ratio_of(impact(start), words).into())]));
    }
    remarks.push(said);
    if let Ok(decided) = model.decided {
        let [women, men] = decided.thresholds;
        if women.total_cmp(&men).is_ne() {
            let written = |threshold: f64| typography::fixed(threshold, 3, words.lang());
            let values = [("women", written(women).into()), ("men", written(men).into())];
            remarks.push(words.with(msg::MODEL_TWO_THRESHOLDS, &values));
        }
    }
    remarks.push(match model.guess {
        None => words.say(msg::MODEL_GUESS_GIVEN),
        Some(Err(undefined)) => percent_of(Err(undefined), words),
        Some(Ok(guess)) => {
            let majority = start.decided.map(|decided| {
                #[expect(clippy::cast_precision_loss, reason = "the file has 48,842 people")]
                let [women, men] = decided.counts.map(|counts| counts.total() as f64);
                women.max(men) / (women + men)
            });
            let values = [
                ("right", percent_of(guess.right.value(), words).into()),
                ("majority", percent_of(majority, words).into()),
                ("area", ratio_of(Ok(guess.area), words).into()),
            ];
            words.with(msg::MODEL_GUESS, &values)
        }
    });
    remarks
}

/// How a condition stands: `ratio 0.58 ≥ 0.50`.
pub(super) fn aim_said(aim: &Aim, known: &Known, response: &Response, words: &Words) -> String {
    let (first, judged) = (known.judged(&Settings::default()), known.judged(&response.handed_in()));
    let (Some(value), Some(bound)) = (aim.measure(&judged, &first), aim.bound()) else {
        let models = response.all();
        let pair = match aim {
            Aim::Isolate(change) => change.pair(&models),
            _ => None,
        };
        return pair
            .map_or_else(|| words.say(msg::MODEL_NO_PAIR), |pair| pair_said(known, &models, pair, words));
    };
    let write = |measured: Measured| match aim {
        Aim::Ratio(..) | Aim::SexArea(_) => ratio_of(measured, words),
        _ => written(measured, words, Tells::Why, |share| {
            let number = typography::fixed(share * 100.0, 1, words.lang());
            words.with(msg::POINTS, &[("n", (share * 100.0).into()), ("written", number.into())])
        }),
    };
    let name = match aim {
        Aim::Ratio(Rate::Selection, _) => words.say(msg::LAB_RATIO),
        Aim::Ratio(rate, _) => words.with(msg::FIGURE_RATIO, &[("rate", words.say(rate_key(*rate)).into())]),
        Aim::Gap(rate, _) => {
            words.with(msg::FIGURE_DIFFERENCE, &[("rate", words.say(rate_key(*rate)).into())])
        }
        Aim::SexArea(_) => words.say(msg::MODEL_SEX_AREA),
        Aim::Loss(_) | Aim::Isolate(_) => words.say(msg::MODEL_ACCURACY_LOSS),
    };
    let Ok(number) = value else { return format!("{name}\u{a0}: {}", write(value)) };
    let sign = match (aim, aim.keeps(number)) {
        (Aim::Ratio(..), true) => "≥",
        (Aim::Ratio(..), false) => "<",
        (_, true) => "≤",
        (_, false) => ">",
    };
    let said = format!("{name} {} {sign} {}", write(value), write(Ok(bound)));
    match aim {
        Aim::Ratio(Rate::Selection, _) => said + &interval_said(&judged, words),
        _ => said,
    }
}

/// The interval of women's selection rate over men's, behind it.
fn interval_said(judged: &Judged, words: &Words) -> String {
    let Ok(interval) = ratio_interval(judged) else { return String::new() };
    let values = [
        ("low", ratio_of(Ok(interval.low), words).into()),
        ("high", ratio_of(Ok(interval.high), words).into()),
    ];
    words.with(msg::MODEL_INTERVAL, &values)
}

/// What two models that differ in one thing only show of it.
fn pair_said(known: &Known, models: &[Settings], (before, after): (usize, usize), words: &Words) -> String {
    let figures = |place: usize| {
        let model = known.judged(&models[place]);
        (percent_of(model.overall(Rate::Accuracy), words), ratio_of(impact(&model), words))
    };
    let ((accuracy_before, ratio_before), (accuracy_after, ratio_after)) = (figures(before), figures(after));
    let values = [
        ("before", (before + 1).into()),
        ("after", (after + 1).into()),
        ("ratio_before", ratio_before.into()),
        ("ratio_after", ratio_after.into()),
        ("accuracy_before", accuracy_before.into()),
        ("accuracy_after", accuracy_after.into()),
    ];
    words.with(msg::MODEL_PAIR, &values)
}

/// Women's selection rate over men's: the signed ratio of the tables.
fn impact(judged: &Judged) -> Measured {
    let [unprivileged, privileged] = judged.decided?.counts;
    Contrast { unprivileged, privileged }.disparate_impact()
}
