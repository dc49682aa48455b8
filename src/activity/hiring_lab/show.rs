//! The applications and what the models make of them, as part of a page.

use super::learn::{Learned, Ranking};
use super::{Application, Cursor, HiringLab, Named, Response};
use crate::activity::View;
use crate::page::{Align, Bar, Bars, Block, Callout, Prose, Role as Look, Run, SortedItem, Sorting, Table};
use crate::text::{Msg, msg, typography};

/// Weights below the first, in log-odds, hardly count; those from the second on count a lot.
const SOME: f64 = 0.2;
const MUCH: f64 = 0.8;

impl HiringLab {
    pub(super) fn sorting(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        let item = |(place, application): (usize, &Application)| SortedItem {
            label: self.label(application, view),
            category: self.decision(response, place).map(|is_invited| usize::from(!is_invited)),
            ..SortedItem::default()
        };
        Block::Sorting(Sorting {
            categories: vec![said(view, msg::HIRING_INVITE), said(view, msg::HIRING_DECLINE)],
            items: self.applications.iter().enumerate().map(item).collect(),
            cursor: view.is_answering().then_some(cursor.at),
        })
    }

    /// Whom each model invites, by group, and what the change to one application does.
    pub(super) fn invited(&self, learned: &Learned, view: &View<'_>) -> Vec<Block> {
        let values = [
            ("choices", self.applications.len().into()),
            ("past", self.decisions().into()),
            ("places", self.places.into()),
            ("total", self.candidates.len().into()),
            ("weight", typography::number(self.counts_for, 2, view.words.lang()).into()),
        ];
        let mut blocks =
            vec![Block::Paragraph(vec![Run::new(&view.words.with(msg::HIRING_INVITED, &values))])];
        let models = [(&learned.alone, msg::HIRING_ALONE), (&learned.joint, msg::HIRING_JOINT)];
        for (ranking, name) in models {
            let name = view.words.say(name);
            blocks.push(if let Some(ranking) = ranking {
                self.bars(ranking, &name, view)
            } else {
                let none = view.words.with(msg::HIRING_NO_MODEL, &[("model", name.into())]);
                Block::Paragraph(vec![Run::new(&none)])
            });
        }
        blocks.extend(learned.joint.as_ref().and_then(|joint| self.swap(joint, view)));
        if view.is_answering() {
            blocks.push(Block::Paragraph(said(view, msg::HIRING_AGAIN)));
        }
        blocks
    }

    /// What the models learned, in words; the order; what is not learned.
    pub(super) fn told(&self, learned: &Learned, view: &View<'_>) -> Vec<Block> {
        let mut blocks = vec![heading(view, msg::HIRING_LEARNED), self.weights(learned, view)];
        blocks.extend(learned.joint.as_ref().map(|joint| self.order(joint, view)).into_iter().flatten());
        let mut limits = vec![Run::new(&view.words.say(msg::HIRING_LIMITS)).strong(), Run::new(" ")];
        limits.extend(view.prose(&self.not_shown));
        blocks.push(Block::Callout(Callout::Note, vec![Block::Paragraph(limits)]));
        blocks
    }

    fn bars(&self, ranking: &Ranking, model: &str, view: &View<'_>) -> Block {
        let bar = |group: &Named| {
            let share = self.share(ranking, &group.id);
            let values = [("invited", share.successes().into()), ("total", share.trials().into())];
            let mut label = view.prose(&group.name);
            label.push(Run::new(&format!(" – {model}")).role(Look::Muted));
            Bar {
                label,
                share: share.value().ok(),
                written: view.words.with(msg::HIRING_COUNT, &values),
                ..Bar::default()
            }
        };
        Block::Bars(Bars { bars: self.groups.iter().map(bar).collect(), result: true })
    }

    fn weights(&self, learned: &Learned, view: &View<'_>) -> Block {
        let weight = |ranking: &Option<Ranking>, place: usize| {
            let weight = ranking.as_ref().and_then(|ranking| ranking.weights.get(place));
            weight.map_or_else(|| vec![Run::new("–")], |weight| said(view, weight_key(*weight)))
        };
        let row = |(place, known): (usize, &Named)| {
            vec![view.prose(&known.name), weight(&learned.alone, place), weight(&learned.joint, place)]
        };
        Block::Table(Table {
            align: vec![Align::Left; 3],
            header: [msg::HIRING_TRAIT, msg::HIRING_ALONE, msg::HIRING_JOINT]
                .map(|key| said(view, key))
                .to_vec(),
            rows: self.traits.iter().enumerate().map(row).collect(),
        })
    }

    /// What one trait in place of another does to the rank of a candidate.
    fn swap(&self, joint: &Ranking, view: &View<'_>) -> Option<Block> {
        let (before, after) = joint.swapped?;
        let (place, _) = self.swapped()?;
        let name = |id| self.place(id).map_or("", |place| view.text(&self.traits[place].name));
        let values = [
            ("name", view.text(&self.candidates[place].name).into()),
            ("drop", name(&self.swap.drop).into()),
            ("add", name(&self.swap.add).into()),
            ("before", before.into()),
            ("after", after.into()),
        ];
        let key = if before == after { msg::HIRING_SWAP_SAME } else { msg::HIRING_SWAP };
        Some(Block::Paragraph(vec![Run::new(&view.words.with(key, &values)).strong()]))
    }

    fn order(&self, joint: &Ranking, view: &View<'_>) -> [Block; 2] {
        let line = |place: &usize| vec![Block::Paragraph(self.label(&self.candidates[*place], view))];
        let values = [("places", self.places.into())];
        let title = vec![Run::new(&view.words.with(msg::HIRING_ORDER, &values))];
        let items = joint.order.iter().map(line).collect();
        [Block::Heading(title), Block::List { start: Some(1), items }]
    }

    /// Who applies, and what the application holds.
    fn label(&self, application: &Application, view: &View<'_>) -> Prose {
        let mut label: Prose = view.prose(&application.name).into_iter().map(Run::strong).collect();
        let known = self.traits.iter().filter(|known| application.traits.contains(&known.id));
        for (place, known) in known.enumerate() {
            label.push(Run::new(if place == 0 { " – " } else { ", " }));
            label.extend(view.prose(&known.name));
        }
        label
    }
}

/// The words for a weight.
fn weight_key(weight: f64) -> Msg {
    match weight {
        _ if weight >= MUCH => msg::HIRING_MUCH_FOR,
        _ if weight >= SOME => msg::HIRING_FOR,
        _ if weight > -SOME => msg::HIRING_HARDLY,
        _ if weight > -MUCH => msg::HIRING_AGAINST,
        _ => msg::HIRING_MUCH_AGAINST,
    }
}

fn said(view: &View<'_>, key: Msg) -> Prose {
    vec![Run::new(&view.words.say(key))]
}

fn heading(view: &View<'_>, key: Msg) -> Block {
    Block::Heading(said(view, key))
}
