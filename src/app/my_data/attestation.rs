//! The page that says what a learner did.

use super::{cell, heading, said};
use crate::app::Session;
use crate::content::{Objective, Priority, Step};
use crate::course::results::{Results, Standing, results};
use crate::course::{PartState, StepState};
use crate::page::{Align, Block, Callout, Page, Run, Table};
use crate::progress::{day, now};
use crate::text::{Id, clean, msg, typography};

/// The longest name on an attestation, in graphemes.
pub const LONGEST_NAME: usize = 60;

/// The steps that an attestation asks for and that are not gone through: those that no class may
/// drop.
pub fn missing(session: &Session) -> Vec<&Step> {
    let Some(module) = session.module() else { return Vec::new() };
    let map = session.map();
    let parts = module.parts.iter().zip(&map).filter(|(part, _)| part.entry.priority == Priority::Must);
    let steps = parts.flat_map(|(part, state)| part.steps.iter().zip(&state.steps));
    let is_open = |state: &StepState| matches!(state, StepState::Ahead | StepState::Begun);
    steps
        .filter(|(step, state)| step.priority == Priority::Must && is_open(state))
        .map(|(step, _)| step)
        .collect()
}

/// The attestation that the learner went through the module, in the name of `name`, which is kept
/// nowhere; where they have not, what is still to be done.
pub fn attestation_page(session: &Session, name: &str) -> Page {
    let words = &session.words;
    let title = words.say(msg::ATTESTATION_TITLE);
    let Some(module) = session.module() else { return Page { title, blocks: Vec::new() } };
    let missing = missing(session);
    if !missing.is_empty() {
        let titles: Vec<&str> = missing.iter().take(5).map(|step| step.title.get(session.lang())).collect();
        let values = [("count", missing.len().into()), ("titles", titles.join(" · ").into())];
        return Page { title, blocks: said(words, &words.with(msg::ATTESTATION_NOT_YET, &values)) };
    }
    let name = clean::line(name);
    let name = if name.trim().is_empty() { words.say(msg::ATTESTATION_NAMELESS) } else { name };
    let mut blocks = vec![
        Block::Paragraph(cell(&words.say(msg::ATTESTATION_THAT))),
        Block::Heading(cell(name.trim())),
        Block::Paragraph(cell(&words.say(msg::ATTESTATION_WENT_THROUGH))),
        Block::Heading(cell(module.manifest.title.get(session.lang()))),
        facts(session),
        heading(words, msg::ATTESTATION_MEASURED),
    ];
    blocks.extend(measured(session, &results(module, session.record())));
    blocks.extend(said(words, &words.say(msg::ATTESTATION_MEASURED_HOW)));
    let worth = if session.is_served() { msg::ATTESTATION_WORTH_SERVED } else { msg::ATTESTATION_WORTH };
    blocks.push(Block::Callout(Callout::Important, said(words, &words.say(worth))));
    for key in [msg::ATTESTATION_SIGNATURE, msg::ATTESTATION_STAMP] {
        blocks.push(Block::Paragraph(cell(&format!("{} ________________________", words.say(key)))));
    }
    Page { title, blocks }
}

fn facts(session: &Session) -> Block {
    let words = &session.words;
    let map = session.map();
    let count = |count: fn(&PartState) -> usize| map.iter().map(count).sum::<usize>();
    let last = session.module().into_iter().flat_map(|module| module.steps());
    let last = last.filter_map(|step| session.record().step(&step.id)?.finished_at).max();
    #[expect(clippy::cast_precision_loss, reason = "nobody works for 2^52 milliseconds")]
    let spent = session.record().spent as f64 / 60_000.0;
    let hash = session.fingerprint().unwrap_or_default();
    let version = [("version", session.manifest.version.as_str().into()), ("hash", hash.into())];
    let rows = [
        (msg::ATTESTATION_STEPS, format!("{}/{}", count(PartState::done), count(PartState::total))),
        (msg::ATTESTATION_TIME, session.duration(spent)),
        (msg::ATTESTATION_END, last.map_or_else(|| "–".to_owned(), day)),
        (msg::ATTESTATION_ISSUED, day(now())),
        (msg::ATTESTATION_CONTENT, words.with(msg::ATTESTATION_VERSION, &version)),
    ];
    listed(rows.map(|(key, value)| (words.say(key), value)).to_vec())
}

/// How many questions of each objective were known, and the tests.
fn measured(session: &Session, results: &Results<'_>) -> Vec<Block> {
    let (words, lang) = (&session.words, session.lang());
    let row = |(objective, (_, standing)): (&Objective, &(&Id, Standing<'_>))| {
        let known = format!("{}/{}", standing.known.len(), standing.answered() + standing.open);
        vec![cell(objective.text.get(lang)), vec![Run::new(&known).strong()]]
    };
    let header = [msg::ATTESTATION_OBJECTIVE, msg::ATTESTATION_KNOWN];
    let table = Block::Table(Table {
        align: vec![Align::Left, Align::Right],
        header: header.map(|key| cell(&words.say(key))).to_vec(),
        rows: session.manifest.objectives.iter().zip(&results.objectives).map(row).collect(),
    });
    if !results.test.is_over() {
        return vec![table];
    }
    let (before, after) = results.test.points();
    let all = results.test.pairs.len();
    let written = |points: f64| format!("{}/{all}", typography::number(points, 1, lang));
    let tests = [(msg::ATTESTATION_BEFORE, written(before)), (msg::ATTESTATION_AFTER, written(after))];
    vec![table, listed(tests.map(|(key, value)| (words.say(key), value)).to_vec())]
}

/// What things are called, each with its value.
fn listed(rows: Vec<(String, String)>) -> Block {
    let item = |(name, value): (String, String)| {
        vec![Block::Paragraph(vec![Run::new(&format!("{name} ")), Run::new(&value).strong()])]
    };
    Block::List { start: None, items: rows.into_iter().map(item).collect() }
}
