//! A step as one of the questions that come back.

use super::StepScreen;
use crate::face::Desk;
use crate::face::own::Session;
use crate::face::terminal::screen::Then;
use crate::face::terminal::screens::Review;
use crate::text::msg;

impl StepScreen {
    /// The next question of a session; at its end, what comes back later.
    pub(crate) fn review(mut session: Session, desk: &mut Desk) -> Then {
        match session.next(desk) {
            Some(visit) => {
                Then::Go(Box::new(StepScreen { session: Some(session), ..StepScreen::new(visit) }))
            }
            None => Then::Go(Box::new(Review::after(desk))),
        }
    }

    /// Where the person is among the questions that come back, and in which part each belongs.
    pub(super) fn session_header(&self, desk: &Desk) -> Option<(String, String)> {
        let (place, total) = self.session.as_ref()?.place();
        let (part, _) = self.visit.place();
        Some((format!("{} · {place}/{total}", desk.words.say(msg::REVIEW_TITLE)), desk.part_title(part)))
    }
}
