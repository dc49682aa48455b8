//! The fairness mathematics against figures that others computed, and against its own laws.

mod adult;
mod axis;
mod golden_metrics;
mod golden_models;
mod properties;
mod support;
mod tables;
mod undefined;
mod words;
mod worked_examples;
