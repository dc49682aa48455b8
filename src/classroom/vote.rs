//! A vote in a class: question, rounds and counts.

use super::event::Act;
use crate::activity::{BallotOption, ClassWork};
use crate::content::{Assessment, Step};
use crate::text::Text;

/// The fewest answers to an opinion that are shown by level: below, one could guess whose is whose.
pub const FEWEST: u32 = 5;

/// The shares of right answers, in percent, between which a talk with one's neighbour helps most.
///
/// Crouch & Mazur, Am. J. Physics 69, 2001, speak of 30 to 70; others of 35. A rule of thumb.
const TALK: std::ops::RangeInclusive<f64> = 35.0..=70.0;

/// How far the vote on a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Nobody has voted.
    #[default]
    Ready,
    /// Hands or cards are up.
    Open,
    /// Counted.
    Closed,
    /// Neighbours talk before they vote again.
    Discussing,
    /// The right answer is told.
    Keyed,
    /// The explanation is told.
    Debriefed,
}

/// What to do with a result, by the share of right answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Too few know: explain anew, then vote again.
    Explain,
    /// Let neighbours talk, then vote again.
    Talk,
    /// Most know: explain briefly.
    Brief,
    /// Nobody voted: ask again.
    Nobody,
}

/// The vote on the question of a step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vote {
    /// The counts of each round, in the order of the options.
    pub rounds: Vec<Vec<u32>>,
    /// How far it is.
    pub stage: Stage,
    /// Whether the projector shows the result.
    pub is_shown: bool,
}

/// A question that a class can vote on.
#[derive(Debug, Clone, PartialEq)]
pub struct Question<'m> {
    /// The question itself.
    pub prompt: &'m Text,
    /// The options, in the order shown.
    pub options: Vec<BallotOption<'m>>,
    /// Whether everybody may vote for several options.
    pub several: bool,
    /// Whether there is a right answer.
    pub is_graded: bool,
    /// The test it belongs to, if any: then there is one vote.
    pub assessment: Option<Assessment>,
}

impl<'m> Question<'m> {
    /// The question of a step, if a class can vote on it; its options in the author's order, unless
    /// they are `drawn` from a seed.
    pub fn of(step: &'m Step, drawn: Option<u64>) -> Option<Question<'m>> {
        let ClassWork::Vote(ballot) = step.exercise.as_ref()?.class_work(drawn) else { return None };
        Some(Question {
            prompt: ballot.prompt,
            options: ballot.options,
            several: ballot.several,
            is_graded: ballot.is_graded,
            assessment: step.assessment,
        })
    }

    /// Whether the right answer is kept for the end of the workshop.
    pub fn is_sealed(&self) -> bool {
        self.assessment == Some(Assessment::Pretest)
    }

    /// How many rounds there may be: two where neighbours may convince each other.
    pub fn rounds(&self) -> usize {
        if self.is_graded && self.assessment.is_none() { 2 } else { 1 }
    }

    /// The fewest numbers that are a count: the last option, a pass or not knowing, may be left out.
    pub fn fewest(&self) -> usize {
        let last = self.options.last().is_some_and(BallotOption::is_pass);
        self.options.len() - usize::from(last)
    }

    /// The percentage of votes for the right answer, from 0 to 100; `None` where there is no such
    /// thing: an opinion, several answers each, nobody.
    pub fn right(&self, counts: &[u32]) -> Option<f64> {
        let total: u32 = counts.iter().sum();
        if !self.is_graded || self.several || total == 0 {
            return None;
        }
        let right = self.options.iter().zip(counts).filter(|(option, _)| option.is_right);
        Some(100.0 * f64::from(right.map(|(_, count)| count).sum::<u32>()) / f64::from(total))
    }

    /// What to do with a result.
    pub fn advice(&self, counts: &[u32]) -> Option<Advice> {
        if counts.iter().all(|count| *count == 0) {
            return Some(Advice::Nobody);
        }
        self.right(counts).map(|right| match right {
            right if right < *TALK.start() => Advice::Explain,
            right if right <= *TALK.end() => Advice::Talk,
            _ => Advice::Brief,
        })
    }

    /// Whether a result may be shown by option: always, but for the opinions of a few.
    pub fn may_show(&self, counts: &[u32]) -> bool {
        self.is_graded || counts.iter().sum::<u32>() >= FEWEST
    }

    /// What each count is of all, in percent; of `present` people where each may vote for several.
    pub fn shares(&self, counts: &[u32], present: Option<u32>) -> Vec<f64> {
        let most = counts.iter().copied().max().unwrap_or(0);
        let whole = if self.several {
            present.filter(|present| *present >= most).unwrap_or(most)
        } else {
            counts.iter().sum()
        };
        counts.iter().map(|count| 100.0 * f64::from(*count) / f64::from(whole.max(1))).collect()
    }
}

impl Vote {
    /// The counts of the last round.
    pub fn last(&self) -> Option<&[u32]> {
        self.rounds.last().map(Vec::as_slice)
    }

    /// Whether `act` makes sense now.
    ///
    /// The guards of the cycle: the key is never told while hands are up, nor a result shown; after
    /// the key nobody votes again; in a test the key waits for the end.
    pub fn accepts(&self, act: &Act, question: &Question<'_>) -> bool {
        let counted = !self.rounds.is_empty();
        let before_key = matches!(self.stage, Stage::Ready | Stage::Closed | Stage::Discussing);
        let is_told = matches!(self.stage, Stage::Keyed | Stage::Debriefed);
        match act {
            Act::Open => before_key && self.rounds.len() < question.rounds(),
            Act::Close { counts } => self.stage == Stage::Open && counts.len() == question.options.len(),
            Act::Reopen => counted && matches!(self.stage, Stage::Closed | Stage::Discussing),
            Act::Discuss => self.stage == Stage::Closed && self.rounds.len() < question.rounds(),
            Act::Show => {
                let may_show = self.rounds.iter().all(|counts| question.may_show(counts));
                counted && !self.is_shown && self.stage != Stage::Open && may_show
            }
            Act::Hide => self.is_shown,
            Act::Key => before_key && question.is_graded && !question.is_sealed(),
            Act::Debrief => is_told && self.stage != Stage::Debriefed,
        }
    }

    /// Does what [`Vote::accepts`] accepts.
    pub(super) fn apply(&mut self, act: &Act) {
        match act {
            Act::Open => {
                self.stage = Stage::Open;
                self.is_shown = false;
            }
            Act::Close { counts } => {
                self.rounds.push(counts.clone());
                self.stage = Stage::Closed;
            }
            Act::Reopen => {
                self.rounds.pop();
                self.stage = Stage::Open;
                self.is_shown = false;
            }
            Act::Discuss => self.stage = Stage::Discussing,
            Act::Show => self.is_shown = true,
            Act::Hide => self.is_shown = false,
            Act::Key => {
                self.stage = Stage::Keyed;
                self.is_shown = !self.rounds.is_empty();
            }
            Act::Debrief => self.stage = Stage::Debriefed,
        }
    }
}
