//! Berkeley 1973: one gap, looked at in three ways.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::fairness::data::{Department, berkeley};
use crate::fairness::standardisation::{Rates, Stratum, crude_rates, standardised_rates};
use crate::fairness::{Proportion, Undefined};

/// How the departments are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// All together, as if there was one door.
    #[default]
    Together,
    /// Each on its own, and all together.
    ByDepartment,
    /// Each on its own, and all weighted by their size: both groups spread alike.
    Standardised,
}

impl Look {
    /// All of them, in the order of the control.
    pub(super) const ALL: [Look; 3] = [Look::Together, Look::ByDepartment, Look::Standardised];
}

/// What is compared, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Comparison {
    /// How.
    pub look: Look,
    /// The departments that are left out, by their letters.
    pub dropped: Vec<String>,
}

/// How far women may be behind where a gap counts as vanished: a point.
const VANISHED: f64 = 0.01;

/// The six departments; none only if the embedded table is damaged.
pub(super) fn departments() -> &'static [Department] {
    static DEPARTMENTS: OnceLock<Vec<Department>> = OnceLock::new();
    DEPARTMENTS.get_or_init(|| berkeley().unwrap_or_default())
}

impl Comparison {
    /// Whether a department is compared.
    pub(super) fn keeps(&self, department: &Department) -> bool {
        !self.dropped.contains(&department.name)
    }

    fn strata(&self) -> Vec<Stratum> {
        let kept = departments().iter().filter(|department| self.keeps(department));
        kept.map(|department| department.admissions).collect()
    }

    /// The women's and the men's rate over what is compared.
    pub(super) fn rates(&self) -> Result<Rates, Undefined> {
        match self.look {
            Look::Together | Look::ByDepartment => crude_rates(&self.strata()),
            Look::Standardised => standardised_rates(&self.strata()).map_err(|undefined| match undefined {
                // Nobody at all is left.
                Undefined::ZeroDenominator => Undefined::EmptyGroup,
                other => other,
            }),
        }
    }

    /// The women and the men compared, those admitted counted as successes.
    pub(super) fn people(&self) -> Option<[Proportion; 2]> {
        let strata = self.strata();
        let pooled = |group: fn(&Stratum) -> Proportion| {
            let [first, rest @ ..] = strata.as_slice() else { return None };
            rest.iter().try_fold(group(first), |all, next| all.pooled(group(next)).ok())
        };
        Some([pooled(|stratum| stratum.unprivileged)?, pooled(|stratum| stratum.privileged)?])
    }

    /// Whether women are behind by a point at most.
    pub(super) fn has_no_gap(&self) -> bool {
        self.rates().is_ok_and(|rates| rates.privileged - rates.unprivileged <= VANISHED)
    }

    /// How many departments are compared.
    pub(super) fn kept(&self) -> usize {
        departments().iter().filter(|department| self.keeps(department)).count()
    }
}
