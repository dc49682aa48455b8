use super::{cell, heading, said};
use crate::app::Session;
use crate::content::{Objective, Priority, Step};
use crate::course::results::{Results, Standing, results};
use crate::course::{PartState, StepState};
use crate::page::{Align, Block, Callout, Page, Run, Table};
use crate::progress::{day, now};
use crate::text::{Id, clean, typography};

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
    let title = words.say("attestation-title");
    let Some(module) = session.module() else { return Page { title, blocks: Vec::new() } };
    let missing = missing(session);
    if !missing.is_empty() {
        let titles: Vec<&str> = missing.iter().take(5).map(|step| step.title.get(session.lang())).collect();
        let values = [("count", missing.len().into()), ("titles", titles.join(" · ").into())];
        return Page { title, blocks: said(words, &words.with("attestation-not-yet", &values)) };
    }
    let name = clean::line(name);
    let name = if name.trim().is_empty() { words.say("attestation-nameless") } else { name };
    let mut blocks = vec![
        Block::Paragraph(cell(&words.say("attestation-that"))),
        Block::Heading(cell(name.trim())),
        Block::Paragraph(cell(&words.say("attestation-went-through"))),
        Block::Heading(cell(module.manifest.title.get(session.lang()))),
        facts(session),
        heading(words, "attestation-measured"),
    ];
    blocks.extend(measured(session, &results(module, session.record())));
    blocks.extend(said(words, &words.say("attestation-measured-how")));
    blocks.push(Block::Callout(Callout::Important, said(words, &words.say("attestation-worth"))));
    for key in ["attestation-signature", "attestation-stamp"] {
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
        ("attestation-steps", format!("{}/{}", count(PartState::done), count(PartState::total))),
        ("attestation-time", session.duration(spent)),
        ("attestation-end", last.map_or_else(|| "–".to_owned(), day)),
        ("attestation-issued", day(now())),
        ("attestation-content", words.with("attestation-version", &version)),
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
    let header = ["attestation-objective", "attestation-known"];
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
    let tests = [("attestation-before", written(before)), ("attestation-after", written(after))];
    vec![table, listed(tests.map(|(key, value)| (words.say(key), value)).to_vec())]
}

/// What things are called, each with its value.
fn listed(rows: Vec<(String, String)>) -> Block {
    let item = |(name, value): (String, String)| {
        vec![Block::Paragraph(vec![Run::new(&format!("{name} ")), Run::new(&value).strong()])]
    };
    Block::List { start: None, items: rows.into_iter().map(item).collect() }
}
