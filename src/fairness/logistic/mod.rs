//! Logistic regression with an L2 penalty, on one-hot and numeric columns.
//!
//! In scikit-learn's parametrisation (`LogisticRegression(C=…)` behind `StandardScaler` and
//! `OneHotEncoder`), trained by Newton's method. No crate serves: those at hand take neither
//! sample weights nor sparse columns, and bring dozens of dependencies; with about a hundred
//! coefficients the exact second derivative is small and a handful of steps suffices.
//!
//! Deterministic: the same input gives the same model on the same platform.

mod cholesky;
mod design;
mod model;
mod newton;

pub use design::{Column, Design, Scaling};
pub use model::{Model, Options, Step, TrainError, Training, train};
