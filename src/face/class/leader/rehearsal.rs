//! Those who are not there in a rehearsal.

use super::Leader;
use crate::activity::Edit;
use crate::app::App;
use crate::app::seat::Seat;
use crate::classroom::{Event, Stage, votes};

/// How many people a rehearsal simulates, when nobody says.
pub(super) const SIMULATED: u32 = 30;

impl Leader {
    /// In a rehearsal, those who are not there raise their hands. Returns whether they did.
    pub(super) fn simulate(&mut self, app: &mut App) -> bool {
        let Some(class) = app.session().seat().map(Seat::class) else { return false };
        let is_asked = class.vote().stage == Stage::Open && class.typed().is_empty();
        let Some(here) = class.here().filter(|_| self.leading.is_rehearsal && is_asked) else { return false };
        let Some(question) = class.question(here) else { return false };
        let round = class.vote().rounds.len();
        let seed = class.seed() ^ (here as u64);
        let counts = votes(&question, round, class.present().unwrap_or(SIMULATED), seed);
        let text: Vec<String> = counts.iter().map(u32::to_string).collect();
        self.happen(&Event::Typed { edit: Edit::Insert(text.join(" ")) }, app);
        true
    }
}
