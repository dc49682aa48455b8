//! The block of a value moved along a line.

/// A value that is moved along a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slider {
    /// What it sets.
    pub label: String,
    /// How many positions it has, at least two.
    pub positions: usize,
    /// The position it is at, from 0.
    pub at: usize,
    /// The value there, as it is written.
    pub written: String,
    /// The ends, as they are written.
    pub ends: (String, String),
    /// Whether it has the cursor.
    pub here: bool,
    /// Whether it can be moved.
    pub active: bool,
    /// The place of its first position among all that can be picked on this page; the others
    /// follow.
    pub first: usize,
}

impl Slider {
    /// Where the value stands in a track of `columns` columns, from 0.
    pub fn column(&self, columns: usize) -> usize {
        scaled(self.at, self.positions, columns)
    }

    /// The position that a column of the track stands for.
    pub fn position(&self, column: usize, columns: usize) -> usize {
        scaled(column, columns, self.positions)
    }
}

/// The place among `to` that lies as far along as `at` among `from`, to the nearest.
fn scaled(at: usize, from: usize, to: usize) -> usize {
    let (last, most) = (from.saturating_sub(1), to.saturating_sub(1));
    if last == 0 { 0 } else { (2 * at.min(last) * most + last) / (2 * last) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_ends_of_the_track_are_the_ends_of_the_value(positions in 2..2000_usize, columns in 2..300_usize) {
            let slider = |at| Slider { positions, at, ..Slider::default() };
            prop_assert_eq!(slider(0).column(columns), 0);
            prop_assert_eq!(slider(positions - 1).column(columns), columns - 1);
            prop_assert_eq!(slider(0).position(columns - 1, columns), positions - 1);
            prop_assert_eq!(slider(positions + 7).column(columns), columns - 1);
        }

        /// A click on the knob leaves it where it is drawn.
        #[test]
        fn what_is_clicked_is_drawn_there(positions in 2..2000_usize, columns in 2..300_usize, column in 0..300_usize) {
            prop_assume!(column < columns && columns <= positions);
            let slider = Slider { positions, ..Slider::default() };
            let at = slider.position(column, columns);
            prop_assert_eq!(Slider { at, ..slider }.column(columns), column);
        }
    }
}
