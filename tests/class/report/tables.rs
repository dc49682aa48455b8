//! Who handed in, by the school's codes; the table of answers; files as platforms and mail give them.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use biaiscope::report::{FEWEST, Why};
use zip::write::SimpleFileOptions;

use super::school::{School, answer, choice};

/// What the command told: the standard output, what stands beside, and the exit code.
fn run(school: &School, args: &[&str]) -> (String, String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_biaiscope"));
    command.env_clear().current_dir(school.folder.path()).args(["report", "in", "--module", "module"]);
    let output = command.args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    (text(output.stdout), text(output.stderr), output.status.code())
}

/// The rows of a table that a French or an English spreadsheet reads.
fn table(path: &Path, separator: u8) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    let inner = text.strip_prefix('\u{feff}').unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(inner.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Somebody who went on from these steps, and answered the first question so.
fn put(school: &School, number: u64, pseudonym: &str, option: &str, whole: bool) {
    let mut hand_in = school.hand_in(number, vec![("pre-1".to_owned(), choice(option, Some(2)))]);
    pseudonym.clone_into(&mut hand_in.pseudonym);
    if whole {
        let ids = school.module.steps().map(|step| (step.id.to_string(), choice(option, Some(3))));
        hand_in.steps = school.hand_in(number, ids.collect()).steps;
        // Only questions of this kind are answered so.
        for step in hand_in.steps.iter_mut().filter(|step| {
            let exercise = school.module.step(&step.id).unwrap().exercise.as_ref();
            !exercise.is_some_and(|exercise| exercise.fits(step.first.as_ref().unwrap()))
        }) {
            step.first = None;
        }
    }
    school.put(&format!("{number}.json"), &hand_in);
}

const ROSTER: &str = "Nom;Code;Courriel\r\nDurand;A-01;=cmd@ecole.example\r\nNguyen;A-02;n@ecole.example\r\n\
    Müller;A-03;m@ecole.example\r\nSy;A-04;s@ecole.example\r\nSy;A-04;autre@ecole.example\r\n";

fn class() -> School {
    let school = School::new();
    put(&school, 1, "a-01", "a", true);
    put(&school, 2, "A-02", "b", false);
    put(&school, 3, "quelqu’un", "a", false);
    put(&school, 4, "A-04", "a", true);
    fs::write(school.folder.path().join("liste.csv"), ROSTER).unwrap();
    school
}

#[test]
fn the_register_says_who_came_how_far_and_no_score() {
    let school = class();
    let args = ["--lang", "fr", "--completion", "registre.csv", "--roster", "liste.csv", "--locale", "fr"];
    let (out, err, code) = run(&school, &args);
    assert_eq!(code, Some(0), "{err}");
    let rows = table(&school.folder.path().join("registre.csv"), b';');
    assert_eq!(rows[0], ["Nom", "Code", "Courriel", "état", "rendu le", "étapes faites", "étapes"]);
    let status: Vec<&str> = rows[1..].iter().map(|row| row[3].as_str()).collect();
    assert_eq!(status, ["terminé", "en partie", "manquant", "terminé", "terminé"]);
    assert_eq!((rows[2][5].as_str(), rows[3][4].as_str()), ("1", ""));
    let steps = school.module.steps().count().to_string();
    assert!(rows[1..].iter().all(|row| row[6] == steps));
    // What a spreadsheet would compute stays a text.
    assert_eq!((rows[1][2].as_str(), rows[3][0].as_str()), ("'=cmd@ecole.example", "Müller"));
    for said in [
        "Terminés : 3. En partie : 1. Manquants : 1.",
        "« quelqu’un » (",
        "Plusieurs fois sur la liste : « A-04 »",
    ] {
        assert!(out.contains(said), "{said}: {out}");
    }
}

#[test]
fn a_score_is_there_only_where_it_is_asked_for() {
    let school = class();
    let (_, err, code) =
        run(&school, &["--lang", "fr", "--completion", "r.csv", "--score", "--locale", "fr"]);
    assert_eq!(code, Some(0), "{err}");
    let rows = table(&school.folder.path().join("r.csv"), b';');
    let [code, .., score] = &rows[0][..] else { panic!("{rows:?}") };
    assert_eq!((code.as_str(), score.as_str()), ("code", "score"));
    let of = |name: &str| rows.iter().find(|row| row[0].trim() == name).unwrap().last().unwrap().clone();
    // Six right of the posttest; the number, the items to sort and the others are not answered.
    let graded = 6.0 + 2.0;
    assert_eq!(
        of("a-01"),
        format!("{:.1}", 600.0 / graded).trim_end_matches('0').trim_end_matches('.').replace('.', ",")
    );
    assert_eq!(of("A-02"), "0");
}

#[test]
fn several_files_with_one_code_are_named_and_the_latest_counts() {
    let school = class();
    put(&school, 9, "A-02", "a", true);
    let (out, _, _) =
        run(&school, &["--lang", "en", "--completion", "r.csv", "--roster", "liste.csv", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    let completion = &told["completion"];
    assert_eq!(
        (&completion["done"], &completion["partly"], &completion["missing"]),
        (&4.into(), &0.into(), &1.into())
    );
    assert_eq!(completion["shared"][0][1].as_array().unwrap().len(), 2, "{out}");
    assert_eq!(table(&school.folder.path().join("r.csv"), b',')[2][3], "done");
}

#[test]
fn a_list_that_cannot_be_read_is_said_to_be_so() {
    let school = class();
    let (_, err, code) = run(&school, &["--lang", "en", "--completion", "r.csv", "--roster", "absent.csv"]);
    assert!(code == Some(2) && err.contains("absent.csv"), "{err}");
    let args = ["--completion", "r.csv", "--roster", "liste.csv", "--roster-column", "Matricule"];
    let (_, err, code) = run(&school, &[&["--lang", "en"], &args[..]].concat());
    assert!(code == Some(2) && err.contains("Matricule") && err.contains("Courriel"), "{err}");
    assert!(!school.folder.path().join("r.csv").exists());
}

#[test]
fn answers_are_rows_without_names_and_every_column_is_explained() {
    let school = School::new();
    for number in 0..FEWEST {
        let answers = vec![
            ("pre-1".to_owned(), choice(if number == 0 { "a" } else { "b" }, Some(2))),
            ("number".to_owned(), answer(r#"{"number":{"typed":"0,75"}}"#)),
            ("sort".to_owned(), answer(r#"{"sort":{"sorted":{"one":"x","two":"x"}}}"#)),
            ("opinion".to_owned(), answer(r#"{"opinion":{"said":"pass"}}"#)),
        ];
        school.put(&format!("{number}.json"), &school.hand_in(number, answers));
    }
    let args = ["--lang", "fr", "--answers", "a.csv", "--codebook", "c.csv", "--locale", "fr"];
    let (_, err, code) = run(&school, &args);
    assert_eq!(code, Some(0), "{err}");
    let rows = table(&school.folder.path().join("a.csv"), b';');
    let cell =
        |row: usize, name: &str| rows[row][rows[0].iter().position(|known| known == name).unwrap()].as_str();
    assert_eq!(rows.len() as u64, 1 + FEWEST);
    assert_eq!(
        (cell(1, "person"), cell(1, "pre_1"), cell(1, "pre_1.share"), cell(2, "pre_1.share")),
        ("1", "a", "1", "0")
    );
    assert_eq!((cell(1, "pre_1.certainty"), cell(1, "number"), cell(1, "opinion")), ("2", "0,75", "9"));
    assert_eq!(
        (cell(1, "sort.one"), cell(1, "sort.two"), cell(1, "sort.share"), cell(1, "post_1")),
        ("1", "0", "0,5", "")
    );
    let text = fs::read_to_string(school.folder.path().join("a.csv")).unwrap();
    assert!(!text.contains("p1") && !text.contains("0000000000000001"), "nobody's name or number");
    let codes = table(&school.folder.path().join("c.csv"), b';');
    let explained: Vec<&str> = codes[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(explained, rows[0].iter().map(String::as_str).collect::<Vec<_>>());
    let option = codes.iter().find(|row| row[0] == "pre_1").unwrap();
    assert!(option[5].contains("a = Option a (Juste)") && option[5].contains("d = Option d"), "{option:?}");
}

#[test]
fn too_few_answers_are_not_written() {
    let school = class();
    let (_, err, code) = run(&school, &["--lang", "en", "--answers", "a.csv"]);
    assert!(code == Some(1) && err.contains("Fewer than five"), "{err}");
    assert!(!school.folder.path().join("a.csv").exists());
}

#[test]
fn a_platform_s_zip_is_read_as_it_comes() {
    let school = School::new();
    school.people(7);
    let inbox = school.inbox();
    let mut zip = zip::ZipWriter::new(File::create(inbox.join("B12-Rendu-1234.zip")).unwrap());
    let mut add = |name: &str, bytes: &[u8]| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    };
    for number in 0..7 {
        let path = inbox.join(format!("{number}.json"));
        add(&format!("Zoé N_{number}_assignsubmission_file/{number}.json"), &fs::read(&path).unwrap());
        fs::remove_file(path).unwrap();
    }
    add("Sy_9_assignsubmission_file/memoire.pdf", b"%PDF-1.7");
    add("__MACOSX/._0.json", b"x");
    add("../../outside.json", b"x");
    add("bomb.json", &vec![b' '; 20 << 20]);
    zip.finish().unwrap();
    // An archive in name only, and a document that is one inside.
    fs::write(inbox.join("torn.zip"), b"PK\x03\x04 and nothing more").unwrap();
    fs::copy(inbox.join("B12-Rendu-1234.zip"), inbox.join("essay.docx")).unwrap();
    let report = school.report();
    assert_eq!(report.files.used, 7, "{:?}", report.files);
    let mut left: Vec<String> = report.files.left_out.iter().map(|left| left.file.clone()).collect();
    left.sort();
    let ends: Vec<&str> = left.iter().map(|file| file.rsplit(['/', '\\']).next().unwrap()).collect();
    assert_eq!(ends, ["memoire.pdf", "bomb.json", "essay.docx", "torn.zip"]);
    assert!(left[0].contains("B12-Rendu-1234.zip"), "{left:?}");
    let files = &report.files;
    assert_eq!(files.seen, files.used + files.replaced_count + files.left_out_count + files.other_class);
}

#[test]
fn what_mail_and_editors_do_to_a_file_costs_nothing() {
    let school = School::new();
    school.people(6);
    let inbox = school.inbox();
    let file = |number: u64| inbox.join(format!("{number}.json"));
    let change = |number: u64, change: &dyn Fn(String) -> Vec<u8>| {
        let text = fs::read_to_string(file(number)).unwrap();
        fs::write(file(number), change(text)).unwrap();
    };
    let utf16 = |text: String, is_big: bool| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16().collect::<Vec<_>>());
        units.flat_map(|unit| if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    change(0, &|text| format!("{text}\n-- \nZoé\nISEP {{]}}\n").into_bytes());
    change(1, &|text| format!("\r\n \n{text}").into_bytes());
    change(2, &|text| utf16(text, false));
    change(3, &|text| utf16(text.replace('\n', "\r\n"), true));
    change(4, &|text| format!("\u{feff}\n{text}\n\nEnvoyé de mon téléphone").into_bytes());
    // What stands inside is still what was written, or nothing is.
    change(5, &|text| {
        format!("{}\n-- \n", text.replace("\"a\"", "\"c\"").replace("\"b\"", "\"c\"")).into_bytes()
    });
    let report = school.report();
    assert_eq!((report.files.used, report.files.left_out_count), (5, 1), "{:?}", report.files);
    assert!(matches!(report.files.left_out[0].why, Why::Refused(_)));
    assert!(report.files.left_out[0].file.ends_with("5.json"));
}

#[test]
fn a_class_that_nobody_named_is_answered_with_those_there_are() {
    let school = School::new();
    school.people(3);
    let mut hand_in = school.hand_in(20, vec![]);
    hand_in.class = Some("B12".to_owned());
    school.put("20.json", &hand_in);
    let (_, err, code) = run(&school, &["--lang", "en", "--class", "X9"]);
    assert!(code == Some(1) && err.contains("Classes there are: B12"), "{err}");
}

#[test]
fn every_file_left_out_is_named_with_its_reason_in_every_format() {
    let school = School::new();
    school.people(5);
    for number in 0..30 {
        fs::write(school.inbox().join(format!("bad-{number}.txt")), "no").unwrap();
    }
    let (out, _, _) = run(&school, &["--lang", "en", "--plain"]);
    let (_, err, code) = run(&school, &["--lang", "en", "--html", "r.html", "--csv", "r.csv"]);
    assert_eq!(code, Some(0), "{err}");
    let read = |name: &str| fs::read_to_string(PathBuf::from(school.folder.path()).join(name)).unwrap();
    for text in [&out, &read("r.html"), &read("r.csv")] {
        assert!((0..30).all(|number| text.contains(&format!("bad-{number}.txt"))), "{text}");
    }
    assert!(read("r.csv").contains("foreign"), "{}", read("r.csv"));
}
