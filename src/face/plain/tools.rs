//! The toolbox, line by line: everything has a number.

use std::io::{BufRead, Write};

use super::beside::{Left, Said};
use super::{Face, Told};
use crate::content::Tool;
use crate::text::msg;
use crate::toolbox::{self, Advisor, Facet, Query};

/// How many tools are told at once.
const AT_ONCE: usize = 12;

impl<I: BufRead, O: Write> Face<'_, I, O> {
    pub(super) fn toolbox(&mut self) -> Told<Left> {
        let Some(module) = self.desk.module().cloned() else { return Ok(Left::Back) };
        let mut query = Query::default();
        // How many of the tools found have been told.
        let mut told = 0;
        self.say(msg::PLAIN_TOOLS_HELP)?;
        self.found(&query, &module.toolbox, &mut told)?;
        loop {
            let (first, rest) = match self.listen()? {
                Said::Leave(left) => return Ok(left),
                Said::Again => {
                    told = 0;
                    self.found(&query, &module.toolbox, &mut told)?;
                    continue;
                }
                Said::Help => {
                    self.say(msg::PLAIN_TOOLS_HELP)?;
                    continue;
                }
                Said::Other(first, rest) => (first, rest),
            };
            let before = query.clone();
            let numbered = |query: &Query, typed: &str, words| {
                let place = typed.parse::<usize>().ok()?.checked_sub(1)?;
                query.found(&module.toolbox, words).get(place).copied()
            };
            match first.as_str() {
                "f" if rest.is_empty() => self.filters(&query, &module.toolbox)?,
                "f" if filter(&mut query, &rest, &module.toolbox) => {}
                "f" => self.say(msg::PLAIN_WHICH_FILTER)?,
                "+" => self.found(&query, &module.toolbox, &mut told)?,
                "c" if rest.is_empty() => {
                    if self.advice(&module.toolbox)? == Left::Quit {
                        return Ok(Left::Quit);
                    }
                    self.say(msg::PLAIN_TOOLS_HELP)?;
                }
                "s" => match numbered(&query, &rest, &self.desk.words) {
                    Some(tool) => self.sources_here(&tool.sources)?,
                    None => self.say(msg::PLAIN_WHICH_TOOL)?,
                },
                "0" => {
                    query = Query::default();
                    told = 0;
                    self.found(&query, &module.toolbox, &mut told)?;
                    continue;
                }
                typed if typed.parse::<usize>().is_ok() => match numbered(&query, typed, &self.desk.words) {
                    Some(tool) => self.tool(tool)?,
                    None => self.say(msg::PLAIN_WHICH_TOOL)?,
                },
                _ => {
                    let typed = format!("{first} {rest}");
                    typed.trim().trim_start_matches('/').clone_into(&mut query.text);
                }
            }
            if query != before {
                told = 0;
                self.found(&query, &module.toolbox, &mut told)?;
            }
        }
    }

    /// Tells what is found, each tool with its number: as many as one listens to at once, behind
    /// those `told` already.
    fn found(&mut self, query: &Query, tools: &[Tool], told: &mut usize) -> Told<()> {
        let found = query.found(tools, &self.desk.words);
        let values = [("found", found.len().into()), ("total", tools.len().into())];
        let mut lines = vec![self.desk.words.with(msg::TOOLS_COUNT, &values)];
        for facet in Facet::ALL {
            if let Some(value) = query.chosen(facet) {
                let (facet, value) = (self.desk.words.say(facet.key()), self.desk.words.say(value));
                let values = [("facet", facet.into()), ("value", value.into())];
                lines.push(self.desk.words.with(msg::FILTER, &values));
            }
        }
        for (place, tool) in found.iter().enumerate().skip(*told).take(AT_ONCE) {
            lines.push(format!(
                "{}. {} · {}",
                place + 1,
                tool.name,
                toolbox::summary(tool, &self.desk.words)
            ));
        }
        *told = (*told + AT_ONCE).min(found.len());
        let left = found.len() - *told;
        if left > 0 {
            lines.push(self.desk.words.with(msg::PLAIN_MORE_TOOLS, &[("left", left.into())]));
        }
        if found.is_empty() {
            lines.push(self.desk.words.say(msg::TOOLS_NONE_FOUND));
        }
        lines.iter().try_for_each(|line| self.tell(line))
    }

    fn tool(&mut self, tool: &Tool) -> Told<()> {
        let blocks = toolbox::blocks(tool, &self.desk.words);
        self.tell_blocks(&blocks)
    }

    /// Tells each filter, what is chosen, and what can be.
    fn filters(&mut self, query: &Query, tools: &[Tool]) -> Told<()> {
        for (place, facet) in Facet::ALL.into_iter().enumerate() {
            let words = &self.desk.words;
            let value = words.say(query.chosen(facet).unwrap_or(msg::PLAIN_FILTER_ANY));
            let values = [
                ("number", (place + 1).into()),
                ("facet", words.say(facet.key()).into()),
                ("value", value.into()),
            ];
            let mut lines = vec![words.with(msg::PLAIN_FILTER, &values)];
            for (place, value) in facet.values(tools).into_iter().enumerate() {
                let values = [("number", (place + 1).into()), ("value", words.say(value).into())];
                lines.push(format!("   {}", words.with(msg::PLAIN_VALUE, &values)));
            }
            lines.iter().try_for_each(|line| self.tell(line))?;
        }
        self.say(msg::PLAIN_FILTERS)
    }

    /// Which tool for my case? Three questions, then a short list.
    fn advice(&mut self, tools: &[Tool]) -> Told<Left> {
        let mut advisor = Advisor::default();
        self.ask_advisor(&advisor, tools)?;
        loop {
            let typed = match self.listen()? {
                Said::Leave(Left::Back) if !advisor.is_done() && advisor.back().is_some() => {
                    self.ask_advisor(&advisor, tools)?;
                    continue;
                }
                Said::Leave(left) => return Ok(left),
                Said::Again | Said::Help => {
                    self.ask_advisor(&advisor, tools)?;
                    continue;
                }
                Said::Other(first, _) => first,
            };
            let place = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if advisor.is_done() {
                let found = advisor.suggestions(tools, &self.desk.words);
                let tool = place.and_then(|place| found.get(place)).map(|found| found.tool);
                match tool {
                    Some(tool) => self.tool(tool)?,
                    None => self.say(msg::PLAIN_WHICH_TOOL)?,
                }
                self.say(msg::PLAIN_ADVISED)?;
            } else {
                // What is no answer leaves the question as it is, and it is asked again.
                advisor.answer(place.unwrap_or(usize::MAX));
                self.ask_advisor(&advisor, tools)?;
            }
        }
    }

    fn ask_advisor(&mut self, advisor: &Advisor, tools: &[Tool]) -> Told<()> {
        let page = advisor.page(tools, None, &self.desk.words);
        self.tell_page(&page)?;
        if advisor.is_done() {
            return self.say(msg::PLAIN_ADVISED);
        }
        let values = [("count", advisor.options().len().into())];
        let text = self.desk.words.with(msg::PLAIN_CHOOSE, &values);
        self.tell(&text)
    }
}

/// Follows `1 3`: the third value of the first filter; 0 for any. Says whether it could.
fn filter(query: &mut Query, typed: &str, tools: &[Tool]) -> bool {
    let mut numbers = typed.split([' ', ',', '.']).filter(|part| !part.is_empty()).map(str::parse::<usize>);
    let (Some(Ok(facet)), Some(Ok(value)), None) = (numbers.next(), numbers.next(), numbers.next()) else {
        return false;
    };
    let Some(facet) = facet.checked_sub(1).and_then(|place| Facet::ALL.get(place)) else { return false };
    let chosen = value.checked_sub(1).map(|place| facet.values(tools).get(place).copied());
    match chosen {
        None => query.choose(*facet, None),
        Some(Some(value)) => query.choose(*facet, Some(value)),
        Some(None) => return false,
    }
    true
}
