//! biaiscope: a three-hour workshop on gender bias in AI, in the terminal.
//!
//! One source, one page model, several faces. A module is RON; each of its steps becomes a page
//! with, often, an exercise; a page is plain data; faces show pages and hear people.
//!
//! Imports run downwards in this list only (`tests/tidy/` enforces it); `ARCHITECTURE.md` is
//! the long form.

pub mod text;

pub mod page;

pub mod fairness;

pub mod action;

pub mod activity;

pub mod content;

pub mod progress;

pub mod toolbox;

pub mod logbook;

pub mod course;

pub mod classroom;

pub mod hub;

pub mod report;

pub mod audit;

pub mod app;

pub mod face;

pub mod export;

pub mod cli;
