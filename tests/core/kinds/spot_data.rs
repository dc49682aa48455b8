//! Spot in data, from a module in a folder to the screen and to lines of text.

use std::sync::OnceLock;

use super::spotting::{Stage, example, step};
use biaiscope::activity::spot_data::Spot;
use biaiscope::activity::spotting::{Answer, Marked};
use biaiscope::activity::{Edit, Exercise, Intent, Response};
use biaiscope::progress::Event;
use biaiscope::text::{Id, Lang};
use crossterm::event::KeyCode;
use proptest::prelude::*;

const DOC: &str = include_str!("../../../docs/examples/spot_data.md");

fn exercise() -> &'static Exercise {
    static EXERCISE: OnceLock<Exercise> = OnceLock::new();
    EXERCISE.get_or_init(|| Stage::new(&example(DOC)).visit().exercise().unwrap().clone())
}

fn column(id: &str) -> Spot {
    Spot::Column(Id::new(id))
}

fn share(marks: &[(Spot, &str)]) -> f64 {
    let marks = marks.iter().map(|(at, kind)| Marked { at: at.clone(), kind: Id::new(kind) }).collect();
    exercise().grade(&Response::SpotData(Answer { marks, nothing: false })).unwrap().share()
}

/// A table with one column for each name, and as many rows.
fn table(columns: &[&str], rows: usize, targets: &str) -> String {
    let column = |(place, name): (usize, &&str)| {
        format!("(id: \"c{place}\", name: (fr: \"{name}\", en: \"{name}\")),")
    };
    let header: String = columns.iter().enumerate().map(column).collect();
    let row = |row: usize| {
        let cells: String = (0..columns.len())
            .map(
                |column| {
                    if column == 0 { format!("\"g{}\",", row % 2) } else { format!("{},", row * column) }
                },
            )
            .collect();
        format!("(id: \"r{row}\", cells: [{cells}]),")
    };
    let rows: String = (0..rows).map(row).collect();
    step(&format!(
        "SpotData(prompt: (fr: \"un\", en: \"one\"), data: Table(group: \"c0\", columns: [{header}], rows: [{rows}]), \
         kinds: [(id: \"k\", text: (fr: \"un\", en: \"one\"))], targets: [{targets}])"
    ))
}

#[test]
fn the_example_passes_the_check() {
    assert_eq!(Stage::new(&example(DOC)).findings(), Vec::<String>::new());
}

#[test]
fn the_rule_of_grading() {
    let sixth = 1.0 / 6.0;
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
    near(share(&[(column("gap"), "proxy")]), sixth);
    near(share(&[(column("gap"), "leak")]), sixth / 2.0);
    near(share(&[(column("part-time"), "proxy")]), sixth);
    // A cell of the column is enough; a second mark on the same problem earns and costs nothing.
    let cell = |row: &str, column: &str| Spot::Cell(Id::new(row), Id::new(column));
    near(share(&[(cell("r3", "gap"), "proxy")]), sixth);
    near(share(&[(cell("r3", "gap"), "proxy"), (column("gap"), "leak")]), sixth);
    near(share(&[(Spot::Row(Id::new("r4")), "measurement")]), sixth);
    near(share(&[(column("gap"), "proxy"), (column("test"), "proxy")]), sixth * 0.75);
    near(share(&[(column("test"), "proxy"), (column("gender"), "proxy")]), 0.0);
    // Places and names that are no longer there count for nothing.
    near(share(&[(column("gap"), "proxy"), (column("gone"), "proxy"), (column("test"), "gone")]), sixth);
}

#[test]
fn nothing_to_report_is_an_answer() {
    let stage = Stage::new(&table(&["g", "a"], 3, ""));
    assert_eq!(stage.findings(), Vec::<String>::new());
    assert!(stage.plain(Lang::En, "0\n").contains("[Right]\n"));
    let again = || Stage::new(&table(&["g", "a"], 3, ""));
    assert!(again().plain(Lang::En, "c1 1\n").contains("[Partly right]\n"));
    let mut player = again().player(Lang::En, (80, 24));
    player.key(KeyCode::BackTab).key(KeyCode::Enter);
    assert!(player.screen().contains("[x] nothing to report"), "{}", player.screen());
    player.key(KeyCode::Enter);
    assert!(player.screen().contains("✓ Right"), "{}", player.screen());
}

#[test]
fn marks_are_not_swept_away_by_nothing_to_report() {
    let mut player = Stage::new(&example(DOC)).player(Lang::En, (80, 44));
    player.keys("1").key(KeyCode::BackTab).key(KeyCode::Char(' '));
    assert!(player.screen().contains("Take your mark away first"), "{}", player.screen());
    assert!(player.screen().contains("1›First name"), "{}", player.screen());
}

#[test]
fn a_keyboard_finds_a_column_far_to_the_right_and_a_cell() {
    let mut player = Stage::new(&example(DOC)).player(Lang::Fr, (80, 44));
    player.key(KeyCode::End).keys("2");
    assert!(player.screen().contains("2›Retenue"), "{}", player.screen());
    assert!(player.screen().contains("colonne 8/8 · ligne 1/12"), "{}", player.screen());
    player.key(KeyCode::Tab).key(KeyCode::Tab).key(KeyCode::Home).key(KeyCode::Right).key(KeyCode::Right);
    player.key(KeyCode::Down).key(KeyCode::Down).key(KeyCode::Down).keys("4");
    assert!(player.screen().contains("Ligne 4, « Expérience » : 70"), "{}", player.screen());
    player.key(KeyCode::Backspace);
    assert!(!player.screen().contains("Ligne 4, « Expérience » : 70"), "{}", player.screen());
}

#[test]
fn the_summary_stands_in_place_of_the_rows() {
    let mut player = Stage::new(&example(DOC)).player(Lang::En, (80, 44));
    player.click("Part-time").keys("v");
    let screen = player.screen();
    assert!(screen.contains("M (n\u{a0}=\u{a0}7)") && screen.contains("7 (100%)"), "{screen}");
    assert!(!screen.contains("Bruno"), "{screen}");
    player.keys("v");
    assert!(player.screen().contains("Bruno"), "{}", player.screen());
}

#[test]
fn a_mouse_marks_too() {
    let mut player = Stage::new(&example(DOC)).player(Lang::En, (80, 44));
    player.click("Gap").click("proxy for gender");
    assert!(player.screen().contains("1›Gap"), "{}", player.screen());
    player.click("Gap").click("cell").click("70").click("70");
    assert!(player.screen().contains("Row 4, “Experience”: 70 — proxy"), "{}", player.screen());
    assert!(player.screen().contains("2›Gap"), "{}", player.screen());
}

#[test]
fn plain_lines_tell_and_take_everything() {
    let said =
        Stage::new(&example(DOC)).plain(Lang::Fr, "c6\nl12\nc99\nc1 1, c4 1, c5 4, c7 3, c8 2, l4c3 4\n");
    assert!(
        said.contains("moyenne ; H (n\u{a0}=\u{a0}7)\u{a0}: 12,4 ; F (n\u{a0}=\u{a0}5)\u{a0}: 15,4"),
        "{said}"
    );
    assert!(said.contains("Lignes 12 à 12 sur 12"), "{said}");
    assert!(said.contains("Donnez un endroit"), "{said}");
    assert!(said.contains("[Juste]\n"), "{said}");
}

#[test]
fn empty_tall_and_wide_tables_hold() {
    let names: Vec<String> =
        (0..30).map(|place| format!("e\u{301}漢{place} 👩🏽‍💻 très long nom de colonne")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for (columns, rows) in [(0, 0), (0, 3), (1, 0), (1, 1), (30, 2000)] {
        let stage = Stage::new(&table(&names[..columns], rows, ""));
        for size in [(60, 18), (80, 24), (200, 60)] {
            let mut player = stage.player(Lang::En, size);
            for code in
                [KeyCode::End, KeyCode::PageDown, KeyCode::Tab, KeyCode::End, KeyCode::Tab, KeyCode::Right]
            {
                player.key(code).keys("1v v");
            }
            if rows > 1 && columns > 1 {
                assert!(player.screen().contains("row 2000/2000"), "{}", player.screen());
            }
        }
        stage.plain(Lang::En, "c1\nr1\nr1c1\n0\n");
    }
    let stage = Stage::new(&table(&names, 2000, ""));
    assert!(stage.plain(Lang::En, "r1971\n").contains("Rows 1971 to 2000 of 2000"));
}

#[test]
fn faults_are_found() {
    let codes = |step: &str| -> Vec<String> {
        let found = Stage::new(step).findings();
        found.iter().map(|finding| finding.split(':').next().unwrap().to_owned()).collect()
    };
    let text = "(fr: \"un\", en: \"one\")";
    let target =
        |at: &str, kind: &str| format!("(id: \"t\", at: [{at}], kind: \"{kind}\", feedback: {text}),");
    let unknown = target("Column(\"gone\")", "k");
    assert!(codes(&table(&["g"], 1, &unknown)).contains(&"unknown-place".to_owned()));
    assert!(codes(&table(&["g"], 1, &target("Column(\"c0\")", "gone"))).contains(&"unknown-kind".to_owned()));
    let twice = format!("{0}{0}", target("Column(\"c0\")", "k"));
    assert!(codes(&table(&["g"], 1, &twice)).contains(&"place-taken".to_owned()));
    assert!(codes(&table(&["g"], 1, &target("", "k"))).contains(&"no-place".to_owned()));
    assert!(codes(&table(&[], 0, "")).contains(&"nothing-to-look-at".to_owned()));
    assert!(
        codes(&table(&["g"], 1, "").replace("group: \"c0\"", "group: \"x\""))
            .contains(&"unknown-column".to_owned())
    );
    assert!(codes(&table(&["g"], 1, "").replace("\"g0\",", "")).contains(&"row-length".to_owned()));
}

fn intents() -> impl Strategy<Value = Vec<Intent>> {
    let intent = prop_oneof![
        prop::sample::select(vec![
            Intent::Up,
            Intent::Down,
            Intent::Left,
            Intent::Right,
            Intent::PageUp,
            Intent::PageDown,
            Intent::NextControl,
            Intent::PreviousControl,
            Intent::Toggle,
            Intent::Remove,
            Intent::Summary,
            Intent::ExtendLeft,
            Intent::Edit(Edit::Home),
            Intent::Edit(Edit::End),
            Intent::Edit(Edit::Insert("é".to_owned())),
        ]),
        (0_usize..12).prop_map(Intent::Pick),
        (0_usize..200).prop_map(Intent::Point),
        "[crls]?[0-9]{0,2}[é漢c ,]?[0-9c]{0,2} [0-9]".prop_map(Intent::Line),
        any::<String>().prop_map(Intent::Line),
    ];
    prop::collection::vec(intent, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_sequence_of_intents_panics(intents in intents()) {
        static VISIT: OnceLock<biaiscope::course::Visit> = OnceLock::new();
        let mut visit = VISIT.get_or_init(|| Stage::new(&example(DOC)).visit()).clone();
        let words = biaiscope::text::Words::new(Lang::En);
        for intent in &intents {
            visit.intend(intent);
            prop_assert!(!visit.work(&words).is_empty());
        }
        if let Some(Event::Drafted { response, .. }) = visit.draft() {
            // What was kept is what is read back, and it is graded the same.
            let read: Response = serde_json::from_str(&serde_json::to_string(&response).unwrap()).unwrap();
            prop_assert_eq!(&read, &response);
            prop_assert_eq!(exercise().grade(&read), exercise().grade(&response));
        }
    }

    #[test]
    fn the_score_is_monotone(
        marks in prop::collection::vec((0_usize..20, 0_usize..4), 0..12),
        target in 0_usize..6,
        alarm in 0_usize..12,
    ) {
        let columns = ["first-name", "gender", "years", "gap", "part-time", "test", "badge", "hired"];
        let kinds = ["proxy", "label", "leak", "measurement"];
        let spot = |place: usize| match place {
            0..8 => column(columns[place]),
            _ => Spot::Row(Id::new(&format!("r{}", place - 7))),
        };
        let mut answer: Vec<(Spot, &str)> = Vec::new();
        for (place, kind) in marks {
            if !answer.iter().any(|(at, _)| *at == spot(place)) {
                answer.push((spot(place), kinds[kind]));
            }
        }
        let before = share(&answer);
        let right = [
            (column("first-name"), "proxy"), (column("gap"), "proxy"), (column("part-time"), "measurement"),
            (column("badge"), "leak"), (column("hired"), "label"), (Spot::Row(Id::new("r4")), "measurement"),
        ];
        let mut better = answer.clone();
        better.retain(|(at, _)| *at != right[target].0);
        better.push(right[target].clone());
        prop_assert!(share(&better) >= before);
        let rows = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 1];
        let wrong = Spot::Cell(Id::new(&format!("r{}", rows[alarm])), Id::new("test"));
        answer.push((wrong, kinds[alarm % 4]));
        prop_assert!(share(&answer) <= before);
    }
}

#[test]
#[ignore = "prints how long a key takes; for the eye, in release"]
fn how_long_a_key_takes() {
    let names: Vec<String> = (0..30).map(|place| format!("colonne {place}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for rows in [200, 2000] {
        let mut player = Stage::new(&table(&names, rows, "")).player(Lang::Fr, (200, 60));
        for (what, code) in
            [("rows", KeyCode::Down), ("columns", KeyCode::Right), ("marks", KeyCode::Char('1'))]
        {
            let start = std::time::Instant::now();
            for _ in 0..50 {
                player.key(code);
            }
            eprintln!("{rows} rows, {what}: {:?} a key", start.elapsed() / 50);
        }
        player.keys("v");
        let start = std::time::Instant::now();
        for _ in 0..25 {
            player.key(KeyCode::Left).key(KeyCode::Right);
        }
        eprintln!("{rows} rows, summaries: {:?} a key", start.elapsed() / 50);
    }
}
