//! What a school wants to know first, in a few sentences; every figure of them stands below too.

use super::{Teller, cell, number, plain};
use crate::activity::{Counted, Name};
use crate::content::Assessment;
use crate::page::{Block, Prose};
use crate::progress::day;
use crate::report::{Distribution, Group, Question, Results, ratio};
use crate::text::{Arg, Id, Msg, msg, typography};

/// How many misconceptions and questions are named.
const MOST: usize = 3;

/// The least share of people for whom a wrong option is a misconception worth naming.
const WIDESPREAD: f64 = 0.1;

/// The share of right last answers below which a question is worth another look.
const WEAK: f64 = 0.6;

impl Teller<'_> {
    /// The group in words.
    pub(super) fn summary(&self, group: &Group, results: &Results) -> Vec<Block> {
        let mut said = vec![vec![self.paragraph(msg::REPORT_SHORT_WHO, &self.who(group, results))]];
        said.extend(self.gained(results).map(|told| vec![told]));
        let wrong = self.misconceptions(results);
        if !wrong.is_empty() {
            said.push(self.listed(msg::REPORT_SHORT_WRONG, wrong));
        }
        said.extend(self.opinions_moved(results).map(|told| vec![told]));
        let weak = self.weak(results);
        if !weak.is_empty() {
            said.push(self.listed(msg::REPORT_SHORT_AGAIN, weak));
        }
        said.extend(self.time_taken(results).map(|told| vec![told]));
        vec![self.heading(msg::REPORT_SHORT), Block::List { start: None, items: said }]
    }

    fn who(&self, group: &Group, results: &Results) -> [(&'static str, Arg<'static>); 4] {
        let day = |at: Option<u64>| at.map_or_else(|| self.undefined(), |at| day(at.saturating_mul(1000)));
        [
            ("people", number(group.people)),
            ("first", day(group.first_at).into()),
            ("last", day(group.last_at).into()),
            ("finished", number(results.completion.finished)),
        ]
    }

    fn gained(&self, results: &Results) -> Option<Block> {
        let gain = results.gain.as_ref()?;
        let (pre, post, (low, high)) = (gain.pre?, gain.post?, gain.interval?);
        let points = |share: f64| self.difference(Some(share * 100.0), 0);
        let values = [
            ("pre", self.percent(Some(pre)).into()),
            ("post", self.percent(Some(post)).into()),
            ("points", points(post - pre).into()),
            ("n", number(gain.n)),
            ("low", points(low).into()),
            ("high", points(high).into()),
        ];
        Some(self.paragraph(msg::REPORT_SHORT_GAIN, &values))
    }

    /// Wrong options that many chose in the last test, the most frequent first.
    fn misconceptions(&self, results: &Results) -> Vec<Prose> {
        let of = |question: &Question| -> Vec<(f64, Id, Id)> {
            let step = self.step(&question.step).filter(|step| step.assessment == Some(Assessment::Posttest));
            let Some(exercise) = step.and_then(|step| step.exercise.as_ref()) else { return Vec::new() };
            let (Counted::Options(options), Some(Distribution::Options(counts))) =
                (exercise.counted(), &question.answers)
            else {
                return Vec::new();
            };
            // Whoever does not know yet is not mistaken.
            let is_wrong = |id: &Id| {
                let mut wrong = options.iter().filter(|option| !option.is_right);
                wrong.any(|option| option.id == *id && matches!(option.name, Name::Author(_)))
            };
            let chosen = counts.iter().filter(|(id, _)| is_wrong(id));
            chosen
                .filter_map(|(id, count)| {
                    Some((ratio(*count, question.n)?, question.step.clone(), id.clone()))
                })
                .filter(|(share, ..)| *share >= WIDESPREAD)
                .collect()
        };
        let mut found: Vec<(f64, Id, Id)> = results.questions.iter().flat_map(of).collect();
        found.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
        let told = |(share, step, option): &(f64, Id, Id)| {
            let values = [
                ("option", plain(&self.option(step, option)).into()),
                ("question", plain(&self.title(step)).into()),
                ("share", self.percent(Some(*share)).into()),
            ];
            vec![self.run(msg::REPORT_SHORT_OPTION, &values)]
        };
        found.iter().take(MOST).map(told).collect()
    }

    /// The opinion that moved most, of those asked twice.
    fn opinions_moved(&self, results: &Results) -> Option<Block> {
        let told = results.opinions.iter().filter_map(|opinion| Some((opinion, opinion.shift?)));
        let (opinion, shift) = told.max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()))?;
        let values = [
            ("opinions", number(u64::try_from(results.opinions.len()).unwrap_or(u64::MAX))),
            ("title", plain(&self.title(&opinion.pre_step)).into()),
            ("shift", self.difference(Some(shift), 2).into()),
            ("n", number(opinion.levels)),
        ];
        Some(self.paragraph(msg::REPORT_SHORT_OPINIONS, &values))
    }

    /// The questions that fewest answered rightly in the end, the first test left out.
    fn weak(&self, results: &Results) -> Vec<Prose> {
        let is_told = |question: &&Question| {
            self.step(&question.step).is_some_and(|step| step.assessment != Some(Assessment::Pretest))
        };
        let graded = results.questions.iter().filter(is_told);
        let mut weak: Vec<(f64, &Id)> = graded
            .filter_map(|question| Some((question.right_last?, &question.step)))
            .filter(|(share, _)| *share < WEAK)
            .collect();
        weak.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let told = |(share, step): &(f64, &Id)| {
            let mut line = self.title(step);
            line.extend(cell(&format!(" ({})", self.percent(Some(*share)))));
            line
        };
        weak.iter().take(MOST).map(told).collect()
    }

    /// The medians of the steps added up, against the plan of the same steps.
    fn time_taken(&self, results: &Results) -> Option<Block> {
        let told =
            results.steps.iter().filter_map(|time| Some((time.minutes.as_ref()?.median, time.planned)));
        let (count, taken, planned) = told
            .fold((0_u32, 0.0, 0.0), |(count, taken, planned), (median, plan)| {
                (count + 1, taken + median, planned + plan)
            });
        let minutes = |minutes: f64| typography::number(minutes, 0, self.words.lang());
        let values = [("taken", minutes(taken).into()), ("planned", minutes(planned).into())];
        (count > 0).then(|| self.paragraph(msg::REPORT_SHORT_TIME, &values))
    }

    /// A sentence, and what it announces.
    fn listed(&self, key: Msg, lines: Vec<Prose>) -> Vec<Block> {
        let items = lines.into_iter().map(|line| vec![Block::Paragraph(line)]).collect();
        vec![self.paragraph(key, &[]), Block::List { start: None, items }]
    }
}
