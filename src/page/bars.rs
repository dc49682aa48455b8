//! The block of values compared as bars.

use super::Prose;

/// Values to compare at a glance, each written out too.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    /// The values, from top to bottom.
    pub bars: Vec<Bar>,
    /// Whether they tell what an answer came to: then they are what is looked at first.
    pub result: bool,
}

/// One value, from 0 to 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// What it measures.
    pub label: Prose,
    /// The value; none where there is nothing to measure.
    pub share: Option<f64>,
    /// The value as it is written.
    pub written: String,
    /// What it was before, where there was a before.
    pub before: Option<f64>,
    /// How it changed since, as it is written.
    pub change: String,
}

/// One cell of a bar drawn in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Below both values.
    Full,
    /// Gained since before.
    Gained,
    /// Lost since before.
    Lost,
    /// Above both values.
    Empty,
}

impl Bar {
    /// The bar in `count` cells, from the left. A change too small for a cell shows in none.
    pub fn cells(&self, count: usize) -> Vec<Cell> {
        let now = self.share.map_or(0, |share| whole(share, count));
        let before = self.before.filter(|_| self.share.is_some()).map_or(now, |share| whole(share, count));
        let cell = |at| match (at < now, at < before) {
            (true, true) => Cell::Full,
            (true, false) => Cell::Gained,
            (false, true) => Cell::Lost,
            (false, false) => Cell::Empty,
        };
        (0..count).map(cell).collect()
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a screen is small, and the share is from 0 to 1"
)]
fn whole(share: f64, count: usize) -> usize {
    (share.clamp(0.0, 1.0) * count as f64).round() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(share: Option<f64>, before: Option<f64>) -> String {
        let sign = |cell| match cell {
            Cell::Full => '#',
            Cell::Gained => '+',
            Cell::Lost => '-',
            Cell::Empty => '.',
        };
        Bar { share, before, ..Bar::default() }.cells(10).into_iter().map(sign).collect()
    }

    #[test]
    fn a_bar_shows_the_value_and_what_it_was() {
        assert_eq!(drawn(Some(0.5), None), "#####.....");
        assert_eq!(drawn(Some(0.5), Some(0.3)), "###++.....");
        assert_eq!(drawn(Some(0.5), Some(0.7)), "#####--...");
        assert_eq!(drawn(Some(7.0), Some(-1.0)), "++++++++++");
        assert_eq!(drawn(Some(f64::NAN), None), "..........");
        assert_eq!(drawn(None, Some(0.7)), "..........");
    }
}
