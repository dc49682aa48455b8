//! Why a file cannot be audited, with the line and the column where that is.

use std::error::Error;
use std::{fmt, io};

use crate::text::{Words, msg};

/// Why a file cannot be audited.
#[derive(Debug)]
pub enum Refused {
    /// It cannot be read.
    Io(io::Error),
    /// There is no line under the names of the columns, or nothing at all.
    Empty,
    /// No column of that name; the names there are.
    NoColumn(String, Vec<String>),
    /// Several columns of that name.
    SameName(String),
    /// A line has another number of fields than the line of names.
    Fields {
        /// The line, from 1.
        line: u64,
        /// The fields found there.
        found: usize,
        /// The columns named.
        wanted: usize,
    },
    /// A line is longer than [`LONGEST_RECORD`](super::table::LONGEST_RECORD): a quote that is never closed.
    TooLong(u64),
    /// A value is not what its column should hold.
    Value(Place, Wanted),
    /// No line has the favourable value; values that there are.
    NeverFavourable(String, Vec<String>),
    /// A column has too many values to be that of a group.
    TooManyValues(String, usize),
    /// The groups and strata together are too many.
    TooManyCells,
    /// No group is called so.
    NoGroup(String),
}

/// Where a value stands, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The number of the column, from 1.
    pub column: usize,
    /// The name of the column.
    pub name: String,
    /// What stands there.
    pub value: String,
}

/// What a column should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Yes or no, in one of the ways that are known.
    YesOrNo,
    /// A number.
    Number,
    /// A weight: a number that is not negative.
    Weight,
    /// A number of people: a whole number.
    Count,
}

impl Refused {
    /// What is wrong, and what to do, for a person.
    pub fn say(&self, words: &Words) -> String {
        let list = |names: &[String]| names.join(", ");
        match self {
            Refused::Io(error) => words.with(msg::AUDIT_UNREADABLE, &[("why", error.to_string().into())]),
            Refused::Empty => words.say(msg::AUDIT_EMPTY),
            Refused::NoColumn(name, known) => {
                let values = [("name", name.as_str().into()), ("known", list(known).into())];
                words.with(msg::AUDIT_NO_COLUMN, &values)
            }
            Refused::SameName(name) => words.with(msg::AUDIT_SAME_NAME, &[("name", name.as_str().into())]),
            Refused::Fields { line, found, wanted } => {
                let values = [
                    ("line", line.to_string().into()),
                    ("found", (*found).into()),
                    ("wanted", (*wanted).into()),
                ];
                words.with(msg::AUDIT_FIELDS, &values)
            }
            Refused::TooLong(line) => words.with(msg::AUDIT_TOO_LONG, &[("line", line.to_string().into())]),
            Refused::Value(place, wanted) => {
                let message = match wanted {
                    Wanted::YesOrNo => msg::AUDIT_NO_YES,
                    Wanted::Number => msg::AUDIT_NO_NUMBER,
                    Wanted::Weight => msg::AUDIT_NO_WEIGHT,
                    Wanted::Count => msg::AUDIT_NO_COUNT,
                };
                let values = [
                    ("line", place.line.to_string().into()),
                    ("column", place.column.to_string().into()),
                    ("name", place.name.as_str().into()),
                    ("value", place.value.as_str().into()),
                ];
                words.with(message, &values)
            }
            Refused::NeverFavourable(value, known) => {
                let values = [("value", value.as_str().into()), ("known", list(known).into())];
                words.with(msg::AUDIT_NEVER_FAVOURABLE, &values)
            }
            Refused::TooManyValues(name, most) => {
                let values = [("name", name.as_str().into()), ("most", (*most).into())];
                words.with(msg::AUDIT_TOO_MANY_VALUES, &values)
            }
            Refused::TooManyCells => words.say(msg::AUDIT_TOO_MANY_CELLS),
            Refused::NoGroup(name) => words.with(msg::AUDIT_NO_GROUP, &[("name", name.as_str().into())]),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(&Words::new(crate::text::Lang::En)))
    }
}

impl Error for Refused {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let Refused::Io(error) = self { Some(error) } else { None }
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Refused {
        Refused::Io(error)
    }
}
