//! The figures are those of other programs and of the published formulas; `golden.py` says how.

use std::collections::HashMap;

use biaiscope::activity::Response;
use biaiscope::progress::HandIn;
use biaiscope::report::{Distribution, Quantiles, Test};
use serde_json::Value;

use super::school::{QUESTIONS, School, answer, choice};

fn golden() -> Value {
    serde_json::from_str(include_str!("golden.json")).unwrap()
}

/// The people of the golden data, as they would hand in.
pub(crate) fn cohort(school: &School) -> Vec<HandIn> {
    let mut lines = include_str!("golden-answers.csv").lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    let person = |(number, line): (usize, &str)| {
        let fields: HashMap<&str, &str> = names.iter().copied().zip(line.split(',')).collect();
        let mut answers: Vec<(String, Response)> = Vec::new();
        for test in ["pre", "post"] {
            for item in 1..=QUESTIONS {
                let step = format!("{test}-{item}");
                let certainty = fields[format!("certainty-{step}").as_str()].parse().ok();
                if !fields[step.as_str()].is_empty() {
                    let response = choice(fields[step.as_str()], certainty);
                    answers.push((step, response));
                }
            }
        }
        for (step, field) in [("opinion", "opinion-before"), ("opinion-again", "opinion-after")] {
            let said = match fields[field] {
                "6" => "\"pass\"".to_owned(),
                level => format!("{{\"level\":{level}}}"),
            };
            answers.push((step.to_owned(), answer(&format!("{{\"opinion\":{{\"said\":{said}}}}}"))));
        }
        answers.push((
            "estimate".into(),
            answer(&format!("{{\"estimate\":{{\"guess\":{}}}}}", fields["estimate"])),
        ));
        answers.push((
            "number".into(),
            answer(&format!("{{\"number\":{{\"typed\":\"{}\"}}}}", fields["number"])),
        ));
        let mut hand_in = school.hand_in(u64::try_from(number).unwrap(), answers);
        for step in hand_in.steps.iter_mut().filter(|step| step.id.as_str() == "estimate") {
            step.ms = fields["ms"].parse().unwrap();
        }
        hand_in
    };
    lines.enumerate().map(person).collect()
}

fn near(found: Option<f64>, golden: &Value, what: &str) {
    match (found, golden.as_f64()) {
        (Some(found), Some(golden)) => assert!((found - golden).abs() < 1e-12, "{what}: {found} {golden}"),
        (found, golden) => assert_eq!(found, golden, "{what}"),
    }
}

fn same_test(found: &Test, golden: &Value) {
    assert_eq!(found.complete, golden["complete"]);
    near(found.mean, &golden["mean"], "mean");
    near(found.kr20, &golden["kr20"], "kr20");
    assert_eq!(found.items.len(), QUESTIONS);
    for (item, golden) in found.items.iter().zip(golden["items"].as_array().unwrap()) {
        assert_eq!(item.n, golden["n"]);
        near(item.difficulty, &golden["difficulty"], "difficulty");
        near(item.item_rest, &golden["item_rest"], "item_rest");
        let idle: Vec<&str> = item.idle.iter().map(|idle| idle.option.as_str()).collect();
        assert_eq!(serde_json::json!(idle), golden["idle"], "{:?}", item.step);
    }
}

fn same_quantiles(found: &Quantiles, golden: &Value) {
    assert_eq!(found.n, golden["n"]);
    let Quantiles { mean, min, q1, median, q3, max, .. } = *found;
    for (name, value) in
        [("mean", mean), ("min", min), ("q1", q1), ("median", median), ("q3", q3), ("max", max)]
    {
        near(Some(value), &golden[name], name);
    }
}

#[test]
fn every_figure_is_that_of_another_program() {
    let school = School::new();
    for (number, hand_in) in cohort(&school).iter().enumerate() {
        school.put(&format!("{number}.json"), hand_in);
    }
    let report = school.report();
    let golden = golden();
    let [group] = report.groups.as_slice() else { panic!("{:?}", report.files) };
    assert_eq!(group.people, golden["people"]);
    let results = group.results.as_ref().unwrap();
    same_test(results.pretest.as_ref().unwrap(), &golden["pretest"]);
    same_test(results.posttest.as_ref().unwrap(), &golden["posttest"]);

    let (gain, wanted) = (results.gain.as_ref().unwrap(), &golden["gain"]);
    near(gain.pre, &wanted["pre"], "pre");
    near(gain.post, &wanted["post"], "post");
    near(gain.gain, &wanted["gain"], "gain");
    near(gain.change, &wanted["change"], "change");
    let (low, high) = gain.interval.unzip();
    near(low, &wanted["interval"][0], "low");
    near(high, &wanted["interval"][1], "high");
    for (count, name) in [
        (gain.n, "n"),
        (gain.changing, "changing"),
        (gain.more, "more"),
        (gain.same, "same"),
        (gain.fewer, "fewer"),
    ] {
        assert_eq!(count, wanted[name], "{name}");
    }

    let (opinion, wanted) = (&results.opinions[0], &golden["opinion"]);
    assert_eq!(serde_json::json!(opinion.pre), wanted["pre"]);
    assert_eq!(serde_json::json!(opinion.post), wanted["post"]);
    near(opinion.shift, &wanted["shift"], "shift");
    for (count, name) in [
        (opinion.n, "n"),
        (opinion.levels, "levels"),
        (opinion.more, "more"),
        (opinion.same, "same"),
        (opinion.less, "less"),
    ] {
        assert_eq!(count, wanted[name], "{name}");
    }

    for (certainty, wanted) in results.certainty.iter().zip(golden["certainty"].as_array().unwrap()) {
        assert_eq!(
            (certainty.degree.into(), certainty.n),
            (wanted["degree"].as_u64().unwrap(), wanted["n"].as_u64().unwrap())
        );
        near(certainty.right, &wanted["right"], "certainty");
    }

    let answers = |step: &str| {
        let question = results.questions.iter().find(|question| question.step.as_str() == step).unwrap();
        question.answers.clone().unwrap()
    };
    for step in ["estimate", "number"] {
        let Distribution::Numbers(numbers) = answers(step) else { panic!("{step}") };
        same_quantiles(&numbers, &golden[step]);
    }
    let time = results.steps.iter().find(|time| time.step.as_str() == "estimate").unwrap();
    same_quantiles(time.minutes.as_ref().unwrap(), &golden["minutes"]);
}

#[test]
fn half_of_what_was_left_to_gain_is_a_gain_of_one_half() {
    let school = School::new();
    for number in 0..10 {
        let mut answers = Vec::new();
        for item in 1..=QUESTIONS {
            // 3 of 6 before; 4 or 5 of 6 after: 50 % and 75 %.
            let after = if number % 2 == 0 { 4 } else { 5 };
            let pick = |right: usize| choice(if item <= right { "a" } else { "b" }, None);
            answers.push((format!("pre-{item}"), pick(3)));
            answers.push((format!("post-{item}"), pick(after)));
        }
        school.put(&format!("{number}.json"), &school.hand_in(number, answers));
    }
    let report = school.report();
    let gain = report.groups[0].results.as_ref().unwrap().gain.clone().unwrap();
    assert_eq!((gain.n, gain.pre), (10, Some(0.5)));
    near(gain.post, &serde_json::json!(0.75), "post");
    near(gain.gain, &serde_json::json!(0.5), "gain");
    // (1/6) / (3/6) and (2/6) / (3/6): a third and two thirds.
    near(gain.change, &serde_json::json!(0.5), "change");
}

#[test]
fn the_names_and_the_order_of_the_files_change_nothing() {
    let (one, other) = (School::new(), School::new());
    for (number, hand_in) in cohort(&one).iter().enumerate() {
        one.put(&format!("{number}.json"), hand_in);
        other.put(&format!("{}-{number}.txt", number * 7919 % 120), hand_in);
    }
    assert_eq!(one.report().groups, other.report().groups);
}
