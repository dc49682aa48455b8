//! Rewrite: write a sentence anew, see what a list of words and a few criteria say of it, compare
//! it with other answers, and judge it oneself.
//!
//! Grading: the share of the elements that are as they should be. Elements are every idea to
//! avoid that counts, right when none of its words is used, and every criterion, right when it is
//! met. An idea counts when its words stand in the sentence to be rewritten, or in the answer: so
//! one more criterion met never lowers the share, and one more word to avoid never raises it.
//! Nothing written earns nothing. The words of the language in which the answer is written are
//! looked for, and the order holds within one language. What learners think of their own text is kept, and never counts: a list of words
//! knows no context, which the page says.

mod check;
mod report;
mod show;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use self::report::{Report, language};
use super::{
    ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, ParseError, Verdict, View, Writing,
    offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Mark, Naming};
use crate::text::{Id, Lang, Msg, Text, msg};

/// A sentence to rewrite.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rewrite {
    /// What is to be done, and for whom.
    pub prompt: Text,
    /// The sentence to be rewritten.
    pub sentence: Text,
    /// Ideas to avoid, with the words that carry them.
    #[serde(default)]
    pub avoid: Vec<Avoided>,
    /// What a good answer fulfils, as far as a program can tell.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// Answers to compare one's own with.
    pub models: Vec<Model>,
    /// What learners judge for themselves; without it, three statements of the interface.
    #[serde(default)]
    pub judgement: Vec<Statement>,
}

/// An idea to avoid.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avoided {
    /// Its stable name.
    pub id: Id,
    /// The words that carry it, set apart by commas; a stem ends in `*`. A lone `-` where a
    /// language has none. See [`crate::text::lexicon`].
    pub words: Text,
    /// Why it is to be avoided.
    pub why: Text,
}

/// What a good answer fulfils: every one of the conditions given.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its stable name.
    pub id: Id,
    /// What is asked for.
    pub text: Text,
    /// Why it is asked for.
    pub why: Text,
    /// Words of which one at least is used; written as in [`Avoided::words`].
    #[serde(default)]
    pub must_contain_any: Text,
    /// Words of which none is used.
    #[serde(default)]
    pub must_not_contain: Text,
    /// Signs of which none is used, one after the other: `·•`.
    #[serde(default)]
    pub forbidden_signs: String,
    /// The fewest words that the answer has: a shorter one is no rewriting, and earns nothing.
    #[serde(default)]
    pub min_words: Option<usize>,
    /// The most words that the answer has.
    #[serde(default)]
    pub max_words: Option<usize>,
}

/// An answer to compare one's own with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The answer.
    pub text: Text,
    /// What it does well, what it costs.
    pub comment: Text,
}

/// Something that learners find true of their own text, or not.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its stable name.
    pub id: Id,
    /// What it says.
    pub text: Text,
}

/// What was written, and what the learner thinks of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The text, letter by letter.
    pub text: String,
    /// Whether other answers have been shown: from then on the text stays as it is.
    #[serde(default)]
    pub is_compared: bool,
    /// The statements found true; `None` while nothing was said.
    #[serde(default)]
    pub judged: Option<BTreeSet<Id>>,
}

/// Where the learner is: first in the text, then before what is said of it, then at a statement.
#[derive(Debug, Clone)]
pub enum Cursor {
    /// Writing.
    Writing(Writing),
    /// Reading what the list says, and the models.
    Reading,
    /// At a statement, from 0.
    Judging(usize),
}

/// The statements of the interface: each is the message `rewrite-judge-…`.
const STATEMENTS: [(&str, Msg); 3] = [
    ("sense", msg::REWRITE_JUDGE_SENSE),
    ("everyone", msg::REWRITE_JUDGE_EVERYONE),
    ("natural", msg::REWRITE_JUDGE_NATURAL),
];

impl Kind for Rewrite {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = Vec::new();
        match cursor {
            Cursor::Writing(_) => actions.extend(offered::text()),
            Cursor::Reading => actions.push(offered::space(msg::KEY_CHOOSE, Role::Move)),
            Cursor::Judging(_) => {
                actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
                actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
            }
        }
        if !matches!(cursor, Cursor::Writing(_)) {
            actions.push(offered::numbers(msg::KEY_TOGGLE, self.statements().len(), Role::Answer));
            actions.extend(offered::controls(msg::KEY_CHOOSE, Role::Move).map(Action::on_page));
        }
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        if response.is_compared { Cursor::Reading } else { Cursor::Writing(Writing::new(&response.text)) }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        match cursor {
            Cursor::Writing(writing) if writing.is_blank() => Some(MissingInput::new(msg::LACKING_TEXT)),
            Cursor::Writing(writing) if writing.is_unfinished() => {
                Some(MissingInput::new(msg::LACKING_NEXT_LINE))
            }
            Cursor::Writing(_) => Some(MissingInput::new(msg::LACKING_COMPARISON)),
            Cursor::Reading if response.judged.is_none() => {
                Some(MissingInput::new(msg::LACKING_JUDGEMENT).after_reading())
            }
            Cursor::Reading | Cursor::Judging(_) => None,
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let Cursor::Writing(writing) = cursor else { return self.judge(response, cursor, intent) };
        let outcome = write(response, writing, intent);
        writing.text().clone_into(&mut response.text);
        if response.is_compared {
            *cursor = Cursor::Reading;
        }
        outcome
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let report = self.report(response);
        if report.is_too_short {
            let parts = report.parts().into_iter().map(|(id, _)| (id, Mark::Missed)).collect();
            return Some(Verdict { earned: 0.0, possible: 1.0, parts });
        }
        #[expect(clippy::cast_precision_loss, reason = "no exercise has 2^52 elements")]
        let share = |met: usize, total: usize| if total == 0 { 1.0 } else { met as f64 / total as f64 };
        Some(Verdict { earned: share(report.met(), report.total()), possible: 1.0, parts: report.parts() })
    }

    fn solution(&self, lang: Lang) -> Option<Response> {
        let text = self.models.first()?.text.get(lang).to_owned();
        Some(Response { text, is_compared: true, judged: Some(self.statements().into_iter().collect()) })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        self.show(response, cursor, view)
    }

    fn public(_: &Response) -> Option<Response> {
        None
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Nothing
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        self.find_faults(faults);
    }
}

impl Rewrite {
    fn report<'a>(&'a self, response: &'a Response) -> Report<'a> {
        Report::new(self, &response.text, language(self, &response.text))
    }

    /// The texts in which an answer's language can be recognised.
    fn texts(&self) -> impl Iterator<Item = &Text> {
        let models = self.models.iter().flat_map(|model| [&model.text, &model.comment]);
        let reasons = self.avoid.iter().map(|avoided| &avoided.why);
        let criteria = self.criteria.iter().flat_map(|criterion| [&criterion.text, &criterion.why]);
        [&self.prompt, &self.sentence].into_iter().chain(models).chain(reasons).chain(criteria)
    }

    /// The names of the statements to judge by.
    fn statements(&self) -> Vec<Id> {
        if self.judgement.is_empty() {
            return STATEMENTS.map(|(id, _)| Id::new(id)).to_vec();
        }
        self.judgement.iter().map(|statement| statement.id.clone()).collect()
    }

    fn judge(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let statements = self.statements();
        let count = statements.len();
        let at = if let Cursor::Judging(at) = cursor { Some(*at) } else { None };
        let mut to = |place: usize| {
            *cursor = Cursor::Judging(place);
            Outcome::moved(at != Some(place))
        };
        match (intent, at) {
            (Intent::Seek, None) if response.judged.is_some() => Outcome::Unchanged,
            (Intent::Seek | Intent::Toggle | Intent::NextControl | Intent::PreviousControl, None) => to(0),
            (Intent::Up | Intent::PreviousControl, Some(at)) => to(step(at, -1, count)),
            (Intent::Down | Intent::NextControl, Some(at)) => to(step(at, 1, count)),
            (Intent::Toggle, Some(at)) => toggle(response, &statements, at),
            (Intent::Pick(at) | Intent::Point(at), _) if *at < count => {
                to(*at);
                toggle(response, &statements, *at)
            }
            (Intent::Line(line), _) => read(response, &statements, line),
            _ => Outcome::Unchanged,
        }
    }
}

fn write(response: &mut Response, writing: &mut Writing, intent: &Intent) -> Outcome {
    match intent {
        Intent::Seek if writing.is_unfinished() => writing.finish(),
        Intent::Seek if writing.is_blank() => Outcome::Unchanged,
        Intent::Seek => {
            response.is_compared = true;
            // What is said of the text is read from the top.
            Outcome::Turned { changed: true }
        }
        Intent::Point(place) => writing.point(*place),
        Intent::Line(line) => {
            let outcome = writing.line(line);
            response.is_compared = !writing.is_unfinished() && !writing.is_blank();
            outcome
        }
        intent => writing.update(intent),
    }
}

fn toggle(response: &mut Response, statements: &[Id], at: usize) -> Outcome {
    let Some(id) = statements.get(at) else { return Outcome::Unchanged };
    let judged = response.judged.get_or_insert_default();
    if !judged.remove(id) {
        judged.insert(id.clone());
    }
    Outcome::Changed
}

/// Reads the numbers of the statements found true, `1 3`; or `0`, for none.
fn read(response: &mut Response, statements: &[Id], line: &str) -> Outcome {
    let names = line.split([' ', ',', ';', '\u{a0}']).filter(|name| !name.is_empty());
    let places: Option<Vec<usize>> = match line.trim() {
        "0" => Some(Vec::new()),
        _ => names.map(|name| Naming::Numbers.index(name, statements.len())).collect(),
    };
    match places {
        Some(places) => {
            response.judged = Some(places.into_iter().map(|place| statements[place].clone()).collect());
            Outcome::Changed
        }
        None => Outcome::Unclear(ParseError::new(msg::UNCLEAR_STATEMENTS).with("count", statements.len())),
    }
}

#[cfg(test)]
mod tests;
