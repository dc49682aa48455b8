use super::{cell, heading, said};
use crate::content::{Priority, Step};
use crate::course::results::{Results, results};
use crate::course::{PartState, StepState};
use crate::face::Desk;
use crate::page::{Align, Block, Callout, Page, Prose, Run, Table};
use crate::progress::{day, now};
use crate::text::{clean, typography};

/// The longest name on an attestation, in graphemes.
pub const LONGEST_NAME: usize = 60;

/// The steps that an attestation asks for and that are not gone through: those that no class may
/// drop.
pub fn missing(desk: &Desk) -> Vec<&Step> {
    let Some(module) = desk.module() else { return Vec::new() };
    let map = desk.map();
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
pub fn attestation_page(desk: &Desk, name: &str) -> Page {
    let words = &desk.words;
    let title = words.say("attestation-title");
    let Some(module) = desk.module() else { return Page { title, blocks: Vec::new() } };
    let missing = missing(desk);
    if !missing.is_empty() {
        let titles: Vec<&str> = missing.iter().take(5).map(|step| step.title.get(desk.lang())).collect();
        let values = [("count", missing.len().into()), ("titles", titles.join(" · ").into())];
        return Page { title, blocks: said(words, &words.with("attestation-not-yet", &values)) };
    }
    let name = clean::line(name);
    let name = if name.trim().is_empty() { words.say("attestation-nameless") } else { name };
    let mut blocks = vec![
        Block::Paragraph(cell(&words.say("attestation-that"))),
        Block::Heading(cell(name.trim())),
        Block::Paragraph(cell(&words.say("attestation-went-through"))),
        Block::Heading(cell(module.manifest.title.get(desk.lang()))),
        facts(desk),
        heading(words, "attestation-measured"),
        measured(desk, &results(module, desk.record())),
    ];
    blocks.extend(said(words, &words.say("attestation-measured-how")));
    blocks.push(Block::Callout(Callout::Important, said(words, &words.say("attestation-worth"))));
    blocks.push(Block::Paragraph(cell(&words.say("attestation-signatures"))));
    Page { title, blocks }
}

fn facts(desk: &Desk) -> Block {
    let words = &desk.words;
    let map = desk.map();
    let count = |count: fn(&PartState) -> usize| map.iter().map(count).sum::<usize>();
    let last = desk.module().into_iter().flat_map(|module| module.steps());
    let last = last.filter_map(|step| desk.record().step(&step.id)?.finished_at).max();
    #[expect(clippy::cast_precision_loss, reason = "nobody works for 2^52 milliseconds")]
    let spent = desk.record().spent as f64 / 60_000.0;
    let hash = desk.fingerprint().unwrap_or_default();
    let version = [("version", desk.manifest.version.as_str().into()), ("hash", hash.into())];
    let rows = [
        ("attestation-steps", format!("{}/{}", count(PartState::done), count(PartState::total))),
        ("attestation-time", desk.duration(spent)),
        ("attestation-end", last.map_or_else(|| "–".to_owned(), day)),
        ("attestation-issued", day(now())),
        ("attestation-content", words.with("attestation-version", &version)),
    ];
    table(
        [words.say("attestation-fact"), String::new()],
        rows.map(|(key, value)| (words.say(key), value)).to_vec(),
    )
}

/// How many questions of each objective were known, and the tests.
fn measured(desk: &Desk, results: &Results<'_>) -> Block {
    let (words, lang) = (&desk.words, desk.lang());
    let objectives = desk.manifest.objectives.iter();
    let mut rows: Vec<(String, String)> = objectives
        .zip(&results.objectives)
        .map(|(objective, (_, standing))| {
            let known = format!("{}/{}", standing.known.len(), standing.answered() + standing.open);
            (objective.text.get(lang).to_owned(), known)
        })
        .collect();
    if results.test.is_over() {
        let (before, after) = results.test.points();
        let all = results.test.pairs.len();
        let written = |points: f64| format!("{}/{all}", typography::number(points, 1, lang));
        rows.push((words.say("attestation-before"), written(before)));
        rows.push((words.say("attestation-after"), written(after)));
    }
    table([words.say("attestation-objective"), words.say("attestation-known")], rows)
}

fn table(header: [String; 2], rows: Vec<(String, String)>) -> Block {
    let row = |(name, value): (String, String)| -> Vec<Prose> {
        vec![cell(&name), vec![Run::new(&value).strong()]]
    };
    Block::Table(Table {
        align: vec![Align::Left, Align::Right],
        header: header.map(|name| cell(&name)).to_vec(),
        rows: rows.into_iter().map(row).collect(),
    })
}
