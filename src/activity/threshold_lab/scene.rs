//! The scores of two groups, and the decisions that thresholds make of them.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Setting;
use crate::fairness::data::{Adult, Compas, CompasGroup, Feature, Split, compas};
use crate::fairness::logistic::{Design, Options, Scaling, Training};
use crate::fairness::{Confusion, ScoreCurve, Scored};

/// Whose scores are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Scores {
    /// Women and men of the Adult test split, as the logistic model without the column "sex" scores
    /// them: row 2 of the table of remedies. A high score is good for the person.
    Adult,
    /// Women and men by COMPAS decile, 1 to 10. A high score is bad for the person.
    Compas,
}

/// The scores of women and of men, sorted once.
#[derive(Debug)]
pub(super) struct Scene {
    curves: [ScoreCurve; 2],
    /// The share of each group in each bin of its histogram.
    pub(super) bins: [Vec<f64>; 2],
}

/// The thresholds that can be set: the lowest, how far apart, how many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    pub(super) low: f64,
    pub(super) positions: usize,
    /// Positions in a unit.
    per_unit: f64,
    /// The positions that an arrow passes.
    pub(super) stride: usize,
    /// The decimals of a threshold.
    pub(super) decimals: usize,
}

/// The same whoever asks, and when: what a learner waits for is told by their own cursor.
static ADULT: OnceLock<Option<Scene>> = OnceLock::new();
static COMPAS: OnceLock<Option<Scene>> = OnceLock::new();

/// A model being trained, step by step, so that whoever waits can see it.
#[derive(Debug, Clone)]
pub(super) struct Loading {
    adult: Adult,
    features: Vec<Feature>,
    scaling: Scaling,
    training: Training<Design, Vec<bool>>,
    /// How far it has come, from 0 to 1.
    pub(super) share: f64,
}

/// How many bins the scores of the model are put into.
const BINS: u8 = 50;

impl Scores {
    /// The scores themselves; the model is trained when they are first asked for.
    ///
    /// `None` only if the embedded data are damaged.
    pub(super) fn scene(self) -> Option<&'static Scene> {
        match self {
            Scores::Adult => ADULT.get_or_init(Scene::adult),
            Scores::Compas => COMPAS.get_or_init(Scene::compas),
        }
        .as_ref()
    }

    /// Whether the scores are counts: then nothing is trained, and nobody waits.
    pub(super) const fn are_counted(self) -> bool {
        matches!(self, Scores::Compas)
    }

    /// Makes a step of what the scores wait for; one is enough where they were trained before.
    /// Returns whether they are there.
    pub(super) fn load(self, loading: &mut Option<Loading>) -> bool {
        if !self.are_counted() && ADULT.get().is_none() {
            *loading = loading.take().or_else(Loading::begin).and_then(Loading::step);
            if loading.is_some() {
                return false;
            }
            // Trained, or, with damaged data, found to be impossible.
            self.scene();
        }
        *loading = None;
        true
    }

    /// The thresholds that can be set. The last one of COMPAS selects nobody.
    pub(super) const fn axis(self) -> Axis {
        match self {
            Scores::Adult => Axis { low: 0.0, positions: 1001, per_unit: 1000.0, stride: 10, decimals: 3 },
            Scores::Compas => Axis { low: 1.0, positions: 11, per_unit: 1.0, stride: 1, decimals: 0 },
        }
    }

    /// Where the thresholds stand in practice: even odds; "high risk" from decile 5 on.
    pub(super) const fn usual(self) -> Setting {
        match self {
            Scores::Adult => Setting { women: 0.5, men: 0.5 },
            Scores::Compas => Setting { women: Compas::HIGH_RISK, men: Compas::HIGH_RISK },
        }
    }
}

impl Axis {
    /// The threshold at a position; the last one at a position beyond.
    pub(super) fn value(self, position: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "there are a thousand positions")]
        let steps = position.min(self.positions - 1) as f64;
        self.low + steps / self.per_unit
    }

    /// The position nearest to a threshold, whatever it is.
    pub(super) fn position(self, value: f64) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates, and gives 0 for NaN"
        )]
        let position = ((value - self.low) * self.per_unit).round() as usize;
        position.min(self.positions - 1)
    }

    /// Whether a typed number is a threshold.
    pub(super) fn holds(self, value: f64) -> bool {
        (self.low..=self.value(self.positions)).contains(&value)
    }
}

impl Scene {
    /// The decisions of both groups.
    pub(super) fn decide(&self, setting: Setting) -> [Confusion; 2] {
        let cut = |curve: &ScoreCurve, threshold: f64| curve.at(threshold).unwrap_or_default();
        [cut(&self.curves[0], setting.women), cut(&self.curves[1], setting.men)]
    }

    fn new(curves: [ScoreCurve; 2], edges: &[f64]) -> Scene {
        let shares = |curve: &ScoreCurve| {
            let people = curve.between(f64::NEG_INFINITY, f64::INFINITY).trials();
            let share = |edges: &[f64]| match edges {
                [low, high] => ratio(curve.between(*low, *high).trials(), people),
                _ => 0.0,
            };
            edges.windows(2).map(share).collect()
        };
        let bins = [shares(&curves[0]), shares(&curves[1])];
        Scene { curves, bins }
    }

    fn adult() -> Option<Scene> {
        let mut loading = Loading::begin()?;
        loop {
            match loading.training.model() {
                Some(_) => return loading.scene(),
                None => loading.training.step().ok()?,
            };
        }
    }

    fn compas() -> Option<Scene> {
        let groups = compas().ok()?;
        let of = |group| groups.iter().find(|counts| counts.group == group)?.curve().ok();
        let edges: Vec<f64> = (1..=11_u8).map(f64::from).collect();
        Some(Scene::new([of(CompasGroup::Women)?, of(CompasGroup::Men)?], &edges))
    }
}

impl Loading {
    fn begin() -> Option<Loading> {
        let adult = Adult::decode().ok()?;
        let features: Vec<Feature> =
            Feature::INPUTS.into_iter().filter(|feature| *feature != Feature::Sex).collect();
        let columns = adult.design_columns(&features, &adult.people(Split::Train)).ok()?;
        let scaling = Scaling::fit(&columns).ok()?;
        let design = Design::new(&columns, &scaling).ok()?;
        let outcomes = adult.outcomes(&adult.people(Split::Train)).ok()?;
        let training = Training::new(design, outcomes, None, Options::default()).ok()?;
        Some(Loading { adult, features, scaling, training, share: 0.0 })
    }

    /// One step further; `None` once the scores are there, or cannot be.
    fn step(mut self) -> Option<Loading> {
        self.share = self.training.step().ok()?.share;
        if self.training.model().is_none() {
            return Some(self);
        }
        ADULT.get_or_init(|| self.scene());
        None
    }

    /// The test split, scored by the trained model.
    fn scene(&self) -> Option<Scene> {
        let people = self.adult.people(Split::Test);
        let columns = self.adult.design_columns(&self.features, &people).ok()?;
        let test = Design::new(&columns, &self.scaling).ok()?;
        let scores = self.training.model()?.probabilities(&test).ok()?;
        let sexes = self.adult.women(&people).ok()?;
        let people: Vec<_> = scores.into_iter().zip(self.adult.outcomes(&people).ok()?).zip(sexes).collect();
        let of = |women: bool| {
            let group = people.iter().filter(|(_, woman)| *woman == women);
            ScoreCurve::new(group.map(|((score, outcome), _)| Scored { score: *score, outcome: *outcome }))
        };
        let mut edges: Vec<f64> = (0..BINS).map(|bin| f64::from(bin) / f64::from(BINS)).collect();
        edges.push(f64::INFINITY);
        Some(Scene::new([of(true).ok()?, of(false).ok()?], &edges))
    }
}

#[expect(clippy::cast_precision_loss, reason = "nobody has counted 2^52 people")]
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
