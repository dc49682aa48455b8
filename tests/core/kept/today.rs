//! Files that the program wrote on 27 November 2026: every later program reads them unchanged, and
//! they add up to what they added up to then.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use biaiscope::activity::Edit;
use biaiscope::classroom::{Class, Entry, Event as ClassEvent, Moment};
use biaiscope::content::{Origin, load_manifest, load_module};
use biaiscope::progress::{
    Event, Folder, HandIn, Journal, Learner, Opening, Progress, Record, Settings, ThemeChoice, learners,
};
use biaiscope::text::{Id, Lang};
use serde_json::Value;
use tempfile::TempDir;

/// The learner's key when the fixtures were made.
const KEY: &str = "b20a298944e1bcdd";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/today").join(name)
}

/// A folder of data with the fixtures in their places.
fn place() -> (TempDir, Folder, Learner) {
    let place = tempfile::tempdir().unwrap();
    let home = place.path().join("learners").join(KEY);
    fs::create_dir_all(&home).unwrap();
    fs::copy(fixture("journal.jsonl"), home.join("journal.jsonl")).unwrap();
    fs::write(home.join("learner.ron"), "(pseudonym:\"Zoé\")").unwrap();
    fs::copy(fixture("settings.ron"), place.path().join("settings.ron")).unwrap();
    let folder = Folder::find(Some(place.path().to_owned())).unwrap();
    let [learner] = learners(&folder).try_into().unwrap();
    (place, folder, learner)
}

/// The event of each line of a file, as JSON.
fn events(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    let event = |line: &str| serde_json::from_str::<Value>(line).unwrap()["event"].take();
    text.lines().map(event).collect()
}

#[test]
fn a_journal_is_read_whole_and_adds_up_to_what_was_handed_in_then() {
    let (place, folder, learner) = place();
    let path = place.path().join("learners").join(KEY).join("journal.jsonl");
    let Opening { lines, damage, .. } = Journal::<Event>::open(&path).unwrap();
    let entries: Vec<(u64, Event)> = lines.into_iter().map(|line| (line.at, line.event)).collect();
    assert_eq!((entries.len(), damage), (636, vec![]));
    let same: Vec<Value> = entries.iter().map(|(_, event)| serde_json::to_value(event).unwrap()).collect();
    assert_eq!(same, events(&path));
    assert_eq!(fs::read(&path).unwrap(), fs::read(fixture("journal.jsonl")).unwrap(), "it stays as it is");

    let handed_in = HandIn::read(&fs::read(fixture("hand-in.json")).unwrap()).unwrap();
    let (progress, damage) = Progress::open(&folder, &learner).unwrap();
    assert!(damage.is_empty());
    let module = progress.module(&Id::new("femmes-ia"));
    let steps = handed_in.steps.iter().map(|step| &step.id);
    let again = HandIn::new(KEY, handed_in.module.clone(), steps, module, handed_in.at);
    assert_eq!(HandIn { pseudonym: "Zoé".into(), class: Some("B12".into()), ..again }, handed_in);
    assert_eq!(handed_in.steps.iter().filter(|step| step.first.is_some() || step.private).count(), 70);
    assert_eq!(module.notes.count(), 1);
    let mut record = Record::default();
    for (at, event) in entries {
        record.apply(at, event);
    }
    assert_eq!(&record, progress.record());
}

#[test]
fn a_hand_in_is_written_as_it_was_read() {
    let bytes = fs::read(fixture("hand-in.json")).unwrap();
    let handed_in = HandIn::read(&bytes).unwrap();
    assert_eq!(handed_in.write().unwrap().into_bytes(), bytes);
}

#[test]
fn settings_say_what_was_chosen() {
    let (_place, folder, _) = place();
    let settings = Settings::load(&folder);
    let kept = (settings.lang, settings.theme, settings.keep_months);
    assert_eq!(kept, (Some(Lang::En), Some(ThemeChoice::Light), Some(12)));
}

#[test]
fn the_journal_of_a_class_is_read_whole_and_is_the_class_that_was_led() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("class.jsonl");
    fs::copy(fixture("class.jsonl"), &path).unwrap();
    let Opening { lines, damage, .. } = Journal::<Entry>::open(&path).unwrap();
    let entries: Vec<(u64, Entry)> = lines.into_iter().map(|line| (line.at, line.event)).collect();
    assert_eq!((entries.len(), damage), (41, vec![]));
    for ((_, entry), kept) in entries.iter().zip(events(&path)) {
        assert!(holds(&serde_json::to_value(entry).unwrap(), &kept), "{kept} was read as {entry:?}");
    }
    assert!(matches!(&entries[8].1.event, ClassEvent::Typed { edit: Edit::Insert(text) } if text == "1"));

    let manifest = load_manifest(&Origin::Embedded).unwrap();
    let module = Arc::new(load_module(&Origin::Embedded, manifest).unwrap());
    let kept = entries.into_iter().map(|(wall, Entry { steady, event })| (Moment { steady, wall }, event));
    let class = Class::load(module, kept);
    let vote = |step: &str| class.vote_at(class.place(&Id::new(step)).unwrap()).rounds.clone();
    assert_eq!(vote("opening-opinion-sorting"), [[12, 5, 8, 4, 1, 0]]);
    assert_eq!(vote("opening-opinion-collect"), [[12, 5, 8, 4, 1, 0]]);
    assert_eq!((class.present(), class.is_blank(), class.is_over()), (Some(30), false, false));
    assert_eq!(class.here_id(), Some(Id::new("limit-lab-thresholds")));
}

/// Whether `read` has all that `kept` says: what a newer program adds has its default.
fn holds(read: &Value, kept: &Value) -> bool {
    match (read, kept) {
        (Value::Object(read), Value::Object(kept)) => {
            kept.iter().all(|(key, kept)| read.get(key).is_some_and(|read| holds(read, kept)))
        }
        _ => read == kept,
    }
}
