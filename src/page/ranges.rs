//! The block of intervals over one axis.

/// Values of two groups with their intervals, row by row over one axis.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranges {
    /// What the rows are, in a word.
    pub head: String,
    /// The letters and the names of the groups.
    pub groups: [(String, String); 2],
    /// The ends of the axis.
    pub axis: (f64, f64),
    /// The ends, as they are written.
    pub ends: (String, String),
    /// The rows, from top to bottom.
    pub rows: Vec<RangeRow>,
    /// The row under the cursor, while the control has it.
    pub cursor: Option<usize>,
    /// The place of the first row among all that can be picked on this page.
    pub first: usize,
    /// Whether they tell what an answer came to: then they are what is looked at first.
    pub result: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RangeRow {
    /// What it is about.
    pub label: String,
    /// Whether it counts, where that can be chosen.
    pub is_on: Option<bool>,
    /// Whether it stands out: a result.
    pub is_strong: bool,
    /// Where the groups stand; none where there is nothing to measure.
    pub ranges: [Option<Range>; 2],
    /// The values as they are written, or why there are none.
    pub written: [String; 2],
}

/// A value and its interval.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// The lower end.
    pub low: f64,
    /// The value.
    pub value: f64,
    /// The upper end.
    pub high: f64,
}

/// A column of a row that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    /// Nothing.
    Nothing,
    /// The interval of a group.
    Within(usize),
    /// The value of a group.
    Value(usize),
    /// Intervals of both.
    Both,
    /// Values of both.
    Meeting,
}

impl Ranges {
    /// A row in `columns` columns, from the left.
    pub fn dots(&self, row: &RangeRow, columns: usize) -> Vec<Dot> {
        let mut dots = vec![Dot::Nothing; columns];
        for (group, range) in row.ranges.iter().enumerate() {
            let Some(range) = range else { continue };
            let (low, high) = (self.column(range.low, columns), self.column(range.high, columns));
            for dot in dots.iter_mut().take(high + 1).skip(low) {
                *dot = if *dot == Dot::Nothing { Dot::Within(group) } else { Dot::Both };
            }
        }
        for (group, range) in row.ranges.iter().enumerate() {
            let Some(dot) = range.and_then(|range| dots.get_mut(self.column(range.value, columns))) else {
                continue;
            };
            *dot = if matches!(dot, Dot::Value(_)) { Dot::Meeting } else { Dot::Value(group) };
        }
        dots
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a screen is small, and the share is from 0 to 1"
    )]
    fn column(&self, value: f64, columns: usize) -> usize {
        let (low, high) = self.axis;
        let share = if high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
        (share * columns.saturating_sub(1) as f64).round() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_their_intervals() {
        let ranges = Ranges { axis: (0.0, 1.0), ..Ranges::default() };
        let range = |low, value, high| Some(Range { low, value, high });
        let drawn = |ranges_of| {
            let row = RangeRow { ranges: ranges_of, ..RangeRow::default() };
            let sign = |dot| match dot {
                Dot::Nothing => '.',
                Dot::Within(_) => '-',
                Dot::Value(0) => 'F',
                Dot::Value(_) => 'H',
                Dot::Both => '=',
                Dot::Meeting => '#',
            };
            ranges.dots(&row, 11).into_iter().map(sign).collect::<String>()
        };
        assert_eq!(drawn([range(0.1, 0.2, 0.3), range(0.6, 0.8, 0.9)]), ".-F-..--H-.");
        assert_eq!(drawn([range(0.1, 0.2, 0.5), range(0.4, 0.8, 2.0)]), ".-F-==--H--");
        assert_eq!(drawn([range(0.5, 0.5, 0.5), range(0.5, 0.5, 0.5)]), ".....#.....");
        assert_eq!(drawn([None, range(f64::NAN, f64::NAN, f64::NAN)]), "H..........");
    }
}
