//! Guessing one of two groups from columns of kinds, each column on its own account.

use super::number::length;

/// What a guesser has seen: for each column and each kind, how much it speaks for the group.
#[derive(Debug, Clone, PartialEq)]
pub struct NaiveBayes {
    /// `evidence[column][kind]`: the logarithm of P(kind | in) / P(kind | out).
    evidence: Vec<Vec<f64>>,
}

impl NaiveBayes {
    /// Learns from people whose columns hold kinds numbered from 0 to `kinds[column]`, not included.
    ///
    /// Every count begins at 1, so that a kind never seen in a group rules nothing out; a kind out
    /// of range is not counted. Reference: Laplace's rule; scikit-learn
    /// `CategoricalNB(alpha=1, fit_prior=False)`.
    pub fn learn<'a>(people: impl IntoIterator<Item = (&'a [usize], bool)>, kinds: &[usize]) -> NaiveBayes {
        let mut counts: Vec<Vec<[f64; 2]>> = kinds.iter().map(|kinds| vec![[1.0; 2]; *kinds]).collect();
        let mut people_in = [0_usize; 2];
        for (row, is_in) in people {
            people_in[usize::from(is_in)] += 1;
            for (kind, column) in row.iter().zip(&mut counts) {
                if let Some(count) = column.get_mut(*kind) {
                    count[usize::from(is_in)] += 1.0;
                }
            }
        }
        let evidence = counts.iter().map(|column| {
            let all = people_in.map(|people| length(people) + length(column.len()));
            column.iter().map(|count| (count[1] / all[1]).ln() - (count[0] / all[0]).ln()).collect()
        });
        NaiveBayes { evidence: evidence.collect() }
    }

    /// How much a person's columns speak for the group: a logarithm of odds, 0 for not at all.
    pub fn evidence(&self, row: &[usize]) -> f64 {
        (0..row.len()).map(|column| self.evidence_of(row, column)).sum()
    }

    /// How much one column of a person speaks for the group.
    pub fn evidence_of(&self, row: &[usize], column: usize) -> f64 {
        let kind = row.get(column).and_then(|kind| self.evidence.get(column)?.get(*kind));
        kind.copied().unwrap_or(0.0)
    }
}
