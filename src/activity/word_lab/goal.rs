//! What is to be reached, and whether it is.

use serde::Deserialize;

use super::space::Weat;
use super::{Response, WordLab};
use crate::fairness::Undefined;
use crate::text::{Id, Text};

/// Something to reach.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its stable name.
    pub id: Id,
    /// What it asks for.
    pub text: Text,
    /// What the program looks for.
    pub aim: Aim,
}

/// What the program looks for in what a learner set up.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Aim {
    /// A word of the list is placed whose cosine with the axis lies between these two.
    Between {
        /// The list.
        among: Id,
        /// The lowest cosine, in −1..=1.
        from: f64,
        /// The highest cosine, in −1..=1.
        to: f64,
    },
    /// A word of the list is placed that changes sides with the axis of the pairs.
    ChangesSides {
        /// The list.
        among: Id,
    },
    /// A WEAT of lists of at least so many words has a p-value below this one.
    Associated {
        /// The p-value, in 0..=1.
        p_below: f64,
        /// The fewest words of each list.
        at_least: usize,
    },
    /// So many words are neutralised that were on one side of the axis.
    Neutralised {
        /// How many.
        count: usize,
        /// How far from 0 each was at least, as a cosine in 0..=1.
        beyond: f64,
    },
    /// A neutralised word still has so many neighbours that were on its side.
    Betrayed {
        /// How many.
        neighbours: usize,
    },
}

/// What a scene is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Place,
    Associate,
    Neutralise,
}

/// How a goal stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Standing {
    Met,
    NotYet,
    /// It cannot be told, and why.
    Undefined(Why),
}

/// Why something cannot be told.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Why {
    /// A list has fewer words than this.
    Short(usize),
    /// This word stands in two lists.
    Twice(String),
    /// The measure has no value.
    Measure(Undefined),
}

impl Standing {
    pub(super) fn is_met(&self) -> bool {
        *self == Standing::Met
    }

    fn of(met: bool) -> Standing {
        if met { Standing::Met } else { Standing::NotYet }
    }
}

impl From<Undefined> for Standing {
    fn from(why: Undefined) -> Standing {
        Standing::Undefined(Why::Measure(why))
    }
}

impl Aim {
    /// The scene in which it is reached.
    pub(super) fn topic(&self) -> Topic {
        match self {
            Aim::Between { .. } | Aim::ChangesSides { .. } => Topic::Place,
            Aim::Associated { .. } => Topic::Associate,
            Aim::Neutralised { .. } | Aim::Betrayed { .. } => Topic::Neutralise,
        }
    }
}

/// The fewest words of a target list of which a deviation tells anything.
pub(super) const FEWEST: usize = 2;

impl WordLab {
    /// How a goal stands.
    pub(super) fn standing(&self, goal: &Goal, response: &Response) -> Standing {
        match &goal.aim {
            Aim::Between { among, from, to } => {
                let axis = self.plain_axis();
                let is_there = |word: &String| {
                    Self::projection(word, &axis).is_ok_and(|cosine| (*from..=*to).contains(&cosine))
                };
                Standing::of(self.placed_of(among, response).any(is_there))
            }
            Aim::ChangesSides { among } => {
                let (one, shared) = (self.plain_axis(), self.shared_axis().map(|(axis, _)| axis));
                if let Err(why) = shared {
                    return why.into();
                }
                let changes = |word: &String| {
                    let sides = [&one, &shared].map(|axis| Self::projection(word, axis));
                    matches!(sides, [Ok(one), Ok(other)] if one * other < 0.0)
                };
                Standing::of(self.placed_of(among, response).any(changes))
            }
            Aim::Associated { p_below, at_least } => match Self::tested(&response.lists, *at_least) {
                Err(why) => Standing::Undefined(why),
                Ok(weat) => weat.p.map_or_else(Standing::from, |p| Standing::of(p < *p_below)),
            },
            Aim::Neutralised { count, beyond } => {
                let axis = self.plain_axis();
                let was_aside = |word: &&String| {
                    Self::projection(word, &axis).is_ok_and(|cosine| cosine.abs() >= *beyond)
                };
                Standing::of(self.neutralised(response).iter().filter(was_aside).count() >= *count)
            }
            Aim::Betrayed { neighbours } => {
                match self.company(&self.neutralised(response), response) {
                    Err(why) => why.into(),
                    Ok(companies) => Standing::of(companies.iter().any(|company| {
                        company.near[1].iter().filter(|(_, same)| *same).count() >= *neighbours
                    })),
                }
            }
        }
    }

    /// The test of four lists, each of at least so many words and none of them in two.
    pub(super) fn tested(lists: &[Vec<String>; 4], at_least: usize) -> Result<Weat, Why> {
        let fewest = at_least.max(FEWEST);
        if lists.iter().any(|list| list.len() < fewest) {
            return Err(Why::Short(fewest));
        }
        let mut seen: Vec<&String> = lists.iter().flatten().collect();
        seen.sort_unstable();
        if let Some(pair) = seen.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Why::Twice(pair[0].clone()));
        }
        Self::weat(lists).map_err(Why::Measure)
    }

    /// The words placed that stand in a list.
    fn placed_of<'a>(&'a self, among: &Id, response: &'a Response) -> impl Iterator<Item = &'a String> {
        let list = self.list(among);
        response.words.iter().filter(move |word| list.contains(word))
    }

    /// The words neutralised, those of the whole list among them where it is.
    pub(super) fn neutralised(&self, response: &Response) -> Vec<String> {
        match self.pool() {
            Some(pool) if response.all => pool.words.to_vec(),
            _ => response.neutral.clone(),
        }
    }
}
