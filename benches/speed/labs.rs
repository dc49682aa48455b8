//! The labs of thresholds and of samples: from a key to its frame, and what is computed between.

use std::time::Duration;

use crossterm::event::KeyCode;

use super::Outcome;
use super::exercise::{Played, pressed};
use super::table::{Table, percentile, worked};

/// Sixty frames a second.
const FRAME: Duration = Duration::from_millis(16);

/// The longest wait for a model to be trained, seen step by step.
const TRAINING: Duration = Duration::from_millis(300);

/// Thresholds moved, each move kept; the other group; counts in place of rates.
const SLIDES: [KeyCode; 7] = [
    KeyCode::Left,
    KeyCode::Left,
    KeyCode::Tab,
    KeyCode::Right,
    KeyCode::Char('v'),
    KeyCode::Char('='),
    KeyCode::Char('z'),
];

/// The share moved, measures leafed through.
const SHARES: [KeyCode; 4] = [KeyCode::Left, KeyCode::Tab, KeyCode::Right, KeyCode::Tab];

/// Ways of looking, departments left out and taken back.
const LOOKS: [KeyCode; 4] = [KeyCode::Right, KeyCode::Char(' '), KeyCode::Down, KeyCode::Left];

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let mut adult = Played::new(&thresholds("Adult"))?;
    let (opening, longest) = worked(|| adult.works());
    table.below("lab of thresholds: opened, model trained", opening, longest, TRAINING);
    for (name, exercise, moves) in [
        ("thresholds", thresholds("Adult"), &SLIDES[..]),
        ("deciles", thresholds("Compas"), &SLIDES[..]),
        ("Berkeley", sampling("Berkeley", "Standardised"), &LOOKS[..]),
    ] {
        let mut samples = pressed(&exercise, &[], moves)?;
        let middle = percentile(&mut samples, 50);
        table.below(&format!("key → frame, lab of {name}, p99"), percentile(&mut samples, 99), middle, FRAME);
    }
    let mut lab = Played::new(&sampling("Adult(size: 1000, draws: 20, seed: 1)", "Worse(Women, 0.1)"))?;
    lab.press(KeyCode::Enter);
    let (drawn, longest) = worked(|| lab.works());
    table.below("lab of samples: longest draw with its frame", longest, drawn / 20, 2 * FRAME);
    let mut samples: Vec<Duration> =
        SHARES.iter().cycle().take(600).map(|code| worked(|| lab.press(*code)).0).collect();
    let middle = percentile(&mut samples, 50);
    table.below("key → frame, lab of samples, p99", percentile(&mut samples, 99), middle, FRAME);
    Ok(())
}

fn thresholds(scores: &str) -> String {
    format!(
        "ThresholdLab(prompt: (fr: \"a\", en: \"b\"), scores: {scores}, not_shown: (fr: \"n\", en: \"n\"), \
         goals: [(id: \"g\", text: (fr: \"g\", en: \"g\"), aims: [Gap(PositivePredictive, 0.03)]), \
         (id: \"h\", text: (fr: \"h\", en: \"h\"), aims: [Gap(TruePositive, 0.02)])])"
    )
}

fn sampling(scene: &str, aim: &str) -> String {
    format!(
        "SamplingLab(prompt: (fr: \"a\", en: \"b\"), scene: {scene}, not_shown: (fr: \"n\", en: \"n\"), \
         goals: [(id: \"g\", text: (fr: \"g\", en: \"g\"), aim: {aim})])"
    )
}
