//! The views of a learner, one file each.

mod advice;
mod attestation;
mod boxes;
mod data;
mod entry;
mod glossary;
mod hand_in;
mod logbook;
mod map;
mod part_end;
mod profiles;
mod reference;
mod results;
mod review;
mod step;
mod toolbox;
mod welcome;

pub use advice::Advice;
pub use attestation::Attestation;
pub use boxes::{ReadBox, UNSAVED, Unsaved};
pub use data::Data;
pub use entry::EntryView;
pub use glossary::Glossary;
pub use hand_in::HandInView;
pub use logbook::LogbookView;
pub use map::{MAP, Map};
pub(super) use map::{beside_actions, lead_beside};
pub use part_end::PartEnd;
pub use profiles::Profiles;
pub use reference::Reference;
pub use results::Results;
pub use review::Review;
pub use step::{HAND_IN, StepView};
pub use toolbox::Toolbox;
pub use welcome::Welcome;

use super::{Failure, Session, Then};
use crate::progress::Damage;
use crate::text::{Msg, msg};

/// Shows the map to whoever's progress has just been opened, or says why it could not be.
pub(super) fn arrive(session: &Session, opened: Result<Vec<Damage>, Failure>) -> Then {
    match opened {
        Ok(damage) => Then::restart(Map::with_damage(session, &damage)),
        Err(failure) => {
            let title = session.words.say(msg::ERROR_TITLE);
            Then::open(ReadBox::message(title, &failure.say(&session.words)))
        }
    }
}

/// Left and right of the top line of a page about the learner.
fn own_header(session: &Session, title: Msg) -> (String, String) {
    let who = session.learner().map_or_else(String::new, |learner| session.name_of(learner));
    (session.words.say(title), who)
}
