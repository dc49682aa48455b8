//! A learner's logbook, folded from events.

use std::collections::BTreeMap;

use super::Event;
use crate::text::Id;

/// The entries of a learner's logbook, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    kept: Vec<Note>,
    /// When the entries that were deleted had been begun: one that comes back keeps its date and its place.
    deleted: BTreeMap<u64, u64>,
}

/// An entry of the logbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number, drawn when it was begun.
    pub entry: u64,
    /// When it was begun, in milliseconds since 1970, by the clock of that moment.
    pub begun: u64,
    /// When it was last written on, likewise.
    pub changed: u64,
    /// What stands in each of its fields.
    pub fields: BTreeMap<Id, String>,
}

impl Note {
    /// What stands in a field.
    pub fn field(&self, id: &Id) -> &str {
        self.fields.get(id).map_or("", String::as_str)
    }
}

impl Notes {
    /// The entries, the latest first.
    pub fn latest_first(&self) -> impl Iterator<Item = &Note> {
        self.kept.iter().rev()
    }

    /// The entry of that number.
    pub fn note(&self, entry: u64) -> Option<&Note> {
        self.kept.iter().find(|note| note.entry == entry)
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.kept.len()
    }

    /// Adds an entry that is not there; one that was deleted is back with its date and in its place.
    fn add(&mut self, entry: u64, at: u64, fields: BTreeMap<Id, String>) {
        let before = self.deleted.remove(&entry);
        let place = before.map_or(self.kept.len(), |begun| {
            self.kept.iter().rposition(|note| note.begun <= begun).map_or(0, |place| place + 1)
        });
        self.kept.insert(place, Note { entry, begun: before.unwrap_or(at), changed: at, fields });
    }

    /// Adds an event, and says whether it was about the logbook. An entry in which nothing is
    /// left is none.
    pub(super) fn apply(&mut self, at: u64, event: &Event) -> bool {
        match event {
            Event::Noted { entry, fields } => {
                if let Some(note) = self.kept.iter_mut().find(|note| note.entry == *entry) {
                    note.changed = at;
                    // What stands in a field that the module has no longer stays.
                    note.fields.extend(fields.clone());
                } else {
                    self.add(*entry, at, fields.clone());
                }
                self.kept.retain(|note| note.fields.values().any(|text| !text.trim().is_empty()));
            }
            Event::Unnoted { entry } => {
                if let Some(place) = self.kept.iter().position(|note| note.entry == *entry) {
                    self.deleted.insert(*entry, self.kept.remove(place).begun);
                }
            }
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn noted(entry: u64, text: &str) -> Event {
        Event::Noted { entry, fields: [(Id::new("tried"), text.to_owned())].into() }
    }

    #[test]
    fn an_entry_keeps_its_first_date_and_its_last_text_until_it_is_deleted() {
        let mut notes = Notes::default();
        for (at, event) in [(1, noted(7, "un")), (2, noted(8, "deux")), (9, noted(7, "un et demi"))] {
            assert!(notes.apply(at, &event));
        }
        let note = notes.note(7).unwrap();
        assert_eq!((note.begun, note.changed, note.field(&Id::new("tried"))), (1, 9, "un et demi"));
        assert_eq!(note.field(&Id::new("unknown")), "");
        assert_eq!(notes.latest_first().map(|note| note.entry).collect::<Vec<_>>(), [8, 7]);
        notes.apply(10, &Event::Unnoted { entry: 7 });
        notes.apply(11, &noted(8, " \n"));
        assert_eq!(notes.count(), 0);
    }

    #[test]
    fn an_entry_that_was_deleted_comes_back_with_its_date_and_in_its_place() {
        let mut notes = Notes::default();
        for (at, event) in [(1, noted(7, "un")), (2, noted(8, "deux")), (3, noted(9, "trois"))] {
            notes.apply(at, &event);
        }
        notes.apply(4, &Event::Unnoted { entry: 8 });
        assert_eq!(notes.count(), 2);
        notes.apply(5, &noted(8, "deux"));
        let told: Vec<_> = notes.latest_first().map(|note| (note.entry, note.begun, note.changed)).collect();
        assert_eq!(told, [(9, 3, 3), (8, 2, 5), (7, 1, 1)]);
    }

    proptest! {
        #[test]
        fn the_last_word_on_each_entry_stands(
            events in proptest::collection::vec((0..4_u64, proptest::option::of("[a-z]{0,2}")), 0..40),
        ) {
            let mut notes = Notes::default();
            for (at, (entry, text)) in events.iter().enumerate() {
                let event = text.as_ref().map_or(Event::Unnoted { entry: *entry }, |text| noted(*entry, text));
                notes.apply(at as u64, &event);
            }
            for entry in 0..4 {
                let last = events.iter().rev().find(|event| event.0 == entry).and_then(|event| event.1.clone());
                let kept = notes.note(entry).map(|note| note.field(&Id::new("tried")).to_owned());
                prop_assert_eq!(kept, last.filter(|text| !text.is_empty()));
            }
        }
    }
}
