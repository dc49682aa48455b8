//! Sampling lab from end to end: the examples of the guide, checked, worked on a screen with keys and
//! mouse, and line by line.
use super::one_step::{OneStep, Shown};
use biaiscope::face::terminal::Input;
use biaiscope::text::Lang;
use crossterm::event::KeyCode;

const GUIDE: &str = include_str!("../../../docs/examples/sampling_lab.md");

/// The first example, with two draws a share rather than twenty.
fn samples() -> OneStep {
    OneStep::new(GUIDE, |step| step.replace("draws: 20", "draws: 2"))
}

fn berkeley() -> OneStep {
    let (_, second) = GUIDE.split_once("```\n\nThe second scene").unwrap();
    OneStep::new(second, |step| step)
}

#[track_caller]
fn sees(shown: &Shown, wanted: &[&str]) {
    let picture = shown.text().replace(['\u{a0}', '\u{202f}'], " ");
    for wanted in wanted {
        assert!(picture.contains(wanted), "no {wanted:?} in\n{picture}");
    }
}

#[track_caller]
fn misses(shown: &Shown, unwanted: &str) {
    let picture = shown.text().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(!picture.contains(unwanted), "{unwanted:?} in\n{picture}");
}

/// Lets two draws be made.
fn work(shown: &mut Shown) {
    shown.input(Input::Work);
    sees(shown, &["1 "]);
    shown.input(Input::Work);
}

#[test]
fn the_examples_are_right() {
    assert_eq!(OneStep::new(GUIDE, |step| step).findings(), [""; 0]);
    assert_eq!(berkeley().findings(), [""; 0]);
}

#[test]
fn samples_are_drawn_with_keys_and_mouse() {
    let mut shown = samples().screen(Lang::Fr, 80, 24);
    sees(&shown, &["▸ part de femmes 0 % ├", "┤ 100 %  50 %", "Entrée : tirer 2 échantillons"]);
    shown.press(KeyCode::F(8));
    sees(&shown, &["Entraînez au moins un modèle."]);
    shown.keys("0");
    shown.press(KeyCode::Enter);
    sees(&shown, &["Part de 0 % : tirage 0 sur 2… (Échap : abandonner)"]);
    // What is given up leaves nothing.
    shown.press(KeyCode::Esc);
    sees(&shown, &["Entrée : tirer 2 échantillons"]);
    shown.keys(" ");
    work(&mut shown);
    sees(&shown, &["F Femmes", "Revenus élevés manqués (FNR)", "  0 % "]);
    shown.press(KeyCode::Enter);
    sees(&shown, &["La part de 0 % est déjà tirée"]);
    let (column, row) = shown.find("┤");
    shown.click(column - 1, row);
    shown.press(KeyCode::Enter);
    work(&mut shown);
    sees(&shown, &["✓ atteint : manquer 10 points de plus de femmes", "  100 % "]);
    shown.press(KeyCode::Tab);
    sees(&shown, &["Aire sous la courbe ROC"]);
    shown.keys("z");
    misses(&shown, "  100 %             ·");
    // What was drawn once need not be drawn again.
    shown.press(KeyCode::Enter);
    sees(&shown, &["Entrée : tirer 2 échantillons", "  100 % "]);
    shown.press(KeyCode::F(8));
    sees(&shown, &["en %"]);
    shown.press(KeyCode::PageDown);
    sees(&shown, &["Ce que cet atelier ne montre pas."]);
}

#[test]
fn the_gap_is_followed_with_keys_and_mouse() {
    let mut shown = berkeley().screen(Lang::En, 80, 24);
    sees(&shown, &["30.4% (1835)", "44.5% (2691)", "Gap women − men: −14.2 points, ratio 0.68"]);
    misses(&shown, "[x] A");
    shown.press(KeyCode::Enter);
    sees(&shown, &["Change a setting first."]);
    shown.press(KeyCode::Right);
    sees(&shown, &["▸ [x] A", "82.4% (108)", "62.1% (825)"]);
    shown.keys(" ");
    let (column, row) = shown.find("[x] B");
    shown.click(column, row);
    sees(&shown, &["[ ] A", "▸ [ ] B", "26.5% (1702)", "✓ reached: no overall gap", "+1.0 point"]);
    shown.keys("z");
    sees(&shown, &["▸ [x] B"]);
    shown.keys("r3");
    sees(&shown, &["43.0%", "38.7%", "✓ reached: no gap, with all six departments"]);
    shown.press(KeyCode::Enter);
    sees(&shown, &["✓ Right"]);
    shown.press(KeyCode::PageDown);
    sees(&shown, &["Neither a proof of bias nor a proof of"]);
}

#[test]
fn small_and_large_screens_are_borne() {
    for (width, height) in [(60, 18), (120, 40), (200, 60)] {
        let mut shown = berkeley().screen(Lang::Fr, width, height);
        shown.keys("3");
        sees(&shown, &["▸ [x] A"]);
    }
}

#[test]
fn labs_are_played_line_by_line() {
    let told = samples().plain(Lang::En, "\n0 100\nv\nfoo\n\n\n").replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "Train at least one model.",
        "Computing…",
        "High incomes missed (FNR)",
        "- 100%: Women ",
        "✓ reached: miss 10 points more of the women",
        "Area under the ROC curve",
        "Give one or several shares",
        "○ not yet: each group within 5 points",
        "[Partly right]",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
    let told = berkeley().plain(Lang::Fr, "\n2\nA B\n7\n3\nr\n3\n\n\n").replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "- ensemble : Femmes 30,4 % (1835) ; Hommes 44,5 % (2691)",
        "Changez d’abord un réglage.",
        "- A : Femmes 82,4 % (108) ; Hommes 62,1 % (825) [écarté]",
        "- ensemble : Femmes 26,5 % (1702) ; Hommes 25,5 % (1306)",
        "Donnez 1, 2 ou 3",
        "- pondéré : Femmes 43,0 % ; Hommes 38,7 %",
        "[Juste]",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
}
