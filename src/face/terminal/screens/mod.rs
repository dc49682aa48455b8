//! The screens, one file each.

mod advice;
mod attestation;
mod data;
mod entry;
mod home;
mod learners;
mod logbook;
mod page;
mod reading;
mod results;
mod review;
mod step;
mod toolbox;
mod welcome;

pub(super) use advice::AdviceScreen;
pub(super) use attestation::Attestation;
pub(super) use data::Data;
pub(super) use entry::EntryScreen;
pub(super) use home::Home;
pub(super) use learners::Learners;
pub(super) use logbook::LogbookScreen;
pub(super) use page::PageScreen;
pub(super) use results::Results;
pub(super) use review::Review;
pub(super) use step::StepScreen;
pub(super) use toolbox::ToolboxScreen;
pub(super) use welcome::Welcome;

use super::popup::Popup;
use super::screen::Then;
use crate::face::{Desk, Failure};
use crate::progress::{Damage, Learner};
use crate::text::msg;

/// Seats a learner and shows them the map of the module.
pub(super) fn seat(desk: &mut Desk, learner: Learner) -> Then {
    let seated = desk.sit(learner);
    arrive(desk, seated)
}

/// Shows the map to whoever has just been seated, or says why they could not be.
pub(super) fn arrive(desk: &mut Desk, seated: Result<Vec<Damage>, Failure>) -> Then {
    match seated {
        Ok(damage) => Then::Go(Box::new(Home::with_damage(desk, &damage))),
        Err(failure) => {
            let title = desk.words.say(msg::ERROR_TITLE);
            Then::open(Popup::message(title, &failure.say(&desk.words)))
        }
    }
}
