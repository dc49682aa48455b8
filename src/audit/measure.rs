//! From counts to figures: rates, gaps, intervals, tests.

use std::collections::BTreeMap;

use super::count::{Counts, NO, Sum, Tally, UNKNOWN, YES};
use super::refused::Refused;
use super::result::{BinFigure, Figure, Gap, Group, Grouping, Measure, Overall, reason};
use super::strata::within;
use super::{JOIN, Request, SMALL};
use crate::fairness::calibration::{Binned, expected_calibration_error};
use crate::fairness::four_fifths::FOUR_FIFTHS;
use crate::fairness::interval::{Confidence, Interval, hybrid, katz_log, newcombe, wilson};
use crate::fairness::weighted::Weighted;
use crate::fairness::{Measured, Proportion, Undefined, fisher, holm, power};

/// A rate before it is told: counts, and weights where there are some.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub(super) counts: Result<Proportion, Undefined>,
    weights: Option<Weighted>,
}

impl Share {
    fn of(part: Sum, rest: Sum, is_weighted: bool) -> Share {
        let counts = Proportion::new(part.people, part.people + rest.people);
        let weights = Weighted {
            successes: part.weight,
            trials: part.weight + rest.weight,
            squares: part.squares + rest.squares,
        };
        Share { counts, weights: is_weighted.then_some(weights) }
    }

    fn value(&self) -> Measured {
        match self.weights {
            Some(weights) => weights.value(),
            None => self.counts?.value(),
        }
    }

    fn wilson(&self) -> Result<Interval, Undefined> {
        match self.weights {
            Some(weights) => weights.wilson(Confidence::default()),
            None => wilson(self.counts?, Confidence::default()),
        }
    }
}

impl Measure {
    /// All of them, in the order of a table.
    pub const ALL: [Measure; 6] = [
        Measure::SelectionRate,
        Measure::TruePositiveRate,
        Measure::FalsePositiveRate,
        Measure::Precision,
        Measure::BaseRate,
        Measure::Accuracy,
    ];

    /// Those that need no truth.
    const WITHOUT_TRUTH: [Measure; 1] = [Measure::SelectionRate];

    pub(super) fn share(self, tally: &Tally, is_weighted: bool) -> Share {
        let sum = |truths: &[usize], decisions: &[usize]| tally.sum(truths, decisions);
        let all = [NO, YES, UNKNOWN];
        let (part, rest) = match self {
            Measure::SelectionRate => (sum(&all, &[YES]), sum(&all, &[NO])),
            Measure::TruePositiveRate => (sum(&[YES], &[YES]), sum(&[YES], &[NO])),
            Measure::FalsePositiveRate => (sum(&[NO], &[YES]), sum(&[NO], &[NO])),
            Measure::Precision => (sum(&[YES], &[YES]), sum(&[NO], &[YES])),
            Measure::BaseRate => (sum(&[YES], &all), sum(&[NO], &all)),
            Measure::Accuracy => {
                let (mut right, mut wrong) = (sum(&[YES], &[YES]), sum(&[YES], &[NO]));
                right.merge(sum(&[NO], &[NO]));
                wrong.merge(sum(&[NO], &[YES]));
                (right, wrong)
            }
        };
        Share::of(part, rest, is_weighted)
    }
}

/// The groups of some columns of the file, compared.
pub(super) fn grouping(counts: &Counts, request: &Request, columns: &[usize]) -> Result<Grouping, Refused> {
    let is_weighted = request.weight.is_some();
    let measures: &[Measure] = if request.label.is_some() { &Measure::ALL } else { &Measure::WITHOUT_TRUTH };
    let mut tallies: BTreeMap<Vec<usize>, Tally> = BTreeMap::new();
    for ((groups, _), tally) in &counts.cells {
        let mut key: Vec<usize> = columns.iter().map(|column| groups[*column]).collect();
        // Of whom one thing is not known, the group is not known.
        if key.contains(&0) {
            key.fill(0);
        }
        tallies.entry(key).or_default().merge(tally);
    }
    let mut named: Vec<(Vec<usize>, String, Tally)> =
        tallies.into_iter().map(|(key, tally)| (key.clone(), name(counts, columns, &key), tally)).collect();
    named.sort_by_key(|(_, name, _)| (name.is_empty(), name.clone()));
    let reference = reference(&named, request, is_weighted)?;
    let mut groups: Vec<Group> = Vec::new();
    for (key, name, tally) in &named {
        let against = reference.filter(|place| named[*place].0 != *key && !name.is_empty());
        let figure = |measure: &Measure| {
            let share = measure.share(tally, is_weighted);
            let gap = against.map(|place| gap(share, measure.share(&named[place].2, is_weighted)));
            figure(*measure, share, gap)
        };
        let bins = if let [column] = columns { counts.binned[*column].get(key[0]) } else { None };
        groups.push(Group {
            name: name.clone(),
            is_unknown: name.is_empty(),
            people: tally.sum(&[NO, YES, UNKNOWN], &[NO, YES, UNKNOWN]).people,
            undecided: tally.sum(&[NO, YES, UNKNOWN], &[UNKNOWN]).people,
            figures: measures.iter().map(figure).collect(),
            bins: bins.map(bin_figures).unwrap_or_default(),
            calibration_error: bins.and_then(|bins| expected_calibration_error(&bins.bins().ok()?).ok()),
        });
    }
    let comparisons = adjust(&mut groups);
    let within = match (columns, reference) {
        ([column], Some(place)) if request.within.is_some() => within(counts, *column, named[place].0[0]),
        _ => Vec::new(),
    };
    Ok(Grouping {
        columns: columns.iter().map(|column| request.groups[*column].clone()).collect(),
        reference: reference.map(|place| named[place].1.clone()),
        overall: measures.iter().map(|measure| overall(*measure, &groups)).collect(),
        groups,
        comparisons,
        within,
    })
}

/// The name of a group; empty where one of its columns is not known.
fn name(counts: &Counts, columns: &[usize], key: &[usize]) -> String {
    let parts: Vec<&str> = columns
        .iter()
        .zip(key)
        .map(|(column, value)| counts.groups[*column].names[*value].as_str())
        .collect();
    if parts.contains(&"") { String::new() } else { parts.join(JOIN) }
}

/// The group that the others are compared with: the one named, else that of the highest selection
/// rate among those of [`SMALL`] people and more, else the largest. None where there are no two.
fn reference(
    named: &[(Vec<usize>, String, Tally)],
    request: &Request,
    is_weighted: bool,
) -> Result<Option<usize>, Refused> {
    let share = |place: usize| Measure::SelectionRate.share(&named[place].2, is_weighted);
    let trials = |place: usize| share(place).counts.map_or(0, Proportion::trials);
    let known: Vec<usize> =
        (0..named.len()).filter(|place| !named[*place].1.is_empty() && trials(*place) > 0).collect();
    if known.len() < 2 {
        return Ok(None);
    }
    if let Some(wanted) = &request.reference {
        let is_wanted = |place: &&usize| named[**place].1.to_lowercase() == wanted.trim().to_lowercase();
        let found = known.iter().find(is_wanted).copied();
        // A name of one column says nothing of the other column, nor of both.
        if found.is_some() || request.groups.len() > 1 {
            return Ok(found.or_else(|| usual(&known, &trials, &share)));
        }
        return Err(Refused::NoGroup(wanted.clone()));
    }
    Ok(usual(&known, &trials, &share))
}

fn usual(known: &[usize], trials: &dyn Fn(usize) -> u64, share: &dyn Fn(usize) -> Share) -> Option<usize> {
    let rate = |place: &usize| share(*place).value().unwrap_or(0.0);
    let large = known.iter().copied().filter(|place| trials(*place) >= SMALL);
    // Of equal rates the first by name.
    let highest = large.rev().max_by(|a, b| rate(a).total_cmp(&rate(b)));
    highest.or_else(|| known.iter().copied().max_by_key(|place| trials(*place)))
}

fn figure(measure: Measure, share: Share, gap: Option<Gap>) -> Figure {
    let value = share.value();
    Figure {
        measure,
        successes: share.counts.map_or(0, Proportion::successes),
        trials: share.counts.map_or(0, Proportion::trials),
        value: value.ok(),
        undefined: value.err().map(reason),
        wilson: share.wilson().ok().map(limits),
        gap,
    }
}

fn gap(group: Share, reference: Share) -> Gap {
    let values = || Ok::<_, Undefined>((group.value()?, reference.value()?));
    let counts = || Ok::<_, Undefined>((group.counts?, reference.counts?));
    let is_weighted = group.weights.is_some();
    let difference = values().map(|(a, b)| a - b);
    let newcombe = if is_weighted {
        values().and_then(|(a, b)| Ok(hybrid((a, group.wilson()?), (b, reference.wilson()?))))
    } else {
        counts().and_then(|(a, b)| newcombe(a, b, Confidence::default()))
    };
    let ratio = values().ok().filter(|(_, b)| *b > 0.0).map(|(a, b)| a / b);
    let exact = counts().ok().filter(|_| !is_weighted);
    let rate = reference.value().ok();
    let needed = rate.and_then(|rate| power::people_needed(FOUR_FIFTHS * rate, rate).ok());
    Gap {
        difference: difference.ok(),
        newcombe: newcombe.ok().map(limits),
        ratio,
        katz: exact.and_then(|(a, b)| katz_log(a, b, Confidence::default()).ok()).map(limits),
        fisher_p: exact.and_then(|(a, b)| fisher::exact_test(a, b).ok()),
        holm_p: None,
        needed: needed.and_then(whole_people),
    }
}

/// Adjusts the p-values of all gaps for each other; how many there are.
fn adjust(groups: &mut [Group]) -> usize {
    let gaps = || groups.iter().flat_map(|group| &group.figures).filter_map(|figure| figure.gap.as_ref());
    let p_values: Vec<f64> = gaps().filter_map(|gap| gap.fisher_p).collect();
    let mut adjusted = holm::holm(&p_values).into_iter();
    let figures = groups.iter_mut().flat_map(|group| &mut group.figures);
    for gap in figures.filter_map(|figure| figure.gap.as_mut()).filter(|gap| gap.fisher_p.is_some()) {
        gap.holm_p = adjusted.next();
    }
    p_values.len()
}

fn overall(measure: Measure, groups: &[Group]) -> Overall {
    let rates = |least: u64| -> Option<(f64, f64)> {
        let figures = groups.iter().filter(|group| !group.is_unknown).flat_map(|group| &group.figures);
        let meant = figures.filter(|figure| figure.measure == measure && figure.trials >= least);
        // A rate that is undefined in one group leaves the gap undefined.
        let rates: Vec<f64> = meant.map(|figure| figure.value).collect::<Option<_>>()?;
        let (low, high) = rates
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), rate| (l.min(*rate), h.max(*rate)));
        (rates.len() > 1).then_some((low, high))
    };
    let ratio = |(low, high): (f64, f64)| (high > 0.0).then(|| low / high);
    Overall {
        measure,
        difference: rates(0).map(|(low, high)| high - low),
        ratio: rates(0).and_then(ratio),
        ratio_of_large: rates(SMALL).and_then(ratio),
    }
}

fn bin_figures(binned: &Binned) -> Vec<BinFigure> {
    let bins = binned.bins().unwrap_or_default();
    let figure = |bin: &crate::fairness::calibration::Bin| BinFigure {
        above: bin.above,
        up_to: bin.up_to,
        people: bin.outcomes.trials(),
        mean_score: bin.mean_score.ok(),
        rate: bin.outcomes.value().ok(),
        wilson: wilson(bin.outcomes, Confidence::default()).ok().map(limits),
    };
    bins.iter().map(figure).collect()
}

pub(super) fn limits(interval: Interval) -> [f64; 2] {
    [interval.low, interval.high]
}

/// Rounded up to whole people.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and not huge")]
fn whole_people(people: f64) -> Option<u64> {
    (people < 1e12).then_some(people.ceil() as u64)
}
