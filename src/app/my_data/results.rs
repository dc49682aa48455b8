//! The page of a learner's results.

use super::{cell, heading, said};
use crate::activity::{CERTAINTY, LEVELS, level_key};
use crate::app::Session;
use crate::content::Step;
use crate::course::results::{Calibration, KNOWN_PERCENT, Opinions, Results, Standing, Test, kept, results};
use crate::course::{Recall, Visit};
use crate::page::{Align, Bar, Bars, Block, Callout, Page, Prose, Role, Run, Table};
use crate::text::{Msg, msg, typography};

/// The fewest answers of one certainty that say something about it.
const FEWEST: u32 = 5;

/// What the learner's answers come to: the tests before and after, plans and grids, what comes back,
/// then the parts, the objectives, certainty and opinions.
pub fn results_page(session: &Session) -> Page {
    let words = &session.words;
    let title = words.say(msg::RESULTS_TITLE);
    let Some(module) = session.module() else { return Page { title, blocks: Vec::new() } };
    let record = session.record();
    let results = results(module, record);
    let (known, to_review, _) = total(&results.parts);
    let values = [
        ("done", session.map().iter().map(crate::course::PartState::done).sum::<usize>().into()),
        ("total", session.map().iter().map(crate::course::PartState::total).sum::<usize>().into()),
        ("time", session.duration(minutes(record.spent)).into()),
        ("review", session.duration(minutes(record.spent_reviewing)).into()),
    ];
    let mut blocks = said(words, &words.with(msg::RESULTS_DONE, &values));
    if known + to_review == 0 && results.test.before == 0 && results.opinions.is_empty() {
        blocks.extend(said(words, &words.say(msg::RESULTS_NOTHING)));
        return Page { title, blocks };
    }
    blocks.extend(test(session, &results.test));
    blocks.extend(plans(session));
    blocks.extend(to_come(session, &results));
    blocks.push(heading(words, msg::RESULTS_PARTS));
    blocks.push(parts(session, &results));
    let percent = [("percent", KNOWN_PERCENT.into())];
    blocks.push(Block::Callout(Callout::Note, said(words, &words.with(msg::RESULTS_RULE, &percent))));
    blocks.push(heading(words, msg::RESULTS_OBJECTIVES));
    blocks.push(objectives(session, &results));
    blocks.extend(calibration(session, &results.calibration));
    blocks.extend(opinions(session, &results.opinions));
    Page { title, blocks }
}

fn minutes(milliseconds: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "nobody works for 2^52 milliseconds")]
    let minutes = milliseconds as f64 / 60_000.0;
    minutes
}

/// How many questions are known, to be reviewed, and open.
fn total(standings: &[Standing<'_>]) -> (usize, usize, usize) {
    let sum = |count: fn(&Standing<'_>) -> usize| standings.iter().map(count).sum();
    (sum(|one| one.known.len()), sum(|one| one.to_review.len()), sum(|one| one.open))
}

fn parts(session: &Session, results: &Results<'_>) -> Block {
    let words = &session.words;
    let header =
        [msg::RESULTS_PART, msg::RESULTS_KNOWN, msg::RESULTS_REVIEW, msg::RESULTS_OPEN, msg::RESULTS_TIME];
    let mut rows = Vec::new();
    let spent = |steps: &mut dyn Iterator<Item = &Step>| {
        steps.filter_map(|step| session.record().step(&step.id)).map(|kept| kept.spent).sum::<u64>()
    };
    let module = session.module().into_iter();
    for (part, standing) in module.flat_map(|module| &module.parts).zip(&results.parts) {
        if part.entry.pause {
            continue;
        }
        let time = words.with(
            msg::RESULTS_TIME_OF,
            &[
                ("spent", session.duration(minutes(spent(&mut part.steps.iter()))).into()),
                ("planned", session.duration(part.entry.minutes).into()),
            ],
        );
        rows.push(row(part.entry.title.get(session.lang()), standing, &time));
    }
    if let Some(last) = results.parts.last().filter(|last| last.answered() > 0) {
        rows.push(row(&words.say(msg::FOLLOW_UPS), last, ""));
    }
    let mut align = vec![Align::Right; header.len()];
    align[0] = Align::Left;
    Block::Table(Table { align, header: header.map(|key| cell(&words.say(key))).to_vec(), rows })
}

fn row(name: &str, standing: &Standing<'_>, time: &str) -> Vec<Prose> {
    let count = |count: usize, role: Role| vec![Run::new(&count.to_string()).role(role)];
    // Nothing to count is nothing to read.
    let (known, to_review, open) = (standing.known.len(), standing.to_review.len(), standing.open);
    if known + to_review + open == 0 {
        return vec![cell(name), cell("–"), cell("–"), cell("–"), cell(time)];
    }
    let role = if to_review > 0 { Role::Warn } else { Role::Muted };
    vec![cell(name), count(known, Role::Right), count(to_review, role), count(open, Role::Muted), cell(time)]
}

fn objectives(session: &Session, results: &Results<'_>) -> Block {
    let objectives = &session.manifest.objectives;
    let bar = |(id, standing): &(&crate::text::Id, Standing<'_>)| {
        let text = objectives.iter().find(|objective| objective.id == **id);
        #[expect(clippy::cast_precision_loss, reason = "no module has 2^52 questions")]
        let share = |count: usize| count as f64 / standing.answered() as f64;
        Bar {
            label: cell(text.map_or("", |objective| objective.text.get(session.lang()))),
            share: (standing.answered() > 0).then(|| share(standing.known.len())),
            written: match standing.answered() {
                0 => "–".to_owned(),
                answered => format!("{}/{answered}", standing.known.len()),
            },
            ..Bar::default()
        }
    };
    Block::Bars(Bars { bars: results.objectives.iter().map(bar).collect(), result: false })
}

/// The questions to be reviewed, part by part.
fn to_come(session: &Session, results: &Results<'_>) -> Vec<Block> {
    let words = &session.words;
    if results.parts.iter().all(|standing| standing.to_review.is_empty()) {
        return Vec::new();
    }
    let title = |(step, recall): &(&Step, Recall)| {
        let title = step.title.get(session.lang()).to_owned();
        match recall {
            Recall::Unsure => words.with(msg::RESULTS_UNSURE, &[("title", title.into())]),
            Recall::Known | Recall::Missed => title,
        }
    };
    let parts = results.parts.iter().enumerate().filter(|(_, standing)| !standing.to_review.is_empty());
    let items = parts.map(|(part, standing)| {
        let titles: Vec<String> = standing.to_review.iter().map(title).collect();
        let name = Run::new(&format!("{} — ", session.part_title(part))).strong();
        vec![Block::Paragraph(vec![name, Run::new(&titles.join(" · "))])]
    });
    vec![heading(words, msg::RESULTS_TO_REVIEW), Block::List { start: None, items: items.collect() }]
}

fn test(session: &Session, test: &Test) -> Vec<Block> {
    let (words, lang) = (&session.words, session.lang());
    if test.before == 0 {
        return Vec::new();
    }
    let mut blocks = vec![heading(words, msg::RESULTS_TEST)];
    if !test.is_over() {
        let values = [("before", test.before.into()), ("waiting", test.waiting.into())];
        blocks.extend(said(words, &words.with(msg::RESULTS_TEST_WAITING, &values)));
        return blocks;
    }
    #[expect(clippy::cast_precision_loss, reason = "no test has 2^52 questions")]
    let all = test.pairs.len() as f64;
    let (before, after) = test.points();
    let written = |points: f64| format!("{}/{}", typography::number(points, 1, lang), test.pairs.len());
    let bar = |key: Msg, points: f64| Bar {
        label: cell(&words.say(key)),
        share: Some(points / all),
        written: written(points),
        ..Bar::default()
    };
    let shift = signed((after - before) / all * 100.0, 0, session);
    let last = Bar {
        before: Some(before / all),
        change: words.with(msg::RESULTS_SHIFT, &[("shift", shift.into())]),
        ..bar(msg::RESULTS_AFTER, after)
    };
    blocks.push(Block::Bars(Bars { bars: vec![bar(msg::RESULTS_BEFORE, before), last], result: false }));
    match test.gain() {
        Some(gain) => {
            let values = [("gain", signed(gain, 2, session).into()), ("questions", test.pairs.len().into())];
            blocks.extend(said(words, &words.with(msg::RESULTS_GAIN, &values)));
        }
        None => blocks.extend(said(words, &words.say(msg::RESULTS_NO_GAIN))),
    }
    blocks
}

/// A number with its sign: `+5`, `−0,25`, `0`.
fn signed(value: f64, decimals: usize, session: &Session) -> String {
    let written = typography::number(value, decimals, session.lang());
    if value > 0.0 && written.chars().any(|c| ('1'..='9').contains(&c)) {
        format!("+{written}")
    } else {
        written
    }
}

fn calibration(session: &Session, calibration: &[Calibration; 3]) -> Vec<Block> {
    let words = &session.words;
    if calibration.iter().all(|row| row.answers == 0) {
        return Vec::new();
    }
    let header =
        [msg::CALIBRATION_CERTAINTY, msg::CALIBRATION_ANSWERS, msg::CALIBRATION_RIGHT, msg::CALIBRATION_PAYS];
    let pays = [msg::CALIBRATION_PAYS_1, msg::CALIBRATION_PAYS_2, msg::CALIBRATION_PAYS_3];
    let row = |((row, degree), pays): ((&Calibration, Msg), Msg)| {
        let right = if row.answers == 0 {
            "–".to_owned()
        } else {
            let share = f64::from(row.right) / f64::from(row.answers) * 100.0;
            typography::quantity(share, 0, "%", session.lang())
        };
        vec![cell(&words.say(degree)), cell(&row.answers.to_string()), cell(&right), cell(&words.say(pays))]
    };
    let align = vec![Align::Left, Align::Right, Align::Right, Align::Left];
    let rows = calibration.iter().zip(CERTAINTY).zip(pays).map(row).collect();
    let mut blocks = vec![
        heading(words, msg::CALIBRATION_TITLE),
        Block::Table(Table { align, header: header.map(|key| cell(&words.say(key))).to_vec(), rows }),
    ];
    let points: i32 = calibration.iter().map(|row| row.points).sum();
    let answers: u32 = calibration.iter().map(|row| row.answers).sum();
    let mean = f64::from(points) / f64::from(answers.max(1));
    let values = [("mean", signed(mean, 1, session).into()), ("answers", answers.into())];
    blocks.extend(said(words, &words.with(msg::CALIBRATION_MEAN, &values)));
    let key = reading(calibration);
    blocks.extend(said(words, &words.say(key)));
    blocks
}

/// What the mirror shows, as a message: each certainty pays where one is right so often, from
/// two in three for 2 and from four in five for 3.
fn reading(calibration: &[Calibration; 3]) -> Msg {
    let share = |row: Calibration| f64::from(row.right) / f64::from(row.answers);
    let [low, medium, high] = *calibration;
    if calibration.iter().all(|row| row.answers < FEWEST) {
        msg::CALIBRATION_FEW
    } else if high.answers >= FEWEST && share(high) < 0.8
        || medium.answers >= FEWEST && share(medium) < 2.0 / 3.0
    {
        msg::CALIBRATION_OVER
    } else if low.answers >= FEWEST && share(low) > 2.0 / 3.0
        || medium.answers >= FEWEST && share(medium) > 0.8
    {
        msg::CALIBRATION_UNDER
    } else {
        msg::CALIBRATION_WELL
    }
}

fn opinions(session: &Session, opinions: &[Opinions<'_>]) -> Vec<Block> {
    let words = &session.words;
    if opinions.is_empty() {
        return Vec::new();
    }
    let said_so =
        |said: Option<usize>| said.map_or_else(|| "–".to_owned(), |said| words.say(level_key(said)));
    let row = |opinions: &Opinions<'_>| {
        let shift = match (opinions.before, opinions.after) {
            (Some(before), Some(after)) if before < LEVELS && after < LEVELS => {
                #[expect(clippy::cast_precision_loss, reason = "there are five levels")]
                let shift = after as f64 - before as f64;
                signed(shift, 0, session)
            }
            _ => "–".to_owned(),
        };
        vec![
            cell(opinions.step.title.get(session.lang())),
            cell(&said_so(opinions.before)),
            cell(&said_so(opinions.after)),
            cell(&shift),
        ]
    };
    let header = [msg::OPINIONS_QUESTION, msg::OPINIONS_BEFORE, msg::OPINIONS_AFTER, msg::OPINIONS_SHIFT];
    let table = Table {
        align: vec![Align::Left, Align::Left, Align::Left, Align::Right],
        header: header.map(|key| cell(&words.say(key))).to_vec(),
        rows: opinions.iter().map(row).collect(),
    };
    let mut blocks = vec![heading(words, msg::OPINIONS_TITLE), Block::Table(table)];
    blocks.extend(said(words, &words.say(msg::OPINIONS_NOTE)));
    blocks
}

/// The plans and the profiles of the grids, as they were handed in last.
fn plans(session: &Session) -> Vec<Block> {
    let Some(module) = session.module() else { return Vec::new() };
    let mut blocks = Vec::new();
    for step in kept(module, session.record()) {
        let Some(visit) = Visit::look_back(module, session.record(), &step.id) else { continue };
        blocks.push(Block::Heading(cell(step.title.get(session.lang()))));
        // What was asked, every level of a grid and the author's last word stand in the file kept.
        let is_asked = |block: &Block| block.heading().is_none();
        let is_left_out = |block: &Block| matches!(block, Block::Ratings(_) | Block::Callout(..));
        let work = visit.work(&session.words).into_iter().skip_while(is_asked);
        blocks.extend(work.filter(|block| !is_left_out(block)));
        if matches!(blocks.last(), Some(Block::Heading(_))) {
            blocks.pop();
        }
    }
    blocks
}
