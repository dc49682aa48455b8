//! The figures that the program works out from the counts of the groups.

use serde::{Deserialize, Serialize};

use crate::activity::measured::{Tells, fixed, percent, rate_key, written};
use crate::activity::spotting::Place;
use crate::fairness::{Confusion, Rate, spread};
use crate::page::Light;
use crate::text::{Id, Lang, Msg, Text, Words, msg, typography};

/// A group of people and how they were decided upon.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// Its confusion matrix, counted.
    pub counts: Confusion,
}

/// A figure that can be looked at.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its stable name.
    pub id: Id,
    /// What it shows.
    pub shows: Shows,
    /// What there is to learn from it, told with its computation.
    #[serde(default)]
    pub feedback: Text,
}

/// What a figure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Shows {
    /// A rate in each group, from 0 to 1, written in per cent.
    Rate(Rate),
    /// The highest rate of the groups less the lowest, written in points.
    Difference(Rate),
    /// The lowest rate of the groups over the highest, from 0 to 1.
    Ratio(Rate),
}

/// A cell of a confusion matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// Selected, and the outcome is positive.
    TruePositives,
    /// Not selected, but the outcome is positive.
    FalseNegatives,
    /// Selected, but the outcome is negative.
    FalsePositives,
    /// Not selected, and the outcome is negative.
    TrueNegatives,
}

/// Something in the results that can be marked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reading {
    /// A figure.
    Figure(Id),
    /// A count of a group.
    Count(Id, Count),
}

impl Place for Reading {
    fn lies_in(&self, _: &Reading) -> bool {
        false
    }

    fn key(&self) -> String {
        match self {
            Reading::Figure(id) => format!("figure-{id}"),
            Reading::Count(group, count) => format!("count-{group}-{}", count.key().key()),
        }
    }
}

impl Count {
    /// The cells, row by row as a matrix shows them.
    pub const ALL: [Count; 4] =
        [Count::TruePositives, Count::FalseNegatives, Count::FalsePositives, Count::TrueNegatives];

    /// Its place among [`Count::ALL`].
    pub(super) fn place(self) -> usize {
        self as usize
    }

    /// The key of its name in the interface's words.
    pub(super) fn key(self) -> Msg {
        crate::page::CELLS[self.place()]
    }

    /// The key of its name in full.
    pub(super) fn long_key(self) -> Msg {
        [msg::CELL_TP_LONG, msg::CELL_FN_LONG, msg::CELL_FP_LONG, msg::CELL_TN_LONG][self.place()]
    }

    /// How many people of a group are in it.
    pub(super) fn of(self, counts: &Confusion) -> u32 {
        match self {
            Count::TruePositives => counts.true_positives,
            Count::FalseNegatives => counts.false_negatives,
            Count::FalsePositives => counts.false_positives,
            Count::TrueNegatives => counts.true_negatives,
        }
    }

    /// Somebody in this cell, and nobody elsewhere.
    fn alone(self) -> Confusion {
        let mut counts = Confusion::default();
        match self {
            Count::TruePositives => counts.true_positives = 1,
            Count::FalseNegatives => counts.false_negatives = 1,
            Count::FalsePositives => counts.false_positives = 1,
            Count::TrueNegatives => counts.true_negatives = 1,
        }
        counts
    }

    /// What the cell is in a rate. Asked of the rate itself, so that there is one formula only.
    pub(super) fn light(self, rate: Rate) -> Light {
        let share = self.alone().proportion(rate);
        match (share.successes(), share.trials()) {
            (1, _) => Light::Above,
            (_, 1) => Light::Below,
            _ => Light::Off,
        }
    }
}

impl Shows {
    /// The rate behind the figure.
    pub(super) fn rate(self) -> Rate {
        match self {
            Shows::Rate(rate) | Shows::Difference(rate) | Shows::Ratio(rate) => rate,
        }
    }

    /// What the figure is called.
    pub(super) fn name(self, words: &Words) -> String {
        let rate = words.say(rate_key(self.rate()));
        match self {
            Shows::Rate(_) => rate,
            Shows::Difference(_) => words.with(msg::FIGURE_DIFFERENCE, &[("rate", rate.into())]),
            Shows::Ratio(_) => words.with(msg::FIGURE_RATIO, &[("rate", rate.into())]),
        }
    }

    /// The value between the groups, where the figure is about that.
    pub(super) fn between(self, groups: &[Group], words: &Words, tells: Tells) -> Option<String> {
        let counts: Vec<Confusion> = groups.iter().map(|group| group.counts).collect();
        let lang = words.lang();
        let points = |gap: f64| {
            let points = typography::number(gap * 100.0, 1, lang);
            words.with(msg::FIGURE_POINTS, &[("points", points.into())])
        };
        match self {
            Shows::Rate(_) => None,
            Shows::Difference(rate) => Some(written(spread::difference(rate, &counts), words, tells, points)),
            Shows::Ratio(rate) => {
                Some(written(spread::ratio(rate, &counts), words, tells, |ratio| fixed(ratio, lang)))
            }
        }
    }

    /// The computation, group by group.
    pub(super) fn worked(self, groups: &[Group], words: &Words) -> String {
        let each: Vec<String> = groups.iter().map(|group| worked_rate(self.rate(), group, words)).collect();
        let rates = each.join(" · ");
        match self.between(groups, words, Tells::Why) {
            None => rates,
            Some(value) => {
                let values = [("rates", rates.into()), ("value", value.into())];
                words.with(
                    if matches!(self, Shows::Ratio(_)) { msg::WORKED_RATIO } else { msg::WORKED_DIFFERENCE },
                    &values,
                )
            }
        }
    }
}

/// A rate of a group in per cent, where it has a value.
pub(super) fn rate(rate: Rate, group: &Group, words: &Words, tells: Tells) -> String {
    written(group.counts.rate(rate), words, tells, |share| percent(share, words.lang()))
}

/// `Women: 24 / (24 + 16) = 60%`.
fn worked_rate(rate: Rate, group: &Group, words: &Words) -> String {
    let lang = words.lang();
    let terms = |wanted: fn(Light) -> bool| -> Vec<u32> {
        let cells = Count::ALL.iter().filter(|cell| wanted(cell.light(rate)));
        cells.map(|cell| cell.of(&group.counts)).collect()
    };
    let sum = |terms: &[u32]| {
        let terms: Vec<String> = terms.iter().map(|term| count(*term, lang)).collect();
        match terms.as_slice() {
            [term] => term.clone(),
            terms => format!("({})", terms.join("\u{a0}+\u{a0}")),
        }
    };
    let (above, below) = (terms(|light| light == Light::Above), terms(|light| light != Light::Off));
    let below = if below.len() == Count::ALL.len() {
        typography::number(total(&group.counts), 0, lang)
    } else {
        sum(&below)
    };
    let values = [
        ("group", group.name.get(lang).into()),
        ("above", sum(&above).into()),
        ("below", below.into()),
        ("value", self::rate(rate, group, words, Tells::Why).into()),
    ];
    words.with(msg::WORKED_RATE, &values)
}

/// How many people a group has.
#[expect(clippy::cast_precision_loss, reason = "nobody has counted 2^52 people")]
pub(super) fn total(counts: &Confusion) -> f64 {
    counts.total() as f64
}

pub(super) fn count(count: u32, lang: Lang) -> String {
    typography::number(f64::from(count), 0, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Light::{Above, Below, Off};

    fn group(id: &str, [tp, fn_, fp, tn]: [u32; 4]) -> Group {
        let ron = format!(
            "(id: \"{id}\", name: (fr: \"{id}\", en: \"{id}\"), counts: (true_positives: {tp}, \
             false_positives: {fp}, false_negatives: {fn_}, true_negatives: {tn}))"
        );
        ron::from_str(&ron).unwrap()
    }

    /// Worked example A, [D9].
    fn cv_filter() -> [Group; 2] {
        [group("F", [24, 16, 6, 54]), group("M", [45, 15, 5, 35])]
    }

    #[test]
    fn the_cells_of_a_rate_light_up() {
        let lights = |rate: Rate| Count::ALL.map(|cell| cell.light(rate));
        assert_eq!(lights(Rate::TruePositive), [Above, Below, Off, Off]);
        assert_eq!(lights(Rate::FalseNegative), [Below, Above, Off, Off]);
        assert_eq!(lights(Rate::FalsePositive), [Off, Off, Above, Below]);
        assert_eq!(lights(Rate::PositivePredictive), [Above, Off, Below, Off]);
        assert_eq!(lights(Rate::Selection), [Above, Below, Above, Below]);
        assert_eq!(lights(Rate::Accuracy), [Above, Below, Below, Above]);
    }

    #[test]
    fn figures_are_worked_out_from_the_counts() {
        let words = Words::new(Lang::En);
        let groups = cv_filter();
        assert_eq!(
            Shows::Rate(Rate::TruePositive).worked(&groups, &words).replace('\u{a0}', " "),
            "F: 24 / (24 + 16) = 60% · M: 45 / (45 + 15) = 75%"
        );
        assert_eq!(Shows::Ratio(Rate::Selection).between(&groups, &words, Tells::Why).unwrap(), "0.60");
        assert_eq!(
            Shows::Difference(Rate::TruePositive).between(&groups, &words, Tells::Why).unwrap(),
            "15 points"
        );
        assert_eq!(
            Shows::Ratio(Rate::Selection).between(&groups, &Words::new(Lang::Fr), Tells::That).unwrap(),
            "0,60"
        );
    }

    #[test]
    fn what_has_no_value_says_so_and_is_never_0() {
        let words = Words::new(Lang::En);
        let (nobody, unqualified) = (group("A", [0; 4]), group("B", [0, 0, 2, 3]));
        assert_eq!(
            rate(Rate::TruePositive, &nobody, &words, Tells::Why),
            words.say(msg::UNDEFINED_EMPTY_GROUP)
        );
        assert_eq!(
            rate(Rate::TruePositive, &unqualified, &words, Tells::Why),
            words.say(msg::UNDEFINED_ZERO_DENOMINATOR)
        );
        assert_eq!(rate(Rate::Selection, &unqualified, &words, Tells::That), "40%");
        let ratio =
            |groups: &[Group]| Shows::Ratio(Rate::Selection).between(groups, &words, Tells::Why).unwrap();
        assert_eq!(ratio(std::slice::from_ref(&unqualified)), words.say(msg::UNDEFINED_ONE_GROUP));
        assert_eq!(ratio(&[unqualified, nobody]), words.say(msg::UNDEFINED_EMPTY_GROUP));
    }
}
