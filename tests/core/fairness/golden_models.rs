//! AUC, calibration and logistic regression as scikit-learn gives them.

use std::collections::HashMap;
use std::ops::ControlFlow;

use biaiscope::fairness::calibration::calibration;
use biaiscope::fairness::logistic::{Column, Design, Options, Scaling, TrainError, Training, train};
use biaiscope::fairness::{ScoreCurve, Scored};
use serde::Deserialize;

use super::support::{Outcome, close, golden};

#[derive(Deserialize)]
struct Case {
    scores: Vec<f64>,
    outcomes: Vec<bool>,
    auc: f64,
    /// By number of bins: outcome rates and mean scores of the bins that are not empty.
    calibration: HashMap<u16, [Vec<f64>; 2]>,
}

#[test]
fn auc_and_calibration() -> Outcome {
    for case in golden::<Vec<Case>>(include_str!("golden/scores.json")) {
        let people: Vec<Scored> = case
            .scores
            .into_iter()
            .zip(case.outcomes)
            .map(|(score, outcome)| Scored { score, outcome })
            .collect();
        close(ScoreCurve::new(people.iter().copied())?.area_under_roc(), case.auc, 1e-12);
        for (bins, [rates, scores]) in case.calibration {
            let bins = calibration(&people, bins)?;
            let filled: Vec<_> = bins.iter().filter(|bin| bin.outcomes.trials() > 0).collect();
            assert_eq!(filled.len(), rates.len());
            for ((bin, rate), score) in filled.into_iter().zip(rates).zip(scores) {
                close(bin.outcomes.value(), rate, 1e-12);
                close(bin.mean_score, score, 1e-12);
            }
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Logistic {
    numbers: Vec<Vec<f64>>,
    categories: Vec<Vec<u16>>,
    levels: Vec<u16>,
    outcomes: Vec<bool>,
    weights: Vec<f64>,
    models: Vec<Trained>,
}

#[derive(Deserialize)]
struct Trained {
    c: f64,
    weighted: bool,
    coefficients: Vec<f64>,
    intercept: f64,
    probabilities: Vec<f64>,
}

#[test]
fn logistic_regression() -> Result<(), TrainError> {
    let data = golden::<Logistic>(include_str!("golden/logistic.json"));
    let numbers = data.numbers.into_iter().map(Column::Number);
    let categories = data.categories.into_iter().zip(data.levels);
    let columns: Vec<Column> =
        numbers.chain(categories.map(|(codes, levels)| Column::Category { codes, levels })).collect();
    let design = Design::new(&columns, &Scaling::fit(&columns)?)?;
    for expected in data.models {
        let weights = expected.weighted.then_some(data.weights.as_slice());
        let options = Options { c: expected.c, ..Options::default() };
        let model = train(&design, &data.outcomes, weights, options, |_| ControlFlow::Continue(()))?;
        assert_eq!(model.coefficients().len(), expected.coefficients.len());
        for (own, sklearn) in model.coefficients().iter().zip(expected.coefficients) {
            close(Ok(*own), sklearn, 1e-7);
        }
        close(Ok(model.intercept()), expected.intercept, 1e-7);
        for (own, sklearn) in model.probabilities(&design)?.into_iter().zip(expected.probabilities) {
            close(Ok(own), sklearn, 1e-8);
        }
    }
    Ok(())
}

/// Here full Newton steps would raise the loss: they have to be shortened.
#[test]
fn training_descends_where_full_steps_would_not() -> Result<(), TrainError> {
    let columns = [Column::Number(vec![-1.0, 0.0, -23.0, -4.0, -21.0])];
    let design = Design::new(&columns, &Scaling::fit(&columns)?)?;
    let labels = [true, true, false, true, true];
    let weights = [1000.0, 1.0, 10_000.0, 10.0, 100.0];
    let options = Options { c: 10.0, ..Options::default() };
    let mut losses = Vec::new();
    let model = train(&design, &labels, Some(&weights), options, |step| {
        losses.push(step.loss);
        ControlFlow::Continue(())
    })?;
    assert!(losses.is_sorted_by(|before, after| before >= after));
    // The intercept is not penalised, so at the optimum the weighted residuals add up to zero.
    let residuals = model.probabilities(&design)?.into_iter().zip(labels).zip(weights);
    let sum: f64 = residuals.map(|((p, label), weight)| weight * (p - f64::from(u8::from(label)))).sum();
    close(Ok(sum), 0.0, 1e-3);
    Ok(())
}

#[test]
fn training_step_by_step_is_training_at_one_go() -> Result<(), TrainError> {
    let columns = [Column::Number(vec![0.0, 1.0, 2.0, 3.0, 4.0])];
    let design = Design::new(&columns, &Scaling::fit(&columns)?)?;
    let labels = [false, true, false, true, true];
    let mut steps = Vec::new();
    let whole = train(&design, &labels, None, Options::default(), |step| {
        steps.push(step);
        ControlFlow::Continue(())
    })?;
    let mut training = Training::new(&design, &labels[..], None, Options::default())?;
    for step in &steps {
        assert_eq!(training.model(), None);
        assert_eq!(training.step()?, *step);
    }
    assert_eq!(training.model(), Some(whole.clone()));
    training.step()?;
    assert_eq!(training.model(), Some(whole));
    let few = Options { max_steps: 1, ..Options::default() };
    let mut training = Training::new(&design, &labels[..], None, few)?;
    let steps: Vec<_> = (0..3).map(|_| training.step().map(|step| step.number)).collect();
    assert_eq!(steps, [Ok(0), Ok(1), Err(TrainError::NotConverged)]);
    Ok(())
}

/// The deviation of 0.1, 0.1, 0.1 is not 0 but 10⁻¹⁷ in floating point, and must not be divided by.
#[test]
fn a_constant_column_is_not_blown_up() -> Outcome {
    let of = |numbers: &[f64]| Scaling::fit(&[Column::Number(numbers.to_vec())]);
    assert_eq!(of(&[0.1; 3])?, of(&[(0.1 + 0.1 + 0.1) / 3.0])?);
    Ok(())
}
