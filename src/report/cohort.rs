//! People who answered the same content, counted one after the other.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::completion::{StepCounts, completion};
use super::opinions::ShiftCounts;
use super::question::QuestionCounts;
use super::test::{GainCounts, TestCounts};
use super::{Certainty, Completion, FEWEST, Gain, OpinionShift, Question, StepTime, Test, ratio};
use crate::activity::{CERTAINTIES, Counted, Exercise, GivenAnswer, Verdict};
use crate::content::{Assessment, Module, Step};
use crate::page::Mark;
use crate::progress::{Content, HandIn, StepHandIn};
use crate::text::Id;

/// How many degrees of certainty there are.
const DEGREES: usize = CERTAINTIES as usize;

/// People who answered the same content.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// The content.
    pub content: Content,
    /// Whether it is the content that the questions are told from; else a step may have been
    /// reworded since, or its key corrected.
    pub is_present: bool,
    /// How many people.
    pub people: u64,
    /// How many people each class has; classes of too few people are left out.
    pub classes: BTreeMap<String, u64>,
    /// When the first of them handed in, in seconds since 1970; `None` for too few people.
    pub first_at: Option<u64>,
    /// When the last of them did.
    pub last_at: Option<u64>,
    /// What they came to; `None` for too few people.
    pub results: Option<Results>,
}

/// What a group comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Results {
    /// How far they came.
    pub completion: Completion,
    /// The pretest, where the module has one.
    pub pretest: Option<Test>,
    /// The posttest, where the module has one.
    pub posttest: Option<Test>,
    /// What was learned between them.
    pub gain: Option<Gain>,
    /// Opinions asked twice.
    pub opinions: Vec<OpinionShift>,
    /// How many were right among those as certain, by degree.
    pub certainty: Vec<Certainty>,
    /// Every question, in the module's order.
    pub questions: Vec<Question>,
    /// Every step, in the module's order.
    pub steps: Vec<StepTime>,
}

/// What is counted of a group; grows with the module only.
#[derive(Debug, Clone)]
pub struct Cohort<'m> {
    module: &'m Module,
    people: u64,
    /// The first and the last time of a hand-in.
    times: Option<(u64, u64)>,
    classes: BTreeMap<String, u64>,
    steps: HashMap<&'m Id, StepCounts>,
    questions: HashMap<&'m Id, QuestionCounts>,
    pretest: TestCounts,
    posttest: TestCounts,
    gain: GainCounts,
    opinions: Vec<ShiftCounts>,
    /// By degree: how many answers, and how many right.
    certainty: [(u64, u64); DEGREES],
}

impl<'m> Cohort<'m> {
    /// Nobody yet.
    pub fn new(module: &'m Module) -> Cohort<'m> {
        let asked = |step: &'m Step| Some((step, step.exercise.as_ref()?));
        let graded = |wanted: Assessment| {
            let steps = module.every_step().filter_map(asked);
            let meant =
                steps.filter(|(step, exercise)| step.assessment == Some(wanted) && exercise.is_graded());
            meant.map(|(step, _)| step).collect::<Vec<&Step>>()
        };
        let ids = |steps: &[&Step]| steps.iter().map(|step| step.id.clone()).collect();
        let (pretest, posttest) = (graded(Assessment::Pretest), graded(Assessment::Posttest));
        let again = |pre: &&Step| {
            let post = posttest.iter().find(|post| post.repeats.as_ref() == Some(&pre.id))?;
            Some((pre.id.clone(), post.id.clone()))
        };
        let twice = |(step, exercise): (&'m Step, &'m Exercise)| {
            let is_opinion = matches!(exercise.counted(), Counted::Levels { .. });
            let pre = step.repeats.as_ref().filter(|_| is_opinion)?;
            Some(ShiftCounts::new(pre.clone(), step.id.clone()))
        };
        let asked_all = || module.every_step().filter_map(asked);
        Cohort {
            module,
            people: 0,
            times: None,
            classes: BTreeMap::new(),
            steps: module.every_step().map(|step| (&step.id, StepCounts::default())).collect(),
            questions: asked_all()
                .map(|(step, exercise)| (&step.id, QuestionCounts::new(exercise)))
                .collect(),
            gain: GainCounts::new(pretest.iter().filter_map(again).collect()),
            pretest: TestCounts::new(ids(&pretest)),
            posttest: TestCounts::new(ids(&posttest)),
            opinions: asked_all().filter_map(twice).collect(),
            certainty: [(0, 0); DEGREES],
        }
    }

    /// How many people were added.
    pub fn people(&self) -> u64 {
        self.people
    }

    /// Adds what somebody handed in. Steps that the module does not have count for nothing.
    pub fn add(&mut self, hand_in: &HandIn) {
        self.people += 1;
        let (first, last) = self.times.unwrap_or((hand_in.at, hand_in.at));
        self.times = Some((first.min(hand_in.at), last.max(hand_in.at)));
        if let Some(class) = &hand_in.class {
            *self.classes.entry(class.clone()).or_default() += 1;
        }
        let mut right: HashMap<&Id, bool> = HashMap::new();
        let mut said: HashMap<&Id, usize> = HashMap::new();
        for kept in &hand_in.steps {
            let Some(step) = self.module.step(&kept.id) else { continue };
            if let Some(counts) = self.steps.get_mut(&step.id) {
                counts.add(kept);
            }
            let Some(exercise) = &step.exercise else { continue };
            let first = kept.first.as_ref().and_then(|response| exercise.grade(response));
            // Most answer once.
            let last = match kept.answer() {
                Some(answer) if kept.first.as_ref() != Some(answer) => exercise.grade(answer),
                _ => first.clone(),
            };
            let given = kept.first.as_ref().map(|response| exercise.given(response)).unwrap_or_default();
            if let Some(counts) = self.questions.get_mut(&step.id).filter(|_| fits(exercise, kept)) {
                counts.add(kept, &given, first.as_ref(), last.as_ref());
            }
            if let Some(verdict) = &first {
                let is_right = verdict.mark() == Mark::Right;
                right.insert(&step.id, is_right);
                self.certain(given.certainty, verdict);
            }
            if let GivenAnswer::Level(level) = given.answer {
                said.insert(&step.id, level);
            }
        }
        let answer = |step: &Id| right.get(step).copied();
        for test in [&mut self.pretest, &mut self.posttest] {
            let answers: Vec<Option<bool>> = test.steps().iter().map(answer).collect();
            test.add(&answers);
        }
        let pairs: Vec<_> = self.gain.pairs().iter().map(|(pre, post)| (answer(pre), answer(post))).collect();
        self.gain.add(&pairs);
        for opinion in &mut self.opinions {
            let of = |step: &Id| said.get(step).copied();
            opinion.add(of(&opinion.pre_step), of(&opinion.post_step));
        }
    }

    fn certain(&mut self, certainty: Option<u8>, verdict: &Verdict) {
        let place = certainty.and_then(|degree| usize::from(degree).checked_sub(1));
        if let Some(counts) = place.and_then(|place| self.certainty.get_mut(place)) {
            counts.0 += 1;
            counts.1 += u64::from(verdict.mark() == Mark::Right);
        }
    }

    /// What the people added come to, who answered `content`.
    pub fn group(self, content: Content, is_present: bool) -> Group {
        let results = (self.people >= FEWEST).then(|| self.results());
        let times = self.times.filter(|_| self.people >= FEWEST);
        let (first_at, last_at) = times.unzip();
        let mut classes = self.classes;
        classes.retain(|_, people| *people >= FEWEST);
        Group { content, is_present, people: self.people, classes, first_at, last_at, results }
    }

    fn results(&self) -> Results {
        let done = |id: &Id| self.steps.get(id).map_or(0, |counts| counts.done);
        let idle = |id: &Id| {
            let exercise = self.module.step(id).and_then(|step| step.exercise.as_ref());
            let found = exercise.and_then(|exercise| Some(self.questions.get(id)?.idle(exercise)));
            found.unwrap_or_default()
        };
        let certain = |(degree, (n, right)): (u8, &(u64, u64))| Certainty {
            degree,
            n: *n,
            right: ratio(*right, *n).filter(|_| *n >= FEWEST),
        };
        let question = |step: &'m Step| {
            let exercise = step.exercise.as_ref()?;
            Some(self.questions.get(&step.id)?.question(step, exercise))
        };
        let time = |step: &'m Step| self.steps.get(&step.id).map(|counts| counts.time(step));
        Results {
            completion: completion(self.module, done),
            pretest: self.pretest.test(idle),
            posttest: self.posttest.test(idle),
            gain: self.gain.gain(),
            opinions: self.opinions.iter().map(ShiftCounts::shift).collect(),
            certainty: (1..).zip(&self.certainty).map(certain).collect(),
            questions: self.module.every_step().filter_map(question).collect(),
            steps: self.module.every_step().filter_map(time).collect(),
        }
    }
}

/// Whether what was handed in is an answer to this exercise, and not to one of another kind.
fn fits(exercise: &Exercise, kept: &StepHandIn) -> bool {
    kept.first.as_ref().is_none_or(|response| exercise.fits(response))
}
