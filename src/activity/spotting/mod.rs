//! What the kinds of spotting share: marks on places, names of problems, and how marks are graded.
//!
//! Grading: every target is worth the same share of the point. A mark that hits it with the right
//! name (or one that the author accepts too) earns the whole share, with another name half of it;
//! the best mark counts, so that a second one costs nothing. A mark that hits no target is a false
//! alarm and costs a quarter of a share; where there is nothing to find, a quarter of the point.
//! Never below 0. So one more right mark never lowers the score, one more false alarm never raises
//! it. A mark hits the target that has its very place, else the first one with a place that it lies
//! in, a cell of a column; but a place that the author calls innocent hits none.

mod check;
mod target;

pub(super) use check::check;

use super::{Intent, MissingInput, Outcome, ParseError, Verdict, View};
use crate::page::{Block, Labels, Listed, Listing, Mark, Prose, Role, Run, Sign};
use crate::text::{Id, msg};

pub use target::{Answer, Innocent, Marked, Place, Problem, Target};

/// The cost of a false alarm, as a share of what a target is worth.
const FALSE_ALARM: f64 = 0.25;

/// What a target earns that was marked and called something else.
const WRONG_NAME: f64 = 0.5;

/// An exercise of spotting: what is the same whatever is looked at.
pub(super) trait Spotting {
    type Place: Place;

    /// The kinds of problems.
    fn problems(&self) -> &[Problem];

    /// The problems to be found.
    fn targets(&self) -> &[Target<Self::Place>];

    /// What looks like a problem.
    fn innocent(&self) -> &[Innocent<Self::Place>];

    /// Whether there is such a place.
    fn has(&self, place: &Self::Place) -> bool;

    /// What a place is called.
    fn name(&self, place: &Self::Place, view: &View<'_>) -> Prose;

    /// What there is to say about a place whatever was answered; may be empty.
    fn worked(&self, _place: &Self::Place, _view: &View<'_>) -> Prose {
        Prose::new()
    }

    /// Every problem marked where it shows first, and called by its name.
    fn key(&self) -> Answer<Self::Place> {
        let targets = self.targets().iter();
        let marks = targets.filter_map(|target| {
            target.at.first().map(|at| Marked { at: at.clone(), kind: target.kind.clone() })
        });
        Answer { marks: marks.collect(), nothing: self.targets().is_empty() }
    }

    /// The marks on places and with names that there still are: authors may take some away.
    fn live<'a>(
        &'a self,
        answer: &'a Answer<Self::Place>,
    ) -> impl Iterator<Item = (&'a Marked<Self::Place>, usize)> {
        let known = |marked: &'a Marked<Self::Place>| {
            let problem = self.problems().iter().position(|problem| problem.id == marked.kind)?;
            self.has(&marked.at).then_some((marked, problem))
        };
        answer.marks.iter().filter_map(known)
    }

    /// The problem that a place was called.
    fn called(&self, answer: &Answer<Self::Place>, place: &Self::Place) -> Option<usize> {
        self.live(answer).find(|(marked, _)| marked.at == *place).map(|(_, problem)| problem)
    }

    fn lacking(&self, answer: &Answer<Self::Place>, at_nothing: bool) -> Option<MissingInput> {
        let is_given = answer.nothing || self.live(answer).next().is_some();
        // On the label itself, Enter takes it.
        let lacking = if at_nothing {
            MissingInput::new(msg::LACKING_OPTION)
        } else {
            MissingInput::new(msg::LACKING_MARKS)
        };
        (!is_given).then_some(lacking)
    }

    /// Does what the learner means to do to the place `under` the cursor; none is under it where
    /// the cursor is on the word that there is nothing to report.
    fn act(&self, answer: &mut Answer<Self::Place>, under: Option<Self::Place>, intent: &Intent) -> Outcome {
        match (intent, under) {
            (Intent::Toggle, Some(place)) => self.cycle(answer, place),
            (Intent::Pick(problem), Some(place)) => self.call(answer, place, *problem),
            (Intent::Remove, Some(place)) => Self::unmark(answer, &place),
            (Intent::Seek, None) if answer.nothing || self.live(answer).next().is_some() => {
                Outcome::Unchanged
            }
            (Intent::Toggle | Intent::Seek, None) | (Intent::PickNone, _) => self.toggle_nothing(answer),
            (Intent::Remove, None) if answer.nothing => self.toggle_nothing(answer),
            _ => Outcome::Unchanged,
        }
    }

    /// Calls a place the problem with the number `problem`.
    fn call(&self, answer: &mut Answer<Self::Place>, place: Self::Place, problem: usize) -> Outcome {
        let Some(problem) = self.problems().get(problem).filter(|_| self.has(&place)) else {
            return Outcome::Unchanged;
        };
        let was_nothing = std::mem::take(&mut answer.nothing);
        let kind = problem.id.clone();
        if let Some(marked) = answer.marks.iter_mut().find(|marked| marked.at == place) {
            let before = std::mem::replace(&mut marked.kind, kind);
            return Outcome::changed(was_nothing || before != marked.kind);
        }
        answer.marks.push(Marked { at: place, kind });
        Outcome::Changed
    }

    /// Calls a place the next problem of the list, and behind the last one nothing.
    fn cycle(&self, answer: &mut Answer<Self::Place>, place: Self::Place) -> Outcome {
        match self.called(answer, &place) {
            None => self.call(answer, place, 0),
            Some(problem) if problem + 1 < self.problems().len() => self.call(answer, place, problem + 1),
            Some(_) => Self::unmark(answer, &place),
        }
    }

    /// Takes the mark of a place away.
    fn unmark(answer: &mut Answer<Self::Place>, place: &Self::Place) -> Outcome {
        let before = answer.marks.len();
        answer.marks.retain(|marked| marked.at != *place);
        Outcome::changed(answer.marks.len() != before)
    }

    /// Says that there is nothing to report, or takes it back. Marks are not swept away by it.
    fn toggle_nothing(&self, answer: &mut Answer<Self::Place>) -> Outcome {
        let left = self.live(answer).count();
        if left > 0 {
            return Outcome::Unclear(ParseError::new(msg::UNCLEAR_MARKS_LEFT).with("left", left));
        }
        answer.marks.clear();
        answer.nothing = !answer.nothing;
        Outcome::Changed
    }

    /// Reads `c3 2, c5 1`: places, each with the number of its problem; or `0`, nothing to report.
    /// A place alone is looked at: `Err` has it.
    fn read(
        &self,
        answer: &mut Answer<Self::Place>,
        line: &str,
        place: impl Fn(&str) -> Option<Self::Place>,
    ) -> Result<Outcome, Self::Place> {
        let line = line.to_lowercase();
        let tokens: Vec<&str> =
            line.split([' ', ',', ';', ':', '=', '\u{a0}']).filter(|token| !token.is_empty()).collect();
        let unclear =
            Outcome::Unclear(ParseError::new(msg::UNCLEAR_MARKS).with("kinds", self.problems().len()));
        match tokens.as_slice() {
            ["0"] => {
                *answer = Answer { marks: Vec::new(), nothing: true };
                return Ok(Outcome::Changed);
            }
            [token] => return place(token).map_or(Ok(unclear), Err),
            _ => {}
        }
        let mut read = Answer::default();
        for pair in tokens.chunks(2) {
            let called = match pair {
                [at, kind] => place(at).zip(kind.parse::<usize>().ok().and_then(|kind| kind.checked_sub(1))),
                _ => None,
            };
            let Some((place, problem)) = called.filter(|(_, problem)| *problem < self.problems().len())
            else {
                return Ok(unclear);
            };
            self.call(&mut read, place, problem);
        }
        if read.marks.is_empty() {
            return Ok(unclear);
        }
        *answer = read;
        Ok(Outcome::Changed)
    }

    /// The target that a mark on `place` hits.
    fn hit(&self, place: &Self::Place) -> Option<usize> {
        let targets = self.targets();
        if let Some(target) = targets.iter().position(|target| target.at.contains(place)) {
            return Some(target);
        }
        let is_innocent = self.innocent().iter().any(|innocent| innocent.at.contains(place));
        let within = |target: &Target<Self::Place>| target.at.iter().any(|at| place.lies_in(at));
        targets.iter().position(within).filter(|_| !is_innocent)
    }

    /// How a target stands.
    fn stands(&self, answer: &Answer<Self::Place>, target: usize) -> Mark {
        let mut stands = Mark::Missed;
        for (marked, _) in self.live(answer).filter(|(marked, _)| self.hit(&marked.at) == Some(target)) {
            if self.targets()[target].accepts(&marked.kind) {
                return Mark::Right;
            }
            stands = Mark::Partly;
        }
        stands
    }

    /// How a marked place stands.
    fn mark_stands(&self, marked: &Marked<Self::Place>) -> Mark {
        match self.hit(&marked.at) {
            Some(target) if self.targets()[target].accepts(&marked.kind) => Mark::Right,
            Some(_) => Mark::Partly,
            None => Mark::Wrong,
        }
    }

    /// The verdict, by the rule at the top of this file.
    fn verdict(&self, answer: &Answer<Self::Place>) -> Verdict {
        let targets = self.targets();
        let mut parts: Vec<(Id, Mark)> = targets
            .iter()
            .enumerate()
            .map(|(place, target)| (target.id.clone(), self.stands(answer, place)))
            .collect();
        let worth = |mark: Mark| match mark {
            Mark::Right => 1.0,
            Mark::Partly => WRONG_NAME,
            _ => 0.0,
        };
        let found: f64 = parts.iter().map(|(_, mark)| worth(*mark)).sum();
        let alarms = self.live(answer).filter(|(marked, _)| self.hit(&marked.at).is_none());
        parts.extend(alarms.map(|(marked, _)| (Id::new(&marked.at.key()), Mark::Wrong)));
        #[expect(clippy::cast_precision_loss, reason = "nobody makes 2^52 marks")]
        let (possible, alarms) = (targets.len().max(1) as f64, (parts.len() - targets.len()) as f64);
        let found = if targets.is_empty() { 1.0 } else { found };
        let earned = ((found - alarms * FALSE_ALARM) / possible).max(0.0);
        Verdict { earned, possible: 1.0, parts }
    }

    /// The list of problems, each with its digit; `here` is the one that the place under the cursor
    /// was called.
    fn legend(&self, here: Option<usize>, first: usize, example: &str, view: &View<'_>) -> Labels {
        Labels {
            items: self.problems().iter().map(|problem| view.prose(&problem.text)).collect(),
            here,
            is_numbered: true,
            first,
            example: Some(example.to_owned()),
        }
    }

    /// The marks as a list: while answering, what each was called; then how everything stands.
    fn findings(&self, answer: &Answer<Self::Place>, view: &View<'_>) -> Vec<Block> {
        let mut items = Vec::new();
        if view.is_told() {
            items.extend((0..self.targets().len()).map(|target| self.target_told(answer, target, view)));
            let alarms = self.live(answer).filter(|(marked, _)| self.hit(&marked.at).is_none());
            items.extend(alarms.map(|(marked, problem)| self.alarm_told(marked, problem, view)));
        } else {
            items.extend(self.live(answer).map(|(marked, problem)| Listed {
                sign: Sign::Called(problem),
                head: self.titled(&marked.at, problem, view),
                ..Listed::default()
            }));
        }
        if items.is_empty() && answer.nothing {
            let said = Run::new(&view.words.say(msg::SPOT_NOTHING));
            items.push(Listed { head: vec![said.strong()], ..Listed::default() });
        }
        if items.is_empty() {
            return Vec::new();
        }
        vec![Block::Listing(Listing { items, ..Listing::default() })]
    }

    /// A place and what it was called.
    fn titled(&self, place: &Self::Place, problem: usize, view: &View<'_>) -> Prose {
        let mut head: Prose = self.name(place, view).into_iter().map(Run::strong).collect();
        if let Some(problem) = self.problems().get(problem) {
            head.push(Run::new(" — "));
            head.extend(view.prose(&problem.text));
        }
        head
    }

    fn target_told(&self, answer: &Answer<Self::Place>, target: usize, view: &View<'_>) -> Listed {
        let stands = self.stands(answer, target);
        let index = target;
        let target = &self.targets()[target];
        let kind = |id: &Id| self.problems().iter().position(|problem| problem.id == *id);
        let mine: Vec<(&Marked<Self::Place>, usize)> =
            self.live(answer).filter(|(marked, _)| self.hit(&marked.at) == Some(index)).collect();
        // Where several places and names would do, those are shown that the learner chose.
        let right = mine.iter().find(|(marked, _)| target.accepts(&marked.kind));
        let place = right.or(mine.first()).map(|(marked, _)| &marked.at).or(target.at.first());
        let problem = right.map(|(_, problem)| *problem).or_else(|| kind(&target.kind)).unwrap_or(usize::MAX);
        let mut feedback = Prose::new();
        if let (Mark::Partly, Some((_, said))) = (stands, mine.first()) {
            let said = view.text(&self.problems()[*said].text);
            let text = view.words.with(msg::SPOT_CALLED, &[("kind", said.into())]);
            feedback.push(Run::new(&format!("{text} ")).role(Role::Warn));
        }
        feedback.extend(view.prose(&target.feedback));
        Listed {
            sign: Sign::Stands(stands),
            head: place.map_or_else(Prose::new, |place| self.titled(place, problem, view)),
            text: place.map_or_else(Prose::new, |place| self.worked(place, view)),
            feedback,
            ..Listed::default()
        }
    }

    fn alarm_told(&self, marked: &Marked<Self::Place>, problem: usize, view: &View<'_>) -> Listed {
        let innocents = self.innocent();
        let innocent = innocents
            .iter()
            .find(|innocent| innocent.at.contains(&marked.at))
            .or_else(|| innocents.iter().find(|innocent| innocent.at.iter().any(|at| marked.at.lies_in(at))));
        let feedback = match innocent {
            Some(innocent) => view.prose(&innocent.feedback),
            None => vec![Run::new(&view.words.say(msg::SPOT_ALARM))],
        };
        Listed {
            sign: Sign::Stands(Mark::Wrong),
            head: self.titled(&marked.at, problem, view),
            text: self.worked(&marked.at, view),
            feedback,
            ..Listed::default()
        }
    }
}
