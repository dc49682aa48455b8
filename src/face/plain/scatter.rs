//! A map as lines that can be read aloud: each point, and where it is.

use super::prose::filled;
use crate::page::{Run, Scatter};

pub(super) fn lines(scatter: &Scatter) -> Vec<String> {
    let told = scatter.points.iter().filter(|point| !point.written.is_empty());
    told.flat_map(|point| filled(&[Run::new(&point.written)], "- ", "  ")).collect()
}
