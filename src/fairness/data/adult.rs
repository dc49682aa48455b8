//! UCI Adult: 48,842 people of a US census survey of 1994.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::super::Undefined;
use super::super::logistic::Column;
use super::bits::Bits;
use super::{Damaged, parse};

static LAYOUT: &str = include_str!("../../../assets/data/adult.ron");
static CODES: &[u8] = include_bytes!("../../../assets/data/adult.bin");

/// What is known of each person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Feature {
    /// Age in years; 90 stands for 90 and more.
    Age,
    /// Kind of employer.
    Workclass,
    /// Highest degree, as its rank from 1 (preschool) to 16 (doctorate): `education-num`.
    Education,
    /// Marital status.
    MaritalStatus,
    /// Kind of job.
    Occupation,
    /// Place in the household (Husband, Wife, Own-child, …).
    Relationship,
    /// Race, as the census asked it.
    Race,
    /// Sex, as the census asked it: two categories.
    Sex,
    /// Capital gains in dollars.
    CapitalGain,
    /// Capital losses in dollars.
    CapitalLoss,
    /// Hours of work a week.
    HoursPerWeek,
    /// Country of birth.
    NativeCountry,
    /// Whether the yearly income is above 50,000 dollars: the outcome.
    Income,
}

impl Feature {
    /// All but the outcome.
    pub const INPUTS: [Self; 12] = [
        Self::Age,
        Self::Workclass,
        Self::Education,
        Self::MaritalStatus,
        Self::Occupation,
        Self::Relationship,
        Self::Race,
        Self::Sex,
        Self::CapitalGain,
        Self::CapitalLoss,
        Self::HoursPerWeek,
        Self::NativeCountry,
    ];
}

/// What the codes of a column stand for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Levels {
    /// The number at the code's place.
    Numbers(Vec<u32>),
    /// The number code + 1, and its name.
    Ranks(Vec<String>),
    /// A name without order, in the words of the file; `?` is unknown.
    Categories(Vec<String>),
}

impl Levels {
    /// How many there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Ranks(names) | Self::Categories(names) => names.len(),
        }
    }
}

/// One column: a code for each person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdultColumn {
    levels: Levels,
    codes: Vec<u8>,
}

impl AdultColumn {
    /// What the codes stand for.
    pub const fn levels(&self) -> &Levels {
        &self.levels
    }

    /// The codes, the training people first.
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }
}

/// The official halves of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Split {
    /// 32,561 people to train on.
    Train,
    /// 16,281 people to judge on.
    Test,
}

/// The whole file, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adult {
    train: usize,
    rows: usize,
    /// One for each feature, in their order.
    columns: Vec<AdultColumn>,
}

impl Adult {
    /// Decodes the embedded file, in a few milliseconds.
    ///
    /// # Errors
    /// [`Damaged`] if the bytes are not those that the layout describes.
    pub fn decode() -> Result<Self, Damaged> {
        let Layout { rows, train, columns } = parse(LAYOUT)?;
        let in_order = columns.iter().enumerate().all(|(i, column)| column.feature as usize == i);
        if !in_order || columns.len() != Feature::Income as usize + 1 || train > rows {
            return Err(Damaged);
        }
        let mut bits = Bits::new(CODES);
        let columns = columns.into_iter().map(|column| column.decode(rows, &mut bits));
        Ok(Self { train, rows, columns: columns.collect::<Result<_, _>>()? })
    }

    /// The people of a split.
    pub const fn people(&self, split: Split) -> Range<usize> {
        match split {
            Split::Train => 0..self.train,
            Split::Test => self.train..self.rows,
        }
    }

    /// A column.
    pub fn column(&self, feature: Feature) -> &AdultColumn {
        &self.columns[feature as usize]
    }

    /// Columns to train on, of some people: numbers and ranks as numbers, categories one-hot.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for a person beyond the file.
    pub fn design_columns(
        &self,
        features: &[Feature],
        people: &(impl Iterator<Item = usize> + Clone),
    ) -> Result<Vec<Column>, Undefined> {
        let column_of = |feature: &Feature| {
            let AdultColumn { levels, .. } = self.column(*feature);
            let codes = self.codes_of(*feature, people);
            Ok(match levels {
                Levels::Numbers(numbers) => {
                    let number = |code: u8| numbers.get(usize::from(code)).copied().map(f64::from);
                    Column::Number(
                        codes
                            .map(|code| number(code?).ok_or(Undefined::OutOfRange))
                            .collect::<Result<_, _>>()?,
                    )
                }
                Levels::Ranks(_) => {
                    Column::Number(codes.map(|code| Ok(f64::from(code?) + 1.0)).collect::<Result<_, _>>()?)
                }
                Levels::Categories(names) => Column::Category {
                    codes: codes.map(|code| code.map(u16::from)).collect::<Result<_, _>>()?,
                    levels: u16::try_from(names.len()).or(Err(Undefined::TooManyCases))?,
                },
            })
        };
        features.iter().map(column_of).collect()
    }

    /// For each of some people, whether the file says "Female".
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for a person beyond the file.
    pub fn women(&self, people: &(impl Iterator<Item = usize> + Clone)) -> Result<Vec<bool>, Undefined> {
        self.codes_of(Feature::Sex, people).map(|code| Ok(code? == FEMALE)).collect()
    }

    /// For each of some people, whether their income is above 50,000 dollars: the outcome Y.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for a person beyond the file.
    pub fn outcomes(&self, people: &(impl Iterator<Item = usize> + Clone)) -> Result<Vec<bool>, Undefined> {
        self.codes_of(Feature::Income, people).map(|code| Ok(code? == ABOVE_50K)).collect()
    }

    fn codes_of(
        &self,
        feature: Feature,
        people: &(impl Iterator<Item = usize> + Clone),
    ) -> impl Iterator<Item = Result<u8, Undefined>> {
        let codes = self.column(feature).codes();
        people.clone().map(|person| codes.get(person).copied().ok_or(Undefined::OutOfRange))
    }
}

/// The code of "Female", the first of the two names in `adult.ron`.
const FEMALE: u8 = 0;
/// The code of ">50K", the second of the two names in `adult.ron`.
const ABOVE_50K: u8 = 1;

/// The shape of `adult.ron`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    rows: usize,
    train: usize,
    columns: Vec<ColumnLayout>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnLayout {
    feature: Feature,
    /// The code that a lone 0 bit stands for; in such a column a 1 bit precedes all other codes.
    mode: Option<u8>,
    levels: Levels,
}

impl ColumnLayout {
    fn decode(self, rows: usize, bits: &mut Bits<'_>) -> Result<AdultColumn, Damaged> {
        let count = self.levels.count();
        let width = count.saturating_sub(1).checked_ilog2().map_or(0, |log| log + 1);
        let mut codes = Vec::with_capacity(rows);
        for _ in 0..rows {
            let code = match self.mode {
                Some(mode) if bits.take(1)? == 0 => mode,
                _ => bits.take(width)?,
            };
            if usize::from(code) >= count {
                return Err(Damaged);
            }
            codes.push(code);
        }
        Ok(AdultColumn { levels: self.levels, codes })
    }
}
