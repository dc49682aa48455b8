//! What was reached, the figures that were, and what all this does not show.

use super::goal::{Standing, Topic};
use super::scenes::Figures;
use super::show::topic_key;
use super::{Response, WordLab, mark};
use crate::activity::View;
use crate::page::{Block, Callout, Listed, Listing, Run, Sign};
use crate::text::msg;

impl WordLab {
    pub(super) fn debriefed(&self, response: &Response, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if !view.is_told() {
            return blocks;
        }
        let goal = |goal: &super::Goal| {
            let standing = self.standing(goal, response);
            let feedback = match &standing {
                Standing::Undefined(why) => vec![Run::new(&why.say(view))],
                _ => Vec::new(),
            };
            let sign = Sign::Stands(mark(standing.is_met()));
            Listed { sign, head: view.prose(&goal.text), feedback, ..Listed::default() }
        };
        blocks.push(Block::Listing(Listing {
            items: self.goals.iter().map(goal).collect(),
            ..Listing::default()
        }));
        let figures = Figures { lab: self, view };
        for scene in &self.scenes {
            let told = match scene.topic() {
                Topic::Place if response.words.is_empty() => Vec::new(),
                Topic::Place => vec![Block::List { start: None, items: figures.listed(&response.words) }],
                Topic::Associate => {
                    let [x, y, a, b] = response.lists.each_ref().map(|list| self.list_name(list, view));
                    let values = [("x", x.into()), ("y", y.into()), ("a", a.into()), ("b", b.into())];
                    let lists =
                        Block::Paragraph(vec![Run::new(&view.words.with(msg::WORD_LAB_TESTED, &values))]);
                    vec![Block::Stack([vec![lists], figures.test(&response.lists)].concat())]
                }
                Topic::Neutralise => figures.betrayal(response),
            };
            if !told.is_empty() {
                blocks.push(Block::Heading(vec![Run::new(&view.words.say(topic_key(scene.topic())))]));
                blocks.extend(told);
            }
        }
        blocks.push(Block::Callout(Callout::Warning, self.limits(view)));
        if !self.legal.is_empty() {
            blocks.push(Block::Callout(Callout::Important, view.marked(&self.legal)));
        }
        blocks
    }

    /// What the laboratory does not show, and why its words are English.
    fn limits(&self, view: &View<'_>) -> Vec<Block> {
        let title = vec![Run::new(&view.words.say(msg::WORD_LAB_NOT_SHOWN)).strong()];
        let mut blocks = vec![Block::Paragraph(title)];
        blocks.extend(view.marked(&self.not_shown));
        blocks.push(Block::Paragraph(vec![Run::new(&view.words.say(msg::WORD_LAB_ENGLISH))]));
        blocks
    }
}
