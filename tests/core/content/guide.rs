//! What the program ships and what its guide shows passes its own check.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use biaiscope::activity::Exercise;
use biaiscope::content::{Origin, check, modules_below};
use biaiscope::text::{Lang, Words};

use crate::content::folder::{Folder, GLOSSARY, MANIFEST, PART, SOURCES};

fn guide() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/authoring.md")).unwrap()
}

/// The steps that the pages of the kinds show, each with the name of its page.
fn examples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/examples");
    let mut examples = Vec::new();
    for page in fs::read_dir(folder).unwrap() {
        let path = page.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let blocks = text.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned());
        examples.extend(blocks.map(|block| (name.clone(), block)));
    }
    examples
}

/// A module of one step, with every source that the shipped module has.
fn module_of(step: &str) -> Folder {
    let minutes = step.lines().find_map(|line| line.strip_prefix("    minutes: ")).unwrap();
    let shipped = |name: &str| {
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/femmes-ia").join(name)).unwrap()
    };
    let folder = Folder::new();
    let others =
        ["limit", "method", "spot"].map(|id| format!(r#"(id: "{id}", text: (fr: "{id}", en: "{id}")),"#));
    let manifest = folder
        .text(MANIFEST)
        .replace("minutes: 7.0,", &format!("minutes: {minutes}"))
        .replace("objectives: [", &format!("objectives: [{}", others.concat()));
    folder
        .with(MANIFEST, manifest)
        .with(SOURCES, shipped("sources.ron"))
        .with(GLOSSARY, shipped("glossary.ron"))
        .with(PART, format!("(id: \"start\", steps: [{}])", step.trim_end()))
}

#[test]
fn every_kind_has_its_page_and_its_example_is_right() {
    let words = Words::new(Lang::En);
    let mut kinds = BTreeSet::new();
    for (page, example) in examples() {
        let checked = module_of(&example).check();
        let told: Vec<_> = checked.findings.iter().map(|finding| finding.render(&words, false)).collect();
        assert!(told.is_empty(), "{page}: {}", told.join("\n"));
        let module = checked.module.unwrap();
        let kind = module.steps().find_map(|step| step.exercise.as_ref()).unwrap().kind();
        assert_eq!(page.replace('_', ""), kind.to_lowercase());
        assert!(guide().contains(&format!("[`{kind}`](examples/{page}.md)")), "{kind}");
        kinds.insert(kind);
    }
    assert_eq!(kinds, Exercise::KINDS.iter().copied().collect());
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
