//! Rewriting from end to end: the example of the guide, on a screen and line by line; the workshop's own lists.
use biaiscope::activity::Response;
use biaiscope::content::{Origin, load_manifest, load_module};
use biaiscope::page::Mark;
use biaiscope::text::{Id, Lang};
use crossterm::event::{KeyCode, KeyModifiers};

use super::one_step::OneStep;

const GUIDE: &str = include_str!("../../../docs/examples/rewrite.md");

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
    let mut screen = example.screen(Lang::Fr, 80, 24);
    // Every letter is typed, commands included; Enter needs a text.
    screen.press(KeyCode::Enter);
    assert!(screen.text().contains("Écrivez d’abord"), "{}", screen.text());
    screen.keys("quelle ingénieure, ligne");
    screen.with(KeyCode::Char('j'), KeyModifiers::CONTROL);
    screen.paste("pour conque\u{301}rir\rl’avenir");
    assert!(screen.text().contains("┃ quelle ingénieure, ligne"), "{}", screen.text());
    assert!(screen.text().contains("┃ l’avenir"), "{}", screen.text());
    screen.press(KeyCode::F(4));
    assert!(screen.text().contains("Indice"), "{}", screen.text());
    screen.press(KeyCode::F(1));
    assert!(screen.text().contains("F5"), "{}", screen.text());
    screen.press(KeyCode::Esc);
    // Up and down follow the rows, a click the letter.
    screen.press(KeyCode::Up);
    screen.press(KeyCode::Up);
    screen.keys("X");
    assert!(screen.text().contains("quelle iXngénieure"), "{}", screen.text());
    screen.with(KeyCode::Char('z'), KeyModifiers::CONTROL);
    assert!(!screen.text().contains('X'));
    let (column, row) = screen.find("ingénieure, ligne");
    screen.click(column, row);
    screen.keys("Y ");
    assert!(screen.text().contains("quelle Y ingénieure"), "{}", screen.text());

    screen.press(KeyCode::Enter);
    assert!(screen.text().contains("✗ Encore là"), "{}", screen.text());
    for _ in 0..8 {
        if screen.text().contains('▸') {
            break;
        }
        screen.press(KeyCode::Enter);
    }
    assert!(screen.text().contains("[ ] 1 Le sens"), "{}", screen.text());
    screen.keys("3");
    assert!(screen.text().contains("[x] 3"), "{}", screen.text());
    screen.press(KeyCode::Enter);
    assert!(screen.text().contains("En partie juste"), "{}", screen.text());

    // What was written comes back with the person, and stands above the next attempt.
    drop(screen);
    let mut again = example.screen(Lang::Fr, 80, 24);
    assert!(again.text().contains("En partie juste"), "{}", again.text());
    again.press(KeyCode::Char('r'));
    assert!(again.text().contains("de la fois précédente"), "{}", again.text());
}

#[test]
fn line_by_line() {
    let told = example().plain(Lang::En, "i think \\\nyou fight fire\n1 9\n1 2\n\nq\n");
    assert!(told.contains("The next line"), "{told}");
    assert!(told.contains("Still there: “fight”"), "{told}");
    assert!(told.contains("Possible answers"), "{told}");
    assert!(told.contains("Give the numbers"), "{told}");
    assert!(told.contains("1. The meaning is kept. [chosen]"), "{told}");
    assert!(told.contains("[Partly right]"), "{told}");
    assert!(!told.contains('\u{1b}'));
}

/// Answers to the workshop's own rewriting, as a fair reader would take them: whether there is something to
/// mend, and whether there is nothing to earn.
#[test]
fn the_workshops_lists_judge_as_a_fair_reader_would() {
    let module = load_module(&Origin::Embedded, load_manifest(&Origin::Embedded).unwrap()).unwrap();
    let exercise = module.step(&Id::new("spot-rewrite")).unwrap().exercise.as_ref().unwrap();
    let verdict = |text: &str| {
        let response = serde_json::json!({"rewrite": {"text": text, "is_compared": true, "judged": null}});
        exercise.grade(&serde_json::from_value::<Response>(response).unwrap()).unwrap()
    };
    for good in [
        "Vous verrez la chirurgienne ou le chirurgien ; une infirmière ou un infirmier préviendra ensuite votre contact.",
        "Vous verrez la chirurgienne ou le chirurgien ; on préviendra ensuite l'accompagnante ou l'accompagnant.",
        "Vous verrez la chirurgienne ou le chirurgien ; on préviendra ensuite votre conjointe ou conjoint.",
        "Tell the surgeon your worries; a nurse will then phone whomever you choose.",
        "Every patient will tell the surgeon his or her worries; the nurse will call his or her relatives.",
    ] {
        assert_eq!(verdict(good).mark(), Mark::Right, "{good}: {:?}", verdict(good).parts);
    }
    for poor in [
        "Chaque personne verra le chirurgien ; l'infirmière contactera ensuite un proche.",
        "Chaque patient·e verra le ou la chirurgien·ne ; on préviendra ensuite un proche.",
        "Everyone will tell the surgeon their worries; the pretty nurse lady will call the missus or other close people.",
    ] {
        assert_eq!(verdict(poor).mark(), Mark::Partly, "{poor}: {:?}", verdict(poor).parts);
    }
    for nothing in ["vous famille", "1", "", "2"] {
        assert_eq!(verdict(nothing).mark(), Mark::Wrong, "{nothing}: {:?}", verdict(nothing).parts);
    }
}
