//! The kinds in which learners write, in every face, on the examples of their guides.

mod commit;
mod discuss;
mod one_step;
mod rewrite;
