//! The pages of a story: a scene, a consequence, and at the end the ways taken and not taken.

use std::collections::HashSet;

use super::path::{HIGHEST, Path};
use super::{Case, Choice, Cursor, Response, Scene};
use crate::activity::{self, View};
use crate::page::{self, Bar, Bars, Block, Choices, Naming, Prose, Role, Run};
use crate::text::{Id, Lang, msg, typography};

/// How many earlier ways are told, the latest ones.
const MOST_EARLIER: usize = 5;

impl Case {
    /// A scene to decide in, or the end.
    pub(super) fn scene_page(&self, path: &Path<'_>, cursor: Cursor, view: &View<'_>) -> Vec<Block> {
        let Some(scene) = path.at else { return Vec::new() };
        let mut blocks = told(scene, view);
        if scene.choices.is_empty() {
            blocks.extend(self.bars(Some(&self.levels(&[])), path, false, view));
            let text = view.words.say(msg::CASE_END_REACHED);
            blocks.push(Block::Paragraph(vec![Run::new(&text).role(Role::Accent)]));
            return blocks;
        }
        blocks.extend(self.bars(None, path, false, view));
        blocks.push(Block::Choices(Choices {
            items: scene.choices.iter().map(|choice| item(view.prose(&choice.text))).collect(),
            cursor: Some(cursor.at),
            is_final: true,
            ..Choices::default()
        }));
        blocks
    }

    /// What came of the last choice.
    pub(super) fn consequence(&self, path: &Path<'_>, choice: &Choice, view: &View<'_>) -> Vec<Block> {
        let mut blocks = vec![Block::Quote(vec![Block::Paragraph(view.prose(&choice.text))])];
        blocks.extend(view.marked(&choice.consequence));
        let before = &path.points[..path.points.len().saturating_sub(1)];
        blocks.extend(self.bars(Some(&self.levels(before)), path, false, view));
        blocks.push(Block::Choices(Choices {
            items: vec![item(vec![Run::new(&view.words.say(msg::CASE_GO_ON))])],
            cursor: Some(0),
            is_final: true,
            ..Choices::default()
        }));
        blocks
    }

    /// The end, the way taken, and at each choice point what the others would have done.
    pub(super) fn debrief(&self, response: &Response, path: &Path<'_>, view: &View<'_>) -> Vec<Block> {
        let mut blocks = path.at.map_or_else(Vec::new, |scene| told(scene, view));
        blocks.extend(self.bars(Some(&self.levels(&[])), path, true, view));
        if !view.is_told() {
            return blocks;
        }
        blocks.extend(self.history(response, view));
        blocks.push(Block::Heading(vec![Run::new(&view.words.say(msg::CASE_WAYS))]));
        for (place, (scene, taken)) in path.points.iter().enumerate() {
            blocks.push(Block::Heading(heading(place + 1, scene, view)));
            let item = |choice: &Choice| page::Choice {
                label: view.prose(&choice.text),
                chosen: choice.id == taken.id,
                mark: scene.mark(choice, taken),
                feedback: self.effect(choice, view),
            };
            blocks.push(Block::Choices(Choices {
                items: scene.choices.iter().map(item).collect(),
                ..Choices::default()
            }));
        }
        blocks
    }

    /// What a choice does, or would have done.
    fn effect(&self, choice: &Choice, view: &View<'_>) -> Prose {
        let mut prose = view.prose(&choice.consequence);
        let effects: Vec<String> = choice
            .effects
            .iter()
            .filter_map(|effect| {
                let gauge = self.gauges.iter().find(|gauge| gauge.id == effect.gauge)?;
                Some(format!("{} {}", plain(&view.prose(&gauge.name)), signed(effect.by, view.words.lang())))
            })
            .collect();
        if !effects.is_empty() {
            prose.push(Run::new(&format!("\n{}", effects.join(", "))).role(Role::Accent));
        }
        if !choice.feedback.is_empty() {
            prose.push(Run::new("\n"));
            prose.extend(view.prose(&choice.feedback));
        }
        prose
    }

    /// The ends of earlier attempts, and how many of all ends have been seen.
    fn history(&self, response: &Response, view: &View<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let earlier: Vec<&Response> = view
            .earlier
            .iter()
            .filter_map(|answer| match answer {
                activity::Response::Case(earlier) => Some(earlier),
                _ => None,
            })
            .collect();
        let ends = self.scenes.iter().filter(|scene| scene.choices.is_empty()).count();
        let seen: HashSet<&Id> = earlier
            .iter()
            .copied()
            .chain([response])
            .filter_map(|response| self.path(response).at)
            .filter(|scene| scene.choices.is_empty())
            .map(|scene| &scene.id)
            .collect();
        if seen.len() < ends {
            let values = [("seen", seen.len().into()), ("ends", ends.into())];
            blocks.push(Block::Paragraph(vec![Run::new(&view.words.with(msg::CASE_ENDS, &values))]));
        }
        let first = earlier.len().saturating_sub(MOST_EARLIER);
        let items: Vec<Vec<Block>> =
            earlier[first..].iter().filter_map(|response| self.summary(response, view)).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading(vec![Run::new(&view.words.say(msg::CASE_EARLIER))]));
            blocks.push(Block::List { start: Some(first as u64 + 1), items });
        }
        blocks
    }

    /// An earlier attempt in a line: its end, and its gauges.
    fn summary(&self, response: &Response, view: &View<'_>) -> Option<Vec<Block>> {
        let path = self.path(response);
        let mut prose = view.prose(&path.at?.title);
        let gauges = self.gauges.iter().zip(self.levels(&path.points));
        let gauges: Vec<String> =
            gauges.map(|(gauge, level)| format!("{} {level}", plain(&view.prose(&gauge.name)))).collect();
        if !gauges.is_empty() {
            prose.push(Run::new(&format!(" ({})", gauges.join(", "))).role(Role::Muted));
        }
        Some(vec![Block::Paragraph(prose)])
    }

    /// The gauges, compared with what they were where that matters.
    fn bars(&self, before: Option<&[i32]>, path: &Path<'_>, result: bool, view: &View<'_>) -> Option<Block> {
        let share = |level: i32| f64::from(level) / f64::from(HIGHEST);
        let bar = |(place, level): (usize, i32)| {
            let before = before.map(|before| before[place]);
            let change = before.map_or(0, |before| level - before);
            Bar {
                label: view.prose(&self.gauges[place].name),
                share: Some(share(level)),
                written: level.to_string(),
                before: before.map(share),
                change: if change == 0 { String::new() } else { signed(change, view.words.lang()) },
            }
        };
        let bars: Vec<Bar> = self.levels(&path.points).into_iter().enumerate().map(bar).collect();
        (!bars.is_empty()).then_some(Block::Bars(Bars { bars, result }))
    }
}

/// The name of a scene, if it has one, and what happens in it.
fn told(scene: &Scene, view: &View<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !scene.title.is_empty() {
        blocks.push(Block::Heading(view.prose(&scene.title)));
    }
    blocks.extend(view.marked(&scene.text));
    blocks
}

/// A choice point by its number and, where it has one, its name.
fn heading(number: usize, scene: &Scene, view: &View<'_>) -> Prose {
    if scene.title.is_empty() {
        return vec![Run::new(&view.words.with(msg::CASE_SCENE, &[("number", number.into())]))];
    }
    let mut prose = vec![Run::new(&format!("{}. ", Naming::Numbers.name(number - 1)))];
    prose.extend(view.prose(&scene.title));
    prose
}

fn item(label: Prose) -> page::Choice {
    page::Choice { label, ..page::Choice::default() }
}

fn plain(prose: &[Run]) -> String {
    prose.iter().map(|run| run.text.as_str()).collect()
}

/// A difference with its sign.
fn signed(difference: i32, lang: Lang) -> String {
    let written = typography::number(f64::from(difference), 0, lang);
    if difference > 0 { format!("+{written}") } else { written }
}
