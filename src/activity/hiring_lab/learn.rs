//! What the models learn, and whom they would invite.

use std::ops::ControlFlow;

use super::{Application, HiringLab, Response};
use crate::fairness::Proportion;
use crate::fairness::logistic::{Column, Design, Model, Options, Scaling, TrainError, train};
use crate::text::Id;

/// Scores closer than this, in log-odds, are the same.
const SAME: f64 = 1e-6;

/// What was learned from the choices.
#[derive(Debug, Clone)]
pub(super) struct Learned {
    /// From the learner's choices alone; none where these are all the same.
    pub(super) alone: Option<Ranking>,
    /// From these and the past decisions.
    pub(super) joint: Option<Ranking>,
}

/// A trained model, and how it ranks the candidates.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    /// How much each trait speaks for an invitation, in log-odds.
    pub(super) weights: Vec<f64>,
    /// The candidates, the one ranked first in front.
    pub(super) order: Vec<usize>,
    /// The rank of the changed candidate before and after the change, from 1.
    pub(super) swapped: Option<(usize, usize)>,
}

/// A decision to learn from: the traits, whether they were invited, and how much it weighs.
type Row = (Vec<bool>, bool, f64);

impl HiringLab {
    /// Trains both models once every application is sorted.
    pub(super) fn learn(&self, response: &Response) -> Option<Learned> {
        let own: Option<Vec<Row>> = self
            .applications
            .iter()
            .map(|application| {
                let is_invited = *response.invited.get(&application.id)?;
                Some((self.held(&application.traits), is_invited, self.counts_for))
            })
            .collect();
        let own = own?;
        let mut all = self.past_rows();
        all.extend(own.iter().cloned());
        Some(Learned { alone: self.ranking(&own), joint: self.ranking(&all) })
    }

    /// What the past decisions teach by themselves.
    pub(super) fn learn_from_past(&self) -> Option<Ranking> {
        self.ranking(&self.past_rows())
    }

    /// How many past decisions there are.
    pub(super) fn decisions(&self) -> u32 {
        self.past.iter().fold(0, |sum, past| sum.saturating_add(past.applied))
    }

    /// How many of a group are among the first that `ranking` invites.
    pub(super) fn share(&self, ranking: &Ranking, group: &Id) -> Proportion {
        let ranked = ranking.order.iter().enumerate();
        let of_group = ranked.filter(|(_, place)| self.candidates[**place].group == *group);
        Proportion::of(of_group, |(rank, _)| rank < self.places)
    }

    fn past_rows(&self) -> Vec<Row> {
        let rows = self.past.iter().flat_map(|past| {
            let (invited, refused) = (past.invited, past.applied.saturating_sub(past.invited));
            [(true, invited), (false, refused)]
                .map(|(is_invited, count)| (self.held(&past.traits), is_invited, f64::from(count)))
        });
        rows.filter(|(_, _, weight)| *weight > 0.0).collect()
    }

    /// For each trait, whether it is among `ids`.
    fn held(&self, ids: &[Id]) -> Vec<bool> {
        self.traits.iter().map(|known| ids.contains(&known.id)).collect()
    }

    fn ranking(&self, rows: &[Row]) -> Option<Ranking> {
        let model = self.fit(rows).ok()?;
        let weights: Vec<f64> =
            model.coefficients().chunks_exact(2).map(|level| level[1] - level[0]).collect();
        // Rounded, so that what training leaves of a trait that teaches nothing breaks no tie.
        let score = |held: &[bool]| -> f64 {
            let held = weights.iter().zip(held).filter(|(_, held)| **held);
            (held.map(|(weight, _)| weight).sum::<f64>() / SAME).round()
        };
        let held = |candidate: &Application| self.held(&candidate.traits);
        let scores: Vec<f64> = self.candidates.iter().map(|candidate| score(&held(candidate))).collect();
        let mut order: Vec<usize> = (0..scores.len()).collect();
        // A stable sort: who is worth the same stays in the author's order.
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        let swapped = self.swapped().map(|(place, after)| {
            let rank = |score: f64| {
                let is_before = |&other: &usize| {
                    let order = scores[other].total_cmp(&score);
                    other != place && (order.is_gt() || order.is_eq() && other < place)
                };
                (0..scores.len()).filter(is_before).count() + 1
            };
            (rank(scores[place]), rank(score(&after)))
        });
        Some(Ranking { weights, order, swapped })
    }

    /// The candidate that is changed, and the traits after the change; none where it cannot be made.
    pub(super) fn swapped(&self) -> Option<(usize, Vec<bool>)> {
        let place = self.candidates.iter().position(|candidate| candidate.id == self.swap.candidate)?;
        let (drop, add) = (self.place(&self.swap.drop)?, self.place(&self.swap.add)?);
        let mut held = self.held(&self.candidates[place].traits);
        if !held[drop] || held[add] {
            return None;
        }
        held.swap(drop, add);
        Some((place, held))
    }

    fn fit(&self, rows: &[Row]) -> Result<Model, TrainError> {
        let column = |place: usize| Column::Category {
            codes: rows.iter().map(|(held, ..)| u16::from(held[place])).collect(),
            levels: 2,
        };
        let columns: Vec<Column> = (0..self.traits.len()).map(column).collect();
        let design = Design::new(&columns, &Scaling::fit(&columns)?)?;
        let labels: Vec<bool> = rows.iter().map(|(_, is_invited, _)| *is_invited).collect();
        let weights: Vec<f64> = rows.iter().map(|(.., weight)| *weight).collect();
        train(&design, &labels, Some(&weights), Options::default(), |_| ControlFlow::Continue(()))
    }
}
