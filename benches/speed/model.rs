//! The model workshop: a training alone, and all that follows Enter up to its last frame.

use std::ops::ControlFlow;
use std::time::Duration;

use biaiscope::fairness::Rate;
use biaiscope::fairness::data::{Adult, Feature, Split};
use biaiscope::fairness::logistic::{Design, Options, Scaling, train};
use biaiscope::fairness::{Confusion, Measured};
use crossterm::event::KeyCode;

use super::Outcome;
use super::exercise::Played;
use super::table::{Table, median, percentile, worked};

/// The longest training: on the full split, with its second model and all its frames.
const TRAINING: Duration = Duration::from_millis(300);
/// The longest that a key waits, of anything but a training.
const FRAME: Duration = Duration::from_millis(16);
const KEYS: usize = 600;

const LAB: &str = "ModelLab(prompt: (fr: \"a\", en: \"b\"), not_shown: (fr: \"a\", en: \"b\"), goals: [\
    (id: \"sex\", text: (fr: \"a\", en: \"b\"), aims: [Isolate(Drop([Sex]))]), \
    (id: \"ratio\", text: (fr: \"a\", en: \"b\"), aims: [Ratio(Selection, 0.5), Loss(0.01)])])";

/// The controls of the panel, the table and the goals; none of them answers anything.
const MOVES: [KeyCode; 10] = [
    KeyCode::Char(' '),
    KeyCode::Right,
    KeyCode::Down,
    KeyCode::Char(' '),
    KeyCode::Char('z'),
    KeyCode::Tab,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Tab,
    KeyCode::Tab,
];

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let (training, pass, accuracy) = training()?;
    table.below("train on 32,561 people, all columns", training, pass, TRAINING);
    println!("    accuracy on the 16,281 others: {:.2} %", accuracy * 100.0);
    let mut lab = Played::new(LAB)?;
    lab.works();
    // Each run leaves out another column besides the sex, so that nothing is remembered.
    lab.press(KeyCode::Char(' '));
    let (mut runs, mut slices) = (Vec::new(), Vec::new());
    for _ in 0..7 {
        lab.press(KeyCode::Right);
        lab.press(KeyCode::Char(' '));
        let (time, longest) = worked(|| {
            lab.press(KeyCode::Enter);
            lab.works()
        });
        runs.push(time);
        slices.push(longest);
    }
    table.below("Enter → both models and frames, longest", percentile(&mut runs, 100), training, TRAINING);
    table.below("longest slice of it with its frame", percentile(&mut slices, 100), pass, FRAME);
    let mut samples = Vec::new();
    for code in MOVES.into_iter().cycle().take(KEYS) {
        samples.push(worked(|| lab.press(code)).0);
    }
    let middle = median(&mut samples);
    table.below("key → frame, eight models, p99", percentile(&mut samples, 99), middle, FRAME);
    Ok(())
}

/// The median time of a training on all columns, that of looking at each person once, and the
/// accuracy on the test split.
fn training() -> Result<(Duration, Duration, f64), Box<dyn std::error::Error>> {
    let adult = Adult::decode().map_err(|_| "damaged data")?;
    let undefined = |_| "undefined";
    let columns = |split| adult.design_columns(&Feature::INPUTS, &adult.people(split)).map_err(undefined);
    let trained_on = columns(Split::Train)?;
    let scaling = Scaling::fit(&trained_on).map_err(undefined)?;
    let design = Design::new(&trained_on, &scaling).map_err(undefined)?;
    let incomes = adult.outcomes(&adult.people(Split::Train)).map_err(undefined)?;
    let (mut trainings, mut passes) = (Vec::new(), Vec::new());
    let mut model = None;
    for _ in 0..11 {
        let (time, trained) =
            worked(|| train(&design, &incomes, None, Options::default(), |_| ControlFlow::Continue(())));
        trainings.push(time);
        let trained = trained.map_err(|_| "no model")?;
        passes.push(worked(|| trained.probabilities(&design)).0);
        model = Some(trained);
    }
    let test = Design::new(&columns(Split::Test)?, &scaling).map_err(undefined)?;
    let scores = model.ok_or("no model")?.probabilities(&test).map_err(undefined)?;
    let outcomes = adult.outcomes(&adult.people(Split::Test)).map_err(undefined)?;
    let decided = Confusion::count(outcomes.into_iter().zip(scores.into_iter().map(|score| score >= 0.5)));
    let accuracy: Measured = decided.rate(Rate::Accuracy);
    Ok((median(&mut trainings), median(&mut passes), accuracy.map_err(undefined)?))
}
