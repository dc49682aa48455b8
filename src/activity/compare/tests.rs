//! Tests of comparing: notes, bounds and what they add up to.

use proptest::prelude::*;

use super::*;
use crate::activity::{Edit, ParseError, Stage};
use crate::text::{Words, msg};

/// Two outputs; a count of 1 and 4, a count of 2 that may be off by one and that only the first
/// output can tell, and yes for both.
const RON: &str = r#"(
    prompt: (fr: "p", en: "p"),
    outputs: [
        (id: "a", label: (fr: "A", en: "A"), text: (fr: "décide", en: "decides")),
        (id: "b", label: (fr: "B", en: "B"), text: (fr: "décide, dirige ; pilote et convainc.", en: "decides, leads, drives and convinces.")),
    ],
    observations: [
        (id: "action", text: (fr: "x", en: "x"), feedback: (fr: "f", en: "f"), measure: Count(
            right: {"a": 1, "b": 4}, words: (fr: "décide, dirige, pilote, convainc", en: "decides, leads, drives, convinces"))),
        (id: "near", text: (fr: "x", en: "x"), feedback: (fr: "f", en: "f"), measure: Count(right: {"a": 2}, tolerance: 1)),
        (id: "told", text: (fr: "x", en: "x"), feedback: (fr: "f", en: "f"), measure: Whether(right: {"a": true, "b": true})),
    ],
    verdict: (prompt: (fr: "v", en: "v"), options: [
        (id: "yes", text: (fr: "o", en: "o"), right: true, feedback: (fr: "f", en: "f")),
        (id: "no", text: (fr: "o", en: "o"), feedback: (fr: "f", en: "f")),
    ]),
)"#;

fn read(ron: &str) -> Compare {
    crate::content::options().from_str(ron).unwrap()
}

fn without_grid() -> Compare {
    let mut compare = read(RON);
    compare.observations.clear();
    compare
}

fn share(compare: &Compare, response: &Response) -> f64 {
    compare.grade(response).unwrap().share()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

fn faults(ron: &str) -> Vec<String> {
    let mut faults = Faults::default();
    read(ron).check(&mut faults);
    faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
}

/// Somebody at the exercise.
struct Person {
    compare: Compare,
    response: Response,
    cursor: Cursor,
}

impl Person {
    fn new(compare: Compare) -> Person {
        let response = compare.blank();
        let cursor = compare.cursor(&response, 7);
        Person { compare, response, cursor }
    }

    fn does(&mut self, intent: &Intent) -> Outcome {
        self.compare.update(&mut self.response, &mut self.cursor, intent)
    }

    fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.does(&Intent::Edit(Edit::Insert(letter.to_string())));
        }
    }

    fn says(&mut self, line: &str) -> Outcome {
        self.does(&Intent::Line(line.to_owned()))
    }

    fn noted(&self, row: usize, column: usize) -> Option<Note> {
        self.compare.noted(&self.response, (row, column))
    }

    fn lacking(&self) -> Option<MissingInput> {
        self.compare.lacking(&self.response, &self.cursor)
    }
}

#[test]
fn half_for_the_grid_and_half_for_the_verdict() {
    let mut person = Person::new(read(RON));
    assert_eq!(person.says("1 4 3 99 yes oui"), Outcome::Changed);
    assert!(near(share(&person.compare, &person.response), 0.5));
    assert_eq!(person.says("A"), Outcome::Changed);
    assert_eq!(person.lacking(), None);
    assert!(near(share(&person.compare, &person.response), 1.0));
    person.says("1B = 3");
    assert!(near(share(&person.compare, &person.response), 0.9));
    let parts = person.compare.grade(&person.response).unwrap().parts;
    let marks: Vec<Mark> = parts.into_iter().map(|(_, mark)| mark).collect();
    assert_eq!(marks, [Mark::Partly, Mark::Right, Mark::Right, Mark::Right]);
    let mut verdict_only = Person::new(without_grid());
    assert_eq!(verdict_only.lacking(), Some(MissingInput::new(msg::LACKING_OPTION)));
    verdict_only.says("b");
    assert!(near(share(&verdict_only.compare, &verdict_only.response), 0.0));
}

#[test]
fn counts_are_typed_tapped_and_erased() {
    let mut person = Person::new(read(RON));
    person.types("12");
    assert_eq!(person.noted(0, 0), Some(Note::Count(12)));
    person.does(&Intent::Edit(Edit::Erase));
    person.does(&Intent::Toggle);
    person.types("+-");
    assert_eq!(person.noted(0, 0), Some(Note::Count(2)));
    // A digit typed on arriving begins anew.
    person.does(&Intent::Right);
    person.does(&Intent::Left);
    person.types("99999");
    assert_eq!(person.noted(0, 0), Some(Note::Count(999)));
    person.does(&Intent::Edit(Edit::EraseForward));
    assert_eq!(person.noted(0, 0), None);
    assert_eq!(person.does(&Intent::Edit(Edit::Erase)), Outcome::Unchanged);
}

#[test]
fn yes_and_no_are_toggled_and_typed() {
    let mut person = Person::new(read(RON));
    person.does(&Intent::Point(2 + 4));
    assert_eq!(person.cursor.cell, (2, 0));
    person.does(&Intent::Point(2 + 4));
    assert_eq!(person.noted(2, 0), Some(Note::Whether(true)));
    person.does(&Intent::Toggle);
    assert_eq!(person.noted(2, 0), Some(Note::Whether(false)));
    person.types("1");
    assert_eq!(person.noted(2, 0), Some(Note::Whether(true)));
}

#[test]
fn enter_and_tab_lead_through_everything() {
    let mut person = Person::new(read(RON));
    person.types("1");
    for _ in 0..5 {
        assert_eq!(person.does(&Intent::Seek), Outcome::Moved);
        assert_eq!(person.does(&Intent::Seek), Outcome::Unchanged);
        person.types("1");
    }
    assert_eq!(person.lacking(), Some(MissingInput::new(msg::LACKING_VERDICT)));
    person.does(&Intent::Seek);
    assert_eq!(person.lacking(), Some(MissingInput::new(msg::LACKING_OPTION)));
    person.types("1");
    assert_eq!(person.lacking(), None);
    person.does(&Intent::NextControl);
    assert!(!person.cursor.is_at_verdict);
    person.does(&Intent::Up);
    person.does(&Intent::NextControl);
    person.does(&Intent::Up);
    assert_eq!((person.cursor.is_at_verdict, person.cursor.cell), (false, (2, 1)));
    person.does(&Intent::Down);
    assert!(person.cursor.is_at_verdict);
}

#[test]
fn typed_lines_fill_cells_and_correct_them() {
    let mut person = Person::new(read(RON));
    for (line, why) in [
        ("x", ParseError::new(msg::UNCLEAR_COUNT)),
        ("-1", ParseError::new(msg::UNCLEAR_COUNT)),
        ("1000", ParseError::new(msg::UNCLEAR_COUNT)),
        ("1 4 2 2 maybe", ParseError::new(msg::UNCLEAR_YES_NO)),
        ("1 2 3 4 yes yes yes", ParseError::new(msg::UNCLEAR_CELL)),
        ("", ParseError::new(msg::UNCLEAR_CELL)),
        ("4A = 1", ParseError::new(msg::UNCLEAR_CELL)),
        ("A1 = 1", ParseError::new(msg::UNCLEAR_CELL)),
        ("é= 1", ParseError::new(msg::UNCLEAR_CELL)),
    ] {
        assert_eq!(person.says(line), Outcome::Unclear(why), "{line}");
    }
    assert_eq!(person.response, person.compare.blank());
    person.says("1, 4");
    assert_eq!(person.lacking(), Some(MissingInput::new(msg::LACKING_OBSERVATIONS).with("left", 4_usize)));
    person.says("2 2 O");
    person.says("No");
    assert_eq!(person.noted(2, 1), Some(Note::Whether(false)));
    let words = Words::new(Lang::En);
    let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
    // Then the verdict is asked.
    assert!(person.compare.asked(&person.response, &person.cursor, &view).len() > 1);
}

#[test]
fn a_note_of_another_kind_than_is_asked_for_counts_as_none() {
    let mut compare = read(RON);
    let mut person = Person::new(compare.clone());
    person.says("1 4 2 2 yes yes");
    let kept = serde_json::to_string(&person.response).unwrap();
    assert_eq!(serde_json::from_str::<Response>(&kept).unwrap(), person.response);
    compare.observations[2].measure =
        Measure::Count { right: BTreeMap::new(), tolerance: 0, words: Text::default() };
    assert_eq!(compare.blanks(&person.response).collect::<Vec<_>>(), [(2, 0), (2, 1)]);
}

#[test]
fn what_authors_get_wrong_is_found() {
    assert!(faults(RON).is_empty());
    let wrong = [
        (r#""b": 4"#, r#""b": 3"#, "observations[0].measure count-differs"),
        (r#"right: {"a": 2}"#, r#"right: {"z": 2}"#, "observations[1].measure unknown-output"),
        (r#"id: "told""#, r#"id: "no""#, "observations[2].id duplicate-id"),
        ("right: true, feedback", "feedback", "verdict.options no-right-option"),
        (r#"id: "b""#, r#"id: "a""#, "outputs[1].id duplicate-id"),
    ];
    for (from, to, fault) in wrong {
        let found = faults(&RON.replacen(from, to, 1));
        assert!(found.iter().any(|found| found == fault), "{fault}: {found:?}");
    }
}

fn intent() -> impl Strategy<Value = Intent> {
    let place = 0_usize..14;
    prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::NextControl),
        Just(Intent::PreviousControl),
        Just(Intent::Toggle),
        Just(Intent::Seek),
        place.clone().prop_map(Intent::Pick),
        place.clone().prop_map(Intent::Point),
        place.prop_map(Intent::ExtendTo),
        "[0-9+−é👩🏽‍💻-]{0,3}".prop_map(|text| Intent::Edit(Edit::Insert(text))),
        "[0-9A-C =,on]{0,9}".prop_map(Intent::Line),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_intents_loses_a_note(
        has_grid in any::<bool>(),
        intents in proptest::collection::vec(intent(), 0..40),
    ) {
        let mut person = Person::new(if has_grid { read(RON) } else { without_grid() });
        let words = Words::new(Lang::Fr);
        for intent in intents {
            let before = person.response.clone();
            let outcome = person.does(&intent);
            prop_assert!(outcome == Outcome::Changed || person.response == before);
            // A note may change, never go: nothing here erases.
            for (observation, notes) in &before.notes {
                prop_assert!(notes.keys().all(|output| person.response.notes[observation].contains_key(output)));
            }
            for stage in [Stage::Answering, Stage::Debriefed] {
                let view = View { stage, words: &words, sources: &[], earlier: &[] };
                person.compare.blocks(&person.response, &person.cursor, &view);
                person.compare.asked(&person.response, &person.cursor, &view);
            }
            let share = share(&person.compare, &person.response);
            prop_assert!((0.0..=1.0).contains(&share));
        }
    }

    #[test]
    fn a_right_cell_never_lowers_the_score_and_a_wrong_one_never_raises_it(
        counts in proptest::collection::vec(0_u32..6, 4),
        told in any::<[bool; 2]>(),
        verdict in 0_usize..2,
        cell in 0_usize..6,
        to in 0_u32..6,
    ) {
        let mut person = Person::new(read(RON));
        let line: Vec<String> = counts.iter().copied().chain(told.map(u32::from)).map(|note| note.to_string()).collect();
        person.says(&line.join(" "));
        person.does(&Intent::Point(verdict));
        let (row, column) = (cell / 2, cell % 2);
        let before = (person.compare.cell_mark(&person.response, (row, column)), share(&person.compare, &person.response));
        person.says(&format!("{}{}={}", row + 1, ["A", "B"][column], if row == 2 { to % 2 } else { to }));
        let after = (person.compare.cell_mark(&person.response, (row, column)), share(&person.compare, &person.response));
        match after.0 {
            Some(Mark::Right) => prop_assert!(after.1 >= before.1),
            Some(_) => prop_assert!(after.1 <= before.1),
            None => prop_assert!(near(after.1, before.1)),
        }
        // The right verdict never lowers it either.
        let wrong = after.1;
        person.does(&Intent::Point(0));
        prop_assert!(share(&person.compare, &person.response) >= wrong);
    }
}
