//! What the author's lists of words find in a text.

use std::collections::HashSet;
use std::ops::Range;

use super::{Avoided, Criterion, Rewrite};
use crate::page::Mark;
use crate::text::lexicon::{Pattern, Word, patterns, words};
use crate::text::{Id, Lang, Text};

/// What looking for words in a text gave.
#[derive(Debug)]
pub(super) struct Report<'a> {
    /// The language whose words were looked for.
    pub(super) lang: Lang,
    /// The ideas to avoid that count, and where each stands.
    pub(super) avoided: Vec<Found<'a>>,
    /// The criteria that the text can be checked against, and whether it meets them.
    pub(super) criteria: Vec<(&'a Criterion, bool)>,
    /// Whether the text is empty, or shorter than a criterion asks for.
    pub(super) is_too_short: bool,
}

/// An idea to avoid, and where it stands, in bytes.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) avoided: &'a Avoided,
    /// In the sentence that is to be rewritten.
    pub(super) in_sentence: Vec<Range<usize>>,
    /// In the learner's text.
    pub(super) in_text: Vec<Range<usize>>,
    /// The words used there, each once.
    pub(super) used: Vec<&'a str>,
}

impl<'a> Report<'a> {
    /// Looks for the words of `lang` in `text`.
    pub(super) fn new(rewrite: &'a Rewrite, text: &'a str, lang: Lang) -> Report<'a> {
        let (sentence, typed) = (words(rewrite.sentence.get(lang)), words(text));
        let avoided = rewrite.avoid.iter().map(|avoided| {
            let patterns = patterns(avoided.words.get(lang));
            let in_text = places(&patterns, &typed);
            let mut used: Vec<&str> = in_text.iter().map(|place| &text[place.clone()]).collect();
            used.sort_unstable();
            used.dedup();
            Found { avoided, in_sentence: places(&patterns, &sentence), in_text, used }
        });
        let criteria = rewrite.criteria.iter();
        let fewest = criteria.clone().filter_map(|one| one.min_words).max();
        Report {
            lang,
            is_too_short: typed.len() < fewest.unwrap_or(1),
            avoided: avoided
                .filter(|found| !(found.in_sentence.is_empty() && found.in_text.is_empty()))
                .collect(),
            criteria: criteria.filter_map(|one| Some((one, one.is_met(text, &typed, lang)?))).collect(),
        }
    }

    /// How many elements count.
    pub(super) fn total(&self) -> usize {
        self.avoided.len() + self.criteria.len()
    }

    /// How many of them are as they should be.
    pub(super) fn met(&self) -> usize {
        self.parts().iter().filter(|(_, mark)| *mark == Mark::Right).count()
    }

    /// How each element stands.
    pub(super) fn parts(&self) -> Vec<(Id, Mark)> {
        let avoided = self.avoided.iter().map(|found| (found.avoided.id.clone(), found.mark()));
        let criteria = self.criteria.iter().map(|(one, is_met)| (one.id.clone(), mark_of(*is_met)));
        avoided.chain(criteria).collect()
    }
}

impl Found<'_> {
    pub(super) fn mark(&self) -> Mark {
        if self.in_text.is_empty() { Mark::Right } else { Mark::Wrong }
    }
}

pub(super) fn mark_of(is_met: bool) -> Mark {
    if is_met { Mark::Right } else { Mark::Missed }
}

impl Criterion {
    /// Whether it asks for something that holds in every language: a length, signs to leave out.
    pub(super) fn checks_any_language(&self) -> bool {
        self.min_words.is_some() || self.max_words.is_some() || !self.forbidden_signs.is_empty()
    }

    /// Whether a text meets it that has these words; `None` where nothing can be checked in `lang`.
    fn is_met(&self, text: &str, words: &[Word], lang: Lang) -> Option<bool> {
        let list = |list: &Text| Some(patterns(list.get(lang))).filter(|patterns| !patterns.is_empty());
        let (wanted, unwanted) = (list(&self.must_contain_any), list(&self.must_not_contain));
        if wanted.is_none() && unwanted.is_none() && !self.checks_any_language() {
            return None;
        }
        Some(
            wanted.is_none_or(|patterns| !places(&patterns, words).is_empty())
                && unwanted.is_none_or(|patterns| places(&patterns, words).is_empty())
                && !text.contains(|sign| self.forbidden_signs.contains(sign))
                && self.min_words.is_none_or(|fewest| words.len() >= fewest)
                && self.max_words.is_none_or(|most| words.len() <= most),
        )
    }
}

/// Every place where one of the patterns stands, in order, none inside another.
fn places(patterns: &[Pattern], words: &[Word]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = patterns.iter().flat_map(|pattern| pattern.find(words)).collect();
    places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    let mut end = 0;
    places.retain(|place| {
        let is_behind = place.start >= end;
        end = if is_behind { place.end } else { end };
        is_behind
    });
    places
}

/// The language in which `text` is written: the one whose words in the author's own texts it
/// shares most; the reference language when it shares as many.
///
/// Not the language on the screen, which a key changes at any moment: the same text must always
/// be worth the same.
pub(super) fn language(rewrite: &Rewrite, text: &str) -> Lang {
    let typed = words(text);
    let shared = |lang: Lang| {
        let known: HashSet<String> = rewrite
            .texts()
            .flat_map(|text| words(text.get(lang)))
            .map(|word| word.folded().to_owned())
            .collect();
        typed.iter().filter(|word| known.contains(word.folded())).count()
    };
    // The last of the equal ones wins in `max_by_key`: the reference stands first.
    Lang::ALL.into_iter().rev().max_by_key(|lang| shared(*lang)).unwrap_or_default()
}
