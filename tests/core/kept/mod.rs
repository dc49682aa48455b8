//! Kept means kept: files of before, files that somebody else changed, and what is said of them.

mod blows;
mod today;
