//! The faces: how pages are shown and people are heard.

pub mod crash;
mod desk;
mod failure;
pub mod html;
pub mod kept;
pub mod markdown;
mod menu;
pub mod own;
pub mod plain;
pub mod terminal;

pub use desk::Desk;
pub use failure::{Failure, explain};
