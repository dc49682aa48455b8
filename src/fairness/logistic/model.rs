//! The model and its training.

use std::ops::ControlFlow;

use super::super::Undefined;
use super::super::number::finite;
use super::Design;
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

impl From<Undefined> for TrainError {
    fn from(undefined: Undefined) -> Self {
        Self::Undefined(undefined)
    }
}

/// Trains a model; `weights` are one for each row, or none.
///
/// Minimises C Σ wᵢ ln(1 + exp(−yᵢ mᵢ)) + ½ |w|², with mᵢ = b + w · xᵢ and yᵢ = ±1; the intercept
/// is not penalised. Damped Newton steps from zero. `progress` is called after each step (some
/// milliseconds) and stops the training by `ControlFlow::Break`.
///
/// Reference: Hastie, Tibshirani & Friedman, *The Elements of Statistical Learning*, 4.4.
///
/// # Errors
/// [`Undefined::LengthMismatch`] if labels or weights are not one for each row;
/// [`Undefined::OutOfRange`] for a negative weight or a C that is not above 0;
/// [`Undefined::NotANumber`] for weights that are not finite or have no finite sum; [`Undefined::OneGroup`] if all
/// rows that weigh have the same label.
pub fn train(
    design: &Design,
    labels: &[bool],
    weights: Option<&[f64]>,
    options: Options,
    mut progress: impl FnMut(Step) -> ControlFlow<()>,
) -> Result<Model, TrainError> {
    let weights = scaled_weights(design, labels, weights, options.c)?;
    let tolerance = options.tolerance * finite(weights.iter().sum())?;
    let objective = Objective { design, labels, weights: &weights };
    let mut point = vec![0.0; design.features() + 1];
    let mut loss = objective.loss(&point);
    let mut first_slope = None;
    for number in 0..=options.max_steps {
        let (gradient, curvature) = objective.derivatives(&point);
        let slope =
            gradient.iter().try_fold(0.0_f64, |most, g| Ok::<_, Undefined>(most.max(finite(*g)?.abs())))?;
        let start = *first_slope.get_or_insert(slope);
        let step = Step { number, loss, share: share_done(start, slope, tolerance) };
        if progress(step).is_break() {
            return Err(TrainError::Cancelled);
        }
        if slope <= tolerance {
            return Ok(Model { weights: point });
        }
        let direction = curvature.solve(gradient).ok_or(TrainError::NotConverged)?;
        (point, loss) = objective.descend(&point, &direction, loss).ok_or(TrainError::NotConverged)?;
    }
    Err(TrainError::NotConverged)
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
