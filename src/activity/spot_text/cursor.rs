//! Where a learner is in the text, and what keys and clicks do there.

use std::ops::Range;

use super::{FOOT, LIST, Marked, Name, Response, SpotText, WORDS};
use crate::activity::{Edit, Intent, Outcome, step};
use crate::text::{Id, Lang};

/// Where a learner is in the text of each language.
#[derive(Debug, Clone)]
pub struct Cursor {
    /// The language being read.
    pub(super) lang: Lang,
    places: [Place; Lang::COUNT],
}

/// Where a learner is in one text.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) at: At,
    /// The word at the other end of the selection, where more than one word is selected.
    anchor: Option<usize>,
    /// Whether plain arrows stretch the selection.
    is_stretching: bool,
    /// The column that going up and down keeps to.
    goal: Option<usize>,
    /// The list that is open below the selection.
    pub(super) list: Option<Open>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Word(usize),
    Foot,
}

impl Default for At {
    fn default() -> At {
        At::Word(0)
    }
}

/// An open list, and the row under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) asks: Asks,
    pub(super) row: usize,
}

/// What a list asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    Bias,
    Remedy,
}

impl Cursor {
    pub(super) fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Where the learner is in the text that they read.
    pub(super) fn here(&self) -> &Place {
        self.place(self.lang)
    }

    pub(super) fn place(&self, lang: Lang) -> &Place {
        &self.places[lang.index()]
    }
}

impl Place {
    /// The words selected: at least the one under the cursor.
    pub(super) fn selection(&self) -> Option<Range<usize>> {
        let At::Word(at) = self.at else { return None };
        let anchor = self.anchor.unwrap_or(at);
        Some(at.min(anchor)..at.max(anchor) + 1)
    }

    /// Whether words were selected by hand.
    pub(super) fn has_selection(&self) -> bool {
        self.anchor.is_some() || self.is_stretching
    }

    fn select(&mut self, words: &Range<usize>) {
        *self = Place { at: At::Word(words.end.saturating_sub(1)), ..Place::default() };
        self.anchor = (words.len() > 1).then_some(words.start);
    }

    fn collapse(&mut self) -> Outcome {
        let was = self.anchor.take().is_some() | std::mem::take(&mut self.is_stretching);
        Outcome::moved(was)
    }

    /// Goes to a word, stretching the selection or letting go of it.
    fn go(&mut self, to: usize, stretch: bool) -> Outcome {
        let At::Word(from) = self.at else { return Outcome::Unchanged };
        let before = self.selection();
        if stretch || self.is_stretching {
            self.anchor.get_or_insert(from);
        } else {
            self.anchor = None;
        }
        (self.at, self.goal) = (At::Word(to), None);
        Outcome::moved(before != self.selection())
    }
}

impl SpotText {
    pub(super) fn start(&self) -> Cursor {
        let place = |lang| {
            let at = if self.passage.wording(lang).words().is_empty() { At::Foot } else { At::Word(0) };
            Place { at, ..Place::default() }
        };
        Cursor { lang: Lang::default(), places: Lang::ALL.map(place) }
    }

    pub(super) fn names(&self, asks: Asks) -> &[Name] {
        match asks {
            Asks::Bias => &self.biases,
            Asks::Remedy => &self.remedies,
        }
    }

    /// Does what the learner means to do in the text of the cursor's language.
    pub(super) fn act(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let lang = cursor.lang;
        let place = &mut cursor.places[lang.index()];
        let Some(open) = place.list else { return self.move_or_mark(response, place, lang, intent) };
        let count = self.names(open.asks).len();
        match intent {
            Intent::Up | Intent::Down => {
                let row = step(open.row, if *intent == Intent::Up { -1 } else { 1 }, count);
                place.list = Some(Open { row, ..open });
                Outcome::moved(row != open.row)
            }
            Intent::Pick(row) => self.name(response, place, lang, *row),
            Intent::Point(row) if *row < LIST => self.name(response, place, lang, *row),
            Intent::Confirm | Intent::Toggle => self.name(response, place, lang, open.row),
            Intent::Left | Intent::Right | Intent::Remove | Intent::Cancel => {
                place.list = None;
                Outcome::Moved
            }
            Intent::NextControl
            | Intent::PreviousControl
            | Intent::ExtendLeft
            | Intent::ExtendRight
            | Intent::ExtendTo(_)
            | Intent::Point(_) => {
                place.list = None;
                match self.move_or_mark(response, place, lang, intent) {
                    Outcome::Unchanged => Outcome::Moved,
                    outcome => outcome,
                }
            }
            _ => Outcome::Unchanged,
        }
    }

    fn move_or_mark(
        &self,
        response: &mut Response,
        place: &mut Place,
        lang: Lang,
        intent: &Intent,
    ) -> Outcome {
        let count = self.passage.wording(lang).words().len();
        let last = count.saturating_sub(1);
        match (intent, place.at) {
            (Intent::Left, At::Word(at)) => place.go(step(at, -1, count), false),
            (Intent::Right, At::Word(at)) => place.go(step(at, 1, count), false),
            (Intent::ExtendLeft, At::Word(at)) => place.go(step(at, -1, count), true),
            (Intent::ExtendRight, At::Word(at)) => place.go(step(at, 1, count), true),
            (Intent::Up, At::Word(at)) => self.up_or_down(response, place, lang, (at, -1)),
            (Intent::Down, At::Word(at)) => match self.up_or_down(response, place, lang, (at, 1)) {
                Outcome::Unchanged => place.go_to_foot(),
                outcome => outcome,
            },
            (Intent::Up | Intent::Left, At::Foot) if count > 0 => {
                place.select(&(last..count));
                Outcome::Moved
            }
            (Intent::Edit(Edit::Home), At::Word(at)) => self.line_end(response, place, lang, (at, false)),
            (Intent::Edit(Edit::End), At::Word(at)) => self.line_end(response, place, lang, (at, true)),
            (Intent::ExtendTo(target), At::Word(_)) => match target.checked_sub(WORDS) {
                Some(word) if word < count => place.go(word, true),
                _ => Outcome::Unchanged,
            },
            (Intent::Point(target), at) if *target >= WORDS && target - WORDS < count => {
                let word = target - WORDS;
                let again = place.selection().is_some_and(|selected| selected.contains(&word));
                if again && at != At::Foot {
                    return self.open(response, place, lang);
                }
                place.select(&(word..word + 1));
                Outcome::Moved
            }
            (Intent::PickNone | Intent::Point(FOOT), At::Word(_)) => {
                match self.toggle_nothing(response, lang) {
                    Outcome::Unchanged => place.go_to_foot(),
                    outcome => {
                        place.go_to_foot();
                        outcome
                    }
                }
            }
            (Intent::Toggle, At::Word(at)) if !place.is_stretching && place.anchor.is_none() => {
                (place.anchor, place.is_stretching) = (Some(at), true);
                Outcome::Moved
            }
            (Intent::Toggle | Intent::Confirm, At::Word(_)) => self.open(response, place, lang),
            (Intent::Toggle | Intent::PickNone | Intent::Point(FOOT), At::Foot) => {
                self.toggle_nothing(response, lang)
            }
            // Once there is something to hand in, Enter hands it in.
            (Intent::Confirm, At::Foot) if !response.says_nothing(lang) => {
                self.toggle_nothing(response, lang)
            }
            (Intent::Pick(row), At::Word(_)) => self.name(response, place, lang, *row),
            (Intent::Remove, At::Word(_)) => self.remove(response, place, lang),
            (Intent::Cancel, _) => place.collapse(),
            (Intent::NextControl | Intent::PreviousControl, _) => {
                self.next_mark(response, place, lang, *intent == Intent::NextControl)
            }
            _ => Outcome::Unchanged,
        }
    }

    fn up_or_down(
        &self,
        response: &Response,
        place: &mut Place,
        lang: Lang,
        (at, by): (usize, isize),
    ) -> Outcome {
        let passage = self.marked_passage(response, lang);
        let goal = place.goal.unwrap_or_else(|| passage.column(at));
        let Some(to) = passage.beyond(at, goal, by) else { return Outcome::Unchanged };
        let outcome = place.go(to, false);
        place.goal = Some(goal);
        outcome
    }

    fn line_end(
        &self,
        response: &Response,
        place: &mut Place,
        lang: Lang,
        (at, is_end): (usize, bool),
    ) -> Outcome {
        match self.marked_passage(response, lang).line(at) {
            Some((first, last)) => place.go(if is_end { last } else { first }, false),
            None => Outcome::Unchanged,
        }
    }

    /// The words that a name would be given to: those selected, or the whole mark under the
    /// cursor where nothing was selected by hand.
    fn target(&self, response: &Response, place: &Place, lang: Lang) -> Option<Range<usize>> {
        let selected = place.selection()?;
        let under = self.placed(response, lang).into_iter().find(|placed| holds(&placed.words, &selected));
        Some(under.filter(|_| place.anchor.is_none()).map_or(selected, |placed| placed.words))
    }

    fn open(&self, response: &Response, place: &mut Place, lang: Lang) -> Outcome {
        let Some(target) = self.target(response, place, lang) else { return Outcome::Unchanged };
        let marked = self.placed(response, lang).into_iter().find(|placed| placed.words == target);
        let named = marked.map(|placed| placed.marked.bias.clone());
        place.select(&target);
        place.list = Some(self.list(Asks::Bias, named.as_ref()));
        Outcome::Moved
    }

    fn list(&self, asks: Asks, named: Option<&Id>) -> Open {
        let row = self.names(asks).iter().position(|name| Some(&name.id) == named).unwrap_or(0);
        Open { asks, row }
    }

    /// Gives the selected words the name on a row of the open list, or of the biases.
    fn name(&self, response: &mut Response, place: &mut Place, lang: Lang, row: usize) -> Outcome {
        let asks = place.list.map_or(Asks::Bias, |open| open.asks);
        let (Some(name), Some(target)) = (self.names(asks).get(row), self.target(response, place, lang))
        else {
            return Outcome::Unchanged;
        };
        let before = response.clone();
        match asks {
            Asks::Bias => self.mark(response, lang, &target, (&name.id, None)),
            Asks::Remedy => {
                let under = self.placed(response, lang).into_iter().find(|placed| placed.words == target);
                let bias = under.map(|placed| placed.marked.bias.clone());
                if let Some(bias) = bias {
                    self.mark(response, lang, &target, (&bias, Some(&name.id)));
                }
            }
        }
        place.select(&target);
        if asks == Asks::Bias && !self.remedies.is_empty() {
            let marked = self.placed(response, lang).into_iter().find(|placed| placed.words == target);
            let remedy = marked.and_then(|placed| placed.marked.remedy.clone());
            place.list = Some(self.list(Asks::Remedy, remedy.as_ref()));
        } else {
            place.collapse();
        }
        if *response == before { Outcome::Moved } else { Outcome::Changed }
    }

    /// Marks words; marks that these overlap make room. What is not said anew of the same words
    /// stays.
    pub(super) fn mark(
        &self,
        response: &mut Response,
        lang: Lang,
        words: &Range<usize>,
        (bias, remedy): (&Id, Option<&Id>),
    ) {
        let placed = self.placed(response, lang);
        let overlapped: Vec<Marked> = placed
            .iter()
            .filter(|placed| placed.words.start < words.end && words.start < placed.words.end)
            .map(|placed| placed.marked.clone())
            .collect();
        let same = placed.iter().find(|placed| placed.words == *words).map(|placed| placed.marked.clone());
        let kept = same.and_then(|marked| marked.remedy);
        let marked = Marked {
            from: words.start,
            to: words.end,
            words: self.passage.wording(lang).quote(words),
            bias: bias.clone(),
            remedy: remedy.cloned().or(kept),
        };
        let answer = response.work_on(lang);
        answer.marks.retain(|marked| !overlapped.contains(marked));
        answer.marks.push(marked);
        answer.nothing = false;
    }

    fn remove(&self, response: &mut Response, place: &mut Place, lang: Lang) -> Outcome {
        let under = place.selection().and_then(|selected| {
            let placed = self.placed(response, lang);
            placed.into_iter().find(|placed| holds(&placed.words, &selected)).map(|p| p.marked.clone())
        });
        match under {
            Some(marked) => {
                response.work_on(lang).marks.retain(|known| *known != marked);
                place.collapse();
                Outcome::Changed
            }
            None => place.collapse(),
        }
    }

    /// Says that there is nothing to report, or takes it back; not where something is marked.
    fn toggle_nothing(&self, response: &mut Response, lang: Lang) -> Outcome {
        if !self.placed(response, lang).is_empty() {
            return Outcome::Unchanged;
        }
        let answer = response.work_on(lang);
        answer.nothing = !answer.nothing;
        Outcome::Changed
    }

    /// To the next mark or the one before, then to the control below the text, and round.
    fn next_mark(&self, response: &Response, place: &mut Place, lang: Lang, is_next: bool) -> Outcome {
        let marks: Vec<_> = self.placed(response, lang).into_iter().map(|placed| placed.words).collect();
        let selected = place.selection();
        let to = match (&selected, is_next) {
            (None, true) => marks.first(),
            (None, false) => marks.last(),
            (Some(selected), true) => marks.iter().find(|words| words.start >= selected.end),
            (Some(selected), false) => marks.iter().rev().find(|words| words.end <= selected.start),
        };
        match to {
            Some(words) => {
                place.select(words);
                Outcome::Moved
            }
            None if selected.is_some() => place.go_to_foot(),
            None if !self.passage.wording(lang).words().is_empty() => {
                place.select(&(0..1));
                Outcome::Moved
            }
            None => Outcome::Unchanged,
        }
    }
}

impl Place {
    fn go_to_foot(&mut self) -> Outcome {
        let before = self.at;
        *self = Place { at: At::Foot, ..Place::default() };
        Outcome::moved(before != At::Foot)
    }
}

fn holds(words: &Range<usize>, selected: &Range<usize>) -> bool {
    words.start <= selected.start && selected.end <= words.end
}
