//! What to do next, in the order of the six steps, each with tools of the toolbox.

use super::Teller;
use crate::content::Tool;
use crate::page::{Block, Link, Run, markdown};
use crate::text::{Msg, msg};

/// The six steps, and the tools that serve each: entries of the toolbox, left out where a module
/// has them not.
const STEPS: [(Msg, &[&str]); 6] = [
    (msg::AUDIT_NEXT_FRAME, &["altai", "cnil-self-assessment"]),
    (msg::AUDIT_NEXT_EXPLORE, &["datasheets", "fairlens"]),
    (msg::AUDIT_NEXT_MEASURE, &["fairlearn", "aif360"]),
    (msg::AUDIT_NEXT_MITIGATE, &["fairlearn", "holisticai", "oxonfair"]),
    (msg::AUDIT_NEXT_DOCUMENT, &["model-cards", "data-nutrition-label"]),
    (msg::AUDIT_NEXT_MONITOR, &["ai-incident-database", "labelia"]),
];

impl Teller<'_> {
    pub(super) fn next(&self, tools: &[Tool]) -> Vec<Block> {
        let item = |(message, named): (Msg, &[&str])| {
            let mut prose = markdown::prose(&self.words.say(message), self.words.lang(), &[]);
            let found = named.iter().filter_map(|id| tools.iter().find(|tool| tool.id.as_str() == *id));
            for (place, tool) in found.enumerate() {
                let before =
                    if place == 0 { format!(" {} ", self.words.say(msg::AUDIT_TOOLS)) } else { ", ".into() };
                prose.push(Run::new(&before));
                prose.push(Run { link: Some(Link::Web(tool.link.clone())), ..Run::new(&tool.name) });
            }
            vec![Block::Paragraph(prose)]
        };
        let items = STEPS.into_iter().map(item).collect();
        vec![self.heading(msg::AUDIT_NEXT, &[]), Block::List { start: Some(1), items }]
    }
}
