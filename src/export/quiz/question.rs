//! One step as a question: which kinds have a counterpart, and what is told beside them.

use super::{Answer, Asked, Loss, Near, Question, WHOLE, plain};
use crate::activity::Exercise;
use crate::activity::choice::Choice;
use crate::activity::estimate::Estimate;
use crate::activity::number::Number;
use crate::activity::order::Order;
use crate::activity::sort::Sort;
use crate::content::{Module, Step};
use crate::face::html;
use crate::page::{Block, Link, Run, markdown};
use crate::text::{Id, Text, Words, msg, typography};

/// The fewest items that a school's platform matches.
const FEWEST_PAIRS: usize = 2;

/// What an exercise asks.
pub(super) struct Parts {
    /// The question.
    prompt: Vec<Block>,
    /// What is told first after any answer.
    told: Vec<Block>,
    asked: Asked,
}

/// What turns texts of a step into blocks and HTML.
struct Writer<'a> {
    words: &'a Words,
    sources: &'a [Id],
}

/// An exercise as what a platform asks; what it loses on the way goes to `lose`.
///
/// # Errors
/// Why nothing is left of it.
pub(super) fn asked(
    exercise: &Exercise,
    words: &Words,
    sources: &[Id],
    lose: &mut impl FnMut(Loss),
) -> Result<Parts, Loss> {
    let writer = Writer { words, sources };
    match exercise {
        Exercise::Choice(choice) => writer.choice(choice, lose),
        Exercise::Sort(sort) => writer.sort(sort, lose),
        Exercise::Number(number) => Ok(writer.number(number)),
        Exercise::Estimate(estimate) => Ok(writer.estimate(estimate)),
        Exercise::Order(order) => writer.order(order),
        Exercise::Opinion(_) => Err(Loss::Opinion),
        other => Err(Loss::Kind(other.kind())),
    }
}

/// The whole question: the step's situation before it, explanation and sources behind it.
pub(super) fn question(module: &Module, step: &Step, parts: Parts, words: &Words) -> Question {
    let writer = Writer { words, sources: &step.sources };
    let mut asked = writer.marked(&step.body);
    asked.extend(parts.prompt);
    let mut told = parts.told;
    told.extend(writer.marked(&step.explanation));
    told.extend(writer.cited(module));
    Question {
        id: step.id.clone(),
        name: plain(&format!("{} · {}", step.id, step.title.get(words.lang()))),
        stem: writer.html(&asked),
        feedback: writer.html(&told),
        hints: step.hints.iter().map(|hint| writer.text(hint)).collect(),
        asked: parts.asked,
    }
}

impl Writer<'_> {
    fn choice(&self, choice: &Choice, lose: &mut impl FnMut(Loss)) -> Result<Parts, Loss> {
        let right = choice.options.iter().filter(|option| option.right).count();
        let right = i64::try_from(right).ok().filter(|right| *right > 0).ok_or(Loss::NoKey)?;
        // A share each, and what is left over one by one, so that the sum is the whole.
        let mut over = WHOLE % right;
        let mut options: Vec<Answer> = Vec::new();
        for option in &choice.options {
            let worth = match (choice.several, option.right) {
                (false, true) => WHOLE,
                (false, false) => 0,
                (true, false) => -(WHOLE / right),
                (true, true) => {
                    let more = i64::from(over > 0);
                    over -= more;
                    WHOLE / right + more
                }
            };
            options.push(Answer {
                text: self.text(&option.text),
                worth,
                feedback: self.text(&option.feedback),
            });
        }
        if choice.unsure {
            let text = self.html(&[Block::Paragraph(vec![Run::new(&self.words.say(msg::CHOICE_UNSURE))])]);
            options.push(Answer { text, worth: 0, feedback: String::new() });
        }
        if choice.certainty {
            lose(Loss::Certainty);
        }
        let asked = Asked::Choice { several: choice.several, shuffle: choice.shuffle, options };
        Ok(Parts { prompt: self.marked(&choice.prompt), told: Vec::new(), asked })
    }

    /// A platform matches each item with one category: an item for which several are right is left
    /// out, and its feedback stays with the others'.
    fn sort(&self, sort: &Sort, lose: &mut impl FnMut(Loss)) -> Result<Parts, Loss> {
        let name = |id: &Id| {
            let category = sort.categories.iter().find(|category| category.id == *id);
            category.map_or_else(String::new, |category| self.flat(&category.text))
        };
        let (clear, open): (Vec<_>, Vec<_>) = sort.items.iter().partition(|item| item.also.is_empty());
        if clear.len() < FEWEST_PAIRS {
            return Err(Loss::NoKey);
        }
        if !open.is_empty() {
            lose(Loss::Items(open.iter().map(|item| item.id.clone()).collect()));
        }
        let pairs = clear.iter().map(|item| (self.text(&item.text), name(&item.category))).collect();
        let told = clear.iter().map(|item| self.remark(&item.text, &name(&item.category), &item.feedback));
        Ok(Parts {
            prompt: self.marked(&sort.prompt),
            told: vec![Block::List { start: None, items: told.collect() }],
            asked: Asked::Matching { shuffle: sort.shuffle, pairs },
        })
    }

    /// Each item is matched with its place, counted from 1.
    fn order(&self, order: &Order) -> Result<Parts, Loss> {
        if !order.alternatives.is_empty() || !order.free.is_empty() {
            return Err(Loss::SeveralOrders);
        }
        if order.items.len() < FEWEST_PAIRS {
            return Err(Loss::NoKey);
        }
        let items = || (1_usize..).zip(&order.items);
        let pairs = items().map(|(place, item)| (self.text(&item.text), place.to_string())).collect();
        let told = items().map(|(place, item)| self.remark(&item.text, &place.to_string(), &item.feedback));
        Ok(Parts {
            prompt: self.marked(&order.prompt),
            told: vec![Block::List { start: None, items: told.collect() }],
            // In their own order the items would give the answer away.
            asked: Asked::Matching { shuffle: true, pairs },
        })
    }

    fn number(&self, number: &Number) -> Parts {
        let mut prompt = self.marked(&number.prompt);
        let unit = number.unit.get(self.words.lang());
        if !unit.trim().is_empty() {
            prompt.push(said(&self.words.with(msg::QUIZ_UNIT, &[("unit", unit.into())])));
        }
        let right = Near {
            value: number.answer,
            tolerance: number.tolerance,
            is_right: true,
            feedback: String::new(),
        };
        let mistakes = number.mistakes.iter().map(|mistake| Near {
            value: mistake.value,
            tolerance: mistake.tolerance,
            is_right: false,
            feedback: self.text(&mistake.feedback),
        });
        let asked = Asked::Number([right].into_iter().chain(mistakes).collect());
        Parts { prompt, told: self.marked(&number.solution), asked }
    }

    /// A guess cannot be wrong: every number of the scale is worth the point, and the figure is told.
    fn estimate(&self, estimate: &Estimate) -> Parts {
        let lang = self.words.lang();
        let unit = estimate.unit.get(lang);
        let written = |value: f64| {
            let decimals = typography::decimals(estimate.step).max(typography::decimals(value));
            typography::quantity(value, decimals, unit, lang)
        };
        let scale = [("min", written(estimate.min).into()), ("max", written(estimate.max).into())];
        let mut prompt = self.marked(&estimate.prompt);
        prompt.push(said(&self.words.with(msg::QUIZ_SCALE, &scale)));
        let figure = [("answer", written(estimate.answer).into())];
        let any = Near {
            value: f64::midpoint(estimate.min, estimate.max),
            tolerance: (estimate.max - estimate.min) / 2.0,
            is_right: true,
            feedback: String::new(),
        };
        Parts {
            prompt,
            told: vec![said(&self.words.with(msg::QUIZ_FIGURE, &figure))],
            asked: Asked::Number(vec![any]),
        }
    }

    /// An item, where it belongs, and why.
    fn remark(&self, item: &Text, place: &str, why: &Text) -> Vec<Block> {
        let mut line = markdown::prose(item.get(self.words.lang()), self.words.lang(), self.sources);
        line.push(Run::new(" → "));
        line.push(Run::new(place).strong());
        let mut blocks = vec![Block::Paragraph(line)];
        blocks.extend(self.marked(why));
        blocks
    }

    /// What the source marks stand for.
    fn cited(&self, module: &Module) -> Vec<Block> {
        if self.sources.is_empty() {
            return Vec::new();
        }
        let item = |id: &Id| {
            let source = module.source(id);
            let mut line = vec![Run::new(source.map_or(id.as_str(), |source| &source.cite))];
            if let Some(link) = source.and_then(|source| source.link.as_ref()) {
                line.push(Run::new(" "));
                line.push(Run { link: Some(Link::Web(link.clone())), ..Run::new(link) });
            }
            vec![Block::Paragraph(line)]
        };
        let title = Block::Paragraph(vec![Run::new(&self.words.say(msg::SOURCES_TITLE)).strong()]);
        let items = self.sources.iter().map(item).collect();
        vec![title, Block::List { start: Some(1), items }]
    }

    fn marked(&self, text: &Text) -> Vec<Block> {
        markdown::blocks(text.get(self.words.lang()), self.words.lang(), self.sources)
    }

    fn text(&self, text: &Text) -> String {
        self.html(&self.marked(text))
    }

    /// A text without markup, on one line.
    fn flat(&self, text: &Text) -> String {
        let prose = markdown::prose(text.get(self.words.lang()), self.words.lang(), self.sources);
        plain(&prose.iter().map(|run| run.text.as_str()).collect::<String>())
    }

    fn html(&self, blocks: &[Block]) -> String {
        html::blocks(blocks, 4, self.words).into_string()
    }
}

fn said(text: &str) -> Block {
    Block::Paragraph(vec![Run::new(text)])
}
