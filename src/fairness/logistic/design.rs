//! The table that a model is trained on or asked about.

use super::super::Undefined;
use super::super::number::{finite, is_constant, length, mean};

/// One column of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Real numbers: one coefficient, for the standardised number.
    Number(Vec<f64>),
    /// Codes below `levels`: one coefficient for each level (one-hot, none dropped).
    Category {
        /// One code for each row.
        codes: Vec<u16>,
        /// Number of levels.
        levels: u16,
    },
}

impl Column {
    fn len(&self) -> usize {
        match self {
            Self::Number(numbers) => numbers.len(),
            Self::Category { codes, .. } => codes.len(),
        }
    }
}

/// How the numeric columns are standardised: x ← (x − mean) / deviation.
///
/// Taken from the training rows and used for all others. The deviation divides by n; that of a
/// constant column is set to 1, as scikit-learn's `StandardScaler` does.
#[derive(Debug, Clone, PartialEq)]
pub struct Scaling(Vec<(f64, f64)>);

impl Scaling {
    /// The means and deviations of the numeric columns.
    ///
    /// # Errors
    /// [`Undefined::EmptyGroup`] without rows; [`Undefined::NotANumber`] for NaN or infinity.
    pub fn fit(columns: &[Column]) -> Result<Self, Undefined> {
        let mut scales = Vec::new();
        for column in columns {
            if let Column::Number(numbers) = column {
                let centre = mean(numbers)?;
                let squares: f64 = numbers.iter().map(|x| (x - centre).powi(2)).sum();
                let deviation = finite(squares / length(numbers.len()))?.sqrt();
                scales.push((centre, if is_constant(numbers) { 1.0 } else { deviation }));
            }
        }
        Ok(Self(scales))
    }
}

/// A table ready for the model: standardised numbers, and for each row its few one-hot columns.
///
/// A row's features are its numbers, then its hot columns with the value 1, then the intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    rows: usize,
    features: usize,
    number_count: usize,
    category_count: usize,
    /// Row by row.
    numbers: Vec<f64>,
    /// Row by row: indices of the features that are 1.
    hot: Vec<usize>,
}

impl Design {
    /// More features are refused: training takes memory in their square.
    pub const MOST_FEATURES: usize = 2000;

    /// Lays the columns out row by row.
    ///
    /// # Errors
    /// [`Undefined::EmptyGroup`] without rows; [`Undefined::LengthMismatch`] if columns or scaling
    /// differ in number; [`Undefined::OutOfRange`] for a code without level;
    /// [`Undefined::NotANumber`] for NaN or infinity; [`Undefined::TooManyCases`] beyond
    /// [`Self::MOST_FEATURES`].
    pub fn new(columns: &[Column], scaling: &Scaling) -> Result<Self, Undefined> {
        let rows = columns.first().map_or(0, Column::len);
        if rows == 0 {
            return Err(Undefined::EmptyGroup);
        }
        let mut number_columns = Vec::new();
        let mut category_columns = Vec::new();
        let mut features = scaling.0.len();
        for column in columns {
            if column.len() != rows {
                return Err(Undefined::LengthMismatch);
            }
            match column {
                Column::Number(numbers) => number_columns.push(numbers),
                Column::Category { codes, levels } => {
                    if codes.iter().any(|code| code >= levels) {
                        return Err(Undefined::OutOfRange);
                    }
                    category_columns.push((codes, features));
                    features += usize::from(*levels);
                }
            }
        }
        if number_columns.len() != scaling.0.len() {
            return Err(Undefined::LengthMismatch);
        }
        if features > Self::MOST_FEATURES {
            return Err(Undefined::TooManyCases);
        }
        let mut numbers = Vec::with_capacity(rows * number_columns.len());
        let mut hot = Vec::with_capacity(rows * category_columns.len());
        for row in 0..rows {
            for (column, (centre, deviation)) in number_columns.iter().zip(&scaling.0) {
                numbers.push(finite((column[row] - centre) / deviation)?);
            }
            hot.extend(category_columns.iter().map(|(codes, from)| from + usize::from(codes[row])));
        }
        Ok(Self {
            rows,
            features,
            number_count: number_columns.len(),
            category_count: category_columns.len(),
            numbers,
            hot,
        })
    }

    /// Number of rows.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// Number of features, the intercept not counted.
    pub const fn features(&self) -> usize {
        self.features
    }

    /// Each row's numbers and hot features.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&[f64], &[usize])> {
        (0..self.rows).map(|row| {
            let numbers = row * self.number_count..(row + 1) * self.number_count;
            let hot = row * self.category_count..(row + 1) * self.category_count;
            (&self.numbers[numbers], &self.hot[hot])
        })
    }

    /// Each row's margin b + w · x, for `weights` (w, b).
    pub(super) fn margins<'a>(&'a self, weights: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
        self.iter().map(move |(numbers, hot)| {
            let numeric: f64 = numbers.iter().zip(weights).map(|(x, w)| x * w).sum();
            let categorical: f64 = hot.iter().map(|feature| weights[*feature]).sum();
            weights[self.features] + numeric + categorical
        })
    }
}
