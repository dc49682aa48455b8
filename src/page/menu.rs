//! Rows to choose from: parts, steps, tools, people.

use super::Role;

/// Rows to choose from, one of which may have the cursor.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Menu {
    /// The rows, from the first.
    pub rows: Vec<MenuRow>,
    /// The row under the cursor, from 0.
    pub cursor: Option<usize>,
    /// The place of the first row among all that can be pointed at on the page.
    pub first: usize,
    /// Whether the rows stand side by side, as many on a line as fit.
    pub is_inline: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MenuRow {
    /// How far it is indented, in steps.
    pub indent: usize,
    /// A sign before it, and its role.
    pub sign: Option<(&'static str, Role)>,
    /// The key that opens it, as it is shown; empty where it has none.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// Whether it stands out among rows that do not.
    pub is_strong: bool,
    /// Whether it is chosen, as a filter is.
    pub is_chosen: bool,
    /// What stands in columns behind the label; rows with cells share their columns.
    pub cells: Vec<MenuCell>,
    /// A remark behind everything.
    pub note: String,
    /// The row as it is told where nothing is drawn, if not by its number, label and cells.
    pub said: Option<String>,
}

/// What stands in a column of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum MenuCell {
    /// Text, to the left.
    Text(String),
    /// Text, to the right.
    Right(String),
    /// Text, and how it is said where it does not fit.
    Short {
        /// The whole text.
        text: String,
        /// A shorter one.
        short: String,
    },
    /// A share, from 0 to 1, drawn as a bar.
    Share(f64),
}

impl MenuRow {
    /// A row that only has a label.
    pub fn new(label: String) -> MenuRow {
        MenuRow { label, ..MenuRow::default() }
    }

    /// The same row, with a sign before it.
    #[must_use]
    pub fn signed(self, sign: &'static str, role: Role) -> MenuRow {
        MenuRow { sign: Some((sign, role)), ..self }
    }

    /// The same row, standing out.
    #[must_use]
    pub fn strong(self) -> MenuRow {
        MenuRow { is_strong: true, ..self }
    }

    /// The row as it is told: `number` is its number, from 1.
    pub fn spoken(&self, number: usize) -> String {
        if let Some(said) = &self.said {
            return said.clone();
        }
        let name = if self.key.is_empty() { number.to_string() } else { self.key.clone() };
        let cells = self.cells.iter().filter_map(MenuCell::text).filter(|text| !text.is_empty());
        let parts: Vec<&str> = [self.label.as_str()].into_iter().chain(cells).collect();
        format!("{name}. {}", parts.join(" · "))
    }
}

impl MenuCell {
    /// The whole text of the cell; `None` for what is drawn.
    pub fn text(&self) -> Option<&str> {
        match self {
            MenuCell::Text(text) | MenuCell::Right(text) | MenuCell::Short { text, .. } => Some(text),
            MenuCell::Share(_) => None,
        }
    }
}
