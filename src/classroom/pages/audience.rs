//! The page on the projector: one idea, and nothing private.

use super::{bars, label, options, said, timer};
use crate::activity::ClassWork;
use crate::classroom::class::Class;
use crate::classroom::vote::{Question, Stage};
use crate::content::Step;
use crate::page::{Block, Callout, Mark, Page, Role, Run, markdown};
use crate::text::{Msg, Text, Words, msg};

/// By what a class votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// Cards or hands alone.
    Hands,
    /// Phones; hands where somebody has none.
    Phones,
}

/// The page that everybody sees.
///
/// Made of what the step tells everybody and of what was shown to them: no note, no script, no
/// count and no key that the class has not been told.
pub fn audience(class: &Class, words: &Words) -> Page {
    audience_by(class, Means::Hands, words)
}

/// The same, for a class that votes by these means.
pub fn audience_by(class: &Class, means: Means, words: &Words) -> Page {
    if class.is_blank() {
        return Page::default();
    }
    let manifest = &class.module().manifest;
    let lang = words.lang();
    let Some(at) = class.here() else {
        let mut blocks = markdown::blocks(manifest.summary.get(lang), lang, &[]);
        blocks.push(said(words, msg::CLASS_SOON));
        return Page { title: manifest.title.get(lang).to_owned(), blocks };
    };
    if class.is_over() {
        return Page { title: words.say(msg::CLASS_OVER), blocks: vec![said(words, msg::CLASS_THANKS)] };
    }
    if class.clock().is_paused {
        let planned = class.break_ahead().unwrap_or(0);
        let mut blocks = vec![said(words, msg::CLASS_BREAK)];
        if planned > 0 {
            blocks.push(timer(planned, class.clock().this_break, words));
        }
        return Page { title: words.say(msg::CLASS_BREAK_TITLE), blocks };
    }
    let step = class.step(at);
    let title = format!("{} · {}", class.number(at), step.title.get(lang));
    if let Some(visit) = class.visit() {
        let mut page = Page { title, ..visit.page(words) };
        // Nobody who looks at it has its keys.
        for block in &mut page.blocks {
            if let Block::Scale(scale) = block {
                scale.active = false;
            }
        }
        return page;
    }
    let mut blocks = markdown::blocks(step.body.get(lang), lang, &step.sources);
    match (class.work_at(at), class.question(at)) {
        (Some(ClassWork::Talk { prompts, .. }), _) => blocks.extend(talk(class, step, prompts, words)),
        (_, Some(question)) => blocks.extend(vote((class, at), &question, means, words)),
        _ if class.is_break(at) => blocks.push(timer(class.planned(at), class.spent(at), words)),
        _ => {}
    }
    Page { title, blocks }
}

fn marked(text: &Text, step: &Step, words: &Words) -> Vec<Block> {
    markdown::blocks(text.get(words.lang()), words.lang(), &step.sources)
}

fn talk(class: &Class, step: &Step, prompts: &[Text], words: &Words) -> Vec<Block> {
    let mut blocks = match prompts {
        [only] => marked(only, step, words),
        prompts => {
            let items = prompts.iter().map(|prompt| marked(prompt, step, words)).collect();
            vec![Block::List { start: Some(1), items }]
        }
    };
    let planned = class.planned_talk().unwrap_or(0);
    if class.is_timing() || class.talked() > 0 {
        blocks.push(timer(planned, class.talked(), words));
    }
    blocks
}

fn vote((class, at): (&Class, usize), question: &Question<'_>, means: Means, words: &Words) -> Vec<Block> {
    let (vote, step) = (class.vote(), class.step(at));
    let is_told = matches!(vote.stage, Stage::Keyed | Stage::Debriefed);
    let prompt = marked(question.prompt, step, words);
    let mut blocks = if question.is_graded { prompt } else { vec![Block::Quote(prompt)] };
    match (vote.is_shown, vote.rounds.as_slice()) {
        (true, [.., last]) => {
            let before = match vote.rounds.as_slice() {
                [first, _] => Some(first.as_slice()),
                _ => class.repeated(at).and_then(|earlier| {
                    let counts = class.vote_at(earlier).last()?;
                    (question.may_show(counts) && counts.len() == last.len()).then_some(counts)
                }),
            };
            blocks.push(bars(class, at, question, (last, before), is_told, words));
        }
        _ => blocks.push(options(class, at, question, is_told, words)),
    }
    blocks.extend(call(class, question, means, words));
    if is_told && vote.stage == Stage::Debriefed {
        let mut why = Vec::new();
        for option in question.options.iter().filter(|option| option.is_right) {
            let mut prose = label(option, class, at, words);
            prose = prose.into_iter().map(|run| run.strong().role(Role::Right)).collect();
            why.push(Block::Paragraph(prose));
            why.extend(option.feedback.into_iter().flat_map(|feedback| marked(feedback, step, words)));
        }
        why.extend(marked(&step.explanation, step, words));
        blocks.push(Block::Callout(Callout::Verdict(Mark::Neutral), why));
    }
    blocks
}

/// What the class is asked to do now.
fn call(class: &Class, question: &Question<'_>, means: Means, words: &Words) -> Vec<Block> {
    let vote = class.vote();
    let asked = |key: Msg| {
        let last = super::naming(question).name(question.options.len().saturating_sub(1));
        let text = words.with(key, &[("last", last.into())]);
        Block::Paragraph(vec![Run::new(&text).strong().role(Role::Accent)])
    };
    match vote.stage {
        Stage::Open => vec![asked(match (question.is_graded, vote.rounds.is_empty(), means) {
            (true, true, Means::Hands) => msg::CLASS_VOTE,
            (true, true, Means::Phones) => msg::CLASS_VOTE_PHONES,
            (true, false, Means::Hands) => msg::CLASS_VOTE_AGAIN,
            (true, false, Means::Phones) => msg::CLASS_VOTE_AGAIN_PHONES,
            (false, _, Means::Hands) => msg::CLASS_VOTE_LEVEL,
            (false, _, Means::Phones) => msg::CLASS_VOTE_LEVEL_PHONES,
        })],
        Stage::Closed if !vote.is_shown => vec![asked(msg::CLASS_VOTE_CLOSED)],
        Stage::Discussing => {
            let planned = class.planned_talk().unwrap_or(0);
            vec![asked(msg::CLASS_TALK), timer(planned, class.talked(), words)]
        }
        _ => Vec::new(),
    }
}
