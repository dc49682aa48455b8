//! What a module offers to look up: sources, terms, pages, tools, and the logbook.

use serde::Deserialize;

use crate::text::{Id, Msg, Text, msg};

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
    pub fn key(self) -> Msg {
        match self {
            Standing::Checked => msg::STANDING_CHECKED,
            Standing::Recomputed => msg::STANDING_RECOMPUTED,
            Standing::Established => msg::STANDING_ESTABLISHED,
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

/// A page to look up at any time.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferencePage {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// The page itself.
    pub body: Text,
    /// The sources of its claims, in the order of their numbers.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// The logbook that learners keep after the workshop: what each entry asks.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logbook {
    /// What it is called.
    pub title: Text,
    /// What it is for.
    pub intro: Text,
    /// The fields of an entry, in order.
    pub fields: Vec<LogbookField>,
    /// The sources of its claims, in the order of their numbers.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// A field of an entry of the logbook.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogbookField {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// What it asks.
    pub prompt: Text,
}

/// A tool of the toolbox.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its stable name.
    pub id: Id,
    /// What it is called, in every language.
    pub name: String,
    /// Who makes it.
    pub maintainer: String,
    /// What it does about gender bias, in one sentence.
    pub purpose: Text,
    /// The steps of the life cycle it serves.
    pub stages: Vec<Stage>,
    /// What it looks at.
    pub materials: Vec<Material>,
    /// What it is written in or comes as.
    pub platforms: Vec<Platform>,
    /// The licence, as SPDX names it where it does.
    pub licence: String,
    /// What the licence asks, in plain words by family.
    pub licence_family: LicenceFamily,
    /// Whether the licence was read in the package or its repository.
    pub licence_seen: bool,
    /// What is particular about the licence.
    #[serde(default)]
    pub licence_note: Text,
    /// How it was kept when it was looked at.
    pub maintenance: Maintenance,
    /// The last release then, such as `0.15.0, 2026-10`.
    #[serde(default)]
    pub release: Option<String>,
    /// The month when it was looked at, such as `2026-11`.
    pub checked: String,
    /// Where it is.
    pub link: String,
    /// The command that installs it.
    #[serde(default)]
    pub install: Option<String>,
    /// What the entry rests on.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// Makes an enum whose variants have a key in the interface's words.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The key of its name in the interface's words.
            pub fn key(self) -> Msg {
                match self { $($name::$variant => msg::$key,)+ }
            }
        }
    };
}

keyed! {
    /// A step of the life cycle that a tool serves.
    Stage {
        /// Look at the data, balance them, weigh them.
        Data = STAGE_DATA,
        /// Train a model under constraints.
        Model = STAGE_MODEL,
        /// Measure by group.
        Evaluation = STAGE_EVALUATION,
        /// Adjust what comes out of a model.
        PostProcessing = STAGE_POST_PROCESSING,
        /// Explain an output.
        Explanation = STAGE_EXPLANATION,
        /// Write down what data and models are.
        Documentation = STAGE_DOCUMENTATION,
        /// Organise, decide, learn.
        Organisation = STAGE_ORGANISATION,
    }
}

keyed! {
    /// What a tool looks at.
    Material {
        /// Tables, scores, decisions.
        Tables = MATERIAL_TABLES,
        /// Texts, and models that write or read them.
        Texts = MATERIAL_TEXTS,
        /// Word vectors.
        WordVectors = MATERIAL_WORD_VECTORS,
        /// Images and other signals.
        Images = MATERIAL_IMAGES,
        /// A project, an organisation.
        Projects = MATERIAL_PROJECTS,
    }
}

keyed! {
    /// What a tool is written in, or comes as.
    Platform {
        /// A Python library.
        Python = PLATFORM_PYTHON,
        /// An R library.
        R = PLATFORM_R,
        /// A site or a page with a screen of its own.
        Web = PLATFORM_WEB,
        /// Data to test with.
        Data = PLATFORM_DATA,
        /// A document to read or to fill in.
        Document = PLATFORM_DOCUMENT,
    }
}

keyed! {
    /// What a licence asks.
    LicenceFamily {
        /// Keep the notices.
        Permissive = LICENCE_PERMISSIVE,
        /// Software that includes it is shared under the same licence.
        Copyleft = LICENCE_COPYLEFT,
        /// Name the authors; adapted data are shared alike.
        ShareAlike = LICENCE_SHARE_ALIKE,
        /// Name the authors.
        Attribution = LICENCE_ATTRIBUTION,
        /// No commercial use.
        NonCommercial = LICENCE_NON_COMMERCIAL,
        /// A public document.
        Public = LICENCE_PUBLIC,
        /// The package contradicts itself.
        Contradictory = LICENCE_CONTRADICTORY,
        /// Not verified.
        Unverified = LICENCE_UNVERIFIED,
    }
}

keyed! {
    /// How well a tool is kept.
    Maintenance {
        /// A release within about a year.
        Active = MAINTENANCE_ACTIVE,
        /// A release within one to three years.
        Slow = MAINTENANCE_SLOW,
        /// No release for more than three years.
        Dormant = MAINTENANCE_DORMANT,
        /// Finished, and not meant to change.
        Static = MAINTENANCE_STATIC,
        /// Not looked at.
        Unchecked = MAINTENANCE_UNCHECKED,
    }
}
