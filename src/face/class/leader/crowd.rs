//! What the leading process does for those who take part by phone.

use super::Leader;
use crate::app::seat::Seat;
use crate::app::{App, explain};
use crate::classroom::{Act, Event, Stage};
use crate::face::class::link::ServerMsg;
use crate::hub::{Call, Order};
use crate::text::msg;

impl Leader {
    /// Hears what somebody asks at a phone; [`Leader::answer`] answers it.
    pub(in crate::face::class) fn called(&mut self, call: Call, app: &App) {
        let wall = self.now().wall;
        if let Some(seat) = app.session().seat() {
            self.phones.call(wall, call, seat.class());
        }
    }

    /// Keeps what was asked at phones, answers it, and tells those who lead what is new. Returns
    /// whether anything was.
    pub(in crate::face::class) fn answer(&mut self, app: &mut App) -> bool {
        let Some(class) = app.session().seat().map(Seat::class) else { return false };
        if let Err(error) = self.phones.answer(class) {
            self.unsaved(&error, app);
        }
        self.gather(app)
    }

    /// Tells those who lead who takes part, where that is news.
    pub(super) fn gather(&mut self, app: &mut App) -> bool {
        let Some(class) = app.session().seat().map(Seat::class) else { return false };
        let Some(crowd) = self.phones.news(class) else { return false };
        self.tell(&ServerMsg::Crowd(Some(crowd.clone())));
        if let Some(seat) = app.session_mut().seat_mut() {
            seat.gather(Some(crowd));
        }
        true
    }

    /// What happens where somebody wants `wish`: a vote that is closed counts hands and phones, and
    /// one that is left is closed first, so that no answer is lost.
    pub(super) fn with_phones(&self, wish: &Event, app: &App) -> Vec<Event> {
        let Some(class) = app.session().seat().map(Seat::class) else { return vec![wish.clone()] };
        let hub = self.phones.hub();
        let is_open = class.vote().stage == Stage::Open && hub.answered(class) > 0;
        let (Some(counted), Some(step), true) = (hub.counts(class), class.here_id(), is_open) else {
            return vec![wish.clone()];
        };
        match wish {
            Event::Vote { step: of, act: Act::Close { counts } } if *of == step => {
                let counts = counts.iter().zip(&counted).map(|(hands, phones)| hands + phones).collect();
                vec![Event::Vote { step, act: Act::Close { counts } }]
            }
            Event::Went { .. } | Event::Ended => {
                vec![Event::Vote { step, act: Act::Close { counts: counted } }, wish.clone()]
            }
            wish => vec![wish.clone()],
        }
    }

    /// Does what whoever leads wants of those who take part.
    pub(super) fn order(&mut self, order: &Order, app: &mut App) {
        let wall = self.now().wall;
        if let Err(error) = self.phones.order(wall, order) {
            self.unsaved(&error, app);
        }
        self.gather(app);
    }

    /// Something happened to the class.
    pub(super) fn follow(&mut self, app: &mut App) {
        let is_kept = self.journal.as_ref().is_none_or(|journal| !journal.is_unsaved());
        let Some(class) = app.session().seat().map(Seat::class) else { return };
        if let Err(error) = self.phones.follow(class, is_kept) {
            self.unsaved(&error, app);
        }
        self.gather(app);
    }

    /// Says that the disk refuses, and why.
    pub(super) fn unsaved(&mut self, error: &std::io::Error, app: &mut App) {
        let words = &app.session().words;
        let why = explain(error, words);
        let said = words.with(msg::UNSAVED, &[("why", why.into())]);
        self.say(said, app);
    }
}
