//! Whether the other columns give the group away.
//!
//! A sample of rows is kept, drawn evenly from the whole file with a fixed seed (reservoir
//! sampling, Vitter 1985): memory does not grow with the file. A guesser learns on one half and is
//! tried on the other, where its area under the ROC curve is counted exactly.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rand::{RngExt, SeedableRng, rngs};
use serde::Serialize;

use super::encoding::text;
use super::levels::Levels;
use super::table::Table;
use super::value::{Vocabulary, date, number};
use crate::fairness::interval::{Confidence, hanley_mcneil};
use crate::fairness::naive_bayes::NaiveBayes;
use crate::fairness::{ScoreCurve, Scored};

/// Rows of the sample.
const SAMPLE: usize = 20_000;

/// The most columns that are looked at.
const MOST_COLUMNS: usize = 100;

/// The most kinds of a column that are told apart; the rarer ones are one kind.
const MOST_KINDS: usize = 100;

/// Parts into which numbers are cut.
const PARTS: usize = 10;

/// A group that has fewer rows in the sample is not guessed.
const FEWEST: usize = 50;

/// The columns that are named.
const MOST_NAMED: usize = 5;

/// How well the other columns tell who is in a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proxies {
    /// The column of the group.
    pub column: String,
    /// The group that is best guessed.
    pub group: String,
    /// Rows of the sample that it was tried on.
    pub tried: usize,
    /// Area under the ROC curve of the guess from all other columns; 0.5 is chance.
    pub area: f64,
    /// Its interval at 95 % (Hanley and McNeil).
    pub interval: Option<[f64; 2]>,
    /// The columns that tell most on their own, with their areas.
    pub alone: Vec<(String, f64)>,
}

/// A value of the sample.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cell {
    Unknown,
    Number(f64),
    /// The digest of a text.
    Text(u64),
}

struct Row {
    groups: Vec<usize>,
    cells: Vec<Cell>,
}

/// Rows drawn evenly.
pub(super) struct Sample {
    columns: Vec<(usize, String)>,
    rows: Vec<Row>,
    seen: u64,
    random: rngs::ChaCha8Rng,
}

impl Sample {
    /// A sample of these columns: their places and their names.
    pub(super) fn new(mut columns: Vec<(usize, String)>) -> Sample {
        columns.truncate(MOST_COLUMNS);
        Sample { columns, rows: Vec::new(), seen: 0, random: rngs::ChaCha8Rng::seed_from_u64(0) }
    }

    pub(super) fn add(&mut self, table: &Table, groups: &[usize], vocabulary: &Vocabulary) {
        if self.columns.is_empty() {
            return;
        }
        self.seen += 1;
        let place = if self.rows.len() < SAMPLE {
            self.rows.len()
        } else {
            let drawn = self.random.random_range(0..self.seen);
            match usize::try_from(drawn) {
                Ok(place) if place < SAMPLE => place,
                _ => return,
            }
        };
        let cell = |(column, _): &(usize, String)| {
            let value = text(table.field(*column));
            if vocabulary.is_unknown(&value) {
                return Cell::Unknown;
            }
            let digest = || {
                let mut hasher = DefaultHasher::new();
                value.to_lowercase().hash(&mut hasher);
                Cell::Text(hasher.finish())
            };
            number(&value).or_else(|| date(&value)).map_or_else(digest, Cell::Number)
        };
        let row = Row { groups: groups.to_vec(), cells: self.columns.iter().map(cell).collect() };
        if place < self.rows.len() {
            self.rows[place] = row;
        } else {
            self.rows.push(row);
        }
    }

    /// For each column of groups the group that the other columns give away most.
    pub(super) fn proxies(&self, names: &[String], groups: &[Levels]) -> Vec<Proxies> {
        let kinds: Vec<(Vec<usize>, usize)> =
            (0..self.columns.len()).map(|column| self.kinds(column)).collect();
        let counts: Vec<usize> = kinds.iter().map(|(_, count)| *count).collect();
        let rows: Vec<Vec<usize>> =
            (0..self.rows.len()).map(|row| kinds.iter().map(|(kinds, _)| kinds[row]).collect()).collect();
        let best = |(column, levels): (usize, &Levels)| {
            let guesses = (1..levels.names.len()).filter_map(|group| {
                let guess = self.guess(&rows, &counts, column, group)?;
                Some(Proxies { column: names[column].clone(), group: levels.names[group].clone(), ..guess })
            });
            guesses.max_by(|a, b| a.area.total_cmp(&b.area))
        };
        groups.iter().enumerate().filter_map(best).collect()
    }

    /// How well a group is guessed; the names of the column and of the group are for the caller.
    fn guess(&self, rows: &[Vec<usize>], kinds: &[usize], column: usize, group: usize) -> Option<Proxies> {
        let people: Vec<(&[usize], bool)> = rows
            .iter()
            .zip(&self.rows)
            .filter(|(_, row)| row.groups[column] != 0)
            .map(|(kinds, row)| (kinds.as_slice(), row.groups[column] == group))
            .collect();
        let inside = people.iter().filter(|(_, is_in)| *is_in).count();
        if inside < FEWEST || people.len() - inside < FEWEST || kinds.is_empty() {
            return None;
        }
        // Every second person of each side, so that both halves have both.
        let mut seen = [0_usize; 2];
        let (learnt, tried): (Vec<_>, Vec<_>) = people.into_iter().partition(|(_, is_in)| {
            seen[usize::from(*is_in)] += 1;
            seen[usize::from(*is_in)] % 2 == 0
        });
        let guesser = NaiveBayes::learn(learnt, kinds);
        let area = |score: &dyn Fn(&[usize]) -> f64| {
            let scored = tried.iter().map(|(row, is_in)| Scored { score: score(row), outcome: *is_in });
            ScoreCurve::new(scored).and_then(|curve| curve.area_under_roc())
        };
        let all = area(&|row| guesser.evidence(row)).ok()?;
        let mut alone: Vec<(String, f64)> = (0..kinds.len())
            .filter_map(|place| {
                Some((self.columns[place].1.clone(), area(&|row| guesser.evidence_of(row, place)).ok()?))
            })
            .collect();
        alone.sort_by(|a, b| b.1.total_cmp(&a.1));
        alone.truncate(MOST_NAMED);
        let positives = tried.iter().filter(|(_, is_in)| *is_in).count();
        let negatives = tried.len() - positives;
        let interval = hanley_mcneil(all, positives as u64, negatives as u64, Confidence::default()).ok();
        Some(Proxies {
            column: String::new(),
            group: String::new(),
            tried: tried.len(),
            area: all,
            interval: interval.map(|interval| [interval.low, interval.high]),
            alone,
        })
    }

    /// The kind of each row in a column, and how many kinds there are. 0: nothing known.
    fn kinds(&self, column: usize) -> (Vec<usize>, usize) {
        let cells = || self.rows.iter().map(|row| row.cells[column]);
        let mut numbers: Vec<f64> = cells()
            .filter_map(|cell| if let Cell::Number(value) = cell { Some(value) } else { None })
            .collect();
        numbers.sort_by(f64::total_cmp);
        // Few numbers are kinds of their own; many are cut into parts of the same size.
        let distinct = numbers.chunk_by(|a, b| a >= b).count();
        let is_cut = distinct > 2 * PARTS;
        let mut edges: Vec<f64> = Vec::new();
        if is_cut {
            edges = (1..PARTS).map(|part| numbers[part * numbers.len() / PARTS]).collect();
        }
        let mut sizes: HashMap<u64, usize> = HashMap::new();
        let key = |cell: Cell| match cell {
            Cell::Unknown => None,
            Cell::Number(value) if is_cut => Some(edges.partition_point(|edge| *edge <= value) as u64),
            Cell::Number(value) => Some(value.to_bits()),
            Cell::Text(digest) => Some(digest),
        };
        for key in cells().filter_map(key) {
            *sizes.entry(key).or_default() += 1;
        }
        let mut by_size: Vec<(u64, usize)> = sizes.into_iter().collect();
        by_size.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        by_size.truncate(MOST_KINDS);
        let numbers: HashMap<u64, usize> =
            by_size.iter().enumerate().map(|(place, (key, _))| (*key, place + 2)).collect();
        // 0 is what is not known, 1 what is rare.
        let kind = |cell| key(cell).map_or(0, |key| numbers.get(&key).copied().unwrap_or(1));
        (cells().map(kind).collect(), numbers.len() + 2)
    }
}
