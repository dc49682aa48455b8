//! A plan: what a model is asked twice, once for each side, and how its answers are read.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use serde::Deserialize;

use super::reading::Reading;
use crate::content::options;
use crate::text::{Words, msg};

/// The most prompts of a plan.
const MOST_PROMPTS: usize = 20_000;

/// The most times that a prompt is asked.
const MOST_REPEATS: u16 = 100;

/// A plan, as its author writes it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What it looks at, in a line.
    pub title: String,
    /// What the two sides are called; a difference is first − second.
    pub sides: (String, String),
    /// What is asked; `{name}` stands for what a pair puts there.
    pub templates: Vec<String>,
    /// What is swapped: the words of the first side and those of the second, by name.
    pub pairs: Vec<(Forms, Forms)>,
    /// How often each prompt is asked.
    #[serde(default = "once")]
    pub repeats: u16,
    /// How an answer becomes a number.
    pub reading: Reading,
}

/// Words by the name that stands for them in a template.
pub type Forms = BTreeMap<String, String>;

fn once() -> u16 {
    1
}

/// A prompt, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// Its name, such as `t1-p2-r1-a`: template, pair, repeat, side.
    pub id: String,
    /// The place of its pair in the plan.
    pub pair: usize,
    /// The place of its template in the plan.
    pub template: usize,
    /// Whether it is of the first side.
    pub is_first_side: bool,
    /// Whether the first side is asked before the second here.
    pub first_side_first: bool,
    /// What is asked.
    pub text: String,
}

/// What is wrong with a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read; the line, the column and RON's own words.
    Unreadable(usize, usize, String),
    /// It has no template or no pair.
    Empty,
    /// A template names a form that a pair lacks.
    NoForm(String),
    /// A template says the same for both sides.
    SameBothSides(usize),
    /// It has no repeat, or more than can be asked.
    TooMany,
}

impl Fault {
    /// What is wrong, for a person.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Fault::Unreadable(line, column, why) => {
                let values =
                    [("line", (*line).into()), ("column", (*column).into()), ("why", why.as_str().into())];
                words.with(msg::SWAP_UNREADABLE, &values)
            }
            Fault::Empty => words.say(msg::SWAP_EMPTY),
            Fault::NoForm(name) => words.with(msg::SWAP_NO_FORM, &[("name", name.as_str().into())]),
            Fault::SameBothSides(template) => {
                words.with(msg::SWAP_SAME_SIDES, &[("template", (*template).into())])
            }
            Fault::TooMany => words.with(msg::SWAP_TOO_MANY, &[("most", MOST_PROMPTS.into())]),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(&Words::new(crate::text::Lang::En)))
    }
}

impl Error for Fault {}

impl Plan {
    /// Reads a plan in RON, and makes sure that it can be asked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(ron: &str) -> Result<Plan, Fault> {
        let plan: Plan = options().from_str(ron).map_err(|error| {
            Fault::Unreadable(error.span.start.line, error.span.start.col, error.code.to_string())
        })?;
        let prompts = plan.prompts()?;
        // Both sides of a repeat follow each other: the same text asks for nothing.
        for pair in prompts.chunks(2) {
            if let [one, other] = pair
                && one.text == other.text
            {
                return Err(Fault::SameBothSides(one.template + 1));
            }
        }
        Ok(plan)
    }

    /// Every prompt in the order of asking: side after side, and the side that comes first changes
    /// from one repeat, pair and template to the next.
    ///
    /// # Errors
    /// What is wrong with the plan.
    pub fn prompts(&self) -> Result<Vec<Prompt>, Fault> {
        let count = 2 * self.templates.len() * self.pairs.len() * usize::from(self.repeats);
        if self.templates.is_empty() || self.pairs.is_empty() {
            return Err(Fault::Empty);
        }
        if count == 0 || count > MOST_PROMPTS || self.repeats > MOST_REPEATS {
            return Err(Fault::TooMany);
        }
        let mut prompts = Vec::with_capacity(count);
        for repeat in 0..usize::from(self.repeats) {
            for (template, text) in self.templates.iter().enumerate() {
                for (pair, (first, second)) in self.pairs.iter().enumerate() {
                    let first_side_first = (repeat + template + pair).is_multiple_of(2);
                    let mut both = [(true, first), (false, second)];
                    if !first_side_first {
                        both.reverse();
                    }
                    for (is_first_side, forms) in both {
                        let side = if is_first_side { "a" } else { "b" };
                        prompts.push(Prompt {
                            id: format!("t{}-p{}-r{}-{side}", template + 1, pair + 1, repeat + 1),
                            pair,
                            template,
                            is_first_side,
                            first_side_first,
                            text: filled(text, forms)?,
                        });
                    }
                }
            }
        }
        Ok(prompts)
    }
}

/// A template with its words.
fn filled(template: &str, forms: &Forms) -> Result<String, Fault> {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((name, behind)) = behind.split_once('}') else { break };
        text.push_str(before);
        text.push_str(forms.get(name.trim()).ok_or_else(|| Fault::NoForm(name.trim().to_owned()))?);
        rest = behind;
    }
    text.push_str(rest);
    Ok(text)
}
