//! The application in every face: keys and typed lines in, screens, text and files out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod card;
mod guide;
mod html;
mod journeys;
mod keys;
mod own;
mod quiz;
mod web;
