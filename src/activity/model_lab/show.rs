//! The lab as part of a page.

use super::compare::{aim_said, comparison, runs};
use super::cursor::{Control, PANEL, Tab};
use super::goal::Goal;
use super::judge::{Job, Task, levels};
use super::line::name;
use super::name::{feature_key, thresholds_key};
use super::settings::Thresholds;
use super::{Cursor, FIRST_CONTROL, FIRST_TAB, ModelLab, Response};
use crate::activity::View;
use crate::fairness::data::{Feature, Levels};
use crate::page::{
    Bar, Bars, Block, Callout, Labels, Mark, Panel, PanelForm, PanelItem, PanelRow, Remark, Run,
};
use crate::text::{Msg, Words, msg, typography};

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
            Tab::Settings => blocks.push(runs(&self.known, response, cursor, view)),
            Tab::Models => {
                blocks.push(runs(&self.known, response, cursor, view));
                blocks.extend(comparison(&self.known, response, cursor, view));
            }
            Tab::Goals => {
                if is_ready(response, cursor) {
                    let handed_in = response.place(&response.handed_in()).unwrap_or(0);
                    let values = [("model", (handed_in + 1).into())];
                    blocks
                        .push(Block::Paragraph(vec![Run::new(&view.words.with(msg::MODEL_JUDGED, &values))]));
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
            blocks.push(runs(&self.known, response, cursor, view));
            blocks.extend(comparison(&self.known, response, cursor, view));
        }
        if view.is_told() {
            let mut not_shown = vec![Run::new(&view.words.say(msg::LAB_NOT_SHOWN)).strong(), Run::new(" ")];
            not_shown.extend(view.prose(&self.not_shown));
            blocks.push(Block::Callout(Callout::Note, vec![Block::Paragraph(not_shown)]));
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
                Tab::Goals if !is_ready(response, cursor) => (0, self.goals.len()),
                Tab::Goals => {
                    let met = self.met(response).into_iter().filter(|is_met| *is_met).count();
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
        let remark = |(goal, is_met): (&Goal, bool)| Remark {
            mark: match (is_met, view.is_answering()) {
                (true, _) => Mark::Right,
                // What can still be reached is no mistake.
                (false, true) => Mark::Missed,
                (false, false) => Mark::Wrong,
            },
            label: view.prose(&goal.text),
            feedback: {
                let said: Vec<String> =
                    goal.aims.iter().map(|aim| aim_said(aim, &self.known, response, view.words)).collect();
                vec![Run::new(&said.join(" · "))]
            },
            result: !view.is_answering(),
        };
        Block::Remarks(self.goals.iter().zip(self.met(response)).map(remark).collect())
    }

    fn legal(&self, view: &View<'_>) -> Option<Block> {
        (!self.legal.is_empty()).then(|| Block::Callout(Callout::Warning, view.marked(&self.legal)))
    }
}

/// Whether the goals can be judged without training anything now.
fn is_ready(response: &Response, cursor: &Cursor) -> bool {
    cursor.queue.iter().all(|model| response.place(model).is_none())
}

fn panel(response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
    let words = view.words;
    let settings = &cursor.panel;
    let item = |control: &Control| {
        let (label, form, is_on) = match control {
            Control::Column(feature) => {
                (words.say(feature_key(*feature)), PanelForm::Check, !settings.dropped.contains(feature))
            }
            Control::Reweigh => (words.say(msg::MODEL_REWEIGH), PanelForm::Check, settings.reweighed),
            Control::Thresholds(thresholds) => {
                let label = words.say(thresholds_key(*thresholds));
                (label, PanelForm::Radio, settings.thresholds == *thresholds)
            }
            Control::Train => (words.say(msg::MODEL_TRAIN), PanelForm::Button, false),
        };
        PanelItem { label, name: name(*control), form, is_on }
    };
    let row = |(label, controls): &(Msg, &[Control])| PanelRow {
        label: vec![Run::new(&words.say(*label)).strong()],
        items: controls.iter().map(item).collect(),
    };
    Block::Panel(Panel {
        rows: PANEL.iter().map(row).collect(),
        cursor: Some(cursor.control),
        first: FIRST_CONTROL,
        told: vec![Run::new(&control_told(response, cursor, words))],
        typed: words.say(msg::PLAIN_MODEL_HOW),
    })
}

/// What there is to say about the control under the cursor.
fn control_told(response: &Response, cursor: &Cursor, words: &Words) -> String {
    match cursor.here() {
        Control::Column(feature) => column_told(feature, words),
        Control::Reweigh => words.say(msg::MODEL_REWEIGH_TOLD),
        Control::Thresholds(Thresholds::Half) => words.say(msg::MODEL_THRESHOLDS_HALF_TOLD),
        Control::Thresholds(Thresholds::EqualSelection) => words.say(msg::MODEL_THRESHOLDS_SELECTION_TOLD),
        Control::Thresholds(Thresholds::EqualOpportunity) => {
            words.say(msg::MODEL_THRESHOLDS_OPPORTUNITY_TOLD)
        }
        Control::Train => match response.place(&cursor.panel) {
            Some(place) => words.with(msg::MODEL_TRAINED, &[("model", (place + 1).into())]),
            None => words.say(msg::MODEL_TRAIN_TOLD),
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
            words.with(msg::COLUMN_NUMBERS, &values)
        }
        Levels::Ranks(names) => {
            let values = [
                ("count", names.len().into()),
                ("first", names.first().map_or("", String::as_str).into()),
                ("last", names.last().map_or("", String::as_str).into()),
            ];
            words.with(msg::COLUMN_RANKS, &values)
        }
        Levels::Categories(names) => {
            let known: Vec<&str> = names.iter().map(String::as_str).filter(|name| *name != "?").collect();
            let more = if known.len() > SHOWN { ", …" } else { "" };
            let shown = known.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ") + more;
            words.with(msg::COLUMN_CATEGORIES, &[("count", known.len().into()), ("names", shown.into())])
        }
    }
}

/// How far the training is.
fn progress(response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Block> {
    let first = cursor.queue.front()?;
    let job = cursor.job.as_ref();
    let key = match job.and_then(Job::task) {
        Some(Task::Sexes) => msg::MODEL_LEARNING_SEX,
        _ => msg::MODEL_LEARNING_INCOMES,
    };
    let share = job.map_or(0.0, Job::share);
    let mut label = view.words.say(key);
    if response.place(first).is_none() {
        label.push_str(&view.words.say(msg::MODEL_GIVE_UP));
    }
    let written = typography::quantity(share * 100.0, 0, "%", view.words.lang());
    let bar = Bar { label: vec![Run::new(&label)], share: Some(share), written, ..Bar::default() };
    Some(Block::Bars(Bars { bars: vec![bar], result: false }))
}
