//! The terminal face: the whole workshop on a full screen.

mod backend;
mod card;
mod drawing;
mod input;
mod layout;
mod pane;
mod print;
mod run;
mod screen;
mod theme;

pub use card::{Card, show_card, size};
pub use input::{Input, listen};
pub use print::{columns, printed};
pub use run::{Display, draw, guarded, hear, run};
pub use screen::Screen;
pub use theme::{Theme, guess};
