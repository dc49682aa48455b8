//! One notion of a person: a copy moves whole, a new place is whole or not there.

use std::fs;
use std::io::ErrorKind;

use biaiscope::progress::{Event, Folder, Progress, Store, import, portable, told_apart};
use biaiscope::text::Id;
use tempfile::TempDir;

fn machine() -> (TempDir, Folder) {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::find(Some(place.path().to_owned())).unwrap();
    folder.prepare().unwrap();
    (place, folder)
}

#[test]
fn a_learner_moves_to_another_machine_whole() {
    let (_here, folder) = machine();
    let zoe = folder.add("Zoe\u{301}").unwrap();
    let (mut progress, _) = Progress::open(&folder, &zoe).unwrap();
    progress.keep(&Event::Opened { module: Id::new("m"), version: "1".into() }).unwrap();
    progress.keep(&Event::Finished { step: Id::new("a") }).unwrap();
    drop(progress);
    let copy = portable(&folder, &zoe).unwrap();

    let (_there, other) = machine();
    let moved = import(&other, &copy).unwrap();
    assert_eq!((moved.key.as_str(), moved.pseudonym.as_str()), (zoe.key.as_str(), "Zoé"));
    let (progress, damage) = Progress::open(&other, &moved).unwrap();
    assert!(damage.is_empty() && progress.module(&Id::new("m")).step(&Id::new("a")).unwrap().is_finished);
    drop(progress);
    assert_eq!(import(&other, &copy).unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert_eq!(import(&other, "{}").unwrap_err().kind(), ErrorKind::InvalidData);
    assert_eq!(other.learners().len(), 1);
}

#[test]
fn namesakes_are_told_apart_and_a_place_with_only_a_name_can_be_erased() {
    let (_place, folder) = machine();
    let all = ["Zoé", "zoe\u{301}", "Ada"].map(|name| folder.add(name).unwrap());
    let [first, second, ada] = all.each_ref().map(|learner| told_apart(learner, &all, "?"));
    assert!(first != second && first.starts_with("Zoé (") && second.starts_with("zoé ("), "{first} {second}");
    assert_eq!(ada, "Ada");
    let home = folder.path().join("learners").join(&all[2].key);
    fs::remove_file(home.join("journal.jsonl")).unwrap();
    assert_eq!(folder.learners().len(), 3);
    folder.erase(&all[2]).unwrap();
    assert!(!home.exists());
}
