//! How far people came, and how long it took.

use super::{Teller, cell, number};
use crate::page::{Bar, Bars, Block, Prose};
use crate::report::{Results, StepTime, ratio};
use crate::text::{msg, typography};

impl Teller<'_> {
    pub(super) fn completion(&self, results: &Results, people: u64) -> Vec<Block> {
        let values = [("finished", number(results.completion.finished)), ("people", number(people))];
        let bar = |(id, done): &(crate::text::Id, u64)| {
            let part = self.module.parts.iter().find(|part| part.entry.id == *id);
            let share = ratio(*done, people);
            Bar {
                label: part.map_or_else(|| cell(id.as_str()), |part| self.prose(&part.entry.title)),
                share,
                written: self.percent(share),
                before: None,
                change: format!("({done})"),
            }
        };
        let bars = results.completion.parts.iter().map(bar).collect();
        vec![
            self.heading(msg::REPORT_COMPLETION),
            self.paragraph(msg::REPORT_FINISHED, &values),
            Block::Bars(Bars { bars, result: false }),
        ]
    }

    pub(super) fn time(&self, results: &Results) -> Vec<Block> {
        let minutes = |value: Option<f64>| {
            value.map_or_else(|| self.undefined(), |value| typography::fixed(value, 1, self.words.lang()))
        };
        let row = |time: &StepTime| -> Vec<Prose> {
            let of = |pick: fn(&crate::report::Quantiles) -> f64| minutes(time.minutes.as_ref().map(pick));
            let median = time.minutes.as_ref().map(|minutes| minutes.median);
            let against = median.filter(|_| time.planned > 0.0).map(|median| median / time.planned);
            vec![
                self.title(&time.step),
                cell(&time.done.to_string()),
                cell(&minutes(Some(time.planned))),
                cell(&of(|minutes| minutes.median)),
                cell(&of(|minutes| minutes.q1)),
                cell(&of(|minutes| minutes.q3)),
                cell(&self.percent(against)),
            ]
        };
        let rows: Vec<Vec<Prose>> = results.steps.iter().filter(|time| time.seen > 0).map(row).collect();
        let header = [
            msg::REPORT_STEP,
            msg::REPORT_N,
            msg::REPORT_PLANNED,
            msg::REPORT_MEDIAN,
            msg::REPORT_Q1,
            msg::REPORT_Q3,
            msg::REPORT_AGAINST,
        ];
        vec![
            self.heading(msg::REPORT_TIME),
            self.paragraph(msg::REPORT_TIME_HOW, &[]),
            self.table(&header, rows),
        ]
    }
}
