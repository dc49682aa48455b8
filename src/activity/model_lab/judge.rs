//! Models trained for real on the training split of Adult, and judged on its test split.
//!
//! Training is a [`Job`] done in slices. What came of it is kept with the exercise, so that it reads
//! as if worked out each time, and grading an old answer again is quick.

use std::collections::VecDeque;
use std::sync::{Arc, LazyLock};

use super::settings::{Settings, Thresholds};
use crate::activity::memo::Memo;
use crate::fairness::data::{Adult, Damaged, Feature, Levels, Split};
use crate::fairness::logistic::{Design, Model, Options, Scaling, TrainError, Training};
use crate::fairness::reweighing::reweighing;
use crate::fairness::thresholds::matching_threshold;
use crate::fairness::{Confusion, Measured, Proportion, Rate, ScoreCurve, Scored, Undefined};

/// What a model decides on the test split; by sex: women, men.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Decided {
    pub(super) thresholds: [f64; 2],
    pub(super) counts: [Confusion; 2],
}

/// How well a second model guesses the sex of people from the columns that the first was given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guess {
    /// Guesses that are right, at 0.5.
    pub(super) right: Proportion,
    /// Area under the ROC curve, in 0..=1; 0.5 is chance.
    pub(super) area: f64,
}

/// What came of a training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Judged {
    pub(super) decided: Result<Decided, Undefined>,
    /// `None` where the model is given the sex: there is nothing to guess.
    pub(super) guess: Option<Result<Guess, Undefined>>,
}

impl Judged {
    /// A rate of both groups together.
    pub(super) fn overall(&self, rate: Rate) -> Measured {
        let [women, men] = self.decided?.counts;
        women.merged(men).rate(rate)
    }

    /// Area under the curve of guessing the sex: 1 where it is given.
    pub(super) fn sex_area(&self) -> Measured {
        self.guess.map_or(Ok(1.0), |guess| guess.map(|guess| guess.area))
    }
}

/// A model does not depend on the thresholds it is used with: it decides by each of them.
type Fit = Result<[Result<Decided, Undefined>; 3], Undefined>;

/// What came of the trainings done so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Known {
    fits: Memo<Settings, Fit>,
    guesses: Memo<Vec<Feature>, Result<Guess, Undefined>>,
}

impl Known {
    /// What comes of the training of `settings`, which is done if it was not yet.
    pub(super) fn judged(&self, settings: &Settings) -> Judged {
        let mut job = Job::new(self, settings);
        while !job.work(self) {}
        let nothing = Judged { decided: Err(Undefined::EmptyGroup), guess: None };
        self.get(settings).unwrap_or(nothing)
    }

    /// What came of the training of `settings`, if it was done.
    pub(super) fn get(&self, settings: &Settings) -> Option<Judged> {
        let fit = self.fits.get(&model_of(settings))?;
        let guess = if settings.knows_sex() { None } else { Some(self.guesses.get(&settings.features())?) };
        let decided = fit.and_then(|decided| decided[settings.thresholds as usize]);
        Some(Judged { decided, guess })
    }
}

/// Everybody, by split.
struct Census {
    adult: Adult,
    train: People,
    test: People,
}

struct People {
    women: Arc<[bool]>,
    incomes: Arc<[bool]>,
}

static CENSUS: LazyLock<Result<Census, Undefined>> = LazyLock::new(|| {
    let adult = Adult::decode().map_err(|Damaged| Undefined::EmptyGroup)?;
    let people = |split| {
        let people = adult.people(split);
        Ok::<_, Undefined>(People {
            women: adult.women(&people)?.into(),
            incomes: adult.outcomes(&people)?.into(),
        })
    };
    let (train, test) = (people(Split::Train)?, people(Split::Test)?);
    Ok(Census { adult, train, test })
});

fn census() -> Result<&'static Census, Undefined> {
    CENSUS.as_ref().map_err(|undefined| *undefined)
}

/// What the file holds of a column.
pub(super) fn levels(feature: Feature) -> Option<&'static Levels> {
    Some(census().ok()?.adult.column(feature).levels())
}

fn model_of(settings: &Settings) -> Settings {
    Settings { thresholds: Thresholds::default(), ..settings.clone() }
}

/// A training under way.
#[derive(Debug, Clone)]
pub(super) struct Job {
    model: Settings,
    tasks: VecDeque<Task>,
    count: usize,
    table: Option<Table>,
    training: Option<Training<Arc<Design>, Arc<[bool]>>>,
    share: f64,
}

/// What a model learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    /// Whether the income is high.
    Incomes,
    /// Whether a person is a woman.
    Sexes,
}

/// The columns of the training split.
#[derive(Debug, Clone)]
struct Table {
    features: Vec<Feature>,
    scaling: Scaling,
    design: Arc<Design>,
}

impl Job {
    pub(super) fn new(known: &Known, settings: &Settings) -> Job {
        let model = model_of(settings);
        let mut tasks = VecDeque::new();
        if known.fits.get(&model).is_none() {
            tasks.push_back(Task::Incomes);
        }
        if !settings.knows_sex() && known.guesses.get(&settings.features()).is_none() {
            tasks.push_back(Task::Sexes);
        }
        Job { model, count: tasks.len(), tasks, table: None, training: None, share: 0.0 }
    }

    /// Whether it trains what `settings` ask for.
    pub(super) fn is_of(&self, settings: &Settings) -> bool {
        self.model == model_of(settings)
    }

    /// What is being learned now.
    pub(super) fn task(&self) -> Option<Task> {
        self.tasks.front().copied()
    }

    /// How far the whole has come, in 0..=1.
    #[expect(clippy::cast_precision_loss, reason = "there are two tasks at most")]
    pub(super) fn share(&self) -> f64 {
        let done = self.count.saturating_sub(self.tasks.len()) as f64;
        if self.count == 0 { 1.0 } else { (done + self.share).min(self.count as f64) / self.count as f64 }
    }

    /// Does a slice of some milliseconds. Says whether nothing is left to do: all is in `known`.
    pub(super) fn work(&mut self, known: &Known) -> bool {
        let Some(task) = self.task() else { return true };
        match self.slice(task, known) {
            Ok(false) => {}
            Ok(true) => {
                self.tasks.pop_front();
                (self.training, self.share) = (None, 0.0);
            }
            Err(undefined) => {
                self.forgo(task, known, undefined);
                self.tasks.pop_front();
                (self.training, self.share) = (None, 0.0);
            }
        }
        self.tasks.is_empty()
    }

    /// A slice of `task`; whether that was its last.
    fn slice(&mut self, task: Task, known: &Known) -> Result<bool, Undefined> {
        let census = census()?;
        let Some(table) = &self.table else {
            self.table = Some(Table::new(&census.adult, self.model.features())?);
            return Ok(false);
        };
        let Some(training) = &mut self.training else {
            let weights = match task {
                Task::Incomes if self.model.reweighed => Some(weights(&census.train)?),
                _ => None,
            };
            let labels = task.labels(&census.train).clone();
            let options = Options::default();
            let begun = Training::new(table.design.clone(), labels, weights.as_deref(), options);
            self.training = Some(begun.map_err(reason)?);
            return Ok(false);
        };
        let Some(model) = training.model() else {
            self.share = training.step().map_err(reason)?.share;
            return Ok(false);
        };
        match task {
            Task::Incomes => {
                let fit = table.decide(&model, census)?;
                known.fits.keep(self.model.clone(), Ok(fit));
            }
            Task::Sexes => {
                let guess = table.guess(&model, census)?;
                known.guesses.keep(self.model.features(), Ok(guess));
            }
        }
        Ok(true)
    }

    /// Remembers why there is nothing.
    fn forgo(&self, task: Task, known: &Known, undefined: Undefined) {
        match task {
            Task::Incomes => known.fits.keep(self.model.clone(), Err(undefined)),
            Task::Sexes => known.guesses.keep(self.model.features(), Err(undefined)),
        }
    }
}

impl Task {
    fn labels(self, people: &People) -> &Arc<[bool]> {
        match self {
            Task::Incomes => &people.incomes,
            Task::Sexes => &people.women,
        }
    }
}

/// Why a training came to nothing, as a measure says it.
fn reason(error: TrainError) -> Undefined {
    match error {
        TrainError::Undefined(undefined) => undefined,
        TrainError::Cancelled | TrainError::NotConverged => Undefined::NotANumber,
    }
}

/// The weight of each person so that sex and income are independent.
fn weights(people: &People) -> Result<Vec<f64>, Undefined> {
    let rows = || people.women.iter().copied().zip(people.incomes.iter().copied());
    let group = |sex| Proportion::of(rows().filter(|(woman, _)| *woman == sex), |(_, income)| income);
    let table = reweighing(&[group(true), group(false)])?;
    rows().map(|(woman, income)| table[usize::from(!woman)].of(income)).collect()
}

impl Table {
    fn new(adult: &Adult, features: Vec<Feature>) -> Result<Table, Undefined> {
        let columns = adult.design_columns(&features, &adult.people(Split::Train))?;
        let scaling = Scaling::fit(&columns)?;
        let design = Arc::new(Design::new(&columns, &scaling)?);
        Ok(Table { features, scaling, design })
    }

    /// The scores that a model gives to the people of the test split.
    fn test_scores(&self, model: &Model, adult: &Adult) -> Result<Vec<f64>, Undefined> {
        let columns = adult.design_columns(&self.features, &adult.people(Split::Test))?;
        model.probabilities(&Design::new(&columns, &self.scaling)?)
    }

    /// What a model of incomes decides by each of the [`Thresholds`].
    fn decide(&self, model: &Model, census: &Census) -> Result<[Result<Decided, Undefined>; 3], Undefined> {
        let [women, men] = by_sex(&model.probabilities(&self.design)?, &census.train)?;
        let [test_women, test_men] = by_sex(&self.test_scores(model, &census.adult)?, &census.test)?;
        let matched = |rate| {
            let found = matching_threshold(&women, rate, men.at(0.5)?.rate(rate)?)?;
            // What is shown is what is used.
            Ok((found * 1000.0).round() / 1000.0)
        };
        Ok(Thresholds::ALL.map(|thresholds| {
            let women = match thresholds {
                Thresholds::Half => 0.5,
                Thresholds::EqualSelection => matched(Rate::Selection)?,
                Thresholds::EqualOpportunity => matched(Rate::TruePositive)?,
            };
            let counts = [test_women.at(women)?, test_men.at(0.5)?];
            Ok(Decided { thresholds: [women, 0.5], counts })
        }))
    }

    fn guess(&self, model: &Model, census: &Census) -> Result<Guess, Undefined> {
        let scores = self.test_scores(model, &census.adult)?;
        let people = scores.into_iter().zip(census.test.women.iter());
        let curve = ScoreCurve::new(people.map(|(score, woman)| Scored { score, outcome: *woman }))?;
        Ok(Guess { right: curve.at(0.5)?.proportion(Rate::Accuracy), area: curve.area_under_roc()? })
    }
}

/// Scores and incomes of women, then of men.
fn by_sex(scores: &[f64], people: &People) -> Result<[ScoreCurve; 2], Undefined> {
    let curve = |sex: bool| {
        let rows = scores.iter().zip(people.women.iter()).zip(people.incomes.iter());
        let of_sex = rows.filter(|((_, woman), _)| **woman == sex);
        ScoreCurve::new(of_sex.map(|((score, _), income)| Scored { score: *score, outcome: *income }))
    };
    Ok([curve(true)?, curve(false)?])
}
