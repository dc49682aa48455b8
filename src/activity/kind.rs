//! What every kind of exercise has to say of itself: the contract of a kind.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ClassWork, Counted, Faults, Given, Intent, MissingInput, Outcome, Paper, Verdict, View};
use crate::action::Action;
use crate::page::{Block, Prose};
use crate::text::{Id, Lang};

/// One kind of exercise, as its author writes it.
pub trait Kind {
    /// What a learner answers; made of stable ids and typed text, never of positions.
    type Response: Clone + std::fmt::Debug + PartialEq + Serialize + DeserializeOwned;
    /// Where a learner is in the exercise; never stored.
    type Cursor: Clone + std::fmt::Debug;

    /// Whether answers of this kind are ever right or wrong.
    const GRADED: bool;

    /// Whether an answer is followed by something to see, even where the author explains nothing.
    const REVEALS: bool = Self::GRADED;

    /// Whether the question comes back for review, beside the course: where a right answer is found
    /// in a minute or two.
    const COMES_BACK: bool;

    /// Whether an answer is shown again, as it was given, among a learner's results.
    const IS_KEPT: bool;

    /// Whether it takes a screen as large as a table: in a class it stays with whoever leads.
    const NEEDS_ROOM: bool = false;

    /// Everything that can be done with it where the learner is, the most useful first.
    fn actions(&self, response: &Self::Response, cursor: &Self::Cursor) -> Vec<Action<Intent>>;

    /// The answer of somebody who has not begun.
    fn blank(&self) -> Self::Response;

    /// Where somebody starts, or goes on, who has answered `response` so far. The same seed
    /// gives the same order on every machine.
    fn cursor(&self, response: &Self::Response, seed: u64) -> Self::Cursor;

    /// What is still lacking before the answer can be handed in.
    fn lacking(&self, response: &Self::Response, cursor: &Self::Cursor) -> Option<MissingInput>;

    /// Does what the learner means to do.
    fn update(&self, response: &mut Self::Response, cursor: &mut Self::Cursor, intent: &Intent) -> Outcome;

    /// Learns that the learner reads `lang` from now on; only a kind whose answer depends on the
    /// language it is given in minds.
    fn speak(&self, _cursor: &mut Self::Cursor, _lang: Lang) {}

    /// Whether time matters where the learner is: then [`Intent::Tick`] tells its passing.
    fn is_timed(&self, _cursor: &Self::Cursor) -> bool {
        false
    }

    /// Whether something is being computed: then [`Intent::Work`] does a slice of it at a time, and
    /// [`Intent::Cancel`] gives it up.
    fn is_working(&self, _cursor: &Self::Cursor) -> bool {
        false
    }

    /// The worth of an answer; `None` where there is no right one. Pure: an old answer can be
    /// graded again.
    fn grade(&self, response: &Self::Response) -> Option<Verdict>;

    /// An answer with nothing wrong in it, read in `lang`; `None` where the kind has none to tell.
    fn solution(&self, _lang: Lang) -> Option<Self::Response> {
        None
    }

    /// The exercise as part of a page.
    fn blocks(&self, response: &Self::Response, cursor: &Self::Cursor, view: &View<'_>) -> Vec<Block>;

    /// What is asked next, where an answer is given in parts: for a face that cannot show the
    /// whole page again after each.
    fn asked(&self, _response: &Self::Response, _cursor: &Self::Cursor, _view: &View<'_>) -> Vec<Block> {
        Vec::new()
    }

    /// What a typed line has added to the answer, where a line is only part of one, which an
    /// empty line then hands in; `None` where a line is a whole answer.
    fn gathered(
        &self,
        _response: &Self::Response,
        _cursor: &Self::Cursor,
        _view: &View<'_>,
    ) -> Option<Vec<Block>> {
        None
    }

    /// What was guessed in `response`, and the figure itself; `None` for every kind that asks for
    /// no guess, and where nothing was guessed.
    fn guess(&self, _response: &Self::Response, _lang: Lang) -> Option<(String, String)> {
        None
    }

    /// An answer in a few words, where it can be told so: to recall it when the question comes
    /// back.
    fn said(&self, _response: &Self::Response, _view: &View<'_>) -> Option<Prose> {
        None
    }

    /// What of an answer may be handed in to a school; `None` where it is the learner's alone:
    /// whatever they wrote in their own words.
    fn public(response: &Self::Response) -> Option<Self::Response>;

    /// What a report counts of the answers.
    fn counted(&self) -> Counted<'_>;

    /// What one answer adds to the counts, where more than the parts of its verdict is counted.
    fn given(&self, _response: &Self::Response) -> Given {
        Given::default()
    }

    /// What a class does with it; what it votes on is in the author's order, unless it is `drawn` from a
    /// seed.
    fn class_work(&self, drawn: Option<u64>) -> ClassWork<'_>;

    /// What is particular about it on paper, if anything.
    fn paper(&self, _view: &View<'_>) -> Paper {
        Paper::default()
    }

    /// The exercise as a test asks it once more: of a question in two forms the other comes first.
    #[must_use]
    fn asked_again(&self) -> Self
    where
        Self: Clone,
    {
        self.clone()
    }

    /// What is wrong with what the author wrote.
    fn check(&self, faults: &mut Faults);

    /// The step that this answer leads to, where the author chose one.
    fn branch(&self, _response: &Self::Response) -> Option<&Id> {
        None
    }

    /// Every step that some answer leads to, and whether some answer leads to none of them.
    fn branches(&self) -> (Vec<&Id>, bool) {
        (Vec::new(), true)
    }
}
