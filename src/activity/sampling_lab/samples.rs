//! Training samples with a chosen share of women, and what a model trained on each does.
//!
//! The shape to be seen: performance drops for the sex that is under-represented, and a balanced set is
//! nearly as good for each group as a set of that sex alone (Larrazabal et al., PNAS 117(23), 2020,
//! on chest X-rays; here on incomes).

use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};

use rand::seq::index;
use rand::{SeedableRng, rngs};
use serde::Deserialize;

use crate::activity::memo::Memo;
use crate::fairness::data::{Adult, Feature, Split};
use crate::fairness::logistic::{Design, Options, Scaling, TrainError, train};
use crate::fairness::{Measured, Rate, ScoreCurve, Scored, Undefined};
use crate::page::Range;

/// How samples are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// How many people a sample has, 300 to 5,000.
    pub size: usize,
    /// How many samples are drawn for each share, 2 to 30.
    pub draws: usize,
    /// What the draws depend on: the same seed gives everybody the same samples.
    pub seed: u64,
}

/// What is looked at in the test split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Measure {
    /// The share of wrong decisions at threshold 0.5, 1 − accuracy.
    Error,
    /// The false negative rate at threshold 0.5: high incomes that the model does not find.
    Misses,
    /// The area under the ROC curve.
    Area,
}

impl Measure {
    /// All of them, in the order shown.
    pub(super) const ALL: [Measure; 3] = [Measure::Error, Measure::Misses, Measure::Area];
}

/// The measures of one group after one draw.
type Measures = [f64; 3];

/// What the draws of one share gave: for each draw, women and men.
pub(super) type Drawn = Result<Vec<[Measures; 2]>, Undefined>;

/// What every draw needs, made once.
struct Base {
    adult: Adult,
    features: Vec<Feature>,
    scaling: Scaling,
    /// The training people: women, men.
    people: [Vec<usize>; 2],
    test: Design,
    outcomes: Vec<bool>,
    women: Vec<bool>,
}

/// The draws of one share, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Job {
    plan: Plan,
    pub(super) share: u8,
    done: Vec<[Measures; 2]>,
}

/// What was drawn, by plan and share.
pub(super) type Memory = Memo<(Plan, u8), Arc<Drawn>>;

/// The samples of a plan, those drawn already at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Samples<'a> {
    pub(super) plan: Plan,
    pub(super) memory: &'a Memory,
}

impl Samples<'_> {
    /// The draws of a share, if they were made already.
    pub(super) fn remembered(self, share: u8) -> Option<Arc<Drawn>> {
        self.memory.get(&(self.plan, share))
    }

    /// The draws of a share, made now if they were not yet.
    fn drawn(self, share: u8) -> Arc<Drawn> {
        loop {
            if let Some(drawn) = self.remembered(share) {
                return drawn;
            }
            let mut job = Job::new(self.plan, share);
            while !job.work(self.memory) {}
        }
    }

    /// The mean over the draws of a share, and the lowest and highest of them.
    pub(super) fn range(self, share: u8, group: usize, measure: Measure) -> Result<Range, Undefined> {
        let drawn = self.drawn(share);
        let made = drawn.as_ref().as_ref().map_err(|undefined| *undefined)?;
        let values = || made.iter().map(|draw| draw[group][measure as usize]);
        #[expect(clippy::cast_precision_loss, reason = "there are some dozen draws")]
        let value = values().sum::<f64>() / made.len() as f64;
        Ok(Range {
            low: values().fold(f64::INFINITY, f64::min),
            value,
            high: values().fold(f64::NEG_INFINITY, f64::max),
        })
    }

    /// The mean over the draws of a share.
    pub(super) fn mean(self, share: u8, group: usize, measure: Measure) -> Measured {
        self.range(share, group, measure).map(|range| range.value)
    }
}

impl Job {
    pub(super) fn new(plan: Plan, share: u8) -> Job {
        Job { plan, share, done: Vec::new() }
    }

    /// How many draws are done, and how many there are to be.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.plan.draws)
    }

    /// Makes one draw. Says whether all are made, and in `memory`.
    pub(super) fn work(&mut self, memory: &Memory) -> bool {
        let drawn = match draw(self.plan, self.share, self.done.len()) {
            Ok(measures) => {
                self.done.push(measures);
                if self.done.len() < self.plan.draws {
                    return false;
                }
                Ok(std::mem::take(&mut self.done))
            }
            Err(TrainError::Undefined(undefined)) => Err(undefined),
            // A training that does not arrive gives numbers that are none.
            Err(_) => Err(Undefined::NotANumber),
        };
        memory.keep((self.plan, self.share), Arc::new(drawn));
        true
    }
}

impl Base {
    fn get() -> Result<&'static Base, Undefined> {
        static BASE: OnceLock<Result<Base, Undefined>> = OnceLock::new();
        BASE.get_or_init(Base::new).as_ref().map_err(|undefined| *undefined)
    }

    fn new() -> Result<Base, Undefined> {
        let adult = Adult::decode().map_err(|_| Undefined::NotANumber)?;
        let features: Vec<Feature> =
            Feature::INPUTS.into_iter().filter(|feature| *feature != Feature::Sex).collect();
        let (train, test) = (adult.people(Split::Train), adult.people(Split::Test));
        let scaling = Scaling::fit(&adult.design_columns(&features, &train)?)?;
        let sexes = adult.women(&train)?;
        let of = |women: bool| train.clone().zip(&sexes).filter(move |(_, sex)| **sex == women);
        let people = [true, false].map(|women| of(women).map(|(person, _)| person).collect());
        Ok(Base {
            test: Design::new(&adult.design_columns(&features, &test)?, &scaling)?,
            outcomes: adult.outcomes(&test)?,
            women: adult.women(&test)?,
            people,
            scaling,
            features,
            adult,
        })
    }
}

/// Draws a sample, trains on it, and measures both groups in the test split.
fn draw(plan: Plan, share: u8, number: usize) -> Result<[Measures; 2], TrainError> {
    let base = Base::get()?;
    let women = plan.size * usize::from(share.min(100)) / 100;
    let mut sample = Vec::with_capacity(plan.size);
    for (group, count) in [women, plan.size - women].into_iter().enumerate() {
        // Each draw of each group has a stream of its own: another share changes how many are taken.
        let mut rng = rngs::ChaCha8Rng::seed_from_u64(plan.seed);
        rng.set_stream(2 * number as u64 + group as u64);
        let people = &base.people[group];
        let places = index::sample(&mut rng, people.len(), count.min(people.len()));
        sample.extend(places.into_iter().map(|place| people[place]));
    }
    let sample = sample.iter().copied();
    let design = Design::new(&base.adult.design_columns(&base.features, &sample)?, &base.scaling)?;
    let outcomes = base.adult.outcomes(&sample)?;
    let model = train(&design, &outcomes, None, Options::default(), |_| ControlFlow::Continue(()))?;
    let scores = model.probabilities(&base.test)?;
    let measures = |women: bool| -> Result<Measures, Undefined> {
        let people = scores.iter().zip(&base.outcomes).zip(&base.women);
        let people = people.filter(|(_, sex)| **sex == women);
        let curve =
            ScoreCurve::new(people.map(|((score, outcome), _)| Scored { score: *score, outcome: *outcome }))?;
        let decided = curve.at(0.5)?;
        let error = 1.0 - decided.rate(Rate::Accuracy)?;
        Ok([error, decided.rate(Rate::FalseNegative)?, curve.area_under_roc()?])
    };
    Ok([measures(true)?, measures(false)?])
}
