//! Why a goal is out of reach, told with the learner's own figures.

use super::goal::{Aim, Goal};
use super::{Response, ThresholdLab};
use crate::activity::View;
use crate::activity::measured::percent_of;
use crate::fairness::chouldechova::implied_false_positive_rate;
use crate::fairness::{Confusion, Measured, Rate};
use crate::page::{Block, Run};
use crate::text::{msg, typography};

impl ThresholdLab {
    /// The identity that ties the rates together, then how many pairs of thresholds were tried.
    pub(super) fn why_impossible(&self, goal: &Goal, response: &Response, view: &View<'_>) -> Vec<Block> {
        let Some(scene) = self.scores.scene() else { return Vec::new() };
        let paragraph = |text: &str| Block::Paragraph(vec![Run::new(text)]);
        let mut blocks = Vec::new();
        if goal.is_tied() {
            blocks.push(paragraph(&identity(&scene.decide(self.setting(response)), view)));
        }
        #[expect(clippy::cast_precision_loss, reason = "there are some thousand pairs")]
        let pairs = typography::number(self.pairs() as f64, 0, view.words.lang());
        blocks.push(paragraph(&view.words.with(msg::LAB_TRIED, &[("pairs", pairs.into())])));
        blocks
    }
}

impl Goal {
    /// Whether it asks for equal predictive value and equal errors at once.
    fn is_tied(&self) -> bool {
        let asks = |wanted: &[Rate]| {
            self.aims.iter().any(|aim| matches!(aim, Aim::Gap(rate, _) if wanted.contains(rate)))
        };
        asks(&[Rate::PositivePredictive])
            && asks(&[Rate::FalsePositive, Rate::TrueNegative])
            && asks(&[Rate::FalseNegative, Rate::TruePositive])
    }
}

/// What the men's predictive value and misses would impose on the women.
fn identity([women, men]: &[Confusion; 2], view: &View<'_>) -> String {
    let words = view.words;
    let implied = (|| -> Measured {
        let ppv = men.rate(Rate::PositivePredictive)?;
        implied_false_positive_rate(women.rate(Rate::Base)?, ppv, men.rate(Rate::FalseNegative)?)
    })();
    let told = |measured| percent_of(measured, words);
    let key = if implied.is_ok() { msg::LAB_IDENTITY } else { msg::LAB_IDENTITY_UNDEFINED };
    let values = [
        ("ppv", told(men.rate(Rate::PositivePredictive)).into()),
        ("fnr", told(men.rate(Rate::FalseNegative)).into()),
        ("fpr", told(men.rate(Rate::FalsePositive)).into()),
        ("women", told(women.rate(Rate::Base)).into()),
        ("men", told(men.rate(Rate::Base)).into()),
        ("implied", told(implied).into()),
    ];
    words.with(key, &values)
}
