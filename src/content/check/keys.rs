//! Whether the right options of a module give themselves away: by their length, their words or their place.
//!
//! One question shows nothing, many together do. A cue marks some options of a question, such as the longest. Were the
//! right one drawn by lot, it would be marked as often as the number of options says; where it is marked so
//! often that this would happen less than once in a hundred modules, the cue is worth knowing, and a warning.

use crate::activity::{ClassWork, Exercise, Faults, Name};
use crate::content::schema::Module;
use crate::text::{FaultCode, Lang, Text, Words, fault, lexicon, msg};

/// The chance below which a cue is no accident.
const RARE: f64 = 0.01;

/// The options of a question of which one is right, in the author's order, and the place of that one.
struct Question<'a> {
    options: Vec<&'a Text>,
    key: usize,
}

/// Measures the cues over all questions of a module, each form of a question counted by itself.
pub(super) fn check(module: &Module, faults: &mut Faults) {
    let exercises: Vec<Exercise> =
        module.steps().filter_map(|step| step.exercise.as_ref()).flat_map(forms).collect();
    let questions: Vec<Question> = exercises.iter().filter_map(question).collect();
    faults.within("parts", |faults| {
        for lang in Lang::ALL {
            let absolutes = lexicon::patterns(&Words::new(lang).say(msg::CHECK_ABSOLUTES));
            let is_absolute = |option: &Text| {
                let words = lexicon::words(option.get(lang));
                absolutes.iter().any(|pattern| !pattern.find(&words).is_empty())
            };
            let length = |option: &Text| option.get(lang).chars().count();
            let mut look = |code: FaultCode, marks: &dyn Fn(&[&Text], usize) -> bool| {
                cue(&questions, code, lang.code(), marks, faults);
            };
            look(fault::KEYS_LONGEST, &|options, at| {
                options.iter().all(|option| length(option) <= length(options[at]))
            });
            look(fault::KEYS_SHORTEST, &|options, at| {
                options.iter().all(|option| length(option) >= length(options[at]))
            });
            look(fault::KEYS_ABSOLUTE, &|options, at| is_absolute(options[at]));
            look(fault::KEYS_NOT_ABSOLUTE, &|options, at| !is_absolute(options[at]));
        }
        let most = questions.iter().map(|question| question.options.len()).max().unwrap_or_default();
        for place in 0..most {
            let shown = (place + 1).to_string();
            cue(&questions, fault::KEYS_IN_PLACE, &shown, &|_, at| at == place, faults);
        }
    });
}

/// The exercise, and the other form of it where there is one.
fn forms(exercise: &Exercise) -> Vec<Exercise> {
    let again = exercise.asked_again();
    if again == *exercise { vec![again] } else { vec![exercise.clone(), again] }
}

fn question(exercise: &Exercise) -> Option<Question<'_>> {
    let ClassWork::Vote(ballot) = exercise.class_work(None) else { return None };
    let mut rights = ballot.options.iter().enumerate().filter(|(_, option)| option.is_right);
    let (key, _) = rights.next()?;
    let is_one = rights.next().is_none() && ballot.is_graded && !ballot.several;
    let options = ballot.options.iter().filter_map(|option| match option.name {
        Name::Author(text) => Some(text),
        _ => None,
    });
    is_one.then(|| Question { options: options.collect(), key })
}

/// Warns where the right option is marked more often than chance allows; `about` is the language or the place.
fn cue(
    questions: &[Question],
    code: FaultCode,
    about: &str,
    marks: &dyn Fn(&[&Text], usize) -> bool,
    faults: &mut Faults,
) {
    let mut marked = 0;
    let mut chances = Vec::new();
    for Question { options, key } in questions {
        let count = (0..options.len()).filter(|at| marks(options, *at)).count();
        // Where all options are marked, or none, the cue says nothing.
        if (1..options.len()).contains(&count) {
            marked += usize::from(marks(options, *key));
            chances.push(share(count, options.len()));
        }
    }
    if at_least(marked, &chances) < RARE {
        let expected = format!("{:.0}", chances.iter().sum::<f64>());
        let values = [
            ("about", about),
            ("count", &marked.to_string()),
            ("total", &chances.len().to_string()),
            ("expected", &expected),
        ];
        faults.warning(code, &values);
    }
}

#[expect(clippy::cast_precision_loss, reason = "no question has 2^52 options")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// The chance that `count` or more happen of events that happen with these `chances` (Poisson binomial).
fn at_least(count: usize, chances: &[f64]) -> f64 {
    let mut exactly = vec![1.0];
    for chance in chances {
        exactly.push(0.0);
        for at in (0..exactly.len()).rev() {
            let before = if at == 0 { 0.0 } else { exactly[at - 1] };
            exactly[at] = exactly[at] * (1.0 - chance) + before * chance;
        }
    }
    exactly.iter().skip(count).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_add_up() {
        assert!((at_least(0, &[0.2, 0.7]) - 1.0).abs() < 1e-12);
        assert!((at_least(1, &[0.2, 0.7]) - 0.76).abs() < 1e-12);
        assert!((at_least(2, &[0.2, 0.7]) - 0.14).abs() < 1e-12);
        // Ten tosses of a coin, eight heads or more: 56 of 1024.
        assert!((at_least(8, &[0.5; 10]) - 56.0 / 1024.0).abs() < 1e-12);
        assert!((at_least(0, &[]) - 1.0).abs() < 1e-12);
    }
}
