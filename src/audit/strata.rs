//! Groups compared among people of the same stratum.

use std::collections::BTreeMap;

use super::count::{Counts, Tally};
use super::result::{Measure, StratumFigure, Within};
use crate::fairness::Proportion;
use crate::fairness::mantel_haenszel;
use crate::fairness::standardisation::{Rates, Stratum, crude_rates, standardised_rates};

/// Each group of a column against the reference, within the strata.
pub(super) fn within(counts: &Counts, column: usize, reference: usize) -> Vec<Within> {
    // By stratum, then by group.
    let mut tallies: BTreeMap<usize, BTreeMap<usize, Tally>> = BTreeMap::new();
    for ((groups, stratum), tally) in &counts.cells {
        tallies.entry(*stratum).or_default().entry(groups[column]).or_default().merge(tally);
    }
    let names = &counts.groups[column].names;
    let others = (1..names.len()).filter(|group| *group != reference);
    let mut told: Vec<Within> =
        others.map(|group| one(counts, &tallies, &names[group], group, reference)).collect();
    told.sort_by(|a, b| a.group.cmp(&b.group));
    told
}

fn one(
    counts: &Counts,
    tallies: &BTreeMap<usize, BTreeMap<usize, Tally>>,
    name: &str,
    group: usize,
    reference: usize,
) -> Within {
    let nobody = Tally::default();
    let mut named: Vec<(String, Stratum)> = Vec::new();
    for (stratum, groups) in tallies {
        let share =
            |group: usize| Measure::SelectionRate.share(groups.get(&group).unwrap_or(&nobody), false).counts;
        if let (Ok(unprivileged), Ok(privileged)) = (share(group), share(reference)) {
            named.push((counts.strata.names[*stratum].clone(), Stratum { unprivileged, privileged }));
        }
    }
    let size = |stratum: &Stratum| stratum.unprivileged.trials() + stratum.privileged.trials();
    named.retain(|(_, stratum)| size(stratum) > 0);
    named.sort_by(|a, b| size(&b.1).cmp(&size(&a.1)).then_with(|| a.0.cmp(&b.0)));
    let has_both = |stratum: &Stratum| stratum.unprivileged.trials() > 0 && stratum.privileged.trials() > 0;
    let shared: Vec<Stratum> = named.iter().map(|(_, stratum)| *stratum).filter(has_both).collect();
    let all: u64 = named.iter().map(|(_, stratum)| size(stratum)).sum();
    let difference = |rates: Rates| rates.unprivileged - rates.privileged;
    let pair = |share: Proportion| [share.successes(), share.trials()];
    Within {
        group: name.to_owned(),
        crude: crude_rates(&shared).map(difference).ok(),
        standardised: standardised_rates(&shared).map(difference).ok(),
        odds_ratio: mantel_haenszel::pooled_odds_ratio(&shared).ok(),
        p: mantel_haenszel::test(&shared).ok(),
        left_out: all - shared.iter().map(size).sum::<u64>(),
        strata: named
            .into_iter()
            .map(|(name, stratum)| StratumFigure {
                name,
                group: pair(stratum.unprivileged),
                reference: pair(stratum.privileged),
            })
            .collect(),
    }
}
