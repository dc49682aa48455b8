//! A swap test as a page: what was found, how sure it is, and what it holds for.

use super::{Swap, Unit};
use crate::page::{Align, Block, Callout, Page, Prose, Role, Run, Table, markdown};
use crate::text::{Arg, Msg, Words, clean, msg, typography};

/// The most signs of an answer that are shown.
const MOST_SIGNS: usize = 300;

/// Tests under this are told as evidence.
const LEVEL: f64 = 0.05;

/// What a swap test tells, in the language of `words`; `date` says when.
pub fn page(swap: &Swap, date: &str, words: &Words) -> Page {
    let teller = Teller { swap, words };
    let mut blocks = teller.what(date);
    blocks.extend(teller.found());
    blocks.extend(teller.figures());
    blocks.extend(teller.examples());
    blocks.push(teller.heading(msg::SWAP_HOLDS_TITLE));
    blocks.extend(markdown::blocks(&words.say(msg::SWAP_HOLDS), words.lang(), &[]));
    Page { title: words.with(msg::SWAP_TITLE, &[("title", clean::line(&swap.title).into())]), blocks }
}

struct Teller<'a> {
    swap: &'a Swap,
    words: &'a Words,
}

impl Teller<'_> {
    fn heading(&self, message: Msg) -> Block {
        Block::Heading(vec![Run::new(&self.words.say(message)).role(Role::Accent)])
    }

    fn run(&self, message: Msg, values: &[(&str, Arg<'_>)]) -> Run {
        Run::new(&typography::spaced(&self.words.with(message, values), self.words.lang()))
    }

    fn paragraph(&self, message: Msg, values: &[(&str, Arg<'_>)]) -> Block {
        Block::Paragraph(vec![self.run(message, values)])
    }

    fn number(&self, value: f64) -> String {
        let size = value.abs();
        let decimals = if size >= 100.0 { 0 } else { 2 };
        typography::number(value, decimals, self.words.lang())
    }

    fn number_or_none(&self, value: Option<f64>) -> String {
        value.map_or_else(|| self.words.say(msg::REPORT_UNDEFINED), |value| self.number(value))
    }

    fn interval(&self, limits: Option<[f64; 2]>) -> String {
        let shown = |[low, high]: [f64; 2]| format!("[{}; {}]", self.number(low), self.number(high));
        limits.map_or_else(|| self.words.say(msg::REPORT_UNDEFINED), shown)
    }

    fn what(&self, date: &str) -> Vec<Block> {
        let swap = self.swap;
        let unnamed = || self.words.say(msg::SWAP_NO_MODEL);
        let models = if swap.models.is_empty() { unnamed() } else { clean::line(&swap.models.join(", ")) };
        let values = [
            ("models", models.into()),
            ("date", date.into()),
            ("prompts", swap.prompts.into()),
            ("answered", swap.answered.into()),
        ];
        let mut blocks = vec![self.paragraph(msg::SWAP_WHAT, &values)];
        if !swap.unreadable.is_empty() {
            let named: Vec<&str> = swap.unreadable.iter().take(20).map(String::as_str).collect();
            let values = [("count", swap.unreadable.len().into()), ("named", named.join(", ").into())];
            blocks.push(Block::Callout(Callout::Warning, vec![self.paragraph(msg::SWAP_UNREAD, &values)]));
        }
        blocks
    }

    fn found(&self) -> Vec<Block> {
        let swap = self.swap;
        let mut blocks = vec![self.heading(msg::SWAP_FOUND)];
        let [first, second] = swap.sides.each_ref().map(|side| clean::line(side));
        let (Some(difference), Some(p)) = (swap.difference, swap.p) else {
            blocks.push(self.paragraph(msg::SWAP_TOO_FEW, &[]));
            return blocks;
        };
        let values = [
            ("first", first.into()),
            ("second", second.into()),
            ("difference", self.number(difference).into()),
            ("interval", self.interval(swap.interval).into()),
            ("p", typography::fixed(p, 4, self.words.lang()).into()),
            ("units", swap.units.into()),
            ("smallest", typography::fixed(swap.smallest_p.unwrap_or(1.0), 3, self.words.lang()).into()),
            ("needed", swap.needed.map_or_else(String::new, |needed| needed.to_string()).into()),
        ];
        blocks.push(
            self.paragraph(if p < LEVEL { msg::SWAP_DIFFERS } else { msg::SWAP_MAY_BE_CHANCE }, &values),
        );
        let unit = if swap.unit == Unit::Pair { msg::SWAP_BY_PAIR } else { msg::SWAP_BY_TEMPLATE };
        blocks.push(self.paragraph(unit, &values));
        if swap.smallest_p.is_some_and(|smallest| smallest >= LEVEL) {
            blocks.push(self.paragraph(msg::SWAP_NEVER_RARE, &values));
        }
        if swap.needed.is_some() {
            blocks.push(self.paragraph(msg::SWAP_NEEDED, &values));
        }
        if let Some((effect, limits)) = swap.order_effect {
            let values =
                [("effect", self.number(effect).into()), ("interval", self.interval(Some(limits)).into())];
            blocks.push(self.paragraph(msg::SWAP_ORDER, &values));
        }
        blocks
    }

    fn figures(&self) -> Vec<Block> {
        let swap = self.swap;
        let cell = |text: &str| -> Prose { vec![Run::new(text)] };
        let row = |name: String, value: String| vec![cell(&name), cell(&value)];
        let mean = |side: usize| {
            let name = self.words.with(msg::SWAP_MEAN, &[("side", clean::line(&swap.sides[side]).into())]);
            row(name, self.number_or_none(swap.means[side]))
        };
        let p = swap.p.map(|p| typography::fixed(p, 4, self.words.lang()));
        let rows = vec![
            mean(0),
            mean(1),
            row(self.words.say(msg::SWAP_DIFFERENCE), self.number_or_none(swap.difference)),
            row(self.words.say(msg::SWAP_INTERVAL), self.interval(swap.interval)),
            row(self.words.say(msg::SWAP_DEVIATION), self.number_or_none(swap.deviation)),
            row(self.words.say(msg::SWAP_P), p.unwrap_or_else(|| self.words.say(msg::REPORT_UNDEFINED))),
            row(self.words.say(msg::SWAP_UNITS), swap.units.to_string()),
        ];
        let header =
            vec![cell(&self.words.say(msg::REPORT_MEASURE)), cell(&self.words.say(msg::REPORT_VALUE))];
        let table = Block::Table(Table { align: vec![Align::Left, Align::Right], header, rows });
        vec![self.heading(msg::SWAP_FIGURES), table]
    }

    fn examples(&self) -> Vec<Block> {
        if self.swap.examples.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(msg::SWAP_EXAMPLES)];
        for example in &self.swap.examples {
            for (side, name) in self.swap.sides.iter().enumerate() {
                let answer: String = example.answers[side].chars().take(MOST_SIGNS).collect();
                let values =
                    [("side", clean::line(name).into()), ("value", self.number(example.values[side]).into())];
                let head = self.run(msg::SWAP_EXAMPLE, &values).strong();
                blocks.push(Block::Paragraph(vec![head, Run::new(" "), Run::new(&clean::line(&answer))]));
            }
        }
        blocks
    }
}
