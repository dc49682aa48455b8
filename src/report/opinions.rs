//! Opinions asked twice: how a class stood before and after.

use serde::Serialize;

use super::{FEWEST, real};
use crate::activity::LEVELS;
use crate::text::Id;

/// The levels of agreement, from 1, and the pass behind them.
pub const PLACES: usize = LEVELS + 1;

/// An opinion before and after, over those who were asked twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpinionShift {
    /// The step that asks first.
    pub pre_step: Id,
    /// The step that asks again.
    pub post_step: Id,
    /// How many people answered both, a pass too.
    pub n: u64,
    /// How many said each level before, from 1, then how many passed; `None` for too few people.
    pub pre: Option<[u64; PLACES]>,
    /// The same after.
    pub post: Option<[u64; PLACES]>,
    /// How many gave a level both times.
    pub levels: u64,
    /// The mean of the differences of their levels, after minus before.
    pub shift: Option<f64>,
    /// How many of them agree more than before.
    pub more: u64,
    /// How many agree as much.
    pub same: u64,
    /// How many agree less.
    pub less: u64,
}

/// The counts behind an [`OpinionShift`].
#[derive(Debug, Clone)]
pub(super) struct ShiftCounts {
    pub(super) pre_step: Id,
    pub(super) post_step: Id,
    /// How many people said one thing before (the row) and another after (the column).
    people: [[u64; PLACES]; PLACES],
}

impl ShiftCounts {
    pub(super) fn new(pre_step: Id, post_step: Id) -> ShiftCounts {
        ShiftCounts { pre_step, post_step, people: [[0; PLACES]; PLACES] }
    }

    /// Adds what somebody said before and after: a level from 0, or the pass behind them.
    pub(super) fn add(&mut self, pre: Option<usize>, post: Option<usize>) {
        let row = pre.and_then(|pre| self.people.get_mut(pre));
        if let Some(count) = row.zip(post).and_then(|(row, post)| row.get_mut(post)) {
            *count += 1;
        }
    }

    pub(super) fn shift(&self) -> OpinionShift {
        let n: u64 = self.people.iter().flatten().sum();
        let told = n >= FEWEST;
        let pre = self.people.map(|row| row.iter().sum());
        let post = std::array::from_fn(|column| self.people.iter().map(|row| row[column]).sum());
        let (mut levels, mut sum) = (0, 0_i64);
        let (mut more, mut same, mut less) = (0, 0, 0);
        for (before, row) in (0_i64..).zip(&self.people[..PLACES - 1]) {
            for (after, &count) in (0_i64..).zip(&row[..PLACES - 1]) {
                levels += count;
                sum += (after - before) * i64::try_from(count).unwrap_or(i64::MAX);
                *match after.cmp(&before) {
                    std::cmp::Ordering::Greater => &mut more,
                    std::cmp::Ordering::Equal => &mut same,
                    std::cmp::Ordering::Less => &mut less,
                } += count;
            }
        }
        let enough = levels >= FEWEST;
        let size = real(sum.unsigned_abs());
        let sum = if sum < 0 { -size } else { size };
        let hidden = |count: u64| if enough { count } else { 0 };
        OpinionShift {
            pre_step: self.pre_step.clone(),
            post_step: self.post_step.clone(),
            n,
            pre: told.then_some(pre),
            post: told.then_some(post),
            levels: hidden(levels),
            shift: enough.then(|| sum / real(levels)),
            more: hidden(more),
            same: hidden(same),
            less: hidden(less),
        }
    }
}
