//! Order in every face, on the example of its guide.

use super::one_step::{OneStep, Shown};
use biaiscope::face::terminal::Input;
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

const GUIDE: &str = include_str!("../../../docs/examples/order.md");
const STEPS: [&str; 6] = ["Frame", "Explore", "Measure", "Mitigate", "Document", "Monitor"];

fn example() -> OneStep {
    OneStep::new(GUIDE, |step| step)
}

/// The items in the order shown.
fn order(shown: &Shown) -> Vec<&'static str> {
    let text = shown.text();
    let mut at: Vec<(usize, &str)> =
        STEPS.iter().filter_map(|step| Some((text.find(step)?, *step))).collect();
    at.sort_unstable();
    at.into_iter().map(|(_, step)| step).collect()
}

/// Presses a key together with the shift key.
fn shift(shown: &mut Shown, code: KeyCode) {
    shown.input(Input::Key(KeyEvent::new(code, KeyModifiers::SHIFT)));
}

#[test]
fn the_example_has_no_fault() {
    assert_eq!(example().findings(), Vec::<String>::new());
}

#[test]
fn with_the_keyboard_alone() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 24);
    shown.press(KeyCode::Enter);
    assert!(shown.text().contains("Put the items into order."), "{}", shown.text());
    // Each step in turn is put in its place: taken and moved, carried at once, or by number.
    for (place, step) in STEPS.iter().enumerate() {
        let from = order(&shown).iter().position(|shown| shown == step).unwrap();
        shown.press(KeyCode::Home);
        for _ in 0..from {
            shown.press(KeyCode::Down);
        }
        match place % 3 {
            0 => {
                shown.keys(" ");
                for _ in place..from {
                    shown.press(KeyCode::Up);
                }
                assert!(shown.text().contains('↕'));
                shown.press(KeyCode::Enter);
            }
            1 => {
                for _ in place..from {
                    shift(&mut shown, KeyCode::Up);
                }
            }
            _ => shown.keys(&(place + 1).to_string()),
        }
    }
    assert_eq!(order(&shown), STEPS);
    shown.press(KeyCode::Enter);
    assert!(shown.text().contains("✓ Right"), "{}", shown.text());
}

#[test]
fn with_the_mouse_alone() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 24);
    let first = order(&shown)[0];
    let last = order(&shown)[5];
    let ((column, from), (_, to)) = (shown.find(first), shown.find(last));
    shown.input(Input::Click(column, from));
    for row in from + 1..=to {
        shown.input(Input::Drag(column, row));
    }
    assert_eq!(order(&shown)[5], first);
    let (_, from) = shown.find(last);
    let (_, to) = shown.find(order(&shown)[0]);
    shown.input(Input::Click(column, from));
    shown.input(Input::Click(column, to));
    assert_eq!(order(&shown)[0], last);
}

#[test]
fn line_by_line() {
    let told = example().plain(Lang::En, "what\n2 > 1\n1 2 3 4 5 6\n");
    assert!(told.contains("Give the 6 numbers, each once"), "{told}");
    assert!(told.contains("Move another one, or Enter to keep this order."), "{told}");
    assert!(told.contains("The order expected:"), "{told}");
    assert!(told.contains("Its place: "), "{told}");
    let kept = example().plain(Lang::Fr, "2 > 1\n\n\n");
    assert!(kept.contains("En partie juste") || kept.contains("Pas encore"), "{kept}");
}

#[test]
fn what_was_begun_is_found_again() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 24);
    shift(&mut shown, KeyCode::Down);
    let before = order(&shown);
    drop(shown);
    assert_eq!(order(&one.screen(Lang::En, 80, 24)), before);
}

#[test]
fn no_item_and_long_items_are_shown() {
    let none = OneStep::new(GUIDE, |step| {
        let (head, rest) = step.split_once("items: [").unwrap();
        let (_, tail) = rest.split_once("\n        ],\n    ),\n    hints").unwrap();
        format!("{head}items: [\n        ],\n    ),\n    hints{tail}")
    });
    let mut shown = none.screen(Lang::En, 60, 18);
    shown.keys(" j12");
    shown.press(KeyCode::Enter);
    let long =
        OneStep::new(GUIDE, |step| step.replace("Frame:", &"Frame, e\u{301}漢👩🏽\u{200d}💻 ".repeat(80)));
    let mut shown = long.screen(Lang::En, 60, 18);
    for _ in 0..6 {
        shown.press(KeyCode::PageDown);
        // What is moved is brought into view, wherever the page was scrolled to.
        shift(&mut shown, KeyCode::Down);
    }
    assert!(shown.text().contains('▸'), "{}", shown.text());
}
