//! Discussions, played on a screen and line by line.

use biaiscope::face::terminal::Input;
use biaiscope::text::Lang;
use crossterm::event::KeyCode;

use super::one_step::OneStep;

const GUIDE: &str = include_str!("../../../docs/examples/discuss.md");

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
    let mut screen = example.screen(Lang::En, 80, 24);
    assert!(screen.text().contains("3:00"), "{}", screen.text());
    screen.input(Input::Tick(5));
    assert!(screen.text().contains("3:00"), "a timer that nobody started stands still");
    screen.keys(" ");
    screen.input(Input::Tick(5));
    assert!(screen.text().contains("2:55"), "{}", screen.text());
    screen.press(KeyCode::Tab);
    screen.keys("what would");
    screen.input(Input::Tick(200));
    assert!(screen.text().contains("+0:25"), "{}", screen.text());
    assert!(screen.text().contains("Time is up"), "{}", screen.text());
    screen.keys(" I measure?");
    let (column, row) = screen.find("+0:25");
    screen.click(column, row);
    assert!(screen.text().contains("paused"), "{}", screen.text());
    assert!(screen.text().contains("what would I measure?"), "{}", screen.text());
    screen.press(KeyCode::Enter);
    drop(screen);
    let again = example.screen(Lang::En, 80, 24);
    assert!(again.text().contains("what would I measure?"), "{}", again.text());
    assert!(again.text().contains("3:25 of 3:00"), "{}", again.text());
}

#[test]
fn line_by_line() {
    let told = example().plain(Lang::En, "a note of mine\n");
    assert!(told.contains("Talk planned: 3:00"), "{told}");
    let nothing = example().plain(Lang::En, "\n");
    assert!(!nothing.contains("Your answer"), "{nothing}");
}
