//! Where a learner is in the lab, and what is being trained.

use std::collections::VecDeque;

use super::Response;
use super::judge::{Job, Judged, Known};
use super::settings::{Settings, Thresholds};
use crate::activity::{Outcome, step};
use crate::fairness::data::Feature;
use crate::text::{Msg, msg};

/// Where the learner is, and what is being trained; never stored.
#[derive(Debug, Clone)]
pub struct Cursor {
    pub(super) tab: Tab,
    /// The settings on the panel.
    pub(super) panel: Settings,
    /// What was set before, the latest last.
    pub(super) before: Vec<Settings>,
    /// The control of the panel, counted over all its rows.
    pub(super) control: usize,
    /// The model that is looked at.
    pub(super) model: usize,
    /// What is still to be trained, the first first.
    pub(super) queue: VecDeque<Settings>,
    /// What is being trained: the first of the queue.
    pub(super) job: Option<Job>,
}

/// A part of the lab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Settings,
    Models,
    Goals,
}

impl Tab {
    pub(super) const ALL: [Tab; 3] = [Tab::Settings, Tab::Models, Tab::Goals];

    pub(super) fn key(self) -> Msg {
        match self {
            Tab::Settings => msg::MODEL_TAB_SETTINGS,
            Tab::Models => msg::MODEL_TAB_MODELS,
            Tab::Goals => msg::MODEL_TAB_GOALS,
        }
    }
}

/// A control of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    Column(Feature),
    Reweigh,
    Thresholds(Thresholds),
    Train,
}

/// The rows of the panel: what they are about, and their controls.
pub(super) const PANEL: [(Msg, &[Control]); 7] = [
    (
        msg::MODEL_ROW_PERSON,
        &[
            Control::Column(Feature::Sex),
            Control::Column(Feature::Age),
            Control::Column(Feature::Race),
            Control::Column(Feature::NativeCountry),
        ],
    ),
    (
        msg::MODEL_ROW_HOUSEHOLD,
        &[Control::Column(Feature::MaritalStatus), Control::Column(Feature::Relationship)],
    ),
    (
        msg::MODEL_ROW_WORK,
        &[
            Control::Column(Feature::Education),
            Control::Column(Feature::Occupation),
            Control::Column(Feature::Workclass),
            Control::Column(Feature::HoursPerWeek),
        ],
    ),
    (msg::MODEL_ROW_CAPITAL, &[Control::Column(Feature::CapitalGain), Control::Column(Feature::CapitalLoss)]),
    (msg::MODEL_ROW_WEIGHTS, &[Control::Reweigh]),
    (
        msg::MODEL_ROW_THRESHOLDS,
        &[
            Control::Thresholds(Thresholds::Half),
            Control::Thresholds(Thresholds::EqualSelection),
            Control::Thresholds(Thresholds::EqualOpportunity),
        ],
    ),
    (msg::MODEL_ROW_TRAIN, &[Control::Train]),
];

/// All controls, row by row.
pub(super) fn controls() -> impl Iterator<Item = Control> {
    PANEL.iter().flat_map(|(_, controls)| controls.iter().copied())
}

impl Cursor {
    /// Begins at the panel; `models` are trained first.
    pub(super) fn new(models: &[Settings], model: usize) -> Cursor {
        Cursor {
            tab: Tab::Settings,
            panel: models.get(model).cloned().unwrap_or_default(),
            before: Vec::new(),
            control: 0,
            model,
            queue: models.iter().cloned().collect(),
            job: None,
        }
    }

    pub(super) fn is_working(&self) -> bool {
        !self.queue.is_empty()
    }

    /// What a model of the table decides, once it is trained.
    pub(super) fn judged(&self, known: &Known, model: &Settings) -> Option<Judged> {
        (!self.queue.contains(model)).then(|| known.judged(model))
    }

    /// The control under the cursor.
    pub(super) fn here(&self) -> Control {
        controls().nth(self.control).unwrap_or(Control::Train)
    }

    pub(super) fn turn(&mut self, by: usize) -> Outcome {
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        self.open(Tab::ALL[(at + by) % Tab::ALL.len()])
    }

    pub(super) fn open(&mut self, tab: Tab) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.tab, tab) != tab)
    }

    /// Goes about the panel: by rows, or by controls from one row on to the next.
    pub(super) fn go(&mut self, rows: isize, columns: isize) -> Outcome {
        let before = self.control;
        if rows == 0 {
            self.control = step(self.control, columns, controls().count());
            return Outcome::moved(before != self.control);
        }
        let (row, column) = self.place();
        let to = step(row, rows, PANEL.len());
        let first: usize = PANEL.iter().take(to).map(|(_, controls)| controls.len()).sum();
        if to != row {
            self.control = first + column.min(PANEL[to].1.len() - 1);
        }
        Outcome::moved(before != self.control)
    }

    /// The row and the column of the control under the cursor.
    fn place(&self) -> (usize, usize) {
        let mut left = self.control;
        for (row, (_, controls)) in PANEL.iter().enumerate() {
            if left < controls.len() {
                return (row, left);
            }
            left -= controls.len();
        }
        (PANEL.len() - 1, 0)
    }

    /// Sets the panel, so that it can be undone.
    pub(super) fn set(&mut self, settings: Settings) -> Outcome {
        if settings == self.panel {
            return Outcome::Unchanged;
        }
        self.before.push(std::mem::replace(&mut self.panel, settings));
        Outcome::Moved
    }

    pub(super) fn undo(&mut self) -> Outcome {
        match self.before.pop() {
            Some(settings) => {
                self.panel = settings;
                Outcome::Moved
            }
            None => Outcome::Unchanged,
        }
    }

    /// Lets go of what is in the table and need not be trained again to be shown.
    pub(super) fn forget_known(&mut self, known: &Known, response: &Response) {
        self.queue.retain(|settings| response.place(settings).is_none() || known.get(settings).is_none());
    }

    /// Does a slice of what is being trained. What was trained, once it is.
    pub(super) fn work(&mut self, known: &Known) -> Option<Settings> {
        let first = self.queue.front()?;
        let job = match self.job.take() {
            Some(job) if job.is_of(first) => self.job.insert(job),
            _ => self.job.insert(Job::new(known, first)),
        };
        if !job.work(known) {
            return None;
        }
        self.job = None;
        self.queue.pop_front()
    }
}
