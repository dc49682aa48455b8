//! COMPAS risk deciles against recidivism within two years, Broward County, 2013–2014.

use serde::{Deserialize, Serialize};

use super::super::{Proportion, ScoreCurve, Scored, Undefined};
use super::{Damaged, parse};

static TABLE: &str = include_str!("../../../assets/data/compas.ron");

/// A group of the file, by sex or by race; the two overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CompasGroup {
    /// Sex "Female".
    Women,
    /// Sex "Male".
    Men,
    /// Race "African-American".
    Black,
    /// Race "Caucasian".
    White,
}

/// The people of one decile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(from = "(u32, u32)")]
pub struct Decile {
    /// Arrested again within two years.
    pub recidivists: u32,
    /// Not arrested again.
    pub others: u32,
}

impl Decile {
    /// The recidivists among the people of the decile.
    pub const fn outcomes(self) -> Proportion {
        Proportion::of_parts(self.recidivists, self.others)
    }
}

impl From<(u32, u32)> for Decile {
    fn from((recidivists, others): (u32, u32)) -> Self {
        Self { recidivists, others }
    }
}

/// One group's counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compas {
    /// Whose.
    pub group: CompasGroup,
    /// Decile 1 (lowest risk) first.
    pub deciles: [Decile; 10],
}

impl Compas {
    /// The decile from which the file's analysts call a person "high risk".
    pub const HIGH_RISK: f64 = 5.0;

    /// The group's scores, 1 to 10.
    ///
    /// # Errors
    /// None for the embedded counts; see [`ScoreCurve::new`].
    pub fn curve(&self) -> Result<ScoreCurve, Undefined> {
        let of_decile = |(decile, counts): (u8, &Decile)| {
            let people = |outcome, count: u32| {
                let person = Scored { score: f64::from(decile), outcome };
                std::iter::repeat_n(person, count.try_into().unwrap_or(usize::MAX))
            };
            people(true, counts.recidivists).chain(people(false, counts.others))
        };
        ScoreCurve::new((1..).zip(&self.deciles).flat_map(of_decile))
    }
}

/// The four groups.
///
/// Reference: Larson et al., "How we analyzed the COMPAS recidivism algorithm", 2016; 7,214 people.
///
/// # Errors
/// [`Damaged`] if the embedded table is not of its shape.
pub fn compas() -> Result<Vec<Compas>, Damaged> {
    parse(TABLE)
}
