//! The block of criteria to rate.

use super::Prose;

/// Criteria to rate, in groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ratings {
    /// The groups, from top to bottom.
    pub groups: Vec<RatedGroup>,
    /// What level 0 says: the criterion does not apply.
    pub none: String,
    /// The criterion under the cursor, counted over all groups, while the control has it.
    pub cursor: Option<usize>,
    /// The place of the cursor's level 0 among all that can be picked; its other levels follow.
    pub first_level: usize,
}

/// Criteria that belong together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RatedGroup {
    /// What it is called.
    pub name: Prose,
    /// What it is about.
    pub text: Prose,
    /// Its criteria.
    pub criteria: Vec<RatedCriterion>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RatedCriterion {
    /// What is rated.
    pub label: Prose,
    /// Its levels in words, from weak to strong; they are numbered from 1.
    pub levels: Vec<Prose>,
    /// The level it was given, from 1; 0 where the criterion does not apply.
    pub rating: Option<usize>,
}
