//! Swap tests: a known bias is found with its size, and none is found where there is none.

use std::path::Path;
use std::process::{Command, Output};

use biaiscope::audit::swap::{Fault, Kept, Plan, Swap, Unit, page, swap};
use biaiscope::face::plain;
use biaiscope::text::{Lang, Words};
use rand::{RngExt, SeedableRng, rngs};

const LETTER: &str = include_str!("../../docs/data/lettre.ron");

/// A plan with so many pairs, whose answers are numbers.
fn plan(pairs: usize, repeats: u16) -> Plan {
    let pair = |place: usize| format!(r#"({{"name": "A{place}"}}, {{"name": "B{place}"}}),"#);
    let pairs: String = (0..pairs).map(pair).collect();
    Plan::read(&format!(
        r#"(title: "t", sides: ("a", "b"), templates: ["What salary for {{name}}?", "And {{name}}?"],
            pairs: [{pairs}], repeats: {repeats}, reading: Number)"#
    ))
    .unwrap()
}

/// What a model answers that gives the first side `bias` more, with noise of deviation about 1.
fn answers(plan: &Plan, bias: f64, seed: u64) -> Vec<Kept> {
    let mut random = rngs::ChaCha8Rng::seed_from_u64(seed);
    let mut noise = || (0..12).map(|_| random.random::<f64>()).sum::<f64>() - 6.0;
    let prompts = plan.prompts().unwrap();
    let kept = |prompt: &biaiscope::audit::swap::Prompt| {
        let value = 50.0 + noise() + if prompt.is_first_side { bias } else { 0.0 };
        Kept {
            id: prompt.id.clone(),
            prompt: prompt.text.clone(),
            answer: format!("{value:.6}"),
            model: "m".into(),
        }
    };
    prompts.iter().map(kept).collect()
}

fn swapped(plan: &Plan, bias: f64, seed: u64) -> Swap {
    swap(plan, &answers(plan, bias, seed)).unwrap()
}

#[test]
fn a_known_bias_is_found_with_its_size() {
    let found = swapped(&plan(10, 4), 2.0, 1);
    assert_eq!((found.unit, found.units, found.answered), (Unit::Pair, 10, 160));
    let [low, high] = found.interval.unwrap();
    assert!(low <= 2.0 && 2.0 <= high && low > 0.0, "{low} {high}");
    assert!(found.p.unwrap() < 0.01);
    let (effect, [low, high]) = found.order_effect.unwrap();
    assert!(low <= 0.0 && 0.0 <= high, "{effect} {low} {high}");
}

#[test]
fn no_bias_is_found_at_the_rate_that_is_stated() {
    let plan = plan(8, 1);
    let runs = 1000_u64;
    let alarms = (0..runs).filter(|seed| swapped(&plan, 0.0, *seed).p.unwrap() < 0.05).count();
    assert!(alarms <= 65, "{alarms}");
    // And the interval misses nothing as often as it says.
    let misses = (0..runs).filter(|seed| {
        let [low, high] = swapped(&plan, 1.0, *seed).interval.unwrap();
        low > 1.0 || high < 1.0
    });
    assert!(misses.count() <= 65);
}

#[test]
fn sides_that_are_exchanged_exchange_the_sign() {
    let plan = plan(7, 2);
    let answers = answers(&plan, 1.0, 3);
    let exchanged =
        Plan { pairs: plan.pairs.iter().map(|(a, b)| (b.clone(), a.clone())).collect(), ..plan.clone() };
    let other: Vec<Kept> = exchanged
        .prompts()
        .unwrap()
        .iter()
        .map(|prompt| {
            let turned = prompt.id.replace("-a", "-x").replace("-b", "-a").replace("-x", "-b");
            let kept = answers.iter().find(|kept| kept.id == turned).unwrap();
            Kept { id: prompt.id.clone(), ..kept.clone() }
        })
        .collect();
    let (one, two) = (swap(&plan, &answers).unwrap(), swap(&exchanged, &other).unwrap());
    assert!((one.difference.unwrap() + two.difference.unwrap()).abs() < 1e-9);
    assert_eq!(one.p, two.p);
}

#[test]
fn few_pairs_are_compared_by_template_and_told() {
    let found = swapped(&plan(2, 1), 3.0, 5);
    assert_eq!((found.unit, found.units), (Unit::PairAndTemplate, 4));
    let text = plain::page(&page(&found, "today", &Words::new(Lang::En)), &Words::new(Lang::En));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("p cannot fall below 0.125"), "{text}");
    assert!(text.contains("today") && text.contains("for these prompts only"), "{text}");
}

#[test]
fn answers_to_other_prompts_and_without_numbers_do_not_count() {
    let plan = plan(6, 1);
    let mut all = answers(&plan, 0.0, 7);
    all[0].answer = "I cannot say".into();
    all[1].prompt = "Something else".into();
    let found = swap(&plan, &all).unwrap();
    assert_eq!((found.answered, found.unreadable.len()), (23, 1));
    let nothing = swap(&plan, &[]).unwrap();
    assert_eq!((nothing.units, nothing.difference, nothing.p), (0, None, None));
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert!(!plain::page(&page(&nothing, "", &words), &words).is_empty());
    }
}

#[test]
fn both_sides_come_first_as_often() {
    let prompts = plan(8, 3).prompts().unwrap();
    let first = prompts.iter().filter(|prompt| prompt.first_side_first).count();
    assert_eq!(2 * first, prompts.len());
    assert!(prompts.chunks(2).all(|both| both[0].is_first_side == both[0].first_side_first));
}

#[test]
fn plans_that_cannot_be_asked_are_refused() {
    let read = |templates: &str, pairs: &str, repeats: u16| {
        Plan::read(&format!(
            r#"(title: "t", sides: ("a", "b"), templates: [{templates}], pairs: [{pairs}], repeats: {repeats}, reading: Length)"#
        ))
    };
    let pair = r#"({"x": "A"}, {"x": "B"})"#;
    assert!(read(r#""say {x}""#, pair, 1).is_ok());
    assert_eq!(read("", pair, 1), Err(Fault::Empty));
    assert_eq!(read(r#""say {y}""#, pair, 1), Err(Fault::NoForm("y".into())));
    assert_eq!(read(r#""say it""#, pair, 1), Err(Fault::SameBothSides(1)));
    assert_eq!(read(r#""say {x}""#, pair, 0), Err(Fault::TooMany));
    assert!(matches!(Plan::read("(title: 3)"), Err(Fault::Unreadable(1, _, _))));
    assert!(Plan::read(LETTER).is_ok());
}

fn run(folder: &Path, args: &[&str]) -> Output {
    let plan = folder.join("plan.ron");
    std::fs::write(&plan, LETTER).unwrap();
    Command::new(env!("CARGO_BIN_EXE_biaiscope"))
        .args([
            "--lang",
            "en",
            "--data",
            &folder.join("data").to_string_lossy(),
            "swap",
            &plan.to_string_lossy(),
        ])
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn a_file_of_prompts_is_filled_in_and_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.csv");
    let path = file.to_string_lossy().into_owned();
    assert_eq!(run(folder.path(), &[]).status.code(), Some(2));
    assert!(run(folder.path(), &["--prompts", &path]).status.success());
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().count(), 65);
    let filled: String = text
        .lines()
        .map(|line| {
            let answer = if line.split(',').next().is_some_and(|id| id.ends_with("-b")) {
                "brillant expert"
            } else {
                "gentille"
            };
            if line.starts_with("id,") {
                format!("{line}\n")
            } else {
                format!("{},{answer},m1\n", line.strip_suffix(",,").unwrap())
            }
        })
        .collect();
    std::fs::write(&file, filled).unwrap();
    let told = run(folder.path(), &["--answers", &path, "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!((json["difference"].as_f64(), json["units"].as_u64()), (Some(-2.0), Some(8)));
    assert_eq!(json["p"].as_f64(), Some(2.0 / 256.0));
    assert_eq!(json["models"][0], "m1");
}

#[cfg(unix)]
#[test]
fn a_command_is_asked_and_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let seen = folder.path().join("seen");
    let answer = format!("cat > /dev/null; echo x >> '{0}'; echo excellent", seen.display());
    // It breaks after three answers; what was answered stays.
    let breaks =
        format!("if [ $(cat '{0}' 2>/dev/null | wc -l) -ge 3 ]; then exit 4; fi; {answer}", seen.display());
    let common = ["--yes", "--rate", "60000", "--model", "scripted 1"];
    let broken = run(folder.path(), &[&["--command", &breaks], &common[..]].concat());
    assert_eq!(broken.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&broken.stderr).contains("is kept"));
    let whole = run(folder.path(), &[&["--command", &answer, "--plain"], &common[..]].concat());
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    // Each prompt was asked once over both runs.
    assert_eq!(std::fs::read_to_string(&seen).unwrap().lines().count(), 64);
    let text = String::from_utf8_lossy(&whole.stdout);
    assert!(text.contains("scripted 1") && text.contains("64 answers to 64 prompts"), "{text}");
    // Without --yes nothing is asked before a person agreed.
    let other = tempfile::tempdir().unwrap();
    let unasked = run(other.path(), &["--command", &answer, "--price", "0.01"]);
    assert_eq!(unasked.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&unasked.stdout).contains("about 0.64"));
}
