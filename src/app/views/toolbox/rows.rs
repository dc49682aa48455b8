//! The rows of the toolbox: its tools and its filters, as they are shown and told.

use super::{FILTER_TARGETS, Toolbox, tools};
use crate::app::Session;
use crate::content::Tool;
use crate::page::{Block, Menu, MenuCell, MenuRow, Naming, Run};
use crate::text::{Msg, msg};
use crate::toolbox::{self, Facet, Query};

impl Toolbox {
    pub(super) fn row(tool: &Tool, place: usize, query: &Query, session: &Session) -> MenuRow {
        let words = &session.words;
        let mut stages: Vec<Msg> = tool.stages.iter().map(|stage| stage.key()).collect();
        // The stage that was asked for is seen, even where there is room for one alone.
        stages.sort_by_key(|stage| query.chosen(Facet::Stage) != Some(*stage));
        let stages: Vec<String> = stages.into_iter().map(|stage| words.say(stage)).collect();
        let short = match stages.split_first() {
            Some((first, [])) => first.clone(),
            Some((first, rest)) => format!("{first} +{}", rest.len()),
            None => String::new(),
        };
        let mut row = MenuRow::new(tool.name.clone()).strong();
        row.cells = vec![
            MenuCell::Short { text: stages.join(", "), short },
            MenuCell::Text(words.say(tool.licence_family.key())),
            MenuCell::Text(words.say(tool.maintenance.key())),
        ];
        row.said = Some(format!("{}. {} · {}", place + 1, tool.name, toolbox::summary(tool, words)));
        row
    }

    /// The filters, as they are chosen.
    pub(super) fn filters(&self, session: &Session) -> Menu {
        let words = &session.words;
        let facet = |(place, facet): (usize, Facet)| {
            let name = words.say(facet.key());
            let chosen = self.query.chosen(facet);
            let label = chosen.map_or(name.clone(), |value| {
                words.with(msg::FILTER, &[("facet", name.into()), ("value", words.say(value).into())])
            });
            MenuRow { key: Naming::Numbers.name(place), is_chosen: chosen.is_some(), ..MenuRow::new(label) }
        };
        let mut rows: Vec<MenuRow> = Facet::ALL.into_iter().enumerate().map(facet).collect();
        if !self.query.is_empty() {
            rows.push(MenuRow { key: "0".to_owned(), ..MenuRow::new(words.say(msg::KEY_CLEAR)) });
        }
        Menu { rows, cursor: None, first: FILTER_TARGETS, is_inline: true }
    }

    /// Each filter, what is chosen, and what can be.
    pub(super) fn filter_lines(&self, session: &Session) -> Vec<Block> {
        let words = &session.words;
        let mut lines = Vec::new();
        for (place, facet) in Facet::ALL.into_iter().enumerate() {
            let value = words.say(self.query.chosen(facet).unwrap_or(msg::PLAIN_FILTER_ANY));
            let values = [
                ("number", (place + 1).into()),
                ("facet", words.say(facet.key()).into()),
                ("value", value.into()),
            ];
            lines.push(words.with(msg::PLAIN_FILTER, &values));
            for (place, value) in facet.values(tools(session)).into_iter().enumerate() {
                let values = [("number", (place + 1).into()), ("value", words.say(value).into())];
                lines.push(format!("   {}", words.with(msg::PLAIN_VALUE, &values)));
            }
        }
        lines.push(words.say(msg::PLAIN_FILTERS));
        vec![Block::Stack(lines.iter().map(|line| Block::Paragraph(vec![Run::new(line)])).collect())]
    }
}
