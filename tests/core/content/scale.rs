//! Many steps, and much wrong with them; how long it takes is measured by `cargo bench`.

use biaiscope::content::{Finding, load_manifest, load_module};

use crate::content::folder::{Folder, MANIFEST, PART};

/// A part of `count` steps made of the valid one's choice, each spoilt in the same way; the first and the second
/// option are right in turn, so that no place gives them away.
fn part_of(count: usize, old: &str, new: &str) -> Folder {
    let folder = Folder::new();
    let text = folder.text(PART);
    let starts: Vec<usize> =
        text.match_indices("        (\n            id: \"start-").map(|(at, _)| at).collect();
    let first = &text[starts[1]..starts[2]];
    let second = first.replace(r#""One"), right: true,"#, r#""One"),"#);
    let second = second.replace(r#""Two"),"#, r#""Two"), right: true,"#);
    let choices = [first.replacen(old, new, 1), second.replacen(old, new, 1)];
    let step = |n: usize| choices[n % 2].replace("\"start-choice\"", &format!("\"start-{n}\""));
    let steps: String = (0..count).map(step).collect();
    let part = format!("{}{steps}    ],\n)\n", &text[..starts[0]]);
    let minutes = format!("minutes: {}.0", count * 2);
    let manifest = folder.text(MANIFEST).replace("minutes: 7.0", &minutes);
    folder.with(PART, part).with(MANIFEST, manifest)
}

#[test]
fn a_thousand_steps_load_and_check() {
    let folder = part_of(1_000, "", "");
    let manifest = load_manifest(&folder.origin()).unwrap();
    let module = load_module(&folder.origin(), manifest).unwrap();
    assert_eq!(module.steps().count(), 1_000);
    assert!(folder.codes().is_empty());
}

#[test]
fn each_of_many_faults_has_its_place() {
    for (old, new) in [("right: true, ", ""), ("[@B2]", "[@?]"), ("minutes: 2.0", "minuts: 2.0")] {
        let found = part_of(300, old, new).check().findings;
        let lines: Vec<usize> = found.iter().filter_map(Finding::place).map(|place| place.line).collect();
        assert_eq!(lines.len(), 300, "{old}");
        assert!(lines.is_sorted_by(|a, b| a < b), "{old}: a line for each");
    }
}
