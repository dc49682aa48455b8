//! An audit of decisions in a file of rows: who is selected, by group, how sure that is, and what
//! to beware of.
//!
//! Rows are read one after the other and only counted; a sample of a fixed size is kept to see
//! whether the other columns give a group away. Memory grows with groups and strata, never with
//! rows. The mathematics is [`fairness`](crate::fairness)'s.

mod count;
mod csv;
mod encoding;
mod levels;
mod measure;
mod page;
mod proxy;
mod refused;
mod result;
mod strata;
pub mod swap;
mod table;
mod traps;
mod value;

pub use csv::csv;
pub use page::{datasheet, model_card, page};
pub use proxy::Proxies;
pub use refused::{Place, Refused, Wanted};
pub use result::{
    Asked, Audit, BinFigure, Figure, Gap, Group, Grouping, Measure, Overall, StratumFigure, Trap, Within,
};
pub use table::{LONGEST_RECORD, Table};

use std::io::Read;

use count::{NO, Tally, UNKNOWN, YES};

/// Groups of fewer people are told, and not judged.
pub const SMALL: u64 = 30;

/// What stands between the names of two columns, or of two groups, taken together.
pub const JOIN: &str = " × ";

/// What to look at in a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Request {
    /// The column of the decision; none where a score and a threshold decide.
    pub outcome: Option<String>,
    /// The column of the truth.
    pub label: Option<String>,
    /// The columns of groups, at least one.
    pub groups: Vec<String>,
    /// The favourable value of the decision; where none is given the decision must be yes or no.
    pub favourable: Option<String>,
    /// The column of how much a row weighs.
    pub weight: Option<String>,
    /// The column of how many people a row stands for.
    pub count: Option<String>,
    /// The column of a score.
    pub score: Option<String>,
    /// From which score on the decision is favourable.
    pub threshold: Option<f64>,
    /// The column of strata.
    pub within: Option<String>,
    /// The group that the others are compared with.
    pub reference: Option<String>,
    /// What stands between fields; found where none is given.
    pub separator: Option<u8>,
}

/// Audits the decisions in a file.
///
/// # Errors
/// Why it cannot be done, with the line and the column where that is.
pub fn audit(input: impl Read, request: &Request) -> Result<Audit, Refused> {
    let mut counts = count::count(input, request)?;
    let columns = 0..request.groups.len();
    let pairs =
        columns.clone().flat_map(|first| (first + 1..request.groups.len()).map(move |b| vec![first, b]));
    let sets = columns.map(|column| vec![column]).chain(pairs);
    let by: Vec<Grouping> =
        sets.map(|columns| measure::grouping(&counts, request, &columns)).collect::<Result<_, _>>()?;
    let traps = traps::traps(&counts, request, &by);
    let mut all = Tally::default();
    counts.cells.values().for_each(|tally| all.merge(tally));
    let any = [NO, YES, UNKNOWN];
    Ok(Audit {
        asked: Asked {
            outcome: request.outcome.clone(),
            label: request.label.clone(),
            score: request.score.clone(),
            threshold: request.threshold,
            favourable: request.favourable.clone(),
            weight: request.weight.clone(),
            count: request.count.clone(),
            within: request.within.clone(),
        },
        rows: counts.rows,
        people: all.sum(&any, &any).people,
        undecided: all.sum(&any, &[UNKNOWN]).people,
        scores_out_of_range: counts.out_of_range,
        by,
        proxies: std::mem::take(&mut counts.proxies),
        traps,
    })
}

impl Audit {
    /// The lowest ratio of selection rates over groups of [`SMALL`] people and more, of all columns
    /// and pairs of columns; `None` where no two such groups have one.
    pub fn lowest_ratio(&self) -> Option<f64> {
        let selection = |overall: &&Overall| overall.measure == Measure::SelectionRate;
        let overall = self.by.iter().filter_map(|grouping| grouping.overall.iter().find(selection));
        overall.filter_map(|overall| overall.ratio_of_large).min_by(f64::total_cmp)
    }
}
