//! What is to be found, and what was marked.

use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use crate::text::{Id, Text};

/// Something that can be marked.
pub trait Place: Clone + Debug + PartialEq {
    /// Whether this place is a part of `whole`, and smaller.
    fn lies_in(&self, whole: &Self) -> bool;

    /// Its stable name.
    fn key(&self) -> String;
}

/// A kind of problem, in the author's own list.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub text: Text,
}

/// A problem to be found.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target<P> {
    /// Its stable name.
    pub id: Id,
    /// The places where it shows; marking one of them is enough.
    pub at: Vec<P>,
    /// Its kind.
    pub kind: Id,
    /// Other kinds that can be argued for, and are accepted.
    #[serde(default)]
    pub also: Vec<Id>,
    /// Why it is a problem.
    pub feedback: Text,
}

/// Places that look like a problem and are none.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Innocent<P> {
    /// The places.
    pub at: Vec<P>,
    /// Why they are no problem.
    pub feedback: Text,
}

/// The marks made so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer<P> {
    /// In the order in which they were made.
    pub marks: Vec<Marked<P>>,
    /// Whether the learner says that there is nothing to report.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nothing: bool,
}

/// A place that was marked, and what it was called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Marked<P> {
    /// The place.
    pub at: P,
    /// The kind of problem.
    pub kind: Id,
}

impl<P> Default for Answer<P> {
    fn default() -> Answer<P> {
        Answer { marks: Vec::new(), nothing: false }
    }
}

impl<P: Place> Target<P> {
    pub(super) fn accepts(&self, kind: &Id) -> bool {
        self.kind == *kind || self.also.contains(kind)
    }
}
