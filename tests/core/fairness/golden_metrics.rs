//! Group metrics, intervals, tests and weights as Fairlearn, AIF360, scikit-learn and `SciPy` give them.

use std::collections::HashMap;

use biaiscope::fairness::interval::{Confidence, Interval, katz_log, wilson};
use biaiscope::fairness::reweighing::reweighing;
use biaiscope::fairness::{Confusion, Contrast, Rate, Undefined, fisher, spread};
use serde::Deserialize;

use super::support::{Outcome, close, confusion, golden, share};

#[derive(Deserialize)]
struct Golden {
    cases: Vec<Case>,
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
struct Case {
    groups: Vec<[u32; 4]>,
    fairlearn: Fairlearn,
    aif360: Option<Aif360>,
}

#[derive(Deserialize)]
struct Fairlearn {
    rates: Vec<HashMap<String, f64>>,
    demographic_parity_difference: f64,
    demographic_parity_ratio: f64,
    equal_opportunity_difference: f64,
    equalized_odds_difference: f64,
    equalized_odds_ratio: f64,
    predictive_parity_difference: f64,
}

#[derive(Deserialize)]
struct Aif360 {
    statistical_parity_difference: f64,
    disparate_impact: f64,
    equal_opportunity_difference: f64,
    average_odds_difference: f64,
    predictive_parity_difference: f64,
    reweighing: [Cells; 2],
}

#[derive(Deserialize)]
struct Cells {
    positive: f64,
    negative: f64,
}

#[derive(Deserialize)]
struct Pair {
    first: [u64; 2],
    second: [u64; 2],
    fisher: f64,
    #[serde(flatten)]
    limits: HashMap<String, [f64; 2]>,
}

fn read() -> Golden {
    golden(include_str!("golden/metrics.json"))
}

#[test]
fn fairlearn_agrees() {
    for Case { groups, fairlearn, .. } in read().cases {
        let groups: Vec<Confusion> = groups.into_iter().map(confusion).collect();
        for (group, rates) in groups.iter().zip(&fairlearn.rates) {
            for rate in Rate::ALL {
                close(group.rate(rate), rates[&format!("{rate:?}")], 1e-12);
            }
        }
        for (measured, expected) in [
            (spread::demographic_parity_difference(&groups), fairlearn.demographic_parity_difference),
            (spread::demographic_parity_ratio(&groups), fairlearn.demographic_parity_ratio),
            (spread::equal_opportunity_difference(&groups), fairlearn.equal_opportunity_difference),
            (spread::equalized_odds_difference(&groups), fairlearn.equalized_odds_difference),
            (spread::equalized_odds_ratio(&groups), fairlearn.equalized_odds_ratio),
            (spread::predictive_parity_difference(&groups), fairlearn.predictive_parity_difference),
        ] {
            close(measured, expected, 1e-12);
        }
    }
}

#[test]
fn aif360_agrees() -> Outcome {
    for Case { groups, aif360, .. } in read().cases {
        let (Some(aif360), [unprivileged, privileged]) = (aif360, groups.as_slice()) else { continue };
        let (unprivileged, privileged) = (confusion(*unprivileged), confusion(*privileged));
        let contrast = Contrast { unprivileged, privileged };
        for (measured, expected) in [
            (contrast.statistical_parity_difference(), aif360.statistical_parity_difference),
            (contrast.disparate_impact(), aif360.disparate_impact),
            (contrast.equal_opportunity_difference(), aif360.equal_opportunity_difference),
            (contrast.average_odds_difference(), aif360.average_odds_difference),
            (contrast.predictive_parity_difference(), aif360.predictive_parity_difference),
        ] {
            close(measured, expected, 1e-12);
        }
        let labels = [unprivileged, privileged].map(|group| group.proportion(Rate::Base));
        for (weights, cells) in reweighing(&labels)?.iter().zip(aif360.reweighing) {
            close(weights.positive, cells.positive, 1e-12);
            close(weights.negative, cells.negative, 1e-12);
        }
    }
    Ok(())
}

#[test]
fn scipy_agrees() {
    for pair in read().pairs {
        let [first, second] = [pair.first, pair.second].map(|[successes, trials]| share(successes, trials));
        close(fisher::exact_test(first, second), pair.fisher, pair.fisher * 1e-9);
        for (confidence, level) in
            [(Confidence::Ninety, "90"), (Confidence::NinetyFive, "95"), (Confidence::NinetyNine, "99")]
        {
            same_limits(wilson(first, confidence), pair.limits.get(&format!("wilson_{level}")));
            same_limits(katz_log(first, second, confidence), pair.limits.get(&format!("katz_{level}")));
        }
    }
}

#[track_caller]
fn same_limits(interval: Result<Interval, Undefined>, expected: Option<&[f64; 2]>) {
    match expected {
        Some([low, high]) => {
            close(interval.map(|interval| interval.low), *low, 1e-10 * low);
            close(interval.map(|interval| interval.high), *high, 1e-10 * high);
        }
        None => assert_eq!(interval, Err(Undefined::ZeroDenominator)),
    }
}
