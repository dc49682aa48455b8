//! A learner at a step: attempt, hints, answer and what is told.

mod led;

use std::sync::Arc;

use crate::action::Action;
use crate::activity::{
    Attempt, Exercise, Intent, MissingInput, Outcome, ParseError, Response, Stage, Verdict, View,
};
use crate::content::{Assessment, Module, Step, StepPlace};
use crate::page::{Block, Callout, Mark, Page, Run, markdown};
use crate::progress::{Event, ModuleRecord};
use crate::text::{Id, Lang, Text, Words, msg};

/// A learner at a step: the page before them, and the attempt in the making.
///
/// Knows no file, no clock and no screen: what happened comes back as events to keep.
#[derive(Debug, Clone)]
pub struct Visit {
    module: Arc<Module>,
    place: StepPlace,
    pub(super) attempt: Option<Attempt>,
    pub(super) stage: Stage,
    pub(super) hints: usize,
    pub(super) seed: u64,
    lang: Lang,
    /// The answers handed in before the present attempt, the oldest first.
    earlier: Vec<Response>,
    /// What was answered where the question was asked first.
    before: Option<Response>,
    /// Whether the answer changed since it was last kept.
    pub(super) is_unkept: bool,
    /// Whether the question has come back, beside the course.
    pub(super) is_review: bool,
    /// Whether the answer was told to a class of which nobody had answered: nobody is judged then.
    is_untried: bool,
}

/// What came of something that a learner did at a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// Nothing.
    Nothing,
    /// The page changed.
    Changed,
    /// Another page of the exercise is there, to be read from its start.
    Turned,
    /// The page changed, and this is to be kept.
    Keep(Event),
    /// This is to be kept, and the course goes on.
    GoOn(Vec<Event>),
    /// The answer cannot be handed in yet.
    Lacking(MissingInput),
    /// A typed line could not be understood.
    Unclear(ParseError),
}

impl Visit {
    /// Comes to `step` with what was kept of it; `seed` is for a first attempt.
    ///
    /// `None` when the module has no such step.
    pub fn new(module: &Arc<Module>, record: &ModuleRecord, step: &Id, seed: u64) -> Option<Visit> {
        let place = module.place(step)?;
        let kept = record.step(step);
        let asked = module[place].repeats.as_ref().and_then(|asked| record.step(asked));
        // The last bit draws the form of a question that has two. Asked again, they stand the other way round, so
        // that the same bit gives the form that was not asked before.
        let first = asked.and_then(|asked| asked.seed).unwrap_or(seed);
        let seed = kept.and_then(|kept| kept.seed).unwrap_or((seed & !1) | (first & 1));
        let mut visit = Visit {
            module: module.clone(),
            place,
            attempt: None,
            stage: Stage::Answering,
            hints: kept.map_or(0, |kept| kept.hints),
            seed,
            lang: Lang::default(),
            earlier: kept.map_or_else(Vec::new, |kept| {
                kept.answers.iter().map(|answer| answer.response.clone()).collect()
            }),
            before: None,
            is_unkept: false,
            is_review: false,
            is_untried: false,
        };
        visit.before = asked.and_then(|asked| asked.answers.last()).map(|answer| answer.response.clone());
        let draft = kept.and_then(|kept| kept.draft.as_ref());
        visit.attempt = visit.step().exercise.as_ref().map(|exercise| exercise.start(draft, seed));
        if kept.is_some_and(|kept| kept.is_answered) {
            visit.earlier.pop();
            visit.stage = visit.stage_when_answered();
        }
        Some(visit)
    }

    /// Comes back to the question of `step`, beside the course: nothing but the answer is kept.
    ///
    /// `None` when the module has no such step.
    pub fn review(module: &Arc<Module>, step: &Id, seed: u64) -> Option<Visit> {
        let visit = Visit::new(module, &ModuleRecord::default(), step, seed)?;
        Some(Visit { is_review: true, ..visit })
    }

    /// Looks at the last answer handed in at `step`, and at what is to be said of it; at what was
    /// asked alone where nothing may be told yet. `None` where nothing was handed in.
    pub fn look_back(module: &Arc<Module>, record: &ModuleRecord, step: &Id) -> Option<Visit> {
        let mut visit = Visit::new(module, record, step, 0)?;
        let (last, earlier) = record.step(step)?.answers.split_last()?;
        visit.attempt = visit.exercise().map(|exercise| exercise.start(Some(&last.response), visit.seed));
        visit.earlier = earlier.iter().map(|answer| answer.response.clone()).collect();
        visit.stage =
            if super::is_told(module, record, visit.step()) { Stage::Debriefed } else { Stage::Recorded };
        Some(visit)
    }

    /// Whether the question has come back, beside the course.
    pub fn is_review(&self) -> bool {
        self.is_review
    }

    /// The step itself.
    pub fn step(&self) -> &Step {
        &self.module[self.place]
    }

    /// The part of the module, and the place in it, both from 0.
    pub fn place(&self) -> StepPlace {
        self.place
    }

    /// How far the learner is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What there is to do at the step, if anything.
    pub fn exercise(&self) -> Option<&Exercise> {
        self.step().exercise.as_ref()
    }

    /// Whether the learner has to do something before going on makes sense.
    pub fn is_open(&self) -> bool {
        self.exercise().is_some() && self.stage == Stage::Answering
    }

    /// Whether time matters: then [`Intent::Tick`] tells its passing.
    pub fn is_timed(&self) -> bool {
        let attempt = self.exercise().zip(self.attempt.as_ref()).filter(|_| self.is_open());
        attempt.is_some_and(|(exercise, attempt)| exercise.is_timed(attempt))
    }

    /// Whether something is being computed: then [`Intent::Work`] does a slice of it.
    ///
    /// Not only while the step is open: what an old answer is graded by may have to be computed too.
    pub fn is_working(&self) -> bool {
        let attempt = self.exercise().zip(self.attempt.as_ref());
        attempt.is_some_and(|(exercise, attempt)| exercise.is_working(attempt))
    }

    /// Whether a hint is left to be asked for.
    pub fn has_hint(&self) -> bool {
        self.is_open() && self.hints < self.step().hints.len()
    }

    /// Whether the step can be tried again: not in a test, whose answers stand.
    pub fn can_retry(&self) -> bool {
        let is_done = self.exercise().is_some() && self.stage != Stage::Answering;
        is_done && self.step().assessment.is_none() && !self.is_review
    }

    /// Whether sources and glossary may be seen: in a test they would give answers away.
    pub fn may_look_up(&self) -> bool {
        self.step().assessment.is_none() || self.stage == Stage::Debriefed
    }

    /// That the learner came here.
    pub fn entered(&self) -> Event {
        Event::Entered { step: self.step().id.clone(), seed: self.seed }
    }

    /// Whether the answer changed since it was last kept.
    pub fn is_unkept(&self) -> bool {
        self.is_unkept
    }

    /// The answer so far, if it changed since it was last kept.
    pub fn draft(&mut self) -> Option<Event> {
        if !std::mem::take(&mut self.is_unkept) || self.is_review {
            return None;
        }
        let response = self.attempt.as_ref()?.response().clone();
        Some(Event::Drafted { step: self.step().id.clone(), response })
    }

    /// Learns that the learner reads `lang` from now on.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        let step = &self.module[self.place];
        if let Some((exercise, attempt)) = step.exercise.as_ref().zip(self.attempt.as_mut()) {
            exercise.speak(attempt, lang);
        }
    }

    /// What is still lacking before the answer can be handed in.
    pub fn lacking(&self) -> Option<MissingInput> {
        let (exercise, attempt) = self.exercise().zip(self.attempt.as_ref())?;
        if self.stage == Stage::Answering { exercise.lacking(attempt) } else { None }
    }

    /// Does what the learner means to do in the exercise.
    pub fn intend(&mut self, intent: &Intent) -> Reply {
        let step = &self.module[self.place];
        let (Some(exercise), Some(attempt)) = (&step.exercise, &mut self.attempt) else {
            return Reply::Nothing;
        };
        if self.stage != Stage::Answering && *intent != Intent::Work {
            return Reply::Nothing;
        }
        match exercise.update(attempt, intent) {
            Outcome::Unchanged => Reply::Nothing,
            Outcome::Moved => Reply::Changed,
            Outcome::Changed => {
                self.is_unkept = true;
                Reply::Changed
            }
            Outcome::Turned { changed } => {
                self.is_unkept |= changed;
                Reply::Turned
            }
            Outcome::Unclear(unclear) => Reply::Unclear(unclear),
        }
    }

    /// Everything that can be done with the exercise now; nothing once it is answered.
    pub fn actions(&self) -> Vec<Action<Intent>> {
        let attempt = self.exercise().zip(self.attempt.as_ref()).filter(|_| self.is_open());
        attempt.map_or_else(Vec::new, |(exercise, attempt)| exercise.actions(attempt))
    }

    /// Whether there is nothing to do in the exercise but read on.
    pub fn is_reading(&self) -> bool {
        self.lacking().is_some_and(|missing| missing.is_after_reading())
    }

    /// Shows the next hint.
    pub fn hint(&mut self) -> Reply {
        if !self.has_hint() {
            return Reply::Nothing;
        }
        self.hints += 1;
        if self.is_review {
            return Reply::Changed;
        }
        Reply::Keep(Event::Hinted { step: self.step().id.clone(), hints: self.hints })
    }

    /// Tries the step again, with a new seed.
    pub fn retry(&mut self, seed: u64) -> Reply {
        if !self.can_retry() {
            return Reply::Nothing;
        }
        self.seed = seed;
        self.hints = 0;
        self.stage = Stage::Answering;
        self.is_unkept = false;
        self.earlier.extend(self.attempt.take().map(|attempt| attempt.response().clone()));
        self.attempt = self.exercise().map(|exercise| exercise.start(None, seed));
        self.speak(self.lang);
        Reply::Keep(Event::Retried { step: self.step().id.clone(), seed })
    }

    /// The step that follows, given the answer.
    pub fn next(&self) -> Option<&Step> {
        let response = self.attempt.as_ref().map(Attempt::response);
        (!self.is_review).then(|| super::next(&self.module, self.step(), response))?
    }

    /// The page before the learner.
    pub fn page(&self, words: &Words) -> Page {
        let (step, lang) = (self.step(), words.lang());
        let mut blocks = markdown::blocks(step.body.get(lang), lang, &step.sources);
        blocks.extend(self.work(words));
        Page { title: step.title.get(lang).to_owned(), blocks }
    }

    /// What there is to do, and what came of it: the page without the step's own text.
    pub fn work(&self, words: &Words) -> Vec<Block> {
        let Some((exercise, attempt)) = self.exercise().zip(self.attempt.as_ref()) else { return Vec::new() };
        let mut work = exercise.blocks(attempt, &self.view(words));
        match self.stage {
            Stage::Answering => work.extend(self.hints(words)),
            Stage::Recorded => work.push(Block::Paragraph(vec![Run::new(&words.say(msg::ANSWER_RECORDED))])),
            Stage::Debriefed => {
                work.extend(self.recalled(words));
                let mark = self.mark().unwrap_or(Mark::Neutral);
                let why = self.marked(&self.step().explanation, words);
                if mark != Mark::Neutral || !why.is_empty() {
                    work.push(Block::Callout(Callout::Verdict(mark), why));
                }
            }
        }
        work
    }

    /// What was answered where the question was asked first.
    fn recalled(&self, words: &Words) -> Option<Block> {
        let (exercise, before) = self.exercise().zip(self.before.as_ref())?;
        let mut said = vec![Run::new(&words.say(msg::ANSWER_BEFORE)), Run::new(" ")];
        said.extend(exercise.said(before, &self.view(words))?);
        Some(Block::Paragraph(said))
    }

    /// What is asked next, where an answer is given in parts.
    pub fn asked(&self, words: &Words) -> Vec<Block> {
        let open = self.exercise().zip(self.attempt.as_ref()).filter(|_| self.is_open());
        open.map_or_else(Vec::new, |(exercise, attempt)| exercise.asked(attempt, &self.view(words)))
    }

    /// What a typed line has added to the answer; `None` where a line is a whole answer.
    pub fn gathered(&self, words: &Words) -> Option<Vec<Block>> {
        let (exercise, attempt) = self.exercise().zip(self.attempt.as_ref())?;
        exercise.gathered(attempt, &self.view(words))
    }

    fn view<'a>(&'a self, words: &'a Words) -> View<'a> {
        // Without an answer of its own or the author's, an exercise would call everything missed.
        let has_nothing =
            self.is_untried && self.exercise().is_some_and(|exercise| exercise.solution(self.lang).is_none());
        let stage = if has_nothing { Stage::Recorded } else { self.stage };
        View { stage, words, sources: &self.step().sources, earlier: &self.earlier }
    }

    /// What the answer was worth, once that may be told.
    pub fn mark(&self) -> Option<Mark> {
        let (exercise, attempt) = self.exercise().zip(self.attempt.as_ref())?;
        let is_told = self.stage == Stage::Debriefed && !self.is_working() && !self.is_untried;
        let verdict = is_told.then(|| exercise.grade(attempt.response()))?;
        verdict.as_ref().map(Verdict::mark)
    }

    /// The hints asked for so far.
    pub fn hints(&self, words: &Words) -> Vec<Block> {
        let shown = self.step().hints.iter().take(self.hints);
        shown.map(|hint| Block::Callout(Callout::Hint, self.marked(hint, words))).collect()
    }

    fn marked(&self, text: &Text, words: &Words) -> Vec<Block> {
        markdown::blocks(text.get(words.lang()), words.lang(), &self.step().sources)
    }

    pub(super) fn stage_when_answered(&self) -> Stage {
        if self.step().assessment == Some(Assessment::Pretest) { Stage::Recorded } else { Stage::Debriefed }
    }

    /// Whether there is anything to tell about an answer.
    pub(super) fn says_something(&self) -> bool {
        let told = |exercise: &Exercise| {
            exercise.reveals() || !self.step().explanation.is_empty() || self.before.is_some()
        };
        self.stage == Stage::Debriefed && self.exercise().is_some_and(told)
    }
}
