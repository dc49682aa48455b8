//! `GloVe` 6B 100d vectors of some English words.

use serde::Deserialize;

use super::{Damaged, parse};

static LAYOUT: &str = include_str!("../../../assets/data/glove.ron");
static CODES: &[u8] = include_bytes!("../../../assets/data/glove.bin");

/// Word vectors learned from Wikipedia and newswire text of 2014.
///
/// Coordinates are rounded to a step of 10⁻⁴, which moves a cosine by less than 3 · 10⁻⁵.
///
/// Reference: Pennington, Socher & Manning, EMNLP 2014.
#[derive(Debug, Clone, PartialEq)]
pub struct Glove {
    words: Vec<String>,
    dimensions: usize,
    coordinates: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    dimensions: usize,
    step: f64,
    words: Vec<String>,
}

impl Glove {
    /// Decodes the embedded vectors.
    ///
    /// # Errors
    /// [`Damaged`] if the bytes are not those that the layout describes.
    pub fn decode() -> Result<Self, Damaged> {
        let Layout { dimensions, step, words } = parse(LAYOUT)?;
        let (codes, rest) = CODES.as_chunks();
        if !rest.is_empty() || codes.len() != words.len() * dimensions || !words.is_sorted() {
            return Err(Damaged);
        }
        let coordinates = codes.iter().map(|code| f64::from(i16::from_le_bytes(*code)) * step).collect();
        Ok(Self { words, dimensions, coordinates })
    }

    /// The words, in lower case and alphabetical order.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// A word's vector, if the word is among them.
    pub fn vector(&self, word: &str) -> Option<&[f64]> {
        let index = self.words.binary_search_by(|known| known.as_str().cmp(word)).ok()?;
        self.coordinates.get(index * self.dimensions..(index + 1) * self.dimensions)
    }
}
