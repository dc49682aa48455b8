//! The worth of the marks, one by one; the rule is told at the top of the room.

use std::ops::Range;

use super::answer::Placed;
use super::{Marked, Response, Span, SpotText};
use crate::activity::Verdict;
use crate::page::Mark;

/// The points of one span, in quarters.
const WHOLE: usize = 4;
/// What the place alone earns.
const PLACE: usize = 2;
/// How many words a mark may have outside of every span, at least.
const SLACK: usize = 6;

/// An answer, judged span by span and mark by mark.
pub(super) struct Judged<'a> {
    /// The author's spans that stand in the text: their place in the author's list, their words,
    /// and the best mark that found them.
    pub(super) spans: Vec<(usize, Range<usize>, Option<Hit<'a>>)>,
    /// The marks that found nothing.
    pub(super) alarms: Vec<Alarm<'a>>,
}

/// A mark that found a span.
#[derive(Clone, Copy)]
pub(super) struct Hit<'a> {
    pub(super) marked: &'a Marked,
    pub(super) is_named: bool,
    /// Whether the remedy is right; `None` where none is asked.
    pub(super) is_remedied: Option<bool>,
}

/// A mark that found nothing.
pub(super) struct Alarm<'a> {
    pub(super) placed: Placed<'a>,
    pub(super) why: Why,
}

/// Why a mark found nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It is on words that only look biased, at this place in the author's list.
    Innocent(usize),
    /// It holds a span, and far too much besides.
    Wide,
    /// There is nothing of the kind.
    Nothing,
}

impl Hit<'_> {
    fn earned(self) -> usize {
        PLACE
            + match self.is_remedied {
                None => 2 * usize::from(self.is_named),
                Some(is_remedied) => usize::from(self.is_named) + usize::from(is_remedied),
            }
    }

    pub(super) fn mark(self) -> Mark {
        if self.earned() == WHOLE { Mark::Right } else { Mark::Partly }
    }
}

impl SpotText {
    /// Judges an answer in the language in which it was given.
    pub(super) fn judge<'a>(&self, response: &'a Response) -> Judged<'a> {
        let lang = response.lang;
        let spans = self.spans.iter().enumerate().filter_map(|(place, span)| {
            self.stands(&span.words, span.nth, lang).map(|words| (place, words, None))
        });
        let mut judged = Judged { spans: spans.collect(), alarms: Vec::new() };
        let innocent: Vec<_> =
            self.innocent.iter().map(|innocent| self.stands(&innocent.words, innocent.nth, lang)).collect();
        for placed in self.placed(response, lang) {
            let inside = |word: &usize| judged.spans.iter().any(|(_, words, _)| words.contains(word));
            let inside = placed.words.clone().filter(inside).count();
            let is_wide = placed.words.len() - inside > SLACK.max(inside);
            let mut is_found = false;
            for (place, words, best) in &mut judged.spans {
                if is_wide || !touches(&placed.words, words) {
                    continue;
                }
                is_found = true;
                let hit = self.hit(&self.spans[*place], placed.marked);
                if best.is_none_or(|best| hit.earned() > best.earned()) {
                    *best = Some(hit);
                }
            }
            if !is_found {
                let tempted = |words: &Option<Range<usize>>| {
                    words.as_ref().is_some_and(|words| touches(&placed.words, words))
                };
                let why = match innocent.iter().position(tempted) {
                    _ if is_wide && inside > 0 => Why::Wide,
                    Some(place) => Why::Innocent(place),
                    None => Why::Nothing,
                };
                judged.alarms.push(Alarm { placed, why });
            }
        }
        judged
    }

    fn hit<'a>(&self, span: &Span, marked: &'a Marked) -> Hit<'a> {
        let asked = span.remedy.as_ref().filter(|_| !self.remedies.is_empty());
        Hit {
            marked,
            is_named: marked.bias == span.bias || span.also.contains(&marked.bias),
            is_remedied: asked.map(|remedy| marked.remedy.as_ref() == Some(remedy)),
        }
    }
}

impl Judged<'_> {
    pub(super) fn verdict(&self, exercise: &SpotText) -> Verdict {
        let found: usize = self.spans.iter().filter_map(|(_, _, hit)| *hit).map(Hit::earned).sum();
        let (earned, possible) = if self.spans.is_empty() {
            (2_usize.saturating_sub(self.alarms.len()), 2)
        } else {
            (found.saturating_sub(self.alarms.len()), WHOLE * self.spans.len())
        };
        let spans = self
            .spans
            .iter()
            .map(|(place, _, hit)| (exercise.spans[*place].id.clone(), hit.map_or(Mark::Missed, Hit::mark)));
        let mut parts: Vec<_> = spans.collect();
        for (place, innocent) in exercise.innocent.iter().enumerate() {
            if self.alarms.iter().any(|alarm| alarm.why == Why::Innocent(place)) {
                parts.push((innocent.id.clone(), Mark::Wrong));
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "no text has 2^50 biases")]
        let verdict = Verdict { earned: earned as f64 / possible as f64, possible: 1.0, parts };
        verdict
    }
}

/// Whether two stretches share at least half the words of the shorter one.
fn touches(a: &Range<usize>, b: &Range<usize>) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    shared > 0 && 2 * shared >= a.len().min(b.len())
}
