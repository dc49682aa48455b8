//! Number: compute a number, typed with a comma or a point.
//!
//! Grading: right when the number differs from the answer by at most the tolerance. A number
//! that matches one of the author's typical mistakes is answered by name.

use serde::{Deserialize, Serialize};

use super::{
    ClassWork, Counted, Edit, Faults, Given, GivenAnswer, Intent, Kind, MissingInput, Outcome, Paper,
    ParseError, Verdict, View, offered,
};
use crate::action::Action;
use crate::page::{Block, Entry, Mark, Run};
use crate::text::{Field, Id, Lang, Text, fault, msg, typography};

/// A number to compute.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// What is to be computed.
    pub prompt: Text,
    /// The unit of the number.
    #[serde(default)]
    pub unit: Text,
    /// The right number.
    pub answer: f64,
    /// How far from it an answer may be, above 0.
    pub tolerance: f64,
    /// The computation, step by step; shown after any answer.
    pub solution: Text,
    /// What typical mistakes give.
    #[serde(default)]
    pub mistakes: Vec<Mistake>,
}

/// The number that a typical mistake gives.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// The number.
    pub value: f64,
    /// How far from it an answer may be, above 0.
    pub tolerance: f64,
    /// What went wrong.
    pub feedback: Text,
}

/// The number as it was typed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The text of the field, kept letter by letter.
    pub typed: String,
}

/// The field in which the number is typed.
pub type Cursor = Field;

/// The most letters that a number takes.
const LONGEST: usize = 24;

impl Kind for Number {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, _: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = vec![offered::digits(msg::KEY_TYPE)];
        actions.extend(offered::editing());
        actions.push(offered::line());
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Field {
        Field::new(&response.typed, LONGEST)
    }

    fn lacking(&self, response: &Response, _: &Field) -> Option<MissingInput> {
        typography::parse_number(&response.typed).is_none().then_some(MissingInput::new(msg::LACKING_NUMBER))
    }

    fn update(&self, response: &mut Response, field: &mut Field, intent: &Intent) -> Outcome {
        match intent {
            Intent::Left => Outcome::moved(field.left()),
            Intent::Right => Outcome::moved(field.right()),
            Intent::Edit(Edit::Home) => Outcome::moved(field.home()),
            Intent::Edit(Edit::End) => Outcome::moved(field.end()),
            Intent::Edit(edit) => {
                let changed = edit.apply(field);
                field.text().clone_into(&mut response.typed);
                Outcome::changed(changed)
            }
            Intent::Line(line) => {
                if typography::parse_number(line).is_none() {
                    return Outcome::Unclear(ParseError::new(msg::UNCLEAR_NUMBER));
                }
                *field = Field::new(line, LONGEST);
                field.text().clone_into(&mut response.typed);
                Outcome::Changed
            }
            _ => Outcome::Unchanged,
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let right = typography::parse_number(&response.typed)
            .is_some_and(|number| near(number, self.answer, self.tolerance));
        let mark = if right { Mark::Right } else { Mark::Wrong };
        Some(Verdict::whole(right, vec![(Id::new("number"), mark)]))
    }

    fn solution(&self, lang: Lang) -> Option<Response> {
        let decimals = typography::decimals(self.answer);
        Some(Response { typed: typography::number(self.answer, decimals, lang) })
    }

    fn blocks(&self, response: &Response, field: &Field, view: &View<'_>) -> Vec<Block> {
        let verdict = view.is_told().then(|| self.grade(response)).flatten();
        let mut blocks = view.marked(&self.prompt);
        blocks.push(Block::Entry(Entry {
            unit: view.text(&self.unit).to_owned(),
            active: view.is_answering(),
            mark: verdict.as_ref().map(Verdict::mark),
            ..Entry::of(field)
        }));
        if let Some(verdict) = verdict {
            if verdict.mark() != Mark::Right {
                blocks.extend(self.mistake(response, view));
                let answer = self.written(view.words.lang());
                let text = view.words.with(msg::NUMBER_ANSWER, &[("answer", answer.into())]);
                blocks.push(Block::Paragraph(vec![Run::new(&text).strong()]));
            }
            blocks.extend(view.marked(&self.solution));
        }
        blocks
    }

    /// The number alone: whatever else was typed behind it stays.
    fn public(response: &Response) -> Option<Response> {
        let number = typography::parse_number(&response.typed)?;
        Some(Response { typed: number.to_string() })
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Numbers { unit: &self.unit, answer: self.answer }
    }

    fn given(&self, response: &Response) -> Given {
        let number = typography::parse_number(&response.typed);
        Given::new(number.map_or(GivenAnswer::Nothing, GivenAnswer::Number))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn paper(&self, view: &View<'_>) -> Paper {
        let lang = view.words.lang();
        let told = |mistake: &Mistake| {
            let decimals = typography::decimals(mistake.value).min(4);
            let written = typography::quantity(mistake.value, decimals, self.unit.get(lang), lang);
            (vec![Run::new(&written)], view.prose(&mistake.feedback))
        };
        Paper { mistakes: self.mistakes.iter().map(told).collect(), ..Paper::default() }
    }

    fn check(&self, faults: &mut Faults) {
        check_tolerance(self.tolerance, faults);
        if !self.answer.is_finite() {
            faults.error_at("answer", fault::NOT_A_NUMBER, &[]);
        }
        faults.within("mistakes", |faults| {
            for (place, mistake) in self.mistakes.iter().enumerate() {
                faults.within(place, |faults| {
                    check_tolerance(mistake.tolerance, faults);
                    if (mistake.value - self.answer).abs() <= self.tolerance {
                        faults.error_at("value", fault::MISTAKE_IS_RIGHT, &[]);
                    }
                });
            }
        });
    }
}

impl Number {
    fn mistake(&self, response: &Response, view: &View<'_>) -> Vec<Block> {
        let number = typography::parse_number(&response.typed);
        let made =
            |mistake: &&Mistake| number.is_some_and(|number| near(number, mistake.value, mistake.tolerance));
        let mistake = self.mistakes.iter().find(made);
        mistake.map_or_else(Vec::new, |mistake| view.marked(&mistake.feedback))
    }

    fn written(&self, lang: Lang) -> String {
        let decimals = typography::decimals(self.answer).min(4);
        typography::quantity(self.answer, decimals, self.unit.get(lang), lang)
    }
}

/// Whether `number` is at most `tolerance` from `answer`; the least rounding is forgiven, since
/// 0.605 − 0.6 is a hair more than 0.005 in binary.
fn near(number: f64, answer: f64, tolerance: f64) -> bool {
    (number - answer).abs() <= tolerance + 1e-9
}

fn check_tolerance(tolerance: f64, faults: &mut Faults) {
    if !tolerance.is_finite() || tolerance <= 0.0 {
        faults.error_at("tolerance", fault::TOLERANCE_NOT_POSITIVE, &[]);
    }
}
