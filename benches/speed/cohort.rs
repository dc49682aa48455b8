//! Reports on 10 to 10,000 hand-ins of the whole module, against reading and parsing the same files.

use std::fs;
use std::path::Path;
use std::time::Duration;

use biaiscope::activity::{Exercise, Response};
use biaiscope::content::{Module, Origin, fingerprint, load_manifest, load_module};
use biaiscope::progress::{Content, HandIn, StepHandIn};
use biaiscope::report::{SameName, report};

use super::Outcome;
use super::table::{Table, median, worked};

/// How much longer a file of the largest cohort may take than one of a small one.
const LINEAR: f64 = 1.5;

/// Within which ten thousand are to be told.
const SECONDS: Duration = Duration::from_secs(10);

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let origin = Origin::Embedded;
    let module = load_manifest(&origin).and_then(|manifest| load_module(&origin, manifest));
    let module = module.map_err(|_| "the module cannot be read")?;
    let hash = fingerprint(&origin).map_err(|_| "the module cannot be read")?;
    let manifest = &module.manifest;
    let content = Content { id: manifest.id.clone(), version: manifest.version.clone(), hash };
    let mut each: Vec<Duration> = Vec::new();
    for (people, runs) in [(10_u32, 31), (1_000, 5), (10_000, 3)] {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        for number in 0..people {
            let hand_in = hand_in(u64::from(number), &module, content.clone());
            fs::write(folder.path().join(format!("{number}.json")), hand_in.write()?)?;
        }
        let (mut reports, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            let (time, told) = worked(|| {
                report(&[folder.path().to_owned()], &module, content.clone(), None, SameName::Keep)
            });
            if told.files.used != u64::from(people) {
                return Err(format!("{:?}", told.files).into());
            }
            reports.push(time);
            let (time, parsed) = worked(|| parse(folder.path()));
            parsed?;
            bare.push(time);
        }
        let (time, bare) = (median(&mut reports), median(&mut bare));
        let name = format!("report on {people} / read and parse twice");
        if people == 10_000 {
            table.below(&name, time, bare * 2, SECONDS);
        } else {
            table.ratio(&name, time, bare * 2, 3.0);
        }
        each.push(time / people);
    }
    table.ratio("report, one of 10,000 / one of 1,000", each[2], each[1], LINEAR);
    Ok(())
}

/// Reads the files as JSON, without anything else.
fn parse(folder: &Path) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let _: HandIn = serde_json::from_slice(&without_checksum(&fs::read(entry?.path())?))?;
    }
    Ok(())
}

/// What stands behind the checksum, as an object of its own.
fn without_checksum(bytes: &[u8]) -> Vec<u8> {
    let rest = bytes.iter().position(|byte| *byte == b',').map_or(bytes, |at| &bytes[at + 1..]);
    [b"{", rest].concat()
}

/// What somebody hands in who saw every step, some answers right and some not.
fn hand_in(number: u64, module: &Module, content: Content) -> HandIn {
    let steps = module.every_step().zip(0..).map(|(step, place)| StepHandIn {
        id: step.id.clone(),
        done: true,
        ms: 10_000 + (number * 7_919 + place * 104_729) % 240_000,
        tries: u32::from(step.exercise.is_some()),
        hints: 0,
        private: false,
        first: step.exercise.as_ref().and_then(|exercise| response(exercise, number * 31 + place)),
        last: None,
    });
    HandIn {
        schema: 1,
        submission: format!("{number:016x}"),
        pseudonym: format!("Person {number}"),
        class: None,
        at: 1_790_000_000 + number,
        module: content,
        steps: steps.collect(),
    }
}

fn response(exercise: &Exercise, number: u64) -> Option<Response> {
    let mut attempt = exercise.start(None, number);
    // A line that most kinds understand, each a little differently.
    for line in [format!("{}", 1 + number % 3), "a".to_owned(), "1 2 1 2 1 2 1 2".to_owned()] {
        exercise.update(&mut attempt, &biaiscope::activity::Intent::Line(line));
    }
    attempt.response().public()
}
