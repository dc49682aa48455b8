//! The block of an experiment's controls.

use super::Prose;

/// The controls of an experiment, row by row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Panel {
    /// The rows, from top to bottom.
    pub rows: Vec<PanelRow>,
    /// The control under the cursor, counted over all rows, while the panel has it.
    pub cursor: Option<usize>,
    /// The place of the first control among all that can be picked on this page.
    pub first: usize,
    /// What there is to say about the control under the cursor; may be empty.
    pub told: Prose,
    /// How to set them all by a typed line.
    pub typed: String,
}

/// Controls that belong together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PanelRow {
    /// What they are about; may be empty.
    pub label: Prose,
    /// The controls, from left to right.
    pub items: Vec<PanelItem>,
}

/// A control.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PanelItem {
    /// What it says.
    pub label: String,
    /// What a typed line calls it; empty where none does.
    pub name: String,
    /// What it does.
    pub form: PanelForm,
    /// Whether it is on.
    pub is_on: bool,
}

/// What a control does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PanelForm {
    /// Is on or off.
    #[default]
    Check,
    /// Is the one of its row that is on.
    Radio,
    /// Begins something.
    Button,
}
