//! Linear equations with a symmetric positive definite matrix.

/// A symmetric matrix, its lower triangle stored row by row.
#[derive(Debug, Clone)]
pub(super) struct Symmetric {
    size: usize,
    lower: Vec<f64>,
}

impl Symmetric {
    pub(super) fn zero(size: usize) -> Self {
        Self { size, lower: vec![0.0; size * (size + 1) / 2] }
    }

    /// Row `row` of the lower triangle, up to the diagonal.
    pub(super) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        let start = row * (row + 1) / 2;
        &mut self.lower[start..=start + row]
    }

    fn row(&self, row: usize) -> &[f64] {
        let start = row * (row + 1) / 2;
        &self.lower[start..=start + row]
    }

    /// Solves `self · x = b` by Cholesky's factorisation; `None` unless positive definite.
    pub(super) fn solve(mut self, mut b: Vec<f64>) -> Option<Vec<f64>> {
        // L takes the place of the lower triangle: A = L Lᵀ.
        for i in 0..self.size {
            let (above, rest) = self.lower.split_at_mut(i * (i + 1) / 2);
            let row = &mut rest[..=i];
            for j in 0..i {
                let earlier = &above[j * (j + 1) / 2..][..=j];
                let sum: f64 = row.iter().zip(&earlier[..j]).map(|(a, b)| a * b).sum();
                row[j] = (row[j] - sum) / earlier[j];
            }
            let squares: f64 = row[..i].iter().map(|l| l * l).sum();
            let pivot = row[i] - squares;
            if pivot.is_nan() || pivot <= 0.0 {
                return None;
            }
            row[i] = pivot.sqrt();
        }
        for i in 0..self.size {
            let row = self.row(i);
            let sum: f64 = row[..i].iter().zip(&b).map(|(l, x)| l * x).sum();
            b[i] = (b[i] - sum) / row[i];
        }
        for i in (0..self.size).rev() {
            let row = self.row(i);
            let x = b[i] / row[i];
            b[i] = x;
            for (b, l) in b.iter_mut().zip(&row[..i]) {
                *b -= l * x;
            }
        }
        Some(b)
    }
}
