//! Undefined measures: typed, and for the right reason.

use std::ops::ControlFlow;

use biaiscope::fairness::calibration::{calibration, calibration_difference, expected_calibration_error};
use biaiscope::fairness::chouldechova::implied_false_positive_rate;
use biaiscope::fairness::embedding::{Associations, Axis, Deviation, association, cosine, neutralise, unit};
use biaiscope::fairness::four_fifths::{meets_four_fifths, selections_needed};
use biaiscope::fairness::interval::{Confidence, katz_log, wilson};
use biaiscope::fairness::logistic::{Column, Design, Options, Scaling, TrainError, train};
use biaiscope::fairness::massaging::massaging;
use biaiscope::fairness::reweighing::reweighing;
use biaiscope::fairness::standardisation::{Stratum, crude_rates, standardised_rates, strata_ahead};
use biaiscope::fairness::thresholds::{Criterion, matching_threshold, most_accurate};
use biaiscope::fairness::{
    Confusion, Contrast, Proportion, Rate, ScoreCurve, Scored, Undefined, fisher, spread,
};

use super::support::{Outcome, close, confusion, share};

use Undefined::{
    EmptyGroup, LengthMismatch, NotANumber, OneGroup, OutOfRange, TooManyCases, ZeroDenominator,
};

#[test]
fn rates() {
    for rate in Rate::ALL {
        assert_eq!(Confusion::default().rate(rate), Err(EmptyGroup));
    }
    let rejected_all = confusion([0, 0, 3, 4]);
    assert_eq!(rejected_all.rate(Rate::PositivePredictive), Err(ZeroDenominator));
    assert_eq!(rejected_all.rate(Rate::Selection), Ok(0.0));
    assert_eq!(confusion([0, 3, 0, 4]).rate(Rate::TruePositive), Err(ZeroDenominator));
    assert_eq!(confusion([3, 0, 4, 0]).rate(Rate::FalsePositive), Err(ZeroDenominator));
}

#[test]
fn gaps() {
    let group = confusion([1, 2, 3, 4]);
    assert_eq!(spread::demographic_parity_difference(&[group]), Err(OneGroup));
    assert_eq!(spread::demographic_parity_ratio(&[]), Err(OneGroup));
    assert_eq!(spread::demographic_parity_ratio(&[group, Confusion::default()]), Err(EmptyGroup));
    let none = confusion([0, 0, 3, 4]);
    assert_eq!(spread::demographic_parity_ratio(&[none, none]), Err(ZeroDenominator));
    assert_eq!(spread::demographic_parity_difference(&[none, none]), Ok(0.0));
    let contrast = Contrast { unprivileged: group, privileged: none };
    assert_eq!(contrast.disparate_impact(), Err(ZeroDenominator));
    assert_eq!(contrast.predictive_parity_difference(), Err(ZeroDenominator));
}

#[test]
fn proportions() {
    assert_eq!(Proportion::new(2, 1), Err(OutOfRange));
    assert_eq!(Proportion::new(0, Proportion::MOST_TRIALS + 1), Err(TooManyCases));
    let most = share(Proportion::MOST_TRIALS, Proportion::MOST_TRIALS);
    assert_eq!(most.pooled(most), Err(TooManyCases));
    let nobody = share(0, 0);
    assert_eq!(nobody.value(), Err(ZeroDenominator));
    assert_eq!(wilson(nobody, Confidence::default()), Err(ZeroDenominator));
    assert_eq!(katz_log(share(0, 5), share(1, 5), Confidence::default()), Err(ZeroDenominator));
    assert_eq!(fisher::exact_test(nobody, most), Err(EmptyGroup));
    assert_eq!(fisher::exact_test(share(1, 1), share(0, fisher::MOST_PEOPLE)), Err(TooManyCases));
    assert_eq!(meets_four_fifths(&[most]), Err(OneGroup));
    assert_eq!(meets_four_fifths(&[most, nobody]), Err(EmptyGroup));
    assert_eq!(meets_four_fifths(&[share(0, 5), share(0, 6)]), Err(ZeroDenominator));
    assert_eq!(meets_four_fifths(&[most, most]), Ok(true));
    assert_eq!(selections_needed(nobody, most), Err(EmptyGroup));
    assert_eq!(massaging(nobody, most), Err(EmptyGroup));
    assert_eq!(reweighing(&[most]), Err(OneGroup));
    assert_eq!(reweighing(&[share(1, 2), nobody]), Err(EmptyGroup));
}

#[test]
fn cells_without_people_have_no_weight() -> Outcome {
    let weights = reweighing(&[share(0, 5), share(3, 5)])?;
    assert_eq!(weights[0].positive, Err(ZeroDenominator));
    close(weights[0].negative, 0.7, 1e-12);
    Ok(())
}

#[test]
fn massaging_leaves_alone_who_is_ahead() -> Outcome {
    let after = massaging(share(4, 5), share(1, 5))?;
    assert_eq!((after.swaps, after.exact_swaps), (0, 0.0));
    assert_eq!(after.unprivileged, share(4, 5));
    Ok(())
}

#[test]
fn fisher_of_large_and_of_extreme_tables() {
    close(fisher::exact_test(share(500_000, 1_000_000), share(500_000, 1_000_000)), 1.0, 1e-9);
    assert_eq!(fisher::exact_test(share(1_000_000, 1_000_000), share(0, 1_000_000)), Ok(0.0));
    let half = fisher::MOST_PEOPLE / 2;
    close(fisher::exact_test(share(half / 2, half), share(half / 2 + 10_000, half)), 0.527, 0.0005);
    assert_eq!(fisher::exact_test(share(0, 7), share(0, 9)), Ok(1.0));
}

#[test]
fn the_identity() {
    assert_eq!(implied_false_positive_rate(f64::NAN, 0.5, 0.5), Err(NotANumber));
    assert_eq!(implied_false_positive_rate(1.5, 0.5, 0.5), Err(OutOfRange));
    assert_eq!(implied_false_positive_rate(1.0, 0.5, 0.5), Err(ZeroDenominator));
    assert_eq!(implied_false_positive_rate(0.5, 0.0, 0.5), Err(ZeroDenominator));
    assert_eq!(implied_false_positive_rate(0.5, 0.4, 0.0), Err(OutOfRange));
    // Nine in ten are positive, yet only one in ten of the selected: no group is like that.
    assert_eq!(implied_false_positive_rate(0.9, 0.1, 0.0), Err(OutOfRange));
}

fn scored(people: &[(f64, bool)]) -> Vec<Scored> {
    people.iter().map(|&(score, outcome)| Scored { score, outcome }).collect()
}

#[test]
fn scores() -> Outcome {
    assert_eq!(ScoreCurve::new(scored(&[(f64::NAN, true)])), Err(NotANumber));
    let curve = ScoreCurve::new(scored(&[(0.2, true), (0.7, true)]))?;
    assert_eq!(curve.at(f64::NAN), Err(NotANumber));
    assert_eq!(curve.area_under_roc(), Err(ZeroDenominator));
    assert_eq!(ScoreCurve::new([]), Ok(ScoreCurve::default()));
    assert_eq!(ScoreCurve::default().area_under_roc(), Err(ZeroDenominator));
    assert_eq!(ScoreCurve::default().at(0.5)?.rate(Rate::Selection), Err(EmptyGroup));
    assert_eq!(curve.between(0.9, 0.1), share(0, 0));
    assert_eq!(curve.between(f64::NAN, 0.9), share(0, 0));
    assert_eq!(curve.between(0.2, 0.7), share(1, 1));
    Ok(())
}

#[test]
fn calibrations() -> Outcome {
    assert_eq!(calibration(&[], 0), Err(OutOfRange));
    assert_eq!(calibration(&scored(&[(1.2, true)]), 5), Err(OutOfRange));
    assert_eq!(calibration(&scored(&[(f64::INFINITY, true)]), 5), Err(NotANumber));
    let empty = calibration(&[], 5)?;
    assert!(empty.iter().all(|bin| bin.mean_score == Err(EmptyGroup)));
    assert_eq!(expected_calibration_error(&empty), Err(EmptyGroup));
    let low = calibration(&scored(&[(0.0, false), (0.2, true)]), 5)?;
    assert_eq!(low[0].outcomes, share(1, 2));
    close(expected_calibration_error(&low), 0.4, 1e-12);
    let high = calibration(&scored(&[(1.0, true)]), 5)?;
    assert_eq!(calibration_difference(&low, &high), Err(EmptyGroup));
    assert_eq!(calibration_difference(&low, &low), Ok(0.0));
    assert_eq!(calibration_difference(&low, &calibration(&[], 4)?), Err(LengthMismatch));
    Ok(())
}

#[test]
fn thresholds() -> Outcome {
    let curve = ScoreCurve::new(scored(&[(0.1, false), (0.4, true), (0.6, false), (0.8, true)]))?;
    assert_eq!(matching_threshold(&curve, Rate::Accuracy, 0.5), Err(OutOfRange));
    assert_eq!(matching_threshold(&curve, Rate::Selection, 1.5), Err(OutOfRange));
    assert_eq!(matching_threshold(&ScoreCurve::default(), Rate::Selection, 0.5), Err(EmptyGroup));
    assert_eq!(matching_threshold(&curve, Rate::Selection, 0.5), Ok(0.6));
    assert_eq!(matching_threshold(&curve, Rate::TruePositive, 0.51), Ok(0.4));
    let negatives = ScoreCurve::new(scored(&[(0.3, false)]))?;
    assert_eq!(matching_threshold(&negatives, Rate::TruePositive, 0.5), Err(ZeroDenominator));
    let opportunity = Criterion::EqualOpportunityDifference(0.1);
    assert_eq!(most_accurate([&curve, &negatives], &[0.5], opportunity), Err(ZeroDenominator));
    assert_eq!(most_accurate([&curve, &curve], &[f64::NAN], opportunity), Err(NotANumber));
    let parity = Criterion::DemographicParityRatio(f64::NAN);
    assert_eq!(most_accurate([&curve, &curve], &[0.5], parity), Err(NotANumber));
    assert_eq!(most_accurate([&curve, &curve], &[], opportunity), Ok(None));
    Ok(())
}

#[test]
fn strata() {
    let [nobody, some] = [share(0, 0), share(1, 2)];
    let one_sided = Stratum { unprivileged: nobody, privileged: some };
    let empty = Stratum { unprivileged: nobody, privileged: nobody };
    assert_eq!(crude_rates(&[]), Err(EmptyGroup));
    assert_eq!(crude_rates(&[one_sided]), Err(EmptyGroup));
    assert_eq!(standardised_rates(&[one_sided]), Err(ZeroDenominator));
    assert_eq!(standardised_rates(&[empty]), Err(ZeroDenominator));
    let tie = Stratum { unprivileged: some, privileged: some };
    assert_eq!(strata_ahead(&[tie]), share(0, 1));
    assert_eq!(strata_ahead(&[one_sided, empty]).value(), Err(ZeroDenominator));
}

#[test]
fn words() -> Outcome {
    let (x, zero) = ([1.0, 0.0], [0.0, 0.0]);
    assert_eq!(cosine(&x, &zero), Err(ZeroDenominator));
    assert_eq!(cosine(&x, &[1.0]), Err(LengthMismatch));
    assert_eq!(cosine(&x, &[f64::NAN, 1.0]), Err(NotANumber));
    assert_eq!(unit(&zero), Err(ZeroDenominator));
    assert_eq!(Axis::between(&x, &x), Err(ZeroDenominator));
    assert_eq!(neutralise(&x, &Axis::between(&x, &zero)?), Err(ZeroDenominator));
    assert_eq!(association(&x, &[], &[&x]), Err(EmptyGroup));
    assert_eq!(Associations::new(vec![], vec![1.0]), Err(EmptyGroup));
    assert_eq!(Associations::new(vec![f64::NAN], vec![1.0]), Err(NotANumber));
    let alike = Associations::new(vec![0.1; 3], vec![0.1; 3])?;
    assert_eq!(alike.p_value(), Ok(1.0));
    assert_eq!(alike.effect_size(Deviation::Sample), Err(ZeroDenominator));
    // One word against very many: the search must not go as deep as they are many.
    let lopsided = Associations::new(vec![0.5; 99_999], vec![0.6])?;
    assert_eq!(lopsided.p_value(), Ok(1.0));
    assert_eq!(Associations::new(vec![0.1; 20], vec![0.2; 20])?.p_value(), Err(TooManyCases));
    Ok(())
}

#[test]
fn models() -> Outcome {
    let numbers = |values: &[f64]| Column::Number(values.to_vec());
    let none = Scaling::fit(&[])?;
    assert_eq!(Scaling::fit(&[numbers(&[])]), Err(EmptyGroup));
    assert_eq!(Scaling::fit(&[numbers(&[f64::NAN])]), Err(NotANumber));
    assert_eq!(Design::new(&[], &none), Err(EmptyGroup));
    assert_eq!(Design::new(&[numbers(&[1.0])], &none), Err(LengthMismatch));
    assert_eq!(Design::new(&[Column::Category { codes: vec![2], levels: 2 }], &none), Err(OutOfRange));
    let wide = [Column::Category { codes: vec![0], levels: 2001 }];
    assert_eq!(Design::new(&wide, &none), Err(TooManyCases));
    let columns = [numbers(&[0.1, 0.1, 0.1]), Column::Category { codes: vec![0, 1, 1], levels: 3 }];
    let design = Design::new(&columns, &Scaling::fit(&columns)?)?;
    let try_to = |labels: &[bool], weights: Option<&[f64]>, c| {
        train(&design, labels, weights, Options { c, ..Options::default() }, |_| ControlFlow::Continue(()))
            .err()
    };
    let labels = [true, false, true];
    assert_eq!(try_to(&labels, None, 1.0), None);
    for (labels, weights, c, reason) in [
        (&labels[..2], None, 1.0, LengthMismatch),
        (&labels, Some(&[1.0][..]), 1.0, LengthMismatch),
        (&labels, Some(&[1.0, -1.0, 1.0]), 1.0, OutOfRange),
        (&labels, Some(&[1.0, f64::NAN, 1.0]), 1.0, NotANumber),
        (&labels, Some(&[1e308; 3]), 1.0, NotANumber),
        (&labels, Some(&[1.0, 0.0, 1.0]), 1.0, OneGroup),
        (&[true; 3], None, 1.0, OneGroup),
        (&labels, None, 0.0, OutOfRange),
        (&labels, None, f64::NAN, NotANumber),
    ] {
        assert_eq!(try_to(labels, weights, c), Some(TrainError::Undefined(reason)));
    }
    Ok(())
}
