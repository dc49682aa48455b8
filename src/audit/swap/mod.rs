//! A swap test: the same question for two sides, many times, and what differs in the answers.
//!
//! The unit is the pair of names, where there are enough of them: the answers about one name have
//! that name in common, and count as one. What is found holds for the prompts that were asked.

mod page;
mod plan;
mod reading;

pub use page::page;
pub use plan::{Fault, Forms, Plan, Prompt};
pub use reading::Reading;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::fairness::power;
use crate::fairness::sign_flip::sign_flip_test;
use crate::fairness::student;

/// With fewer pairs no choice of signs is rare enough: the units are then pairs and templates.
const FEWEST_PAIRS: usize = 6;

/// The examples shown.
const EXAMPLES: usize = 3;

/// The seed of the draws of signs.
const SEED: u64 = 20_261_127;

/// An answer as it is kept, at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The prompt's name in the plan.
    pub id: String,
    /// What was asked.
    pub prompt: String,
    /// What was answered.
    pub answer: String,
    /// Which model answered, and with which parameters.
    pub model: String,
}

/// What the units of a comparison are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Pairs of names or forms.
    Pair,
    /// Pairs within a template.
    PairAndTemplate,
}

/// What a swap test comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swap {
    /// What the plan looks at.
    pub title: String,
    /// What the sides are called.
    pub sides: [String; 2],
    /// The models that answered, as they were named.
    pub models: Vec<String>,
    /// Prompts of the plan.
    pub prompts: usize,
    /// Prompts that were answered.
    pub answered: usize,
    /// Answers that could not be read.
    pub unreadable: Vec<String>,
    /// The mean of each side over the answers that were read.
    pub means: [Option<f64>; 2],
    /// What is compared.
    pub unit: Unit,
    /// The units that have both sides.
    pub units: usize,
    /// The mean difference within units, first side − second.
    pub difference: Option<f64>,
    /// Its interval at 95 % (Student's t).
    pub interval: Option<[f64; 2]>,
    /// The standard deviation of the differences.
    pub deviation: Option<f64>,
    /// The sign-flip test, two-sided.
    pub p: Option<f64>,
    /// The smallest p that so many units can give.
    pub smallest_p: Option<f64>,
    /// How much the difference changes when the first side is asked first, with its interval.
    pub order_effect: Option<(f64, [f64; 2])>,
    /// Units needed to see a difference of half a standard deviation, four times in five.
    pub needed: Option<u64>,
    /// The repeats whose answers differ most.
    pub examples: Vec<Example>,
}

/// Two answers side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Example {
    /// What was asked of each side.
    pub prompts: [String; 2],
    /// What was answered.
    pub answers: [String; 2],
    /// The answers as numbers.
    pub values: [f64; 2],
}

/// The two sides of one repeat.
struct Repeat<'a> {
    pair: usize,
    template: usize,
    first_side_first: bool,
    prompts: [&'a str; 2],
    answers: [&'a str; 2],
    values: [f64; 2],
}

impl Repeat<'_> {
    fn difference(&self) -> f64 {
        self.values[0] - self.values[1]
    }
}

/// What the answers to a plan come to; of two answers to a prompt the last counts, and answers to
/// another text than the plan's do not.
///
/// # Errors
/// What is wrong with the plan.
pub fn swap(plan: &Plan, answers: &[Kept]) -> Result<Swap, Fault> {
    let prompts = plan.prompts()?;
    let by_id: BTreeMap<&str, &Kept> = answers.iter().map(|kept| (kept.id.as_str(), kept)).collect();
    let answer = |prompt: &Prompt| {
        by_id
            .get(prompt.id.as_str())
            .copied()
            .filter(|kept| is_asked(kept, prompt) && !kept.answer.trim().is_empty())
    };
    let mut unreadable = Vec::new();
    let mut sides: [Vec<f64>; 2] = [Vec::new(), Vec::new()];
    let mut repeats: Vec<Repeat> = Vec::new();
    for both in prompts.chunks(2) {
        let mut read: [Option<(&Prompt, &Kept, f64)>; 2] = [None, None];
        for prompt in both {
            let Some(kept) = answer(prompt) else { continue };
            let side = usize::from(!prompt.is_first_side);
            match plan.reading.read(&kept.answer) {
                Some(value) => {
                    sides[side].push(value);
                    read[side] = Some((prompt, kept, value));
                }
                None => unreadable.push(prompt.id.clone()),
            }
        }
        if let [Some((prompt, first, a)), Some((other, second, b))] = read {
            repeats.push(Repeat {
                pair: prompt.pair,
                template: prompt.template,
                first_side_first: prompt.first_side_first,
                prompts: [&prompt.text, &other.text],
                answers: [&first.answer, &second.answer],
                values: [a, b],
            });
        }
    }
    let unit = if plan.pairs.len() >= FEWEST_PAIRS { Unit::Pair } else { Unit::PairAndTemplate };
    let differences: Vec<f64> = of_units(&repeats, unit, |_| true).into_values().collect();
    let told = student::differences(&differences).ok();
    let mut models: Vec<String> = prompts
        .iter()
        .filter_map(answer)
        .map(|kept| kept.model.clone())
        .filter(|model| !model.is_empty())
        .collect();
    models.sort();
    models.dedup();
    // What is needed grows with the deviation, and a difference is told in its size.
    let needed = told.and_then(|told| power::pairs_needed(told.deviation / 2.0, told.deviation).ok());
    Ok(Swap {
        title: plan.title.clone(),
        sides: [plan.sides.0.clone(), plan.sides.1.clone()],
        models,
        answered: prompts.iter().filter_map(answer).count(),
        prompts: prompts.len(),
        unreadable,
        means: sides
            .map(|values| (!values.is_empty()).then(|| values.iter().sum::<f64>() / real(values.len()))),
        unit,
        units: differences.len(),
        difference: told.map(|told| told.mean),
        interval: told.map(|told| [told.interval.low, told.interval.high]),
        deviation: told.map(|told| told.deviation),
        p: sign_flip_test(&differences, SEED).ok(),
        smallest_p: (!differences.is_empty()).then(|| 0.5_f64.powf(real(differences.len()) - 1.0)),
        order_effect: order_effect(&repeats, unit),
        needed: needed.map(f64::ceil).and_then(whole),
        examples: examples(repeats),
    })
}

/// Whether an answer is to this text; one from a file without prompts is taken at its word.
fn is_asked(kept: &Kept, prompt: &Prompt) -> bool {
    kept.prompt.is_empty() || kept.prompt.trim() == prompt.text.trim()
}

/// The mean difference of each unit over the repeats that are meant.
fn of_units(
    repeats: &[Repeat],
    unit: Unit,
    is_meant: impl Fn(&Repeat) -> bool,
) -> BTreeMap<(usize, usize), f64> {
    let mut sums: BTreeMap<(usize, usize), (f64, usize)> = BTreeMap::new();
    for repeat in repeats.iter().filter(|repeat| is_meant(repeat)) {
        let key = (repeat.pair, if unit == Unit::Pair { 0 } else { repeat.template });
        let sum = sums.entry(key).or_default();
        sum.0 += repeat.difference();
        sum.1 += 1;
    }
    sums.into_iter().map(|(key, (sum, count))| (key, sum / real(count))).collect()
}

/// The difference where the first side was asked first, minus that where it was asked second,
/// within the units that have both.
fn order_effect(repeats: &[Repeat], unit: Unit) -> Option<(f64, [f64; 2])> {
    let first = of_units(repeats, unit, |repeat| repeat.first_side_first);
    let second = of_units(repeats, unit, |repeat| !repeat.first_side_first);
    let effects: Vec<f64> = first.iter().filter_map(|(key, value)| Some(value - second.get(key)?)).collect();
    let told = student::differences(&effects).ok()?;
    Some((told.mean, [told.interval.low, told.interval.high]))
}

fn examples(mut repeats: Vec<Repeat>) -> Vec<Example> {
    repeats.sort_by(|a, b| b.difference().abs().total_cmp(&a.difference().abs()));
    let shown = repeats.into_iter().filter(|repeat| repeat.difference().abs() > 0.0).take(EXAMPLES);
    let example = |repeat: Repeat| Example {
        prompts: repeat.prompts.map(str::to_owned),
        answers: repeat.answers.map(str::to_owned),
        values: repeat.values,
    };
    shown.map(example).collect()
}

#[expect(clippy::cast_precision_loss, reason = "no plan has 2^52 prompts")]
fn real(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and not huge")]
fn whole(number: f64) -> Option<u64> {
    (number < 1e12).then_some(number as u64)
}
