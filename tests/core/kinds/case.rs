//! Case from end to end: the example of the guide, checked, played on a screen and line by line.
use super::play::{Workshop, example};
use biaiscope::text::Lang;

#[test]
fn the_example_is_right() {
    Workshop::new(&example("case")).is_right();
}

#[test]
fn a_story_is_lived_on_a_screen() {
    let workshop = Workshop::new(&example("case"));
    let mut screen = workshop.screen(Lang::Fr);
    screen.sees("La commande").sees("Temps restant").sees("▸ ( ) A Écrire d’abord");
    screen.keys("↵").sees("un usage à haut risque").sees("50 +10").sees("75 −15").sees("A Continuer");
    screen.keys("↵").sees("Les données").misses("+10");
    // A letter and a click choose directly.
    screen.keys("b").sees("d’autres colonnes la portent").keys("↵").sees("La mesure");
    screen.keys("b").sees("avant tout le monde").click("Continuer").sees("Le remède");
    screen.keys("↓↵↵").sees("Le lancement").click("Écrire la fiche").keys("↵").sees("Six mois plus tard");
    screen.keys("↵").sees("L’écart s’était rouvert").keys("↵");
    screen.sees("Fin : un filtre tenu en main").sees("L’histoire s’arrête ici");
    // 40 +10 −10 +10 +20 +10 in all.
    screen.sees("80 +40");
    screen.keys("↵").sees("≈ En partie juste").sees("Équité").sees("80 +40");
    let debrief = screen.read();
    for told in [
        "Vous avez vu 1 fin sur 2",
        "Votre chemin, et ceux que vous avez laissés",
        "2. Les données",
        "✗ (•) B Supprimer la colonne",
        "○ ( ) A Chercher qui manque",
        "( ) C Tout garder",
        "Équité −15, Qualité du tri +5",
        "Six étapes, notre synthèse",
    ] {
        assert!(debrief.contains(told), "{told}:\n{debrief}");
    }
    screen.keys("r").sees("La commande").misses("Vous avez vu");
    screen.keys("b↵c↵a↵b↵b↵").sees("Fin : le filtre est retiré").keys("↵");
    let debrief = screen.read();
    assert!(
        debrief.contains("Vos parcours précédents 1. Fin : un filtre tenu en main (Qualité"),
        "{debrief}"
    );
    assert!(!debrief.contains("Vous avez vu"), "{debrief}");
}

#[test]
fn who_leaves_in_the_middle_comes_back_to_the_last_consequence() {
    let workshop = Workshop::new(&example("case"));
    workshop.screen(Lang::En).keys("↵↵a");
    let mut screen = workshop.screen(Lang::En);
    screen.sees("The label says who was chosen").keys("↵").sees("Measuring");
}

#[test]
fn a_story_is_lived_line_by_line() {
    let told = Workshop::new(&example("case")).lines(Lang::En, "a\n\n?\nz\nb\n\nb\n\nb\n\na\n\na\n\n\n");
    for said in [
        "A. First write down the use",
        "- Fairness: 50 (+10)",
        "- Quality: 50\n",
        "Enter to go on with the story.",
        "Give an answer from the list: there are 3, up to C.",
        "The end: a filter kept in hand",
        "[Partly right]",
        "B. Drop the “sex” column, then train [chosen] [Not yet]",
        "   Fairness −10\n",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
}

#[test]
fn a_scene_longer_than_the_screen_is_read_before_it_is_decided() {
    let long = "Une phrase de plus pour que la scène soit longue. ".repeat(60);
    let text = example("case").replace("Mise en service lundi.", &format!("{long}Mise en service lundi."));
    let mut screen = Workshop::new(&text).screen(Lang::Fr);
    screen.keys("↵↵a↵a↵").sees("Le lancement").misses("Mise en service").sees("Page suiv.");
    screen.keys("↵↵").sees("Mise en service").sees("Écrire la fiche").keys("↵").sees("quand ne pas suivre");
}
