//! The lab as part of a page.

use super::cursor::{Control, PANEL, Tab};
use super::goal::{Aim, Bound, Figure, Standing, ratio_interval};
use super::judge::{Judged, Task, judged, levels, remembered};
use super::line::name;
use super::settings::{Settings, Thresholds};
use super::{Cursor, FIRST_CONTROL, FIRST_TAB, ModelLab, Response, first_model, mark};
use crate::activity::View;
use crate::activity::measure::{percent, points, ratio, undefined_key};
use crate::fairness::data::{Feature, Levels};
use crate::fairness::{Measured, Rate};
use crate::page::{
    Align, Bar, Bars, Block, Callout, Labels, Mark, Panel, PanelForm, PanelItem, PanelRow, Prose, Remark,
    Role, Run, Runs, Table,
};
use crate::text::{Words, typography};

/// The rates that are compared, group by group.
const RATES: [(Rate, &str); 4] = [
    (Rate::Selection, "rate-selection"),
    (Rate::TruePositive, "rate-tpr"),
    (Rate::FalsePositive, "rate-fpr"),
    (Rate::PositivePredictive, "rate-ppv"),
];

/// The groups, in the order of the counts.
const GROUPS: [&str; 2] = ["model-women", "model-men"];

impl ModelLab {
    /// The page of somebody who is still trying.
    pub(super) fn workshop(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        if cursor.tab == Tab::Settings {
            blocks.extend(view.marked(&self.prompt));
        }
        blocks.push(self.tabs(response, cursor, view));
        if cursor.tab == Tab::Settings {
            blocks.push(panel(response, cursor, view));
        }
        blocks.extend(progress(response, cursor, view));
        match cursor.tab {
            Tab::Settings => blocks.extend(runs(response, cursor, view)),
            Tab::Models => {
                blocks.extend(runs(response, cursor, view));
                blocks.extend(comparison(response, cursor, view));
            }
            Tab::Goals => {
                if is_ready(response) {
                    blocks.push(self.goals(response, view));
                }
                blocks.extend(self.legal(view));
            }
        }
        blocks
    }

    /// The page of somebody who has handed in.
    pub(super) fn told(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        blocks.extend(progress(response, cursor, view));
        if !cursor.is_working() {
            if view.is_told() {
                blocks.push(self.goals(response, view));
            }
            blocks.extend(runs(response, cursor, view));
            blocks.extend(comparison(response, cursor, view));
        }
        if view.is_told() {
            let mut not_shown = vec![heading("model-not-shown", view.words)];
            not_shown.extend(view.marked(&self.not_shown));
            blocks.push(Block::Callout(Callout::Important, not_shown));
            blocks.extend(self.legal(view));
        }
        blocks
    }

    fn tabs(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        let words = view.words;
        let item = |tab: &Tab| {
            let (count, of) = match tab {
                Tab::Settings => (0, 0),
                Tab::Models => (response.all().len(), 0),
                Tab::Goals if !is_ready(response) => (0, self.goals.len()),
                Tab::Goals => {
                    let standings = self.standings(response);
                    let met = standings.iter().filter(|standing| **standing == Standing::Met).count();
                    (met, self.goals.len())
                }
            };
            vec![Run::new(&words.with(tab.key(), &[("count", count.into()), ("of", of.into())]))]
        };
        Block::Labels(Labels {
            items: Tab::ALL.iter().map(item).collect(),
            here: Tab::ALL.iter().position(|tab| *tab == cursor.tab),
            first: FIRST_TAB,
            ..Labels::default()
        })
    }

    /// How each goal stands for the model handed in, with its figures.
    pub(super) fn goals(&self, response: &Response, view: &View<'_>) -> Block {
        let handed_in = judged(&response.handed_in());
        let start = judged(&Settings::default());
        let remark = |(goal, standing): (&super::Goal, Standing)| Remark {
            // What can still be reached is no mistake.
            mark: match mark(standing) {
                Mark::Wrong if view.is_answering() => Mark::Missed,
                mark => mark,
            },
            label: view.prose(&goal.text),
            feedback: match &goal.aim {
                Aim::Reach(bounds) => {
                    let said: Vec<String> = bounds
                        .iter()
                        .map(|bound| bound_said(*bound, &handed_in, &start, view.words))
                        .collect();
                    vec![Run::new(&said.join(" · "))]
                }
                Aim::Isolate(change) => {
                    let said = match change.pair(&response.all()) {
                        Some((before, after)) => {
                            let values = [("before", (before + 1).into()), ("after", (after + 1).into())];
                            view.words.with("model-pair", &values)
                        }
                        None => view.words.say("model-no-pair"),
                    };
                    vec![Run::new(&said)]
                }
            },
        };
        Block::Remarks(self.goals.iter().zip(self.standings(response)).map(remark).collect())
    }

    fn legal(&self, view: &View<'_>) -> Option<Block> {
        if self.legal.is_empty() {
            return None;
        }
        let mut blocks = vec![heading("model-legal", view.words)];
        blocks.extend(view.marked(&self.legal));
        Some(Block::Callout(Callout::Warning, blocks))
    }
}

fn heading(key: &str, words: &Words) -> Block {
    Block::Heading(vec![Run::new(&words.say(key))])
}

/// Whether the goals can be judged without training anything now.
fn is_ready(response: &Response) -> bool {
    remembered(&Settings::default()).is_some() && remembered(&response.handed_in()).is_some()
}

/// `ratio 0.58 ≥ 0.50 (95% interval 0.54 to 0.63)`.
fn bound_said(bound: Bound, judged: &Judged, start: &Judged, words: &Words) -> String {
    let figure = bound.figure();
    let value = figure.of(judged, start);
    let write = |measured: Measured| match figure {
        Figure::SelectionRatio | Figure::SexArea => ratio(measured, words),
        Figure::Accuracy => percent(measured, words),
        Figure::AccuracyLoss | Figure::TruePositiveGap | Figure::FalsePositiveGap | Figure::PredictiveGap => {
            match measured {
                Ok(share) => {
                    let number = typography::fixed(share * 100.0, 1, words.lang());
                    words.with("figure-points", &[("points", number.into())])
                }
                Err(undefined) => words.say(undefined_key(undefined)),
            }
        }
    };
    let is_kept = value.is_ok_and(|value| bound.keeps(value));
    let sign = match (bound, is_kept) {
        (Bound::AtLeast(..), true) => "≥",
        (Bound::AtLeast(..), false) => "<",
        (Bound::AtMost(..), true) => "≤",
        (Bound::AtMost(..), false) => ">",
    };
    let mut said = format!("{} {}", words.say(figure_key(figure)), write(value));
    if value.is_ok() {
        said.push_str(&format!(" {sign} {}", write(Ok(bound.limit()))));
    }
    if let (Figure::SelectionRatio, Ok(interval)) = (figure, ratio_interval(judged)) {
        let values = [
            ("low", ratio(Ok(interval.low), words).into()),
            ("high", ratio(Ok(interval.high), words).into()),
        ];
        said.push_str(&words.with("model-interval", &values));
    }
    said
}

fn figure_key(figure: Figure) -> &'static str {
    match figure {
        Figure::Accuracy => "rate-accuracy",
        Figure::AccuracyLoss => "model-accuracy-loss",
        Figure::SelectionRatio => "model-ratio",
        Figure::TruePositiveGap => "model-tpr-gap",
        Figure::FalsePositiveGap => "model-fpr-gap",
        Figure::PredictiveGap => "model-ppv-gap",
        Figure::SexArea => "model-sex-area",
    }
}

fn feature_key(feature: Feature) -> &'static str {
    match feature {
        Feature::Age => "column-age",
        Feature::Workclass => "column-workclass",
        Feature::Education => "column-education",
        Feature::MaritalStatus => "column-marital-status",
        Feature::Occupation => "column-occupation",
        Feature::Relationship => "column-relationship",
        Feature::Race => "column-race",
        Feature::Sex => "column-sex",
        Feature::CapitalGain => "column-capital-gain",
        Feature::CapitalLoss => "column-capital-loss",
        Feature::HoursPerWeek => "column-hours",
        Feature::NativeCountry => "column-native-country",
        Feature::Income => "column-income",
    }
}

fn thresholds_key(thresholds: Thresholds) -> &'static str {
    match thresholds {
        Thresholds::Half => "model-thresholds-half",
        Thresholds::EqualSelection => "model-thresholds-selection",
        Thresholds::EqualOpportunity => "model-thresholds-opportunity",
    }
}

/// What was done to make a model, in a few words.
fn model_name(settings: &Settings, words: &Words) -> String {
    let dropped: Vec<String> = settings.left_out().map(|feature| words.say(feature_key(feature))).collect();
    let mut parts = vec![match dropped.len() {
        0 => words.say("model-all-columns"),
        _ => words.with("model-without", &[("columns", dropped.join(", ").into())]),
    }];
    if settings.reweighed {
        parts.push(words.say("model-reweighed"));
    }
    if settings.thresholds != Thresholds::Half {
        parts.push(words.say(thresholds_key(settings.thresholds)));
    }
    parts.join(" · ")
}

fn panel(response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
    let words = view.words;
    let settings = &cursor.panel;
    let item = |control: &Control| {
        let (label, form, is_on) = match control {
            Control::Column(feature) => {
                (words.say(feature_key(*feature)), PanelForm::Check, !settings.dropped.contains(feature))
            }
            Control::Reweigh => (words.say("model-reweigh"), PanelForm::Check, settings.reweighed),
            Control::Thresholds(thresholds) => {
                let label = words.say(thresholds_key(*thresholds));
                (label, PanelForm::Radio, settings.thresholds == *thresholds)
            }
            Control::Train => (words.say("model-train"), PanelForm::Button, false),
        };
        PanelItem { label, name: name(*control), form, is_on }
    };
    let row = |(label, controls): &(&str, &[Control])| PanelRow {
        label: vec![Run::new(&words.say(label)).strong()],
        items: controls.iter().map(item).collect(),
    };
    Block::Panel(Panel {
        rows: PANEL.iter().map(row).collect(),
        cursor: Some(cursor.control),
        first: FIRST_CONTROL,
        told: vec![Run::new(&control_told(response, cursor, words))],
        typed: words.say("plain-model-how"),
    })
}

/// What there is to say about the control under the cursor.
fn control_told(response: &Response, cursor: &Cursor, words: &Words) -> String {
    match cursor.here() {
        Control::Column(feature) => column_told(feature, words),
        Control::Reweigh => words.say("model-reweigh.told"),
        Control::Thresholds(Thresholds::Half) => words.say("model-thresholds-half.told"),
        Control::Thresholds(Thresholds::EqualSelection) => words.say("model-thresholds-selection.told"),
        Control::Thresholds(Thresholds::EqualOpportunity) => words.say("model-thresholds-opportunity.told"),
        Control::Train => match response.place(&cursor.panel) {
            Some(place) => words.with("model-trained", &[("model", (place + 1).into())]),
            None => words.say("model-train.told"),
        },
    }
}

/// What the file holds of a column, in its own words.
fn column_told(feature: Feature, words: &Words) -> String {
    /// Names shown of a long list.
    const SHOWN: usize = 4;
    let lang = words.lang();
    let Some(levels) = levels(feature) else { return String::new() };
    match levels {
        Levels::Numbers(numbers) => {
            let written = |number: Option<&u32>| {
                typography::number(f64::from(number.copied().unwrap_or_default()), 0, lang)
            };
            let values = [
                ("least", written(numbers.iter().min()).into()),
                ("most", written(numbers.iter().max()).into()),
            ];
            words.with("column-numbers", &values)
        }
        Levels::Ranks(names) => {
            let values = [
                ("count", names.len().into()),
                ("first", names.first().map_or("", String::as_str).into()),
                ("last", names.last().map_or("", String::as_str).into()),
            ];
            words.with("column-ranks", &values)
        }
        Levels::Categories(names) => {
            let known: Vec<&str> = names.iter().map(String::as_str).filter(|name| *name != "?").collect();
            let more = if known.len() > SHOWN { ", …" } else { "" };
            let shown = known.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ") + more;
            words.with("column-categories", &[("count", known.len().into()), ("names", shown.into())])
        }
    }
}

/// How far the training is.
fn progress(response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Block> {
    let first = cursor.queue.front()?;
    let job = cursor.job.as_ref();
    let key = match job.and_then(super::judge::Job::task) {
        Some(Task::Sexes) => "model-learning-sex",
        _ => "model-learning-incomes",
    };
    let share = job.map_or(0.0, super::judge::Job::share);
    let mut label = view.words.say(key);
    if response.place(first).is_none() {
        label.push_str(&view.words.say("model-give-up"));
    }
    let written = typography::quantity(share * 100.0, 0, "%", view.words.lang());
    let bar = Bar { label: vec![Run::new(&label)], share: Some(share), written, ..Bar::default() };
    Some(Block::Bars(Bars { bars: vec![bar], result: false }))
}

/// The models side by side.
fn runs(response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let models = response.all();
    let header = ["model-model", "rate-accuracy", "model-ratio", "model-tpr-difference", "model-sex-area"];
    let row = |(place, settings): (usize, &Settings)| -> Vec<Prose> {
        let name = format!("{} {}", place + 1, model_name(settings, words));
        let mut cells = vec![vec![Run::new(&name)]];
        let figures = match remembered(settings) {
            None => vec!["…".to_owned(); header.len() - 1],
            Some(model) => {
                let gap = model.decided.and_then(|decided| {
                    let [women, men] = decided.counts;
                    Ok(women.rate(Rate::TruePositive)? - men.rate(Rate::TruePositive)?)
                });
                let sex = match model.guess {
                    None => words.say("model-sex-given"),
                    Some(guess) => ratio(guess.map(|guess| guess.area), words),
                };
                let undefined = |measured: Measured, write: &dyn Fn(f64) -> String| {
                    measured.map_or_else(|_| words.say("undefined"), write)
                };
                vec![
                    undefined(model.overall(Rate::Accuracy), &|share| percent(Ok(share), words)),
                    undefined(Figure::SelectionRatio.of(&model, &model), &|value| ratio(Ok(value), words)),
                    undefined(gap, &|gap| points(gap, words)),
                    sex,
                ]
            }
        };
        cells.extend(figures.iter().map(|figure| vec![Run::new(figure)]));
        cells
    };
    let is_here = cursor.tab == Tab::Models && view.is_answering();
    Some(Block::Runs(Runs {
        table: Table {
            align: [Align::Left].into_iter().chain([Align::Right; 4]).collect(),
            header: header.iter().map(|key| vec![Run::new(&words.say(key))]).collect(),
            rows: models.iter().enumerate().map(row).collect(),
        },
        picked: response.picked.as_ref().and_then(|picked| response.place(picked)),
        cursor: is_here.then_some(cursor.model),
        first: first_model(),
        letter: "m".to_owned(),
    }))
}

/// The model looked at beside the one to start from, group by group.
pub(super) fn comparison(response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let models = response.all();
    let place = match view.is_answering() {
        true => cursor.model.min(models.len() - 1),
        false => response.place(&response.handed_in()).unwrap_or(0),
    };
    let (Some(model), Some(start)) = (remembered(&models[place]), remembered(&models[0])) else {
        return Vec::new();
    };
    let values = [("model", (place + 1).into()), ("name", model_name(&models[place], words).into())];
    let key = if place == 0 { "model-alone" } else { "model-compared" };
    let title = vec![Run::new(&words.with(key, &values)).strong()];
    let (now, before) = match (model.decided, start.decided) {
        (Ok(now), Ok(before)) => (now, before),
        (Err(undefined), _) | (_, Err(undefined)) => {
            let said = words.say(undefined_key(undefined));
            return vec![Block::Paragraph(title), Block::Paragraph(vec![Run::new(&said).role(Role::Warn)])];
        }
    };
    let bar = |label: String, now: Measured, before: Measured| Bar {
        label: vec![Run::new(&label)],
        share: now.ok(),
        written: percent(now, words),
        before: before.ok().filter(|_| place > 0),
        change: match (now, before) {
            (Ok(now), Ok(before)) if place > 0 => points(now - before, words),
            _ => String::new(),
        },
    };
    let mut bars =
        vec![bar(words.say("rate-accuracy"), model.overall(Rate::Accuracy), start.overall(Rate::Accuracy))];
    for (rate, key) in RATES {
        for (group, name) in GROUPS.iter().enumerate() {
            let label = format!("{} · {}", words.say(key), words.say(name));
            bars.push(bar(label, now.counts[group].rate(rate), before.counts[group].rate(rate)));
        }
    }
    let remarks = remarks(&model, &start, place, words);
    let mut blocks = vec![Block::Paragraph(title), Block::Bars(Bars { bars, result: false })];
    blocks.push(Block::Paragraph(vec![Run::new(&remarks.join("\n"))]));
    blocks
}

/// What the bars do not show: the ratio, the thresholds, the guess of the sex, who was judged.
fn remarks(model: &Judged, start: &Judged, place: usize, words: &Words) -> Vec<String> {
    let lang = words.lang();
    let mut remarks = Vec::new();
    let impact = |judged: &Judged| Figure::SelectionRatio.of(judged, start);
    let mut said = format!("{}\u{a0}: {}", words.say("model-ratio"), ratio(impact(model), words));
    if let Ok(interval) = ratio_interval(model) {
        let values = [
            ("low", ratio(Ok(interval.low), words).into()),
            ("high", ratio(Ok(interval.high), words).into()),
        ];
        said.push_str(&words.with("model-interval", &values));
    }
    if place > 0 {
        said.push_str(&words.with("model-before", &[("ratio", ratio(impact(start), words).into())]));
    }
    remarks.push(said);
    if let Ok(decided) = model.decided {
        let [women, men] = decided.thresholds;
        if decided.thresholds != [0.5; 2] {
            let written = |threshold: f64| typography::fixed(threshold, 3, lang);
            let values = [("women", written(women).into()), ("men", written(men).into())];
            remarks.push(words.with("model-two-thresholds", &values));
        }
        let count = |group: usize| {
            #[expect(clippy::cast_precision_loss, reason = "the file has 48,842 people")]
            let people = decided.counts[group].total() as f64;
            typography::number(people, 0, lang)
        };
        let values = [("women", count(0).into()), ("men", count(1).into())];
        remarks.push(words.with("model-people", &values));
    }
    remarks.push(match model.guess {
        None => words.say("model-guess-given"),
        Some(Err(undefined)) => words.say(undefined_key(undefined)),
        Some(Ok(guess)) => {
            let majority = start.decided.map(|decided| {
                #[expect(clippy::cast_precision_loss, reason = "the file has 48,842 people")]
                let [women, men] = decided.counts.map(|counts| counts.total() as f64);
                women.max(men) / (women + men)
            });
            let values = [
                ("right", percent(guess.right.value(), words).into()),
                ("majority", percent(majority, words).into()),
                ("area", ratio(Ok(guess.area), words).into()),
            ];
            words.with("model-guess", &values)
        }
    });
    remarks
}
