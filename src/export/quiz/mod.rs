//! A module's exercises as questions that a school's own platform asks: a neutral [`Quiz`], then
//! one writer a format.
//!
//! Only what keeps its meaning becomes a question; everything else is told as [`Lost`].

mod gift;
mod moodle;
mod question;

pub use gift::gift;
pub use moodle::moodle_xml;

use serde::Serialize;

use crate::content::Module;
use crate::text::{Id, Words};

/// Questions, part by part, in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Quiz {
    /// What the module is called.
    pub title: String,
    /// Its parts with a question, in order.
    pub categories: Vec<Category>,
    /// What has no place in the file, in the module's order.
    pub lost: Vec<Lost>,
}

/// The questions of a part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Category {
    /// What the part is called.
    pub name: String,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// A question; its texts are HTML, but for its name and where plain text is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The step it is made of: the same name each time.
    pub id: Id,
    /// What it is called, as plain text: the step's name and title.
    pub name: String,
    /// The situation and the question.
    pub stem: String,
    /// What is told after any answer.
    pub feedback: String,
    /// Clues, from vague to near-solution.
    pub hints: Vec<String>,
    /// How it is answered.
    pub asked: Asked,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// By picking one option, or several.
    Choice {
        /// Whether several options may be picked.
        several: bool,
        /// Whether the order of the options does not matter.
        shuffle: bool,
        /// The options, in the author's order.
        options: Vec<Answer>,
    },
    /// By giving each item what belongs to it.
    Matching {
        /// Whether the order of the items does not matter.
        shuffle: bool,
        /// Each item, and the plain text that belongs to it.
        pairs: Vec<(String, String)>,
    },
    /// By a number; the first that fits counts.
    Number(Vec<Near>),
}

/// An option.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it says.
    pub text: String,
    /// What picking it is worth, in hundred-thousandths of a percent: 10,000,000 is the whole point.
    pub worth: i64,
    /// Why.
    pub feedback: String,
}

/// A number and its surroundings.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// The number.
    pub value: f64,
    /// How far from it an answer may be.
    pub tolerance: f64,
    /// Whether it is worth the point.
    pub is_right: bool,
    /// What is told to whoever gives it.
    pub feedback: String,
}

/// The worth of a whole point, see [`Answer::worth`].
pub const WHOLE: i64 = 10_000_000;

/// What a step loses on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lost {
    /// The step.
    pub step: Id,
    /// What it is called.
    pub title: String,
    /// What is lost.
    pub what: Loss,
}

/// What is lost, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// The whole step: no question of these formats is of this kind.
    Kind(&'static str),
    /// The whole step: an opinion would be kept with a name.
    Opinion,
    /// The whole step: it asks this one again, which is in the file.
    Repeats(Id),
    /// The whole step: no answer is right, or too few items are left.
    NoKey,
    /// The whole step: several orders are right.
    SeveralOrders,
    /// These items, which several categories are right for.
    Items(Vec<Id>),
    /// How certain one is is not asked.
    Certainty,
    /// The hints: the format has no place for them.
    Hints(usize),
}

impl Loss {
    /// Whether nothing is left of the step.
    pub fn is_whole(&self) -> bool {
        !matches!(self, Loss::Items(_) | Loss::Certainty | Loss::Hints(_))
    }
}

/// The questions of a module, or of one of its parts, in the language of `words`.
pub fn quiz(module: &Module, part: Option<&Id>, words: &Words) -> Quiz {
    let lang = words.lang();
    let mut quiz = Quiz { title: plain(module.manifest.title.get(lang)), ..Quiz::default() };
    let mut asked: Vec<&Id> = Vec::new();
    for part in module.parts.iter().filter(|found| part.is_none_or(|part| found.entry.id == *part)) {
        let mut category = Category { name: plain(part.entry.title.get(lang)), questions: Vec::new() };
        for step in &part.steps {
            let Some(exercise) = &step.exercise else { continue };
            let mut lose = |what| {
                let title = plain(step.title.get(lang));
                quiz.lost.push(Lost { step: step.id.clone(), title, what });
            };
            if let Some(again) = step.repeats.as_ref().filter(|again| asked.contains(again)) {
                lose(Loss::Repeats(again.clone()));
                continue;
            }
            match question::asked(exercise, words, &step.sources, &mut lose) {
                Ok(parts) => {
                    asked.push(&step.id);
                    category.questions.push(question::question(module, step, parts, words));
                }
                Err(why) => lose(why),
            }
        }
        if !category.questions.is_empty() {
            quiz.categories.push(category);
        }
    }
    quiz
}

impl Quiz {
    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.categories.iter().flat_map(|category| &category.questions)
    }

    /// The same for a format without hints: they are told as lost.
    #[must_use]
    pub fn without_hints(mut self) -> Quiz {
        for question in self.categories.iter_mut().flat_map(|category| &mut category.questions) {
            let hints = std::mem::take(&mut question.hints).len();
            if hints > 0 {
                let (step, title) = (question.id.clone(), question.name.clone());
                self.lost.push(Lost { step, title, what: Loss::Hints(hints) });
            }
        }
        self
    }
}

/// A text on one line, as no markup can be in it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
