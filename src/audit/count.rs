//! Rows counted: what is kept grows with the groups and the strata, not with the rows.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use super::Request;
use super::encoding::text;
use super::levels::{Levels, MOST_SPELLINGS};
use super::proxy::{Proxies, Sample};
use super::refused::{Place, Refused, Wanted};
use super::table::Table;
use super::value::{Vocabulary, number};
use crate::fairness::Scored;
use crate::fairness::calibration::Binned;

/// The most values of a column of groups.
const MOST_GROUPS: usize = 50;

/// The most values of a column of strata.
const MOST_STRATA: usize = 2_000;

/// The most groups of all columns together, in all strata.
const MOST_CELLS: usize = 200_000;

/// The most values that are named where the favourable one is not there.
const MOST_TOLD: usize = 20;

/// Bins of scores, from 0 to 1.
const BINS: u16 = 10;

/// How many, and how much they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Sum {
    pub(super) people: u64,
    pub(super) weight: f64,
    pub(super) squares: f64,
}

impl Sum {
    fn add(&mut self, people: u64, weight: f64) {
        self.people += people;
        self.weight += weight;
        self.squares += weight * weight;
    }

    pub(super) fn merge(&mut self, other: Sum) {
        self.people += other.people;
        self.weight += other.weight;
        self.squares += other.squares;
    }
}

/// People of one group: by what is known of the truth, then by the decision.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Tally {
    /// `[truth][decision]`; the truth is no, yes, unknown, the decision no, yes, unknown.
    pub(super) cells: [[Sum; 3]; 3],
}

impl Tally {
    pub(super) fn merge(&mut self, other: &Tally) {
        for (mine, theirs) in self.cells.iter_mut().flatten().zip(other.cells.iter().flatten()) {
            mine.merge(*theirs);
        }
    }

    /// The sum over these truths and these decisions.
    pub(super) fn sum(&self, truths: &[usize], decisions: &[usize]) -> Sum {
        let mut sum = Sum::default();
        for truth in truths {
            for decision in decisions {
                sum.merge(self.cells[*truth][*decision]);
            }
        }
        sum
    }
}

/// Places in a [`Tally`].
pub(super) const NO: usize = 0;
pub(super) const YES: usize = 1;
pub(super) const UNKNOWN: usize = 2;

/// Everything that is kept of the rows.
pub(super) struct Counts {
    pub(super) rows: u64,
    /// The values of each column of groups.
    pub(super) groups: Vec<Levels>,
    pub(super) strata: Levels,
    /// By the numbers of the groups, then by that of the stratum.
    pub(super) cells: BTreeMap<(Vec<usize>, usize), Tally>,
    /// For each column of groups, the bins of each of its values.
    pub(super) binned: Vec<Vec<Binned>>,
    /// Scores that are no probability, which no bin holds.
    pub(super) out_of_range: u64,
    /// Rows whose truth and decision are both known, and how many of them agree.
    pub(super) agreement: [u64; 2],
    pub(super) proxies: Vec<Proxies>,
}

/// Where what was asked for stands.
struct Columns {
    outcome: Option<usize>,
    label: Option<usize>,
    score: Option<usize>,
    weight: Option<usize>,
    count: Option<usize>,
    within: Option<usize>,
    groups: Vec<usize>,
}

/// Counts every row of a file.
pub(super) fn count(input: impl Read, request: &Request) -> Result<Counts, Refused> {
    let mut table = Table::open(input, request.separator)?;
    let find = |name: &Option<String>| name.as_ref().map(|name| table.column(name)).transpose();
    let columns = Columns {
        outcome: find(&request.outcome)?,
        label: find(&request.label)?,
        score: find(&request.score)?,
        weight: find(&request.weight)?,
        count: find(&request.count)?,
        within: find(&request.within)?,
        groups: request.groups.iter().map(|name| table.column(name)).collect::<Result<_, _>>()?,
    };
    let mut counter = Counter::new(request, columns, &table);
    while table.next_row()? {
        counter.add(&table)?;
    }
    counter.end()
}

struct Counter<'a> {
    request: &'a Request,
    columns: Columns,
    vocabulary: &'static Vocabulary,
    counts: Counts,
    /// What a spelling of a decision, and one of a truth, means: one of the places of a tally.
    meanings: [HashMap<Vec<u8>, usize>; 2],
    has_favourable: bool,
    sample: Sample,
}

impl<'a> Counter<'a> {
    fn new(request: &'a Request, columns: Columns, table: &Table) -> Counter<'a> {
        let asked = [columns.outcome, columns.label, columns.score, columns.weight, columns.count];
        let taken: Vec<usize> = asked.into_iter().flatten().chain(columns.groups.iter().copied()).collect();
        // Where a row stands for several people, rows say nothing of how well one person is guessed.
        let is_asked = request.count.is_none();
        let others = (0..table.names().len()).filter(|place| is_asked && !taken.contains(place));
        let sample = Sample::new(others.map(|place| (place, table.names()[place].clone())).collect());
        let counts = Counts {
            rows: 0,
            groups: columns.groups.iter().map(|_| Levels::new()).collect(),
            strata: Levels::new(),
            cells: BTreeMap::new(),
            binned: columns.groups.iter().map(|_| Vec::new()).collect(),
            out_of_range: 0,
            agreement: [0; 2],
            proxies: Vec::new(),
        };
        let vocabulary = Vocabulary::get();
        Counter {
            request,
            columns,
            vocabulary,
            counts,
            meanings: Default::default(),
            has_favourable: false,
            sample,
        }
    }

    fn add(&mut self, table: &Table) -> Result<(), Refused> {
        self.counts.rows += 1;
        let people = self.people(table)?;
        let weight = self.weight(table)?;
        let score = self.columns.score.map(|place| self.number(table, place)).transpose()?.flatten();
        let decision = match (self.columns.outcome, self.request.threshold) {
            (Some(place), _) => self.meaning(table, place)?,
            (None, threshold) => {
                score.zip(threshold).map_or(UNKNOWN, |(score, least)| usize::from(score >= least))
            }
        };
        let truth = self.columns.label.map_or(Ok(UNKNOWN), |place| self.meaning(table, place))?;
        let mut groups = Vec::with_capacity(self.columns.groups.len());
        for (levels, place) in self.counts.groups.iter_mut().zip(&self.columns.groups) {
            let number = levels.number(table.field(*place), self.vocabulary, MOST_GROUPS);
            let too_many = || Refused::TooManyValues(table.names()[*place].clone(), MOST_GROUPS);
            groups.push(number.ok_or_else(too_many)?);
        }
        let stratum = match self.columns.within {
            Some(place) => {
                let number = self.counts.strata.number(table.field(place), self.vocabulary, MOST_STRATA);
                number.ok_or_else(|| Refused::TooManyValues(table.names()[place].clone(), MOST_STRATA))?
            }
            None => 0,
        };
        if truth != UNKNOWN && decision != UNKNOWN {
            self.counts.agreement[1] += people;
            self.counts.agreement[0] += if truth == decision { people } else { 0 };
        }
        if let Some(score) = score.filter(|_| truth != UNKNOWN) {
            self.bin(&groups, Scored { score, outcome: truth == YES }, people);
        }
        self.sample.add(table, &groups, self.vocabulary);
        let cell = self.counts.cells.entry((groups, stratum)).or_default();
        cell.cells[truth][decision].add(people, weight);
        if self.counts.cells.len() > MOST_CELLS { Err(Refused::TooManyCells) } else { Ok(()) }
    }

    fn end(mut self) -> Result<Counts, Refused> {
        if self.counts.rows == 0 {
            return Err(Refused::Empty);
        }
        if let Some(value) = self.request.favourable.as_ref().filter(|_| !self.has_favourable) {
            let mut known: Vec<String> =
                self.meanings[0].keys().map(|value| text(value).into_owned()).collect();
            known.sort();
            known.truncate(MOST_TOLD);
            return Err(Refused::NeverFavourable(value.clone(), known));
        }
        self.counts.proxies = self.sample.proxies(&self.request.groups, &self.counts.groups);
        Ok(self.counts)
    }

    fn bin(&mut self, groups: &[usize], person: Scored, people: u64) {
        let mut is_out = false;
        for (bins, group) in self.counts.binned.iter_mut().zip(groups) {
            while bins.len() <= *group {
                let Ok(empty) = Binned::new(BINS) else { return };
                bins.push(empty);
            }
            is_out |= bins[*group].add(person, people).is_err();
        }
        self.counts.out_of_range += u64::from(is_out);
    }

    /// What a field says: no, yes, or nothing known.
    fn meaning(&mut self, table: &Table, place: usize) -> Result<usize, Refused> {
        let field = table.field(place);
        let is_truth = Some(place) == self.columns.label;
        if let Some(known) = self.meanings[usize::from(is_truth)].get(field) {
            return Ok(*known);
        }
        let value = text(field);
        let meaning = if self.vocabulary.is_unknown(&value) {
            UNKNOWN
        } else {
            let is_favourable =
                self.request.favourable.as_ref().map(|favourable| is_same(&value, favourable));
            self.has_favourable |= is_favourable == Some(true);
            match (is_favourable, self.vocabulary.yes_or_no(&value)) {
                (Some(true), _) => YES,
                // The truth may say yes in its own way.
                (Some(false), known) if is_truth => usize::from(known == Some(true)),
                (Some(false), _) => NO,
                (None, Some(told)) => usize::from(told),
                (None, None) => return Err(wrong(table, place, Wanted::YesOrNo)),
            }
        };
        let meanings = &mut self.meanings[usize::from(is_truth)];
        if meanings.len() < MOST_SPELLINGS {
            meanings.insert(field.to_vec(), meaning);
        }
        Ok(meaning)
    }

    fn number(&self, table: &Table, place: usize) -> Result<Option<f64>, Refused> {
        let value = text(table.field(place));
        if self.vocabulary.is_unknown(&value) {
            return Ok(None);
        }
        number(&value).map(Some).ok_or_else(|| wrong(table, place, Wanted::Number))
    }

    fn weight(&self, table: &Table) -> Result<f64, Refused> {
        let Some(place) = self.columns.weight else { return Ok(1.0) };
        let weight = number(&text(table.field(place))).filter(|weight| *weight >= 0.0);
        weight.ok_or_else(|| wrong(table, place, Wanted::Weight))
    }

    fn people(&self, table: &Table) -> Result<u64, Refused> {
        let Some(place) = self.columns.count else { return Ok(1) };
        let people = number(&text(table.field(place))).and_then(whole);
        people.ok_or_else(|| wrong(table, place, Wanted::Count))
    }
}

/// Whether two values are the same: as numbers if they are numbers, else whatever their case.
fn is_same(value: &str, other: &str) -> bool {
    let same_number = number(value).zip(number(other)).is_some_and(|(a, b)| a.total_cmp(&b).is_eq());
    same_number || value.to_lowercase() == other.trim().to_lowercase()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number in the range")]
fn whole(number: f64) -> Option<u64> {
    let is_whole = number.fract() == 0.0 && (0.0..=1e12).contains(&number);
    is_whole.then_some(number as u64)
}

fn wrong(table: &Table, place: usize, wanted: Wanted) -> Refused {
    let name = table.names()[place].clone();
    let value: String = text(table.field(place)).chars().take(60).collect();
    Refused::Value(Place { line: table.line(), column: place + 1, name, value }, wanted)
}
