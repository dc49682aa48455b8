//! How each question was answered.

use super::{Teller, cell, number, plain};
use crate::activity::{Counted, Element, Exercise, Name, level_key};
use crate::page::{Bar, Bars, Block, Mark, Prose, Run};
use crate::report::{Distribution, PLACES, Quantiles, Question, Results, ratio};
use crate::text::{Id, msg, typography};

impl Teller<'_> {
    pub(super) fn questions(&self, results: &Results) -> Vec<Block> {
        // Opinions asked twice stand beside each other above.
        let is_told = |step: &Id| {
            results.opinions.iter().any(|opinion| opinion.pre_step == *step || opinion.post_step == *step)
        };
        let mut blocks =
            vec![self.heading(msg::REPORT_QUESTIONS), self.paragraph(msg::REPORT_QUESTIONS_HOW, &[])];
        let mut here = None;
        for question in results.questions.iter().filter(|one| one.n > 0 && !is_told(&one.step)) {
            let part = self.module.place(&question.step).and_then(|(part, _)| self.module.parts.get(part));
            if let Some(part) = part.filter(|part| here != Some(&part.entry.id)) {
                here = Some(&part.entry.id);
                let title = plain(&self.prose(&part.entry.title));
                blocks.push(self.heading_with(msg::REPORT_PART, &[("part", title.into())]));
            }
            blocks.extend(self.question(question));
        }
        blocks
    }

    fn question(&self, question: &Question) -> Vec<Block> {
        let title: Prose = self.title(&question.step).into_iter().map(Run::strong).collect();
        let mut blocks = vec![Block::Paragraph(title)];
        let values = [
            ("n", number(question.n)),
            ("right", self.percent(question.right).into()),
            ("last", self.percent(question.right_last).into()),
            ("again", number(question.again)),
            ("hinted", number(question.hinted)),
        ];
        let Some(answers) = &question.answers else {
            blocks.push(self.paragraph(msg::REPORT_TOO_FEW_ANSWERS, &values));
            return blocks;
        };
        let mut told = vec![self.words.with(msg::REPORT_ANSWERED, &values)];
        if question.right.is_some() {
            told.push(self.words.with(msg::REPORT_RIGHT, &values));
        }
        if question.again > 0 {
            told.push(self.words.with(msg::REPORT_AGAIN, &values));
            if question.right.is_some() {
                told.push(self.words.with(msg::REPORT_RIGHT_LAST, &values));
            }
        }
        if question.hinted > 0 {
            told.push(self.words.with(msg::REPORT_HINTED, &values));
        }
        if question.private > 0 {
            told.push(self.words.say(msg::REPORT_PRIVATE));
        }
        blocks.push(Block::Paragraph(vec![self.spaced(&told.join(" "))]));
        blocks.extend(self.answers(question, answers));
        blocks
    }

    fn answers(&self, question: &Question, answers: &Distribution) -> Option<Block> {
        let bar = |label: Prose, count: u64| {
            let share = ratio(count, question.n);
            Bar { label, share, written: self.percent(share), before: None, change: format!("({count})") }
        };
        let bars = match answers {
            Distribution::Options(counts) => {
                counts.iter().map(|(id, count)| bar(self.option(&question.step, id), *count)).collect()
            }
            Distribution::Elements(counts) => {
                counts.iter().map(|(id, count)| bar(self.element(&question.step, id), *count)).collect()
            }
            Distribution::Levels(levels) => {
                (0..PLACES).map(|place| bar(cell(&self.level(place)), levels[place])).collect()
            }
            Distribution::Numbers(numbers) => return Some(self.numbers(&question.step, numbers)),
            Distribution::Nothing => return None,
        };
        Some(Block::Bars(Bars { bars, result: false }))
    }

    /// Where the numbers lie, beside the answer.
    fn numbers(&self, step: &Id, numbers: &Quantiles) -> Block {
        let lang = self.words.lang();
        let (unit, answer) = match self.counted(step) {
            Counted::Numbers { unit, answer } => (unit.get(lang), Some(answer)),
            _ => ("", None),
        };
        let written = |value: f64| cell(&typography::quantity(value, 2, unit, lang));
        let Quantiles { min, q1, median, q3, max, .. } = *numbers;
        let mut row: Vec<Prose> = [min, q1, median, q3, max].map(written).to_vec();
        row.push(answer.map_or_else(|| cell(&self.undefined()), written));
        self.table(
            &[
                msg::REPORT_MIN,
                msg::REPORT_Q1,
                msg::REPORT_MEDIAN,
                msg::REPORT_Q3,
                msg::REPORT_MAX,
                msg::REPORT_ANSWER,
            ],
            vec![row],
        )
    }

    /// What a report counts of a step's answers.
    fn counted(&self, step: &Id) -> Counted<'_> {
        let exercise = self.step(step).and_then(|step| step.exercise.as_ref());
        exercise.map_or(Counted::Nothing, Exercise::counted)
    }

    /// What an option says, and whether it is right.
    pub(super) fn option(&self, step: &Id, id: &Id) -> Prose {
        let Counted::Options(options) = self.counted(step) else { return cell(id.as_str()) };
        let Some(option) = options.into_iter().find(|option| option.id == *id) else {
            return cell(id.as_str());
        };
        let mut prose = self.named(&option);
        if option.is_right {
            prose.push(Run::new(&format!(" {}", Mark::Right.sign())).role(Mark::Right.role()));
        }
        prose
    }

    /// What a part of a verdict is called.
    fn element(&self, step: &Id, id: &Id) -> Prose {
        let Counted::Parts(parts) = self.counted(step) else { return cell(id.as_str()) };
        let part = parts.into_iter().find(|part| part.id == *id);
        part.map_or_else(|| cell(id.as_str()), |part| self.named(&part))
    }

    fn named(&self, element: &Element<'_>) -> Prose {
        match element.name {
            Name::Author(text) => self.prose(text),
            Name::Interface(key) => cell(&self.words.say(key)),
            Name::Id => cell(element.id.as_str()),
        }
    }

    /// The sentence of an opinion.
    pub(super) fn statement(&self, step: &Id) -> Prose {
        match self.counted(step) {
            Counted::Levels { statement } => self.prose(statement).into_iter().map(Run::strong).collect(),
            _ => self.title(step),
        }
    }

    /// The name of a level of agreement, counted from 0, or of the pass behind them.
    pub(super) fn level(&self, place: usize) -> String {
        self.words.say(level_key(place))
    }
}
