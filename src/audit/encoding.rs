//! Bytes of a file as people have them: UTF-8, UTF-16 from a spreadsheet, or Windows-1252.

use std::borrow::Cow;
use std::io::{self, Read};

/// What the bytes 0x80 to 0x9F are in Windows-1252; the five without a sign are kept as they are.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A field as text: UTF-8 where it is sound, Windows-1252 otherwise; no space around it.
pub(super) fn text(field: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(field) {
        return Cow::Borrowed(text.trim());
    }
    let text: String = field.iter().map(|byte| character(*byte)).collect();
    Cow::Owned(text.trim().to_owned())
}

fn character(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|place| HIGH.get(usize::from(place))).copied().unwrap_or(char::from(byte))
}

/// How the characters of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// One byte or more for a character.
    Bytes,
    /// Two bytes for most characters, the lower one first.
    Utf16Little,
    /// Two bytes for most characters, the higher one first.
    Utf16Big,
}

impl Encoding {
    /// How the text that begins so is written, and the length of the mark that says so.
    pub(super) fn of(start: &[u8]) -> (Encoding, usize) {
        match start {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Bytes, 3),
            [0xFF, 0xFE, ..] => (Encoding::Utf16Little, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Big, 2),
            // Without a mark: the names of columns have a byte of 0 in every character of UTF-16.
            [first, 0, ..] if *first != 0 => (Encoding::Utf16Little, 0),
            [0, first, ..] if *first != 0 => (Encoding::Utf16Big, 0),
            _ => (Encoding::Bytes, 0),
        }
    }
}

/// UTF-16 read as UTF-8; half a pair becomes U+FFFD.
pub(super) struct FromUtf16<R> {
    input: R,
    is_big: bool,
    /// The first half of a character that takes two units.
    half: Option<u16>,
    ready: Vec<u8>,
    given: usize,
}

impl<R: Read> FromUtf16<R> {
    pub(super) fn new(input: R, is_big: bool) -> FromUtf16<R> {
        FromUtf16 { input, is_big, half: None, ready: Vec::new(), given: 0 }
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut bytes = Vec::with_capacity(8192);
        self.input.by_ref().take(8192).read_to_end(&mut bytes)?;
        let unit = |pair: &[u8]| {
            let pair = [pair[0], pair.get(1).copied().unwrap_or(0)];
            if self.is_big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        };
        let mut units: Vec<u16> = self.half.take().into_iter().chain(bytes.chunks(2).map(unit)).collect();
        let ends_in_half = units.last().is_some_and(|unit| (0xD800..0xDC00).contains(unit));
        if ends_in_half && !bytes.is_empty() {
            self.half = units.pop();
        }
        let text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect();
        self.ready = text.into_bytes();
        self.given = 0;
        // Half a character alone is not the end of the file.
        if self.ready.is_empty() && !bytes.is_empty() { self.fill() } else { Ok(()) }
    }
}

impl<R: Read> Read for FromUtf16<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.fill()?;
        }
        let rest = &self.ready[self.given..];
        let count = rest.len().min(out.len());
        out[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok(count)
    }
}
