//! What a learner's answers come to. Graded from the answers kept, every time anew.

use super::review::history;
use super::{KNOWN, Recall, asked_again, is_told, recall};
use crate::activity::{Counted, Exercise, GivenAnswer, certainty_points};
use crate::content::{Assessment, Module, Step};
use crate::progress::{Answer, ModuleRecord};
use crate::text::Id;

/// The share of the points from which a question counts as known, as a whole percentage.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share, rounded")]
pub const KNOWN_PERCENT: u8 = (KNOWN * 100.0 + 0.5) as u8;

/// What a learner's answers come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Results<'m> {
    /// How the questions of each part stand, in order; the follow-ups stand behind the last one.
    pub parts: Vec<Standing<'m>>,
    /// How the questions of each objective stand, in the module's order.
    pub objectives: Vec<(&'m Id, Standing<'m>)>,
    /// The test before the module and the test after it.
    pub test: Test,
    /// How certain the learner was, and how often right: for certainty 1, 2 and 3.
    pub calibration: [Calibration; 3],
    /// The opinions asked, in order.
    pub opinions: Vec<Opinions<'m>>,
}

/// How some questions stand: those of the pretest left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Standing<'m> {
    /// The questions whose last answer was known.
    pub known: Vec<&'m Step>,
    /// Those to be reviewed, and why.
    pub to_review: Vec<(&'m Step, Recall)>,
    /// How many have no answer yet.
    pub open: usize,
}

impl Standing<'_> {
    /// How many questions have an answer.
    pub fn answered(&self) -> usize {
        self.known.len() + self.to_review.len()
    }
}

/// The test before the module and the test after it, question by question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Test {
    /// Points of each question answered both times, before and after: from 0 to 1.
    pub pairs: Vec<(f64, f64)>,
    /// How many questions were answered before.
    pub before: usize,
    /// How many of them wait for their second answer.
    pub waiting: usize,
}

impl Test {
    /// Whether it may be told: as long as a question is to be asked again, nothing of it is.
    pub fn is_over(&self) -> bool {
        self.waiting == 0 && !self.pairs.is_empty()
    }

    /// Points before and after, from 0 to the number of pairs.
    pub fn points(&self) -> (f64, f64) {
        self.pairs.iter().fold((0.0, 0.0), |(before, after), pair| (before + pair.0, after + pair.1))
    }

    /// The normalised gain (Hake, American Journal of Physics 66, 1998): what was gained of what
    /// could be, `(after − before) / (all − before)`; `None` where nothing could be gained.
    pub fn gain(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "no test has 2^52 questions")]
        let all = self.pairs.len() as f64;
        let (before, after) = self.points();
        (all - before > 1e-9).then(|| (after - before) / (all - before))
    }
}

/// How often somebody was right who was so certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calibration {
    /// How many answers were given with this certainty.
    pub answers: u32,
    /// How many of them were right.
    pub right: u32,
    /// Their points by certainty-based marking.
    pub points: i32,
}

/// An opinion, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Opinions<'m> {
    /// The step that asked first.
    pub step: &'m Step,
    /// What was said then: a level of agreement, from 0, or [`LEVELS`](crate::activity::LEVELS), a
    /// pass.
    pub before: Option<usize>,
    /// What was said when it was asked again, likewise.
    pub after: Option<usize>,
}

/// What the answers in `record` come to.
pub fn results<'m>(module: &'m Module, record: &ModuleRecord) -> Results<'m> {
    let objectives = module.manifest.objectives.iter().map(|objective| {
        // A question that is asked weeks later is not open yet: it counts once it is answered.
        let is_asked = |step: &&Step| {
            module.place(&step.id).is_some_and(|(part, _)| part < module.parts.len())
                || record.step(&step.id).is_some_and(|kept| !kept.answers.is_empty())
        };
        let served = module.every_step().filter(|step| step.objective == objective.id).filter(is_asked);
        (&objective.id, standing(served, record))
    });
    let parts = module.parts.iter().map(|part| standing(part.steps.iter(), record));
    let follow_ups = module.follow_ups.iter().map(|follow_up| &follow_up.step);
    Results {
        parts: parts.chain([standing(follow_ups, record)]).collect(),
        objectives: objectives.collect(),
        test: test(module, record),
        calibration: calibration(module, record),
        opinions: opinions(module, record),
    }
}

fn standing<'m>(steps: impl Iterator<Item = &'m Step>, record: &ModuleRecord) -> Standing<'m> {
    let mut standing = Standing::default();
    for step in steps.filter(|step| step.assessment != Some(Assessment::Pretest)) {
        let Some(exercise) = step.exercise.as_ref().filter(|exercise| exercise.is_graded()) else { continue };
        let last = record.step(&step.id).and_then(|kept| history(kept).last().copied());
        match last.and_then(|answer| recall(exercise, answer)) {
            None => standing.open += 1,
            Some(Recall::Known) => standing.known.push(step),
            Some(recall) => standing.to_review.push((step, recall)),
        }
    }
    standing
}

/// The first answer handed in at a step: in a test, the only one.
fn first<'r>(record: &'r ModuleRecord, step: &Id) -> Option<&'r Answer> {
    record.step(step)?.answers.first()
}

fn points(step: &Step, record: &ModuleRecord) -> Option<f64> {
    Some(step.exercise.as_ref()?.grade(&first(record, &step.id)?.response)?.share())
}

fn test(module: &Module, record: &ModuleRecord) -> Test {
    let mut test = Test::default();
    let asked_after = |before: &Step| {
        module.every_step().find(|step| {
            step.assessment == Some(Assessment::Posttest) && step.repeats.as_ref() == Some(&before.id)
        })
    };
    for step in module.steps().filter(|step| step.assessment == Some(Assessment::Pretest)) {
        let Some(before) = points(step, record) else { continue };
        test.before += 1;
        match asked_after(step).map(|after| points(after, record)) {
            Some(Some(after)) => test.pairs.push((before, after)),
            Some(None) => test.waiting += 1,
            None => {}
        }
    }
    test
}

fn calibration(module: &Module, record: &ModuleRecord) -> [Calibration; 3] {
    let mut calibration = [Calibration::default(); 3];
    for step in module.every_step().filter(|step| is_told(module, record, step)) {
        let Some((exercise, answer)) = step.exercise.as_ref().zip(first(record, &step.id)) else { continue };
        let verdict = exercise.grade(&answer.response);
        let Some((verdict, certainty)) = verdict.zip(exercise.given(&answer.response).certainty) else {
            continue;
        };
        let Some(row) = calibration.get_mut(usize::from(certainty.saturating_sub(1))) else { continue };
        let right = verdict.share() >= 1.0;
        row.answers += 1;
        row.right += u32::from(right);
        row.points += i32::from(certainty_points(right, certainty));
    }
    calibration
}

fn opinions<'m>(module: &'m Module, record: &ModuleRecord) -> Vec<Opinions<'m>> {
    let said = |step: &Step| {
        let answer = record.step(&step.id)?.answers.last()?;
        match step.exercise.as_ref()?.given(&answer.response).answer {
            GivenAnswer::Level(level) => Some(level),
            _ => None,
        }
    };
    let is_opinion = |step: &&Step| {
        let exercise = step.exercise.as_ref();
        exercise.is_some_and(|exercise| matches!(exercise.counted(), Counted::Levels { .. }))
    };
    let asked_first = module.every_step().filter(is_opinion).filter(|step| step.repeats.is_none());
    asked_first
        .map(|step| {
            let again = module.every_step().filter(|other| other.repeats.as_ref() == Some(&step.id));
            Opinions { step, before: said(step), after: again.filter_map(said).last() }
        })
        .filter(|opinions| opinions.before.is_some() || opinions.after.is_some())
        .collect()
}

/// The steps whose answers are kept to be shown again, a plan for instance, where one was handed
/// in, in order.
pub fn kept<'m>(module: &'m Module, record: &ModuleRecord) -> Vec<&'m Step> {
    let is_kept = |step: &&Step| step.exercise.as_ref().is_some_and(Exercise::is_kept);
    module
        .every_step()
        .filter(is_kept)
        .filter(|step| first(record, &step.id).is_some() && !asked_again(module, record, step))
        .collect()
}
