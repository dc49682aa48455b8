//! Pages of a rewriting exercise, before and after the hand-in.

use super::report::{Found, Report, mark_of};
use super::{Cursor, Response, Rewrite, STATEMENTS};
use crate::activity::{self, Stage, View};
use crate::page::{Block, Callout, Choice, Choices, Naming, Prose, Remark, Role, Run};
use crate::text::{Id, Lang, Msg, Words, msg};

impl Rewrite {
    /// The exercise as part of a page.
    pub(super) fn show(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        blocks.push(Block::Quote(view.marked(&self.sentence)));
        match cursor {
            Cursor::Writing(writing) if view.is_answering() => {
                blocks.extend(earlier(view));
                let label = vec![Run::new(&view.words.say(msg::REWRITE_YOURS)).strong()];
                blocks.push(Block::Area(writing.area(label, 0, 3, true)));
            }
            _ if view.stage == Stage::Recorded => blocks.push(Block::Quote(lines(&response.text, &[]))),
            _ => blocks.extend(self.compared(response, cursor, view)),
        }
        blocks
    }

    /// The learner's text, what the lists say of it, the models, and the learner's own judgement.
    fn compared(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let words = view.words;
        let report = self.report(response);
        let mut blocks =
            vec![heading(words, msg::REWRITE_YOURS), Block::Quote(marked(&response.text, &report))];
        blocks.push(Block::Remarks(self.remarks(&report, view)));
        if report.total() > 0 {
            let share = [("met", report.met().into()), ("total", report.total().into())];
            blocks.push(Block::Paragraph(vec![Run::new(&words.with(msg::REWRITE_SHARE, &share)).strong()]));
        }
        let language = words.say(match report.lang {
            Lang::Fr => msg::REWRITE_LIST_FR,
            Lang::En => msg::REWRITE_LIST_EN,
        });
        let limits = words.with(msg::REWRITE_LIMITS, &[("language", language.into())]);
        blocks.push(Block::Callout(Callout::Note, vec![Block::Paragraph(vec![Run::new(&limits)])]));
        blocks.push(heading(words, msg::REWRITE_MODELS));
        for model in &self.models {
            blocks.push(Block::Quote(view.marked(&model.text)));
            blocks.extend(view.marked(&model.comment));
        }
        blocks.push(heading(words, msg::REWRITE_JUDGE));
        let at = if let Cursor::Judging(at) = cursor { Some(*at) } else { None };
        let statement = |(place, id): (usize, Id)| Choice {
            label: match (self.judgement.get(place), STATEMENTS.get(place)) {
                (Some(statement), _) => view.prose(&statement.text),
                (None, Some((_, message))) => vec![Run::new(&words.say(*message))],
                (None, None) => Prose::new(),
            },
            chosen: response.judged.as_ref().is_some_and(|judged| judged.contains(&id)),
            ..Choice::default()
        };
        blocks.push(Block::Choices(Choices {
            items: self.statements().into_iter().enumerate().map(statement).collect(),
            several: true,
            cursor: at.filter(|_| view.is_answering()),
            naming: Naming::Numbers,
            ..Choices::default()
        }));
        blocks
    }

    fn remarks(&self, report: &Report<'_>, view: &View<'_>) -> Vec<Remark> {
        let words = view.words;
        let avoided = report.avoided.iter().map(|found| {
            let said = said(found, self.sentence.get(report.lang), words);
            Remark {
                mark: found.mark(),
                label: vec![Run::new(&said).strong()],
                feedback: view.prose(&found.avoided.why),
                result: false,
            }
        });
        let criteria = report.criteria.iter().map(|(criterion, is_met)| Remark {
            mark: mark_of(*is_met),
            label: view.prose(&criterion.text).into_iter().map(Run::strong).collect(),
            feedback: view.prose(&criterion.why),
            result: false,
        });
        avoided.chain(criteria).collect()
    }
}

/// Which words are still there, or no longer; `text` was typed, or stood in `sentence`.
fn said(found: &Found<'_>, sentence: &str, words: &Words) -> String {
    let quoted = |key: Msg, list: Vec<&str>| {
        let list: Vec<String> =
            list.iter().map(|word| words.with(msg::QUOTED, &[("text", (*word).into())])).collect();
        words.with(key, &[("words", list.join(", ").into())])
    };
    if found.in_text.is_empty() {
        quoted(msg::REWRITE_AVOIDED, found.in_sentence.iter().map(|place| &sentence[place.clone()]).collect())
    } else {
        quoted(msg::REWRITE_USED, found.used.clone())
    }
}

/// The text written in the attempt before, if there was one.
fn earlier(view: &View<'_>) -> Vec<Block> {
    let Some(activity::Response::Rewrite(last)) = view.earlier.last() else { return Vec::new() };
    let label = Run::new(&view.words.say(msg::REWRITE_EARLIER)).role(Role::Muted);
    vec![Block::Paragraph(vec![label]), Block::Quote(lines(&last.text, &[]))]
}

fn heading(words: &Words, key: Msg) -> Block {
    Block::Heading(vec![Run::new(&words.say(key))])
}

/// The learner's text, with the words to avoid that stand in it marked.
fn marked(text: &str, report: &Report<'_>) -> Vec<Block> {
    let mut places: Vec<_> = report.avoided.iter().flat_map(|found| found.in_text.iter().cloned()).collect();
    places.sort_by_key(|place| place.start);
    lines(text, &places)
}

/// A typed text, as it is; what stands in `places` stands out.
fn lines(text: &str, places: &[std::ops::Range<usize>]) -> Vec<Block> {
    let mut prose = Prose::new();
    let mut done = 0;
    for place in places {
        let start = place.start.max(done);
        if start < place.end {
            prose.push(Run::new(&text[done..start]));
            prose.push(Run::new(&text[start..place.end]).strong().role(Role::Warn));
            done = place.end;
        }
    }
    prose.push(Run::new(&text[done..]));
    vec![Block::Paragraph(prose)]
}
