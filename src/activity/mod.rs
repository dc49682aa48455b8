//! The kinds of exercises: one room each, registered here and nowhere else.
//!
//! A room holds what authors write for the kind, what a learner answers, how an answer changes
//! with what the learner means to do, how it is graded, and the page that shows all this. It has
//! no clock, no files and no screen.

mod certainty;
mod class_work;
mod counted;
mod fault;
mod intent;
mod kind;
mod measured;
mod memo;
mod message;
mod offered;
mod paper;
mod verdict;
mod view;
mod writing;

#[cfg(test)]
mod tests;

pub mod case;
pub mod choice;
pub mod commit;
pub mod compare;
pub mod discuss;
pub mod estimate;
pub mod grid;
pub mod hiring_lab;
pub mod model_lab;
pub mod number;
pub mod opinion;
pub mod order;
pub mod rewrite;
pub mod sampling_lab;
pub mod sort;
pub mod spot_data;
pub mod spot_results;
pub mod spot_text;
pub mod spotting;
pub mod threshold_lab;
pub mod word_lab;

use rand::seq::SliceRandom;
use rand::{SeedableRng, rngs};
use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::page::{Block, Prose};
use crate::text::{Id, Lang};

pub use certainty::{CERTAINTIES, CERTAINTY, certainty_points};
pub use class_work::{Ballot, BallotOption, ClassWork};
pub use counted::{Counted, Element, Given, GivenAnswer, LEVELS, Name, level_key};
pub use fault::{Fault, Faults, Key, Path, Severity};
pub use intent::{Edit, Intent, Outcome};
pub use kind::Kind;
pub use message::{MissingInput, ParseError, Value};
pub use offered::{line_of_text, text as lines_of_text};
pub use paper::Paper;
pub use verdict::Verdict;
pub use view::{Stage, View};
pub use writing::{PLACES, Writing};

/// Makes the register: the enums over all kinds, and their dispatch.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident in $room:ident),+ $(,)?) => {
        /// An exercise of any kind.
        #[derive(Debug, Clone, PartialEq, Deserialize)]
        pub enum Exercise { $($(#[$doc])* $kind($room::$kind),)+ }

        /// An answer of any kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Response { $($(#[$doc])* $kind($room::Response),)+ }

        impl Response {
            /// What of the answer may be handed in to a school; `None` where it is private.
            pub fn public(&self) -> Option<Response> {
                match self {
                    $(Response::$kind(response) => {
                        <$room::$kind as Kind>::public(response).map(Response::$kind)
                    })+
                }
            }
        }

        /// A place in an exercise of any kind.
        #[derive(Debug, Clone)]
        enum Cursor { $($kind($room::Cursor),)+ }

        impl Exercise {
            /// The names of all kinds, as authors write them.
            pub const KINDS: &'static [&'static str] = &[$(stringify!($kind)),+];

            /// The name of the kind, as authors write it.
            pub fn kind(&self) -> &'static str {
                match self { $(Exercise::$kind(_) => stringify!($kind),)+ }
            }

            /// Whether its answers are ever right or wrong.
            pub fn is_graded(&self) -> bool {
                match self { $(Exercise::$kind(_) => <$room::$kind as Kind>::GRADED,)+ }
            }

            /// Whether an answer is followed by something to see, even where the author explains nothing.
            pub fn reveals(&self) -> bool {
                match self { $(Exercise::$kind(_) => <$room::$kind as Kind>::REVEALS,)+ }
            }

            /// Whether the question comes back for review, beside the course.
            pub fn comes_back(&self) -> bool {
                match self { $(Exercise::$kind(_) => <$room::$kind as Kind>::COMES_BACK,)+ }
            }

            /// Whether an answer is shown again, as it was given, among a learner's results.
            pub fn is_kept(&self) -> bool {
                match self { $(Exercise::$kind(_) => <$room::$kind as Kind>::IS_KEPT,)+ }
            }

            /// Whether it takes a screen as large as a table: in a class it stays with whoever leads.
            pub fn needs_room(&self) -> bool {
                match self { $(Exercise::$kind(_) => <$room::$kind as Kind>::NEEDS_ROOM,)+ }
            }

            /// What a report counts of the answers.
            pub fn counted(&self) -> Counted<'_> {
                match self { $(Exercise::$kind(exercise) => exercise.counted(),)+ }
            }

            /// What one answer adds to the counts; nothing where it is one of another kind.
            pub fn given(&self, response: &Response) -> Given {
                match (self, response) {
                    $((Exercise::$kind(exercise), Response::$kind(response)) => exercise.given(response),)+
                    _ => Given::default(),
                }
            }

            /// What a class does with it; what it votes on is in the author's order, unless it is `drawn` from a
    /// seed.
            pub fn class_work(&self, drawn: Option<u64>) -> ClassWork<'_> {
                match self { $(Exercise::$kind(exercise) => exercise.class_work(drawn),)+ }
            }

            /// What is particular about it on paper.
            pub fn paper(&self, view: &View<'_>) -> Paper {
                match self { $(Exercise::$kind(exercise) => exercise.paper(view),)+ }
            }

            /// Whether an answer is one to an exercise of this kind.
            pub fn fits(&self, response: &Response) -> bool {
                matches!((self, response), $((Exercise::$kind(_), Response::$kind(_)))|+)
            }

            /// The worth of an answer; `None` where there is no right one, and for the answer to
            /// an exercise that was of another kind then.
            pub fn grade(&self, response: &Response) -> Option<Verdict> {
                match (self, response) {
                    $((Exercise::$kind(exercise), Response::$kind(response)) => exercise.grade(response),)+
                    _ => None,
                }
            }

            /// An answer with nothing wrong in it, read in `lang`; `None` where there is none to tell.
            pub fn solution(&self, lang: Lang) -> Option<Response> {
                match self {
                    $(Exercise::$kind(exercise) => exercise.solution(lang).map(Response::$kind),)+
                }
            }

            /// What was guessed, and the figure itself; `None` where no guess was asked for.
            pub fn guess(&self, response: &Response, lang: Lang) -> Option<(String, String)> {
                match (self, response) {
                    $((Exercise::$kind(exercise), Response::$kind(response)) => exercise.guess(response, lang),)+
                    _ => None,
                }
            }

            /// An answer in a few words; `None` where it cannot be told so.
            pub fn said(&self, response: &Response, view: &View<'_>) -> Option<Prose> {
                match (self, response) {
                    $((Exercise::$kind(exercise), Response::$kind(response)) => exercise.said(response, view),)+
                    _ => None,
                }
            }

            /// The exercise as a test asks it once more: of a question in two forms the other comes first.
            #[must_use]
            pub fn asked_again(&self) -> Exercise {
                match self { $(Exercise::$kind(exercise) => Exercise::$kind(exercise.asked_again()),)+ }
            }

            /// What is wrong with what the author wrote.
            pub fn check(&self, faults: &mut Faults) {
                match self { $(Exercise::$kind(exercise) => exercise.check(faults),)+ }
            }

            /// The step that this answer leads to, where the author chose one.
            pub fn branch(&self, response: &Response) -> Option<&Id> {
                match (self, response) {
                    $((Exercise::$kind(exercise), Response::$kind(response)) => exercise.branch(response),)+
                    _ => None,
                }
            }

            /// Every step that some answer leads to, and whether some answer leads to none.
            pub fn branches(&self) -> (Vec<&Id>, bool) {
                match self { $(Exercise::$kind(exercise) => exercise.branches(),)+ }
            }

            /// Begins the exercise, or goes on with `draft` where it is an answer of this kind.
            pub fn start(&self, draft: Option<&Response>, seed: u64) -> Attempt {
                match self {
                    $(Exercise::$kind(exercise) => {
                        let response = match draft {
                            Some(Response::$kind(response)) => response.clone(),
                            _ => exercise.blank(),
                        };
                        let cursor = exercise.cursor(&response, seed);
                        Attempt { response: Response::$kind(response), cursor: Cursor::$kind(cursor) }
                    })+
                }
            }

            /// What is still lacking before the answer can be handed in.
            pub fn lacking(&self, attempt: &Attempt) -> Option<MissingInput> {
                match (self, &attempt.response, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Response::$kind(response), Cursor::$kind(cursor)) =>
                        exercise.lacking(response, cursor),)+
                    _ => None,
                }
            }

            /// Does what the learner means to do.
            pub fn update(&self, attempt: &mut Attempt, intent: &Intent) -> Outcome {
                match (self, &mut attempt.response, &mut attempt.cursor) {
                    $((Exercise::$kind(exercise), Response::$kind(response), Cursor::$kind(cursor)) =>
                        exercise.update(response, cursor, intent),)+
                    _ => Outcome::Unchanged,
                }
            }

            /// Everything that can be done with it where the learner is, the most useful first.
            pub fn actions(&self, attempt: &Attempt) -> Vec<Action<Intent>> {
                match (self, &attempt.response, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Response::$kind(response), Cursor::$kind(cursor)) =>
                        exercise.actions(response, cursor),)+
                    _ => Vec::new(),
                }
            }

            /// Learns that the learner reads `lang` from now on.
            pub fn speak(&self, attempt: &mut Attempt, lang: Lang) {
                match (self, &mut attempt.cursor) {
                    $((Exercise::$kind(exercise), Cursor::$kind(cursor)) => exercise.speak(cursor, lang),)+
                    _ => {}
                }
            }

            /// Whether time matters where the learner is: then [`Intent::Tick`] tells its passing.
            pub fn is_timed(&self, attempt: &Attempt) -> bool {
                match (self, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Cursor::$kind(cursor)) => exercise.is_timed(cursor),)+
                    _ => false,
                }
            }

            /// Whether something is being computed: then [`Intent::Work`] does a slice of it.
            pub fn is_working(&self, attempt: &Attempt) -> bool {
                match (self, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Cursor::$kind(cursor)) => exercise.is_working(cursor),)+
                    _ => false,
                }
            }

            /// What a typed line has added to the answer; `None` where a line is a whole answer.
            pub fn gathered(&self, attempt: &Attempt, view: &View<'_>) -> Option<Vec<Block>> {
                match (self, &attempt.response, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Response::$kind(response), Cursor::$kind(cursor)) =>
                        exercise.gathered(response, cursor, view),)+
                    _ => None,
                }
            }

            /// The exercise as part of a page.
            pub fn blocks(&self, attempt: &Attempt, view: &View<'_>) -> Vec<Block> {
                match (self, &attempt.response, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Response::$kind(response), Cursor::$kind(cursor)) =>
                        exercise.blocks(response, cursor, view),)+
                    _ => Vec::new(),
                }
            }

            /// What is asked next, where an answer is given in parts.
            pub fn asked(&self, attempt: &Attempt, view: &View<'_>) -> Vec<Block> {
                match (self, &attempt.response, &attempt.cursor) {
                    $((Exercise::$kind(exercise), Response::$kind(response), Cursor::$kind(cursor)) =>
                        exercise.asked(response, cursor, view),)+
                    _ => Vec::new(),
                }
            }
        }
    };
}

kinds! {
    /// Pick one option or several.
    Choice in choice,
    /// Say how much one agrees; never graded.
    Opinion in opinion,
    /// Guess a number before it is revealed; never graded.
    Estimate in estimate,
    /// Compute a number.
    Number in number,
    /// Put items into categories.
    Sort in sort,
    /// Mark what is wrong with data, and name it.
    SpotData in spot_data,
    /// Rewrite a sentence, compare it with others, and judge it oneself.
    Rewrite in rewrite,
    /// Make an if-then plan; never graded.
    Commit in commit,
    /// Talk, with a timer and a private note; never graded.
    Discuss in discuss,
    /// Put items into their right order.
    Order in order,
    /// Note what outputs have and have not, and judge whether they differ.
    Compare in compare,
    /// Live through a story that branches.
    Case in case,
    /// Rate oneself against criteria; never graded.
    Grid in grid,
    /// Mark the words of a text that carry a bias, and name it.
    SpotText in spot_text,
    /// Mark what results by group reveal, and name the measure that shows it.
    SpotResults in spot_results,
    /// Place words on a gender axis, test associations, take the gender out.
    WordLab in word_lab,
    /// Move one threshold for each of two groups, and watch the figures.
    ThresholdLab in threshold_lab,
    /// Draw samples, or compare admissions, and see who is in the data.
    SamplingLab in sampling_lab,
    /// Train models, and compare what they decide about women and men.
    ModelLab in model_lab,
    /// Sort applications, and see what a model learns from the choices; never graded.
    HiringLab in hiring_lab,
}

/// How many kinds came since journals were first written. Journals count it in their schemas: a program that does not
/// know a kind leaves a journal with its answers alone, rather than take them for damaged lines.
pub const KINDS_ADDED: u32 = 1;

/// One attempt in the making: the answer so far, and where the learner is in it.
#[derive(Debug, Clone)]
pub struct Attempt {
    response: Response,
    cursor: Cursor,
}

impl Attempt {
    /// The answer so far.
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// Puts another answer in place of the one so far; one of another kind is left out.
    pub fn replace(&mut self, response: &Response) {
        if std::mem::discriminant(&self.response) == std::mem::discriminant(response) {
            self.response = response.clone();
        }
    }
}

/// The seed that leaves the options of a question in the order in which their author wrote them: the
/// letters of a class are the same on every screen and on paper.
pub const AUTHORS_ORDER: u64 = u64::MAX;

/// The numbers from 0 to `count`, shuffled by `seed` where the author allows it.
///
/// `ChaCha8` rather than the default generator: its order is the same on every platform and in
/// every version.
fn drawn_order(count: usize, seed: u64, shuffled: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if shuffled {
        order.shuffle(&mut rngs::ChaCha8Rng::seed_from_u64(seed));
    }
    order
}

/// Moves a cursor over `count` places; it stops at both ends.
fn step(at: usize, by: isize, count: usize) -> usize {
    at.saturating_add_signed(by).min(count.saturating_sub(1))
}
