//! Gender Shades: error rates of three gender classifiers of faces, 2017.

use serde::Deserialize;

use super::{Damaged, parse};

static TABLE: &str = include_str!("../../../assets/data/gender_shades.ron");

/// The published table.
///
/// It is about telling women's faces from men's, not about recognising persons.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GenderShades {
    /// The people on the photographs.
    pub benchmark: Benchmark,
    /// The products tested.
    pub classifiers: Vec<Classifier>,
}

/// The Pilot Parliaments Benchmark: 1,270 members of parliaments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// Women of darker skin.
    pub darker_women: u32,
    /// Men of darker skin.
    pub darker_men: u32,
    /// Women of lighter skin.
    pub lighter_women: u32,
    /// Men of lighter skin.
    pub lighter_men: u32,
}

/// Error rates of one product, in percent.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classifier {
    /// The product.
    pub name: String,
    /// All people.
    pub all: f64,
    /// Women.
    pub women: f64,
    /// Men.
    pub men: f64,
    /// Darker skin.
    pub darker: f64,
    /// Lighter skin.
    pub lighter: f64,
    /// Women of darker skin.
    pub darker_women: f64,
    /// Men of darker skin.
    pub darker_men: f64,
    /// Women of lighter skin; `None` where the sources contradict each other.
    pub lighter_women: Option<f64>,
    /// Men of lighter skin.
    pub lighter_men: f64,
}

/// The table of the 2017 test.
///
/// Reference: Buolamwini & Gebru, "Gender Shades", FAT* 2018.
///
/// # Errors
/// [`Damaged`] if the embedded table is not of its shape.
pub fn gender_shades() -> Result<GenderShades, Damaged> {
    parse(TABLE)
}
