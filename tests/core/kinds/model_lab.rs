//! The model workshop from end to end: the example of the guide, checked, played on a screen, with
//! a mouse and line by line; its figures are those of E6.
use std::sync::LazyLock;

use super::play::{Screen, Workshop, example};
use biaiscope::activity::{Exercise, Intent, Outcome, Response};
use biaiscope::page::Mark;
use biaiscope::text::{Id, Lang};
use proptest::prelude::*;

/// The exercise of the example. What one test trained, the others need not train again.
fn exercise() -> Exercise {
    static EXERCISE: LazyLock<Exercise> = LazyLock::new(|| Workshop::new(&example("model_lab")).exercise());
    EXERCISE.clone()
}

fn response(json: &str) -> Response {
    serde_json::from_str(&format!("{{\"model_lab\": {json}}}")).unwrap()
}

fn marks(exercise: &Exercise, response: &Response) -> Vec<Mark> {
    exercise.grade(response).unwrap().parts.into_iter().map(|(_, mark)| mark).collect()
}

/// The panel of the example, and the model to start from trained.
fn begun(lang: Lang) -> Screen {
    let mut screen = Workshop::new(&example("model_lab")).screen(lang);
    screen.works();
    screen
}

#[test]
fn the_example_is_right() {
    Workshop::new(&example("model_lab")).is_right();
}

#[test]
fn models_are_trained_and_compared_on_a_screen() {
    let mut screen = begun(Lang::Fr);
    screen.sees("▸ Personne [x] sexe").sees("1 toutes les colonnes").sees("0,30").sees("donné");
    // Nothing can be handed in before something was tried.
    screen.keys("⏏").sees("Entraînez au moins un modèle.");
    // Training is seen, and nothing else waits for it.
    screen.keys(" ↵").sees("Un modèle apprend les revenus (Échap : abandonner)").sees("[ ] sexe");
    screen.keys("⏏").sees("Un entraînement est en cours");
    screen.keys("↓").sees("▸ Foyer").works();
    screen.sees("(•) 2 sans sexe").sees("0,31").sees("Modèles (2)").sees("Objectifs (1/3)");
    // The same settings are the same model.
    screen.keys("↵").sees("▸ (•) 2 sans sexe").sees("comparé au modèle 1").sees("Femmes, n = 5421");
    screen.keys("⇥").sees("✓ Savoir si retirer « sexe » suffit").sees("ratio F/H 0,30 puis 0,31");
    screen.sees("○ Valider un modèle").sees("ratio 0,31 < 0,50");
    // Back to the panel: reweighing.
    screen.keys("⇥↓↓↓ ").sees("[x] repondérer").keys("↵").works();
    screen.sees("(•) 3 sans sexe · repondéré").sees("0,58").sees("Objectifs (2/3)");
    screen.keys("⏏").sees("≈ En partie juste").sees("✓ Valider un modèle");
    let told = screen.read();
    for said in [
        "✗ Mesurer ce que coûtent deux seuils",
        "exactitude perdue 0,7 point ≤ 1,0 point",
        "intervalle à 95 % de F/H : 0,54 à 0,63",
        "Modèle 3 : sans sexe · repondéré, comparé au modèle 1",
        "84,1 % de réponses justes (toujours « homme » : 66,7 %), AUC 0,93",
        "Ce que cet atelier ne montre pas.",
        "une différence de traitement directe",
    ] {
        assert!(told.contains(said), "{said}:\n{told}");
    }
}

#[test]
fn a_training_can_be_given_up() {
    let mut screen = begun(Lang::En);
    // Settings of no other test: what is remembered is trained in no time.
    screen.keys("→→→ ↵").work(3).sees("Esc: give up");
    screen.keys("⎋").misses("give up").misses("without country").sees("▸ Person").sees("Models (1)");
    // Escape leads out where nothing is under way.
    screen.keys("⎋").sees("Trial");
}

#[test]
fn what_is_set_can_be_undone_and_one_column_stays() {
    let mut screen = begun(Lang::Fr);
    screen
        .keys(" → ")
        .sees("[ ] sexe [ ] âge")
        .keys("z")
        .sees("[ ] sexe [x] âge")
        .keys("zz←")
        .sees("[x] sexe");
    for _ in 0..12 {
        screen.keys(" →");
    }
    screen.keys("↵").sees("Il ne reste aucune colonne");
}

#[test]
fn the_mouse_does_it_all() {
    let mut screen = begun(Lang::En);
    screen.click("[x] sex").sees("[ ] sex").click("reweigh the").sees("[x] reweigh");
    screen.click("[ Train ]").works().sees("(•) 2 without sex · reweighed");
    screen.click("Models (2)").sees("compared with model 1");
    screen.click("1 all columns").sees("where one starts").click("1 all columns").sees("▸ (•) 1 all columns");
    screen.click("Goals").sees("For the model picked, number 1");
    screen.click("Settings").sees("[ Train ]");
}

#[test]
fn models_are_taken_away_and_kept_in_order() {
    let workshop = Workshop::new(&example("model_lab"));
    let mut screen = workshop.screen(Lang::Fr);
    screen.works().keys(" ↵").works().keys("→ ↵").works().sees("(•) 3 sans sexe, âge");
    screen.keys("⇥").sees("▸ (•) 3 ").keys("⌫").misses("sans sexe, âge").sees("▸ (•) 2 sans sexe");
    screen.keys("↑⌫").sees("▸ ( ) 1 toutes les colonnes").sees("Modèles (2)");
    drop(screen);
    // Whoever comes back finds the table again.
    let mut screen = workshop.screen(Lang::Fr);
    screen.works().sees("(•) 2 sans sexe").sees("0,31").sees("[ ] sexe");
}

#[test]
fn models_are_trained_line_by_line() {
    let workshop = Workshop::new(&example("model_lab"));
    let told = workshop.lines(Lang::En, "\n1\n5 1,6\n1 t\nm9\n77\nm2\n1 2 3 4 5 6 7 8 9 10 11 12\n1 r\n\n\n");
    let flowing = told.split_whitespace().collect::<Vec<_>>().join(" ").replace(" :", ":").replace(" ;", ";");
    for said in [
        "- Person: 1 = sex; 2 = age; 3 = “race”; 4 = country of birth",
        "m1. all columns. accuracy: 85.2%; ratio F/M: 0.30; TPR F−M: −8.7; AUC of sex: given",
        "Train at least one model.",
        "Model 2: without sex, compared with model 1",
        "- selection: 7.8% (+0.2)",
        "Model 3: without sex, marital status, place in household, compared with model 1",
        "Model 4: without sex · two, same TPR, compared with model 1",
        "Thresholds found on the training data: women 0.386, men 0.500.",
        "Give numbers of columns from 1 to 12",
        "No column is left to learn from",
        "accuracy lost 0.7 points ≤ 1.0 point",
        "does not show",
        "[Right] Without “sex” the ratio goes from 0.30 to 0.31",
    ] {
        assert!(
            flowing.contains(said),
            "{said}:
{told}"
        );
    }
}

#[test]
fn old_answers_are_graded_again() {
    use Mark::{Right, Wrong};
    let exercise = exercise();
    let without_sex = r#"{"dropped": ["Sex"], "reweighed": false, "thresholds": "half"}"#;
    let reweighed = r#"{"dropped": ["Sex"], "reweighed": true}"#;
    let parity = r#"{"dropped": ["Sex"], "thresholds": "equal_selection"}"#;
    for (models, picked, right) in [
        ("", "null", [Wrong, Wrong, Wrong]),
        (without_sex, without_sex, [Right, Wrong, Wrong]),
        // One change at a time: this pair proves nothing about the column alone.
        (reweighed, reweighed, [Wrong, Right, Wrong]),
        (&format!("{without_sex}, {parity}"), parity, [Right, Wrong, Right]),
        (&format!("{without_sex}, {parity}, {reweighed}"), reweighed, [Right, Right, Right]),
    ] {
        let response = response(&format!(r#"{{"models": [{models}], "picked": {picked}}}"#));
        assert_eq!(marks(&exercise, &response), right, "{models}");
    }
    // What nobody is selected by has no ratio, and meets no bound.
    let blind = r#"{"dropped": ["Age", "Workclass", "Education", "MaritalStatus", "Occupation", "Relationship",
        "Race", "Sex", "CapitalGain", "CapitalLoss", "HoursPerWeek"]}"#;
    let response = response(&format!(r#"{{"models": [{blind}], "picked": {blind}}}"#));
    assert_eq!(marks(&exercise, &response), [Wrong, Wrong, Wrong]);
}

#[test]
fn faults_of_the_author_are_told() {
    let step = example("model_lab");
    let goals = step.find("goals: [").unwrap();
    let end = goals + step[goals..].find("\n        ],").unwrap();
    let with = |goals_text: &str| {
        let changed = format!("{}goals: [{goals_text}{}", &step[..goals], &step[end..]);
        Workshop::new(&changed).findings()
    };
    let goal = |aims: &str| format!("(id: \"a\", text: (fr: \"Un but\", en: \"A goal\"), aims: [{aims}])");
    assert!(with("").contains("aucun objectif"));
    assert!(with(&goal("")).contains("bornes sont des parts"));
    assert!(with(&goal("Ratio(Selection, 0.8), Loss(1.5)")).contains("bornes sont des parts"));
    assert!(with(&goal("Isolate(Drop([]))")).contains("aucune colonne à retirer"));
    assert!(with(&goal("Isolate(Drop([Income]))")).contains("aucune colonne à retirer"));
    assert_eq!(with(&goal("Isolate(Reweigh)")), "");
}

fn intents() -> impl Strategy<Value = Vec<Intent>> {
    use Intent::{
        Cancel, Confirm, Down, Left, Line, NextControl, Pick, Point, PreviousControl, Remove, Right, Toggle,
        Up, Work,
    };
    let one = prop_oneof![
        Just(Up),
        Just(Down),
        Just(Left),
        Just(Right),
        Just(Toggle),
        Just(Confirm),
        Just(NextControl),
        Just(PreviousControl),
        Just(Remove),
        Just(Cancel),
        Just(Work),
        Just(Work),
        (0..12_usize).prop_map(Pick),
        (0..40_usize).prop_map(Point),
        "[0-9 rstm,]{0,8}".prop_map(Line),
    ];
    prop::collection::vec(one, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is done, the table holds each model once, the model handed in is in it, and every
    /// wait for a training ends.
    #[test]
    fn no_sequence_of_intents_breaks_the_lab(intents in intents()) {
        let exercise = exercise();
        let mut attempt = exercise.start(None, 0);
        for intent in intents {
            if intent == Intent::Work && !exercise.is_working(&attempt) {
                continue;
            }
            exercise.update(&mut attempt, &intent);
        }
        exercise.update(&mut attempt, &Intent::Cancel);
        let mut slices = 0;
        while exercise.is_working(&attempt) {
            prop_assert!(exercise.update(&mut attempt, &Intent::Work) != Outcome::Unchanged);
            slices += 1;
            prop_assert!(slices < 200);
        }
        let kept = serde_json::to_value(attempt.response()).unwrap();
        let models = kept["model_lab"]["models"].as_array().unwrap().clone();
        prop_assert!(models.len() <= 8);
        prop_assert!(models.iter().enumerate().all(|(place, model)| !models[..place].contains(model)));
        prop_assert_eq!(kept["model_lab"]["picked"].is_null(), models.is_empty());
        prop_assert_eq!(exercise.lacking(&attempt).is_some(), models.is_empty());
    }
}

/// The rows of E6, in percent: accuracy, then selection, TPR, FPR and precision of women and men.
///
/// Told to a tenth here; with the thresholds of the facts and to 10⁻⁹ in `tests/core/fairness/adult.rs`.
#[test]
fn the_rows_of_e6_are_told() {
    let workshop = Workshop::new(&example("model_lab"));
    let rows: [(&str, [f64; 9]); 5] = [
        ("1", [85.2, 7.8, 24.9, 53.4, 60.4, 2.2, 9.7, 74.6, 72.7]),
        ("1 5 6", [82.0, 8.3, 17.7, 38.0, 43.7, 4.7, 6.6, 49.8, 74.0]),
        ("1 r", [84.6, 12.2, 21.1, 66.4, 53.8, 5.6, 7.1, 59.4, 76.6]),
        ("1 s", [81.5, 26.0, 24.9, 86.6, 60.4, 18.6, 9.7, 36.2, 72.7]),
        ("1 t", [85.0, 10.4, 24.9, 61.9, 60.4, 4.1, 9.7, 65.1, 72.7]),
    ];
    let lines = rows.map(|(line, _)| line).join("\n") + "\n";
    let told = workshop.lines(Lang::En, &lines);
    for (place, (line, row)) in rows.into_iter().enumerate() {
        let told = told.split(&format!("Model {}: ", place + 2)).nth(1).unwrap();
        let figures = |name: &str| -> Vec<f64> {
            let after = told.split(name).skip(1).take(2);
            after
                .map(|rest| {
                    rest.split('%').next().unwrap().trim_matches([' ', ':', '\u{a0}']).parse().unwrap()
                })
                .collect()
        };
        let names = ["- selection", "- true positives", "- false positives", "- precision (PPV)"];
        let by_sex: Vec<f64> = names.iter().flat_map(|name| figures(name)).collect();
        let accuracy = figures("Accuracy")[0];
        for (told, fact) in [accuracy].into_iter().chain(by_sex).zip(row) {
            // The facts' threshold of row 6, 0.389, is that of a solver that stops early; at the
            // optimum it is 0.386, which moves the precision for women by 0.4 point.
            let points = if line == "1 t" { 0.4 } else { 0.3 };
            assert!((told - fact).abs() <= points + 1e-9, "{line}: {told} is not {fact} ± {points}");
        }
    }
}

#[test]
fn ids_of_goals_name_the_parts_of_the_verdict() {
    let verdict = exercise().grade(&response("{}")).unwrap();
    assert_eq!(verdict.part(&Id::new("two-thresholds")), Some(Mark::Wrong));
}
