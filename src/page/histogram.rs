//! The block of two distributions, back to back.

use super::Slider;

/// How two groups are spread over one axis, back to back, each with a mark to move.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Histogram {
    /// The group whose bars stand, and the group whose bars hang.
    pub groups: [HistogramGroup; 2],
    /// The rows of a group's bars.
    pub rows: usize,
    /// How the bars are to be read, where they are drawn.
    pub note: String,
    /// Whether it tells what an answer came to: then it is what is looked at first.
    pub result: bool,
}

/// How one group is spread.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HistogramGroup {
    /// What the group is called.
    pub name: String,
    /// How many people it has, as it is written.
    pub size: String,
    /// The share of the group in each bin, from 0 to 1, the lowest values first.
    pub bins: Vec<f64>,
    /// The mark, on a track as long as the bins.
    pub mark: Slider,
    /// What is at the mark or above it, and how much of the group that is, as they are written.
    pub beyond: (String, String),
}

/// Eighths of a row.
const EIGHTHS: usize = 8;

impl Histogram {
    /// The height of each of `columns` bars of a group, in eighths of a row.
    ///
    /// Heights are square roots of shares, on one scale for both groups: a group of which most
    /// people are in one bin would otherwise show nothing of the others. Whoever is there shows.
    pub fn heights(&self, group: usize, columns: usize) -> Vec<usize> {
        let most = self.groups.iter().flat_map(|group| &group.bins).copied().fold(0.0, f64::max);
        let bins = self.groups.get(group).map_or(&[][..], |group| group.bins.as_slice());
        let height = |share: f64| {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a few rows, and the root is from 0 to 1"
            )]
            let height = ((share / most).sqrt() * (self.rows * EIGHTHS) as f64).ceil() as usize;
            if share > 0.0 { height } else { 0 }
        };
        let bar = |column: usize| {
            let from = column * bins.len() / columns;
            let to = ((column + 1) * bins.len()).div_ceil(columns).clamp(from, bins.len());
            // Where bins are narrower than columns, none that has people is left out.
            bins[from..to].iter().copied().fold(0.0, f64::max)
        };
        (0..columns).map(|column| height(bar(column))).collect()
    }

    /// How much of the row `row` a bar fills, in eighths; rows count from the axis.
    pub fn filled(height: usize, row: usize) -> usize {
        height.saturating_sub(row * EIGHTHS).min(EIGHTHS)
    }
}

impl HistogramGroup {
    /// The shares of the group by tenth of the axis, the lowest values first.
    pub fn tenths(&self) -> [f64; 10] {
        let mut tenths = [0.0; 10];
        for (bin, share) in self.bins.iter().enumerate() {
            tenths[bin * 10 / self.bins.len()] += share;
        }
        tenths
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn histogram(above: Vec<f64>, below: Vec<f64>, rows: usize) -> Histogram {
        let group = |bins| HistogramGroup { bins, ..HistogramGroup::default() };
        Histogram { groups: [group(above), group(below)], rows, ..Histogram::default() }
    }

    #[test]
    fn both_groups_share_a_scale_and_nobody_vanishes() {
        let histogram = histogram(vec![0.64, 0.0, 0.35, 0.01], vec![0.16; 4], 2);
        assert_eq!(histogram.heights(0, 4), [16, 0, 12, 2]);
        assert_eq!(histogram.heights(1, 8), [8; 8]);
        assert_eq!(histogram.heights(0, 2), [16, 12]);
        assert_eq!([0, 1].map(|row| Histogram::filled(12, row)), [8, 4]);
    }

    #[test]
    fn nobody_is_no_bar() {
        assert_eq!(histogram(Vec::new(), vec![0.0; 3], 2).heights(0, 3), [0; 3]);
        assert_eq!(histogram(Vec::new(), vec![0.0; 3], 2).heights(1, 3), [0; 3]);
    }

    proptest! {
        #[test]
        fn bars_stay_in_their_rows(
            bins in proptest::collection::vec(0.0..1.0, 0..90),
            rows in 0..5_usize,
            columns in 1..200_usize,
        ) {
            let heights = histogram(bins.clone(), bins, rows).heights(0, columns);
            prop_assert_eq!(heights.len(), columns);
            prop_assert!(heights.iter().all(|height| *height <= rows * 8));
        }
    }
}
