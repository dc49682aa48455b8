//! Actions: what a person can do here and now, and the keys that ask for it.
//!
//! A kind of exercise and a view of the application each list their actions; footers, help, the
//! commands of the plain face, `docs/keys.md` and the printed key card are made from the lists.
//! Nothing can be done that is not in one.

mod key;
mod keymap;

pub use key::Key;
pub use keymap::{Hint, by_key, by_paste, hints, hints_where, is_typing, key_of};

use crate::page::Naming;
use crate::text::Msg;

/// Something that a person can do here and now.
///
/// `D` is what is done: an [`Intent`](crate::activity::Intent) in an exercise, a command in a view.
#[derive(Debug, Clone, PartialEq)]
pub struct Action<D> {
    /// What is done.
    pub does: D,
    /// What it is called: a message of the interface's words.
    pub label: Msg,
    /// The keys that ask for it, the one to be shown first. Another action may take some of them:
    /// see [`by_key`].
    pub keys: &'static [Key],
    /// What has to be entered for it, if anything.
    pub input: Input,
    /// What kind of thing is done.
    pub role: Role,
    /// Whether the page itself shows how to ask for it: help tells it, the footer need not.
    pub is_on_page: bool,
}

/// What has to be entered for an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Nothing.
    None,
    /// Text, letter by letter or pasted. While it can be entered, no letter is a command.
    Text,
    /// The digits and signs of a number. While it can be entered, no letter is a command.
    Number,
    /// The counts of a vote: digits, also as a keyboard types them that has others unshifted, and
    /// what stands between numbers. Letters stay commands.
    Counts,
    /// One of so many candidates, by its letter or digit.
    One {
        /// What the candidates are called.
        naming: Naming,
        /// How many there are.
        count: usize,
    },
    /// A place on the page, among all that can be pointed at: a click.
    At,
    /// The place on the page to which something is dragged.
    Drag,
    /// A place on the page and the steps that a wheel was turned over it, up for more than 0.
    Turn,
    /// A whole line, where there is no screen to point at.
    Line,
}

/// What kind of thing an action does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Moves a cursor or the page; the answer stays as it is.
    Move,
    /// Changes the answer, or hands it in.
    Answer,
    /// Begins or gives up a computation.
    Compute,
    /// Leads to another view, or changes how the application looks.
    Navigate,
}

/// What was entered for an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// Nothing.
    Nothing,
    /// Some letters, or a pasted text.
    Text(String),
    /// The whole text or number, in the place of what was typed before.
    Whole(String),
    /// The candidate at this place, from 0.
    One(usize),
    /// This place of the page.
    At(usize),
    /// The wheel over this place of the page, so many steps up.
    Turn(usize, isize),
    /// A whole line.
    Line(String),
}

impl<D> Action<D> {
    /// An action of a key alone.
    pub const fn new(does: D, label: Msg, keys: &'static [Key], role: Role) -> Action<D> {
        Action { does, label, keys, input: Input::None, role, is_on_page: false }
    }

    /// An action that something has to be entered for.
    pub const fn with(does: D, label: Msg, input: Input, role: Role) -> Action<D> {
        Action { does, label, keys: &[], input, role, is_on_page: false }
    }

    /// The same action, done otherwise.
    pub fn map<E>(self, does: impl FnOnce(D) -> E) -> Action<E> {
        let Action { does: done, label, keys, input, role, is_on_page } = self;
        Action { does: does(done), label, keys, input, role, is_on_page }
    }

    /// The same action, where the page itself shows how to ask for it.
    #[must_use]
    pub const fn on_page(mut self) -> Action<D> {
        self.is_on_page = true;
        self
    }
}
