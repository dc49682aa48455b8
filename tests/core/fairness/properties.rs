//! Laws that hold for any counts, scores and vectors.

use biaiscope::fairness::chouldechova::{implied_false_positive_rate, implied_positive_predictive_value};
use biaiscope::fairness::embedding::{Associations, Axis, Deviation, cosine, equalise, neutralise};
use biaiscope::fairness::four_fifths::{meets_four_fifths, selections_needed};
use biaiscope::fairness::interval::{Confidence, katz_log, wilson};
use biaiscope::fairness::massaging::massaging;
use biaiscope::fairness::reweighing::reweighing;
use biaiscope::fairness::standardisation::{Stratum, crude_rates, standardised_rates};
use biaiscope::fairness::thresholds::{Criterion, matching_threshold, most_accurate};
use biaiscope::fairness::{
    Confusion, Contrast, Proportion, Rate, ScoreCurve, Scored, Undefined, fisher, spread,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::support::{close, confusion, share};

fn any_confusion() -> impl Strategy<Value = Confusion> {
    // Small counts, so that zeros are frequent.
    [0..20_u32, 0..20_u32, 0..20_u32, 0..20_u32].prop_map(confusion)
}

fn any_rate() -> impl Strategy<Value = Rate> {
    prop::sample::select(Rate::ALL.to_vec())
}

fn any_share(most: u64) -> impl Strategy<Value = Proportion> {
    (0..=most).prop_flat_map(|n| (0..=n).prop_map(move |s| share(s, n)))
}

fn any_curve() -> impl Strategy<Value = ScoreCurve> {
    vec((0..=10_u8, any::<bool>()), 0..40).prop_map(|people| {
        let people =
            people.into_iter().map(|(score, outcome)| Scored { score: f64::from(score) / 10.0, outcome });
        ScoreCurve::new(people).unwrap_or_default()
    })
}

fn any_vector() -> impl Strategy<Value = Vec<f64>> {
    vec(-1.0..1.0_f64, 5)
}

proptest! {
    #[test]
    fn a_rate_is_a_probability_or_its_denominator_is_zero(group in any_confusion(), rate in any_rate()) {
        let counts = group.proportion(rate);
        match group.rate(rate) {
            Ok(value) => prop_assert!((0.0..=1.0).contains(&value) && counts.trials() > 0),
            Err(Undefined::EmptyGroup) => prop_assert_eq!(group.total(), 0),
            Err(undefined) => {
                prop_assert_eq!(undefined, Undefined::ZeroDenominator);
                prop_assert!(counts.trials() == 0 && group.total() > 0);
            }
        }
    }

    #[test]
    fn complementary_rates_add_up_to_one(group in any_confusion()) {
        for (rate, rest) in [
            (Rate::TruePositive, Rate::FalseNegative),
            (Rate::FalsePositive, Rate::TrueNegative),
        ] {
            prop_assert_eq!(group.proportion(rate).failures(), group.proportion(rest).successes());
            if let (Ok(a), Ok(b)) = (group.rate(rate), group.rate(rest)) {
                prop_assert!((a + b - 1.0).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn counting_and_merging_agree(people in vec(any::<(bool, bool)>(), 0..60), cut in 0..60_usize) {
        let (first, second) = people.split_at(cut.min(people.len()));
        let merged = Confusion::count(first.iter().copied()).merged(Confusion::count(second.iter().copied()));
        prop_assert_eq!(merged, Confusion::count(people.iter().copied()));
        prop_assert_eq!(merged.total(), people.len() as u64);
    }

    #[test]
    fn a_spread_ignores_order_and_a_contrast_knows_its_sign(
        a in any_confusion(), b in any_confusion(), rate in any_rate(),
    ) {
        let difference = spread::difference(rate, &[a, b]);
        prop_assert_eq!(difference, spread::difference(rate, &[b, a]));
        prop_assert_eq!(spread::ratio(rate, &[a, b]), spread::ratio(rate, &[b, a]));
        let contrast = Contrast { unprivileged: a, privileged: b };
        let swapped = Contrast { unprivileged: b, privileged: a };
        match (contrast.difference(rate), swapped.difference(rate), difference) {
            (Ok(signed), Ok(reverse), Ok(gap)) => {
                prop_assert!((-1.0..=1.0).contains(&signed) && (0.0..=1.0).contains(&gap));
                prop_assert!((signed + reverse).abs() < 1e-15 && (signed.abs() - gap).abs() < 1e-15);
            }
            (Err(_), Err(_), Err(_)) => prop_assert!(a.rate(rate).is_err() || b.rate(rate).is_err()),
            mixed => prop_assert!(false, "{:?}", mixed),
        }
        if let (Ok(ratio), Ok(inverse)) = (contrast.ratio(rate), swapped.ratio(rate)) {
            prop_assert!(ratio == 0.0 || (ratio * inverse - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn equalized_odds_bounds_equal_opportunity(a in any_confusion(), b in any_confusion()) {
        if let Ok(odds) = spread::equalized_odds_difference(&[a, b]) {
            prop_assert!(spread::equal_opportunity_difference(&[a, b]).is_ok_and(|gap| gap <= odds));
            let average = Contrast { unprivileged: a, privileged: b }.average_odds_difference();
            prop_assert!(average.is_ok_and(|average| average.abs() <= odds + 1e-15));
        }
    }

    #[test]
    fn four_fifths_is_the_ratio_at_the_mark(a in any_share(60), b in any_share(60)) {
        let met = meets_four_fifths(&[a, b]);
        prop_assert_eq!(met, meets_four_fifths(&[b, a]));
        if let (Ok(met), Ok(a_rate), Ok(b_rate)) = (met, a.value(), b.value()) {
            let ratio = a_rate.min(b_rate) / a_rate.max(b_rate);
            prop_assert!((ratio - 0.8).abs() < 1e-12 || met == (ratio > 0.8));
        }
        if let Ok(needed) = selections_needed(a, b) {
            // In whole numbers: needed / n is at least 4/5 of s / m, and one selection fewer is not.
            let mark = 4 * b.successes() * a.trials();
            prop_assert!(needed <= a.trials() && 5 * needed * b.trials() >= mark);
            prop_assert!(needed == 0 || 5 * (needed - 1) * b.trials() < mark);
        }
    }

    #[test]
    fn intervals_hold_the_estimate(a in any_share(500), b in any_share(500)) {
        if let Ok(rate) = a.value() {
            let widths: Vec<f64> = [Confidence::Ninety, Confidence::NinetyFive, Confidence::NinetyNine]
                .into_iter()
                .filter_map(|confidence| wilson(a, confidence).ok())
                .map(|interval| {
                    assert!(interval.contains(rate) && interval.low >= 0.0 && interval.high <= 1.0);
                    interval.high - interval.low
                })
                .collect();
            prop_assert!(widths.len() == 3 && widths.is_sorted());
        }
        let ratio = katz_log(a, b, Confidence::NinetyFive);
        prop_assert_eq!(ratio.is_ok(), a.successes() > 0 && b.successes() > 0);
        if let (Ok(interval), Ok(a), Ok(b)) = (ratio, a.value(), b.value()) {
            prop_assert!(interval.low <= a / b && a / b <= interval.high && interval.low > 0.0);
        }
    }

    #[test]
    fn fisher_is_a_symmetric_probability(a in any_share(200), b in any_share(200)) {
        match (fisher::exact_test(a, b), fisher::exact_test(b, a)) {
            (Ok(p), Ok(q)) => prop_assert!(p > 0.0 && p <= 1.0 + 1e-12 && (p - q).abs() < 1e-9),
            reasons => prop_assert_eq!(reasons, (Err(Undefined::EmptyGroup), Err(Undefined::EmptyGroup))),
        }
    }

    #[test]
    fn the_identity_holds_for_any_matrix(group in any_confusion()) {
        if let (Ok(p), Ok(ppv), Ok(fnr), Ok(fpr)) = (
            group.rate(Rate::Base),
            group.rate(Rate::PositivePredictive),
            group.rate(Rate::FalseNegative),
            group.rate(Rate::FalsePositive),
        ) {
            if ppv > 0.0 {
                close(implied_false_positive_rate(p, ppv, fnr), fpr, 1e-12);
            }
            close(implied_positive_predictive_value(p, fpr, fnr), ppv, 1e-12);
        }
    }

    #[test]
    fn the_identity_never_leaves_its_range(p in -0.5..1.5_f64, ppv in -0.5..1.5_f64, fnr in -0.5..1.5_f64) {
        if let Ok(fpr) = implied_false_positive_rate(p, ppv, fnr) {
            prop_assert!((0.0..=1.0).contains(&fpr));
        }
    }

    #[test]
    fn reweighing_makes_base_rates_equal(groups in vec(any_share(80), 2..5)) {
        let Ok(weights) = reweighing(&groups) else { return Ok(()) };
        #[expect(clippy::cast_precision_loss, reason = "small counts")]
        let real = |count: u64| count as f64;
        let rates: Vec<f64> = groups
            .iter()
            .zip(&weights)
            .filter_map(|(group, weights)| {
                let positive = real(group.successes()) * weights.positive.ok()?;
                let negative = real(group.failures()) * weights.negative.ok()?;
                Some(positive / (positive + negative))
            })
            .collect();
        prop_assert!(rates.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1e-9));
    }

    #[test]
    fn massaging_evens_out_and_keeps_the_sum(a in any_share(300), b in any_share(300)) {
        let Ok(after) = massaging(a, b) else { return Ok(()) };
        prop_assert_eq!(
            after.unprivileged.successes() + after.privileged.successes(),
            a.successes() + b.successes()
        );
        if let (Ok(before_u), Ok(before_p), Ok(u), Ok(p)) =
            (a.value(), b.value(), after.unprivileged.value(), after.privileged.value())
            && before_u < before_p
        {
            prop_assert!((u - p).abs() <= (before_p - before_u) + 1e-12);
            // Within half a swap of equality.
            #[expect(clippy::cast_precision_loss, reason = "small counts")]
            let half_swap = 0.5 / a.trials() as f64 + 0.5 / b.trials() as f64;
            prop_assert!((u - p).abs() <= half_swap + 1e-12);
        }
    }

    #[test]
    fn standardised_rates_stay_between_the_strata(strata in vec((any_share(40), any_share(40)), 1..6)) {
        let strata: Vec<Stratum> = strata
            .into_iter()
            .map(|(unprivileged, privileged)| Stratum { unprivileged, privileged })
            .collect();
        let Ok(rates) = standardised_rates(&strata) else { return Ok(()) };
        prop_assert!(crude_rates(&strata).is_ok());
        let within: Vec<f64> = strata.iter().filter_map(|s| s.privileged.value().ok()).collect();
        let (low, high) = within.iter().fold((1.0_f64, 0.0_f64), |(l, h), r| (l.min(*r), h.max(*r)));
        prop_assert!((low - 1e-12..=high + 1e-12).contains(&rates.privileged));
    }

    #[test]
    fn rates_only_fall_as_the_threshold_rises(curve in any_curve(), a in -0.1..1.1_f64, b in -0.1..1.1_f64) {
        let (low, high) = (a.min(b), a.max(b));
        let (Ok(low), Ok(high)) = (curve.at(low), curve.at(high)) else { panic!("thresholds are numbers") };
        for rate in [Rate::Selection, Rate::TruePositive, Rate::FalsePositive] {
            prop_assert!(low.proportion(rate).successes() >= high.proportion(rate).successes());
        }
        for rate in [Rate::Base, Rate::Selection] {
            prop_assert_eq!(low.proportion(rate).trials(), high.proportion(rate).trials());
        }
        prop_assert_eq!(low.proportion(Rate::Base), high.proportion(Rate::Base));
    }

    #[test]
    fn auc_counts_pairs(people in vec((0..6_u8, any::<bool>()), 0..25)) {
        let scored = |(score, outcome): &(u8, bool)| Scored { score: f64::from(*score), outcome: *outcome };
        let Ok(curve) = ScoreCurve::new(people.iter().map(scored)) else { panic!("scores are numbers") };
        let (mut won, mut pairs) = (0.0, 0.0);
        for (positive, _) in people.iter().filter(|(_, outcome)| *outcome) {
            for (negative, _) in people.iter().filter(|(_, outcome)| !outcome) {
                pairs += 1.0;
                won += match positive.cmp(negative) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                };
            }
        }
        if pairs > 0.0 {
            close(curve.area_under_roc(), won / pairs, 1e-12);
        } else {
            prop_assert_eq!(curve.area_under_roc(), Err(Undefined::ZeroDenominator));
        }
    }

    #[test]
    fn a_matching_threshold_is_the_highest(curve in any_curve(), target in 0.0..=1.0_f64) {
        for rate in [Rate::Selection, Rate::TruePositive] {
            let Ok(found) = matching_threshold(&curve, rate, target) else { continue };
            let at = |threshold| curve.at(threshold).and_then(|cut| cut.rate(rate));
            prop_assert!(at(found).is_ok_and(|r| r >= target));
            let higher = curve.scores().iter().find(|score| **score > found);
            prop_assert!(higher.is_none_or(|score| at(*score).is_ok_and(|r| r < target)));
        }
    }

    #[test]
    fn the_chosen_thresholds_are_the_most_accurate(
        a in any_curve(), b in any_curve(), least in 0.0..=1.0_f64,
    ) {
        let candidates = [0.0, 0.25, 0.5, 0.75, 1.0];
        let criterion = Criterion::DemographicParityRatio(least);
        let Ok(best) = most_accurate([&a, &b], &candidates, criterion) else { return Ok(()) };
        for (s, t) in candidates.iter().flat_map(|s| candidates.iter().map(move |t| (s, t))) {
            let (Ok(x), Ok(y)) = (a.at(*s), b.at(*t)) else { panic!("thresholds are numbers") };
            if criterion.is_met(&[x, y]) == Ok(true) {
                let accuracy = x.merged(y).rate(Rate::Accuracy);
                prop_assert!(best.is_some_and(|best| accuracy.is_ok_and(|other| other <= best.accuracy)));
            }
        }
        if let Some(best) = best {
            prop_assert_eq!(criterion.is_met(&best.decisions), Ok(true));
        }
    }

    #[test]
    fn weat_is_bounded_and_antisymmetric(x in vec(-2.0..2.0_f64, 1..6), y in vec(-2.0..2.0_f64, 1..6)) {
        let associations = |x: &[f64], y: &[f64]| Associations::new(x.to_vec(), y.to_vec());
        let (Ok(forth), Ok(back)) = (associations(&x, &y), associations(&y, &x)) else {
            panic!("associations are numbers")
        };
        if let Ok(d) = forth.effect_size(Deviation::Population) {
            prop_assert!(x.len() != y.len() || d.abs() <= 2.0 + 1e-9);
            close(back.effect_size(Deviation::Population), -d, 1e-9);
        }
        let p = forth.p_value();
        prop_assert!(p.is_ok_and(|p| p > 0.0 && p <= 1.0));
        // Of one split and its mirror image at least one counts on each side.
        let both = p.and_then(|p| Ok(p + back.p_value()?));
        prop_assert!(x.len() != y.len() || both.is_ok_and(|both| both >= 1.0));
    }

    #[test]
    fn debiasing_removes_the_axis(
        she in any_vector(), he in any_vector(), word in any_vector(), a in any_vector(), b in any_vector(),
    ) {
        let Ok(axis) = Axis::between(&she, &he) else { return Ok(()) };
        let (Ok(neutral), Ok([first, second])) = (neutralise(&word, &axis), equalise([&a, &b], &axis)) else {
            return Ok(());
        };
        close(axis.projection(&neutral), 0.0, 1e-6);
        close(cosine(&neutral, &first).and_then(|c| Ok(c - cosine(&neutral, &second)?)), 0.0, 1e-6);
        close(axis.projection(&first).and_then(|p| Ok(p + axis.projection(&second)?)), 0.0, 1e-6);
        for vector in [&neutral, &first, &second] {
            prop_assert!((vector.iter().map(|x| x * x).sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn cosine_is_symmetric_and_bounded(a in any_vector(), b in any_vector(), scale in 0.1..10.0_f64) {
        if let Ok(c) = cosine(&a, &b) {
            prop_assert!((-1.0..=1.0).contains(&c));
            prop_assert_eq!(cosine(&b, &a), Ok(c));
            let scaled: Vec<f64> = a.iter().map(|x| x * scale).collect();
            close(cosine(&scaled, &b), c, 1e-9);
        }
    }
}
