//! Points on a small map.

use super::Mark;

/// Points in two directions, each with its name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scatter {
    /// The points, in the order in which they are told.
    pub points: Vec<Point>,
    /// What the left and the right end mean.
    pub across: (String, String),
    /// What the lower and the upper end mean; empty where it means nothing by itself.
    pub up: (String, String),
    /// Where zero lies from left to right, from 0 to 1, if it is on the map.
    pub zero: Option<f64>,
    /// How many rows the map has, at least 1.
    pub rows: usize,
    /// The point under the cursor, while the map has it.
    pub cursor: Option<usize>,
}

/// A point of a [`Scatter`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Point {
    /// Where it is from left to right, from 0 to 1.
    pub x: f64,
    /// Where it is from the bottom to the top, from 0 to 1.
    pub y: f64,
    /// The sign that stands there, of one column.
    pub sign: &'static str,
    /// What it is called; may be empty where only the cloud matters.
    pub label: String,
    /// What is told of it where no map can be seen; may be empty.
    pub written: String,
    /// How it stands out, if it does.
    pub mark: Option<Mark>,
    /// Its place among all that can be picked on this page.
    pub target: Option<usize>,
}

/// A cell of a map drawn in cells, from the top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// Where a point and its name are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pinned {
    /// The cell of the point.
    pub at: Spot,
    /// The first cell of its name, where there was room for it.
    pub label: Option<Spot>,
}

impl Scatter {
    /// Finds a place for each point and its name on `columns` cells, `wide` telling the width of a
    /// name: beside the point, else on the row above or below; no name covers a point or a name.
    ///
    /// The point under the cursor chooses first, then the others in their order.
    pub fn pin(&self, columns: usize, wide: impl Fn(&str) -> usize) -> Vec<Pinned> {
        let rows = self.rows.max(1);
        let mut taken = vec![vec![false; columns]; rows];
        let at: Vec<Spot> = self
            .points
            .iter()
            .map(|point| Spot { row: cell(1.0 - point.y, rows), column: cell(point.x, columns) })
            .collect();
        for spot in &at {
            if let Some(cell) = taken.get_mut(spot.row).and_then(|row| row.get_mut(spot.column)) {
                *cell = true;
            }
        }
        let mut pinned: Vec<Pinned> = at.into_iter().map(|at| Pinned { at, label: None }).collect();
        let others = (0..pinned.len()).filter(|place| self.cursor != Some(*place));
        for place in self.cursor.into_iter().chain(others) {
            let (Some(point), Some(pin)) = (self.points.get(place), pinned.get_mut(place)) else { continue };
            if point.label.is_empty() {
                continue;
            }
            let wide = wide(&point.label);
            let spot = places(pin.at, wide, rows).find(|spot| is_free(&taken, *spot, wide));
            if let Some(spot) = spot {
                taken[spot.row][spot.column..spot.column + wide].fill(true);
            }
            pin.label = spot;
        }
        pinned
    }
}

/// Where a name of `wide` cells may stand, the best place first.
fn places(at: Spot, wide: usize, rows: usize) -> impl Iterator<Item = Spot> {
    let beside = [at.column.checked_add(2), at.column.checked_sub(wide + 1)];
    let apart = [at.column, (at.column + 1).saturating_sub(wide), at.column.saturating_sub(wide / 2)];
    let near =
        [Some(at.row), at.row.checked_sub(1), Some(at.row + 1), at.row.checked_sub(2), Some(at.row + 2)];
    near.into_iter().flatten().filter(move |row| *row < rows).flat_map(move |row| {
        let columns: Vec<usize> =
            if row == at.row { beside.into_iter().flatten().collect() } else { apart.to_vec() };
        columns.into_iter().map(move |column| Spot { row, column })
    })
}

/// Whether a name fits there, with a free cell on either side.
fn is_free(taken: &[Vec<bool>], spot: Spot, wide: usize) -> bool {
    let Some(row) = taken.get(spot.row) else { return false };
    let end = spot.column + wide;
    // Beside its own point, the cell between them is free by itself.
    let from = spot.column.saturating_sub(1);
    end <= row.len()
        && !row[spot.column..end].iter().any(|taken| *taken)
        && !row[end..row.len().min(end + 1)].iter().any(|taken| *taken)
        && !row[from..spot.column].iter().any(|taken| *taken)
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a screen is small, and the place is from 0 to 1"
)]
fn cell(place: f64, count: usize) -> usize {
    (place.clamp(0.0, 1.0) * count.saturating_sub(1) as f64).round() as usize
}

/// The column of a place from 0 to 1 on `columns` cells.
pub fn column_of(place: f64, columns: usize) -> usize {
    cell(place, columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(x: f64, y: f64, label: &str) -> Point {
        Point { x, y, sign: "•", label: label.to_owned(), ..Point::default() }
    }

    #[test]
    fn names_stand_beside_their_points_or_give_way() {
        let points = vec![point(0.0, 1.0, "left"), point(1.0, 1.0, "right"), point(0.1, 1.0, "near")];
        let map = Scatter { points, rows: 3, ..Scatter::default() };
        let pinned = map.pin(41, str::len);
        assert_eq!(pinned[1].label, Some(Spot { row: 0, column: 34 }));
        assert_eq!(pinned[2].at, Spot { row: 0, column: 4 });
        // No room between the points: the first name goes below.
        assert_eq!(pinned[0].label, Some(Spot { row: 1, column: 0 }));
        assert_eq!(pinned[2].label, Some(Spot { row: 0, column: 6 }));
    }

    proptest! {
        #[test]
        fn no_name_covers_anything(
            points in proptest::collection::vec((0.0..=1.0_f64, 0.0..=1.0_f64, "[a-z]{0,12}"), 0..14),
            columns in 1_usize..80,
            rows in 1_usize..12,
            cursor in proptest::option::of(0_usize..16),
        ) {
            let points: Vec<Point> = points.iter().map(|(x, y, label)| point(*x, *y, label)).collect();
            let map = Scatter { points, rows, cursor, ..Scatter::default() };
            let pinned = map.pin(columns, str::len);
            prop_assert_eq!(pinned.len(), map.points.len());
            let mut used = std::collections::HashSet::new();
            let dots: std::collections::HashSet<_> = pinned.iter().map(|pin| (pin.at.row, pin.at.column)).collect();
            for (pin, point) in pinned.iter().zip(&map.points) {
                prop_assert!(pin.at.row < rows && pin.at.column < columns);
                let Some(label) = pin.label else { continue };
                for column in label.column..label.column + point.label.len() {
                    prop_assert!(label.row < rows && column < columns);
                    prop_assert!(!dots.contains(&(label.row, column)));
                    prop_assert!(used.insert((label.row, column)));
                }
            }
        }
    }
}
