use std::collections::HashMap;

use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;

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

/// A test whose questions are asked without feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Assessment {
    /// Before the workshop.
    Pretest,
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

/// A source that claims rest on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its stable name.
    pub id: Id,
    /// The reference, untranslated.
    pub cite: String,
    /// The year of publication.
    #[serde(default)]
    pub year: Option<u16>,
    /// Where to read it.
    #[serde(default)]
    pub link: Option<String>,
    /// How well it was verified.
    pub standing: Standing,
    /// What it supports, and its limits.
    pub note: Text,
}

/// How well a source was verified; the key of its name is `standing-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Standing {
    /// Checked against the named text.
    Checked,
    /// Computed again from the named data.
    Recomputed,
    /// Well established, told from the published text without checking it again.
    Established,
}

impl Standing {
    /// The key of its name in the interface's words.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Checked => "standing-checked",
            Standing::Recomputed => "standing-recomputed",
            Standing::Established => "standing-established",
        }
    }
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its stable name.
    pub id: Id,
    /// The term itself.
    pub term: Text,
    /// What it means.
    pub meaning: Text,
    /// What the meaning rests on.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// Terms to compare with.
    #[serde(default)]
    pub see: Vec<Id>,
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
    /// Its sources, in the author's order.
    pub sources: Vec<Source>,
    /// Its glossary, in the author's order.
    pub glossary: Vec<Term>,
    places: HashMap<Id, (usize, usize)>,
}

impl Module {
    /// Puts a module together.
    pub fn new(manifest: Manifest, parts: Vec<Part>, sources: Vec<Source>, glossary: Vec<Term>) -> Module {
        let mut places = HashMap::new();
        for (p, part) in parts.iter().enumerate() {
            for (s, step) in part.steps.iter().enumerate() {
                // Of two steps of one name the first is kept; `check` reports the other.
                places.entry(step.id.clone()).or_insert((p, s));
            }
        }
        Module { manifest, parts, sources, glossary, places }
    }

    /// The step called `id`.
    pub fn step(&self, id: &Id) -> Option<&Step> {
        self.place(id).map(|(part, step)| &self.parts[part].steps[step])
    }

    /// Where the step called `id` is: its part and its place in it.
    pub fn place(&self, id: &Id) -> Option<(usize, usize)> {
        self.places.get(id).copied()
    }

    /// Every step, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.parts.iter().flat_map(|part| &part.steps)
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
