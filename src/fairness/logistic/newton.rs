//! The loss, its derivatives and a damped Newton step.

use super::Design;
use super::cholesky::Symmetric;

/// The penalised loss of weighted rows. The last coordinate of a point is the intercept.
pub(super) struct Objective<'a> {
    pub(super) design: &'a Design,
    pub(super) labels: &'a [bool],
    /// Sample weights times C.
    pub(super) weights: &'a [f64],
}

impl Objective<'_> {
    pub(super) fn loss(&self, point: &[f64]) -> f64 {
        let data: f64 = self
            .rows(self.design.margins(point))
            .map(|(margin, label, weight)| {
                let margin = if label { margin } else { -margin };
                // ln(1 + exp(−m)) without overflow.
                weight * ((-margin.abs()).exp().ln_1p() - margin.min(0.0))
            })
            .sum();
        let penalty: f64 = point.iter().take(self.design.features()).map(|w| w * w).sum();
        data + penalty / 2.0
    }

    /// Gradient and second derivatives.
    pub(super) fn derivatives(&self, point: &[f64]) -> (Vec<f64>, Symmetric) {
        let intercept = self.design.features();
        let mut gradient = point.to_vec();
        gradient[intercept] = 0.0;
        let mut curvature = Symmetric::zero(intercept + 1);
        for feature in 0..intercept {
            curvature.row_mut(feature)[feature] = 1.0;
        }
        let rows = self.rows(self.design.iter().zip(self.design.margins(point)));
        for (((numbers, hot), margin), label, weight) in rows {
            let p = sigmoid(margin);
            let slope = weight * (p - f64::from(u8::from(label)));
            let bend = weight * p * (1.0 - p);
            for (i, x) in numbers.iter().enumerate() {
                gradient[i] += slope * x;
                add_scaled(curvature.row_mut(i), bend * x, &numbers[..=i]);
            }
            for (place, &feature) in hot.iter().enumerate() {
                gradient[feature] += slope;
                let row = curvature.row_mut(feature);
                add_scaled(row, bend, numbers);
                for &other in &hot[..=place] {
                    row[other] += bend;
                }
            }
            gradient[intercept] += slope;
            let row = curvature.row_mut(intercept);
            add_scaled(row, bend, numbers);
            for &feature in hot {
                row[feature] += bend;
            }
            row[intercept] += bend;
        }
        (gradient, curvature)
    }

    /// The point one step down against `direction`, halved until the loss falls, and its loss.
    pub(super) fn descend(&self, point: &[f64], direction: &[f64], loss: f64) -> Option<(Vec<f64>, f64)> {
        const HALVINGS: i32 = 40;
        (0..HALVINGS).find_map(|halvings| {
            let length = 0.5_f64.powi(halvings);
            let next: Vec<f64> = point.iter().zip(direction).map(|(x, d)| x - length * d).collect();
            let next_loss = self.loss(&next);
            // At the bottom, rounding hides the fall: the loss may stay where it is.
            (next_loss <= loss + loss * f64::EPSILON * 8.0).then_some((next, next_loss.min(loss)))
        })
    }

    fn rows<T>(&self, each: impl Iterator<Item = T>) -> impl Iterator<Item = (T, bool, f64)> {
        each.zip(self.labels).zip(self.weights).map(|((each, label), weight)| (each, *label, *weight))
    }
}

/// The logistic function 1 / (1 + exp(−m)).
pub(super) fn sigmoid(margin: f64) -> f64 {
    1.0 / (1.0 + (-margin).exp())
}

/// `row += factor · numbers`.
fn add_scaled(row: &mut [f64], factor: f64, numbers: &[f64]) {
    for (sum, x) in row.iter_mut().zip(numbers) {
        *sum += factor * x;
    }
}
