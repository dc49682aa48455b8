//! The toolbox: finding a tool by a word, by what it is for, or by three questions; and its page.
//!
//! Pure: a list of tools in, a list of tools or a page out.

mod advice;
mod query;
mod sheet;

pub use advice::{Advisor, MOST_SUGGESTIONS, Suggestion};
pub use query::{Facet, Query};
pub use sheet::{blocks, summary};
