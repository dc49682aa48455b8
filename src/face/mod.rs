//! The faces: how pages are shown and people are heard.

pub mod class;
pub mod crash;
pub mod html;
pub mod plain;
pub mod terminal;
pub mod web;
