//! The terminal face: the whole workshop on a full screen.

mod app;
mod backend;
mod card;
pub mod class;
mod input;
mod layout;
mod pane;
mod popup;
mod print;
mod run;
mod screen;
mod screens;
mod theme;

pub use app::App;
pub use card::{Card, show_card, size};
pub use input::Input;
pub use print::{columns, printed};
pub use run::{Display, guarded, run};
pub use theme::{Theme, guess};
