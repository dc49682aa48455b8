//! `biaiscope export`: files for a school's platform, never over another one, and what is told of them.

use std::fs;

use super::{folder, told};
use assert_cmd::Command;

fn export(folder: &std::path::Path, args: &[&str]) -> super::Told {
    let mut command: Command = super::bare();
    told(command.current_dir(folder).arg("export").args(args))
}

#[test]
fn a_file_is_written_and_what_is_lost_is_listed() {
    let place = folder();
    let written = export(place.path(), &["gift", "--part", "spot", "--lang", "en"]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let file = place.path().join("biaiscope-femmes-ia-spot-en.gift.txt");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("$CATEGORY: $course$/top/") && text.contains("[html]"), "{text}");
    assert!(written.out.contains("Left out") && written.out.contains("spot-job-ad"), "{}", written.out);
    // A second time it stays as it is, unless it is to be replaced.
    fs::write(&file, "mine").unwrap();
    let refused = export(place.path(), &["gift", "--part", "spot", "--lang", "en"]);
    assert!(refused.code == Some(3) && refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(export(place.path(), &["gift", "--part", "spot", "--lang", "en", "--force"]).code, Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn the_standard_output_holds_the_file_alone() {
    let place = folder();
    let xml = export(place.path(), &["moodle-xml", "--out", "-", "--json", "--lang", "fr"]);
    assert_eq!(xml.code, Some(0));
    let document = roxmltree::Document::parse(&xml.out).unwrap();
    let questions = document.root_element().children().filter(|node| node.has_tag_name("question"));
    let questions = questions.filter(|node| node.attribute("type") != Some("category")).count();
    let said: serde_json::Value = serde_json::from_str(&xml.err).unwrap();
    assert_eq!(said["questions"], questions);
    assert_eq!((&said["format"], &said["lang"]), (&"moodle-xml".into(), &"fr".into()));
    assert!(said["lost"].as_array().unwrap().len() > 30);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn an_unknown_part_is_answered_with_those_there_are() {
    let place = folder();
    let told = export(place.path(), &["gift", "--part", "nowhere", "--lang", "fr"]);
    assert!(told.code == Some(2) && told.err.contains("opening, understand"), "{}", told.err);
    // A break has nothing to ask.
    let told = export(place.path(), &["gift", "--part", "break", "--lang", "fr"]);
    assert!(told.code == Some(1) && told.err.contains("rien n’a été écrit"), "{}", told.err);
}
