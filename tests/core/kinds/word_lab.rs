//! The laboratory of words in every face, on the example of its guide.

use super::one_step::{OneStep, Shown};
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyModifiers};

const GUIDE: &str = include_str!("../../../docs/examples/word_lab.md");

fn example() -> OneStep {
    OneStep::new(GUIDE, |step| step)
}

#[track_caller]
fn sees(shown: &Shown, wanted: &[&str]) {
    let text = shown.text();
    for wanted in wanted {
        assert!(text.contains(wanted), "no {wanted:?} in\n{text}");
    }
}

/// Types a word and takes it.
fn take(shown: &mut Shown, words: &[&str]) {
    for word in words {
        shown.keys(word);
        shown.press(KeyCode::Enter);
    }
}

#[test]
fn the_example_has_no_fault() {
    assert_eq!(example().findings(), Vec::<String>::new());
}

#[test]
fn with_the_keyboard_alone() {
    let one = example();
    let mut shown = one.screen(Lang::Fr, 80, 24);
    sees(
        &shown,
        &[
            "○ Un métier nettement du côté «\u{a0}he\u{a0}»",
            "1 Placer   2 Associer (WEAT)   3 Neutraliser",
            "homemaker •",
        ],
    );
    take(&mut shown, &["manager", "jud"]);
    sees(&shown, &["✓ Un métier nettement du côté «\u{a0}he\u{a0}»", "✓ Un métier près de 0", "• manager"]);
    shown.press(KeyCode::Tab);
    shown.press(KeyCode::Home);
    sees(&shown, &["manager   she − he −0,284   8 paires −0,332", "◆ manager"]);
    // Nothing is typed: on to the test.
    shown.press(KeyCode::Enter);
    sees(&shown, &["▸ X sciences (8)", "d = −0,04", "○ Un test avec p < 0,05"]);
    shown.press(KeyCode::Tab);
    shown.press(KeyCode::Right);
    sees(
        &shown,
        &[
            "▸ Y arts (8) ←→",
            "d = +1,12 (écart-type d’échantillon) ; +1,16",
            "p = 0,008 (exact) : 108 des 12\u{202f}870",
        ],
    );
    sees(&shown, &["✓ Un test avec p < 0,05"]);
    shown.press(KeyCode::Enter);
    take(&mut shown, &["manager", "boss", "coach", "leader"]);
    sees(&shown, &["○ Neutralisez cinq métiers"]);
    take(&mut shown, &["secretary"]);
    sees(
        &shown,
        &["✓ Neutralisez cinq métiers", "✓ L’un d’eux garde 5 voisins", "−0,284   0,000   5/5 → 5/5"],
    );
    shown.press(KeyCode::Tab);
    shown.keys(" ");
    sees(
        &shown,
        &["Voisins (94 mots) : même côté 351/470 (75\u{202f}%) → 333/470 (71\u{202f}%), hasard 51\u{202f}%"],
    );
    shown.press(KeyCode::Tab);
    shown.keys(" ");
    sees(&shown, &["man +0,350 → +0,349"]);
    // All is reached: Enter hands in.
    shown.press(KeyCode::Enter);
    sees(&shown, &["✓ Juste", "✓ L’un d’eux garde 5 voisins"]);
}

#[test]
fn what_is_not_reached_is_handed_in_only_twice_said() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 24);
    shown.keys("3");
    sees(&shown, &["Neutralise the whole list"]);
    shown.press(KeyCode::Enter);
    sees(&shown, &["5 goals are left. Enter again"]);
    shown.keys("b");
    shown.press(KeyCode::Backspace);
    shown.press(KeyCode::Enter);
    sees(&shown, &["5 goals are left. Enter again"]);
    shown.press(KeyCode::Enter);
    sees(&shown, &["✗ Not yet"]);
}

#[test]
fn with_the_mouse_alone() {
    let one = example();
    let mut shown = one.screen(Lang::En, 80, 24);
    let click = |shown: &mut Shown, text: &str| {
        let (column, row) = shown.find(text);
        shown.click(column, row);
    };
    click(&mut shown, "accountant");
    sees(&shown, &["✓ accountant", "• accountant"]);
    click(&mut shown, "doctor");
    sees(&shown, &["doctor   she − he +0.044", "◆ doctor"]);
    click(&mut shown, "View");
    click(&mut shown, "View");
    sees(&shown, &["[8 pairs]", "The direction that the pairs share: 74% of their differences."]);
    click(&mut shown, "Associate");
    click(&mut shown, "physics");
    sees(&shown, &["X your words (7)"]);
    click(&mut shown, "3 Neutralise");
    click(&mut shown, "Neutralise the whole list");
    sees(&shown, &["351/470 (75%) → 333/470 (71%), chance 51%"]);
    shown.with(KeyCode::Char('z'), KeyModifiers::CONTROL);
    sees(&shown, &["[no]"]);
}

#[test]
fn line_by_line() {
    let one = example();
    let told = one.plain(
        Lang::En,
        "manager judge\n=\nnurze\n\ny arts\nx\n\n*\nmanager boss coach leader secretary\n\nq\n",
    );
    for wanted in [
        "manager: she − he −0.284; 8 pairs −0.332",
        "[met] A job near 0",
        "“nurze”: no vector of this word here.",
        "p = 0.008 (exact): 108 of the 12,870 permutations go at least as far",
        "Neighbours (94 words): same side 351/470 (75%) → 333/470 (71%), chance 51%",
        "manager: −0.284 before, 0.000 after; neighbours on the same side: 5 of 5",
        "What this lab does not show",
        "[Right]",
    ] {
        assert!(told.contains(wanted), "no {wanted:?} in\n{told}");
    }
}

#[test]
fn wide_and_narrow_screens_show_it_whole() {
    let one = example();
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        for lang in [Lang::Fr, Lang::En] {
            let mut shown = one.screen(lang, width, height);
            for scene in ["1", "2", "3"] {
                shown.keys(scene);
                assert!(shown.text().lines().all(|line| line.chars().count() <= usize::from(width)));
            }
        }
    }
}
