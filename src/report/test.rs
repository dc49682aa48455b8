//! A test: how hard its questions are, how well they go together, and what was learned between
//! two of them.
//!
//! A question counts 1 when nothing was lost and 0 otherwise. All sums are whole numbers, so that
//! the order of the files changes nothing.

use serde::Serialize;

use super::{FEWEST, ratio, real};
use crate::fairness::student;
use crate::text::Id;

/// The share of people below which a wrong option distracts nobody.
///
/// Haladyna & Downing, *Educational and Psychological Measurement* 53(4), 1993.
pub(super) const IDLE_BELOW: f64 = 0.05;

/// What is known of a test.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Test {
    /// How many people answered every question.
    pub complete: u64,
    /// The mean of their scores, from 0 to 1.
    pub mean: Option<f64>,
    /// The reliability, at most 1; `None` with fewer than two questions, or where everybody has
    /// the same score.
    ///
    /// KR-20, formula 20 of Kuder & Richardson, *Psychometrika* 2(3), 1937:
    /// k / (k − 1) · (1 − Σ p·(1 − p) / σ²), with the variance σ² of the scores of those who answered
    /// everything (divided by their number), and p the share of them who were right.
    pub kr20: Option<f64>,
    /// Its questions, in the module's order.
    pub items: Vec<Item>,
}

/// A question of a test.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// The step.
    pub step: Id,
    /// How many people answered it.
    pub n: u64,
    /// The share of them who were right; the classical difficulty, although high means easy.
    pub difficulty: Option<f64>,
    /// How well it tells those apart who do well in the rest of the test, from −1 to 1: Pearson's
    /// correlation of the question and the score of all others, over those who answered
    /// everything. `None` where one of them does not vary.
    ///
    /// The corrected item–total correlation of Henrysson, *Psychometrika* 28(2), 1963.
    pub item_rest: Option<f64>,
    /// Wrong options that fewer than [`IDLE_BELOW`] chose.
    pub idle: Vec<Distractor>,
}

/// A wrong option that hardly anybody chose.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Distractor {
    /// The option.
    pub option: Id,
    /// The share of people who chose it.
    pub share: f64,
}

/// What was learned between a pretest and the posttest that asks the same again.
///
/// Over those who answered every question of both, each with their own: matched pairs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gain {
    /// How many people.
    pub n: u64,
    /// The mean share of right answers before.
    pub pre: Option<f64>,
    /// The mean share of right answers after.
    pub post: Option<f64>,
    /// The normalised gain of the means, at most 1; `None` where everybody was right before.
    ///
    /// g = (post − pre) / (1 − pre), Hake, *American Journal of Physics* 66(1), 1998.
    pub gain: Option<f64>,
    /// The mean of the normalised changes of each, from −1 to 1; `None` where nobody has one.
    ///
    /// c = (post − pre) / (1 − pre) for who gained, (post − pre) / pre for who lost, 0 for who
    /// stayed; who had nothing or everything right both times is left out. Marx & Cummings,
    /// *American Journal of Physics* 75(1), 2007.
    pub change: Option<f64>,
    /// Where the mean difference, after minus before, lies with a confidence of 95 %: mean ± t s / √n
    /// (Student, *Biometrika* 6, 1908).
    pub interval: Option<(f64, f64)>,
    /// How many people `change` is the mean of.
    pub changing: u64,
    /// How many have more right after than before.
    pub more: u64,
    /// How many have as many.
    pub same: u64,
    /// How many have fewer.
    pub fewer: u64,
    /// The questions, in the order of the pretest.
    pub items: Vec<ItemGain>,
}

/// A question asked before and after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemGain {
    /// The step of the pretest.
    pub pre_step: Id,
    /// The step of the posttest.
    pub post_step: Id,
    /// The share who were right before.
    pub pre: Option<f64>,
    /// The share who were right after.
    pub post: Option<f64>,
}

/// The counts behind a [`Test`].
#[derive(Debug, Clone)]
pub(super) struct TestCounts {
    steps: Vec<Id>,
    /// Of each question: who answered, and who was right.
    answered: Vec<(u64, u64)>,
    complete: u64,
    /// Over those who answered everything: Σ x of each question, and Σ x·T.
    right: Vec<u64>,
    right_by_score: Vec<u64>,
    /// Σ T and Σ T².
    scores: u64,
    squares: u64,
}

impl TestCounts {
    pub(super) fn new(steps: Vec<Id>) -> TestCounts {
        let zeros = vec![0; steps.len()];
        TestCounts {
            answered: vec![(0, 0); steps.len()],
            complete: 0,
            right: zeros.clone(),
            right_by_score: zeros,
            scores: 0,
            squares: 0,
            steps,
        }
    }

    pub(super) fn steps(&self) -> &[Id] {
        &self.steps
    }

    /// Adds somebody's answers, in the order of the steps: right or not, or none.
    pub(super) fn add(&mut self, answers: &[Option<bool>]) {
        for (counts, right) in self.answered.iter_mut().zip(answers) {
            if let Some(right) = right {
                counts.0 += 1;
                counts.1 += u64::from(*right);
            }
        }
        let Some(whole) = answers.iter().copied().collect::<Option<Vec<bool>>>() else { return };
        let score = score(&whole);
        self.complete += 1;
        self.scores += score;
        self.squares += score * score;
        for (place, right) in whole.into_iter().enumerate() {
            self.right[place] += u64::from(right);
            self.right_by_score[place] += score * u64::from(right);
        }
    }

    /// What it comes to; `idle` tells the idle options of a step. `None` without a question.
    pub(super) fn test(&self, idle: impl Fn(&Id) -> Vec<Distractor>) -> Option<Test> {
        let told = |n: u64| n >= FEWEST;
        let item = |(place, step): (usize, &Id)| {
            let (n, right) = self.answered[place];
            Item {
                step: step.clone(),
                n,
                difficulty: ratio(right, n).filter(|_| told(n)),
                item_rest: self.item_rest(place).filter(|_| told(self.complete)),
                idle: if told(n) { idle(step) } else { Vec::new() },
            }
        };
        let count = u64::try_from(self.steps.len()).unwrap_or(u64::MAX);
        (count > 0).then(|| Test {
            complete: self.complete,
            mean: ratio(self.scores, self.complete * count).filter(|_| told(self.complete)),
            kr20: self.kr20().filter(|_| told(self.complete)),
            items: self.steps.iter().enumerate().map(item).collect(),
        })
    }

    fn kr20(&self) -> Option<f64> {
        let (n, k) = (real(self.complete), self.steps.len());
        // n²·σ², a whole number.
        let spread = self.complete * self.squares - self.scores * self.scores;
        if k < 2 || spread == 0 {
            return None;
        }
        let variance = real(spread) / (n * n);
        let shares: f64 = self.right.iter().map(|right| real(*right) / n).map(|p| p * (1.0 - p)).sum();
        let k = real(u64::try_from(k).unwrap_or(u64::MAX));
        Some(k / (k - 1.0) * (1.0 - shares / variance))
    }

    fn item_rest(&self, place: usize) -> Option<f64> {
        let (n, x) = (i128::from(self.complete), i128::from(self.right[place]));
        let (xt, t, tt) = (self.right_by_score[place], self.scores, self.squares);
        // Σ R, Σ R² and Σ x·R of the rest R = T − x, where x² = x.
        let rest = i128::from(t) - x;
        let rest_squares = i128::from(tt) - 2 * i128::from(xt) + x;
        let shared = i128::from(xt) - x;
        let own = n * x - x * x;
        let other = n * rest_squares - rest * rest;
        let wide = |value: i128| real(u64::try_from(value).unwrap_or(u64::MAX));
        if own <= 0 || other <= 0 {
            return None;
        }
        let both = n * shared - x * rest;
        let both = if both < 0 { -wide(-both) } else { wide(both) };
        Some(both / (wide(own).sqrt() * wide(other).sqrt()))
    }
}

/// The counts behind a [`Gain`].
#[derive(Debug, Clone)]
pub(super) struct GainCounts {
    pairs: Vec<(Id, Id)>,
    /// How many people had so many right before (the row) and after (the column).
    people: Vec<Vec<u64>>,
    /// Of each question: who was right before, and after.
    right: Vec<(u64, u64)>,
}

impl GainCounts {
    /// For these steps of the pretest, each with the step that asks it again.
    pub(super) fn new(pairs: Vec<(Id, Id)>) -> GainCounts {
        let scores = pairs.len() + 1;
        GainCounts { people: vec![vec![0; scores]; scores], right: vec![(0, 0); pairs.len()], pairs }
    }

    pub(super) fn pairs(&self) -> &[(Id, Id)] {
        &self.pairs
    }

    /// Adds somebody's answers before and after, in the order of the pairs.
    pub(super) fn add(&mut self, answers: &[(Option<bool>, Option<bool>)]) {
        let whole = answers.iter().map(|(pre, post)| Some(((*pre)?, (*post)?)));
        let Some(whole) = whole.collect::<Option<Vec<(bool, bool)>>>() else { return };
        let (pre, post): (Vec<bool>, Vec<bool>) = whole.iter().copied().unzip();
        let place = |right: &[bool]| right.iter().filter(|right| **right).count();
        self.people[place(&pre)][place(&post)] += 1;
        for (counts, (pre, post)) in self.right.iter_mut().zip(whole) {
            counts.0 += u64::from(pre);
            counts.1 += u64::from(post);
        }
    }

    /// What they come to; `None` without a question.
    pub(super) fn gain(&self) -> Option<Gain> {
        if self.pairs.is_empty() {
            return None;
        }
        let n: u64 = self.people.iter().flatten().sum();
        let told = n >= FEWEST;
        let k = real(u64::try_from(self.pairs.len()).unwrap_or(u64::MAX));
        let (mut pre, mut post, mut change) = (0.0, 0.0, 0.0);
        // Σ d and Σ d² of the differences, in questions: whole numbers.
        let (mut differences, mut squares) = (0_i64, 0_i64);
        let (mut changing, mut more, mut same, mut fewer) = (0, 0, 0, 0);
        for (before, row) in (0_u32..).zip(&self.people) {
            for (after, &count) in (0_u32..).zip(row) {
                let (from, to) = (f64::from(before) / k, f64::from(after) / k);
                let own = i64::from(after) - i64::from(before);
                let times = i64::try_from(count).unwrap_or(i64::MAX);
                differences += own * times;
                squares += own * own * times;
                pre += from * real(count);
                post += to * real(count);
                *match after.cmp(&before) {
                    std::cmp::Ordering::Greater => &mut more,
                    std::cmp::Ordering::Equal => &mut same,
                    std::cmp::Ordering::Less => &mut fewer,
                } += count;
                if let Some(own) = normalised_change(from, to) {
                    change += own * real(count);
                    changing += count;
                }
            }
        }
        let mean = |sum: f64| told.then(|| sum / real(n));
        let item = |((pre_step, post_step), (pre, post)): (&(Id, Id), &(u64, u64))| ItemGain {
            pre_step: pre_step.clone(),
            post_step: post_step.clone(),
            pre: ratio(*pre, n).filter(|_| told),
            post: ratio(*post, n).filter(|_| told),
        };
        let hidden = |count: u64| if told { count } else { 0 };
        Some(Gain {
            n,
            pre: mean(pre),
            post: mean(post),
            gain: mean(pre).zip(mean(post)).and_then(|(pre, post)| normalised_gain(pre, post)),
            change: (told && changing > 0).then(|| change / real(changing)),
            interval: interval(n, differences, squares, k).filter(|_| told),
            changing: hidden(changing),
            more: hidden(more),
            same: hidden(same),
            fewer: hidden(fewer),
            items: self.pairs.iter().zip(&self.right).map(item).collect(),
        })
    }
}

/// The interval of the mean of `n` differences in units of `1 / k`, from their sums.
fn interval(n: u64, sum: i64, squares: i64, k: f64) -> Option<(f64, f64)> {
    let free = n.checked_sub(1).filter(|free| *free > 0)?;
    let (n, sum, squares) = (real(n), signed(sum), signed(squares));
    let mean = sum / n;
    let variance = (squares - sum * mean) / real(free);
    let half = student::quantile(0.975, real(free)).ok()? * (variance.max(0.0) / n).sqrt();
    Some(((mean - half) / k, (mean + half) / k))
}

fn signed(count: i64) -> f64 {
    let size = real(count.unsigned_abs());
    if count < 0 { -size } else { size }
}

fn score(answers: &[bool]) -> u64 {
    answers.iter().map(|right| u64::from(*right)).sum()
}

/// The normalised gain of two shares from 0 to 1; `None` where nothing was left to gain.
fn normalised_gain(pre: f64, post: f64) -> Option<f64> {
    // A mean over many people may fall short of 1 by its rounding.
    (pre < 1.0 - 1e-12).then(|| (post - pre) / (1.0 - pre))
}

/// The normalised change of two shares from 0 to 1; `None` at 0 both times and at 1 both times.
fn normalised_change(pre: f64, post: f64) -> Option<f64> {
    let is_end = |share: f64| share <= 0.0 || share >= 1.0;
    if (post - pre).abs() < f64::EPSILON {
        return (!is_end(pre)).then_some(0.0);
    }
    Some(if post > pre { (post - pre) / (1.0 - pre) } else { (post - pre) / pre })
}
