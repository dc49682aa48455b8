//! The page at the end of a part.

use super::{cell, heading, said};
use crate::app::Session;
use crate::content::{Objective, Part, Step};
use crate::course::results::{KNOWN_PERCENT, Standing, results};
use crate::course::review::agenda;
use crate::page::{Align, Block, Page, Role, Run, Table};
use crate::progress::now;
use crate::text::msg;

/// The end of `part`, before `next`: how many of its questions are known, what can be done now, each
/// guess beside its figure, what comes back, and what follows. Both parts count from 0.
pub fn part_end_page(session: &Session, part: usize, next: usize) -> Page {
    let (words, lang) = (&session.words, session.lang());
    let title = words.with(msg::PART_DONE, &[("part", session.part_title(part).into())]);
    let Some(module) = session.module() else { return Page { title, blocks: Vec::new() } };
    let mut blocks = Vec::new();
    let results = results(module, session.record());
    if let (Some(part), Some(standing)) = (module.parts.get(part), results.parts.get(part)) {
        if standing.answered() > 0 {
            let counts = [("known", standing.known.len().into()), ("answered", standing.answered().into())];
            blocks.extend(said(words, &words.with(msg::PART_END_KNOWN, &counts)));
        }
        blocks.extend(objectives(session, standing));
        blocks.extend(guesses(session, part));
        blocks.extend(to_come(session, standing));
    }
    if let Some(next) = session.manifest.parts.get(next) {
        blocks.push(heading(words, msg::PART_END_NEXT));
        let line = format!("{} · {}", next.title.get(lang), session.duration(next.minutes));
        blocks.push(Block::Paragraph(vec![Run::new(&line).strong()]));
        blocks.push(Block::Paragraph(vec![Run::new(next.summary.get(lang)).role(Role::Muted)]));
    }
    Page { title, blocks }
}

/// The objectives of which as many questions of the part are known as make one question known: what
/// the learner can do now.
fn objectives(session: &Session, standing: &Standing<'_>) -> Vec<Block> {
    let item = |objective: &Objective| {
        let known = standing.known.iter().filter(|step| step.objective == objective.id).count();
        let missed = standing.to_review.iter().filter(|(step, _)| step.objective == objective.id).count();
        let is_known = known > 0 && known * 100 >= (known + missed) * usize::from(KNOWN_PERCENT);
        let text = format!("{} ({known}/{})", objective.text.get(session.lang()), known + missed);
        is_known.then(|| vec![Block::Paragraph(vec![Run::new("✓ ").role(Role::Right), Run::new(&text)])])
    };
    let items: Vec<_> = session.manifest.objectives.iter().filter_map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![heading(&session.words, msg::PART_END_OBJECTIVES), Block::List { start: None, items }]
}

/// What was guessed in the part, beside the figures themselves.
fn guesses(session: &Session, part: &Part) -> Vec<Block> {
    let (words, lang) = (&session.words, session.lang());
    let guess = |step: &Step| {
        let answer = session.record().step(&step.id)?.answers.last()?;
        let (guess, figure) = step.exercise.as_ref()?.guess(&answer.response, lang)?;
        Some(vec![cell(step.title.get(lang)), cell(&guess), vec![Run::new(&figure).strong()]])
    };
    let rows: Vec<_> = part.steps.iter().filter_map(guess).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let header = [msg::PART_END_ASKED, msg::PART_END_GUESS, msg::PART_END_FIGURE];
    let header = header.map(|key| cell(&words.say(key))).to_vec();
    let align = vec![Align::Left, Align::Right, Align::Right];
    vec![heading(words, msg::PART_END_GUESSES), Block::Table(Table { align, header, rows })]
}

/// The questions of the part that come back, and when the first of all does.
fn to_come(session: &Session, standing: &Standing<'_>) -> Vec<Block> {
    let words = &session.words;
    if standing.to_review.is_empty() {
        return Vec::new();
    }
    let titles: Vec<&str> =
        standing.to_review.iter().map(|(step, _)| step.title.get(session.lang())).collect();
    let mut blocks = vec![heading(words, msg::PART_END_REVIEW), Block::Paragraph(cell(&titles.join(" · ")))];
    let days = session.module().and_then(|module| {
        let now = now();
        agenda(module, session.record(), now).days_until_next(now)
    });
    if let Some(days) = days {
        blocks.extend(said(words, &words.with(msg::PART_END_WHEN, &[("days", days.into())])));
    }
    blocks
}
