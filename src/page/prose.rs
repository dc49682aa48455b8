//! Running text: runs of words with a style, a role or a link.

use crate::text::{Id, clean};

/// Running text: words with a style.
pub type Prose = Vec<Run>;

/// Some words in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words; always clean, see [`clean`].
    pub text: String,
    /// How they stand out.
    pub style: Style,
    /// Where they lead.
    pub link: Option<Link>,
}

impl Run {
    /// Words as they are, made safe.
    pub fn new(text: &str) -> Run {
        Run { text: clean::lines(text).into_owned(), ..Run::default() }
    }

    /// The same words in a role.
    #[must_use]
    pub fn role(mut self, role: Role) -> Run {
        self.style.role = role;
        self
    }

    /// The same words, strong.
    #[must_use]
    pub fn strong(mut self) -> Run {
        self.style.strong = true;
        self
    }
}

/// How words stand out from their neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Stressed.
    pub emphasis: bool,
    /// Strongly stressed.
    pub strong: bool,
    /// Literal: code, a word quoted as such.
    pub code: bool,
    /// What the words are there for.
    pub role: Role,
}

/// What words are there for; a theme gives each role its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Role {
    /// To be read.
    #[default]
    Body,
    /// Of less weight.
    Muted,
    /// To be seen first.
    Accent,
    /// Says that something is right.
    Right,
    /// Says that something is wrong.
    Wrong,
    /// Says that something asks for attention.
    Warn,
}

/// Where words lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To an address on the web: shown, never opened by the program.
    Web(String),
    /// To a term of the glossary.
    Term(Id),
    /// To a source of the module.
    Source(Id),
}
