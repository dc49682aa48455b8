//! The model workshop: choose what a model is given, train it for real on UCI Adult, and compare
//! what it decides about women and men before and after.
//!
//! The program trains a logistic regression on the official training split and judges it on the test
//! split ([`judge`]). The first model has all columns; every other is the learner's. Grading: each
//! goal that is met earns a point; whoever is graded again is judged by the same figures, since
//! training is deterministic.

mod compare;
mod cursor;
mod goal;
mod judge;
mod line;
mod name;
mod settings;
mod show;

use serde::{Deserialize, Serialize};

pub use cursor::Cursor;
pub use goal::{Aim, Change, Goal};
pub use settings::{Settings, Thresholds};

use super::{
    ClassWork, Counted, Edit, Faults, Intent, Kind, MissingInput, Outcome, ParseError, Verdict, View,
    offered, step,
};
use crate::action::{Action, Key, Role};
use crate::page::{Block, Mark};
use crate::text::{Text, fault, msg};
use cursor::{Control, PANEL, Tab, controls};
use judge::Known;

/// A workshop of models.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelLab {
    /// What is to be done.
    pub prompt: Text,
    /// What is to be reached or found out.
    pub goals: Vec<Goal>,
    /// What the lab does not show.
    pub not_shown: Text,
    /// What the law says of it.
    #[serde(default)]
    pub legal: Text,
    /// What came of the trainings so far.
    #[serde(skip)]
    known: Known,
}

/// The models trained, and the one handed in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The models that the learner trained, in their order.
    #[serde(default)]
    pub models: Vec<Settings>,
    /// The one handed in.
    #[serde(default)]
    pub picked: Option<Settings>,
}

/// The models that a learner can train, besides the one to start from: each has its digit.
const MOST_MODELS: usize = 8;

/// The place of the first tab among all that can be picked: the letters a to f point nowhere.
const FIRST_TAB: usize = 6;

/// The place of the first control of the panel.
const FIRST_CONTROL: usize = FIRST_TAB + Tab::ALL.len();

impl Response {
    /// All models: the one to start from, then the learner's.
    fn all(&self) -> Vec<Settings> {
        let own = self.models.iter().take(MOST_MODELS).cloned();
        std::iter::once(Settings::default()).chain(own).collect()
    }

    fn place(&self, settings: &Settings) -> Option<usize> {
        self.all().iter().position(|model| model == settings)
    }

    /// The model handed in; the one to start from where there is none.
    fn handed_in(&self) -> Settings {
        self.picked.clone().unwrap_or_default()
    }
}

impl Kind for ModelLab {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;
    const NEEDS_ROOM: bool = true;

    fn actions(&self, response: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = Vec::new();
        match cursor.tab {
            Tab::Settings => {
                actions.extend(offered::roam());
                let role = if cursor.here() == Control::Train { Role::Compute } else { Role::Move };
                actions.push(offered::space(msg::KEY_TOGGLE, role));
                actions.push(offered::act(Intent::Confirm, msg::KEY_TRAIN, &[Key::Enter], Role::Compute));
            }
            Tab::Models => {
                actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
                if !response.models.is_empty() {
                    actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
                }
                actions.push(offered::act(Intent::Confirm, msg::KEY_TOGGLE, &[Key::Enter], Role::Answer));
            }
            Tab::Goals => {
                actions.push(offered::act(Intent::Confirm, msg::KEY_NEXT_CONTROL, &[Key::Enter], Role::Move));
            }
        }
        actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
        // What is set is no part of the answer before it is trained.
        actions
            .extend([offered::undo(), offered::reset()].map(|action| Action { role: Role::Move, ..action }));
        if cursor.tab == Tab::Models && cursor.model > 0 {
            actions.push(offered::remove());
        }
        actions.push(offered::numbers(msg::KEY_LOOK_AT, response.models.len() + 1, Role::Move).on_page());
        if cursor.queue.iter().any(|settings| response.place(settings).is_none()) {
            actions.push(offered::cancel(Role::Compute));
        }
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        let models = response.all();
        let last = response.picked.as_ref().and_then(|picked| response.place(picked));
        Cursor::new(&models, last.unwrap_or(models.len() - 1))
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        match (cursor.is_working(), response.picked.is_some()) {
            (true, _) => Some(MissingInput::new(msg::LACKING_WORK)),
            (false, true) => None,
            (false, false) => Some(MissingInput::new(msg::LACKING_MODEL)),
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        match intent {
            Intent::Work => match cursor.work(&self.known) {
                Some(trained) => Self::add(response, cursor, trained),
                None => Outcome::Moved,
            },
            Intent::Computed => {
                cursor.forget_known(&self.known, response);
                cursor.model = response.all().len() - 1;
                Outcome::Moved
            }
            Intent::Cancel => Self::give_up(response, cursor),
            Intent::NextControl => cursor.turn(1),
            Intent::PreviousControl => cursor.turn(Tab::ALL.len() - 1),
            Intent::Edit(Edit::Undo) => cursor.undo(),
            Intent::Reset => cursor.set(Settings::default()),
            Intent::Pick(place) => Self::look(response, cursor, *place),
            Intent::Point(target) => Self::point(response, cursor, *target),
            Intent::Line(line) => Self::read(response, cursor, line),
            intent => match cursor.tab {
                Tab::Settings => Self::on_panel(response, cursor, intent),
                Tab::Models => Self::on_models(response, cursor, intent),
                // Enter hands nothing in before the models were looked at: `v` does.
                Tab::Goals if *intent == Intent::Confirm => cursor.open(Tab::Settings),
                Tab::Goals => Outcome::Unchanged,
            },
        }
    }

    fn is_working(&self, cursor: &Cursor) -> bool {
        cursor.is_working()
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let mark = |is_met: bool| if is_met { Mark::Right } else { Mark::Wrong };
        let met = self.met(response).into_iter().zip(&self.goals);
        let parts: Vec<_> = met.map(|(is_met, goal)| (goal.id.clone(), mark(is_met))).collect();
        let met = parts.iter().filter(|(_, mark)| *mark == Mark::Right).count();
        #[expect(clippy::cast_precision_loss, reason = "nobody writes 2^52 goals")]
        let (earned, possible) = (met as f64, parts.len().max(1) as f64);
        Some(Verdict { earned, possible, parts })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        if view.is_answering() {
            self.workshop(response, cursor, view)
        } else {
            self.told(response, cursor, view)
        }
    }

    fn gathered(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Option<Vec<Block>> {
        let mut blocks = compare::comparison(&self.known, response, cursor, view);
        blocks.push(self.goals(response, view));
        Some(blocks)
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Nothing
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("goals", self.goals.iter().map(|goal| &goal.id));
        if self.goals.is_empty() {
            faults.error_at("goals", fault::NO_GOALS, &[]);
        }
        if self.not_shown.is_empty() {
            faults.error_at("not_shown", fault::NOT_SHOWN_EMPTY, &[]);
        }
        faults.within("goals", |faults| {
            for (place, goal) in self.goals.iter().enumerate() {
                faults.within(place, |faults| goal.check(faults));
            }
        });
    }
}

impl ModelLab {
    /// Whether each goal is met.
    fn met(&self, response: &Response) -> Vec<bool> {
        let (models, first) = (response.all(), self.known.judged(&Settings::default()));
        let handed_in = self.known.judged(&response.handed_in());
        self.goals.iter().map(|goal| goal.is_met(&models, &handed_in, &first)).collect()
    }

    /// Puts a trained model into the table; it is the one handed in until another is picked.
    fn add(response: &mut Response, cursor: &mut Cursor, trained: Settings) -> Outcome {
        if response.place(&trained).is_some() {
            return Outcome::Moved;
        }
        response.models.truncate(MOST_MODELS);
        response.models.push(trained.clone());
        response.picked = Some(trained);
        cursor.model = response.models.len();
        Outcome::Changed
    }

    /// Stops the training of what is not in the table yet.
    fn give_up(response: &Response, cursor: &mut Cursor) -> Outcome {
        let before = cursor.queue.len();
        cursor.queue.retain(|settings| response.place(settings).is_some());
        cursor.job = None;
        Outcome::moved(cursor.queue.len() != before)
    }

    fn train(response: &Response, cursor: &mut Cursor) -> Outcome {
        if cursor.panel.features().is_empty() {
            return Outcome::Unclear(ParseError::new(msg::UNCLEAR_NO_COLUMNS));
        }
        if let Some(place) = response.place(&cursor.panel) {
            return Self::look(response, cursor, place);
        }
        if response.models.len() >= MOST_MODELS {
            return Outcome::Unclear(ParseError::new(msg::UNCLEAR_MODELS_FULL).with("most", MOST_MODELS));
        }
        if cursor.queue.contains(&cursor.panel) {
            return Outcome::Unchanged;
        }
        cursor.queue.push_back(cursor.panel.clone());
        Outcome::Moved
    }

    /// Looks at a model beside the first.
    fn look(response: &Response, cursor: &mut Cursor, place: usize) -> Outcome {
        if place > response.models.len().min(MOST_MODELS) {
            return Outcome::Unchanged;
        }
        let moved = (cursor.tab, cursor.model) != (Tab::Models, place);
        (cursor.tab, cursor.model) = (Tab::Models, place);
        Outcome::moved(moved)
    }

    fn on_panel(response: &Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        match intent {
            Intent::Up => cursor.go(-1, 0),
            Intent::Down => cursor.go(1, 0),
            Intent::Left => cursor.go(0, -1),
            Intent::Right => cursor.go(0, 1),
            Intent::Toggle => Self::toggle(response, cursor),
            Intent::Confirm => Self::train(response, cursor),
            _ => Outcome::Unchanged,
        }
    }

    fn toggle(response: &Response, cursor: &mut Cursor) -> Outcome {
        let mut settings = cursor.panel.clone();
        match cursor.here() {
            Control::Column(feature) => settings.toggle(feature),
            Control::Reweigh => settings.reweighed = !settings.reweighed,
            Control::Thresholds(thresholds) => settings.thresholds = thresholds,
            Control::Train => return Self::train(response, cursor),
        }
        cursor.set(settings)
    }

    fn on_models(response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let models = response.all();
        let before = cursor.model;
        match intent {
            Intent::Up => cursor.model = step(before, -1, models.len()),
            Intent::Down => cursor.model = step(before, 1, models.len()),
            Intent::Toggle => return Self::pick(response, cursor),
            Intent::Confirm => match Self::pick(response, cursor) {
                Outcome::Unchanged => return cursor.open(Tab::Settings),
                picked => return picked,
            },
            Intent::Remove => return Self::remove(response, cursor),
            _ => {}
        }
        Outcome::moved(before != cursor.model)
    }

    /// Makes the model under the cursor the one handed in.
    fn pick(response: &mut Response, cursor: &Cursor) -> Outcome {
        // The start model is no answer before something was tried.
        if response.models.is_empty() {
            return Outcome::Unchanged;
        }
        let picked = response.all().get(cursor.model).cloned();
        let before = std::mem::replace(&mut response.picked, picked);
        Outcome::changed(before != response.picked)
    }

    fn remove(response: &mut Response, cursor: &mut Cursor) -> Outcome {
        let Some(own) = cursor.model.checked_sub(1).filter(|own| *own < response.models.len()) else {
            return Outcome::Unchanged;
        };
        let removed = response.models.remove(own);
        // An old answer's models are trained again: not those that are no part of it any more.
        cursor.queue.retain(|settings| *settings != removed);
        if response.picked.as_ref() == Some(&removed) || response.models.is_empty() {
            response.picked = response.models.last().cloned();
        }
        cursor.model = cursor.model.min(response.models.len());
        Outcome::Changed
    }

    /// A click: on a tab, a control of the panel, or a model.
    fn point(response: &mut Response, cursor: &mut Cursor, target: usize) -> Outcome {
        let count = controls().count();
        let Some(tab) = target.checked_sub(FIRST_TAB) else { return Outcome::Unchanged };
        if let Some(tab) = Tab::ALL.get(tab) {
            return cursor.open(*tab);
        }
        let control = target - FIRST_CONTROL;
        if control < count {
            cursor.open(Tab::Settings);
            cursor.control = control;
            let toggled = Self::toggle(response, cursor);
            return if toggled == Outcome::Unchanged { Outcome::Moved } else { toggled };
        }
        let place = control - count;
        let is_here = (cursor.tab, cursor.model) == (Tab::Models, place);
        if is_here { Self::pick(response, cursor) } else { Self::look(response, cursor, place) }
    }
}

/// The place of the first model among all that can be picked, behind the panel.
fn first_model() -> usize {
    FIRST_CONTROL + PANEL.iter().map(|(_, controls)| controls.len()).sum::<usize>()
}
