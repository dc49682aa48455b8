//! Threshold lab from end to end: the examples of the guide, checked, worked on a screen with keys and
//! mouse, and line by line.
use super::one_step::{OneStep, Shown};
use biaiscope::face::terminal::Input;
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyModifiers};

const GUIDE: &str = include_str!("../../../docs/examples/threshold_lab.md");

fn adult() -> OneStep {
    OneStep::new(GUIDE, |step| step)
}

fn deciles() -> OneStep {
    let (_, second) = GUIDE.split_once("```\n\nThe second one").unwrap();
    OneStep::new(second, |step| step)
}

/// The step once the model is trained.
fn ready(step: &OneStep, lang: Lang, (width, height): (u16, u16)) -> Shown {
    let mut shown = step.screen(lang, width, height);
    for _ in 0..100 {
        shown.input(Input::Work);
    }
    shown
}

/// The screen, with plain spaces.
fn picture(shown: &Shown) -> String {
    shown.text().replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn sees(shown: &Shown, wanted: &[&str]) {
    let picture = picture(shown);
    for wanted in wanted {
        assert!(picture.contains(wanted), "no {wanted:?} in\n{picture}");
    }
}

#[track_caller]
fn misses(shown: &Shown, unwanted: &str) {
    let picture = picture(shown);
    assert!(!picture.contains(unwanted), "{unwanted:?} in\n{picture}");
}

fn press(shown: &mut Shown, code: KeyCode, times: usize) {
    for _ in 0..times {
        shown.press(code);
    }
}

#[test]
fn the_examples_are_right() {
    assert_eq!(adult().findings(), [""; 0]);
    assert_eq!(deciles().findings(), [""; 0]);
}

#[test]
fn thresholds_are_moved_with_keys() {
    let mut shown = ready(&adult(), Lang::Fr, (80, 24));
    sees(
        &shown,
        &[
            "Femmes              7,8 %  53,4 %  2,2 %",
            "écart (points)       17,1     7,0    7,5     1,8",
            "✗ ratio 0,31",
            "exactitude 85,2 % (départ 85,2 %)",
            "○ pas encore : TPR à 2 points près, perte de 1 point au plus",
            "Hauteur des barres",
        ],
    );
    // Everything is on the screen at once.
    misses(&shown, "▼");
    shown.press(KeyCode::Enter);
    sees(&shown, &["Changez d’abord un réglage."]);
    press(&mut shown, KeyCode::Left, 11);
    shown.with(KeyCode::Left, KeyModifiers::SHIFT);
    sees(&shown, &["0,389", "TPR", "61,9 %", "✓ atteint : TPR à 2 points"]);
    press(&mut shown, KeyCode::Left, 16);
    shown.press(KeyCode::Tab);
    press(&mut shown, KeyCode::Right, 10);
    sees(&shown, &["✓ ratio 0,82", "✓ atteint : 4/5", "✓ déjà atteint : TPR"]);
    sees(&shown, &["(0,42 et 0,5)", "▼"]);
    shown.keys("v");
    sees(&shown, &["VP  443", "FN  147", "VP  1644"]);
    shown.press(KeyCode::Enter);
    sees(&shown, &["✓ Juste", "0,23", "0,60"]);
    shown.press(KeyCode::PageDown);
    sees(&shown, &["Ce que cet atelier ne montre pas.", "Un instrument de mesure, pas une recette"]);
}

#[test]
fn keys_link_take_back_and_start_again() {
    let mut shown = ready(&adult(), Lang::En, (80, 24));
    shown.keys("3=");
    sees(&shown, &["cut =", "0.30", "✗ ratio 0.33"]);
    shown.keys("z");
    sees(&shown, &["0.30", "0.50"]);
    misses(&shown, "cut =");
    shown.keys("r");
    misses(&shown, "0.30");
    sees(&shown, &["accuracy 85.2% (start 85.2%)"]);
}

#[test]
fn thresholds_are_moved_with_the_mouse() {
    let mut shown = ready(&adult(), Lang::En, (80, 24));
    let (column, row) = shown.find("●");
    shown.click(column - 6, row);
    sees(&shown, &["0.39"]);
    // The same row of the men's track lies one below: a drag holds on to its knob.
    shown.input(Input::Drag(column - 10, row + 1));
    sees(&shown, &["0.31", "0.50"]);
    shown.input(Input::Turn(3, column, row + 1));
    sees(&shown, &["0.31", "0.49"]);
    shown.input(Input::Turn(-3, column, row + 1));
    shown.input(Input::Turn(-3, column, row + 1));
    sees(&shown, &["0.31", "0.51"]);
    shown.keys("zz");
    misses(&shown, "1     0.31");
    // Elsewhere the wheel scrolls.
    shown.keys("3");
    sees(&shown, &["Lab: one threshold, two groups", "▼"]);
    shown.input(Input::Turn(3, 5, 19));
    misses(&shown, "Lab: one threshold, two groups");
}

#[test]
fn deciles_meet_the_impossible_by_hand() {
    let mut shown = ready(&deciles(), Lang::En, (80, 24));
    sees(&shown, &["51.3%", "63.5%", "✓ reached: FPR and FNR", "○ not yet: all three at once"]);
    press(&mut shown, KeyCode::Right, 3);
    sees(
        &shown,
        &["✓ reached before: FPR and FNR within 3 points (5 and 5)", "✓ reached: PPV within 3 points"],
    );
    sees(&shown, &["✗ out of reach, see below: all three at once"]);
    shown.press(KeyCode::PageDown);
    sees(&shown, &["Chouldechova’s identity", "their FPR would be 20.0%, not 32.4%", "121 pairs"]);
    press(&mut shown, KeyCode::Right, 9);
    shown.press(KeyCode::PageUp);
    sees(&shown, &["nobody", "undefined", "Women, PPV undefined: division by 0"]);
    shown.press(KeyCode::Enter);
    sees(&shown, &["✓ Right"]);
}

#[test]
fn a_small_and_a_large_screen_are_borne() {
    for (width, height) in [(60, 18), (120, 40), (200, 60)] {
        let mut shown = ready(&adult(), Lang::Fr, (width, height));
        press(&mut shown, KeyCode::Left, 3);
        sees(&shown, &["0,47"]);
    }
}

#[test]
fn thresholds_are_typed_line_by_line() {
    let told = adult().plain(Lang::Fr, "\nfoo\n0,114 0,5\nfemmes 0.389\nv\n0,23 ; 0,6\n\n\n");
    let told = told.replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "- Femmes (n 5421) : seuil 0,50 ; sélection 7,8 %. Répartition par dixième",
        "Changez d’abord un réglage.",
        "Donnez deux seuils de 0 à 1, femmes puis hommes",
        "seuils : femmes 0,114, hommes 0,50",
        "- ratio 0,96 (F/H 1,05) (objectif : 0,80) [Juste] ; exactitude 81,5 %",
        "seuils : femmes 0,389, hommes 0,50",
        "✓ atteint : TPR à 2 points près",
        "1. Femmes : VP1 365 ; FN1 225 ; FP1 196 ; VN1 4635",
        "✓ atteint : 4/5, en perdant 2 points",
        "Ce que cet atelier ne montre pas.",
        "[Juste]",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
    let told = deciles().plain(Lang::En, "8 5\n\n\n");
    for said in ["thresholds: women 8, men 5", "✗ out of reach, see below: all three at once", "[Right]"] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
}
