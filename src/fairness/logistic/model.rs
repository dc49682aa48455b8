//! The model and its training.

use std::borrow::Borrow;
use std::error::Error;
use std::fmt;
use std::ops::ControlFlow;

use super::super::Undefined;
use super::super::number::finite;
use super::Design;
use super::cholesky::Symmetric;
use super::newton::{Objective, sigmoid};

/// A trained logistic regression.
///
/// P(Y=1 | x) = 1 / (1 + exp(−(b + w · x))), with w the coefficients and b the intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The coefficients, then the intercept.
    weights: Vec<f64>,
}

impl Model {
    /// The coefficients w: of the numeric columns first, then level by level, in log-odds.
    pub fn coefficients(&self) -> &[f64] {
        self.weights.split_last().map_or(&[], |(_, coefficients)| coefficients)
    }

    /// The intercept b, in log-odds.
    pub fn intercept(&self) -> f64 {
        self.weights.last().copied().unwrap_or(0.0)
    }

    /// Each row's probability of a positive outcome, in 0..=1.
    ///
    /// # Errors
    /// [`Undefined::LengthMismatch`] if the design has other features than the training one;
    /// [`Undefined::NotANumber`] if a row's numbers are too large to be added up.
    pub fn probabilities(&self, design: &Design) -> Result<Vec<f64>, Undefined> {
        if design.features() + 1 != self.weights.len() {
            return Err(Undefined::LengthMismatch);
        }
        design.margins(&self.weights).map(|margin| finite(sigmoid(margin))).collect()
    }
}

/// How to train.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// C, the weight of the data against the penalty; above 0, larger means less penalty.
    pub c: f64,
    /// Training ends when no derivative of the loss, per unit of data, is larger.
    pub tolerance: f64,
    /// Steps after which training is given up.
    pub max_steps: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { c: 1.0, tolerance: 1e-8, max_steps: 100 }
    }
}

/// How far training has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Steps made so far.
    pub number: u32,
    /// Loss C Σ wᵢ ln(1 + exp(−yᵢ mᵢ)) + ½ |w|², never rising.
    pub loss: f64,
    /// Share of the way from the first derivative to the tolerance, on a log scale, in 0..=1.
    pub share: f64,
}

/// Why there is no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainError {
    /// The data allow none.
    Undefined(Undefined),
    /// The callback asked to stop.
    Cancelled,
    /// The tolerance was not reached in the steps allowed.
    NotConverged,
}

impl fmt::Display for TrainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Error for TrainError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            TrainError::Undefined(undefined) => Some(undefined),
            TrainError::Cancelled | TrainError::NotConverged => None,
        }
    }
}

impl From<Undefined> for TrainError {
    fn from(undefined: Undefined) -> Self {
        Self::Undefined(undefined)
    }
}

/// A training under way, made step by step so that whoever waits can see it and stop it.
///
/// Minimises C Σ wᵢ ln(1 + exp(−yᵢ mᵢ)) + ½ |w|², with mᵢ = b + w · xᵢ and yᵢ = ±1; the intercept
/// is not penalised. Damped Newton steps from zero, some milliseconds each. `D` holds the
/// [`Design`] and `L` the labels, borrowed or owned.
///
/// Reference: Hastie, Tibshirani & Friedman, *The Elements of Statistical Learning*, 4.4.
#[derive(Debug, Clone)]
pub struct Training<D, L> {
    design: D,
    labels: L,
    /// Sample weights times C.
    weights: Vec<f64>,
    tolerance: f64,
    max_steps: u32,
    point: Vec<f64>,
    loss: f64,
    number: u32,
    first_slope: Option<f64>,
    ahead: Ahead,
}

/// What comes next in a training.
#[derive(Debug, Clone)]
enum Ahead {
    /// A look at the point it is at.
    Look,
    /// A step down, from the derivatives there.
    Descent(Vec<f64>, Symmetric),
    /// Nothing: the point is the model.
    Nothing,
}

impl<D: Borrow<Design>, L: Borrow<[bool]>> Training<D, L> {
    /// Begins a training; `weights` are one for each row, or none.
    ///
    /// # Errors
    /// [`Undefined::LengthMismatch`] if labels or weights are not one for each row;
    /// [`Undefined::OutOfRange`] for a negative weight or a C that is not above 0;
    /// [`Undefined::NotANumber`] for weights that are not finite or have no finite sum; [`Undefined::OneGroup`] if all
    /// rows that weigh have the same label.
    pub fn new(design: D, labels: L, weights: Option<&[f64]>, options: Options) -> Result<Self, TrainError> {
        let weights = scaled_weights(design.borrow(), labels.borrow(), weights, options.c)?;
        let tolerance = options.tolerance * finite(weights.iter().sum())?;
        let point = vec![0.0; design.borrow().features() + 1];
        let objective = Objective { design: design.borrow(), labels: labels.borrow(), weights: &weights };
        let loss = objective.loss(&point);
        let max_steps = options.max_steps;
        let ahead = Ahead::Look;
        Ok(Self {
            design,
            labels,
            weights,
            tolerance,
            max_steps,
            point,
            loss,
            number: 0,
            first_slope: None,
            ahead,
        })
    }

    /// Makes one step, the first of which only looks at where it starts.
    ///
    /// Once [`Training::model`] has one, further steps change nothing.
    ///
    /// # Errors
    /// [`TrainError::NotConverged`] if the tolerance was not reached in the steps allowed;
    /// [`Undefined::NotANumber`] if the numbers have grown too large.
    pub fn step(&mut self) -> Result<Step, TrainError> {
        let objective =
            Objective { design: self.design.borrow(), labels: self.labels.borrow(), weights: &self.weights };
        match std::mem::replace(&mut self.ahead, Ahead::Look) {
            Ahead::Look => {}
            Ahead::Descent(gradient, curvature) => {
                if self.number == self.max_steps {
                    return Err(TrainError::NotConverged);
                }
                let direction = curvature.solve(gradient).ok_or(TrainError::NotConverged)?;
                (self.point, self.loss) =
                    objective.descend(&self.point, &direction, self.loss).ok_or(TrainError::NotConverged)?;
                self.number += 1;
            }
            Ahead::Nothing => {
                self.ahead = Ahead::Nothing;
                return Ok(Step { number: self.number, loss: self.loss, share: 1.0 });
            }
        }
        let (gradient, curvature) = objective.derivatives(&self.point);
        let slope =
            gradient.iter().try_fold(0.0_f64, |most, g| Ok::<_, Undefined>(most.max(finite(*g)?.abs())))?;
        let start = *self.first_slope.get_or_insert(slope);
        let share = share_done(start, slope, self.tolerance);
        self.ahead =
            if slope <= self.tolerance { Ahead::Nothing } else { Ahead::Descent(gradient, curvature) };
        Ok(Step { number: self.number, loss: self.loss, share })
    }

    /// The model, once a step has reached the tolerance.
    pub fn model(&self) -> Option<Model> {
        matches!(self.ahead, Ahead::Nothing).then(|| Model { weights: self.point.clone() })
    }
}

/// Trains a model at one go; `weights` are one for each row, or none.
///
/// `progress` is called after each step and stops the [`Training`] by `ControlFlow::Break`.
///
/// # Errors
/// Those of [`Training::new`] and [`Training::step`]; [`TrainError::Cancelled`] if it was stopped.
pub fn train(
    design: &Design,
    labels: &[bool],
    weights: Option<&[f64]>,
    options: Options,
    mut progress: impl FnMut(Step) -> ControlFlow<()>,
) -> Result<Model, TrainError> {
    let mut training = Training::new(design, labels, weights, options)?;
    loop {
        if progress(training.step()?).is_break() {
            return Err(TrainError::Cancelled);
        }
        if let Some(model) = training.model() {
            return Ok(model);
        }
    }
}

/// The rows' weights times C, checked.
fn scaled_weights(
    design: &Design,
    labels: &[bool],
    weights: Option<&[f64]>,
    c: f64,
) -> Result<Vec<f64>, Undefined> {
    let rows = design.rows();
    if labels.len() != rows || weights.is_some_and(|weights| weights.len() != rows) {
        return Err(Undefined::LengthMismatch);
    }
    if finite(c)? <= 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let scaled = match weights {
        None => vec![c; rows],
        Some(weights) => weights.iter().map(|w| finite(w * c)).collect::<Result<_, _>>()?,
    };
    if scaled.iter().any(|weight| *weight < 0.0) {
        return Err(Undefined::OutOfRange);
    }
    let has = |outcome| scaled.iter().zip(labels).any(|(w, y)| *w > 0.0 && *y == outcome);
    if has(true) && has(false) { Ok(scaled) } else { Err(Undefined::OneGroup) }
}

fn share_done(start: f64, slope: f64, tolerance: f64) -> f64 {
    if slope <= tolerance || start <= tolerance {
        return 1.0;
    }
    ((start / slope).ln() / (start / tolerance).ln()).clamp(0.0, 1.0)
}
