//! What authors give to look at: a table, or a datasheet with sections.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthStr;

use crate::activity::spotting::Place;
use crate::page::{Grid, GridColumn, markdown};
use crate::text::{Id, Lang, Text, clean, typography};

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Data {
    /// Rows of data under named columns.
    Table(DataTable),
    /// A description of data, in sections.
    Datasheet(Datasheet),
}

/// Rows of data under named columns.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataTable {
    /// The columns, in the order shown.
    pub columns: Vec<Column>,
    /// The rows, in the order shown.
    pub rows: Vec<Row>,
    /// The column whose values make the groups of the summaries.
    #[serde(default)]
    pub group: Option<Id>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// What there is to know about it.
    #[serde(default)]
    pub note: Text,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its stable name.
    pub id: Id,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// What a cell holds: `3.5`, `"text"`, `(fr: "…", en: "…")`, or `None` where there is no value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// The same words in every language.
    Word(String),
    /// Words in each language.
    Text(Text),
    /// No value.
    Missing,
}

/// A description of data, in sections.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Datasheet {
    /// The sections, in the order shown.
    pub sections: Vec<Section>,
}

/// A section of a datasheet.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its stable name.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// What it says.
    pub text: Text,
}

/// Something in the data that can be marked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Spot {
    /// A column.
    Column(Id),
    /// A row.
    Row(Id),
    /// The cell of a row and a column.
    Cell(Id, Id),
    /// A section of a datasheet.
    Section(Id),
}

impl Place for Spot {
    fn lies_in(&self, whole: &Spot) -> bool {
        match (self, whole) {
            (Spot::Cell(_, column), Spot::Column(whole)) => column == whole,
            (Spot::Cell(row, _), Spot::Row(whole)) => row == whole,
            _ => false,
        }
    }

    fn key(&self) -> String {
        match self {
            Spot::Column(id) => format!("column-{id}"),
            Spot::Row(id) => format!("row-{id}"),
            Spot::Cell(row, column) => format!("cell-{row}-{column}"),
            Spot::Section(id) => format!("section-{id}"),
        }
    }
}

impl Cell {
    /// What it says in `lang`; `None` where there is no value.
    pub(super) fn written(&self, lang: Lang) -> Option<String> {
        match self {
            Cell::Number(value) => Some(typography::number(*value, typography::decimals(*value), lang)),
            Cell::Word(word) => Some(clean::line(word)),
            Cell::Text(text) => Some(clean::line(text.get(lang))),
            Cell::Missing => None,
        }
    }

    /// The number, where it is one.
    pub(super) fn number(&self) -> Option<f64> {
        if let Cell::Number(value) = self { Some(*value) } else { None }
    }
}

impl DataTable {
    /// The place of a column.
    pub(super) fn column(&self, id: &Id) -> Option<usize> {
        self.columns.iter().position(|column| column.id == *id)
    }

    /// The place of a row.
    pub(super) fn row(&self, id: &Id) -> Option<usize> {
        self.rows.iter().position(|row| row.id == *id)
    }

    /// What the column holds, row by row.
    pub(super) fn cells(&self, column: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().map(move |row| row.cells.get(column).unwrap_or(&Cell::Missing))
    }

    /// Whether every value of the column is a number.
    pub(super) fn is_number(&self, column: usize) -> bool {
        let mut values = self.cells(column).filter(|cell| **cell != Cell::Missing).peekable();
        values.peek().is_some() && values.all(|cell| cell.number().is_some())
    }

    /// The table as it is shown in `lang`.
    pub(super) fn grid(&self, lang: Lang, sources: &[Id]) -> Grid {
        let rows: Vec<Vec<Option<String>>> = self
            .rows
            .iter()
            .map(|row| row.cells.iter().take(self.columns.len()).map(|cell| cell.written(lang)).collect())
            .collect();
        let column = |(place, column): (usize, &Column)| {
            let name = clean::line(column.name.get(lang));
            let widest =
                rows.iter().filter_map(|row| row.get(place)?.as_deref()).map(UnicodeWidthStr::width).max();
            GridColumn {
                width: name.width().max(widest.unwrap_or(0)),
                name,
                note: markdown::prose(column.note.get(lang), lang, sources),
                is_number: self.is_number(place),
            }
        };
        Grid { columns: self.columns.iter().enumerate().map(column).collect(), rows }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cell, D::Error> {
        struct Value;

        impl<'de> Visitor<'de> for Value {
            type Value = Cell;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a number, a text, a text in each language, or None")
            }

            #[expect(clippy::cast_precision_loss, reason = "figures to read, not to count with")]
            fn visit_i64<E>(self, value: i64) -> Result<Cell, E> {
                Ok(Cell::Number(value as f64))
            }

            #[expect(clippy::cast_precision_loss, reason = "figures to read, not to count with")]
            fn visit_u64<E>(self, value: u64) -> Result<Cell, E> {
                Ok(Cell::Number(value as f64))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Cell, E> {
                Ok(Cell::Number(value))
            }

            fn visit_str<E>(self, word: &str) -> Result<Cell, E> {
                Ok(Cell::Word(word.to_owned()))
            }

            fn visit_none<E>(self) -> Result<Cell, E> {
                Ok(Cell::Missing)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cell, D::Error> {
                Cell::deserialize(deserializer)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cell, A::Error> {
                Text::deserialize(MapAccessDeserializer::new(map)).map(Cell::Text)
            }
        }

        deserializer.deserialize_any(Value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(ron: &str) -> Cell {
        ron::from_str(ron).unwrap()
    }

    #[test]
    fn cells_are_read_as_they_are_written() {
        assert_eq!(read("3"), Cell::Number(3.0));
        assert_eq!(read("-0.5"), Cell::Number(-0.5));
        assert_eq!(read("\"F\""), Cell::Word("F".to_owned()));
        assert_eq!(read("None"), Cell::Missing);
        let text = read("(fr: \"oui\", en: \"yes\")");
        assert_eq!(
            (text.written(Lang::Fr), text.written(Lang::En)),
            (Some("oui".into()), Some("yes".into()))
        );
        assert!(ron::from_str::<Cell>("(de: \"ja\")").is_err());
    }

    #[test]
    fn a_cell_lies_in_its_row_and_its_column() {
        let cell = Spot::Cell("r".into(), "c".into());
        assert!(cell.lies_in(&Spot::Column("c".into())) && cell.lies_in(&Spot::Row("r".into())));
        assert!(!cell.lies_in(&cell) && !Spot::Column("c".into()).lies_in(&cell));
    }
}
