//! The mathematics of group fairness, pure and checked.
//!
//! Counts come in, measures come out; nothing here reads a clock or a file, prints, or knows a
//! language. A measure that has no value says why ([`Undefined`]): it is never zero by default,
//! never NaN, never a panic.
//!
//! | topic | module |
//! |---|---|
//! | counts and rates of one group | [`proportion`], [`confusion`], [`weighted`] |
//! | gaps between groups | [`spread`] (Fairlearn's signs), [`contrast`] (AIF360's signs), [`four_fifths`] |
//! | strength of evidence | [`interval`], [`fisher`], [`holm`], [`power`], [`student`], [`sign_flip`] |
//! | why one cannot have it all | [`chouldechova`], [`calibration`], [`standardisation`], [`mantel_haenszel`] |
//! | what one can do | [`reweighing`], [`massaging`], [`thresholds`] |
//! | scores and the models that give them | [`score`], [`logistic`], [`naive_bayes`] |
//! | words | [`embedding`], [`flip`] |
//! | the embedded data | [`data`] |
//!
//! ```
//! use biaiscope::fairness::{Confusion, Contrast, Rate, spread};
//!
//! let men = Confusion {
//!     true_positives: 45, false_positives: 5, false_negatives: 15, true_negatives: 35,
//! };
//! let women = Confusion {
//!     true_positives: 24, false_positives: 6, false_negatives: 16, true_negatives: 54,
//! };
//! assert_eq!(men.rate(Rate::Selection), Ok(0.5));
//! assert_eq!(spread::demographic_parity_ratio(&[men, women]), Ok(0.6));
//!
//! let contrast = Contrast { unprivileged: women, privileged: men };
//! assert_eq!(contrast.disparate_impact(), Ok(0.6));
//! assert!(contrast.equal_opportunity_difference().is_ok_and(|gap| gap < 0.0));
//! ```

pub mod calibration;
pub mod chouldechova;
pub mod confusion;
pub mod contrast;
pub mod data;
pub mod embedding;
pub mod fisher;
pub mod flip;
pub mod four_fifths;
pub mod holm;
pub mod interval;
pub mod logistic;
pub mod mantel_haenszel;
pub mod massaging;
pub mod naive_bayes;
mod number;
pub mod power;
pub mod proportion;
pub mod reweighing;
pub mod score;
pub mod sign_flip;
pub mod spread;
pub mod standardisation;
pub mod student;
pub mod thresholds;
pub mod undefined;
pub mod weighted;

pub use confusion::{Confusion, Rate};
pub use contrast::Contrast;
pub use proportion::Proportion;
pub use score::{ScoreCurve, Scored};
pub use undefined::{Measured, Undefined};
