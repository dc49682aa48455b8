//! Compare in every face, on the example of its guide.

use super::one_step::{OneStep, Shown};
use biaiscope::face::terminal::Input;
use biaiscope::text::Lang;
use crossterm::event::KeyCode;

const GUIDE: &str = include_str!("../../../docs/examples/compare.md");

fn example() -> OneStep {
    OneStep::new(GUIDE, |step| step)
}

fn row_with<'a>(shown: &'a str, wanted: &str) -> &'a str {
    shown.lines().find(|line| line.contains(wanted)).unwrap_or_default()
}

#[test]
fn the_example_has_no_fault() {
    assert_eq!(example().findings(), Vec::<String>::new());
}

#[test]
fn outputs_stand_side_by_side_only_where_there_is_room() {
    let one = example();
    let heads = |shown: &Shown| {
        let text = shown.text();
        let line = row_with(&text, "Letter for Julie").to_owned();
        line.contains("Letter for Julien")
    };
    assert!(heads(&one.screen(Lang::En, 80, 40)));
    assert!(heads(&one.screen(Lang::En, 200, 60)));
    assert!(!heads(&one.screen(Lang::En, 60, 40)));
}

#[test]
fn with_the_keyboard_alone() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 60);
    // A count is typed, or tapped with the space bar; Enter goes to what is still lacking.
    shown.keys("1");
    shown.press(KeyCode::Enter);
    shown.keys("    ");
    for digit in ["4", "1", "1", "1"] {
        shown.press(KeyCode::Enter);
        shown.keys(digit);
    }
    assert!(row_with(&shown.text(), "The letter says").contains("[yes]"), "{}", shown.text());
    shown.press(KeyCode::Enter);
    shown.press(KeyCode::Enter);
    shown.press(KeyCode::Enter);
    let text = shown.text();
    assert!(text.contains("✓ Right"), "{text}");
    assert!(text.contains("Letter for Julien: decides, leads, drove, convince"), "{text}");
}

#[test]
fn with_the_mouse_alone() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 60);
    let (_, row) = shown.find("Words of action");
    let text = shown.text();
    let line = text.lines().nth(usize::from(row)).unwrap();
    let column = |nth: usize| {
        let byte = line.match_indices('[').nth(nth).unwrap().0;
        u16::try_from(line[..byte].chars().count() + 1).unwrap()
    };
    let (left, right) = (column(0), column(1));
    for _ in 0..3 {
        shown.input(Input::Click(right, row));
    }
    shown.input(Input::Click(left, row));
    shown.input(Input::Click(left, row));
    assert!(row_with(&shown.text(), "Words of action").contains("[ 1 ]"), "{}", shown.text());
    assert!(row_with(&shown.text(), "Words of action").contains("[ 2 ]"), "{}", shown.text());
    let (column, row) = shown.find("It clearly differs");
    shown.input(Input::Click(column, row));
    assert!(row_with(&shown.text(), "It clearly differs").contains("(•)"));
}

#[test]
fn line_by_line() {
    let told = example().plain(Lang::En, "many\n3\n4 4\n1\nyes\nno\n1A = 1\nB\n");
    assert!(told.contains("Note a whole number, from 0 to 999."), "{told}");
    assert!(told.contains("Observation 1 of 3 · Letter for Julien: Words of action"), "{told}");
    assert!(told.contains("1 cell is still to be noted."), "{told}");
    // The verdict is asked again once the grid is full.
    assert_eq!(told.matches("Does the treatment differ").count(), 4, "{told}");
    assert!(told.contains("B = no [Not yet], expected yes"), "{told}");
    assert!(told.contains("[Partly right]") || told.contains("[Right in part]"), "{told}");
}

#[test]
fn what_was_begun_is_found_again() {
    let one = example();
    let mut shown = one.screen(Lang::Fr, 80, 60);
    shown.keys("3");
    // What is typed is kept when the person pauses or does something else.
    shown.press(KeyCode::Down);
    drop(shown);
    let again = one.screen(Lang::Fr, 80, 60);
    assert!(row_with(&again.text(), "Mots d’action").contains("[ 3 ]"), "{}", again.text());
}

#[test]
fn many_long_outputs_and_no_observation_are_shown() {
    let long = "mot e\u{301}漢字👩🏽\u{200d}💻 ".repeat(500);
    let one = OneStep::new(GUIDE, |step| {
        let step = step
            .replace("Warm and always", &long)
            .replace("label: (fr: \"Lettre", &format!("label: (fr: \"{long}"));
        let (head, rest) = step.split_once("outputs: [").unwrap();
        let more = |id: usize| {
            format!("(id: \"o{id}\", label: (fr: \"L\", en: \"L{id}\"), text: (fr: \"t\", en: \"{long}\")),")
        };
        format!("{head}outputs: [{}{rest}", (0..6).map(more).collect::<String>())
    });
    for (width, height) in [(60, 18), (80, 24), (200, 60)] {
        let mut shown = one.screen(Lang::En, width, height);
        shown.keys("3 5");
        shown.press(KeyCode::Tab);
        shown.press(KeyCode::PageDown);
        shown.keys("2");
        shown.press(KeyCode::Enter);
    }
    let none = OneStep::new(GUIDE, |step| {
        let (head, rest) = step.split_once("observations: [").unwrap();
        let (_, tail) = rest.split_once("\n        ],\n        verdict").unwrap();
        format!("{head}observations: [\n        ],\n        verdict{tail}")
    });
    let mut shown = none.screen(Lang::En, 80, 60);
    shown.keys("a");
    shown.press(KeyCode::Enter);
    assert!(shown.text().contains("✓ Right"), "{}", shown.text());
}
