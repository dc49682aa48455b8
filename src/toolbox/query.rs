//! What is looked for in the toolbox: words and filters.

use strsim::osa_distance;

use crate::content::{LicenceFamily, Maintenance, Platform, Stage, Tool};
use crate::text::{Lang, Msg, Words, clean, msg};

/// What tools can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The step of the life cycle.
    Stage,
    /// What the licence asks.
    Licence,
    /// What the tool is written in, or comes as.
    Platform,
    /// How well it is kept.
    Maintenance,
}

impl Facet {
    /// Every facet, in the order of the keys.
    pub const ALL: [Facet; 4] = [Facet::Stage, Facet::Licence, Facet::Platform, Facet::Maintenance];

    /// The key of its name in the interface's words.
    pub fn key(self) -> Msg {
        match self {
            Facet::Stage => msg::FACET_STAGE,
            Facet::Licence => msg::FACET_LICENCE,
            Facet::Platform => msg::FACET_PLATFORM,
            Facet::Maintenance => msg::FACET_MAINTENANCE,
        }
    }

    /// The values that some of `tools` has, by the keys of their names, in a fixed order.
    pub fn values(self, tools: &[Tool]) -> Vec<Msg> {
        let all: Vec<Msg> = match self {
            Facet::Stage => Stage::ALL.iter().map(|value| value.key()).collect(),
            Facet::Licence => LicenceFamily::ALL.iter().map(|value| value.key()).collect(),
            Facet::Platform => Platform::ALL.iter().map(|value| value.key()).collect(),
            Facet::Maintenance => Maintenance::ALL.iter().map(|value| value.key()).collect(),
        };
        all.into_iter().filter(|value| tools.iter().any(|tool| self.of(tool).contains(value))).collect()
    }

    /// The values of one tool, by the keys of their names.
    fn of(self, tool: &Tool) -> Vec<Msg> {
        match self {
            Facet::Stage => tool.stages.iter().map(|value| value.key()).collect(),
            Facet::Licence => vec![tool.licence_family.key()],
            Facet::Platform => tool.platforms.iter().map(|value| value.key()).collect(),
            Facet::Maintenance => vec![tool.maintenance.key()],
        }
    }
}

/// What is looked for in the toolbox.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The words typed.
    pub text: String,
    /// For each facet, in the order of [`Facet::ALL`], the value that a tool must have.
    chosen: [Option<Msg>; Facet::ALL.len()],
}

impl Query {
    /// The value that a tool must have, by the key of its name.
    pub fn chosen(&self, facet: Facet) -> Option<Msg> {
        self.chosen[facet as usize]
    }

    /// Asks for a value, or for none in particular.
    pub fn choose(&mut self, facet: Facet, value: Option<Msg>) {
        self.chosen[facet as usize] = value;
    }

    /// Asks for the next value that some of `tools` has; behind the last one for none.
    pub fn turn(&mut self, facet: Facet, tools: &[Tool]) {
        let values = facet.values(tools);
        let next = match self.chosen(facet) {
            None => values.first(),
            Some(value) => {
                values.iter().position(|known| *known == value).and_then(|place| values.get(place + 1))
            }
        };
        self.choose(facet, next.copied());
    }

    /// Whether every tool is found.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.iter().all(Option::is_none)
    }

    /// The tools that have every value asked for and every word typed, or nearly; the best first,
    /// then in the author's order.
    pub fn found<'m>(&self, tools: &'m [Tool], words: &Words) -> Vec<&'m Tool> {
        let wanted: Vec<String> = split(&self.text);
        let fits = |tool: &&Tool| {
            Facet::ALL
                .into_iter()
                .all(|facet| self.chosen(facet).is_none_or(|value| facet.of(tool).contains(&value)))
        };
        let scored = tools.iter().filter(fits).filter_map(|tool| Some((score(&wanted, tool, words)?, tool)));
        let mut scored: Vec<(usize, &Tool)> = scored.collect();
        scored.sort_by_key(|(score, _)| *score);
        scored.into_iter().map(|(_, tool)| tool).collect()
    }
}

/// What a word found anywhere but in the name costs.
const BESIDE_THE_NAME: usize = 10;

/// How far a tool is from the words typed, 0 for its very name; `None` where one of them is not
/// to be found.
fn score(wanted: &[String], tool: &Tool, words: &Words) -> Option<usize> {
    if wanted.is_empty() {
        return Some(0);
    }
    let mut name = split(&tool.name);
    // "What-If Tool" is found by "whatif" too.
    name.push(name.concat());
    let values = Facet::ALL.into_iter().flat_map(|facet| facet.of(tool)).map(|key| words.say(key));
    let materials = tool.materials.iter().map(|material| words.say(material.key()));
    let purposes = Lang::ALL.into_iter().map(|lang| tool.purpose.get(lang).to_owned());
    let rest: Vec<String> = values
        .chain(materials)
        .chain(purposes)
        .chain([tool.maintainer.clone(), tool.licence.clone()])
        .flat_map(|text| split(&text))
        .collect();
    let nearest = |wanted: &String| {
        let named = name.iter().filter_map(|word| distance(wanted, word));
        let told = rest.iter().filter_map(|word| Some(distance(wanted, word)? + BESIDE_THE_NAME));
        named.chain(told).min()
    };
    wanted.iter().map(nearest).sum()
}

/// The words of a text as they are compared: without case, accents and punctuation.
fn split(text: &str) -> Vec<String> {
    let folded = clean::folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How far a typed word is from a word of the text; `None` where it is another word.
///
/// 0 for the word itself, 1 for its beginning, 2 for a part of it; then one more for each letter
/// missing, added, changed or swapped with its neighbour (optimal string alignment), at most one
/// in a word of four letters, two from eight letters on.
fn distance(typed: &str, word: &str) -> Option<usize> {
    let letters = typed.chars().count();
    if typed == word {
        return Some(0);
    }
    if word.starts_with(typed) {
        return Some(1);
    }
    if letters >= 3 && word.contains(typed) {
        return Some(2);
    }
    let most = match letters {
        ..4 => return None,
        4..8 => 1,
        _ => 2,
    };
    // In a short word, another first letter makes another word: "fair" is not "pair".
    let first = word.chars().next();
    if letters < 6 && !typed.chars().take(2).any(|letter| Some(letter) == first) {
        return None;
    }
    // The beginning of a longer word is compared with what has been typed of it so far.
    let begun = |longer: usize| word.chars().take(letters + longer).collect::<String>();
    let distances = [word.to_owned(), begun(0), begun(1)].map(|word| osa_distance(typed, &word));
    distances.into_iter().min().filter(|distance| *distance <= most).map(|distance| 2 + distance)
}
