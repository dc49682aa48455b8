//! A lab played with a class, by the keys of a learner: moved, linked, reset, taken back, given up.

use biaiscope::text::Lang;

use crate::present::hall::Hall;

/// A class at the lab of thresholds, with its keys at the exercise.
fn at_thresholds() -> Hall {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("/égaliser les trois↵x");
    assert!(hall.audience().contains("┤10 5"), "{}", hall.audience());
    hall
}

/// A class at the lab of samples, with its keys at the exercise.
fn at_samples() -> Hall {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("/chantillon↵x");
    assert!(hall.audience().contains("Entrée : tirer 20"), "{}", hall.audience());
    hall
}

#[test]
fn the_last_move_is_taken_back_and_not_the_step() {
    let mut hall = at_thresholds();
    hall.keys("→→→");
    assert!(hall.audience().contains("┤10 8"), "{}", hall.audience());
    hall.keys("⎋u");
    assert!(hall.audience().contains("┤10 7"), "{}", hall.audience());
    hall.crash(0.0).lead("↵");
    assert!(hall.audience().contains("┤10 7"), "{}", hall.audience());
}

#[test]
fn escape_gives_up_what_is_computed_and_completes_nothing() {
    let mut hall = at_samples();
    hall.keys("→→↵");
    let share = "Part de 60 % : tirage 0 sur 20… (Échap : abandonner)";
    assert!(hall.audience().contains(share), "{}", hall.audience());
    // Other keys leave it going on.
    hall.keys("←⇥").work(1);
    assert!(hall.audience().contains("Part de 60 % : tirage 1 sur 20"), "{}", hall.audience());
    hall.keys("⎋");
    assert!(hall.audience().contains("Entrée : tirer 20"), "{}", hall.audience());
    assert!(!hall.audience().contains("60 %"), "{}", hall.audience());
    // Nothing is under way any more: Escape leaves the exercise.
    hall.keys("⎋↵");
    assert!(!hall.audience().contains("Entrée : tirer 20"), "{}", hall.audience());
}

#[test]
fn what_was_computed_is_there_again_after_a_crash() {
    let mut hall = at_samples();
    hall.keys("→↵").work(20);
    assert!(hall.audience().contains("F Femmes"), "{}", hall.audience());
    hall.crash(1.0).lead("↵");
    assert!(hall.audience().contains("F Femmes"), "{}", hall.audience());
    hall.attach(Lang::Fr).keys("u");
    assert!(!hall.audience().contains("F Femmes"), "{}", hall.audience());
}

#[test]
fn thresholds_are_linked_reset_and_taken_back_by_the_keys_of_a_learner() {
    let mut hall = at_thresholds();
    hall.keys("=→");
    assert_eq!(hall.audience().matches("┤10 6").count(), 2, "{}", hall.audience());
    hall.keys("z");
    assert_eq!(hall.audience().matches("┤10 5").count(), 2, "{}", hall.audience());
    hall.keys("→→r");
    assert_eq!(hall.audience().matches("┤10 5").count(), 2, "{}", hall.audience());
    hall.keys("␚");
    assert_eq!(hall.audience().matches("┤10 7").count(), 2, "{}", hall.audience());
}

#[test]
fn j_and_k_go_up_and_down_as_arrows_do() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("/où passe l’écart↵x→j");
    assert!(hall.audience().contains("▸ [x] B"), "{}", hall.audience());
    hall.keys("k");
    assert!(hall.audience().contains("▸ [x] A"), "{}", hall.audience());
}

#[test]
fn numbers_are_typed_with_their_signs() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("/plus biaisé que↵x+8-4");
    assert!(hall.audience().contains("+8-4"), "{}", hall.audience());
}
