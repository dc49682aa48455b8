//! Kept means kept: files of before, files that somebody else changed, and what is said of them.

mod blows;
mod copies;
mod handed;
mod people;
mod settings;
mod today;
