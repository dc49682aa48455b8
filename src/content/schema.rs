//! What authors write: the shape of a module and of its parts.

use std::collections::HashMap;
use std::ops::Index;

use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;

use super::reference::{Logbook, ReferencePage, Source, Term, Tool};
use crate::activity::Exercise;
use crate::text::{Id, Text};

/// The format of module files that this program reads.
pub(super) const FORMAT: u32 = 1;

/// How deep values may stand in one another: three times what the schema asks for. The parser
/// looks far ahead at each level, so that more of them cost much time for nothing.
const DEEPEST: usize = 32;

/// How module files are read: `Choice(prompt: …)` rather than `Choice((prompt: …))`, and optional
/// fields without `Some(…)`.
pub fn options() -> Options {
    Options::default()
        .with_recursion_limit(DEEPEST)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES | Extensions::IMPLICIT_SOME)
}

/// `module.ron`: what a module is, and its parts in order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format of the files, now 1.
    pub format: u32,
    /// The module's stable name.
    pub id: Id,
    /// The version of the content, such as `1.0.0`.
    pub version: String,
    /// What the module is called.
    pub title: Text,
    /// What it is, in a sentence or two.
    pub summary: Text,
    /// The licence of the content.
    pub licence: String,
    /// Planned minutes in all.
    pub minutes: f64,
    /// What learners will be able to do.
    pub objectives: Vec<Objective>,
    /// The parts, in order.
    pub parts: Vec<PartEntry>,
}

/// Something that learners will be able to do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its stable name.
    pub id: Id,
    /// What it is.
    pub text: Text,
}

/// A part as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartEntry {
    /// Its stable name.
    pub id: Id,
    /// Its file, relative to the module's folder.
    pub file: String,
    /// What it is called.
    pub title: Text,
    /// What happens in it, in a sentence.
    pub summary: Text,
    /// Planned minutes.
    pub minutes: f64,
    /// Whether a late class may drop it.
    pub priority: Priority,
    /// Whether it is a break: minutes that count, and nothing to do.
    #[serde(default)]
    pub pause: bool,
    /// Whether a class ends with it: however late it is, it can go there at once.
    #[serde(default)]
    pub closing: bool,
}

/// Whether a late class may drop something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Priority {
    /// No.
    #[default]
    Must,
    /// Only when it has to.
    Should,
    /// Yes, first.
    Could,
}

/// The file of a part.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    /// The part's stable name, the same as in the manifest.
    pub id: Id,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// One step: a page of a lesson, or an exercise.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its stable name, unique in the module.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// Planned minutes.
    pub minutes: f64,
    /// Whether a late class may drop it.
    #[serde(default)]
    pub priority: Priority,
    /// What is lost when it is dropped.
    #[serde(default)]
    pub if_dropped: Text,
    /// The objective it serves.
    pub objective: Id,
    /// The sources of its claims, in the order of their numbers.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// The page of a lesson, or the situation before a question.
    #[serde(default)]
    pub body: Text,
    /// What there is to do; none on a lesson's page.
    #[serde(default)]
    pub exercise: Option<Exercise>,
    /// The earlier step that this one asks again: its body, exercise, sources and explanation
    /// are that step's, its answers its own.
    #[serde(default)]
    pub repeats: Option<Id>,
    /// The earlier step without which this one makes no sense: a late class drops both or neither.
    #[serde(default)]
    pub rests_on: Option<Id>,
    /// The test it belongs to, if any.
    #[serde(default)]
    pub assessment: Option<Assessment>,
    /// Clues, from vague to near-solution.
    #[serde(default)]
    pub hints: Vec<Text>,
    /// Why, shown after any answer.
    #[serde(default)]
    pub explanation: Text,
    /// The step that follows, where it is not the next in the list.
    #[serde(default)]
    pub next: Option<Id>,
    /// For whoever leads a class.
    pub trainer: Trainer,
}

/// A test: its questions have no hints, and each is answered once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Assessment {
    /// Before the workshop: nothing is told of the answers.
    Pretest,
    /// After it: the questions of the pretest again, each with its feedback.
    Posttest,
}

/// What a trainer needs for a step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trainer {
    /// What to say, in the trainer's own breath.
    pub say: Text,
    /// Questions to ask.
    pub ask: Vec<Text>,
    /// What answers to expect.
    pub expect: Text,
    /// What may be objected, and a sourced reply.
    pub objections: Vec<Objection>,
    /// What to conclude.
    pub debrief: Text,
    /// The variant for a class that is late.
    pub short: Text,
    /// The variant without computers.
    pub unplugged: Text,
}

/// An objection and the reply to it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// What is objected.
    pub claim: Text,
    /// What to reply.
    pub reply: Text,
    /// What the reply rests on.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// A step that comes back some time after the module.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// How many days after the last step of the module; at least 1.
    pub after_days: u16,
    /// The step itself.
    pub step: Step,
}

/// A part with its steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What the manifest says of it.
    pub entry: PartEntry,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// A whole module, read and indexed.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// What the module is.
    pub manifest: Manifest,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// What comes back later, in the author's order.
    pub follow_ups: Vec<FollowUp>,
    /// Its sources, in the author's order.
    pub sources: Vec<Source>,
    /// Its glossary, in the author's order.
    pub glossary: Vec<Term>,
    /// Its toolbox, in the author's order.
    pub toolbox: Vec<Tool>,
    /// Pages to look up at any time, in the author's order.
    pub pages: Vec<ReferencePage>,
    /// The logbook that learners keep after the workshop.
    pub logbook: Option<Logbook>,
    places: HashMap<Id, StepPlace>,
}

/// Where a step stands: its part and its place in it, both from 0. The follow-ups stand behind
/// the last part.
pub type StepPlace = (usize, usize);

impl Module {
    /// A module of parts and nothing else, not indexed yet.
    pub fn new(manifest: Manifest, parts: Vec<Part>) -> Module {
        Module {
            manifest,
            parts,
            follow_ups: Vec::new(),
            sources: Vec::new(),
            glossary: Vec::new(),
            toolbox: Vec::new(),
            pages: Vec::new(),
            logbook: None,
            places: HashMap::new(),
        }
    }

    /// Indexes a module, and gives each step that asks another one again what it asks.
    #[must_use]
    pub fn indexed(mut self) -> Module {
        let parts = self.parts.iter().map(|part| part.steps.iter().collect::<Vec<_>>());
        let follow_ups = self.follow_ups.iter().map(|follow_up| &follow_up.step).collect();
        for (p, steps) in parts.chain([follow_ups]).enumerate() {
            for (s, step) in steps.into_iter().enumerate() {
                // Of two steps of one name the first is kept; `check` reports the other.
                self.places.entry(step.id.clone()).or_insert((p, s));
            }
        }
        let repeated: HashMap<Id, Step> = self
            .every_step()
            .filter_map(|step| self.step(step.repeats.as_ref()?))
            .map(|step| (step.id.clone(), step.clone()))
            .collect();
        let steps = self.parts.iter_mut().flat_map(|part| &mut part.steps);
        for step in steps.chain(self.follow_ups.iter_mut().map(|follow_up| &mut follow_up.step)) {
            if let Some(asked) = step.repeats.as_ref().and_then(|id| repeated.get(id)) {
                step.body = asked.body.clone();
                step.exercise = match step.assessment {
                    Some(_) => asked.exercise.as_ref().map(Exercise::asked_again),
                    None => asked.exercise.clone(),
                };
                step.sources = asked.sources.clone();
                step.explanation = asked.explanation.clone();
            }
        }
        self
    }

    /// The step called `id`, a follow-up too.
    pub fn step(&self, id: &Id) -> Option<&Step> {
        self.place(id).map(|place| &self[place])
    }

    /// Where the step called `id` is.
    pub fn place(&self, id: &Id) -> Option<StepPlace> {
        self.places.get(id).copied()
    }

    /// How many steps a part has, or the follow-ups have, which stand behind the last part.
    pub fn count(&self, part: usize) -> usize {
        self.parts.get(part).map_or(self.follow_ups.len(), |part| part.steps.len())
    }

    /// Every step of the parts, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.parts.iter().flat_map(|part| &part.steps)
    }

    /// Every step of the parts, then the follow-ups.
    pub fn every_step(&self) -> impl Iterator<Item = &Step> {
        self.steps().chain(self.follow_ups.iter().map(|follow_up| &follow_up.step))
    }

    /// The source called `id`.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The term called `id`.
    pub fn term(&self, id: &Id) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == *id)
    }
}

impl Index<StepPlace> for Module {
    type Output = Step;

    /// The step at a place that [`Module::place`] gave.
    fn index(&self, (part, step): StepPlace) -> &Step {
        self.parts.get(part).map_or_else(|| &self.follow_ups[step].step, |part| &part.steps[step])
    }
}
