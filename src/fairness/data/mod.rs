//! The embedded data, decoded.
//!
//! It lives beside the mathematics because the two are checked against each other, and nothing of
//! it needs a file system: the bytes are part of the program. Origin, licence and layout of each:
//! `assets/data/README.md`.

use std::error::Error;
use std::fmt;

mod adult;
mod berkeley;
mod bits;
mod compas;
mod gender_shades;
mod glove;

pub use adult::{Adult, AdultColumn, Feature, Levels, Split};
pub use berkeley::{Department, berkeley};
pub use compas::{Compas, CompasGroup, Decile, compas};
pub use gender_shades::{Benchmark, Classifier, GenderShades, gender_shades};
pub use glove::Glove;

/// The embedded data are not what their reader expects: a fault of the build, not of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Error for Damaged {}

/// Reads an embedded RON text.
fn parse<T: serde::de::DeserializeOwned>(ron: &str) -> Result<T, Damaged> {
    ron::from_str(ron).or(Err(Damaged))
}
