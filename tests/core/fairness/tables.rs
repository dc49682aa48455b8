//! The small tables H1 to H5 of the reference facts (H2 with the Adult tests).

use biaiscope::fairness::chouldechova::implied_false_positive_rate;
use biaiscope::fairness::data::{Compas, CompasGroup, berkeley, compas, gender_shades};
use biaiscope::fairness::standardisation::{Stratum, crude_rates, standardised_rates, strata_ahead};
use biaiscope::fairness::{Confusion, Rate};

use super::support::{Outcome, close, confusion, percent, share};

fn admissions() -> Vec<Stratum> {
    match berkeley() {
        Ok(departments) => departments.into_iter().map(|department| department.admissions).collect(),
        Err(damaged) => panic!("{damaged:?}"),
    }
}

#[test]
fn h1_departments() {
    let expected = [[62.1, 82.4], [63.0, 68.0], [36.9, 34.1], [33.1, 34.9], [27.7, 23.9], [5.9, 7.0]];
    let strata = admissions();
    assert_eq!(strata.len(), expected.len());
    for (stratum, [men, women]) in strata.iter().zip(expected) {
        percent(stratum.privileged.value(), men);
        percent(stratum.unprivileged.value(), women);
    }
    let people: u64 = strata.iter().map(|s| s.unprivileged.trials() + s.privileged.trials()).sum();
    assert_eq!(people, 4526);
}

#[test]
fn h1_simpson() -> Outcome {
    let strata = admissions();
    let crude = crude_rates(&strata)?;
    percent(Ok(crude.privileged), 44.5);
    percent(Ok(crude.unprivileged), 30.4);
    close(Ok(crude.unprivileged / crude.privileged), 0.682, 0.0005);
    let standardised = standardised_rates(&strata)?;
    percent(Ok(standardised.privileged), 38.7);
    percent(Ok(standardised.unprivileged), 43.0);
    assert_eq!(strata_ahead(&strata), share(4, 6));
    let [a, b, ..] = &strata[..] else { panic!("six departments") };
    percent(share(a.privileged.trials() + b.privileged.trials(), 2691).value(), 51.5);
    percent(share(a.unprivileged.trials() + b.unprivileged.trials(), 1835).value(), 7.2);
    Ok(())
}

#[test]
fn h3_german_credit() {
    let (women, men) = (share(201, 310), share(499, 690));
    percent(women.value(), 64.8);
    percent(men.value(), 72.3);
    close(women.value().and_then(|w| Ok(w / men.value()?)), 0.897, 0.0005);
}

#[test]
fn h4_compas() -> Outcome {
    let expected = [
        (CompasGroup::Women, [303, 288, 195, 609], [35.7, 32.1, 39.2, 51.3, 42.4]),
        (CompasGroup::Men, [1732, 994, 1021, 2072], [47.3, 32.4, 37.1, 63.5, 46.8]),
        // 44.85 %, which the facts round up to 44.9.
        (CompasGroup::Black, [1369, 805, 532, 990], [51.4, 44.8, 28.0, 63.0, 58.8]),
        (CompasGroup::White, [505, 349, 461, 1139], [39.4, 23.5, 47.7, 59.1, 34.8]),
    ];
    let groups = compas().unwrap_or_default();
    assert_eq!(groups.len(), expected.len());
    for (group, (name, counts, rates)) in groups.iter().zip(expected) {
        assert_eq!(group.group, name);
        let decided: Confusion = group.curve()?.at(Compas::HIGH_RISK)?;
        assert_eq!(decided, confusion(counts));
        let shown =
            [Rate::Base, Rate::FalsePositive, Rate::FalseNegative, Rate::PositivePredictive, Rate::Selection];
        for (rate, expected) in shown.into_iter().zip(rates) {
            percent(decided.rate(rate), expected);
        }
        let people: u64 = group.deciles.iter().map(|decile| decile.outcomes().trials()).sum();
        assert_eq!(people, decided.total());
        // D12: the identity gives back the false positive rate.
        let implied = implied_false_positive_rate(
            decided.rate(Rate::Base)?,
            decided.rate(Rate::PositivePredictive)?,
            decided.rate(Rate::FalseNegative)?,
        );
        close(implied, decided.rate(Rate::FalsePositive)?, 1e-12);
    }
    Ok(())
}

/// The published aggregates agree with the subgroups weighted by their sizes within 0.2 point, and with 9.8
/// (of the two values in circulation) for the missing cell within 0.4.
#[test]
fn h5_gender_shades() {
    let Ok(table) = gender_shades() else { panic!("the embedded table") };
    let b = table.benchmark;
    let [dw, dm, lw, lm] = [b.darker_women, b.darker_men, b.lighter_women, b.lighter_men].map(f64::from);
    assert_eq!(b.darker_women + b.darker_men + b.lighter_women + b.lighter_men, 1270);
    let gaps = [("Microsoft", 20.8), ("Face++", 33.8), ("IBM", 34.4)];
    assert_eq!(table.classifiers.len(), gaps.len());
    for (c, (name, gap)) in table.classifiers.iter().zip(gaps) {
        assert_eq!(c.name, name);
        let lighter_women = c.lighter_women.unwrap_or(9.8);
        let tolerance = if c.lighter_women.is_some() { 0.2 } else { 0.4 };
        let mean = |cells: [(f64, f64); 2]| {
            Ok(cells.iter().map(|(n, e)| n * e).sum::<f64>() / cells.iter().map(|(n, _)| n).sum::<f64>())
        };
        close(mean([(dw, c.darker_women), (lw, lighter_women)]), c.women, tolerance);
        close(mean([(dm, c.darker_men), (lm, c.lighter_men)]), c.men, tolerance);
        close(mean([(dw, c.darker_women), (dm, c.darker_men)]), c.darker, tolerance);
        close(mean([(lw, lighter_women), (lm, c.lighter_men)]), c.lighter, tolerance);
        close(mean([(dw + lw, c.women), (dm + lm, c.men)]), c.all, tolerance);
        let known = [Some(c.darker_women), Some(c.darker_men), c.lighter_women, Some(c.lighter_men)];
        let (low, high) =
            known.into_iter().flatten().fold((100.0_f64, 0.0_f64), |(l, h), e| (l.min(e), h.max(e)));
        close(Ok(high - low), gap, 1e-9);
    }
}
