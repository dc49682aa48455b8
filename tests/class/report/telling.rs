//! The report as people and programs read it: text, HTML, CSV, JSON; in both languages.

use std::fs;

use assert_cmd::Command;
use biaiscope::face::html;
use biaiscope::report::{Distribution, SameName, csv, page};
use biaiscope::text::{Id, Lang, Words};

use super::golden::cohort;
use super::school::{School, answer, choice};

struct Told {
    out: String,
    err: String,
    code: Option<i32>,
}

fn run(school: &School, lang: &str, args: &[&str]) -> Told {
    let mut command = Command::new(env!("CARGO_BIN_EXE_biaiscope"));
    command.env_clear().current_dir(school.folder.path());
    command.args(["--lang", lang, "bilan", "--module", "module", "in"]).args(args);
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    Told { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

fn school() -> School {
    let school = School::new();
    for (number, hand_in) in cohort(&school).iter().enumerate() {
        school.put(&format!("{number}.json"), hand_in);
    }
    school
}

#[test]
fn the_text_tells_every_part_within_its_columns() {
    let school = school();
    for (lang, said) in [
        (
            "fr",
            [
                "Avant et après",
                "Gain normalisé",
                "Fidélité KR-20 : 0,57",
                "Leurres",
                "Certitude",
                "n/a",
                "Personnes : 120",
            ],
        ),
        (
            "en",
            [
                "Before and after",
                "Normalised gain",
                "Reliability KR-20: 0.57",
                "distractors",
                "Certainty",
                "n/a",
                "People: 120",
            ],
        ),
    ] {
        let told = run(&school, lang, &[]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
        for said in said {
            assert!(told.out.contains(said), "{said}\n{}", told.out);
        }
        for line in told.out.lines() {
            assert!(line.chars().count() <= 76, "{line}");
        }
        assert!(!told.out.contains('\u{1b}') && told.out.contains('━'), "{}", told.out);
        let plain = run(&school, lang, &["--plain"]).out;
        assert!(plain.contains(said[0]) && !plain.contains('━'), "{plain}");
    }
}

#[test]
fn documents_are_written_whole_and_said_to_be() {
    let school = school();
    let told = run(&school, "fr", &["--html", "bilan.html", "--csv", "bilan.csv"]);
    assert_eq!((told.code, told.out.as_str()), (Some(0), ""));
    assert!(
        told.err.contains("Écrit dans bilan.html") && told.err.contains("Écrit dans bilan.csv"),
        "{}",
        told.err
    );
    let read = |name: &str| fs::read_to_string(school.folder.path().join(name)).unwrap();
    let html = read("bilan.html");
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<svg") && html.contains("scope=\"row\""));
    // The title of the module holds an element: here it is a text.
    assert!(html.contains("École &amp; &lt;script&gt;") && !html.contains("<script"), "{html}");
    let table = read("bilan.csv");
    assert!(table.starts_with("content,section,step,element,measure,n,value\n"), "{table}");
    assert!(table.contains(",pretest,,,kr20,112,0.5685198611058"), "{table}");
    assert!(table.contains(",pretest,pre-6,,item_rest,112,\n"), "{table}");
    let told = run(&school, "fr", &["--html", "absent/bilan.html"]);
    assert!(told.code == Some(3) && told.err.contains("Impossible d’écrire"), "{}", told.err);
}

#[test]
fn programs_read_the_same_figures() {
    let school = school();
    let told = run(&school, "en", &["--json"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let results = &json["groups"][0]["results"];
    assert_eq!(results["gain"]["n"], 99);
    assert!(results["pretest"]["items"][5]["item_rest"].is_null());
    assert_eq!(json["files"]["used"], 120);
}

#[test]
fn each_kind_of_question_is_told_in_its_own_way() {
    let school = School::new();
    for number in 0..6 {
        let sorted = if number < 2 { r#"{"one":"x","two":"y"}"# } else { r#"{"one":"x","two":"x"}"# };
        let answers = vec![
            ("pre-1".to_owned(), choice("b", None)),
            ("sort".to_owned(), answer(&format!("{{\"sort\":{{\"sorted\":{sorted}}}}}"))),
            ("talk".to_owned(), choice("a", None)),
        ];
        let mut hand_in = school.hand_in(number, answers);
        (hand_in.steps[0].last, hand_in.steps[0].tries) = (Some(choice("a", None)), 2);
        hand_in.steps[1].hints = 1;
        (hand_in.steps[2].first, hand_in.steps[2].private) = (None, true);
        school.put(&format!("{number}.json"), &hand_in);
    }
    let report = school.report();
    let questions = report.groups[0].results.clone().unwrap().questions;
    let of = |step: &str| questions.iter().find(|question| question.step.as_str() == step).unwrap();
    let counts = |pairs: &[(&str, u64)]| pairs.iter().map(|(id, n)| (Id::new(id), *n)).collect::<Vec<_>>();
    // The first answer counts: what follows has been told.
    let first = of("pre-1");
    assert_eq!((first.n, first.again, first.right, first.right_last), (6, 6, Some(0.0), Some(1.0)));
    let options = counts(&[("a", 0), ("b", 6), ("c", 0), ("d", 0)]);
    assert_eq!(first.answers, Some(Distribution::Options(options)));
    let sort = of("sort");
    assert_eq!((sort.hinted, sort.right), (6, Some(2.0 / 6.0)));
    assert_eq!(sort.answers, Some(Distribution::Elements(counts(&[("one", 6), ("two", 2)]))));
    let talk = of("talk");
    assert_eq!((talk.n, talk.private, talk.right), (6, 6, None));
    assert_eq!(talk.answers, Some(Distribution::Nothing));
    let told = run(&school, "fr", &[]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in
        ["Réponses : Partie second", "Croix", "Au dernier essai : 100 %", "restent chez les personnes"]
    {
        assert!(told.contains(said), "{said}\n{told}");
    }
}

#[test]
fn an_empty_folder_is_said_to_be_empty() {
    let school = School::new();
    let told = run(&school, "fr", &[]);
    assert!(told.code == Some(1) && told.out.contains("Aucun fichier rendu"), "{}", told.out);
    let told = run(&school, "fr", &["--class", "=a"]);
    assert!(told.code == Some(2) && told.err.contains("code de classe"), "{}", told.err);
}

#[test]
fn hostile_pseudonyms_and_file_names_do_nothing_anywhere() {
    const FORMULA: &str = "=cmd|' /C calc'!A0";
    const ELEMENT: &str = "<img src=x onerror=1>";
    let school = School::new();
    school.people(5);
    for (number, pseudonym) in [(50, FORMULA), (51, FORMULA), (52, ELEMENT), (53, ELEMENT)] {
        let mut hand_in = school.hand_in(number, vec![]);
        hand_in.pseudonym = pseudonym.to_owned();
        hand_in.module.version = "</h2><script>1</script>".to_owned();
        school.put(&format!("{number}.json"), &hand_in);
    }
    for name in ["=1+1.json", "@SUM(A1).txt", "<b>bold<b>.txt", "-2.txt", "+3.txt"] {
        fs::write(school.inbox().join(name), "no").unwrap();
    }
    let report = biaiscope::report::report(
        &["=1+1.json", "."].map(|name| school.inbox().join(name)),
        &school.module,
        school.content.clone(),
        None,
        SameName::Merge,
    );
    let table = csv(&report).unwrap();
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    let mut pseudonyms = 0;
    for record in reader.records().map(Result::unwrap) {
        assert_eq!(record.len(), 7);
        for cell in record.iter().take(5) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']), "{cell}");
        }
        pseudonyms += usize::from(&record[4] == "same_name" && record[3].starts_with('\''));
    }
    assert_eq!(pseudonyms, 1, "{table}");
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let page = page(&report, &school.module, &words);
        let html = html::page(&page, &words);
        assert!(!html.contains("<img") && !html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;img src=x onerror=1&gt;"), "{html}");
    }
}
