//! A step on paper: as learners find it, or with its answer.

use crate::activity::{Exercise, Intent, Response, Stage, View, case, spot_text};
use crate::content::Step;
use crate::page::{Block, Choice, Choices, Mark, Prose, Role, Run, markdown};
use crate::text::{Id, Lang, Text, Words, msg, typography};

/// What draws orders on paper: the same sheet for everybody, whoever prints it.
const SEED: u64 = 1;

/// More slices of work than any lab has; each takes some milliseconds.
const MOST_SLICES: usize = 20_000;

/// What learners find before they answer.
pub(super) fn open(step: &Step, words: &Words) -> Vec<Block> {
    let mut blocks = body(step, words);
    if let Some(exercise) = &step.exercise {
        blocks.extend(work(step, exercise, None, Stage::Answering, words));
    }
    blocks
}

/// The same with its answer, where there is one to tell.
pub(super) fn solved(step: &Step, words: &Words) -> Vec<Block> {
    let mut blocks = body(step, words);
    let Some(exercise) = &step.exercise else { return blocks };
    let solution = exercise.solution(words.lang());
    let is_told = solution.is_some() || matches!(exercise, Exercise::Estimate(_));
    let stage = if is_told { Stage::Debriefed } else { Stage::Answering };
    blocks.extend(work(step, exercise, solution.as_ref(), stage, words));
    blocks
}

/// Answers that are wrong, or only look right, and what is told to whoever gives them.
pub(super) fn mistakes(step: &Step, words: &Words) -> Vec<(Prose, Prose)> {
    let prose = |text: &Text| prose(text, step, words);
    match &step.exercise {
        Some(Exercise::Choice(choice)) => {
            let wrong = choice.options.iter().filter(|option| !option.right);
            wrong.map(|option| (prose(&option.text), prose(&option.feedback))).collect()
        }
        Some(Exercise::Compare(compare)) => {
            let wrong = compare.verdict.options.iter().filter(|option| !option.right);
            wrong.map(|option| (prose(&option.text), prose(&option.feedback))).collect()
        }
        Some(Exercise::Number(number)) => {
            let written = |value: f64| {
                let unit = number.unit.get(words.lang());
                let decimals = typography::decimals(value).min(4);
                vec![Run::new(&typography::quantity(value, decimals, unit, words.lang()))]
            };
            number.mistakes.iter().map(|mistake| (written(mistake.value), prose(&mistake.feedback))).collect()
        }
        Some(Exercise::SpotText(text)) => {
            text.innocent.iter().map(|innocent| innocuous(innocent, words.lang(), prose)).collect()
        }
        _ => Vec::new(),
    }
}

fn innocuous(innocent: &spot_text::Innocent, lang: Lang, prose: impl Fn(&Text) -> Prose) -> (Prose, Prose) {
    (vec![Run::new(innocent.words.get(lang))], prose(&innocent.feedback))
}

fn body(step: &Step, words: &Words) -> Vec<Block> {
    markdown::blocks(step.body.get(words.lang()), words.lang(), &step.sources)
}

fn prose(text: &Text, step: &Step, words: &Words) -> Prose {
    markdown::prose(text.get(words.lang()), words.lang(), &step.sources)
}

fn work(
    step: &Step,
    exercise: &Exercise,
    response: Option<&Response>,
    stage: Stage,
    words: &Words,
) -> Vec<Block> {
    if let Exercise::Case(case) = exercise {
        return story(case, stage == Stage::Debriefed, step, words);
    }
    let mut attempt = exercise.start(response, SEED);
    exercise.speak(&mut attempt, words.lang());
    // A sheet of paper cannot wait for what a lab computes.
    for _ in 0..MOST_SLICES {
        if !exercise.is_working(&attempt) {
            break;
        }
        exercise.update(&mut attempt, &Intent::Work);
    }
    exercise.blocks(&attempt, &View { stage, words, sources: &step.sources, earlier: &[] })
}

/// A story as a book tells it: every scene, and where each choice leads; what comes of it too
/// where it `is_told`.
fn story(case: &case::Case, is_told: bool, step: &Step, words: &Words) -> Vec<Block> {
    let lang = words.lang();
    let scene_of = |id: &Id| case.scenes.iter().position(|scene| scene.id == *id);
    let first = scene_of(&case.first).unwrap_or(0);
    // The scene that the story begins with is the first one of the sheet.
    let number = |place: usize| match place {
        place if place == first => 1,
        place if place < first => place + 2,
        place => place + 1,
    };
    let mut scenes: Vec<(usize, &case::Scene)> =
        case.scenes.iter().enumerate().map(|(place, scene)| (number(place), scene)).collect();
    scenes.sort_by_key(|(number, _)| *number);
    let mut blocks = Vec::new();
    for (number_here, scene) in scenes {
        let title = words.with(msg::PAPER_SCENE, &[("number", number_here.into())]);
        let mut heading = vec![Run::new(&title)];
        if !scene.title.is_empty() {
            heading.push(Run::new(" · "));
            heading.extend(prose(&scene.title, step, words));
        }
        blocks.push(Block::Heading(heading));
        blocks.extend(markdown::blocks(scene.text.get(lang), lang, &step.sources));
        let item = |choice: &case::Choice| {
            let mut label = prose(&choice.text, step, words);
            if let Some(place) = scene_of(&choice.next) {
                let to = words.with(msg::PAPER_GO_TO, &[("number", number(place).into())]);
                label.push(Run::new(&format!(" {to}")).role(Role::Accent));
            }
            let mut feedback = prose(&choice.consequence, step, words);
            if !choice.feedback.is_empty() {
                feedback.push(Run::new("\n"));
                feedback.extend(prose(&choice.feedback, step, words));
            }
            Choice {
                label,
                mark: (is_told && choice.sound).then_some(Mark::Right),
                feedback: if is_told { feedback } else { Prose::new() },
                ..Choice::default()
            }
        };
        if !scene.choices.is_empty() {
            let items = scene.choices.iter().map(item).collect();
            blocks.push(Block::Choices(Choices { items, ..Choices::default() }));
        }
    }
    blocks
}
