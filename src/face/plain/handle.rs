//! A line to act on, as it is read aloud.

use super::prose::filled;
use crate::page::{Handle, Run};

pub(super) fn lines(handle: &Handle) -> Vec<String> {
    if handle.told.is_empty() { Vec::new() } else { filled(&[Run::new(&handle.told)], "- ", "  ") }
}
