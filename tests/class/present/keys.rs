//! Keys in, screens out: votes, notes, searches, breaks, the end.

use biaiscope::app::seat::{Role, Wish};
use biaiscope::classroom::Stage;
use biaiscope::face::terminal::Input;
use biaiscope::text::Lang;

use crate::present::hall::Hall;

/// A class at a question to be voted on twice.
fn at_a_question(lang: Lang) -> Hall {
    let mut hall = Hall::new(lang, None);
    hall.jump("understand-apple-card");
    assert!(hall.class().question(hall.class().here().unwrap()).is_some());
    hall
}

#[test]
fn counts_are_typed_asked_again_and_confirmed() {
    let mut hall = at_a_question(Lang::Fr);
    hall.keys("v12 7↵");
    assert!(hall.trainer().contains("Il faut 4 nombres, un par réponse, et non 2."), "{}", hall.trainer());
    hall.input(Role::Attached, Input::Paste(" -1 0".to_owned()));
    hall.keys("↵");
    assert!(hall.trainer().contains("« -1 » : un nombre de voix ne peut pas être négatif."));
    hall.keys("⌫⌫⌫⌫0 40↵");
    assert!(hall.trainer().contains("59 voix pour 30 personnes"), "{}", hall.trainer());
    assert_eq!(hall.class().vote().stage, Stage::Open);
    hall.keys("⌫⌫9↵");
    assert_eq!(hall.class().vote().last(), Some(&[12, 7, 0, 9][..]));
    // The room was fuller than anybody knew: asked once, then believed.
    hall.keys("r40 0 0 0↵↵");
    assert_eq!((hall.class().vote().last(), hall.class().present()), (Some(&[40, 0, 0, 0][..]), Some(40)));
}

#[test]
fn what_is_typed_on_the_projector_is_hidden_there() {
    let mut hall = at_a_question(Lang::Fr);
    hall.lead("v12 7 0 8");
    assert!(hall.audience().contains("•• • • •") && !hall.audience().contains("12 7"));
    hall.lead("↵");
    assert!(hall.audience().contains("Le vote est clos"));
    assert!(!hall.audience().contains('%') && !hall.audience().contains("12"));
    hall.lead("⇥");
    assert!(hall.audience().contains("A 12") || hall.audience().contains("A▸12"));
    hall.lead("⇥m");
    assert!(hall.audience().contains("Vos notes se verraient ici"));
}

#[test]
fn the_key_is_not_told_by_an_early_finger() {
    let mut hall = at_a_question(Lang::En);
    hall.keys("v1 1 1 1↵d");
    assert!(hall.trainer().contains("A second vote would help here"));
    assert_eq!(hall.class().vote().stage, Stage::Closed);
    hall.keys("d");
    assert_eq!(hall.class().vote().stage, Stage::Keyed);
    hall.keys("u");
    assert_eq!(hall.class().vote().stage, Stage::Closed);
}

#[test]
fn notes_are_kept_letter_by_letter_and_stay_private() {
    let mut hall = at_a_question(Lang::Fr);
    hall.keys("mà creuser d⌫");
    assert!(hall.trainer().contains("Note : à creuser"), "{}", hall.trainer());
    hall.crash(0.0).lead("↵").attach(Lang::Fr);
    let here = hall.class().here().unwrap();
    assert_eq!(hall.class().note(here), "à creuser ");
    assert!(!hall.audience().contains("creuser"));
}

#[test]
fn the_projector_goes_blank_and_speaks_another_language() {
    let mut hall = at_a_question(Lang::Fr);
    hall.keys("n");
    assert_eq!(hall.audience(), "");
    assert!(hall.trainer().contains("projecteur éteint"));
    hall.keys("nL");
    assert!(hall.audience().contains("The credit card and the tweets"), "{}", hall.audience());
    assert!(hall.trainer().contains("DIRE"));
    hall.keys("l");
    assert!(hall.trainer().contains("SAY"));
}

#[test]
fn steps_are_found_by_words_and_numbers() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("/metiers");
    assert!(hall.trainer().contains("Les images de 45 métiers"));
    hall.keys("⎋/quarante et un loups");
    assert!(hall.trainer().contains("Aucune étape"));
    hall.keys("⎋").jump("opening-opinion-accuracy");
    assert_eq!(hall.here(), "opening-opinion-accuracy");
    hall.keys("←");
    assert_eq!(hall.here(), "opening-opinion-sorting");
    hall.keys("↵s");
    assert_eq!(hall.here(), "opening-opinion-collect");
}

#[test]
fn help_breaks_and_the_number_of_people() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("p");
    assert!(hall.trainer().contains("La séance n’a pas commencé"));
    hall.keys("↵e28↵");
    assert_eq!(hall.class().present(), Some(28));
    hall.keys("p").wait(4.0);
    assert!(hall.audience().contains("La séance reprend") && hall.trainer().contains("pause"));
    hall.keys("p?");
    assert!(hall.trainer().contains("noir"), "{}", hall.trainer());
    hall.keys("⇟⇟");
    assert!(hall.trainer().contains("défiler au projecteur"));
    hall.keys("⎋");
    assert_eq!(hall.class().clock().breaks, 1);
}

#[test]
fn the_end_is_asked_for_twice_and_can_be_taken_back() {
    let mut hall = at_a_question(Lang::Fr);
    hall.keys("o");
    assert!(!hall.class().is_over() && hall.last.is_empty());
    hall.keys("o");
    assert!(hall.class().is_over() && hall.last.contains(&Wish::Export));
    assert!(hall.audience().contains("Merci de votre participation"));
    hall.keys("E");
    assert!(hall.last.is_empty());
    hall.keys("E");
    assert_eq!(hall.last, [Wish::Erase]);
    hall.keys("u");
    assert!(!hall.class().is_over());
}

#[test]
fn a_class_taken_up_the_next_day_had_a_break() {
    let mut hall = at_a_question(Lang::Fr);
    hall.wait(1.0).keys("n");
    hall.crash(24.0 * 60.0);
    // Reading the question takes no time of the class.
    hall.wait(5.0).lead("↵");
    let here = hall.class().here().unwrap();
    assert_eq!(hall.class().spent(here), crate::present::hall::MINUTE);
    assert_eq!(hall.class().clock().breaks, 1);
}

#[test]
fn enter_ends_a_break_where_it_began() {
    let mut hall = at_a_question(Lang::Fr);
    let here = hall.class().here();
    hall.keys("p").wait(2.0).keys("v");
    assert!(hall.trainer().contains("p pour reprendre"), "{}", hall.trainer());
    hall.keys("↵");
    assert_eq!((hall.class().here(), hall.class().clock().is_paused), (here, false));
}
