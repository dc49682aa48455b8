//! A step on paper: as learners find it, or with its answer.

use crate::activity::{Exercise, Intent, Response, Stage, View};
use crate::content::Step;
use crate::page::{Block, Prose, markdown};
use crate::text::Words;

/// What draws orders on paper: the same sheet for everybody, whoever prints it.
const SEED: u64 = 1;

/// More slices of work than any lab has; each takes some milliseconds.
const MOST_SLICES: usize = 20_000;

/// What learners find before they answer.
pub(super) fn open(step: &Step, words: &Words) -> Vec<Block> {
    let mut blocks = body(step, words);
    if let Some(exercise) = &step.exercise {
        blocks.extend(work(exercise, None, &view(step, Stage::Answering, words)));
    }
    blocks
}

/// The same with its answer, where there is one to tell.
pub(super) fn solved(step: &Step, words: &Words) -> Vec<Block> {
    let mut blocks = body(step, words);
    let Some(exercise) = &step.exercise else { return blocks };
    let solution = exercise.solution(words.lang());
    let stage = if is_told(step, words) { Stage::Debriefed } else { Stage::Answering };
    blocks.extend(work(exercise, solution.as_ref(), &view(step, stage, words)));
    blocks
}

/// Whether [`solved`] tells an answer.
pub(super) fn is_told(step: &Step, words: &Words) -> bool {
    step.exercise.as_ref().is_some_and(|exercise| {
        exercise.solution(words.lang()).is_some()
            || exercise.paper(&view(step, Stage::Debriefed, words)).is_told_unanswered
    })
}

/// Answers that are wrong, or only look right, and what is told to whoever gives them.
pub(super) fn mistakes(step: &Step, words: &Words) -> Vec<(Prose, Prose)> {
    let exercise = step.exercise.as_ref();
    exercise.map_or_else(Vec::new, |exercise| exercise.paper(&view(step, Stage::Debriefed, words)).mistakes)
}

fn view<'a>(step: &'a Step, stage: Stage, words: &'a Words) -> View<'a> {
    View { stage, words, sources: &step.sources, earlier: &[] }
}

fn body(step: &Step, words: &Words) -> Vec<Block> {
    markdown::blocks(step.body.get(words.lang()), words.lang(), &step.sources)
}

fn work(exercise: &Exercise, response: Option<&Response>, view: &View<'_>) -> Vec<Block> {
    if let Some(sheet) = exercise.paper(view).sheet {
        return sheet;
    }
    let mut attempt = exercise.start(response, SEED);
    exercise.speak(&mut attempt, view.words.lang());
    // A sheet of paper cannot wait for what a lab computes.
    for _ in 0..MOST_SLICES {
        if !exercise.is_working(&attempt) {
            break;
        }
        exercise.update(&mut attempt, &Intent::Work);
    }
    exercise.blocks(&attempt, view)
}
