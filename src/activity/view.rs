//! How an exercise is to be shown: stage, language, what may be told.

use super::Response;
use crate::page::{Block, Prose, markdown};
use crate::text::{Id, Text, Words};

/// How far the learner is with an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Still answering.
    Answering,
    /// Answered, and nothing is told yet: the pretest.
    Recorded,
    /// Answered, and told what was right and why.
    Debriefed,
}

/// How an exercise is to be shown.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// How far the learner is.
    pub stage: Stage,
    /// The interface's words, in the learner's language.
    pub words: &'a Words,
    /// The sources of the step, in the order of their numbers.
    pub sources: &'a [Id],
    /// The answers handed in before this attempt, the oldest first.
    pub earlier: &'a [Response],
}

impl View<'_> {
    pub(super) fn is_answering(&self) -> bool {
        self.stage == Stage::Answering
    }

    pub(super) fn is_told(&self) -> bool {
        self.stage == Stage::Debriefed
    }

    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    pub(super) fn prose(&self, text: &Text) -> Prose {
        markdown::prose(self.text(text), self.words.lang(), self.sources)
    }

    pub(super) fn marked(&self, text: &Text) -> Vec<Block> {
        markdown::blocks(self.text(text), self.words.lang(), self.sources)
    }
}
