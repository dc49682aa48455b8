//! What an audit comes to, as programs read it.

use serde::Serialize;

use super::proxy::Proxies;
use crate::fairness::Undefined;

/// What an audit comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Audit {
    /// The names of the columns that were asked for.
    pub asked: Asked,
    /// Rows of the file.
    pub rows: u64,
    /// People, who are the rows unless a column counts them.
    pub people: u64,
    /// People whose decision is not known, left out of every rate.
    pub undecided: u64,
    /// Scores outside 0 to 1, left out of the bins.
    pub scores_out_of_range: u64,
    /// Each column of groups, then each pair of columns.
    pub by: Vec<Grouping>,
    /// How well the other columns give groups away.
    pub proxies: Vec<Proxies>,
    /// What to beware of in these data.
    pub traps: Vec<Trap>,
}

/// The names of the columns that were asked for.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Asked {
    /// The decision.
    pub outcome: Option<String>,
    /// The truth.
    pub label: Option<String>,
    /// The score.
    pub score: Option<String>,
    /// From which score on the decision is favourable.
    pub threshold: Option<f64>,
    /// Which value is favourable.
    pub favourable: Option<String>,
    /// The weight of a row.
    pub weight: Option<String>,
    /// The number of people of a row.
    pub count: Option<String>,
    /// The strata.
    pub within: Option<String>,
}

/// Groups to compare: the values of a column, or of two together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grouping {
    /// The columns.
    pub columns: Vec<String>,
    /// The groups by name, the unknown last.
    pub groups: Vec<Group>,
    /// The name of the group that the others are compared with; none where there are no two groups.
    pub reference: Option<String>,
    /// The lowest and the highest rate of each measure, over the groups that are known.
    pub overall: Vec<Overall>,
    /// How many tests were made, which the adjusted p-values count.
    pub comparisons: usize,
    /// Each group against the reference among people of the same stratum.
    pub within: Vec<Within>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// Its name; empty for people whose group is not known.
    pub name: String,
    /// Whether the group of these people is not known.
    pub is_unknown: bool,
    /// Everybody in it.
    pub people: u64,
    /// Those whose decision is not known.
    pub undecided: u64,
    /// Its rates.
    pub figures: Vec<Figure>,
    /// Scores against the truth by bins, where both are known.
    pub bins: Vec<BinFigure>,
    /// The expected calibration error over the bins.
    pub calibration_error: Option<f64>,
}

/// What is measured; the names are those of Fairlearn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Share of favourable decisions.
    SelectionRate,
    /// Share of favourable decisions among those whose truth is favourable.
    TruePositiveRate,
    /// Share of favourable decisions among those whose truth is not.
    FalsePositiveRate,
    /// Share of favourable truths among those decided favourably.
    Precision,
    /// Share of favourable truths.
    BaseRate,
    /// Share of decisions that agree with the truth.
    Accuracy,
}

impl Measure {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Measure::SelectionRate => "selection_rate",
            Measure::TruePositiveRate => "true_positive_rate",
            Measure::FalsePositiveRate => "false_positive_rate",
            Measure::Precision => "precision",
            Measure::BaseRate => "base_rate",
            Measure::Accuracy => "accuracy",
        }
    }
}

/// A rate of a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// What is measured.
    pub measure: Measure,
    /// People counted in the numerator.
    pub successes: u64,
    /// People counted in the denominator.
    pub trials: u64,
    /// The rate, in 0..=1, weighted where there are weights.
    pub value: Option<f64>,
    /// Why there is no rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<&'static str>,
    /// Wilson's interval at 95 %; with weights for Kish's effective number of people.
    pub wilson: Option<[f64; 2]>,
    /// Against the reference; none for the reference itself.
    pub gap: Option<Gap>,
}

/// A rate of a group against that of the reference.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gap {
    /// Group − reference.
    pub difference: Option<f64>,
    /// Newcombe's interval at 95 %.
    pub newcombe: Option<[f64; 2]>,
    /// Group / reference.
    pub ratio: Option<f64>,
    /// Katz's interval at 95 %; none with weights.
    pub katz: Option<[f64; 2]>,
    /// Fisher's exact test, two-sided; none with weights.
    pub fisher_p: Option<f64>,
    /// The same, adjusted by Holm for all tests of these groups.
    pub holm_p: Option<f64>,
    /// People needed in each group to see, four times in five, a ratio of 0.8 to the reference.
    pub needed: Option<u64>,
}

/// The extremes of a measure over the groups that are known; Fairlearn's difference and ratio.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overall {
    /// What is measured.
    pub measure: Measure,
    /// Highest − lowest.
    pub difference: Option<f64>,
    /// Lowest / highest.
    pub ratio: Option<f64>,
    /// The same ratio over the groups of [`SMALL`](super::SMALL) people and more.
    pub ratio_of_large: Option<f64>,
}

/// A bin of scores.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BinFigure {
    /// Scores above this; the first bin includes 0.
    pub above: f64,
    /// Scores up to this.
    pub up_to: f64,
    /// People in it.
    pub people: u64,
    /// Their mean score.
    pub mean_score: Option<f64>,
    /// The share whose truth is favourable.
    pub rate: Option<f64>,
    /// Wilson's interval of the share, at 95 %.
    pub wilson: Option<[f64; 2]>,
}

/// A group against the reference, total and among people of the same stratum.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Within {
    /// The group.
    pub group: String,
    /// The difference of the selection rates over the strata where both groups are, group − reference.
    pub crude: Option<f64>,
    /// The same with each stratum weighing what it has of people (direct standardisation).
    pub standardised: Option<f64>,
    /// The odds ratio that the strata share (Mantel and Haenszel).
    pub odds_ratio: Option<f64>,
    /// The p-value that it is 1 (Cochran, Mantel and Haenszel).
    pub p: Option<f64>,
    /// People of the two groups in strata where only one of them is, left out of the above.
    pub left_out: u64,
    /// The strata, the largest first.
    pub strata: Vec<StratumFigure>,
}

/// Two groups in one stratum.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StratumFigure {
    /// The stratum; empty where it is not known.
    pub name: String,
    /// People of the group who were selected, and all of them.
    pub group: [u64; 2],
    /// The same of the reference.
    pub reference: [u64; 2],
}

/// What to beware of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "trap", rename_all = "snake_case")]
pub enum Trap {
    /// A group of fewer people than [`SMALL`](super::SMALL).
    SmallGroup {
        /// The columns, joined.
        column: String,
        /// The group.
        group: String,
        /// Its people whose decision is known.
        people: u64,
    },
    /// Neither parity nor a ratio below four fifths can be ruled out.
    CannotTell {
        /// The columns, joined.
        column: String,
        /// The group.
        group: String,
        /// Its people whose decision is known.
        people: u64,
        /// How many would be needed in each group; none where no number would do.
        needed: Option<u64>,
    },
    /// People whose group is not known.
    UnknownGroup {
        /// The column.
        column: String,
        /// How many they are.
        people: u64,
    },
    /// People whose decision is not known.
    Undecided {
        /// How many they are.
        people: u64,
    },
    /// Many tests: some come out by chance.
    Comparisons {
        /// The columns, joined.
        column: String,
        /// How many tests.
        tests: usize,
        /// How many of them have p < 5 %.
        alone: usize,
        /// How many keep it when they are adjusted for each other.
        together: usize,
    },
    /// The total says one thing and the strata another.
    Simpson {
        /// The group.
        group: String,
        /// The difference in total.
        crude: f64,
        /// The difference among people of the same stratum.
        standardised: f64,
    },
    /// The other columns give the group away.
    Proxy {
        /// The column of the group.
        column: String,
        /// The group.
        group: String,
        /// The area under the ROC curve.
        area: f64,
    },
    /// The truth is nearly always what was decided.
    LabelIsDecision {
        /// The share of agreement.
        agreement: f64,
    },
    /// The truth is known more often of those selected than of the others.
    SelectiveLabels {
        /// Share of the selected whose truth is known.
        selected: f64,
        /// Share of the others whose truth is known.
        others: f64,
    },
    /// There is a truth: it may itself be somebody's past decision.
    PastDecision,
    /// Scores that are no probability.
    ScoresOutOfRange {
        /// How many.
        people: u64,
    },
    /// Weights: no exact test.
    Weights,
    /// Groups so small that a figure may tell about a person.
    Disclosure,
}

/// Why a figure has no value, as programs read it.
pub(super) fn reason(undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::EmptyGroup => "empty_group",
        Undefined::ZeroDenominator => "zero_denominator",
        Undefined::OneGroup => "one_group",
        Undefined::NotANumber => "not_a_number",
        Undefined::OutOfRange => "out_of_range",
        Undefined::LengthMismatch => "length_mismatch",
        Undefined::TooManyCases => "too_many_cases",
    }
}
