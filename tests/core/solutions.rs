//! Every exercise can be won: the answer that the guide tells is graded as wholly right.

use biaiscope::activity::Exercise;
use biaiscope::content::{Origin, load_manifest, load_module, options};
use biaiscope::text::Lang;

/// Labs: what is right is found by trying, and the trainer's notes tell it.
const FOUND_BY_TRYING: [&str; 4] = ["ModelLab", "SamplingLab", "ThresholdLab", "WordLab"];

fn examples() -> Vec<(String, Exercise)> {
    let folder = format!("{}/docs/examples", env!("CARGO_MANIFEST_DIR"));
    let pages = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let exercise = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let step = text.split("```ron\n").nth(1)?.split("```").next()?.to_owned();
        let step: biaiscope::content::Step =
            options().from_str(step.trim_end().trim_end_matches(',')).ok()?;
        Some((path.display().to_string(), step.exercise?))
    };
    pages.filter_map(exercise).collect()
}

#[test]
fn the_answer_that_is_told_is_right() {
    let origin = Origin::Embedded;
    let module = load_module(&origin, load_manifest(&origin).unwrap()).unwrap();
    let steps = module.every_step().filter_map(|step| Some((step.id.to_string(), step.exercise.clone()?)));
    let exercises: Vec<(String, Exercise)> = steps.chain(examples()).collect();
    let mut solved = std::collections::BTreeSet::new();
    let mut faults = Vec::new();
    for (name, exercise) in &exercises {
        for lang in Lang::ALL {
            let Some(solution) = exercise.solution(lang) else { continue };
            solved.insert(exercise.kind());
            let share = exercise.grade(&solution).unwrap().share();
            if share < 1.0 {
                faults.push(format!("{name} in {lang}: {share:.2}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let graded: std::collections::BTreeSet<&str> = exercises
        .iter()
        .filter(|(_, exercise)| exercise.is_graded())
        .map(|(_, exercise)| exercise.kind())
        .collect();
    let unsolved: Vec<&&str> = graded.difference(&solved).collect();
    assert!(unsolved.iter().all(|kind| FOUND_BY_TRYING.contains(kind)), "{unsolved:?}");
}
