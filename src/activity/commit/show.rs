//! A plan on a page: the fields that make it, and the plan once it is made.

use super::{At, Commit, Cursor, Response, Suggestion};
use crate::activity::{View, Writing};
use crate::page::{Area, Block, Choice, Choices, Naming, Prose, Role as Look, Run};
use crate::text::{Msg, Text, msg};

impl Commit {
    pub(super) fn fields(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let (charter, situation, action) = self.targets();
        let chosen = self.chosen(response);
        let area = |at: At, writing: &Writing, label: String, first: usize| {
            let waiting = match (at, chosen) {
                (At::Situation, Some(chosen)) => view.prose(&chosen.situation),
                (_, Some(chosen)) => view.prose(&chosen.action),
                (_, None) => Prose::new(),
            };
            let label = vec![Run::new(&label).strong()];
            Block::Area(Area { waiting, ..writing.area(label, first, 1, cursor.at == at) })
        };
        let (if_, then) = self.beginnings(view);
        let mut blocks = vec![
            area(At::Situation, &cursor.situation, if_, situation),
            area(At::Action, &cursor.action, then, action),
        ];
        if !self.suggestions.is_empty() {
            blocks.push(Block::Paragraph(vec![
                Run::new(&view.words.say(msg::COMMIT_SUGGESTIONS)).role(Look::Muted),
            ]));
            let item = |suggestion: &Suggestion| Choice {
                label: self.sentence(view.prose(&suggestion.situation), view.prose(&suggestion.action), view),
                chosen: response.suggestion.as_ref() == Some(&suggestion.id),
                ..Choice::default()
            };
            blocks.push(Block::Choices(Choices {
                items: self.suggestions.iter().map(item).collect(),
                cursor: if let At::Suggestion(place) = cursor.at { Some(place) } else { None },
                naming: Naming::Numbers,
                ..Choices::default()
            }));
        }
        if !self.charter.is_empty() {
            blocks.extend(view.marked(&self.charter));
            let label = vec![Run::new(&view.words.say(msg::COMMIT_SIGN))];
            blocks.push(Block::Choices(Choices {
                items: vec![Choice { label, chosen: response.is_signed, ..Choice::default() }],
                several: true,
                cursor: (cursor.at == At::Charter).then_some(0),
                first: charter,
                naming: Naming::Numbers,
                ..Choices::default()
            }));
        }
        blocks
    }

    /// How the situation and the action begin.
    pub(super) fn beginnings(&self, view: &View<'_>) -> (String, String) {
        let said = |text: &Text, key: Msg| {
            if text.is_empty() { view.words.say(key) } else { view.text(text).to_owned() }
        };
        (said(&self.starter, msg::COMMIT_IF), said(&self.follower, msg::COMMIT_THEN))
    }

    /// A whole plan, as it was made.
    pub(super) fn plan(&self, response: &Response, view: &View<'_>) -> Prose {
        let chosen = self.chosen(response);
        let said = |typed: &str, suggested: Option<&Text>| match suggested {
            Some(text) if typed.trim().is_empty() => view.prose(text),
            _ => vec![Run::new(typed.trim())],
        };
        let situation = said(&response.situation, chosen.map(|chosen| &chosen.situation));
        let action = said(&response.action, chosen.map(|chosen| &chosen.action));
        let mut plan = self.sentence(situation, action, view);
        if response.is_signed {
            plan.push(Run::new(&format!(" — {}", view.words.say(msg::COMMIT_SIGNED))).role(Look::Muted));
        }
        plan
    }

    /// "If … then …" as one sentence.
    pub(super) fn sentence(&self, situation: Prose, action: Prose, view: &View<'_>) -> Prose {
        let (if_, then) = self.beginnings(view);
        let mut sentence = vec![Run::new(&if_).strong(), Run::new(" ")];
        sentence.extend(situation);
        sentence.extend([Run::new(" "), Run::new(&then).strong(), Run::new(" ")]);
        sentence.extend(action);
        sentence
    }
}

pub(super) fn heading(view: &View<'_>, key: Msg) -> Block {
    Block::Heading(vec![Run::new(&view.words.say(key))])
}
