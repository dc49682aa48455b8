//! Grid from end to end: the example of the guide, checked, filled on a screen and line by line.
use super::play::{Workshop, example};
use biaiscope::text::Lang;

#[test]
fn the_example_is_right() {
    Workshop::new(&example("grid")).is_right();
}

#[test]
fn a_grid_is_filled_on_a_screen_again_and_again() {
    let workshop = Workshop::new(&example("grid"));
    let mut screen = workshop.screen(Lang::Fr);
    screen.sees("les critères sont les nôtres").sees("▸ [ ] Une personne répond").sees("( ) 0 sans objet");
    screen.keys("→→").sees("▸ [2]").sees("(•) 2 On sait à qui demander");
    screen
        .keys("⌫")
        .sees("▸ [ ]")
        .keys("←")
        .sees("▸ [0]")
        .keys("↵")
        .sees("▸ [ ] On peut arrêter")
        .keys("↵")
        .sees("Il reste 13 critères à situer, à partir du 2.")
        .keys("↑");
    screen.click("Un nom figure").sees("▸ [3]").misses("Il reste").keys("↓");
    // Digits rate and go on; the criterion under the cursor stays in sight.
    screen.keys("20123").sees("▸ [ ] Une mesure d’équité").misses("Une personne répond");
    screen.click("On sait qui a posé").sees("▸ [3] On sait qui a posé");
    // Enter leads to what is not rated yet.
    screen.keys("3↵").sees("▸ [ ] Une mesure d’équité").sees("Il reste 8 critères");
}

#[test]
fn profiles_are_compared() {
    let workshop = Workshop::new(&example("grid"));
    let mut screen = workshop.screen(Lang::Fr);
    screen.keys("11111111111111↵").sees("Votre profil").sees("Comité IA et gouvernance 0 %");
    let first = screen.read();
    assert!(first.contains("les 3 points les plus faibles 1. Une personne répond"), "{first}");
    assert!(first.contains("• Nommez cette semaine une personne"), "{first}");
    screen.keys("r").keys("43332213222200↵").sees("Votre profil, comparé à la grille précédente");
    screen
        .sees("Comité IA et gouvernance 100 % +100")
        .sees("Sensibilisation et responsabilisation sans objet");
    screen.keys("r").keys("43334333433333↵");
    let third = screen.read();
    assert!(third.contains("Principe 1 2 maintenant"), "{third}");
    assert!(third.contains("Comité IA et gouvernance 0 % 100 % 100 %"), "{third}");
}

#[test]
fn a_grid_is_filled_line_by_line() {
    let workshop = Workshop::new(&example("grid"));
    let told = workshop.lines(
        Lang::En,
        "?\nfoo\n3 9\n15 1\n3 2\n4 3 3 3 4 3 3 3 4 3 3 3 3 3\nr\n4,3,3,3,4,1,3,3,4,3,3,3,0,0\n\n",
    );
    for said in [
        "(3) The use and the people affected are written down before starting.",
        "    2 = Sometimes, afterwards.",
        "14 criteria are still to be rated, from number 1 on.",
        "Give a criterion and its level, for instance 1 2",
        "Criterion 3 has levels 1 to 3; 0: does not apply.",
        "13 criteria are still to be rated, from number 1 on.",
        "- AI committee and governance: 100%\n",
        "No criterion is below its highest level.",
        "- Choice and processing of data: 50% (−50)",
        "- Awareness and accountability: does not apply\n",
        "Where to begin: the weakest point",
        "1. It is known who made the labels, and how. No.",
        "(6) It is known who made the labels, and how. [1 = No.]",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
}
