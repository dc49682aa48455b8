//! Counting values and their quantiles without keeping each of them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;

use super::real;

/// How often each value was seen: what it keeps grows with the values that differ only.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    counts: BTreeMap<Value, u64>,
    total: u64,
}

/// Where the values of a tally lie.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Quantiles {
    /// How many values there are.
    pub n: u64,
    /// The mean.
    pub mean: f64,
    /// The smallest value.
    pub min: f64,
    /// A quarter of the values are below.
    pub q1: f64,
    /// Half of the values are below.
    pub median: f64,
    /// Three quarters of the values are below.
    pub q3: f64,
    /// The greatest value.
    pub max: f64,
}

#[derive(Debug, Clone, Copy)]
struct Value(f64);

impl Ord for Value {
    fn cmp(&self, other: &Value) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Value) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Value {}

impl Tally {
    /// Counts a value; what is not a finite number is none.
    pub fn add(&mut self, value: f64) {
        if value.is_finite() {
            *self.counts.entry(Value(value)).or_default() += 1;
            self.total += 1;
        }
    }

    /// How many values were counted.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Where the values lie; `None` without any.
    pub fn quantiles(&self) -> Option<Quantiles> {
        if self.total == 0 {
            return None;
        }
        let sum: f64 = self.counts.iter().map(|(value, count)| value.0 * real(*count)).sum();
        Some(Quantiles {
            n: self.total,
            mean: sum / real(self.total),
            min: self.quantile(0.0),
            q1: self.quantile(0.25),
            median: self.quantile(0.5),
            q3: self.quantile(0.75),
            max: self.quantile(1.0),
        })
    }

    /// The value below which the share `p` of all lies: definition 7 of Hyndman & Fan, *The
    /// American Statistician* 50(4), 1996, the default of R and of `numpy.quantile`.
    fn quantile(&self, p: f64) -> f64 {
        let place = real(self.total.saturating_sub(1)) * p;
        let (below, rest) = (place.floor(), place.fract());
        let low = self.at(below);
        if rest > 0.0 { low + rest * (self.at(below + 1.0) - low) } else { low }
    }

    /// The value at a place among all of them in order, from 0.
    fn at(&self, place: f64) -> f64 {
        let mut before = 0;
        let found = self.counts.iter().find(|(_, count)| {
            before += **count;
            real(before) > place
        });
        found.or(self.counts.last_key_value()).map_or(0.0, |(value, _)| value.0)
    }
}
