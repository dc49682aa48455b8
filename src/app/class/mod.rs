//! A class being led, as views: the projector, the trainer's notes, what is asked and chosen there.
//!
//! Every view reads the class at the [`Seat`](super::seat::Seat) of its session, and wants things to
//! happen there; whoever runs the application makes them happen.

mod actions;
mod ask;
mod catch_up;
mod jump;
mod lead;
mod people;
mod play;
mod resume;
mod screens;

pub use ask::LONGEST_CLASS;
pub use resume::CutOff;
pub use screens::{Audience, Notes};

use super::Session;
use super::seat::{Link, Seat, Wish};
use super::view::Command;
use crate::classroom::Event;
use crate::page::{Block, Run};
use crate::text::{Id, Msg, msg};

/// Something happened to the class, here or at another screen.
pub(super) const HAPPENED: Command = Command("class-happened");

/// Where a view of the class is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On the projector.
    Audience,
    /// Before the trainer alone.
    Notes,
}

/// Wants an event to happen to the class.
fn wish(session: &mut Session, event: Event) {
    want(session, Wish::Do(event));
}

/// Wants something.
fn want(session: &mut Session, wish: Wish) {
    if let Some(seat) = session.seat_mut() {
        seat.wish(wish);
    }
}

/// The step where the class is; a name of none before it starts.
fn here(seat: &Seat) -> Id {
    seat.class().here_id().unwrap_or_else(|| Id::new(""))
}

/// What was said at the seat, for a view at `place`.
fn message(place: Place, session: &mut Session) -> Option<String> {
    let hidden = session.words.say(msg::CLASS_SAID_PRIVATELY);
    session.seat_mut()?.take_message(place == Place::Audience, || hidden)
}

fn is_joined(session: &Session) -> bool {
    session.seat().is_some_and(|seat| seat.link() == Link::Joined)
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Run::new(text)])
}

fn said(session: &Session, key: Msg) -> Block {
    paragraph(&session.words.say(key))
}
