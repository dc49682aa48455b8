//! Elements one below the other, and short labels in a row.

use super::{Prose, Sign};

/// Elements that a learner looks through and marks, or that say how marks stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// The elements, from top to bottom.
    pub items: Vec<Listed>,
    /// The element under the cursor, while the control has it.
    pub cursor: Option<usize>,
    /// The place of the first element among all that can be picked on this page, if they can.
    pub first: Option<usize>,
    /// Labels that go with the element under the cursor, shown below it.
    pub labels: Option<Labels>,
}

/// An element of a [`Listing`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    /// How a typed answer calls it; may be empty.
    pub name: String,
    /// What it was called, or how it stands.
    pub sign: Sign,
    /// Its title.
    pub head: Prose,
    /// What it says; may be empty.
    pub text: Prose,
    /// Why it stands so, once known; may be empty.
    pub feedback: Prose,
}

/// Short labels side by side: names to give, or ways to go on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Labels {
    /// The labels, in the author's order.
    pub items: Vec<Prose>,
    /// The label that holds for the element under the cursor.
    pub here: Option<usize>,
    /// Whether they are numbered, from 1.
    pub is_numbered: bool,
    /// A typed answer that uses them, for somebody who hears them; without one they are of no use
    /// there: ways to move the cursor.
    pub example: Option<String>,
    /// The place of the first label among all that can be picked on this page.
    pub first: usize,
}
