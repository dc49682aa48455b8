//! What an audit says: traps, pages in both languages, the command, exit codes.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use biaiscope::audit::{Audit, Measure, Request, Trap, csv, datasheet, model_card, page};
use biaiscope::face::{html, plain};
use biaiscope::text::{Lang, Words};

use super::{audited, figure, file, group, request};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data").join(name)
}

fn run(args: &[&str]) -> Output {
    let data = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_biaiscope"))
        .args(["--lang", "en", "--data", &data.path().to_string_lossy(), "audit"])
        .args(args)
        .output()
        .unwrap()
}

fn berkeley() -> Audit {
    let text = std::fs::read_to_string(sample("berkeley.csv")).unwrap();
    let asked = Request {
        outcome: Some("admitted".into()),
        groups: vec!["sex".into()],
        within: Some("department".into()),
        count: Some("people".into()),
        ..Request::default()
    };
    audited(&text, &asked)
}

#[test]
fn the_total_of_berkeley_turns_around_in_its_departments() {
    let found = berkeley();
    let women = figure(group(&found.by[0], "women"), Measure::SelectionRate);
    assert_eq!([women.successes, women.trials], [557, 1835]);
    let turn = found.traps.iter().find_map(|trap| match trap {
        Trap::Simpson { group, crude, standardised } if group == "women" => Some((*crude, *standardised)),
        _ => None,
    });
    let (crude, standardised) = turn.unwrap();
    assert!((crude + 0.1416).abs() < 1e-3 && (standardised - 0.0426).abs() < 1e-3, "{crude} {standardised}");
}

#[test]
fn small_groups_are_told_with_how_many_would_do() {
    let found = audited(
        &file(&[("f", "1", 20), ("f", "0", 30), ("m", "1", 25), ("m", "0", 25), ("x", "1", 2)]),
        &request(),
    );
    assert!(
        found
            .traps
            .iter()
            .any(|trap| matches!(trap, Trap::SmallGroup { group, people: 2, .. } if group == "x"))
    );
    let needed = found.traps.iter().find_map(|trap| match trap {
        Trap::CannotTell { group, needed, .. } if group == "f" => *needed,
        _ => None,
    });
    // 0.4 against 0.5, as statsmodels has it.
    assert_eq!(needed, Some(388));
    // The small group is never the reference.
    assert_eq!(found.by[0].reference.as_deref(), Some("m"));
    // With many people the same rates can tell.
    let many = file(&[("f", "1", 2000), ("f", "0", 3000), ("m", "1", 2500), ("m", "0", 2500)]);
    assert!(!audited(&many, &request()).traps.iter().any(|trap| matches!(trap, Trap::CannotTell { .. })));
}

#[test]
fn a_column_that_gives_the_group_away_is_named() {
    let row = |place: usize| {
        let group = if place.is_multiple_of(2) { "f" } else { "m" };
        let told = if place % 10 < 8 { group } else { "?" };
        format!("{group},{},{told},{}\n", place % 3 / 2, place * 7919 % 13)
    };
    let text = format!("g,d,hobby,noise\n{}", (0..1000).map(row).collect::<String>());
    let found = audited(&text, &request());
    let [proxies] = found.proxies.as_slice() else { panic!("{:?}", found.proxies) };
    assert_eq!(proxies.alone[0].0, "hobby");
    assert!(proxies.area > 0.85, "{}", proxies.area);
    assert!(proxies.alone.iter().all(|(name, area)| name != "noise" || *area < 0.6), "{:?}", proxies.alone);
    assert!(found.traps.iter().any(|trap| matches!(trap, Trap::Proxy { .. })));
    // A column of chance gives nothing away.
    let text = text.replace("hobby", "h").replace(",f,", ",z,").replace(",m,", ",z,");
    let found = audited(&text, &request());
    assert!(found.proxies[0].area < 0.6, "{:?}", found.proxies);
    assert!(!found.traps.iter().any(|trap| matches!(trap, Trap::Proxy { .. })));
}

#[test]
fn labels_that_cannot_be_trusted_are_told() {
    let with_label = Request { label: Some("y".into()), ..request() };
    let same: String =
        (0..200).map(|place| format!("f,{0},{0}\nm,{1},{1}\n", place % 2, place % 3 / 2)).collect();
    let found = audited(&format!("g,d,y\n{same}"), &with_label);
    assert!(found.traps.iter().any(|trap| matches!(trap, Trap::LabelIsDecision { .. })));
    assert!(found.traps.contains(&Trap::PastDecision));
    let selective: String = (0..200).map(|place| format!("f,1,{}\nm,0,\n", place % 2)).collect();
    let found = audited(&format!("g,d,y\n{selective}"), &with_label);
    let selective = Trap::SelectiveLabels { selected: 1.0, others: 0.0 };
    assert!(found.traps.contains(&selective), "{:?}", found.traps);
}

#[test]
fn two_columns_make_their_intersections() {
    let text = "g,d,h\nf,1,x\nf,0,y\nm,1,x\nm,0,\n";
    let found = audited(text, &Request { groups: vec!["g".into(), "h".into()], ..request() });
    let columns: Vec<usize> = found.by.iter().map(|by| by.columns.len()).collect();
    assert_eq!(columns, [1, 1, 2]);
    let names: Vec<&str> = found.by[2].groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["f × x", "f × y", "m × x", ""]);
}

#[test]
fn calibration_is_told_where_scores_and_truth_are_known() {
    let text = "g,d,y,s\nf,1,1,0.95\nf,1,0,0.85\nf,0,0,0.1\nm,1,1,0.9\nm,0,,0.4\nm,0,0,7\n";
    let asked = Request { label: Some("y".into()), score: Some("s".into()), ..request() };
    let found = audited(text, &asked);
    let bins = &group(&found.by[0], "f").bins;
    let filled: Vec<(f64, u64, Option<f64>)> =
        bins.iter().filter(|bin| bin.people > 0).map(|bin| (bin.up_to, bin.people, bin.rate)).collect();
    assert_eq!(filled, [(0.1, 1, Some(0.0)), (0.9, 1, Some(0.0)), (1.0, 1, Some(1.0))]);
    assert!(found.traps.contains(&Trap::ScoresOutOfRange { people: 1 }));
}

#[test]
fn pages_and_cards_are_said_in_both_languages() {
    let found = berkeley();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for told in [
            page(&found, "berkeley.csv", &[], &words),
            model_card(&found, "berkeley.csv", &words),
            datasheet(&found, "berkeley.csv", &words),
        ] {
            let text = plain::page(&told, &words);
            assert!(text.contains("berkeley.csv") && text.contains("1835"), "{text}");
            assert!(html::page(&told, &words).contains("1835"));
        }
    }
}

#[test]
fn the_table_has_every_figure_and_no_formula() {
    let text = file(&[("=1+1", "1", 40), ("=1+1", "0", 40), ("m", "1", 60), ("m", "0", 20)]);
    let table = csv(&audited(&text, &request())).unwrap();
    assert!(table.contains("g,'=1+1,m,,selection_rate_ratio,80,0.6666666666666666,"), "{table}");
}

#[test]
fn exit_codes_serve_a_pipeline() {
    let file = sample("candidatures.csv");
    let file = file.to_str().unwrap();
    let asked = |more: &[&str]| run(&[&[file, "--outcome", "retenue", "--group", "sexe"], more].concat());
    assert_eq!(asked(&["--fail-under", "0.5"]).status.code(), Some(0));
    let under = asked(&["--fail-under", "0.8"]);
    assert_eq!(under.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&under.stderr).contains("under 0.80"));
    assert_eq!(asked(&["--fail-under", "2"]).status.code(), Some(2));
    assert_eq!(run(&[file, "--group", "sexe"]).status.code(), Some(2));
    assert_eq!(run(&[file, "--outcome", "none", "--group", "sexe"]).status.code(), Some(3));
    assert_eq!(run(&["nowhere.csv", "--outcome", "a", "--group", "b"]).status.code(), Some(3));
    // Nothing to compare is not a mark that is met.
    let none = asked(&["--group", "dossier"]);
    assert_eq!(none.status.code(), Some(3), "{}", String::from_utf8_lossy(&none.stderr));
}

#[test]
fn json_and_files_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let file = sample("candidatures.csv");
    let common = [file.to_str().unwrap(), "--outcome", "retenue", "--group", "sexe"];
    let told = run(&[&common[..], &["--json"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(json["rows"], 900);
    assert_eq!(json["by"][0]["groups"][0]["figures"][0]["measure"], "selection_rate");
    let (page, card, sheet, table) = (path("a.html"), path("card.md"), path("sheet.md"), path("a.csv"));
    let more = ["--html", &page, "--model-card", &card, "--datasheet", &sheet, "--csv", &table];
    let told = run(&[&common[..], &more].concat());
    assert!(told.status.success() && told.stdout.is_empty());
    for (path, holds) in [
        (&page, "<table"),
        (&card, "For people to write."),
        (&sheet, "# Datasheet"),
        (&table, "columns,group"),
    ] {
        assert!(std::fs::read_to_string(path).unwrap().contains(holds), "{path}");
    }
}
