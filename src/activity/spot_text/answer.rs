//! What a learner answers: marks, language by language.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::SpotText;
use crate::text::{Id, Lang, Text, Wording};

/// The marks made in the text of each language.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The language that was worked on last: the answer is graded in it.
    pub lang: Lang,
    /// What was answered in each.
    #[serde(default)]
    pub texts: BTreeMap<Lang, Answer>,
}

/// What was answered in one language.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Answer {
    /// The marks, in the order in which they were made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Marked>,
    /// Whether the learner says that there is nothing to report.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nothing: bool,
}

/// Words that a learner marked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Marked {
    /// The first word, counted over the text from 0.
    pub from: usize,
    /// The word behind the last one.
    pub to: usize,
    /// What these words said.
    pub words: String,
    /// The bias they were said to carry.
    pub bias: Id,
    /// The remedy chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Id>,
}

/// A mark, and where it stands in the text as it is now.
pub(super) struct Placed<'a> {
    pub(super) words: Range<usize>,
    pub(super) marked: &'a Marked,
}

impl Response {
    /// Whether the learner says that there is nothing to report in the text of `lang`.
    pub(super) fn says_nothing(&self, lang: Lang) -> bool {
        self.texts.get(&lang).is_some_and(|answer| answer.nothing)
    }

    /// The answer in `lang`, which is being worked on.
    pub(super) fn work_on(&mut self, lang: Lang) -> &mut Answer {
        self.lang = lang;
        self.texts.entry(lang).or_default()
    }
}

impl Marked {
    /// Where the words stand in the text as it is now: in their place, or, where the text has
    /// changed, in the nearest place that says the same.
    fn place(&self, wording: &Wording) -> Option<Range<usize>> {
        let range = self.from..self.to;
        if !self.words.is_empty() && wording.quote(&range) == self.words {
            return Some(range);
        }
        let mut found = wording.find(&self.words);
        if found.is_empty() {
            found = wording.find_folded(&self.words);
        }
        found.into_iter().min_by_key(|range| range.start.abs_diff(self.from))
    }
}

impl SpotText {
    /// The marks made in the text of `lang`, in the order of the text.
    pub(super) fn placed<'a>(&self, response: &'a Response, lang: Lang) -> Vec<Placed<'a>> {
        let wording = self.passage.wording(lang);
        let marks = response.texts.get(&lang).into_iter().flat_map(|answer| &answer.marks);
        let mut placed: Vec<Placed<'a>> =
            marks.filter_map(|marked| marked.place(wording).map(|words| Placed { words, marked })).collect();
        placed.sort_by_key(|placed| (placed.words.start, placed.words.end));
        placed
    }

    /// Where the author's `words` stand in the text of `lang`.
    pub(super) fn stands(&self, words: &Text, nth: Option<usize>, lang: Lang) -> Option<Range<usize>> {
        let found = self.passage.wording(lang).find(words.get(lang));
        let place = if found.len() > 1 { nth.unwrap_or(1).checked_sub(1)? } else { 0 };
        found.into_iter().nth(place)
    }
}
