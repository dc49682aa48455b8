//! Tables of data to look through, of which a screen shows a window.

use std::sync::Arc;

use super::{Mark, Prose, Table};

/// Rows of data under named columns, as they are shown.
///
/// Made once for each language and shared: a page that shows a window of it copies nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The columns, in the author's order.
    pub columns: Vec<GridColumn>,
    /// The cells, row by row; `None` where there is no value.
    pub rows: Vec<Vec<Option<String>>>,
}

/// A column of a [`Grid`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GridColumn {
    /// What it is called.
    pub name: String,
    /// What there is to know about it; may be empty.
    pub note: Prose,
    /// The width of its widest cell or of its name, in terminal columns.
    pub width: usize,
    /// Whether it is set flush right: figures.
    pub is_number: bool,
}

/// A window of a [`Grid`], with a cursor and marks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The data.
    pub grid: Arc<Grid>,
    /// The columns that can be seen or scrolled to, by their place in the grid.
    pub columns: Vec<usize>,
    /// The rows in the window, by their place in the grid.
    pub rows: Vec<usize>,
    /// The rows that are read aloud where nothing scrolls.
    pub aloud: std::ops::Range<usize>,
    /// The letter before the number of a row, where it is read aloud.
    pub letter: String,
    /// Whether the first column names the rows: then rows are what is looked at.
    pub is_named: bool,
    /// Where the learner is, while the sheet is being worked on.
    pub cursor: Option<SheetCursor>,
    /// The marks made so far, or how they stand.
    pub signs: Vec<(Extent, Sign)>,
    /// What stands in place of the rows: the summary of the column under the cursor.
    pub summary: Option<Table>,
    /// What there is to say about the place under the cursor, line by line; shown below.
    pub told: Vec<Prose>,
    /// The place of the first column among all that can be picked on this page; after the columns
    /// come the rows, and after them the cells, row by row.
    pub first: usize,
}

/// Where a learner is in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetCursor {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// What is taken from there.
    pub takes: Takes,
}

/// What a learner takes from the place under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// The whole column.
    Column,
    /// The whole row.
    Row,
    /// The cell alone.
    Cell,
    /// Nothing: the cursor is elsewhere on the page.
    Nothing,
}

/// A part of a sheet, by places in its grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// A whole column.
    Column(usize),
    /// A whole row.
    Row(usize),
    /// The cell of a row and a column.
    Cell(usize, usize),
}

/// What stands before an element that was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// Nothing.
    #[default]
    Nothing,
    /// The number of what it was called, counted from 0.
    Called(usize),
    /// How it stands, once known.
    Stands(Mark),
}

impl Sign {
    /// The sign in two columns.
    pub fn text(self) -> String {
        match self {
            Sign::Nothing => "  ".to_owned(),
            Sign::Called(place) => format!("{}›", place + 1),
            Sign::Stands(mark) => format!("{} ", mark.sign()),
        }
    }
}

impl Sheet {
    /// The sign of a part of the sheet.
    pub fn sign(&self, area: Extent) -> Sign {
        self.signs.iter().find(|(marked, _)| *marked == area).map(|(_, sign)| *sign).unwrap_or_default()
    }

    /// The place of a part of the sheet among all that can be picked on the page.
    pub fn target(&self, area: Extent) -> usize {
        let (columns, rows) = (self.grid.columns.len(), self.grid.rows.len());
        self.first
            + match area {
                Extent::Column(column) => column,
                Extent::Row(row) => columns + row,
                Extent::Cell(row, column) => columns + rows + row * columns + column,
            }
    }
}

impl Extent {
    /// The part with the number `target`, counted from the first column, of so many columns and
    /// rows.
    pub fn of(target: usize, columns: usize, rows: usize) -> Option<Extent> {
        if target < columns {
            return Some(Extent::Column(target));
        }
        let target = target - columns;
        if target < rows {
            return Some(Extent::Row(target));
        }
        let target = target - rows;
        let (row, column) = (target.checked_div(columns)?, target.checked_rem(columns)?);
        (row < rows).then_some(Extent::Cell(row, column))
    }
}

impl Grid {
    /// The text of a cell; `None` where there is no value.
    pub fn cell(&self, row: usize, column: usize) -> Option<&str> {
        self.rows.get(row)?.get(column)?.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_its_own_number() {
        let grid = Grid { columns: vec![GridColumn::default(); 3], rows: vec![vec![None; 3]; 2] };
        let sheet = Sheet { grid: Arc::new(grid), first: 5, ..Sheet::default() };
        let parts: Vec<Extent> = (0..11).filter_map(|target| Extent::of(target, 3, 2)).collect();
        assert_eq!(parts.len(), 11);
        assert!(parts.iter().enumerate().all(|(target, area)| sheet.target(*area) == target + 5));
        assert_eq!(Extent::of(11, 3, 2), None);
        assert_eq!(Extent::of(0, 0, 0), None);
    }
}
