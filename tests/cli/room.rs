//! What is looked at and printed before a class.

use std::fs;

use serde_json::Value;

use super::{bare, begun, biaiscope, folder, told};

fn state(room: &Value, check: &str) -> String {
    let items = room["room"].as_array().unwrap();
    let item = items.iter().find(|item| item["check"] == check).unwrap();
    item["state"].as_str().unwrap().to_owned()
}

#[test]
fn a_room_is_told_line_by_line_with_what_to_mend() {
    let data = folder();
    let told = told(biaiscope(data.path()).args(["verifier", "--salle"]).env("LC_ALL", "C"));
    assert_eq!(told.code, Some(1), "{}{}", told.out, told.err);
    for text in [
        "! Taille du terminal : pas de terminal ici (à regarder)",
        "✗ Accents et signes",
        "→ Choisissez une langue en UTF-8",
        "✓ Dossier des données",
        "✓ Contenu du module : 0 erreur, 0 avertissement (prêt)",
        "à corriger : 1",
    ] {
        assert!(told.out.contains(text), "{text}\n{}", told.out);
    }
}

#[test]
fn a_room_is_told_to_programs_too() {
    let data = folder();
    let check = |data: &std::path::Path, args: &[&str]| {
        let mut command = biaiscope(data);
        let told = told(command.env("LANG", "fr_FR.UTF-8").args(["check", "--room", "--json"]).args(args));
        (serde_json::from_str::<Value>(&told.out).unwrap(), told.code)
    };
    let (room, code) = check(data.path(), &[]);
    assert_eq!(code, Some(0), "{room}");
    for ready in ["utf8", "folder", "learners", "clock", "module", "content", "language"] {
        assert_eq!(state(&room, ready), "ready", "{room}");
    }
    assert_eq!(state(&room, "size"), "look");
    let begun = begun();
    assert_eq!(state(&check(begun.path(), &[]).0, "learners"), "look");
    // A folder that cannot be one.
    let file = data.path().join("fichier");
    fs::write(&file, "").unwrap();
    let (room, code) = check(&file, &[]);
    assert_eq!((state(&room, "folder").as_str(), code), ("mend", Some(1)));
    // A folder without a module.
    let (room, code) = check(data.path(), &["--module", data.path().to_str().unwrap()]);
    assert_eq!((state(&room, "module").as_str(), code), ("mend", Some(1)), "{room}");
}

#[test]
fn a_clock_that_went_back_is_told() {
    let data = begun();
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(86_400);
    fs::File::options().append(true).open(super::journal(data.path())).unwrap().set_modified(later).unwrap();
    let told = told(biaiscope(data.path()).args(["check", "--room"]).env("LANG", "C.UTF-8"));
    assert!(told.out.contains("l’horloge a reculé") && told.code == Some(1), "{}", told.out);
}

#[test]
fn the_test_card_is_told_in_words_where_there_is_no_screen() {
    let data = folder();
    let told_ = told(biaiscope(data.path()).args(["check", "--room", "--card"]));
    assert!(told_.out.contains("un coin plein à chaque angle") && told_.code == Some(0), "{}", told_.out);
    let alone = told(biaiscope(data.path()).args(["check", "--card"]));
    assert_eq!(alone.code, Some(2), "{}", alone.err);
}

#[test]
fn a_guide_is_written_once_unless_it_is_to_be_replaced() {
    let (data, here) = (folder(), folder());
    let print = |args: &[&str]| told(biaiscope(data.path()).current_dir(here.path()).args(args));
    let guide = here.path().join("biaiscope-guide-femmes-ia-fr.html");
    let first = print(&["guide", "--start", "9h30"]);
    assert!(
        first.code == Some(0) && first.out.contains("biaiscope-guide-femmes-ia-fr.html"),
        "{}",
        first.err
    );
    let html = fs::read_to_string(&guide).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("9 h 30"));
    fs::write(&guide, "à moi").unwrap();
    let second = print(&["guide"]);
    assert!(second.code == Some(3) && second.err.contains("--force"), "{}", second.err);
    assert_eq!(fs::read_to_string(&guide).unwrap(), "à moi");
    assert_eq!(print(&["guide", "--force"]).code, Some(0));
    assert!(fs::read_to_string(&guide).unwrap().len() > 100_000);
    let nowhere = print(&["guide", "--html", "nulle/part.html"]);
    assert!(nowhere.code == Some(3) && nowhere.err.contains("nulle/part.html"), "{}", nowhere.err);
    assert_eq!(print(&["guide", "--start", "25:00"]).code, Some(2));
}

#[test]
fn a_document_can_go_down_a_pipe() {
    let data = folder();
    let sheets = told(biaiscope(data.path()).args(["fiches", "--html", "-"]));
    assert!(sheets.code == Some(0) && sheets.out.ends_with("</html>"), "{}", sheets.err);
    assert!(sheets.out.contains("<html lang=\"fr\">"));
    let english = told(bare().args(["handout", "--html", "-", "--lang", "en", "--data"]).arg(data.path()));
    assert!(english.out.contains("<html lang=\"en\">"), "{}", english.err);
}
