//! Gender in word vectors: measured, and partly removed.
//!
//! A vector is a slice of real numbers; all vectors of one call have the same length. What is
//! removed along an axis still shows in the neighbours: Gonen & Goldberg, "Lipstick on a pig",
//! NAACL 2019, arXiv 1903.03862.

mod axis;
mod components;
mod debias;
mod vector;
mod weat;

pub use axis::Axis;
pub use components::Components;
pub use debias::{equalise, neutralise};
pub use vector::{Neighbour, cosine, nearest, unit};
pub use weat::{Associations, Deviation, association};
