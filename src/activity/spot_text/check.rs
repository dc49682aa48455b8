//! What can be wrong with a text to read for bias.

use std::ops::Range;

use super::{Name, SpotText};
use crate::activity::Faults;
use crate::text::{FaultCode, Id, Lang, Text, fault};

/// The most names of one list: each has its digit.
const MOST_NAMES: usize = 9;

pub(super) fn check(exercise: &SpotText, faults: &mut Faults) {
    faults.ids("biases", exercise.biases.iter().map(|name| &name.id));
    faults.ids("remedies", exercise.remedies.iter().map(|name| &name.id));
    faults.ids("spans", exercise.spans.iter().map(|span| &span.id));
    faults.ids("innocent", exercise.innocent.iter().map(|innocent| &innocent.id));
    if exercise.biases.is_empty() {
        faults.error_at("biases", fault::NO_BIASES, &[]);
    }
    for (field, names) in [("biases", &exercise.biases), ("remedies", &exercise.remedies)] {
        if names.len() > MOST_NAMES {
            faults.error_at(field, fault::TOO_MANY_OPTIONS, &[("most", "9")]);
        }
    }
    for lang in Lang::ALL {
        if exercise.passage.wording(lang).words().is_empty() {
            faults.error_at("passage", fault::PASSAGE_WITHOUT_WORDS, &[("lang", lang.code())]);
        }
    }
    faults.within("spans", |faults| {
        for (place, span) in exercise.spans.iter().enumerate() {
            faults.within(place, |faults| {
                stands(exercise, &span.words, span.nth, faults);
                known("bias", fault::UNKNOWN_BIAS, &exercise.biases, &span.bias, faults);
                faults.within("also", |faults| {
                    for (at, id) in span.also.iter().enumerate() {
                        faults
                            .within(at, |faults| is_known(fault::UNKNOWN_BIAS, &exercise.biases, id, faults));
                    }
                });
                match &span.remedy {
                    Some(remedy) => {
                        known("remedy", fault::UNKNOWN_REMEDY, &exercise.remedies, remedy, faults);
                    }
                    None if !exercise.remedies.is_empty() => faults.error(fault::NO_REMEDY, &[]),
                    None => {}
                }
            });
        }
    });
    faults.within("innocent", |faults| {
        for (place, innocent) in exercise.innocent.iter().enumerate() {
            faults.within(place, |faults| {
                stands(exercise, &innocent.words, innocent.nth, faults);
                if exercise.spans.iter().any(|span| span.id == innocent.id) {
                    faults.error_at("id", fault::DUPLICATE_ID, &[("id", innocent.id.as_str())]);
                }
            });
        }
    });
    for lang in Lang::ALL {
        overlaps(exercise, lang, faults);
    }
}

fn known(field: &'static str, code: FaultCode, names: &[Name], id: &Id, faults: &mut Faults) {
    faults.within(field, |faults| is_known(code, names, id, faults));
}

fn is_known(code: FaultCode, names: &[Name], id: &Id, faults: &mut Faults) {
    if !names.iter().any(|name| name.id == *id) {
        faults.error(code, &[("id", id.as_str())]);
    }
}

/// Whether the words stand in the text of every language, and in one place only.
fn stands(exercise: &SpotText, words: &Text, nth: Option<usize>, faults: &mut Faults) {
    for lang in Lang::ALL {
        let found = exercise.passage.wording(lang).find(words.get(lang));
        let (count, quote) = (found.len().to_string(), words.get(lang));
        let values = [("lang", lang.code()), ("words", quote), ("count", count.as_str())];
        match (found.len(), nth) {
            (0, _) => faults.error_at("where", fault::WORDS_ABSENT, &values),
            (2.., None) => faults.error_at("where", fault::WORDS_AMBIGUOUS, &values),
            (most, Some(nth)) if most > 1 && !(1..=most).contains(&nth) => {
                faults.error_at("nth", fault::NTH_OUTSIDE, &values);
            }
            _ => {}
        }
    }
}

/// Reports every span and innocent stretch that shares words with one before it.
fn overlaps(exercise: &SpotText, lang: Lang, faults: &mut Faults) {
    let spans =
        exercise.spans.iter().enumerate().map(|(place, span)| ("spans", place, &span.words, span.nth));
    let innocent = exercise.innocent.iter().enumerate();
    let innocent = innocent.map(|(place, innocent)| ("innocent", place, &innocent.words, innocent.nth));
    let mut before: Vec<Range<usize>> = Vec::new();
    for (field, place, words, nth) in spans.chain(innocent) {
        let Some(range) = exercise.stands(words, nth, lang) else { continue };
        if before.iter().any(|other| other.start < range.end && range.start < other.end) {
            let values = [("lang", lang.code()), ("words", words.get(lang))];
            faults.within(field, |faults| {
                faults.within(place, |faults| faults.error_at("where", fault::WORDS_OVERLAP, &values));
            });
        }
        before.push(range);
    }
}
