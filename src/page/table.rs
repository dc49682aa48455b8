//! The block of a table, and the widths of its columns.

use std::error::Error;
use std::fmt;

use unicode_width::UnicodeWidthStr;

use super::{Prose, width};

/// The columns left free between two columns of a table.
pub const GAP: usize = 2;

/// A table of text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// How each column is set.
    pub align: Vec<Align>,
    /// The names of the columns.
    pub header: Vec<Prose>,
    /// The cells, row by row.
    pub rows: Vec<Vec<Prose>>,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Flush left: words.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// Flush right: figures.
    Right,
}

/// A table that cannot be laid out: its longest words alone need more columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooWide {
    /// The columns that the table needs at least.
    pub needs: usize,
}

impl fmt::Display for TooWide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Error for TooWide {}

impl Table {
    /// The width of each column so that the table takes at most `columns` columns in all.
    ///
    /// # Errors
    /// [`TooWide`] when even its narrowest form does not fit.
    pub fn columns(&self, columns: usize) -> Result<Vec<usize>, TooWide> {
        let count = self.header.len().max(self.rows.iter().map(Vec::len).max().unwrap_or(0));
        let cells = |column: usize| {
            std::iter::once(&self.header).chain(&self.rows).filter_map(move |row| row.get(column))
        };
        let mut widths: Vec<usize> =
            (0..count).map(|column| cells(column).map(|cell| width(cell)).max().unwrap_or(0)).collect();
        let least: Vec<usize> =
            (0..count).map(|column| cells(column).map(longest_word).max().unwrap_or(0)).collect();
        let gaps = GAP * count.saturating_sub(1);
        let needs = least.iter().sum::<usize>() + gaps;
        if needs > columns {
            return Err(TooWide { needs });
        }
        // The widest column that can still give way does, until everything fits.
        let mut excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(columns);
        while excess > 0 {
            let Some(widest) = (0..count)
                .filter(|&column| widths[column] > least[column])
                .max_by_key(|&column| widths[column])
            else {
                break;
            };
            widths[widest] -= 1;
            excess -= 1;
        }
        Ok(widths)
    }
}

fn longest_word(cell: &Prose) -> usize {
    let text: String = cell.iter().map(|run| run.text.as_str()).collect();
    text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Run;

    fn table(rows: &[&[&str]]) -> Table {
        let rows: Vec<Vec<Prose>> =
            rows.iter().map(|row| row.iter().map(|cell| vec![Run::new(cell)]).collect()).collect();
        Table { header: rows[0].clone(), rows: rows[1..].to_vec(), align: vec![] }
    }

    #[test]
    fn columns_give_way_where_there_is_most_room() {
        let table = table(&[&["a", "une phrase assez longue"], &["mot", "b"]]);
        assert_eq!(table.columns(80), Ok(vec![3, 23]));
        assert_eq!(table.columns(20), Ok(vec![3, 15]));
        assert_eq!(table.columns(8), Err(TooWide { needs: 11 }));
    }
}
