//! An audit as a page, which any face can show: words first, figures after, then what to do.

mod cards;
mod figures;
mod next;
mod said;
mod traps;

pub use cards::{datasheet, model_card};

use super::{Audit, Measure, SMALL};
use crate::content::Tool;
use crate::page::{Align, Block, Page, Prose, Role, Run, Table, markdown};
use crate::text::{Arg, Msg, Words, clean, msg, typography};

/// What an audit of the file `name` tells, in the language of `words`; `tools` are those that may
/// be named for what comes next.
pub fn page(audit: &Audit, name: &str, tools: &[Tool], words: &Words) -> Page {
    let teller = Teller { audit, words };
    let blocks = [
        teller.summary(),
        teller.traps(),
        teller.figures(),
        teller.next(tools),
        teller.text(msg::AUDIT_NOT_SHOWN_TITLE, msg::AUDIT_NOT_SHOWN),
        teller.text(msg::AUDIT_LAW_TITLE, msg::AUDIT_LAW),
        teller.text(msg::AUDIT_METHOD_TITLE, msg::AUDIT_METHOD),
    ];
    Page {
        title: words.with(msg::AUDIT_TITLE, &[("file", clean::line(name).into())]),
        blocks: blocks.concat(),
    }
}

/// Tells an audit in a language.
struct Teller<'a> {
    audit: &'a Audit,
    words: &'a Words,
}

type Values<'a> = [(&'a str, Arg<'a>)];

impl Teller<'_> {
    fn heading(&self, message: Msg, values: &Values<'_>) -> Block {
        Block::Heading(vec![self.run(message, values).role(Role::Accent)])
    }

    fn paragraph(&self, message: Msg, values: &Values<'_>) -> Block {
        Block::Paragraph(vec![self.run(message, values)])
    }

    /// A message with the no-break spaces of its language.
    fn run(&self, message: Msg, values: &Values<'_>) -> Run {
        Run::new(&typography::spaced(&self.words.with(message, values), self.words.lang()))
    }

    /// A heading and a text of several paragraphs.
    fn text(&self, title: Msg, text: Msg) -> Vec<Block> {
        let small = self.words.with(text, &[("small", number(SMALL))]);
        let mut blocks = vec![self.heading(title, &[])];
        blocks.extend(markdown::blocks(&small, self.words.lang(), &[]));
        blocks
    }

    fn list(items: Vec<Run>) -> Block {
        let item = |run: Run| vec![Block::Paragraph(vec![run])];
        Block::List { start: None, items: items.into_iter().map(item).collect() }
    }

    /// A table whose first column is words and whose others are figures.
    fn table(&self, header: &[Msg], rows: Vec<Vec<String>>) -> Block {
        let align = (0..header.len()).map(|place| if place == 0 { Align::Left } else { Align::Right });
        let cells =
            |row: Vec<String>| -> Vec<Prose> { row.iter().map(|text| vec![Run::new(text)]).collect() };
        Block::Table(Table {
            align: align.collect(),
            header: header.iter().map(|name| vec![Run::new(&self.words.say(*name))]).collect(),
            rows: rows.into_iter().map(cells).collect(),
        })
    }

    /// The name of a group; that of people whose group is not known is the language's.
    fn name(&self, group: &str) -> String {
        if group.is_empty() { self.words.say(msg::AUDIT_UNKNOWN) } else { clean::line(group) }
    }

    fn measure(&self, measure: Measure) -> String {
        self.words.say(match measure {
            Measure::SelectionRate => msg::AUDIT_SELECTION_RATE,
            Measure::TruePositiveRate => msg::AUDIT_TRUE_POSITIVE_RATE,
            Measure::FalsePositiveRate => msg::AUDIT_FALSE_POSITIVE_RATE,
            Measure::Precision => msg::AUDIT_PRECISION,
            Measure::BaseRate => msg::AUDIT_BASE_RATE,
            Measure::Accuracy => msg::AUDIT_ACCURACY,
        })
    }

    /// A share in per cent.
    fn percent(&self, share: f64) -> String {
        typography::quantity(share * 100.0, 1, "%", self.words.lang())
    }

    /// A share in per cent; a word where there is none.
    fn share(&self, share: Option<f64>) -> String {
        share.map_or_else(|| self.undefined(), |share| self.percent(share))
    }

    /// A difference in points, with its sign.
    fn points(&self, difference: f64) -> String {
        let text = typography::fixed(difference * 100.0, 1, self.words.lang());
        if difference > 0.0 { format!("+{text}") } else { text }
    }

    fn ratio(&self, ratio: f64) -> String {
        typography::fixed(ratio, 2, self.words.lang())
    }

    /// A p-value, never as 0.
    fn p(&self, p: f64) -> String {
        let lang = self.words.lang();
        if p < 0.001 {
            format!("< {}", typography::fixed(0.001, 3, lang))
        } else {
            typography::fixed(p, 3, lang)
        }
    }

    /// A p-value in a sentence, in one piece.
    fn p_said(&self, p: f64) -> String {
        let told = self.p(p).replace(' ', "\u{a0}");
        if told.starts_with('<') { format!("p\u{a0}{told}") } else { format!("p\u{a0}=\u{a0}{told}") }
    }

    fn p_or_none(&self, p: Option<f64>) -> String {
        p.map_or_else(|| self.undefined(), |p| self.p(p))
    }

    /// A value with its interval.
    fn with_interval(
        &self,
        value: Option<f64>,
        interval: Option<[f64; 2]>,
        written: impl Fn(f64) -> String,
    ) -> String {
        let Some(value) = value else { return self.undefined() };
        let interval = interval.map(|[low, high]| format!(" [{}; {}]", written(low), written(high)));
        written(value) + &interval.unwrap_or_default()
    }

    fn undefined(&self) -> String {
        self.words.say(msg::REPORT_UNDEFINED)
    }
}

fn number(count: u64) -> Arg<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}
