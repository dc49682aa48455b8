//! The directions in which vectors differ most: principal components of a few vectors.

use super::super::number::quotient;
use super::super::{Measured, Undefined};
use super::vector::{dot, plus, unit};

/// The first principal components of some vectors, the largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Components {
    directions: Vec<Vec<f64>>,
    variances: Vec<f64>,
    total: f64,
}

/// Variances below this share of the largest are rounding.
const NEGLIGIBLE: f64 = 1e-12;

/// Rotations through every pair of rows that are tried at most; eight are many.
const MOST_SWEEPS: usize = 64;

impl Components {
    /// The `count` directions of the largest sums of squares, or fewer where the vectors span
    /// fewer; nothing is subtracted from the vectors first.
    ///
    /// The eigenvectors of Σ v vᵀ, found through the table of the products vᵢ · vⱼ, which has
    /// the same eigenvalues and is small where the vectors are few. The sign of each direction is
    /// that in which the sum of the vectors' products with it is positive or, where that is 0,
    /// the first product that is not.
    ///
    /// # Errors
    /// [`Undefined::EmptyGroup`] for no vector; [`Undefined::ZeroDenominator`] if all are zero;
    /// [`Undefined::LengthMismatch`] for vectors of different spaces; [`Undefined::NotANumber`] if
    /// a coordinate is NaN or infinite.
    pub fn of(vectors: &[&[f64]], count: usize) -> Result<Self, Undefined> {
        let first = vectors.first().ok_or(Undefined::EmptyGroup)?;
        let products = vectors
            .iter()
            .map(|a| vectors.iter().map(|b| dot(a, b)).collect::<Result<Vec<_>, _>>())
            .collect::<Result<Vec<_>, _>>()?;
        let total: f64 = products.iter().enumerate().map(|(place, row)| row[place]).sum();
        if total == 0.0 {
            return Err(Undefined::ZeroDenominator);
        }
        let mut pairs = eigenpairs(products);
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        pairs.retain(|(variance, _)| *variance > NEGLIGIBLE * total);
        pairs.truncate(count);
        let mut components = Self { directions: Vec::new(), variances: Vec::new(), total };
        for (variance, weights) in pairs {
            let mut direction = vec![0.0; first.len()];
            for (weight, vector) in weights.iter().zip(vectors) {
                direction = plus(&direction, *weight, vector)?;
            }
            let direction = unit(&direction)?;
            let along = vectors.iter().map(|v| dot(v, &direction)).collect::<Result<Vec<_>, _>>()?;
            let (sum, length) = (along.iter().sum::<f64>(), along.iter().map(|x| x.abs()).sum::<f64>());
            let is_balanced = sum.abs() <= 1e-9 * length;
            let leading =
                if is_balanced { along.iter().copied().find(|x| *x != 0.0).unwrap_or(sum) } else { sum };
            components.directions.push(direction.iter().map(|x| x * leading.signum()).collect());
            components.variances.push(variance);
        }
        Ok(components)
    }

    /// The directions, of length 1 and at right angles.
    pub fn directions(&self) -> &[Vec<f64>] {
        &self.directions
    }

    /// The share of the sum of squares along the direction at `place`, in 0..=1; 0 beyond the
    /// last.
    ///
    /// # Errors
    /// None that [`Components::of`] would not have found.
    pub fn share(&self, place: usize) -> Measured {
        quotient(self.variances.get(place).copied().unwrap_or_default(), self.total)
    }
}

/// The eigenvalues and eigenvectors of a symmetric table, by Jacobi's rotations.
///
/// Reference: Golub & Van Loan, *Matrix Computations*, section 8.5.
fn eigenpairs(mut table: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let size = table.len();
    let mut vectors: Vec<Vec<f64>> =
        (0..size).map(|row| (0..size).map(|column| f64::from(u8::from(row == column))).collect()).collect();
    for _ in 0..MOST_SWEEPS {
        let off: f64 = (0..size)
            .flat_map(|row| (0..row).map(move |column| (row, column)))
            .map(|(r, c)| table[r][c].powi(2))
            .sum();
        let on: f64 = (0..size).map(|place| table[place][place].powi(2)).sum();
        if off <= f64::EPSILON.powi(2) * on {
            break;
        }
        for p in 0..size {
            for q in p + 1..size {
                rotate(&mut table, &mut vectors, p, q);
            }
        }
    }
    vectors.into_iter().enumerate().map(|(place, vector)| (table[place][place], vector)).collect()
}

/// Turns the rows and columns `p` and `q` so that they have no product left; `vectors` holds the
/// eigenvectors as rows.
fn rotate(table: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let product = table[p][q];
    if product == 0.0 {
        return;
    }
    let half = (table[q][q] - table[p][p]) / (2.0 * product);
    let tangent = half.signum() / (half.abs() + half.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    let sine = tangent * cosine;
    let turn = |a: f64, b: f64| (cosine * a - sine * b, sine * a + cosine * b);
    for row in table.iter_mut() {
        (row[p], row[q]) = turn(row[p], row[q]);
    }
    for column in 0..table.len() {
        (table[p][column], table[q][column]) = turn(table[p][column], table[q][column]);
        (vectors[p][column], vectors[q][column]) = turn(vectors[p][column], vectors[q][column]);
    }
}
