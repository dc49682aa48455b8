//! Tables as the spreadsheets of a language read them.

use csv::{Writer, WriterBuilder};

use crate::text::Lang;

/// What tells a spreadsheet that a table is UTF-8.
const MARK: &str = "\u{feff}";

/// A table being written, as the spreadsheets of a language read it: a semicolon and decimal commas
/// in French, a comma and decimal points in English.
pub(super) struct Sheet {
    writer: Writer<Vec<u8>>,
}

impl Sheet {
    /// A table without a row.
    pub(super) fn new(lang: Lang) -> Sheet {
        let separator = match lang {
            Lang::Fr => b';',
            Lang::En => b',',
        };
        Sheet { writer: WriterBuilder::new().delimiter(separator).from_writer(Vec::new()) }
    }

    /// Adds a row.
    pub(super) fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), csv::Error> {
        self.writer.write_record(cells.into_iter().map(inert))
    }

    /// The whole table; a mark before it says that it is UTF-8.
    pub(super) fn finish(self) -> Result<String, csv::Error> {
        let bytes = self.writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
        Ok(format!("{MARK}{}", String::from_utf8_lossy(&bytes)))
    }
}

/// A number as the spreadsheets of a language read it, with at most `decimals` decimals.
pub(super) fn number(value: f64, decimals: usize, lang: Lang) -> String {
    let written = format!("{value:.decimals$}");
    let written =
        if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.') } else { &written };
    match lang {
        Lang::Fr => written.replace('.', ","),
        Lang::En => written.to_owned(),
    }
}

/// A text that no spreadsheet takes for a formula; a number stays one.
pub(super) fn inert(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '|', '%', '\t', '\r']);
    let is_number = text.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite);
    if is_formula && !is_number { format!("'{text}") } else { text.to_owned() }
}
