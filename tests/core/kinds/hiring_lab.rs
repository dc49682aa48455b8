//! Hiring lab from end to end: the example of the guide, checked, sorted on a screen, with a mouse and line by line.
use super::play::{Workshop, example};
use biaiscope::text::Lang;

#[test]
fn the_example_is_right() {
    Workshop::new(&example("hiring_lab")).is_right();
}

#[test]
fn applications_are_sorted_and_models_learn_on_a_screen() {
    let workshop = Workshop::new(&example("hiring_lab"));
    let mut screen = workshop.screen(Lang::Fr);
    screen.sees("Qui inviter ?").sees("Inès").sees("capitaine de rugby");
    screen.keys("⏏").sees("Il reste 12 candidatures à trier.");
    // One digit decides and goes on; nothing is learned before the last application.
    screen.keys("12121212121").misses("viennent d’apprendre").keys("⏏").sees("Il reste 1 candidature");
    let sorted = screen.keys("2").read();
    for said in ["Deux modèles viennent d’apprendre", "vos 12 choix", "Femmes – avec le passé", "sur 10"]
    {
        assert!(sorted.contains(said), "{said}:\n{sorted}");
    }
    assert!(!sorted.contains("Ce que les modèles ont appris"), "{sorted}");
    let told = screen.keys("⏏").read();
    for said in [
        "Ce que les modèles ont appris",
        "réseau de femmes ingénieures",
        "compte beaucoup pour",
        "La candidature de Louis",
        "Le classement de ce modèle (8 places)",
        "Ce que si peu de choix n’apprennent pas.",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
    drop(screen);
    // Whoever comes back finds the models again.
    let mut screen = workshop.screen(Lang::Fr);
    let told = screen.read();
    assert!(told.contains("La candidature de Louis"), "{told}");
}

#[test]
fn the_same_answer_for_everybody_trains_no_model_and_says_so() {
    for digit in ["1", "2"] {
        let mut screen = Workshop::new(&example("hiring_lab")).screen(Lang::En);
        let told = screen.keys(&digit.repeat(12)).read();
        assert!(
            told.contains("when the answer is always the same, there is nothing to learn"),
            "{digit}: {told}"
        );
        assert!(told.contains("Women – with the past"), "{digit}: {told}");
    }
}

#[test]
fn the_mouse_sorts_too_and_the_last_choice_trains() {
    let mut screen = Workshop::new(&example("hiring_lab")).screen(Lang::En);
    screen.click("Malo").sees("▸ [ ] Malo").click("Malo").sees("▸ [1] Malo");
    // Handing in leads to the first that is still to be sorted.
    screen.keys("⏏").sees("▸ [ ] Inès").keys("12121212121");
    assert!(!screen.read().contains("have just learned"));
    assert!(screen.keys("2").read().contains("have just learned"));
}

#[test]
fn applications_are_sorted_line_by_line() {
    let told = Workshop::new(&example("hiring_lab")).lines(Lang::En, "1 2 3\n1 2 1 2 1 2 1 2 1 2 1 2\n\n");
    let flowing = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Give 12 digits, one for each application",
        "Two models have just learned",
        "Women – with the past",
        "What the models learned",
        "nothing else changed",
        "What so few choices do not teach.",
    ] {
        assert!(flowing.contains(said), "{said}:\n{told}");
    }
}
