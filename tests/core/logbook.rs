//! The logbook: nothing typed is lost, on the way to the disk and back.

use biaiscope::activity::{Edit, Intent, PLACES};
use biaiscope::content::Logbook;
use biaiscope::logbook::{Draft, markdown};
use biaiscope::page::Block;
use biaiscope::progress::{Event, Folder, Notes, Progress, Store, moment};
use biaiscope::text::{Id, Lang, Words};
use proptest::prelude::*;

fn logbook() -> Logbook {
    let text = r#"(title: (fr: "Carnet", en: "Logbook"), intro: (fr: "Pour vous.", en: "For you."), fields: [
        (id: "tried", label: (fr: "Essai", en: "Trial"), prompt: (fr: "Quoi ?", en: "What?")),
        (id: "outcome", label: (fr: "Suite", en: "Outcome"), prompt: (fr: "Et ?", en: "And?"))])"#;
    biaiscope::content::options().from_str(text).unwrap()
}

fn insert(text: &str) -> Intent {
    Intent::Edit(Edit::Insert(text.to_owned()))
}

/// What the journal makes of these events.
fn kept(events: &[Event]) -> Notes {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::find(Some(place.path().to_owned())).unwrap();
    let learner = folder.add("Camille").unwrap();
    let module = Id::new("m");
    let (mut progress, _) = Progress::open(&folder, &learner).unwrap();
    progress.keep(&Event::Opened { module: module.clone(), version: "1".into() }).unwrap();
    for event in events {
        progress.keep(event).unwrap();
    }
    drop(progress);
    let (progress, damage) = Progress::open(&folder, &learner).unwrap();
    assert!(damage.is_empty());
    progress.module(&module).notes.clone()
}

#[test]
fn what_is_written_comes_back_from_the_disk_and_goes_out_as_markdown() {
    let logbook = logbook();
    let mut draft = Draft::new(&logbook, None, u64::MAX);
    assert!(draft.unkept().is_none());
    draft.update(&insert("Un écart,\nmesuré"));
    draft.update(&Intent::NextControl);
    draft.update(&insert("0,8"));
    let notes = kept(&[draft.unkept().unwrap()]);
    assert!(draft.unkept().is_none());
    let note = notes.note(u64::MAX).unwrap();
    let text = markdown(&logbook, &notes, &Words::new(Lang::Fr));
    let day = moment(note.begun);
    assert_eq!(text, format!("# Carnet\n\n## {day}\n\n**Essai**\n\nUn écart,\nmesuré\n\n**Suite**\n\n0,8\n"));
    let again = Draft::new(&logbook, Some(note), 3);
    assert_eq!(again.entry(), u64::MAX);
}

#[test]
fn what_stands_in_a_field_that_is_gone_stays() {
    let logbook = logbook();
    let old = Event::Noted { entry: 1, fields: [(Id::new("gone"), "avant".to_owned())].into() };
    let mut draft = Draft::new(&logbook, kept(std::slice::from_ref(&old)).note(1), 2);
    draft.update(&insert("après"));
    let notes = kept(&[old, draft.unkept().unwrap()]);
    let note = notes.note(1).unwrap();
    assert_eq!((note.field(&Id::new("gone")), note.field(&Id::new("tried"))), ("avant", "après"));
}

proptest! {
    #[test]
    fn nothing_typed_is_lost_whatever_is_done(
        acts in proptest::collection::vec((0..8_u8, "\\PC{0,4}"), 0..40),
    ) {
        let logbook = logbook();
        let mut draft = Draft::new(&logbook, None, 5);
        let mut last = None;
        for (act, text) in acts {
            let intent = match act {
                0 => Intent::NextControl,
                1 => Intent::PreviousControl,
                2 => Intent::Point(text.len() * PLACES / 2),
                3 => Intent::Edit(Edit::Undo),
                4 => Intent::Edit(Edit::Erase),
                5 => Intent::Line(text),
                _ => insert(&text),
            };
            draft.update(&intent);
            last = draft.unkept().or(last);
        }
        let shown = draft.page(&logbook, None, &Words::new(Lang::En));
        let written: Vec<&str> = shown.blocks.iter().filter_map(|block| match block {
            Block::Area(area) => Some(area.text.as_str()),
            _ => None,
        }).collect();
        match last {
            Some(Event::Noted { fields, .. }) => prop_assert_eq!(fields.values().rev().map(String::as_str).collect::<Vec<_>>(), written),
            _ => prop_assert!(written.iter().all(|text| text.is_empty())),
        }
    }
}
