//! A file of rows as people have them, read one row after the other.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::encoding::{self, Encoding, FromUtf16};
use super::refused::Refused;

/// The most bytes of a row: more is a quote that is never closed.
pub const LONGEST_RECORD: usize = 4 << 20;

/// What is looked at to find the separator, in bytes.
const HEAD: usize = 64 << 10;

/// The separators that are known, the most usual first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The rows that are looked at to find the separator.
const LOOKED_AT: usize = 50;

/// A file of rows under a line of names.
pub struct Table<'a> {
    input: Box<dyn BufRead + 'a>,
    core: Reader,
    /// The names of the columns.
    names: Vec<String>,
    /// What stands between fields.
    separator: u8,
    fields: Vec<u8>,
    ends: Vec<usize>,
    /// The number of fields of the row.
    count: usize,
    /// Whether the row ended with a line.
    has_line_end: bool,
}

impl<'a> Table<'a> {
    /// Reads the names of the columns; the separator is found where none is given.
    ///
    /// # Errors
    /// [`Refused::Io`], [`Refused::Empty`], [`Refused::TooLong`].
    pub fn open(mut input: impl Read + 'a, separator: Option<u8>) -> Result<Table<'a>, Refused> {
        let mut head = Vec::new();
        input.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
        let (encoding, mark) = Encoding::of(&head);
        let whole = Cursor::new(head.split_off(mark)).chain(input);
        let mut whole: Box<dyn Read + 'a> = match encoding {
            Encoding::Bytes => Box::new(whole),
            Encoding::Utf16Little => Box::new(FromUtf16::new(whole, false)),
            Encoding::Utf16Big => Box::new(FromUtf16::new(whole, true)),
        };
        let mut head = Vec::new();
        whole.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
        // A line that a spreadsheet writes to say what its separator is.
        let said = match head.as_slice() {
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', said, b'\r' | b'\n', ..] => Some(*said),
            _ => None,
        };
        let separator = separator.or(said).unwrap_or_else(|| guess(&head));
        let input = BufReader::with_capacity(256 << 10, Cursor::new(head).chain(whole));
        let core = ReaderBuilder::new().delimiter(separator).build();
        let mut table = Table {
            input: Box::new(input),
            core,
            names: Vec::new(),
            separator,
            fields: vec![0; 4096],
            ends: vec![0; 64],
            count: 0,
            has_line_end: false,
        };
        if said.is_some() {
            table.advance()?;
        }
        if !table.advance()? {
            return Err(Refused::Empty);
        }
        table.names = (0..table.count).map(|place| encoding::text(table.field(place)).into_owned()).collect();
        Ok(table)
    }

    /// The names of the columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// What stands between fields.
    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// The place of the column of that name, from 0: as it is written, else whatever its case.
    ///
    /// # Errors
    /// [`Refused::NoColumn`]; [`Refused::SameName`] for a name of several columns.
    pub fn column(&self, name: &str) -> Result<usize, Refused> {
        let name = name.trim();
        let places = |is_it: &dyn Fn(&String) -> bool| -> Vec<usize> {
            self.names.iter().enumerate().filter(|(_, known)| is_it(known)).map(|(place, _)| place).collect()
        };
        let exact = places(&|known| known == name);
        let found = if exact.is_empty() {
            places(&|known| known.to_lowercase() == name.to_lowercase())
        } else {
            exact
        };
        match found.as_slice() {
            [place] => Ok(*place),
            [] => Err(Refused::NoColumn(name.to_owned(), self.names.clone())),
            _ => Err(Refused::SameName(name.to_owned())),
        }
    }

    /// Goes on to the next row that is not empty; false at the end.
    ///
    /// # Errors
    /// [`Refused::Io`]; [`Refused::Fields`] for a row of another length, unless what is too much is
    /// empty; [`Refused::TooLong`].
    pub fn next_row(&mut self) -> Result<bool, Refused> {
        loop {
            if !self.advance()? {
                return Ok(false);
            }
            let wanted = self.names.len();
            let is_blank = self.ends[..self.count].last().is_none_or(|end| *end == 0);
            // A line of separators alone is what a spreadsheet leaves of a row that was cleared.
            if is_blank && (wanted > 1 || self.count == 0) {
                continue;
            }
            let has_excess = self.count > wanted && self.end(self.count) > self.end(wanted);
            if self.count < wanted || has_excess {
                return Err(Refused::Fields { line: self.line(), found: self.count, wanted });
            }
            return Ok(true);
        }
    }

    /// A field of the row, as it stands in the file without its quotes.
    pub fn field(&self, place: usize) -> &[u8] {
        self.fields.get(self.end(place)..self.end(place + 1)).unwrap_or_default()
    }

    /// A field of the row as text, with no space around it.
    pub fn text(&self, place: usize) -> Cow<'_, str> {
        encoding::text(self.field(place))
    }

    /// The line where the row begins, from 1.
    pub fn line(&self) -> u64 {
        self.core.line() - u64::from(self.has_line_end) - line_ends(&self.fields[..self.end(self.count)])
    }

    /// Where the field before `place` ends.
    fn end(&self, place: usize) -> usize {
        place.checked_sub(1).map_or(0, |before| self.ends[..self.count].get(before).copied().unwrap_or(0))
    }

    /// Reads the next record, whatever its length; false at the end.
    fn advance(&mut self) -> Result<bool, Refused> {
        let (mut filled, mut ended) = (0, 0);
        loop {
            let input = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                input => input?,
            };
            let (result, read, written, ends) =
                self.core.read_record(input, &mut self.fields[filled..], &mut self.ends[ended..]);
            self.has_line_end = read > 0 && input.get(read - 1) == Some(&b'\n');
            self.input.consume(read);
            filled += written;
            ended += ends;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.fields.len() < LONGEST_RECORD => {
                    self.fields.resize(2 * self.fields.len(), 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < LONGEST_RECORD => {
                    self.ends.resize(2 * self.ends.len(), 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    return Err(Refused::TooLong(self.core.line() - line_ends(&self.fields[..filled])));
                }
                ReadRecordResult::Record => {
                    self.count = ended;
                    return Ok(true);
                }
                ReadRecordResult::End => return Ok(false),
            }
        }
    }
}

/// How often a line ends in these bytes.
fn line_ends(bytes: &[u8]) -> u64 {
    bytes.split(|byte| *byte == b'\n').skip(1).count() as u64
}

/// The separator of the text that begins so: the one that makes the most columns of the same
/// number in every row.
fn guess(head: &[u8]) -> u8 {
    let mut best = (0, SEPARATORS[0]);
    for separator in SEPARATORS {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(head);
        let mut widths: Vec<usize> =
            reader.byte_records().take(LOOKED_AT).map_while(Result::ok).map(|row| row.len()).collect();
        // The last row may be cut.
        if widths.len() > 2 && head.len() >= HEAD {
            widths.pop();
        }
        let first = widths.first().copied().unwrap_or(0);
        let alike = widths.iter().filter(|width| **width == first).count();
        if first > 1 && alike * first > best.0 {
            best = (alike * first, separator);
        }
    }
    best.1
}
