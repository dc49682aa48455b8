//! The marks of right, wrong and missed elements.

use super::Role;
use crate::text::{Msg, msg};

/// How one element of an answer stands, once it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Chosen, and rightly so.
    Right,
    /// Chosen, and wrongly so.
    Wrong,
    /// Left out, though it belonged to the answer.
    Missed,
    /// In part.
    Partly,
    /// Neither right nor wrong.
    Neutral,
}

impl Mark {
    /// The sign that stands beside the colour, so that colour never speaks alone.
    pub fn sign(self) -> &'static str {
        match self {
            Mark::Right => "✓",
            Mark::Wrong => "✗",
            Mark::Missed => "○",
            Mark::Partly => "≈",
            Mark::Neutral => "·",
        }
    }

    /// The key of its name in the interface's words.
    pub fn key(self) -> Msg {
        match self {
            Mark::Right => msg::MARK_RIGHT,
            Mark::Wrong => msg::MARK_WRONG,
            Mark::Missed => msg::MARK_MISSED,
            Mark::Partly => msg::MARK_PARTLY,
            Mark::Neutral => msg::MARK_NEUTRAL,
        }
    }

    /// The role that its text plays.
    pub fn role(self) -> Role {
        match self {
            Mark::Right => Role::Right,
            Mark::Wrong => Role::Wrong,
            Mark::Missed | Mark::Partly => Role::Warn,
            Mark::Neutral => Role::Muted,
        }
    }
}
