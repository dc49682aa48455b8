//! What was learned: tests, gain, opinions, certainty.

use super::{Teller, cell, number, plain};
use crate::activity::CERTAINTY;
use crate::page::{Bar, Bars, Block, Prose, Run};
use crate::report::{Certainty, Gain, Item, OpinionShift, PLACES, Results, Test, ratio};
use crate::text::{Id, Msg, msg};

/// Below this share of right answers a degree of certainty is too bold, or from it on too shy:
/// where the marks of certainty-based marking cross (Gardner-Medwin), 2/3 and 4/5.
const CERTAINTY_ENDS: [(f64, f64); 3] = [(0.0, 2.0 / 3.0), (2.0 / 3.0, 0.8), (0.8, 1.0)];

impl Teller<'_> {
    pub(super) fn learning(&self, results: &Results) -> Vec<Block> {
        let mut blocks = Vec::new();
        blocks.extend(results.gain.iter().flat_map(|gain| self.gain(gain)));
        for (key, test) in
            [(msg::REPORT_PRETEST, &results.pretest), (msg::REPORT_POSTTEST, &results.posttest)]
        {
            blocks.extend(test.iter().flat_map(|test| self.test(key, test)));
        }
        if !results.opinions.is_empty() {
            blocks.push(self.heading(msg::REPORT_OPINIONS));
            blocks.push(self.paragraph(msg::REPORT_OPINIONS_HOW, &[]));
            blocks.push(self.paragraph(msg::REPORT_BARS_HOW, &[]));
            blocks.extend(results.opinions.iter().flat_map(|opinion| self.opinion(opinion)));
        }
        if results.certainty.iter().any(|certainty| certainty.n > 0) {
            blocks.push(self.heading(msg::REPORT_CERTAINTY));
            blocks.push(self.paragraph(msg::REPORT_CERTAINTY_HOW, &[]));
            blocks.push(self.certainty(&results.certainty));
        }
        blocks
    }

    fn gain(&self, gain: &Gain) -> Vec<Block> {
        let n = gain.n.to_string();
        let points = gain.pre.zip(gain.post).map(|(pre, post)| (post - pre) * 100.0);
        let row = |key: Msg, value: String, n: &str| vec![cell(&self.words.say(key)), cell(&value), cell(n)];
        let rows = vec![
            row(msg::REPORT_PRE, self.percent(gain.pre), &n),
            row(msg::REPORT_POST, self.percent(gain.post), &n),
            row(msg::REPORT_POINTS, self.difference(points, 0), &n),
            row(msg::REPORT_GAIN, self.figure(gain.gain), &n),
            row(msg::REPORT_CHANGE, self.figure(gain.change), &gain.changing.to_string()),
        ];
        let mut blocks = vec![
            self.heading(msg::REPORT_GAIN_TITLE),
            self.paragraph(msg::REPORT_GAIN_HOW, &[]),
            self.table(&[msg::REPORT_MEASURE, msg::REPORT_VALUE, msg::REPORT_N], rows),
        ];
        if gain.pre.is_some() {
            let counts =
                [("more", number(gain.more)), ("same", number(gain.same)), ("fewer", number(gain.fewer))];
            blocks.push(self.paragraph(msg::REPORT_GAIN_COUNTS, &counts));
            let bar = |item: &crate::report::ItemGain| {
                let points = item.pre.zip(item.post).map(|(pre, post)| (post - pre) * 100.0);
                Bar {
                    label: self.title(&item.pre_step),
                    share: item.post,
                    written: self.percent(item.post),
                    before: item.pre,
                    change: format!("({})", self.difference(points, 0)),
                }
            };
            let bars = gain.items.iter().map(bar).collect();
            blocks.push(self.heading(msg::REPORT_GAIN_ITEMS));
            blocks.push(self.paragraph(msg::REPORT_BARS_HOW, &[]));
            blocks.push(Block::Bars(Bars { bars, result: false }));
        }
        blocks
    }

    fn test(&self, key: Msg, test: &Test) -> Vec<Block> {
        let row = |item: &Item| {
            vec![
                self.title(&item.step),
                cell(&item.n.to_string()),
                cell(&self.percent(item.difficulty)),
                cell(&self.figure(item.item_rest)),
                cell(&item.idle.len().to_string()),
            ]
        };
        let rows: Vec<Vec<Prose>> = test.items.iter().map(row).collect();
        let values = [
            ("n", number(test.complete)),
            ("mean", self.percent(test.mean).into()),
            ("kr20", self.figure(test.kr20).into()),
        ];
        let mut blocks = vec![
            self.heading(key),
            self.paragraph(msg::REPORT_TEST, &values),
            self.table(
                &[
                    msg::REPORT_QUESTION,
                    msg::REPORT_N,
                    msg::REPORT_DIFFICULTY,
                    msg::REPORT_ITEM_REST,
                    msg::REPORT_IDLE,
                ],
                rows,
            ),
        ];
        let idle: Vec<Vec<Block>> = test.items.iter().flat_map(|item| self.idle(item)).collect();
        if !idle.is_empty() {
            blocks.push(self.paragraph(msg::REPORT_IDLE_HOW, &[]));
            blocks.push(Block::List { start: None, items: idle });
        }
        blocks
    }

    fn idle(&self, item: &Item) -> Vec<Vec<Block>> {
        let one = |option: &Id, share: f64| {
            let values = [
                ("question", plain(&self.title(&item.step)).into()),
                ("option", plain(&self.option(&item.step, option)).into()),
                ("share", self.percent(Some(share)).into()),
            ];
            vec![self.paragraph(msg::REPORT_IDLE_OPTION, &values)]
        };
        item.idle.iter().map(|idle| one(&idle.option, idle.share)).collect()
    }

    fn opinion(&self, opinion: &OpinionShift) -> Vec<Block> {
        let mut blocks = vec![Block::Paragraph(self.statement(&opinion.pre_step))];
        let Some((pre, post)) = opinion.pre.zip(opinion.post) else {
            blocks.push(self.paragraph(msg::REPORT_TOO_FEW_ANSWERS, &[("n", number(opinion.n))]));
            return blocks;
        };
        let bar = |place: usize| {
            let (before, after) = (ratio(pre[place], opinion.n), ratio(post[place], opinion.n));
            let points = before.zip(after).map(|(before, after)| (after - before) * 100.0);
            Bar {
                label: cell(&self.level(place)),
                share: after,
                written: self.percent(after),
                before,
                change: format!("({})", self.difference(points, 0)),
            }
        };
        blocks.push(Block::Bars(Bars { bars: (0..PLACES).map(bar).collect(), result: false }));
        let values = [
            ("n", number(opinion.n)),
            ("levels", number(opinion.levels)),
            ("shift", self.difference(opinion.shift, 2).into()),
            ("more", number(opinion.more)),
            ("same", number(opinion.same)),
            ("less", number(opinion.less)),
        ];
        blocks.push(self.paragraph(msg::REPORT_SHIFT, &values));
        blocks
    }

    fn certainty(&self, certainty: &[Certainty]) -> Block {
        let bar = |certainty: &Certainty| {
            let place = usize::from(certainty.degree.clamp(1, 3)) - 1;
            let (least, most) = CERTAINTY_ENDS[place];
            let name = self.words.say(CERTAINTY[place]);
            let verdict = match certainty.right {
                None => msg::REPORT_UNDEFINED,
                Some(right) if right < least => msg::REPORT_TOO_BOLD,
                Some(right) if right > most => msg::REPORT_TOO_SHY,
                Some(_) => msg::REPORT_WELL_PLACED,
            };
            let label = format!("{name} (n\u{a0}=\u{a0}{})", certainty.n);
            Bar {
                label: vec![Run::new(&label)],
                share: certainty.right,
                written: self.percent(certainty.right),
                before: None,
                change: self.words.say(verdict),
            }
        };
        Block::Bars(Bars { bars: certainty.iter().map(bar).collect(), result: false })
    }
}
