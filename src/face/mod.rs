//! The faces: how pages are shown and people are heard.

mod desk;
pub mod html;
mod menu;
pub mod plain;
pub mod terminal;

pub use desk::{Desk, Failure, explain};
