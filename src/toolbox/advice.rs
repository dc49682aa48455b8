//! Which tool for my case? Three questions, and a short list with reasons.

use crate::content::{LicenceFamily, Maintenance, Material, Platform, Stage, Tool};
use crate::page::{Block, Callout, Choice, Choices, Listed, Listing, Naming, Page, Role, Run};
use crate::text::{Msg, Words, msg};

/// The most tools suggested.
pub const MOST_SUGGESTIONS: usize = 4;

/// What somebody cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Constraint {
    Nothing,
    Python,
    R,
    /// No programming.
    NoCode,
    /// A permissive licence.
    Permissive,
    /// To be used in something that is sold.
    Commercial,
}

impl Constraint {
    const ALL: [Constraint; 6] = [
        Constraint::Nothing,
        Constraint::Python,
        Constraint::R,
        Constraint::NoCode,
        Constraint::Permissive,
        Constraint::Commercial,
    ];

    fn key(self) -> Msg {
        match self {
            Constraint::Nothing => msg::CONSTRAINT_NOTHING,
            Constraint::Python => msg::CONSTRAINT_PYTHON,
            Constraint::R => msg::CONSTRAINT_R,
            Constraint::NoCode => msg::CONSTRAINT_NO_CODE,
            Constraint::Permissive => msg::CONSTRAINT_PERMISSIVE,
            Constraint::Commercial => msg::CONSTRAINT_COMMERCIAL,
        }
    }

    fn is_met_by(self, tool: &Tool) -> bool {
        let comes_as = |platform| tool.platforms.contains(&platform);
        match self {
            Constraint::Nothing => true,
            Constraint::Python => comes_as(Platform::Python),
            Constraint::R => comes_as(Platform::R),
            Constraint::NoCode => comes_as(Platform::Web) || comes_as(Platform::Document),
            Constraint::Permissive => tool.licence_family == LicenceFamily::Permissive,
            Constraint::Commercial => !matches!(
                tool.licence_family,
                LicenceFamily::NonCommercial | LicenceFamily::Contradictory | LicenceFamily::Unverified
            ),
        }
    }
}

/// What is to be done, as it is asked.
fn task(stage: Stage) -> Msg {
    match stage {
        Stage::Data => msg::TASK_DATA,
        Stage::Model => msg::TASK_MODEL,
        Stage::Evaluation => msg::TASK_EVALUATION,
        Stage::PostProcessing => msg::TASK_POST_PROCESSING,
        Stage::Explanation => msg::TASK_EXPLANATION,
        Stage::Documentation => msg::TASK_DOCUMENTATION,
        Stage::Organisation => msg::TASK_ORGANISATION,
    }
}

/// The questions, and the answers given so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Advisor {
    answers: Vec<usize>,
}

/// A tool that may serve, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion<'m> {
    /// The tool.
    pub tool: &'m Tool,
    /// What speaks for it, in the person's language.
    pub reasons: Vec<String>,
    /// What to mind, likewise; may be empty.
    pub reserves: Vec<String>,
    /// Whether it is what was asked for in all three respects.
    pub fits: bool,
}

const QUESTIONS: [Msg; 3] = [msg::ADVICE_TASK, msg::ADVICE_MATERIAL, msg::ADVICE_CONSTRAINT];

impl Advisor {
    /// How many questions have been answered, from 0 to 3.
    pub fn answered(&self) -> usize {
        self.answers.len()
    }

    /// The answers to choose from now, by the keys of their names; none once all is answered.
    pub fn options(&self) -> Vec<Msg> {
        options(self.answers.len())
    }

    /// Whether all questions are answered.
    pub fn is_done(&self) -> bool {
        self.answers.len() == QUESTIONS.len()
    }

    /// Answers the question; `false` where there is no such answer.
    pub fn answer(&mut self, option: usize) -> bool {
        let known = option < self.options().len();
        if known {
            self.answers.push(option);
        }
        known
    }

    /// Takes the last answer back, and tells which it was.
    pub fn back(&mut self) -> Option<usize> {
        self.answers.pop()
    }

    /// The tools that serve, the best first; none before all is answered.
    pub fn suggestions<'m>(&self, tools: &'m [Tool], words: &Words) -> Vec<Suggestion<'m>> {
        let [task, material, constraint] = self.answers[..] else { return Vec::new() };
        let (stage, material) = (Stage::ALL[task], Material::ALL[material]);
        let constraint = Constraint::ALL[constraint];
        let serves = tools.iter().filter(|tool| tool.stages.contains(&stage));
        let mut all: Vec<Suggestion<'m>> =
            serves.map(|tool| suggestion(tool, (stage, material, constraint), words)).collect();
        // A stable sort: of equals, the author's order.
        all.sort_by_key(|found| (!found.fits, found.reserves.len(), upkeep(found.tool.maintenance)));
        if all.iter().any(|found| found.fits) {
            all.retain(|found| found.fits);
        }
        all.truncate(MOST_SUGGESTIONS);
        all
    }

    /// The question, or the suggestions, as a page; `cursor` is the line the person is on.
    pub fn page(&self, tools: &[Tool], cursor: Option<usize>, words: &Words) -> Page {
        let mut page = Page { title: words.say(msg::ADVICE_TITLE), blocks: Vec::new() };
        let said = self.answers.iter().enumerate().map(|(place, answer)| words.say(options(place)[*answer]));
        let said: Vec<String> = said.collect();
        if !said.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Run::new(&said.join(" · ")).role(Role::Muted)]));
        }
        match QUESTIONS.get(self.answers.len()) {
            Some(question) => {
                let values = [("number", (self.answers.len() + 1).into()), ("total", QUESTIONS.len().into())];
                let number = Run::new(&format!("{} ", words.with(msg::ADVICE_NUMBER, &values)));
                let question = Run::new(&words.say(*question)).strong();
                page.blocks.push(Block::Paragraph(vec![number.role(Role::Muted), question]));
                let label = |key: Msg| vec![Run::new(&words.say(key))];
                let items = self.options().into_iter();
                let items = items.map(|key| Choice { label: label(key), ..Choice::default() }).collect();
                page.blocks.push(Block::Choices(Choices {
                    items,
                    cursor,
                    naming: Naming::Numbers,
                    is_final: true,
                    ..Choices::default()
                }));
            }
            None => page.blocks.extend(self.result(tools, cursor, words)),
        }
        page
    }

    fn result(&self, tools: &[Tool], cursor: Option<usize>, words: &Words) -> Vec<Block> {
        let found = self.suggestions(tools, words);
        let lead = match found.first() {
            Some(best) if best.fits => msg::ADVICE_FOUND,
            Some(_) => msg::ADVICE_NEAR,
            None => msg::ADVICE_NONE,
        };
        let mut blocks = vec![Block::Paragraph(vec![Run::new(&words.say(lead)).strong()])];
        let item = |(place, found): (usize, &Suggestion<'_>)| {
            let reserves = found.reserves.join(", ");
            let reserves = words.with(msg::ADVICE_RESERVES, &[("reserves", reserves.into())]);
            Listed {
                name: (place + 1).to_string(),
                head: vec![Run::new(&found.tool.name).strong()],
                text: vec![Run::new(
                    &words.with(msg::ADVICE_REASONS, &[("reasons", found.reasons.join(", ").into())]),
                )],
                feedback: if found.reserves.is_empty() { Vec::new() } else { vec![Run::new(&reserves)] },
                ..Listed::default()
            }
        };
        if !found.is_empty() {
            let items = found.iter().enumerate().map(item).collect();
            blocks.push(Block::Listing(Listing { items, cursor, first: Some(0), ..Listing::default() }));
        }
        let limits = vec![Block::Paragraph(vec![Run::new(&words.say(msg::ADVICE_LIMITS))])];
        blocks.push(Block::Callout(Callout::Important, limits));
        blocks
    }
}

fn options(question: usize) -> Vec<Msg> {
    match question {
        0 => Stage::ALL.iter().map(|stage| task(*stage)).collect(),
        1 => Material::ALL.iter().map(|material| material.key()).collect(),
        2 => Constraint::ALL.iter().map(|constraint| constraint.key()).collect(),
        _ => Vec::new(),
    }
}

/// The better kept first; what is finished is as good as what is kept slowly.
fn upkeep(maintenance: Maintenance) -> usize {
    match maintenance {
        Maintenance::Active => 0,
        Maintenance::Slow | Maintenance::Static => 1,
        Maintenance::Unchecked => 2,
        Maintenance::Dormant => 3,
    }
}

fn suggestion<'m>(
    tool: &'m Tool,
    (stage, material, constraint): (Stage, Material, Constraint),
    words: &Words,
) -> Suggestion<'m> {
    let on_material = tool.materials.contains(&material);
    let is_met = constraint.is_met_by(tool);
    let mut reasons = vec![words.say(stage.key())];
    let mut reserves = Vec::new();
    if on_material {
        reasons.push(words.say(material.key()));
    } else {
        let looks_at: Vec<String> = tool.materials.iter().map(|material| words.say(material.key())).collect();
        reserves.push(words.with(msg::RESERVE_MATERIAL, &[("materials", looks_at.join(", ").into())]));
    }
    if is_met && constraint != Constraint::Nothing {
        reasons.push(words.say(constraint.key()));
    } else if !is_met {
        let wanted = words.say(constraint.key());
        reserves.push(words.with(msg::RESERVE_CONSTRAINT, &[("constraint", wanted.into())]));
    }
    if tool.maintenance == Maintenance::Active {
        reasons.push(words.say(tool.maintenance.key()));
    }
    reserves.extend(concerns(tool).into_iter().map(|key| words.say(key)));
    Suggestion { tool, reasons, reserves, fits: on_material && is_met }
}

/// What anybody should mind about a tool.
fn concerns(tool: &Tool) -> Vec<Msg> {
    let licence = match tool.licence_family {
        LicenceFamily::Contradictory => Some(msg::RESERVE_CONTRADICTORY),
        LicenceFamily::Unverified => Some(msg::RESERVE_UNVERIFIED),
        LicenceFamily::NonCommercial => Some(msg::RESERVE_NON_COMMERCIAL),
        _ => None,
    };
    let upkeep = match tool.maintenance {
        Maintenance::Dormant => Some(msg::RESERVE_DORMANT),
        Maintenance::Unchecked => Some(msg::RESERVE_UNCHECKED),
        _ => None,
    };
    licence.into_iter().chain(upkeep).collect()
}
