//! What the program ships and what its guide shows passes its own check.

use std::fs;
use std::path::Path;

use biaiscope::activity::Exercise;
use biaiscope::content::{Origin, check, modules_below};
use biaiscope::text::{Lang, Words};

use crate::content::folder::{Folder, MANIFEST, PART, SOURCES};

fn guide() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/authoring.md")).unwrap()
}

/// The fenced blocks of the guide in `language`.
fn blocks(language: &str) -> Vec<String> {
    let text = guide();
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A module of one step, with every source that the shipped module has.
fn module_of(step: &str) -> Folder {
    let minutes = step.lines().find_map(|line| line.strip_prefix("    minutes: ")).unwrap();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/femmes-ia/sources.ron");
    let folder = Folder::new();
    let manifest = folder.text(MANIFEST).replace("minutes: 7.0,", &format!("minutes: {minutes}"));
    folder
        .with(MANIFEST, manifest)
        .with(SOURCES, fs::read(sources).unwrap())
        .with(PART, format!("(id: \"start\", steps: [{}])", step.trim_end()))
}

#[test]
fn every_example_of_the_guide_is_right() {
    let examples = blocks("ron");
    let words = Words::new(Lang::En);
    let mut kinds = Vec::new();
    for example in &examples {
        let checked = module_of(example).check();
        let told: Vec<_> = checked.findings.iter().map(|finding| finding.render(&words, false)).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
        let module = checked.module.unwrap();
        kinds.extend(module.steps().filter_map(|step| step.exercise.as_ref()).map(Exercise::kind));
    }
    assert_eq!(kinds, ["Choice", "Opinion", "Estimate", "Number", "Sort"]);
}

#[test]
fn the_report_in_the_guide_is_a_real_one() {
    let folder = Folder::new().spoil(PART, "Un fait [@B2],", "Un fait [@?],");
    let finding = folder.check().findings.remove(0);
    let report = finding.render(&Words::new(Lang::En), false);
    let report = report.replace(&folder.path("").display().to_string(), "my-module/");
    assert!(guide().contains(&report), "{report}");
}

#[test]
fn every_shipped_module_passes() {
    let modules = modules_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("modules"));
    assert!(!modules.is_empty());
    let words = Words::new(Lang::En);
    for origin in modules.iter().chain([&Origin::Embedded]) {
        let checked = check(origin);
        let told: Vec<_> = checked.findings.iter().map(|finding| finding.render(&words, false)).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
        assert!(checked.module.is_some());
    }
}
