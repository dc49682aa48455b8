//! Graduate admissions at Berkeley, autumn 1973, in the six largest departments.

use serde::Deserialize;

use super::super::Proportion;
use super::super::standardisation::Stratum;
use super::{Damaged, parse};

static TABLE: &str = include_str!("../../../assets/data/berkeley.ron");

/// One department's applicants, those admitted counted as successes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its letter, A to F.
    pub name: String,
    /// Women against men.
    pub admissions: Stratum,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    department: String,
    men: Applicants,
    women: Applicants,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Applicants {
    applied: u64,
    admitted: u64,
}

/// The six departments: 4,526 applicants.
///
/// Reference: Bickel, Hammel & O'Connell, *Science* 187, 1975.
///
/// # Errors
/// [`Damaged`] if the embedded table is not of its shape.
pub fn berkeley() -> Result<Vec<Department>, Damaged> {
    let share = |Applicants { applied, admitted }| Proportion::new(admitted, applied).or(Err(Damaged));
    let department = |row: Row| {
        let admissions = Stratum { unprivileged: share(row.women)?, privileged: share(row.men)? };
        Ok(Department { name: row.department, admissions })
    };
    parse::<Vec<Row>>(TABLE)?.into_iter().map(department).collect()
}
