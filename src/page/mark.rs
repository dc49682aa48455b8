use super::Role;

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
    pub fn key(self) -> &'static str {
        match self {
            Mark::Right => "mark-right",
            Mark::Wrong => "mark-wrong",
            Mark::Missed => "mark-missed",
            Mark::Partly => "mark-partly",
            Mark::Neutral => "mark-neutral",
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
