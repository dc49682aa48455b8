//! What the leading process does at the end of a class: what is left of it is written, or erased.

use super::Leader;
use crate::app::seat::Seat;
use crate::app::{App, explain};
use crate::face::class::export;
use crate::face::class::link::ServerMsg;
use crate::text::{Words, msg};

impl Leader {
    /// Writes what is left of the class to files.
    pub(super) fn export(&mut self, app: &mut App) {
        let session = app.session();
        let Some(class) = session.seat().map(Seat::class) else { return };
        let (folder, origin, words) = (&self.leading.folder, &self.leading.origin, &session.words);
        let said = match export::write(class, self.phones.hub(), folder, origin, words) {
            Ok(written) => {
                self.is_exported = true;
                told(&written, words)
            }
            Err(error) => explain(&error, words),
        };
        self.say(said, app);
    }

    /// Deletes everything that was kept of the class.
    pub(super) fn erase(&mut self, app: &mut App) {
        self.journal = None;
        self.phones.close();
        let erased = self.file.take().map_or(Ok(()), |file| file.erase());
        let words = &app.session().words;
        let said = match &erased {
            Ok(()) if self.is_exported => words.say(msg::CLASS_ERASED_BUT_FILES),
            Ok(()) => words.say(msg::CLASS_ERASED),
            Err(error) => explain(error, words),
        };
        if let Some(seat) = app.session_mut().seat_mut() {
            seat.is_erased = erased.is_ok();
            seat.gather(None);
        }
        self.tell(&ServerMsg::Crowd(None));
        self.say(said, app);
    }
}

/// What was written of a class, in one line.
fn told(written: &export::Written, words: &Words) -> String {
    let shown = |path: &std::path::Path| path.display().to_string();
    let mut said = words.with(msg::CLASS_EXPORTED, &[("file", shown(&written.summary).into())]);
    if let Some(by_phone) = &written.by_phone {
        let values = [
            ("count", by_phone.count.into()),
            ("folder", shown(&by_phone.folder).into()),
            ("report", shown(&by_phone.report).into()),
        ];
        said = format!("{said} · {}", words.with(msg::CLASS_EXPORTED_PHONES, &values));
    }
    said
}
