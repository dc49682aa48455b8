//! Estimate: guess a number on a scale, then see how far the figure is.
//!
//! Not graded: a guess cannot be wrong, it can only surprise. The distance is shown on the scale.

use serde::{Deserialize, Serialize};

use super::{
    ClassWork, Counted, Faults, Given, GivenAnswer, Intent, Kind, MissingInput, Outcome, Paper, ParseError,
    Verdict, View, offered,
};
use crate::action::{Action, Role};
use crate::page::{Block, Run, Scale};
use crate::text::{Lang, Text, Words, fault, msg, typography};

/// A number to guess.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// What is to be guessed.
    pub prompt: Text,
    /// The unit of the number.
    #[serde(default)]
    pub unit: Text,
    /// The lowest guess.
    pub min: f64,
    /// The highest guess, above `min`.
    pub max: f64,
    /// How far one key press moves the guess, above 0.
    pub step: f64,
    /// The figure itself, between `min` and `max`.
    pub answer: f64,
}

/// The guess.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// `None` while nothing was guessed.
    pub guess: Option<f64>,
}

/// What has been typed of a number, digit by digit.
pub type Cursor = String;

/// Whether a number can be typed with this sign.
fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ',' | '.' | '-')
}

/// How many steps a long move makes.
const LEAP: f64 = 10.0;

impl Kind for Estimate {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;
    const REVEALS: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, _: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = offered::left_and_right(msg::KEY_ADJUST, Role::Answer).to_vec();
        actions.extend(offered::up_and_down(msg::KEY_LEAP, Role::Answer));
        actions.extend([offered::digits(msg::KEY_TYPE), offered::erase()]);
        // The middle of the scale is a guess too.
        actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer).on_page());
        actions.push(offered::line());
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, _: &Response, _: u64) -> Cursor {
        String::new()
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        response.guess.is_none().then_some(MissingInput::new(msg::LACKING_GUESS))
    }

    fn update(&self, response: &mut Response, typed: &mut Cursor, intent: &Intent) -> Outcome {
        // The first move starts from the middle: nothing is chosen before.
        let from = response.guess.unwrap_or_else(|| f64::midpoint(self.min, self.max));
        let guess = match intent {
            Intent::Left => from - self.step,
            Intent::Right => from + self.step,
            Intent::Down => from - LEAP * self.step,
            Intent::Up => from + LEAP * self.step,
            Intent::Edit(edit) => return self.type_digits(response, typed, edit),
            Intent::Toggle => from,
            Intent::Line(line) => match typography::parse_number(line) {
                None => return Outcome::Unclear(ParseError::new(msg::UNCLEAR_NUMBER)),
                Some(guess) if !(self.min..=self.max).contains(&guess) => {
                    return Outcome::Unclear(
                        ParseError::new(msg::UNCLEAR_OUTSIDE).with("min", self.min).with("max", self.max),
                    );
                }
                Some(guess) => guess,
            },
            _ => return Outcome::Unchanged,
        };
        typed.clear();
        let guess = self.onto_scale(guess);
        Outcome::changed(response.guess.replace(guess) != Some(guess))
    }

    fn grade(&self, _: &Response) -> Option<Verdict> {
        None
    }

    fn guess(&self, response: &Response, lang: Lang) -> Option<(String, String)> {
        Some((self.written(response.guess?, lang), self.written(self.answer, lang)))
    }

    fn blocks(&self, response: &Response, _: &Cursor, view: &View<'_>) -> Vec<Block> {
        let (words, lang, told) = (view.words, view.words.lang(), view.is_told());
        let mut blocks = view.marked(&self.prompt);
        blocks.push(Block::Scale(Scale {
            min: self.min,
            max: self.max,
            ends: (self.written(self.min, lang), self.written(self.max, lang)),
            guess: response.guess.map(|guess| (guess, self.written(guess, lang))),
            answer: told.then(|| (self.answer, self.written(self.answer, lang))),
            active: view.is_answering(),
        }));
        if let (true, Some(guess)) = (told, response.guess) {
            let gap = (guess - self.answer).abs();
            let key = match guess.total_cmp(&self.answer) {
                _ if gap < self.step / 2.0 => msg::ESTIMATE_EXACT,
                std::cmp::Ordering::Less => msg::ESTIMATE_LOW,
                _ => msg::ESTIMATE_HIGH,
            };
            let gap = self.gap_written(gap, lang, words);
            let answer = self.written(self.answer, lang);
            let text = words.with(key, &[("gap", gap.into()), ("answer", answer.into())]);
            blocks.push(Block::Paragraph(vec![Run::new(&text)]));
        }
        blocks
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Numbers { unit: &self.unit, answer: self.answer }
    }

    fn given(&self, response: &Response) -> Given {
        Given::new(response.guess.map_or(GivenAnswer::Nothing, GivenAnswer::Number))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn paper(&self, _: &View<'_>) -> Paper {
        // The figure stands on the scale, whatever was guessed.
        Paper { is_told_unanswered: true, ..Paper::default() }
    }

    fn check(&self, faults: &mut Faults) {
        if !self.min.is_finite() || !self.max.is_finite() || self.min >= self.max {
            faults.error_at("max", fault::EMPTY_SCALE, &[]);
        } else if !(self.min..=self.max).contains(&self.answer) {
            faults.error_at("answer", fault::ANSWER_OFF_SCALE, &[]);
        }
        if !self.step.is_finite() || self.step <= 0.0 {
            faults.error_at("step", fault::STEP_NOT_POSITIVE, &[]);
        }
    }
}

impl Estimate {
    fn type_digits(&self, response: &mut Response, typed: &mut Cursor, edit: &super::Edit) -> Outcome {
        match edit {
            super::Edit::Insert(text) if text.chars().all(is_of_number) => {
                typed.push_str(text);
                typed.truncate(12);
            }
            super::Edit::Whole(text) => {
                typed.clear();
                typed.extend(text.chars().filter(|c| is_of_number(*c)).take(12));
            }
            super::Edit::Erase => {
                typed.pop();
            }
            _ => return Outcome::Unchanged,
        }
        let guess = typography::parse_number(typed).map(|guess| self.onto_scale(guess));
        Outcome::changed(std::mem::replace(&mut response.guess, guess) != guess)
    }

    /// The nearest value on the scale that the keys can reach.
    fn onto_scale(&self, guess: f64) -> f64 {
        let steps = if self.step > 0.0 { ((guess - self.min) / self.step).round() } else { 0.0 };
        let snapped = self.min + steps * self.step;
        // Rounded to the decimals of the step, so that 0.1 + 0.2 reads 0.3.
        let scale = 10_f64.powi(i32::try_from(typography::decimals(self.step)).unwrap_or(6));
        ((snapped * scale).round() / scale).max(self.min).min(self.max)
    }

    fn decimals(&self) -> usize {
        typography::decimals(self.step).max(typography::decimals(self.answer))
    }

    fn written(&self, value: f64, lang: Lang) -> String {
        typography::quantity(value, self.decimals(), self.unit.get(lang), lang)
    }

    /// A difference of percentages is told in points.
    fn gap_written(&self, gap: f64, lang: Lang, words: &Words) -> String {
        if self.unit.get(lang) == "%" {
            let written = typography::number(gap, self.decimals(), lang);
            words.with(msg::POINTS, &[("written", written.into()), ("n", gap.into())])
        } else {
            self.written(gap, lang)
        }
    }
}
