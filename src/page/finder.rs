//! A list of words, and a field to find more of them in a fixed vocabulary.

use super::Prose;

/// Words that were chosen, and those that what is typed would find.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Finder {
    /// What the words are chosen for.
    pub label: Prose,
    /// The words chosen so far, each with its place among all that can be picked on this page;
    /// none where they are shown elsewhere.
    pub chosen: Option<Vec<(String, usize)>>,
    /// Whether left and right put another list in place of the words.
    pub turns: bool,
    /// What is being typed and found, while the field has the caret.
    pub search: Option<Search>,
    /// The place of the field itself among all that can be picked on this page.
    pub target: usize,
}

/// What a [`Finder`] finds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Search {
    /// What has been typed; the caret stands behind it.
    pub typed: String,
    /// The words found, in the order shown.
    pub found: Vec<Found>,
    /// The one that would be taken.
    pub here: Option<usize>,
    /// How many more were found than are listed.
    pub more: usize,
}

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// The word.
    pub word: String,
    /// Whether it is chosen already.
    pub is_chosen: bool,
    /// Its place among all that can be picked on this page.
    pub target: usize,
}
