//! Loading and checking modules of 10 to 10,000 steps, against RON's own reading of the same text.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Duration;

use biaiscope::content::{
    Manifest, Origin, PartFile, Source, Term, check, load_manifest, load_module, options,
};

use super::Outcome;
use super::table::{Table, median, worked};

const STEPS_OF_A_PART: usize = 100;

/// How much slower a step of the largest module may be than one of a small one.
const LINEAR: f64 = 1.5;

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let mut each_load: Vec<Duration> = Vec::new();
    let mut each_check: Vec<Duration> = Vec::new();
    for (steps, runs) in [(10, 101), (100, 31), (1_000, 7), (10_000, 3)] {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        write(folder.path(), steps)?;
        let origin = Origin::Folder(folder.path().to_owned());
        let found = check(&origin).findings;
        if let Some(finding) = found.first() {
            return Err(format!("the module of {steps} steps has a fault: {}", finding.code).into());
        }
        let files = read(folder.path())?;
        let (mut bare, mut load, mut checked) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..runs {
            let (time, parsed) = worked(|| parse(&files));
            parsed?;
            bare.push(time);
            let (time, loaded) =
                worked(|| load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest)));
            loaded.map_err(|_| "a module that checks does not load")?;
            load.push(time);
            checked.push(worked(|| check(&origin)).0);
        }
        let (bare, load, checked) = (median(&mut bare), median(&mut load), median(&mut checked));
        table.ratio(&format!("load {steps} steps / ron alone"), load, bare, 3.0);
        table.ratio(&format!("check {steps} steps / ron alone"), checked, bare, 3.0);
        each_load.push(load / steps);
        each_check.push(checked / steps);
    }
    table.ratio("load, a step of 10,000 / a step of 100", each_load[3], each_load[1], LINEAR);
    table.ratio("check, a step of 10,000 / a step of 100", each_check[3], each_check[1], LINEAR);
    Ok(())
}

/// Reads the files as RON does, into the same types, without anything else.
fn parse(files: &[(String, String)]) -> Result<usize, Box<dyn Error>> {
    let options = options();
    let mut read = 0;
    for (name, text) in files {
        read += match name.as_str() {
            "module.ron" => options.from_str::<Manifest>(text)?.parts.len(),
            "sources.ron" => options.from_str::<Vec<Source>>(text)?.len(),
            "glossary.ron" => options.from_str::<Vec<Term>>(text)?.len(),
            _ => options.from_str::<PartFile>(text)?.steps.len(),
        };
    }
    Ok(read)
}

fn read(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for place in [folder.to_owned(), folder.join("parts")] {
        for entry in fs::read_dir(place)? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().ok_or("no name")?.to_string_lossy().into_owned();
                files.push((name, fs::read_to_string(path)?));
            }
        }
    }
    Ok(files)
}

/// Writes a module without faults.
fn write(folder: &Path, steps: u32) -> Outcome {
    let text = |fr: &str, en: &str| format!("(fr: \"{fr}\", en: \"{en}\")");
    let parts = usize::try_from(steps)?.div_ceil(STEPS_OF_A_PART);
    let mut entries = String::new();
    fs::create_dir_all(folder.join("parts"))?;
    for part in 0..parts {
        let count = STEPS_OF_A_PART.min(usize::try_from(steps)? - part * STEPS_OF_A_PART);
        let (title, file) = (text("Une partie", "A part"), format!("parts/{part}.ron"));
        writeln!(
            entries,
            "(id: \"part-{part}\", file: \"{file}\", title: {title}, summary: {title}, minutes: {count}.0, priority: Must),"
        )?;
        let steps: String = (0..count).map(|place| step(part * STEPS_OF_A_PART + place)).collect();
        fs::write(folder.join(file), format!("(id: \"part-{part}\", steps: [{steps}])"))?;
    }
    let goal = text("Comprendre", "Understand");
    fs::write(
        folder.join("module.ron"),
        format!(
            "(format: 1, id: \"large\", version: \"1\", title: {goal}, summary: {goal}, licence: \"CC0\", \
             minutes: {steps}.0, objectives: [(id: \"goal\", text: {goal})], parts: [{entries}])"
        ),
    )?;
    let note = text("Une source.", "A source.");
    fs::write(
        folder.join("sources.ron"),
        format!("[(id: \"S1\", cite: \"Somebody, 2020\", year: 2020, standing: Checked, note: {note})]"),
    )?;
    fs::write(
        folder.join("glossary.ron"),
        format!("[(id: \"bias\", term: {}, meaning: {note}, sources: [\"S1\"])]", text("biais", "bias")),
    )?;
    Ok(())
}

/// A lesson with a question, of the size of a real one.
fn step(number: usize) -> String {
    let fr = "Un biais est un écart **systématique** : il ne s’efface pas quand les données se multiplient [@S1]. \
              Le mot a d’autres sens, que [le glossaire](term:bias) distingue.";
    let en = "A bias is a **systematic** gap: it does not go away as data grow [@S1]. \
              The word has other meanings, which [the glossary](term:bias) tells apart.";
    let text = format!("(fr: \"{fr}\", en: \"{en}\")");
    let option =
        |name: &str, right: bool| format!("(id: \"{name}\", text: {text}, right: {right}, feedback: {text})");
    format!(
        "(id: \"step-{number}\", title: (fr: \"Étape {number}\", en: \"Step {number}\"), minutes: 1.0, \
         objective: \"goal\", sources: [\"S1\"], body: {text}, \
         exercise: Choice(prompt: {text}, options: [{}, {}, {}], shuffle: true), \
         hints: [{text}], explanation: {text}, trainer: (say: {text}, ask: [{text}], expect: {text}, \
         objections: [(claim: {text}, reply: {text}, sources: [\"S1\"])], debrief: {text}, short: {text}, \
         unplugged: {text})),\n",
        option("a", true),
        option("b", false),
        option("c", false),
    )
}
