//! Figures against Fairlearn, SciPy, statsmodels and scikit-learn: `golden/make_golden.py`.

use std::collections::BTreeMap;

use biaiscope::audit::{Measure, Request};
use biaiscope::fairness::naive_bayes::NaiveBayes;
use biaiscope::fairness::sign_flip::sign_flip_test;
use biaiscope::fairness::{power, student};
use serde::Deserialize;

use super::{audited, figure, group, request};

#[derive(Deserialize)]
struct Golden {
    tables: Vec<Table>,
    needed: Vec<[f64; 3]>,
    paired: Vec<Paired>,
    student: Vec<[f64; 3]>,
    bayes: Bayes,
}

#[derive(Deserialize)]
struct Table {
    csv: String,
    reference: String,
    groups: BTreeMap<String, BTreeMap<String, Told>>,
    within: BTreeMap<String, Within>,
    difference: BTreeMap<String, f64>,
    ratio: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct Told {
    successes: u64,
    trials: u64,
    value: f64,
    wilson: [f64; 2],
    newcombe: Option<[f64; 2]>,
    katz: Option<[f64; 2]>,
    fisher_p: Option<f64>,
    holm_p: Option<f64>,
}

#[derive(Deserialize)]
struct Within {
    odds_ratio: f64,
    standardised: f64,
    p: f64,
}

#[derive(Deserialize)]
struct Paired {
    values: Vec<f64>,
    mean: f64,
    deviation: f64,
    interval: [f64; 2],
    sign_flip: Option<f64>,
}

#[derive(Deserialize)]
struct Bayes {
    rows: Vec<Vec<usize>>,
    inside: Vec<u8>,
    odds: Vec<f64>,
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("golden/audit.json")).unwrap()
}

#[track_caller]
fn close(found: impl Into<Option<f64>>, wanted: f64, about: &str) {
    let found = found.into().unwrap_or(f64::NAN);
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{about}: {found}, not {wanted}");
}

#[track_caller]
fn close_both(found: Option<[f64; 2]>, wanted: [f64; 2], about: &str) {
    close(found.map(|limits| limits[0]), wanted[0], about);
    close(found.map(|limits| limits[1]), wanted[1], about);
}

#[test]
fn figures_are_those_of_fairlearn_scipy_and_statsmodels() {
    for table in golden().tables {
        let asked = Request { label: Some("y".into()), within: Some("s".into()), ..request() };
        let found = audited(&table.csv, &asked);
        let [by] = found.by.as_slice() else { panic!("{} groupings", found.by.len()) };
        assert_eq!(by.reference.as_deref(), Some(table.reference.as_str()));
        assert_eq!(by.groups.len(), table.groups.len());
        for (name, measures) in &table.groups {
            for measure in Measure::ALL {
                let about = &format!("{name} {}", measure.name());
                let told = &measures[measure.name()];
                let found = figure(group(by, name), measure);
                assert_eq!([found.successes, found.trials], [told.successes, told.trials], "{about}");
                close(found.value, told.value, about);
                close_both(found.wilson, told.wilson, about);
                let Some(newcombe) = told.newcombe else {
                    assert!(found.gap.is_none());
                    continue;
                };
                let gap = found.gap.as_ref().unwrap();
                close_both(gap.newcombe, newcombe, about);
                close_both(gap.katz, told.katz.unwrap(), about);
                close(gap.fisher_p, told.fisher_p.unwrap(), about);
                close(gap.holm_p, told.holm_p.unwrap(), about);
            }
        }
        for overall in &by.overall {
            let name = overall.measure.name();
            close(overall.difference, table.difference[name], name);
            close(overall.ratio, table.ratio[name], name);
        }
        assert_eq!(by.within.len(), table.within.len());
        for within in &by.within {
            let told = &table.within[&within.group];
            close(within.odds_ratio, told.odds_ratio, "odds ratio");
            close(within.standardised, told.standardised, "standardised");
            close(within.p, told.p, "Cochran-Mantel-Haenszel");
        }
    }
}

#[test]
fn sample_sizes_are_those_of_statsmodels() {
    for [rate, other, needed] in golden().needed {
        close(power::people_needed(rate, other).ok(), needed, "needed");
    }
}

#[test]
fn paired_differences_are_those_of_scipy() {
    for paired in golden().paired {
        let found = student::differences(&paired.values).unwrap();
        close(found.mean, paired.mean, "mean");
        close(found.deviation, paired.deviation, "deviation");
        close_both(Some([found.interval.low, found.interval.high]), paired.interval, "interval");
        let p = sign_flip_test(&paired.values, 1).unwrap();
        if let Some(wanted) = paired.sign_flip {
            close(p, wanted, "sign flips");
        }
    }
    for [t, degrees, wanted] in golden().student {
        close(student::distribution(t, degrees).ok(), wanted, &format!("t {t}, {degrees}"));
    }
}

#[test]
fn the_guesser_is_scikit_learns() {
    let Bayes { rows, inside, odds } = golden().bayes;
    let people = rows.iter().zip(&inside).map(|(row, inside)| (row.as_slice(), *inside == 1));
    let found = NaiveBayes::learn(people, &[3, 3]);
    for (row, wanted) in rows.iter().zip(odds) {
        close(found.evidence(row), wanted, &format!("{row:?}"));
    }
}
