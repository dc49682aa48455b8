//! What a grid comes to: a profile by principle, and what to do next.

use super::{Criterion, Grid, Principle, Response};
use crate::activity::{self, View};
use crate::page::{Align, Bar, Bars, Block, Prose, Role, Run, Table};
use crate::text::{Lang, msg, typography};

/// How many of the weakest criteria come with what to do next.
const WEAKEST: usize = 3;

/// How many earlier grids stand beside the present one, the latest ones.
const MOST_EARLIER: usize = 4;

impl Grid {
    /// The profile, what it was before, and the weakest criteria.
    pub(super) fn profile(&self, response: &Response, view: &View<'_>) -> Vec<Block> {
        let earlier: Vec<&Response> = view
            .earlier
            .iter()
            .filter_map(|answer| match answer {
                activity::Response::Grid(earlier) => Some(earlier),
                _ => None,
            })
            .collect();
        let lang = view.words.lang();
        let key = if earlier.is_empty() { msg::GRID_PROFILE } else { msg::GRID_PROFILE_AGAIN };
        let mut blocks = vec![Block::Heading(vec![Run::new(&view.words.say(key))])];
        let bar = |principle: &Principle| {
            let now = principle.share(response);
            let before = earlier.last().and_then(|earlier| principle.share(earlier));
            let change = now.zip(before).map(|(now, before)| percent(now) - percent(before));
            Bar {
                label: view.prose(&principle.name),
                share: now,
                written: written(now, view),
                before: before.filter(|_| now.is_some()),
                change: change.map_or_else(String::new, |change| signed(change, lang)),
            }
        };
        blocks.push(Block::Bars(Bars { bars: self.principles.iter().map(bar).collect(), result: true }));
        if earlier.len() > 1 {
            blocks.push(self.over_time(&earlier, response, view));
        }
        blocks.extend(self.weakest(response, view));
        blocks.push(Block::Heading(vec![Run::new(&view.words.say(msg::GRID_RATINGS))]));
        blocks
    }

    /// The profiles of all grids, one beside the other.
    fn over_time(&self, earlier: &[&Response], response: &Response, view: &View<'_>) -> Block {
        let first = earlier.len().saturating_sub(MOST_EARLIER);
        let columns = earlier.len() - first + 1;
        let cell = |text: &str| vec![Run::new(text)];
        let mut header = vec![cell(&view.words.say(msg::GRID_PRINCIPLE))];
        header.extend((first..earlier.len()).map(|place| cell(&(place + 1).to_string())));
        header.push(cell(&view.words.say(msg::GRID_NOW)));
        let row = |principle: &Principle| {
            let grids = earlier[first..].iter().copied().chain([response]);
            let mut row = vec![view.prose(&principle.name)];
            row.extend(grids.map(|grid| cell(&written(principle.share(grid), view))));
            row
        };
        let mut align = vec![Align::Left];
        align.extend(std::iter::repeat_n(Align::Right, columns));
        Block::Table(Table { align, header, rows: self.principles.iter().map(row).collect() })
    }

    /// The weakest criteria, the weakest first, and what their author advises.
    fn weakest(&self, response: &Response, view: &View<'_>) -> Vec<Block> {
        let mut weak: Vec<(f64, &Criterion)> = self
            .criteria()
            .filter_map(|criterion| Some((criterion.share(response)?, criterion)))
            .filter(|(share, _)| *share < 1.0)
            .collect();
        // A stable sort: among equals, the author's order.
        weak.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        weak.truncate(WEAKEST);
        if weak.is_empty() {
            return vec![Block::Paragraph(vec![Run::new(&view.words.say(msg::GRID_NOTHING_WEAK))])];
        }
        let title = view.words.with(msg::GRID_WEAKEST, &[("count", weak.len().into())]);
        let mut blocks = vec![Block::Heading(vec![Run::new(&title)])];
        let items = weak.iter().map(|(_, criterion)| {
            let mut item = vec![Block::Paragraph(criterion.today(response, view))];
            let actions: Vec<Vec<Block>> =
                criterion.actions.iter().map(|action| view.marked(action)).collect();
            if !actions.is_empty() {
                item.push(Block::List { start: None, items: actions });
            }
            item
        });
        blocks.push(Block::List { start: Some(1), items: items.collect() });
        blocks
    }
}

impl Principle {
    /// The mean of the criteria that are rated and apply, from 0 to 1; none where there are none.
    #[expect(clippy::cast_precision_loss, reason = "no principle has 2^52 criteria")]
    fn share(&self, response: &Response) -> Option<f64> {
        let shares: Vec<f64> =
            self.criteria.iter().filter_map(|criterion| criterion.share(response)).collect();
        (!shares.is_empty()).then(|| shares.iter().sum::<f64>() / shares.len() as f64)
    }
}

impl Criterion {
    /// What is rated, and how it stands.
    fn today(&self, response: &Response, view: &View<'_>) -> Prose {
        let mut prose: Prose = view.prose(&self.text).into_iter().map(Run::strong).collect();
        let level = self.rating(response).and_then(|rating| self.levels.get(rating.checked_sub(1)?));
        if let Some(level) = level {
            let mut said = vec![Run::new(" ")];
            said.extend(view.prose(&level.text));
            prose.extend(said.into_iter().map(|run| run.role(Role::Muted)));
        }
        prose
    }
}

/// Whole percents, so that a change is the difference of what is written.
fn percent(share: f64) -> f64 {
    (share * 100.0).round()
}

fn written(share: Option<f64>, view: &View<'_>) -> String {
    match share {
        Some(share) => typography::quantity(percent(share), 0, "%", view.words.lang()),
        None => view.words.say(msg::GRID_NONE),
    }
}

fn signed(change: f64, lang: Lang) -> String {
    let written = typography::number(change, 0, lang);
    if change > 0.0 {
        format!("+{written}")
    } else if change < 0.0 {
        written
    } else {
        "=".to_owned()
    }
}
