//! What to beware of, found in the figures.

use super::count::{Counts, NO, Tally, UNKNOWN, YES};
use super::result::{Grouping, Measure, Trap, Within};
use super::{JOIN, Request, SMALL};
use crate::fairness::four_fifths::FOUR_FIFTHS;

/// Tests under this are told as evidence.
pub(super) const LEVEL: f64 = 0.05;

/// From this area on the other columns give a group away.
const GIVES_AWAY: f64 = 0.7;

/// From this agreement on a truth is hardly another thing than the decision.
const SAME: f64 = 0.99;

/// A difference in total that strata shrink to less than this part of it.
const SHRUNK: f64 = 0.5;

/// A difference of rates worth a word.
const WORTH_A_WORD: f64 = 0.02;

/// How much more often the truth is known of those selected.
const SELECTIVE: f64 = 0.1;

/// Fewer people than this may be recognised.
const RECOGNISED: u64 = 5;

/// All traps of an audit.
pub(super) fn traps(counts: &Counts, request: &Request, by: &[Grouping]) -> Vec<Trap> {
    let mut traps: Vec<Trap> = by.iter().flat_map(of_grouping).collect();
    traps.extend(by.iter().flat_map(|grouping| &grouping.within).filter_map(simpson));
    let mut all = Tally::default();
    counts.cells.values().for_each(|tally| all.merge(tally));
    let undecided = all.sum(&[NO, YES, UNKNOWN], &[UNKNOWN]).people;
    if undecided > 0 {
        traps.push(Trap::Undecided { people: undecided });
    }
    if request.label.is_some() {
        traps.extend(of_labels(counts, &all));
    }
    if counts.out_of_range > 0 {
        traps.push(Trap::ScoresOutOfRange { people: counts.out_of_range });
    }
    let given = counts.proxies.iter().filter(|proxies| proxies.area >= GIVES_AWAY);
    traps.extend(given.map(|proxies| Trap::Proxy {
        column: proxies.column.clone(),
        group: proxies.group.clone(),
        area: proxies.area,
    }));
    if request.weight.is_some() {
        traps.push(Trap::Weights);
    }
    let mut groups = by.iter().flat_map(|grouping| &grouping.groups);
    if groups.any(|group| (1..RECOGNISED).contains(&group.people)) {
        traps.push(Trap::Disclosure);
    }
    traps
}

fn of_grouping(grouping: &Grouping) -> Vec<Trap> {
    let column = grouping.columns.join(JOIN);
    let mut traps = Vec::new();
    for group in grouping.groups.iter().filter(|group| group.is_unknown) {
        traps.push(Trap::UnknownGroup { column: column.clone(), people: group.people });
    }
    for group in grouping.groups.iter().filter(|group| !group.is_unknown) {
        let selection = group.figures.iter().find(|figure| figure.measure == Measure::SelectionRate);
        let Some(selection) = selection else { continue };
        let people = selection.trials;
        if people < SMALL {
            traps.push(Trap::SmallGroup { column: column.clone(), group: group.name.clone(), people });
        }
        let Some(gap) = &selection.gap else { continue };
        // Without an interval of the ratio nothing can be ruled out.
        let is_open = gap.katz.is_none_or(|[low, high]| low < FOUR_FIFTHS && high >= 1.0);
        let is_seen = gap.fisher_p.is_some_and(|p| p < LEVEL);
        if gap.fisher_p.is_some() && is_open && !is_seen {
            traps.push(Trap::CannotTell {
                column: column.clone(),
                group: group.name.clone(),
                people,
                needed: gap.needed,
            });
        }
    }
    let gaps: Vec<_> = grouping
        .groups
        .iter()
        .flat_map(|group| &group.figures)
        .filter_map(|figure| figure.gap.as_ref())
        .collect();
    let under = |p: Option<f64>| p.is_some_and(|p| p < LEVEL);
    if grouping.comparisons > 1 {
        traps.push(Trap::Comparisons {
            column,
            tests: grouping.comparisons,
            alone: gaps.iter().filter(|gap| under(gap.fisher_p)).count(),
            together: gaps.iter().filter(|gap| under(gap.holm_p)).count(),
        });
    }
    traps
}

fn simpson(within: &Within) -> Option<Trap> {
    let (crude, standardised) = (within.crude?, within.standardised?);
    let turns = crude * standardised < 0.0;
    let shrinks = standardised.abs() < SHRUNK * crude.abs();
    let grows = crude.abs() < SHRUNK * standardised.abs();
    let is_worth = crude.abs().max(standardised.abs()) >= WORTH_A_WORD;
    let is_told = is_worth && (turns || shrinks || grows);
    is_told.then(|| Trap::Simpson { group: within.group.clone(), crude, standardised })
}

fn of_labels(counts: &Counts, all: &Tally) -> Vec<Trap> {
    let mut traps = vec![Trap::PastDecision];
    let ratio = |part: u64, whole: u64| (whole > 0).then(|| real(part) / real(whole));
    let [agree, known] = counts.agreement;
    if let Some(agreement) = ratio(agree, known).filter(|agreement| *agreement >= SAME) {
        traps.push(Trap::LabelIsDecision { agreement });
    }
    let known = |decision: usize| {
        let people = |truths: &[usize]| all.sum(truths, &[decision]).people;
        ratio(people(&[NO, YES]), people(&[NO, YES, UNKNOWN]))
    };
    if let (Some(selected), Some(others)) = (known(YES), known(NO))
        && selected - others >= SELECTIVE
    {
        traps.push(Trap::SelectiveLabels { selected, others });
    }
    traps
}

#[expect(clippy::cast_precision_loss, reason = "no file has 2^52 rows")]
fn real(count: u64) -> f64 {
    count as f64
}
