//! Languages, localised text, stable ids, safe characters, typed text, lists of words to look for,
//! and the interface's words.
//!
//! The lowest room of the house: it knows nothing of workshops, files or screens.

pub mod clean;
mod digest;
mod editor;
mod field;
mod id;
mod lang;
pub mod lexicon;
mod localised;
mod message;
mod packed;
mod time;
pub mod typography;
mod wording;
mod words;

pub use digest::digest;
pub use editor::Editor;
pub use field::Field;
pub use id::Id;
pub use lang::Lang;
pub use localised::Text;
pub use message::{FaultCode, Msg};
pub(crate) use message::{fault, msg};
pub use packed::unpacked;
pub use time::time_of_day;
pub use wording::{Paragraph, Sentence, Word, Wording};
pub use words::{Arg, Words};
