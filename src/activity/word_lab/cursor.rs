//! Where a learner is: a scene, a control of it, and what is being typed.

use super::goal::Topic;
use super::space::{Lens, find, vocabulary};
use super::{Response, Scene, WordLab};
use crate::activity::Outcome;
use crate::text::clean;

/// Where a learner is: a scene, a control of it, and what is being typed.
#[derive(Debug, Clone, Default)]
pub struct Cursor {
    pub(super) scene: usize,
    /// The place of the control among those of the scene.
    pub(super) control: usize,
    pub(super) typed: String,
    /// The word found that would be taken.
    pub(super) here: Option<usize>,
    /// The word under the cursor among those chosen.
    pub(super) word: usize,
    pub(super) lens: Lens,
    /// Whether the learner wants to hand in though goals are left.
    pub(super) is_sure: bool,
    pub(super) past: Vec<Response>,
    pub(super) future: Vec<Response>,
}

/// Something of a scene that has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    /// The field of the words, or of one of the four lists.
    Field(usize),
    /// The words chosen.
    Words,
    /// How the words are looked at.
    Lens,
    /// Whether all words are neutralised.
    All,
    /// Whether pairs are equalised.
    Equalise,
}

/// Places among all that can be picked on the page: the scenes, the controls, then the words of
/// each field.
pub(super) const SCENES: usize = 10;
pub(super) const CONTROLS: usize = 20;
pub(super) const WORDS: usize = 1000;

impl Control {
    pub(super) fn target(self) -> usize {
        CONTROLS
            + match self {
                Control::Field(field) => field,
                Control::Words => 4,
                Control::Lens => 5,
                Control::All => 6,
                Control::Equalise => 7,
            }
    }

    /// The place of a word of this control among all that can be picked.
    pub(super) fn word_target(self, word: &str) -> Option<usize> {
        Some((self.target() - CONTROLS + 1) * WORDS + find(word)?)
    }
}

impl Cursor {
    /// The scene.
    pub(super) fn scene(&self) -> usize {
        self.scene
    }

    /// What is being typed, and the word found that would be taken.
    pub(super) fn search(&self) -> (&str, Option<usize>) {
        (&self.typed, self.here)
    }

    /// The place of the word under the cursor among `count` that are chosen.
    pub(super) fn word(&self, count: usize) -> usize {
        self.word.min(count.saturating_sub(1))
    }

    /// Whether a word is being typed, or one that was found is pointed at.
    pub(super) fn can_clear(&self) -> bool {
        self.here.is_some() || !self.typed.is_empty()
    }

    pub(super) fn clear(&mut self) -> bool {
        self.here.take().is_some() | !std::mem::take(&mut self.typed).is_empty()
    }

    pub(super) fn go_to(&mut self, control: usize) -> Outcome {
        self.clear();
        Outcome::moved(std::mem::replace(&mut self.control, control) != control)
    }
}

impl Scene {
    pub(super) fn topic(&self) -> Topic {
        match self {
            Scene::Place { .. } => Topic::Place,
            Scene::Associate { .. } => Topic::Associate,
            Scene::Neutralise { .. } => Topic::Neutralise,
        }
    }
}

impl WordLab {
    pub(super) fn topic(&self, cursor: &Cursor) -> Topic {
        self.scenes.get(cursor.scene).map_or(Topic::Place, Scene::topic)
    }

    /// The controls of a scene, in the order of the page.
    pub(super) fn controls(&self, cursor: &Cursor) -> Vec<Control> {
        let mut controls = match self.topic(cursor) {
            Topic::Place => vec![Control::Field(0), Control::Words, Control::Lens],
            Topic::Associate => (0..4).map(Control::Field).collect(),
            Topic::Neutralise => vec![Control::Field(0), Control::All, Control::Equalise, Control::Words],
        };
        let has_pairs = self.pool().is_some_and(|pool| !pool.pairs.is_empty());
        controls.retain(|control| *control != Control::Equalise || has_pairs);
        controls
    }

    /// The control that has the cursor.
    pub(super) fn control(&self, cursor: &Cursor) -> Control {
        self.controls(cursor).get(cursor.control).copied().unwrap_or(Control::Field(0))
    }

    /// The words that a field holds.
    pub(super) fn chosen<'a>(
        &self,
        response: &'a Response,
        cursor: &Cursor,
        field: usize,
    ) -> &'a Vec<String> {
        match self.topic(cursor) {
            Topic::Place => &response.words,
            Topic::Associate => &response.lists[field.min(3)],
            Topic::Neutralise => &response.neutral,
        }
    }

    pub(super) fn chosen_mut<'a>(
        &self,
        response: &'a mut Response,
        cursor: &Cursor,
        field: usize,
    ) -> &'a mut Vec<String> {
        match self.topic(cursor) {
            Topic::Place => &mut response.words,
            Topic::Associate => &mut response.lists[field.min(3)],
            Topic::Neutralise => &mut response.neutral,
        }
    }

    /// The words that can be chosen in a scene and hold what is typed: those that begin with it
    /// first, and short ones before long ones.
    pub(super) fn found(&self, cursor: &Cursor) -> Vec<&str> {
        let typed = clean::folded(cursor.typed.trim());
        let words = match self.pool() {
            Some(pool) if self.topic(cursor) == Topic::Neutralise => pool.words,
            _ => vocabulary(),
        };
        let mut found: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| word.contains(&typed)).collect();
        if !typed.is_empty() {
            found.sort_by_key(|word| (!word.starts_with(&typed), word.len()));
        }
        found
    }

    /// The places of the words chosen in the order in which they are met: on a map from left to
    /// right.
    pub(super) fn order_of_words(&self, response: &Response, cursor: &Cursor) -> Vec<usize> {
        let words = self.chosen(response, cursor, 0);
        let mut order: Vec<usize> = (0..words.len()).collect();
        if self.topic(cursor) == Topic::Place
            && let Ok(placed) = self.seen_through(cursor.lens, words)
        {
            order.sort_by(|a, b| placed.at[*a][0].total_cmp(&placed.at[*b][0]));
        }
        order
    }

    /// The ways to look at words that there are.
    pub(super) fn lenses(&self) -> Vec<Lens> {
        let mut lenses = vec![Lens::Plain, Lens::Shared, Lens::Components];
        lenses.retain(|lens| *lens != Lens::Shared || !self.pairs.is_empty());
        lenses
    }
}
