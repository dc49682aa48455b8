//! What every store of learners does, whatever keeps them: the same tests for the folder of data
//! and for a store in memory, which shows that they can be run for another one.

mod memory;

use std::collections::BTreeMap;
use std::ops::Deref;

use biaiscope::progress::{Event, Folder, Learner, Locked, Progress, Store};
use biaiscope::text::Id;
use proptest::prelude::*;

use memory::Memory;

/// A store that lives as long as what it is kept in.
struct Kept<S> {
    store: S,
    _place: Option<tempfile::TempDir>,
}

impl<S> Deref for Kept<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.store
    }
}

fn folder() -> Kept<Folder> {
    let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let store = Folder::find(Some(place.path().to_owned())).unwrap();
    store.prepare().unwrap();
    Kept { store, _place: Some(place) }
}

fn memory() -> Kept<Memory> {
    Kept { store: Memory::default(), _place: None }
}

/// An event like no other of its number.
fn retried(step: &str, seed: u64) -> Event {
    Event::Retried { step: Id::new(step), seed }
}

/// All the events of a learner.
fn events(store: &impl Store, learner: &Learner) -> Vec<Event> {
    let mut events = Vec::new();
    let (_, damage) = store.open(learner, &mut |line| events.push(line.event)).unwrap();
    assert_eq!(damage, []);
    events
}

/// Learners are listed, told apart by their keys, and renamed.
fn learners_come_and_are_renamed(store: &impl Store) {
    assert_eq!((store.learners().len(), store.learner_count()), (0, 0));
    let first = store.add(" Zoé\n").unwrap();
    let second = store.add("Zoé").unwrap();
    assert_eq!((first.pseudonym.as_str(), second.pseudonym.as_str()), ("Zoé", "Zoé"));
    assert_ne!(first.key, second.key);
    let renamed = store.rename(&first, "Awa").unwrap();
    assert_eq!((renamed.key.as_str(), renamed.pseudonym.as_str()), (first.key.as_str(), "Awa"));
    let mut names: Vec<_> = store.learners().into_iter().map(|one| one.pseudonym).collect();
    names.sort();
    assert_eq!((names, store.learner_count()), (vec!["Awa".to_owned(), "Zoé".to_owned()], 2));
}

/// What was acknowledged is there for whoever opens the log next, in its order and with its times.
fn events_come_back(store: &impl Store) {
    let learner = store.add("Awa").unwrap();
    let sent: Vec<Event> = (0..40).map(|at| retried(["un", "deux", "trois"][at % 3], at as u64)).collect();
    for part in sent.chunks(7) {
        let (mut log, _) = store.open(&learner, &mut |_| {}).unwrap();
        for event in part {
            // A clock that goes back changes no order.
            log.append(1_790_000_000_000 - sent.len() as u64, event).unwrap();
        }
        log.flush().unwrap();
        assert!(!log.is_unsaved());
    }
    assert_eq!(events(store, &learner), sent);
    let mut times = Vec::new();
    store.open(&learner, &mut |line| times.push(line.at)).unwrap();
    assert_eq!(times, [1_790_000_000_000 - 40; 40]);
}

/// One writer at a time; the others' logs are their own.
fn one_writes_at_a_time(store: &impl Store) {
    let [awa, zoe] = ["Awa", "Zoé"].map(|name| store.add(name).unwrap());
    let (mut held, _) = store.open(&awa, &mut |_| {}).unwrap();
    assert!(matches!(store.open(&awa, &mut |_| {}), Err(Locked::InUse)));
    assert!(matches!(store.erase(&awa), Err(Locked::InUse)));
    let (mut other, _) = store.open(&zoe, &mut |_| {}).unwrap();
    held.append(1, &retried("un", 1)).unwrap();
    other.append(2, &retried("deux", 2)).unwrap();
    drop((held, other));
    assert_eq!(events(store, &awa), [retried("un", 1)]);
    assert_eq!(events(store, &zoe), [retried("deux", 2)]);
}

/// Whoever is erased is gone, and nobody else.
fn erased_is_gone(store: &impl Store) {
    let [awa, zoe] = ["Awa", "Zoé"].map(|name| store.add(name).unwrap());
    let (mut log, _) = store.open(&zoe, &mut |_| {}).unwrap();
    log.append(1, &retried("un", 1)).unwrap();
    drop(log);
    store.erase(&awa).unwrap();
    let left: Vec<String> = store.learners().into_iter().map(|one| one.key).collect();
    assert_eq!(left.join(" "), zoe.key);
    assert_eq!(events(store, &zoe), [retried("un", 1)]);
}

/// Whatever is done in whatever order, what was acknowledged is what is read.
fn any_order_keeps_what_was_acknowledged(store: &impl Store, moves: &[(u8, u8)]) {
    let mut expected: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    for (number, &(what, who)) in moves.iter().enumerate() {
        let listed = store.learners();
        let chosen = listed.get(usize::from(who) % listed.len().max(1));
        match (what % 4, chosen) {
            (0, _) | (_, None) => {
                expected.insert(store.add("Awa").unwrap().key, Vec::new());
            }
            (1, Some(learner)) => {
                store.erase(learner).unwrap();
                expected.remove(&learner.key);
            }
            (_, Some(learner)) => {
                let (mut progress, _) = Progress::open(store, learner).unwrap();
                let event = retried("un", number as u64);
                progress.keep(&event).unwrap();
                expected.get_mut(&learner.key).unwrap().push(event);
            }
        }
    }
    let read: BTreeMap<_, _> =
        store.learners().into_iter().map(|one| (one.key.clone(), events(store, &one))).collect();
    assert_eq!(read, expected);
}

/// The tests above, for the store that `$make` makes.
macro_rules! store_tests {
    ($name:ident, $make:expr) => {
        mod $name {
            use super::*;

            #[test]
            fn learners_come_and_are_renamed() {
                super::learners_come_and_are_renamed(&*$make);
            }

            #[test]
            fn events_come_back() {
                super::events_come_back(&*$make);
            }

            #[test]
            fn one_writes_at_a_time() {
                super::one_writes_at_a_time(&*$make);
            }

            #[test]
            fn erased_is_gone() {
                super::erased_is_gone(&*$make);
            }

            proptest! {
                #![proptest_config(ProptestConfig::with_cases(24))]

                #[test]
                fn any_order_keeps_what_was_acknowledged(
                    moves in proptest::collection::vec((any::<u8>(), any::<u8>()), 0..24)
                ) {
                    super::any_order_keeps_what_was_acknowledged(&*$make, &moves);
                }
            }
        }
    };
}

store_tests!(in_a_folder, folder());
store_tests!(in_memory, memory());
