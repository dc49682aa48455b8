//! Commitments, played on a screen and line by line.

use biaiscope::text::Lang;
use crossterm::event::KeyCode;

use super::one_step::OneStep;

const GUIDE: &str = include_str!("../../../docs/examples/commit.md");

fn example() -> OneStep {
    OneStep::new(GUIDE, |step| step)
}

#[test]
fn the_example_has_no_fault() {
    assert_eq!(example().findings(), Vec::<String>::new());
}

#[test]
fn on_a_screen() {
    let example = example();
    let mut screen = example.screen(Lang::En, 80, 40);
    screen.keys("we review,");
    screen.press(KeyCode::Enter);
    screen.keys("I ask");
    screen.press(KeyCode::Enter);
    screen.keys(" ");
    assert!(screen.text().contains("[x] 1 I sign"), "{}", screen.text());
    screen.press(KeyCode::Enter);
    let plan = "If we review, then I ask";
    assert!(screen.text().contains(plan), "{}", screen.text());
    // Trying again keeps the first plan in sight, and a suggestion can be clicked.
    screen.keys("r");
    assert!(screen.text().contains("Your earlier plans"), "{}", screen.text());
    assert!(screen.text().contains(plan), "{}", screen.text());
    let (column, row) = screen.find("If I am shown");
    screen.click(column, row);
    screen.press(KeyCode::Enter);
    screen.press(KeyCode::Enter);
    assert!(screen.text().contains("I ask for the rates by group."), "{}", screen.text());
}

#[test]
fn line_by_line() {
    let example = example();
    let told = example.plain(Lang::Fr, "on me demande un avis,\nje compte les groupes\n0\n\n");
    assert!(told.contains("Si — une ligne"), "{told}");
    assert!(told.contains("Signez-vous la charte"), "{told}");
    assert!(told.contains("Si on me demande un avis, alors je compte les groupes"), "{told}");
    assert!(!told.contains("charte signée"), "{told}");
}
